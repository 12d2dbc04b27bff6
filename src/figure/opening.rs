//! Where a figure may begin. Reading tries a dozen rules at a token; most tokens are spared them.

use super::bound::past_bounds;
use super::date::counted::read_ahead;
use super::date::fiscal::is_fiscal_year;
use super::number::fraction::glyph;
use super::reader::Reader;
use crate::text::{List, ListSet, TokenKind};

/// The lists of words and signs with which a figure may begin, whatever stands behind them.
const OPENERS: ListSet = ListSet::of(&[
    List::AgeDecade,
    List::ClockWord,
    List::CurrencySign,
    List::DayPart,
    List::DaySpan,
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

/// Those that begin a figure only before another word or sign of one: "USD 5", "more than half", "early May", "a year".
const BEFORE_OTHERS: ListSet = ListSet::of(&[
    List::CurrencyAscii,
    List::CurrencyCode,
    List::CurrencyCodeWord,
    List::CurrencyHome,
    List::CurrencyMillion,
    List::CurrencyMinor,
    List::CurrencyNoun,
    List::CurrencyNounWord,
    List::DateBound,
    List::DateModifier,
    List::DatePart,
    List::FigureBound,
]);

/// All of these, and those that are looked at more closely.
const WORDS: ListSet = OPENERS.union(&BEFORE_OTHERS).union(&ListSet::of(&[List::CurrencyDollar, List::Opener]));

/// What may stand behind those, besides digits and what opens a figure by itself.
const OTHERS: ListSet = ListSet::of(&[
    List::CurrencyMinor,
    List::CurrencyNoun,
    List::DatePart,
    List::HalfBefore,
    List::Measure,
    List::Percent,
    List::TimeUnit,
    List::WholeBefore,
]);

/// What may stand behind them.
const LED: ListSet = OPENERS.union(&OTHERS);

/// How far behind them, in tokens.
const REACH: u32 = 6;

/// Whether a figure may begin at token `at`: with digits, a sign or currency before them, or a word of a list.
pub fn may_open(reader: &Reader, at: u32) -> bool {
    match reader.kind(at) {
        TokenKind::Number => true,
        TokenKind::Word => opens_with_word(reader, at),
        TokenKind::Mark => opens_with_mark(reader, at),
    }
}

/// The same of a word.
fn opens_with_word(reader: &Reader, at: u32) -> bool {
    let lists = reader.lists_at(at);
    // Most words end here.
    if !lists.meets(&WORDS) {
        return is_fiscal_year(reader, at);
    }
    may_begin(reader, at) || lists.contains(List::Opener) && leads(reader, at)
}

/// The same of a mark.
fn opens_with_mark(reader: &Reader, at: u32) -> bool {
    if matches!(reader.word(at), "," | ";" | "\"" | "“" | "”" | ")" | "]" | "…") {
        return false;
    }
    let joined = reader.is_glued(at + 1) || at == reader.first;
    may_begin(reader, at) || joined && (may_open_behind(reader, at + 1) || reader.word(at + 1) == ".")
}

/// The same of the token behind a mark.
fn may_open_behind(reader: &Reader, at: u32) -> bool {
    if reader.is_word(at) { opens_with_word(reader, at) } else { may_begin(reader, at) || leads(reader, at) }
}

/// Whether a figure follows a word that stands before one: "a", "this", "between", "no".
fn leads(reader: &Reader, at: u32) -> bool {
    match reader.hit(List::Opener, at) {
        Some(hit) if hit.value == "article" => {
            let next = at + 1;
            !reader.is_word(next)
                || reader.opens_any(&OTHERS, next)
                || may_begin(reader, next)
                || read_ahead(reader, at).is_some()
        }
        opener => opener.is_some() && (reader.is_alone(at, at + 1) || is_led(reader, at + 1)),
    }
}

/// Whether a figure begins at token `at` by itself, or with one of those words that stand before others.
fn may_begin(reader: &Reader, at: u32) -> bool {
    let lists = reader.lists_at(at);
    let dollar = || reader.hit(List::CurrencyDollar, at).is_some_and(|hit| reader.word(hit.end) == "$");
    let behind = || past_bounds(reader, at).max(at + 1);
    tells(reader, at, &OPENERS)
        || lists.meets(&BEFORE_OTHERS) && is_led(reader, behind())
        || lists.contains(List::CurrencyDollar) && dollar()
}

/// Whether something of a figure stands at token `at` or shortly behind it.
fn is_led(reader: &Reader, at: u32) -> bool {
    (at..reader.end.min(at + REACH)).any(|token| tells(reader, token, &LED))
}

/// Whether token `at` is digits, a fiscal year or a fraction of one sign, or begins a phrase of one of `lists`.
fn tells(reader: &Reader, at: u32, lists: &ListSet) -> bool {
    match reader.kind(at) {
        TokenKind::Number => true,
        _ if reader.opens_any(lists, at) => true,
        TokenKind::Word => is_fiscal_year(reader, at),
        TokenKind::Mark => glyph(reader.word(at)).is_some(),
    }
}
