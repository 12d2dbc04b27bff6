//! Ages: numbers that tell how old somebody or something is. The unit of an age is a span of time.

use super::draft::Draft;
use super::noun::read_noun;
use super::number::{Numeral, read_numeral};
use super::range::Amounts;
use super::reader::Reader;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// Nobody grows older, in years.
const OLDEST: f64 = 120.0;

fn age(value: Value, first: u32, end: u32) -> Draft {
    Draft { unit: Some("year".into()), step: Some(1.0), ..Draft::new(FigureKind::Age, value, first, end) }
}

fn is_plain(numeral: &Numeral) -> bool {
    numeral.scale == 1.0 && numeral.step >= 0.5 && (0.0..=OLDEST).contains(&numeral.value)
}

/// "61-year-old", "7 years old", "six months of age", "aged three months": one past the age that a span of time, `draft`, tells.
pub fn end_of_age(reader: &Reader, draft: &Draft) -> Option<u32> {
    let old = reader.past_hyphen(reader.past_spaced_hyphen(draft.end));
    if reader.is(old, "old") || reader.is(old, "olds") {
        return Some(old + 1);
    }
    if reader.is(draft.end, "of") && reader.is(draft.end + 1, "age") {
        return Some(draft.end + 2);
    }
    reader.is(draft.first.wrapping_sub(1), "aged").then_some(draft.end)
}

/// An age that opens with words of its own or is a decade: "between the ages of 16 and 24", "her 40s", "over-65s".
pub fn read_age(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    read_between(reader, at).or_else(|| read_decade(reader, at)).or_else(|| read_group(reader, at).filter(|_| compared))
}

fn read_between(reader: &Reader, at: u32) -> Option<Draft> {
    let low = read_numeral(reader, reader.hit(List::AgeRange, at)?.end, false)?;
    let joined = reader.is(low.end, "and") || reader.is(low.end, "to") || reader.is_hyphen(low.end);
    let high = read_numeral(reader, low.end + 1, false).filter(|_| joined)?;
    let fits = is_plain(&low) && is_plain(&high) && low.value < high.value;
    let years = reader.hit(List::TimeUnit, high.end).filter(|hit| reader.is(hit.end, "old") && hit.value == "year");
    let end = years.map_or(high.end, |hit| hit.end + 1);
    fits.then(|| age(Value::Range([low.value, high.value]), at, end))
}

/// "her 40s", "his early thirties": a decade of a life.
fn read_decade(reader: &Reader, at: u32) -> Option<Draft> {
    let (first, end) = match reader.hit(List::AgeDecade, at) {
        Some(hit) => (hit.value.parse().ok()?, hit.end),
        None => {
            let numeral = read_numeral(reader, at, false).filter(|numeral| numeral.digits && numeral.end == at + 1)?;
            let plural = reader.is_glued(numeral.end) && reader.word(numeral.end) == "s";
            (
                Some(numeral.value).filter(|first| plural && first % 10.0 == 0.0 && (10.0..=100.0).contains(first))?,
                numeral.end + 1,
            )
        }
    };
    let owner = reader.hit_before(List::DatePart, at).map_or(at, |part| part.first);
    reader.hit_before(List::AgeOwner, owner).map(|_| age(Value::Range([first, first + 9.0]), at, end))
}

/// "over-65s": the hyphen or the number at `at` stands behind the comparator.
fn read_group(reader: &Reader, at: u32) -> Option<Draft> {
    let first = if reader.is_joint(at) { at + 1 } else { at };
    let numeral = read_numeral(reader, first, false).filter(|numeral| numeral.digits && is_plain(numeral))?;
    let plural = reader.is_glued(numeral.end) && reader.word(numeral.end) == "s";
    // "England’s Under-21s" are a team.
    let team = at > reader.first + 1 && reader.is_capital(at - 1);
    (plural && !team).then(|| age(Value::Number(numeral.value), at, numeral.end + 1))
}

/// The age that a number without a unit tells: "aged 30", "ages 5 to 12", "30 or younger", "Jane Roe, 42, said".
pub fn read_bare_age(reader: &Reader, draft: &Draft, amounts: &Amounts) -> Option<Draft> {
    let last = amounts.last();
    let first = draft.first;
    let named = reader.hit_before(List::AgeBefore, first).is_some();
    let counts = read_noun(reader, draft.end).is_some();
    let compared = draft.end > amounts.end && reader.has(List::AgeAfter, draft.end - 1);
    let aside = last.digits && last.value >= 1.0 && is_aside(reader, first, draft.end);
    // "aged two and four", not "he is one of"
    let closes = !reader.is_word(draft.end) || reader.has(List::NotNoun, draft.end) && !reader.is(draft.end, "of");
    let told = named && !counts && (last.digits || closes && !last.is_one());
    let found = is_plain(last) && amounts.is_ordered() && (told || compared || aside);
    found.then(|| Draft { kind: FigureKind::Age, unit: Some("year".into()), ..draft.clone() })
}

/// Whether tokens `at..end` stand behind a name and between commas: "Jane Roe, 42, said", "the twins, both 9, said".
fn is_aside(reader: &Reader, at: u32, end: u32) -> bool {
    let opens = if reader.is(at.wrapping_sub(1), "both") { at - 1 } else { at };
    let name = opens.saturating_sub(2);
    let opened =
        opens > reader.first + 1 && reader.word(opens - 1) == "," && reader.is_word(name) && !reader.has(List::Month, name);
    let closes = matches!(reader.word(end), "." | ";" | ")") && reader.is_capital(name);
    opened && (reader.word(end) == "," || closes)
}

/// Whether the comparator at token `at` limits an age: "older than 18", "children under 5".
pub fn is_age_limit(reader: &Reader, at: u32, draft: &Draft) -> bool {
    let bare = draft.kind == FigureKind::Count && draft.unit.is_none() && !reader.is_word(draft.end.wrapping_sub(1));
    let plain = matches!(draft.value, Value::Number(value) if (1.0..=OLDEST).contains(&value));
    let preposition = reader.hit(List::FigureBound, at).is_some_and(|hit| hit.value.ends_with(" place"));
    let grouped = preposition && reader.hit_before(List::AgeGroup, at).is_some();
    bare && plain && (grouped || reader.has(List::AgeBound, at))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn spans_of_time() {
        check("A 61-year-old baker left.", "61-year-old = age 61 year");
        check("The 16-to-24-year-olds left.", "16-to-24-year-olds = age 16..24 year");
        check("She is six months of age.", "six months of age = age 6 month");
        check("A boy aged three months left.", "three months = age 3 month");
        check("He was three months late.", "three months = duration 3 month");
    }

    #[test]
    fn bare_numbers() {
        check("Ann Roe, 42, left.", "42 = age 42 year");
        check("They were Ann Roe, 42; Joe Doe, 51.", "42 = age 42 year; 51 = age 51 year");
        check("The twins, both 9, left.", "9 = age 9 year");
        check("He was aged 5-0.", "");
        check("Aged just 19, he won.", "19 = age 19 year");
        check("The boys, aged two and four, left.", "two = age 2 year; four = age 4 year");
        check("It is for people aged 30 or younger.", "30 or younger = age 30 year at_most");
        check("It is open up to age 25.", "up to age 25 = age 25 year at_most");
        check("She was one of them.", "");
        check("He flew a 25-year-old 757 there.", "25-year-old = age 25 year; 757 = count 757");
    }

    #[test]
    fn groups() {
        check("It is for those younger than 18.", "younger than 18 = age 18 year less");
        check("It is free for children under 5.", "under 5 = age 5 year less");
        check("It is free for children under 5 feet.", "under 5 feet = measure 5 foot less");
        check("It bars the over-65s.", "over-65s = age 65 year more");
        check("It is for those between the ages of 16 and 24.", "between the ages of 16 and 24 = age 16..24 year");
    }

    #[test]
    fn decades_of_a_life() {
        check("He is in his 40s.", "40s = age 40..49 year");
        check("She was in her early thirties.", "thirties = age 30..39 year");
        check("It was in the 40s outside.", "40s = date 1940..1949");
        check("He sold his 40s collection.", "");
    }
}
