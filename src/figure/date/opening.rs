//! Where a date may begin. Reading tries every kind of date at each number; most numbers are spared them.

use crate::figure::date::counted::read_ahead;
use crate::figure::date::fiscal::is_fiscal_year;
use crate::figure::reader::Reader;
use crate::text::{List, ListSet};

/// What stands in every date that is not told by the shape of its digits.
const SIGNS: ListSet = ListSet::of(&[
    List::AgeDecade,
    List::ClockWord,
    List::DateModifier,
    List::DatePart,
    List::DateSign,
    List::DayPart,
    List::DaySpan,
    List::HalfOfDay,
    List::Holiday,
    List::MinuteZero,
    List::Month,
    List::PartOfHour,
    List::PartOfYear,
    List::PresentDate,
    List::RelativeDate,
    List::RunningPeriod,
    List::Season,
    List::TimeUnit,
    List::TimeZone,
    List::Weekday,
    List::WeekdayShort,
    List::YearKind,
]);

/// With which a part of a date begins, where it is no digits: one of its signs, or a number in words.
const OPENERS: ListSet = SIGNS.union(&ListSet::of(&[List::FractionWord, List::NumberWord, List::Opener, List::Ordinal]));

/// What may stand before the first sign of a date: "two hundred and twenty-five days before Easter", "the 3rd", "as early as May".
const LEADING: ListSet = ListSet::of(&[
    List::ClockBefore,
    List::DateJoint,
    List::FractionWord,
    List::NumberWord,
    List::Opener,
    List::Ordinal,
    List::RangeLink,
    List::Scale,
]);

/// Tokens from the beginning of a date in which its first sign stands.
const REACH: u32 = 10;

/// Whether a date may begin at token `at`: one of its signs follows at once or behind numbers, or digits in the shape of a year, a day
/// or a time.
pub fn may_open(reader: &Reader, at: u32) -> bool {
    let tells = |token| reader.opens_any(&SIGNS, token) || has_shape(reader, token);
    let leads = |token| reader.is_number(token) || reader.opens_any(&LEADING, token);
    let from = reader.hit(List::DateBound, at).map_or(at, |hit| hit.end);
    let stop = (from..reader.end.min(from + REACH)).find(|&token| tells(token) || !leads(token));
    stop.is_some_and(tells)
        || read_ahead(reader, at).is_some()
        || at > reader.first && reader.has(List::ClockBefore, at - 1)
        || is_fiscal_year(reader, at)
}

/// Whether a part of a date may begin at token `at`.
pub fn may_open_part(reader: &Reader, at: u32) -> bool {
    !reader.is_word(at) || reader.opens_any(&OPENERS, at) || is_fiscal_year(reader, at)
}

/// Whether token `at` is digits that may be a year or the hours and minutes, or that go on as a day or a time does: "1995",
/// "1530", "17:45", "3rd", "4/7", "’91", "23.04.2022".
fn has_shape(reader: &Reader, at: u32) -> bool {
    if !reader.is_number(at) {
        return false;
    }
    let word = reader.word(at);
    let plain = matches!(word.len(), 3 | 4) && word.bytes().all(|byte| byte.is_ascii_digit());
    let goes_on = reader.is_glued(at + 1) && !matches!(reader.word(at + 1), "." | "," | "%" | ")" | ";" | "\"" | "”" | "?" | "!");
    let short = reader.is_glued(at) && matches!(reader.word(at - 1), "'" | "’" | "‘");
    plain || goes_on || short || word.len() > 7 && word.contains('.') || matches!(reader.word(at + 1), "-" | "–" | "/")
}
