//! Spans of time: durations, ages, and dates counted back from now.

use super::amount::Amounts;
use super::draft::Draft;
use super::noun::read_noun;
use super::reader::Reader;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// What a number with a unit of time is: an age, a date, a duration, or nothing, as in "one day he left".
pub fn read_time(reader: &Reader, draft: Draft, compared: bool) -> Option<Draft> {
    if let Some(end) = end_of_age(reader, draft.end) {
        return Some(Draft { kind: FigureKind::Age, ..draft.ending(end) });
    }
    if let Some(hit) = reader.hit(List::Ago, draft.end) {
        return Some(draft.into_date(hit.end));
    }
    let single = reader.is(draft.first, "one") && draft.end == draft.first + 2 && !compared;
    let opens = draft.first == reader.first;
    let goes_on = reader.is_word(draft.end) && reader.hit(List::NotNoun, draft.end).is_none();
    (!single || !opens && !goes_on).then_some(draft)
}

/// "61-year-old", "7 years old", "six months of age": one past it.
fn end_of_age(reader: &Reader, at: u32) -> Option<u32> {
    let old = reader.past_hyphen(at);
    if reader.is(old, "old") || reader.is(old, "olds") {
        return Some(old + 1);
    }
    (reader.is(at, "of") && reader.is(at + 1, "age")).then_some(at + 2)
}

/// The age that a number without a unit tells: "aged 30", "ages 5 to 12", "30 or younger", "Jane Roe, 42, said".
pub fn read_bare_age(reader: &Reader, draft: &Draft, amounts: &Amounts) -> Option<Draft> {
    let last = amounts.last();
    let plain = last.scale == 1.0 && last.step >= 0.5 && (0.0..=120.0).contains(&last.value);
    let first = draft.first;
    let named = reader.hit_before(List::AgeBefore, first).is_some();
    let counts = read_noun(reader, draft.end).is_some();
    let compared = draft.end > amounts.end && reader.hit(List::AgeAfter, draft.end - 1).is_some();
    let aside = last.digits && last.value >= 1.0 && is_aside(reader, first, draft.end);
    let told = named && !counts && (last.digits || !reader.is_word(draft.end));
    (plain && (told || compared || aside)).then(|| Draft { kind: FigureKind::Age, unit: Some("year".into()), ..draft.clone() })
}

/// Whether tokens `at..end` stand behind a name and between commas: "Jane Roe, 42, said", "the singer, 42, said".
fn is_aside(reader: &Reader, at: u32, end: u32) -> bool {
    let name = at.saturating_sub(2);
    let opened =
        at > reader.first + 1 && reader.word(at - 1) == "," && reader.is_word(name) && reader.hit(List::Month, name).is_none();
    opened && (reader.word(end) == "," || reader.word(end) == "." && reader.is_capital(name))
}

/// A unit without a number: "less than a year", "a month after", "an hour and a half", "half an hour", "half a mile".
pub fn read_article_unit(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let half = reader.is(at, "half");
    let article = if half { reader.past_hyphen(at + 1) } else { at };
    let is_article = reader.is(article, "a") || reader.is(article, "an");
    let another = reader.is(at, "another");
    // "half-hour", "half hour"
    let joined = half && !is_article && (article == at + 2 || reader.hit(List::TimeUnit, article).is_some());
    if !(is_article || another || joined) {
        return None;
    }
    let unit_at = if joined { article } else { article + 1 };
    let (kind, hit) = match reader.hit(List::TimeUnit, unit_at) {
        Some(hit) => (FigureKind::Duration, hit),
        None => (FigureKind::Measure, reader.hit(List::Measure, unit_at).filter(|_| compared || half)?),
    };
    // "a second" is an ordinal as well.
    if hit.value == "second" || reader.word(unit_at).ends_with('s') && hit.value != reader.word(unit_at) {
        return None;
    }
    let and_half = ["and", "a", "half"].iter().zip(hit.end..).all(|(word, at)| reader.is(at, word));
    let (value, end) = match (half, and_half) {
        (true, _) => (0.5, hit.end),
        (false, true) => (1.5, hit.end + 3),
        (false, false) => (1.0, hit.end),
    };
    let step = if value == 1.0 { 1.0 } else { 0.5 };
    let draft = Draft { unit: Some(hit.value.to_owned()), step: Some(step), ..Draft::new(kind, Value::Number(value), at, end) };
    if let Some(ago) = reader.hit(List::Ago, end).filter(|_| kind == FigureKind::Duration) {
        return Some(draft.into_date(ago.end));
    }
    let measured = another && hit.value != "day" || reader.hit(List::DurationAfter, end).is_some();
    (compared || half || and_half || measured).then_some(draft)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn durations_and_ages() {
        check("He got a three-year permit.", "three-year = duration 3 year");
        check("It took less than a year.", "less than a year = duration 1 year less");
        check("It took half an hour.", "half an hour = duration 0.5 hour");
        check("It took an hour and a half.", "an hour and a half = duration 1.5 hour");
        check("One day he left.", "");
        check("A 61-year-old baker left.", "61-year-old = age 61 year");
        check("Ann Roe, 42, left.", "42 = age 42 year");
        check("It is for people aged 30 or younger.", "30 or younger = age 30 year at_most");
        check("It is for those younger than 18.", "younger than 18 = age 18 year less");
        check("It is open up to age 25.", "up to age 25 = age 25 year at_most");
        check("It began 18 months ago.", "18 months ago = date ?");
    }
}
