//! Dates of several parts: "Monday at 5 p.m.", "9 a.m. on Friday, March 3", "tomorrow evening", "Tuesday of last week".

use crate::figure::date::calendar::read_day;
use crate::figure::date::clock_range::{end_of_link, read_clocks};
use crate::figure::date::counted::{read_ahead, read_counted, read_from_now, read_unsaid};
use crate::figure::date::holiday::read_holiday;
use crate::figure::date::moment::{Moment, When};
use crate::figure::date::numeric::read_slashed_pair;
use crate::figure::date::opening::may_open_part;
use crate::figure::date::period::read_period;
use crate::figure::date::relative::{read_nth, read_relative, read_weekday, short_weekday};
use crate::figure::reader::Reader;
use crate::text::{Hit, List};

/// What a part of a date tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A day of the calendar.
    Day,
    /// A month, with or without its year.
    Month,
    /// A day of the week.
    Weekday,
    /// What hangs on the day of writing.
    Relative,
    /// The day of writing, which is no date by itself: "this morning".
    Present,
    /// "in the morning", which is no date by itself.
    DayPart,
    /// A time of day.
    Clock,
    /// A year, a part of one, or several.
    Period,
}

/// A date, or a part of one.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// What it tells; of a compound, its first part does.
    pub kind: Kind,
    /// When it is.
    pub when: When,
    /// One past the last token.
    pub end: u32,
    /// Whether it is a date, or needs another part to be one.
    pub is_date: bool,
    /// The half of the day, where a word tells it that is no time: "tomorrow evening".
    pub afternoon: Option<bool>,
}

/// A date has no more parts: "at 9 a.m. on Friday, March 3, next year".
const MOST_PARTS: usize = 4;

/// Reads the date of one or more parts that begins at token `at`.
pub fn read_compound(reader: &Reader, at: u32) -> Option<Part> {
    let mut whole = read_part(reader, at).or_else(|| reader.read_where(at, may_open_part, read_bare_hour))?;
    let mut kinds = vec![whole.kind];
    while kinds.len() < MOST_PARTS && whole.kind != Kind::Period {
        let Some(next) = read_next(reader, &kinds, whole.end) else { break };
        kinds.push(next.kind);
        whole = Part {
            when: whole.when.or(next.when),
            end: next.end,
            is_date: whole.is_date || next.is_date,
            afternoon: whole.afternoon.or(next.afternoon),
            ..whole
        };
    }
    let when = whole.afternoon.map_or(whole.when, |afternoon| whole.when.in_half(afternoon));
    Some(Part { when, ..whole }).filter(|whole| whole.is_date)
}

fn read_part(reader: &Reader, at: u32) -> Option<Part> {
    reader.read_where(at, may_open_part, read_part_there)
}

fn read_part_there(reader: &Reader, at: u32) -> Option<Part> {
    let part = |kind, when, end| Part { kind, when, end, is_date: true, afternoon: None };
    if let Some((when, end)) = read_clocks(reader, at, false) {
        return Some(part(Kind::Clock, when, end));
    }
    if let Some((when, end)) = read_nth(reader, at) {
        return Some(part(Kind::Relative, when, end));
    }
    if let Some((when, end)) = read_weekday(reader, at).or_else(|| read_short_weekday(reader, at)) {
        return Some(part(Kind::Weekday, when, end));
    }
    if let Some((when, end)) = read_holiday(reader, at) {
        return Some(part(Kind::Day, when, end));
    }
    if let Some((when, end)) = read_relative(reader, at).or_else(|| Some((When::UNKNOWN, read_unsaid(reader, at)?))) {
        return Some(part(Kind::Relative, when, end));
    }
    let present = reader.hit(List::PresentDate, at).map(|hit| (Kind::Present, hit));
    if let Some((kind, hit)) = present.or_else(|| reader.hit(List::DayPart, at).map(|hit| (Kind::DayPart, hit))) {
        let afternoon = (!hit.value.is_empty()).then_some(hit.value == "pm");
        return Some(Part { is_date: false, afternoon, ..part(kind, When::UNKNOWN, hit.end) });
    }
    if let Some((moment, end)) = read_day(reader, at) {
        return Some(part(
            if moment.month.is_some() && moment.day.is_none() { Kind::Month } else { Kind::Day },
            When::At(moment),
            end,
        ));
    }
    if let Some((moment, end)) = read_slashed_pair(reader, at).filter(|&(moment, end)| tells_day(reader, at, moment, end)) {
        return Some(part(Kind::Day, When::At(moment), end));
    }
    if let Some((when, end)) = read_period(reader, at) {
        return Some(part(Kind::Period, when, end));
    }
    read_counted(reader, at).or_else(|| read_ahead(reader, at)).map(|end| part(Kind::Relative, When::UNKNOWN, end))
}

/// Whether the place of the two numbers `at..end` with a slash tells that they are a day: "on 11/20, 11/22 or 11/25", "from 10/1 to
/// 11/7", "1/20 at 5pm". "since 9/11" is a name.
fn tells_day(reader: &Reader, at: u32, moment: Moment, end: u32) -> bool {
    let mut first = at;
    for _ in 0..MOST_PARTS {
        let Some(day) = previous_day(reader, first) else { break };
        first = day;
    }
    let before = first > reader.first && reader.has(List::DayBefore, first - 1);
    let between = first > reader.first && reader.is(first - 1, "between");
    let led = match end_of_link(reader, end, between).and_then(|next| read_slashed_pair(reader, next)) {
        Some((_, last)) => (before || between) && are_days(reader, at, last - 3),
        None => before && moment.month.is_some(),
    };
    led || read_clocks(reader, reader.hit(List::ClockBefore, end).map_or(end, |hit| hit.end), false).is_some()
}

/// The first token of the day in digits before `at`, where the two stand in a list.
fn previous_day(reader: &Reader, at: u32) -> Option<u32> {
    let word = |token: u32| reader.word(token.wrapping_sub(1));
    let comma = at - u32::from(matches!(word(at), "or" | "and"));
    let link = comma - u32::from(word(comma) == ",");
    (link < at && link >= reader.first + 3).then(|| link - 3).filter(|&day| read_slashed_pair(reader, day).is_some())
}

/// Whether the pairs of numbers at two tokens are a day and a later one; odds and fractions have a small second number, and
/// share it or fall: "from 20/1 to 14/1".
fn are_days(reader: &Reader, first: u32, last: u32) -> bool {
    let pair = |token: u32| Some((reader.word(token).parse::<u32>().ok()?, reader.word(token + 2).parse::<u32>().ok()?));
    let ends = pair(first).zip(pair(last));
    ends.is_some_and(|((a, b), (c, d))| b > 12 || d > 12 || (a > b || c > d) && b != d && ((a, b) < (c, d) || (b, a) < (d, c)))
}

/// The part behind token `at`, where it goes together with those before it.
fn read_next(reader: &Reader, kinds: &[Kind], at: u32) -> Option<Part> {
    let last = *kinds.last()?;
    let comma = reader.word(at) == ",";
    let start = at + u32::from(comma);
    let is_new = |kind: Kind| !kinds.contains(&kind);
    let is_day = |kind: Kind| matches!(kind, Kind::Day | Kind::Weekday | Kind::Relative | Kind::Present);
    // "next week at 5pm": a time belongs to a day.
    let long = kinds.iter().all(|&kind| matches!(kind, Kind::Relative | Kind::Present)) && ends_with_long_unit(reader, at);
    let dated = !long && kinds.iter().any(|&kind| is_day(kind) || kind == Kind::DayPart);
    if dated && is_new(Kind::Clock) {
        // "Monday at 5": behind these words an hour needs no "o'clock".
        let led = reader.hit(List::ClockBefore, start).map_or(start, |hit| hit.end);
        let led = reader.hit(List::ClockBefore, led).map_or(led, |hit| hit.end);
        if let Some((when, end)) = read_clocks(reader, led, led > start || reader.is(led, "between")) {
            return Some(Part { kind: Kind::Clock, when, end, is_date: dated, afternoon: None });
        }
    }
    // "Monday, two weeks from now"
    if last == Kind::Weekday
        && let Some(end) = read_from_now(reader, start)
    {
        return Some(Part { kind: Kind::Relative, when: When::UNKNOWN, end, is_date: true, afternoon: None });
    }
    let linked =
        ["on", "of", "in"].iter().any(|word| reader.is(start, word)) || last == Kind::Weekday && reader.is(start, "from");
    let plain = read_part(reader, start).map(|part| (part, false));
    let (next, linked) = plain.or_else(|| Some((read_part(reader, start + 1).filter(|_| linked)?, true)))?;
    let fits = match (last, next.kind) {
        (_, Kind::Clock | Kind::Period) => false,
        (_, Kind::DayPart) => !linked && !comma && !long,
        (Kind::Clock | Kind::DayPart, kind) => {
            is_day(kind) && !(linked && reader.is(start, "in")) && (!comma || kind == Kind::Weekday || kind == Kind::Day)
        }
        (Kind::Weekday, Kind::Day) => comma && !linked,
        (Kind::Weekday | Kind::Day | Kind::Month, Kind::Relative | Kind::Present) => {
            !comma && !reader.is(start, "in") && !reader.is(start, "on") && (last == Kind::Weekday || linked)
        }
        (Kind::Relative | Kind::Present, Kind::Weekday) => !comma,
        (Kind::Relative, Kind::Day) => comma,
        (Kind::Day, Kind::Weekday) => comma && !linked,
        _ => false,
    };
    Some(next).filter(|next| fits && is_new(next.kind))
}

/// Whether a unit longer than a day ends before token `at`: "next week", not "the next day".
fn ends_with_long_unit(reader: &Reader, at: u32) -> bool {
    let long = |hit: Hit| !matches!(hit.value, "day" | "night");
    reader.is(at.wrapping_sub(1), "quarter") || reader.hit_before(List::TimeUnit, at).is_some_and(long)
}

/// "8 tonight", "at 3 in the morning", "between 7 and 9 last night": behind a word that leads to a time, a number is an hour
/// before such a date.
fn read_bare_hour(reader: &Reader, at: u32) -> Option<Part> {
    let between = reader.is(at, "between");
    let led = at > reader.first && reader.has(List::ClockBefore, at - 1) || at == reader.first && reader.fills_block;
    let (when, end) = read_clocks(reader, at, true).filter(|_| led || between)?;
    let part = |end| Part { kind: Kind::Clock, when, end, is_date: true, afternoon: None };
    // "at three night markets"
    let phrase = reader.hit(List::DayPart, end).is_some_and(|hit| hit.end > end + 1);
    let dated = [List::PresentDate, List::RelativeDate].iter().any(|&list| reader.has(list, end));
    let day = || reader.is(end, "on") && read_day(reader, end + 1).is_some_and(|(moment, _)| moment.day.is_some());
    // "at seven thirty": spoken, the minutes are a multiple of five.
    let minute = when.start().clock.map_or(0, |clock| clock.minute);
    let spoken = !reader.is_number(at) && minute > 0 && minute.is_multiple_of(5) && at > reader.first && reader.is(at - 1, "at");
    (phrase || dated || spoken || between && day()).then(|| part(end))
}

/// "Sat at 5", "Mon 9 am": a short name that a time of day follows.
fn read_short_weekday(reader: &Reader, at: u32) -> Option<(When, u32)> {
    let end = short_weekday(reader, at)?;
    let led = reader.hit(List::ClockBefore, end).map_or(end, |hit| hit.end);
    read_clocks(reader, led, led > end).map(|_| (When::UNKNOWN, end))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn days_and_times() {
        check("It opens Monday at 5 p.m.", "Monday at 5 p.m. = date 17:00");
        check("It opens at 9 a.m. on Friday, March 3.", "9 a.m. on Friday, March 3 = date --03-03T09:00");
        check("It opens on March 3, 2019, at noon.", "March 3, 2019, at noon = date 2019-03-03T12:00");
        check("It opens tomorrow evening at 5.", "tomorrow evening at 5 = date 17:00");
        check("It opens between 7 and 9 tomorrow.", "between 7 and 9 tomorrow = date 07:00..09:00");
        check("It opens at seven thirty.", "seven thirty = date 07:30");
        check("It opens Tuesday of next week.", "Tuesday of next week = date ?");
        check("It closed on Tuesday from last week.", "Tuesday from last week = date ?");
        check("It opened on Sunday morning.", "Sunday morning = date ?");
        check("It opens next week at 5 p.m.", "next week = date ?; 5 p.m. = date 17:00");
        check("It opens Friday next week at 5 p.m.", "Friday next week at 5 p.m. = date 17:00");
        check("It opens in the morning.", "");
    }

    #[test]
    fn days_in_digits() {
        check("It opens on 11/20, 11/22 or 11/25.", "11/20 = date --11-20; 11/22 = date --11-22; 11/25 = date --11-25");
        check("It runs from 10/1 to 11/7.", "10/1 to 11/7 = date ?");
        check("It runs between 10/1-11/7.", "between 10/1-11/7 = date ?");
        check("Its odds went from 20/1 to 14/1.", "");
        check("It grew from 1/3 to 1/2.", "1/3 = other 0.3333333333333333");
    }

    #[test]
    fn a_number_behind_a_day_may_be_an_amount() {
        check("On Monday at 5 schools it rained.", "Monday = date ?; 5 schools = count 5 school");
        check("It closed on Friday at 45 percent.", "Friday = date ?; 45 percent = percent 45 %");
    }
}
