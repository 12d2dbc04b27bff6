//! Feasts and holidays.

use crate::figure::date::calendar::year_behind;
use crate::figure::date::clock::read_clock;
use crate::figure::date::moment::{Moment, When};
use crate::figure::reader::Reader;
use crate::text::List;

/// A date and one past its last token.
pub type Found = Option<(When, u32)>;

/// Reads the holiday that begins at token `at`: "Easter 2018", "Thanksgiving of next year", "Christmas at 6pm", "Memorial Day
/// weekend". It is a date with a year or a time, or where a preposition stands before it.
pub fn read_holiday(reader: &Reader, at: u32) -> Found {
    let hit = reader.hit(List::Holiday, at)?;
    // The days around a holiday are more than one.
    let long = reader.is(hit.end, "weekend") || reader.is(hit.end, "week");
    let end = hit.end + u32::from(long);
    let fixed = hit.value.split_once(' ').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    let day = |year| match fixed {
        Some((month, day)) if !long => Moment::day(year, month, day),
        _ => Moment { year, ..Moment::default() },
    };
    if let (Some(year), end) = year_behind(reader, end) {
        return Some((When::At(day(Some(year))), end));
    }
    if let Some(end) = end_of_year(reader, end) {
        return Some((When::At(day(None)), end));
    }
    let whole = reader.is_nearly_alone(at, end);
    let before = || [List::YearBefore, List::HolidayBefore].iter().any(|&list| reader.hit_before(list, at).is_some());
    // In small letters "the new year" and "for lent" are no days.
    let days = || reader.hit_before(List::DatePart, at).is_some_and(|hit| hit.value == "days");
    let introduced = if reader.is_capital(at) { before() } else { reader.is(at.wrapping_sub(1), "on") || days() };
    let leads_on = [List::NotNoun, List::DayPart].iter().any(|&list| reader.has(list, end));
    let describes = reader.is_joint(end) || reader.is_word(end) && !leads_on;
    (whole || timed(reader, end) || introduced && !describes).then(|| (When::At(day(None)), end))
}

/// Past "of next year", "of this year" at token `at`.
fn end_of_year(reader: &Reader, at: u32) -> Option<u32> {
    let linked = reader.is(at, "of") || reader.is(at, "in");
    let hit = [List::RelativeDate, List::PresentDate].iter().find_map(|&list| reader.hit(list, at + 1))?;
    (linked && reader.is(hit.end - 1, "year")).then_some(hit.end)
}

/// Whether a time of day stands at token `at`, "at" before it or not.
fn timed(reader: &Reader, at: u32) -> bool {
    let clock = if reader.is(at, "at") { at + 1 } else { at };
    read_clock(reader, clock).is_some()
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn with_a_year_or_a_time() {
        check("It opens on Christmas Day 2014.", "Christmas Day 2014 = date 2014-12-25");
        check("It opens Thanksgiving of next year.", "Thanksgiving of next year = date ?");
        check("It opens Christmas at 6 p.m. again.", "Christmas at 6 p.m. = date --12-25T18:00");
        check("It opens over Memorial Day weekend 2021.", "Memorial Day weekend 2021 = date 2021");
        check("It sells Christmas of old.", "");
    }

    #[test]
    fn behind_a_preposition() {
        check("It opened last Easter.", "last Easter = date ?");
        check("It opens before Thanksgiving.", "Thanksgiving = date ?");
        check("It opens on election day.", "election day = date ?");
        check("It opens in the week of halloween.", "week of halloween = date --10-31 about");
        check("It opened on Christmas morning.", "Christmas morning = date --12-25");
        check("It sells Christmas trees before Christmas dinner.", "");
        check("It looks to the new year, fasts for lent and holds a mother’s day.", "");
    }
}
