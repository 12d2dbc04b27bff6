//! Times of day from one to another: "5 to 6pm", "9:30-11:00", "between midnight and 3 a.m.".

use crate::figure::date::clock::{read_bare_clock, read_clock};
use crate::figure::date::moment::{Clock, Moment, When};
use crate::figure::reader::Reader;
use crate::text::List;

/// Reads one time of day, or two, at token `at`. `open` tells that a bare number may be an hour there.
pub fn read_clocks(reader: &Reader, at: u32, open: bool) -> Option<(When, u32)> {
    let between = reader.is(at, "between");
    let start = if between { at + 1 } else { at };
    let told = read_clock(reader, start);
    let (low, end) = told.or_else(|| read_bare_clock(reader, start))?;
    // "between 9:30 and 11 lamps": there the first time tells nothing of the second.
    let told = told.map(|(clock, _)| clock).filter(|_| !between || !reader.is(end, "and"));
    if let Some((from, until, end)) = read_other(reader, low, told, end, between, open) {
        return Some((When::Span(Moment::clock(from), Moment::clock(until)), end));
    }
    let one = told.is_some() && !between || !between && open && !counts(reader, end);
    one.then_some((When::At(Moment::clock(low)), end))
}

/// Both ends of a stretch whose first is `low`, before token `end`; `told` is the same where its own words show it to be a time.
fn read_other(
    reader: &Reader,
    low: Clock,
    told: Option<Clock>,
    end: u32,
    between: bool,
    open: bool,
) -> Option<(Clock, Clock, u32)> {
    let next = end_of_link(reader, end, between)?;
    let (high, end) = match read_clock(reader, next) {
        // "1-3 pm" has one "pm" for both.
        Some(found) if !found.0.is_open || told.is_some() || open => found,
        found if open || told.is_some() => {
            found.or_else(|| read_bare_clock(reader, next)).filter(|&(high, end)| high.hour > 0 && !counts(reader, end))?
        }
        _ => return None,
    };
    if low.second.is_some() != high.second.is_some() {
        return None;
    }
    let minutes = |clock: Clock| clock.hour * 60 + clock.minute;
    // "11-1pm" begins in the morning.
    let placed = if high.is_open { low } else { low.in_half(high.hour >= 12) };
    let low = if minutes(placed) > minutes(high) && !high.is_open { low.in_half(high.hour < 12) } else { placed };
    let late = high.is_open && !low.is_open && low.hour >= 12;
    Some((low, if late { high.in_half(true) } else { high }, end))
}

/// Past what joins the two ends of a stretch of time at token `at`; "and" joins behind "between" only, which may have "to" as well.
pub fn end_of_link(reader: &Reader, at: u32, between: bool) -> Option<u32> {
    let hit = reader.hit(List::RangeLink, at)?;
    let even = hit.value != "dash" || reader.is_glued(at) == reader.is_glued(hit.end);
    (even && (between || hit.value != "and")).then_some(hit.end)
}

/// Whether what stands behind a bare hour makes it a count: "on Monday at 5 schools".
fn counts(reader: &Reader, end: u32) -> bool {
    let leads_on = [List::NotNoun, List::Weekday, List::RelativeDate, List::PresentDate, List::DayPart, List::RangeLink];
    let word = reader.is_word(end) && leads_on.iter().all(|&list| !reader.has(list, end));
    let sign = reader.has(List::Percent, end) || reader.is_joint(end) || reader.has(List::CurrencySign, end);
    // "18:00 to 3/8": a day
    let slash = reader.word(end) == "/" && reader.is_glued(end);
    word || sign || slash || reader.has(List::Scale, end)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn two_times() {
        check("It runs from 7:15 a.m. to 3:45 p.m. daily.", "7:15 a.m. to 3:45 p.m. = date 07:15..15:45");
        check("It runs 5 to 6pm here.", "5 to 6pm = date 17:00..18:00");
        check("It runs 11-1pm here.", "11-1pm = date 11:00..13:00");
        check("It runs between midnight and 3 a.m. here.", "between midnight and 3 a.m. = date 00:00..03:00");
        check("It runs 9:30 till 11 on Monday.", "9:30 till 11 on Monday = date 09:30..11:00");
        check("It sold at 9:30 to 11 people.", "9:30 = date 09:30; 11 people = count 11 person");
        check("It runs between 6:30 to 9 on Monday.", "between 6:30 to 9 on Monday = date 06:30..09:00");
        check(
            "It ran from 3/17/09, 18:00 to 3/18/09, 11:00.",
            "3/17/09, 18:00 to 3/18/09, 11:00 = date 2009-03-17T18:00..2009-03-18T11:00",
        );
        check("It keeps 5 to 6 lamps.", "5 to 6 lamps = count 5..6 lamp");
    }
}
