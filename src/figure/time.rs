//! Spans of time: durations, and dates counted back from now.

use super::age::end_of_age;
use super::draft::Draft;
use super::reader::Reader;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// What a number with a unit of time is: an age, a date, a duration, or nothing, as in "one day he left".
pub fn read_time(reader: &Reader, draft: Draft, compared: bool) -> Option<Draft> {
    if let Some(end) = end_of_age(reader, &draft) {
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

/// A unit without a number: "less than a year", "a month after", "an hour and a half", "half an hour", "half a mile", "quarter-litre".
pub fn read_article_unit(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let part = match reader.word(at) {
        word if word.eq_ignore_ascii_case("half") => Some(0.5),
        word if word.eq_ignore_ascii_case("quarter") => Some(0.25),
        _ => None,
    };
    let half = part == Some(0.5);
    let article = if part.is_some() { reader.past_hyphen(at + 1) } else { at };
    let is_article = reader.is(article, "a") || reader.is(article, "an");
    let another = reader.is(at, "another");
    // "half-hour", "half hour", "quarter mile"; a quarter may be three months.
    let next = if half { List::TimeUnit } else { List::Measure };
    let joined = part.is_some() && !is_article && (article == at + 2 || reader.hit(next, article).is_some());
    if !(is_article && (half || part.is_none()) || another || joined) {
        return None;
    }
    let unit_at = if joined { article } else { article + 1 };
    let (kind, hit) = match reader.hit(List::TimeUnit, unit_at) {
        Some(hit) => (FigureKind::Duration, hit),
        None => (FigureKind::Measure, reader.hit(List::Measure, unit_at).filter(|_| compared || part.is_some())?),
    };
    // "a second" is an ordinal as well.
    if hit.value == "second" || reader.word(unit_at).ends_with('s') && hit.value != reader.word(unit_at) {
        return None;
    }
    let and_half = ["and", "a", "half"].iter().zip(hit.end..).all(|(word, at)| reader.is(at, word));
    let (value, end) = match (part, and_half) {
        (Some(part), _) => (part, hit.end),
        (None, true) => (1.5, hit.end + 3),
        (None, false) => (1.0, hit.end),
    };
    let step = if and_half { 0.5 } else { value };
    let draft = Draft { unit: Some(hit.value.to_owned()), step: Some(step), ..Draft::new(kind, Value::Number(value), at, end) };
    if let Some(ago) = reader.hit(List::Ago, end).filter(|_| kind == FigureKind::Duration) {
        return Some(draft.into_date(ago.end));
    }
    let measured = another && hit.value != "day" || reader.hit(List::DurationAfter, end).is_some();
    (compared || part.is_some() || and_half || measured).then_some(draft)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn durations_and_dates() {
        check("He got a three-year permit.", "three-year = duration 3 year");
        check("It took less than a year.", "less than a year = duration 1 year less");
        check("It took half an hour.", "half an hour = duration 0.5 hour");
        check("He ran a quarter mile.", "quarter mile = measure 0.25 mile");
        check("He ran a quarter-century ago.", "quarter-century ago = date ?");
        check("It was a slow quarter.", "");
        check("It took an hour and a half.", "an hour and a half = duration 1.5 hour");
        check("One day he left.", "");
        check("It began 18 months ago.", "18 months ago = date ?");
    }
}
