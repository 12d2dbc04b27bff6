//! Days that are named: weekdays, and dates that hang on the day of writing.

use crate::figure::date::calendar::{month_at, ordinal_day, read_day};
use crate::figure::date::clock::read_clock;
use crate::figure::date::moment::{Moment, When};
use crate::figure::date::numeric::read_slashed_pair;
use crate::figure::date::period::read_period;
use crate::figure::reader::Reader;
use crate::text::List;

/// A date and one past its last token.
pub type Found = Option<(When, u32)>;

/// Reads the date that begins at token `at`: "last week", "next Tuesday", "the first Monday of May", "last Christmas".
pub fn read_relative(reader: &Reader, at: u32) -> Found {
    read_modified(reader, at).or_else(|| reader.hit(List::RelativeDate, at).map(|hit| (When::UNKNOWN, hit.end)))
}

/// Reads the weekday that begins at token `at`, with the day of the month behind it: "Thursday, Dec. 11", "Friday the 13th".
pub fn read_weekday(reader: &Reader, at: u32) -> Found {
    let modifier = reader.hit(List::DateModifier, at);
    let start = modifier.map_or(at, |hit| hit.end);
    let (end, sure) = match reader.hit(List::Weekday, start) {
        Some(hit) => (hit.end, reader.word(start).len() > 4 || reader.is_capital(start)),
        None => (reader.hit(List::WeekdayShort, start)?.end, false),
    };
    let comma = if matches!(reader.word(end), "," | "(") { end + 1 } else { reader.past_hyphen(end) };
    let day = if reader.is(comma, "the") { comma + 1 } else { comma };
    let dated = read_day(reader, comma).filter(|(moment, _)| moment.day.is_some()).or_else(|| read_slashed_pair(reader, comma));
    if let Some((moment, last)) = dated {
        let closed = reader.word(end) == "(" && reader.word(last) == ")";
        return (closed || reader.word(end) != "(").then_some((When::At(moment), last + u32::from(closed)));
    }
    // "Tuesday the 19th", "Thu 15th"
    let numbered = || Some((reader.word(end).parse().ok().filter(|day| (1..=31).contains(day))?, end + 1));
    let goes_on = |last| {
        reader.is_word(last)
            && !reader.is(last, "between")
            && !reader.has(List::ClockBefore, last)
            && read_clock(reader, last).is_none()
    };
    let ordinal = ordinal_day(reader, day).filter(|_| comma == end);
    if let Some((day, last)) = ordinal.or_else(numbered).filter(|&(_, last)| !goes_on(last) && !is_amount(reader, last)) {
        return Some((When::At(Moment { day: Some(day), ..Moment::default() }), last));
    }
    // "Friday after next", "the Friday before last"
    let after = reader.is(end, "after") && reader.is(end + 1, "next")
        || reader.is(end, "before") && reader.is(end + 1, "last") && !reader.is_word(end + 2);
    let end = if after { end + 2 } else { end };
    (sure || modifier.is_some() && reader.is_capital(start)).then_some((When::UNKNOWN, end))
}

/// Whether a sign or a joint at token `at` makes the number before it an amount.
fn is_amount(reader: &Reader, at: u32) -> bool {
    reader.is_glued(at) && !matches!(reader.word(at), "," | "." | ";" | ")" | "!" | "?" | "”") || reader.has(List::Percent, at)
}

/// One past the short name of a weekday, which has its capital and does not begin a sentence: "Sat at 5".
pub fn short_weekday(reader: &Reader, at: u32) -> Option<u32> {
    reader
        .hit(List::WeekdayShort, at)
        .filter(|_| reader.is_capital(at) && (at > reader.first || reader.fills_block))
        .map(|hit| hit.end)
}

/// "last November", "next Easter", "next 6th of April"; a weekday has its own rule.
fn read_modified(reader: &Reader, at: u32) -> Found {
    let start = reader.hit(List::DateModifier, at)?.end;
    let holiday = reader.hit(List::Holiday, start).map(|hit| hit.end);
    let month = || month_at(reader, start).map(|(_, end)| end);
    let day = || read_day(reader, start).filter(|(moment, _)| moment.day.is_some() && moment.year.is_none()).map(|(_, end)| end);
    let end = day().or(holiday).or_else(month)?;
    let named = reader.is_capital(end) && holiday.is_none();
    (!named).then_some((When::UNKNOWN, end))
}

/// "the first Monday of May", "last week of July 2018", "the third day of next month", "the 20th of next month".
pub fn read_nth(reader: &Reader, at: u32) -> Found {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let next = reader.hit(List::PlaceInSpan, start).map_or_else(|| Some(ordinal_day(reader, start)?.1), |hit| Some(hit.end))?;
    let next = if reader.is(next, "last") { next + 1 } else { next };
    let unit = [List::Weekday, List::DaySpan, List::DayPart].iter().find_map(|&list| reader.hit(list, next));
    let end = unit.map_or(next, |hit| hit.end);
    if !reader.is(end, "of") && !reader.is(end, "in") {
        return None;
    }
    let inner = end + 1;
    let hanging = [List::RelativeDate, List::PresentDate].iter().find_map(|&list| reader.hit(list, inner));
    let hanging = hanging.map(|hit| (When::UNKNOWN, hit.end));
    if unit.is_none() {
        // "the 20th of next month"
        return hanging.filter(|&(_, end)| reader.is(end - 1, "month"));
    }
    let bare = inner + u32::from(reader.is(inner, "the"));
    let day = || read_day(reader, bare).map(|(moment, end)| (When::At(moment), end));
    hanging.or_else(day).or_else(|| read_modified(reader, bare)).or_else(|| read_period(reader, bare))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn weekdays() {
        check("It opens next Tuesday.", "next Tuesday = date ?");
        check("It opens on Tuesday the 19th.", "Tuesday the 19th = date ?");
        check("It opened the Friday before last.", "Friday before last = date ?");
        check("It opened the Friday before last Easter.", "Friday = date ?; last Easter = date ?");
        check("It opens on Friday after next.", "Friday after next = date ?");
        check("It opens on Monday, June 5.", "Monday, June 5 = date --06-05");
        check("On Monday 21 people left.", "Monday = date ?; 21 people = count 21 person");
        check("He sat at 5 tables.", "5 tables = count 5 table");
    }

    #[test]
    fn places_in_a_longer_span() {
        check("It met on the first Monday of May.", "the first Monday of May = date --05");
        check("It met in the last week of July 2018.", "the last week of July 2018 = date 2018-07");
        check("It grew in the first six months of 1989.", "six months = duration 6 month; 1989 = date 1989");
        check("It met on the 20th of next month.", "the 20th of next month = date ?");
        check("It met on the last day of school.", "");
    }

    #[test]
    fn the_day_of_writing_is_no_date() {
        check("It opens today, this week or later this year.", "");
        check("It opens tonight at 8.", "tonight at 8 = date 08:00");
    }
}
