//! Dates: one, or from one to another, with the word before that makes them approximate.

pub mod calendar;
pub mod clock;
pub mod clock_range;
pub mod compound;
pub mod counted;
pub mod fiscal;
pub mod holiday;
pub mod moment;
pub mod numeric;
pub mod opening;
pub mod period;
pub mod relative;

use crate::figure::bound::bound_named;
use crate::figure::date::calendar::{day_at, ordinal_day, year_behind};
use crate::figure::date::clock_range::end_of_link;
use crate::figure::date::compound::{Kind, Part, read_compound};
use crate::figure::date::moment::{Moment, When};
use crate::figure::date::numeric::read_slashed_pair;
use crate::figure::draft::Draft;
use crate::figure::reader::Reader;
use crate::report::{Bound, FigureKind};
use crate::text::List;

/// Reads the date that begins at token `at`, with the words that limit it: "as early as next year", "2019 or later".
pub fn read_date(reader: &Reader, at: u32) -> Option<Draft> {
    reader.read_where(at, opening::may_open, read_limited)
}

fn read_limited(reader: &Reader, at: u32) -> Option<Draft> {
    let before = reader.hit(List::DateBound, at);
    let draft = read_unlimited(reader, before.map_or(at, |hit| hit.end))?;
    let after =
        || reader.hit(List::DateBoundAfter, draft.end).filter(|hit| !reader.is_word(hit.end) && !reader.is_number(hit.end));
    let Some((hit, bound)) = before.or_else(after).and_then(|hit| Some((hit, bound_named(hit.value)?))) else {
        return Some(draft);
    };
    let mut limited = Draft { first: at, bound, ..draft.clone().ending(draft.end.max(hit.end)) };
    limited.cues.push(reader.span(hit.first, hit.end));
    Some(limited)
}

fn read_unlimited(reader: &Reader, at: u32) -> Option<Draft> {
    let between = reader.is(at, "between");
    let start = if between { at + 1 } else { at };
    let draft = |when: When, end| Draft::new(FigureKind::Date, when.value(), at, end);
    if let Some((when, end)) = read_days(reader, start, between) {
        return Some(draft(when, end));
    }
    if let Some(draft) = read_part(reader, at).filter(|_| !between) {
        return Some(draft);
    }
    if between && let Some((when, end)) = read_bounded(reader, start).and_then(|first| read_until(reader, first, true)) {
        return Some(draft(when, end));
    }
    let first = read_compound(reader, at)?;
    let (when, end) = read_until(reader, first, false).unwrap_or((first.when, first.end));
    Some(draft(when, end))
}

/// A date with a word that says which part of it is meant: "late 2014", "the end of March", "the end of the month", "the week of
/// the 18th".
fn read_part(reader: &Reader, at: u32) -> Option<Draft> {
    let part = reader.hit(List::DatePart, at)?;
    let draft = |when: When, end| {
        let draft = Draft::new(FigureKind::Date, when.value(), at, end);
        Draft { bound: Bound::About, cues: vec![reader.span(at, part.end)], ..draft }
    };
    let first = reader.past_hyphen(part.end);
    let Some(inner) = read_compound(reader, first).filter(|inner| inner.kind != Kind::Clock) else {
        let period = reader.hit(List::RunningPeriod, first).filter(|_| part.value == "edge").map(|hit| hit.end);
        let day = || ordinal_day(reader, first + 1).filter(|_| reader.is(first, "the")).map(|(_, end)| end);
        let end = period.or_else(|| day().filter(|_| part.value == "days"))?;
        let closes = !reader.is_joint(end) && (!reader.is_word(end) || reader.has(List::NotNoun, end));
        return closes.then(|| draft(When::UNKNOWN, end));
    };
    let (when, end) = read_until(reader, inner, false).unwrap_or((inner.when, inner.end));
    // "late Thursday" is that day, "late 2014" is nearly that year.
    let bound = if inner.kind == Kind::Weekday { Bound::Exact } else { Bound::About };
    Some(Draft { bound, ..draft(when, end) })
}

/// A date, with or without "the end of" before it.
fn read_bounded(reader: &Reader, at: u32) -> Option<Part> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    match reader.hit(List::DatePart, start) {
        Some(hit) => read_compound(reader, reader.past_hyphen(hit.end)),
        None => read_compound(reader, at),
    }
}

/// The other end of a stretch that begins with `first`: "March to May 2020", "Monday through Friday", "July 13 to 15".
fn read_until(reader: &Reader, first: Part, between: bool) -> Option<(When, u32)> {
    let next = end_of_link(reader, first.end, between)?;
    let from = first.when.start();
    if let Some(last) = read_bounded(reader, next).filter(|last| pairs(first.kind, last.kind)) {
        // "Monday to Friday, 9 to 5": the times are those of every day.
        let daily = matches!(last.when, When::Span(..)) && first.when == When::UNKNOWN;
        return Some((if daily { last.when } else { span(from, last.when.end()) }, last.end));
    }
    // "from March 2019 to now"
    let present = reader.hit(List::PresentDate, next).filter(|hit| hit.end == next + 1);
    if let Some(present) = present {
        return Some((When::UNKNOWN, present.end));
    }
    if let Some((moment, end)) = read_slashed_pair(reader, next).filter(|_| first.kind == Kind::Day && from.clock.is_none()) {
        return Some((span(from, moment), end));
    }
    let start = if reader.is(next, "the") { next + 1 } else { next };
    let (day, end) = day_at(reader, start).filter(|_| first.kind == Kind::Day && from.clock.is_none())?;
    let counts = reader.is_word(end) && !reader.has(List::NotNoun, end) && !reader.has(List::Weekday, end);
    let (year, end) = year_behind(reader, end);
    (!counts && from.day.is_some_and(|first| first < day))
        .then(|| (span(from, Moment { year, month: None, day: Some(day), clock: None }), end))
}

/// Whether dates of these kinds are two ends of one stretch.
fn pairs(first: Kind, last: Kind) -> bool {
    let hangs = |kind| matches!(kind, Kind::Relative | Kind::Present);
    let calendar = |kind| matches!(kind, Kind::Day | Kind::Month);
    first == last
        || calendar(first) && calendar(last)
        || hangs(last) && first != Kind::Clock
        || hangs(first) && last == Kind::Weekday
        || first == Kind::Period && calendar(last)
}

/// "4-8 January 2019", "between the 3rd and the 12th of May": the month stands once, behind the second day.
fn read_days(reader: &Reader, at: u32, between: bool) -> Option<(When, u32)> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let (first, end) = day_at(reader, start)?;
    let next = end_of_link(reader, end, between)?;
    let last = read_compound(reader, next).filter(|last| last.kind == Kind::Day)?;
    let until = last.when.end();
    // "January 4 - 8 February" begins elsewhere.
    let ordered = until.day.is_some_and(|day| first < day) && reader.hit_before(List::Month, start).is_none();
    let plain = day_at(reader, if reader.is(next, "the") { next + 1 } else { next }).is_some();
    (ordered && plain).then_some((When::Span(Moment { day: Some(first), clock: None, ..until }, until), last.end))
}

/// Both ends, where what one of them leaves out is taken from the other.
fn span(from: Moment, until: Moment) -> When {
    let until = Moment { month: until.month.or(from.month.filter(|_| until.day.is_some())), ..until };
    let wraps = from.month.zip(until.month).is_some_and(|(first, last)| first > last);
    let year = until.year.map(|year| if wraps { year - 1 } else { year });
    let from = Moment { year: from.year.or(year.filter(|_| from.month.is_some())), ..from };
    let until = Moment { year: until.year.or(from.year.filter(|_| !wraps && until.month.is_some())), ..until };
    When::Span(from, until)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn days_and_months() {
        check("It opens on Thursday, December 3, 1998.", "Thursday, December 3, 1998 = date 1998-12-03");
        check("It opens on 4 July.", "4 July = date --07-04");
        check("It opened in March 2018.", "March 2018 = date 2018-03");
        check("It opened in mid-November.", "mid-November = date --11 about");
        check("It opened on Monday.", "Monday = date ?");
        check("It was in Monday’s vote.", "Monday = date ?");
        check("It opened last week.", "last week = date ?");
        check("It opened on 2014-12-30.", "2014-12-30 = date 2014-12-30");
        check("It may open, they march on.", "");
    }

    #[test]
    fn parts_of_a_period() {
        check("It opens in late March.", "late March = date --03 about");
        check("It opens by the end of the month.", "end of the month = date ? about");
        check("It opens at the beginning of the fiscal year.", "beginning of the fiscal year = date ? about");
        check("It opens in the week of the 18th.", "week of the 18th = date ? about");
        check("It opens on the weekend of July 4.", "weekend of July 4 = date --07-04 about");
        check("At the end of the day it rained, at the end of the year-long run too.", "");
    }

    #[test]
    fn limits() {
        check("It opens as early as next year.", "as early as next year = date ? at_least");
        check("It opens no later than March 3.", "no later than March 3 = date --03-03 at_most");
        check("It takes lamps of 2019 or later.", "2019 or later = date 2019 at_least");
        check("It opened in 2019 and later closed, or before 2018.", "2019 = date 2019; 2018 = date 2018");
        check("It rose as early as he did.", "");
    }

    #[test]
    fn stretches() {
        check("It runs from 4-8 January 2019.", "4-8 January 2019 = date 2019-01-04..2019-01-08");
        check("It runs July 13 to 15.", "July 13 to 15 = date --07-13..--07-15");
        check("It runs from March to May 2020.", "March to May 2020 = date 2020-03..2020-05");
        check("It runs from tomorrow to Friday.", "tomorrow to Friday = date ?");
        check("It runs from Monday to Friday.", "Monday to Friday = date ?");
        check("It runs between the 3rd and the 12th of May.", "between the 3rd and the 12th of May = date --05-03..--05-12");
        check("It runs from November to February 2017.", "November to February 2017 = date 2016-11..2017-02");
        check("It ran from March 2019 to now.", "March 2019 to now = date ?");
        check("It ran between March 2019 and today.", "between March 2019 and today = date ?");
        check("It ran in March 2019 and now stopped.", "March 2019 = date 2019-03");
        check("It sold 4-8 lamps.", "4-8 lamps = count 4..8 lamp");
    }
}
