//! Where a figure may begin. Reading tries a dozen rules at a token; most tokens are spared them.

use super::date::fiscal::fiscal_year;
use super::number::fraction::glyph;
use super::reader::Reader;
use crate::text::{List, ListSet};

/// The lists of words and signs with which a figure may begin.
const OPENERS: ListSet = ListSet::of(&[
    List::AgeDecade,
    List::ClockWord,
    List::CurrencyAscii,
    List::CurrencyCode,
    List::CurrencyCodeWord,
    List::CurrencyDollar,
    List::CurrencyHome,
    List::CurrencyMillion,
    List::CurrencyMinor,
    List::CurrencyNoun,
    List::CurrencyNounWord,
    List::CurrencySign,
    List::DateBound,
    List::DateModifier,
    List::DatePart,
    List::DayPart,
    List::DaySpan,
    List::FigureBound,
    List::FractionWord,
    List::Holiday,
    List::Month,
    List::Multiple,
    List::NumberWord,
    List::Ordinal,
    List::PairOfSpans,
    List::PartOfHour,
    List::PartOfYear,
    List::PresentDate,
    List::RelativeDate,
    List::Scale,
    List::Season,
    List::SignWord,
    List::Weekday,
    List::WeekdayShort,
    List::YearKind,
]);

/// What an article may stand before, besides these: "a year", "a mile", "the 1990s".
const BEHIND_ARTICLE: ListSet = ListSet::of(&[List::TimeUnit, List::Measure, List::HalfBefore, List::WholeBefore]);

/// Whether a figure may begin at token `at`: with digits, a sign or currency before them, or a word of a list.
pub fn may_open(reader: &Reader, at: u32) -> bool {
    if reader.is_number(at) || reader.opens_any(&OPENERS, at) {
        return true;
    }
    let next = at + 1;
    let is_glyph = |at| glyph(reader.word(at)).is_some();
    let opens_next = || reader.is_number(next) || reader.opens_any(&OPENERS, next);
    if !reader.is_word(at) {
        // In a cell a sign may stand off.
        let joined = reader.is_glued(next) || at == reader.first;
        let signs = || opens_next() || reader.word(next) == "." || reader.hit(List::Opener, next).is_some() || is_glyph(next);
        return joined && signs() || is_glyph(at);
    }
    match reader.hit(List::Opener, at) {
        Some(hit) if hit.value == "article" => !reader.is_word(next) || opens_next() || reader.opens_any(&BEHIND_ARTICLE, next),
        opener => opener.is_some() || fiscal_year(reader.word(at)).is_some(),
    }
}
