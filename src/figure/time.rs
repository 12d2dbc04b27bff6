//! Spans of time: durations, and dates counted back from now.

use super::age::end_of_age;
use super::draft::Draft;
use super::number::fraction::read_part;
use super::number::{Numeral, read_numeral};
use super::reader::Reader;
use super::unit::Unit;
use super::unit::composite::{add_parts, count_in};
use crate::report::{Bound, FigureKind, Value};
use crate::text::{Hit, List};

/// What a number with a unit of time is: an age, a date, a duration, or nothing, as in "one day he left".
pub fn read_time(reader: &Reader, draft: Draft, compared: bool) -> Option<Draft> {
    if let Some(end) = end_of_age(reader, &draft) {
        return Some(Draft { kind: FigureKind::Age, ..draft.ending(end) });
    }
    if let Some(hit) = reader.hit(List::Ago, draft.end) {
        return Some(draft.into_date(hit.end));
    }
    let whole = add_days(reader, add_fraction(reader, draft.clone()));
    let ago = reader.hit(List::Ago, whole.end);
    // "in the last 3 months, and 2 days ago": a span that is placed is not counted back.
    let placed = || reader.hit_before(List::DateModifier, draft.first).is_some();
    let draft = match ago {
        Some(_) if whole.end > draft.end && placed() => draft,
        Some(hit) => return Some(whole.into_date(hit.end)),
        None => whole,
    };
    let single = reader.is(draft.first, "one") && draft.end == draft.first + 2 && !compared;
    let opens = draft.first == reader.first;
    let goes_on = reader.is_word(draft.end) && !reader.has(List::NotNoun, draft.end);
    // "one day he left": a day or night is a span where a word before or behind it measures.
    let led = reader.hit_before(List::LengthBefore, draft.first).is_some();
    let measured = led || reader.has(List::DurationAfter, draft.end);
    let once = matches!(draft.unit.as_deref(), Some("day" | "night")) && !reader.is_alone(draft.first, draft.end);
    let cell = reader.is_alone(draft.first, draft.end);
    (!single || !opens && !goes_on && !once || measured || cell).then_some(draft)
}

/// "one hour and a half", "two years and a quarter".
fn add_fraction(reader: &Reader, draft: Draft) -> Draft {
    match (&draft.value, fraction_behind(reader, draft.end)) {
        (Value::Number(value), Some((part, step, end))) => {
            Draft { value: Value::Number(value + part), step: Some(step), ..draft.ending(end) }
        }
        _ => draft,
    }
}

/// "and a half", "and half", "and three quarters" at token `at` behind a unit: its value, its step, and one past it.
fn fraction_behind(reader: &Reader, at: u32) -> Option<(f64, f64, u32)> {
    if !reader.is(at, "and") {
        return None;
    }
    let (value, step, end) = if reader.is(at + 1, "half") {
        (0.5, 0.5, at + 2)
    } else {
        let part = read_part(reader, at + 1).filter(|part| !part.ordinal && !reader.is(part.end, "of"));
        part.map(|part| (part.value, part.step, part.end))?
    };
    ends_span(reader, end).then_some((value, step, end))
}

/// "one year and 40 days": in days, since no fixed number of them makes the longer span. Where one does, the parts are in the amount.
fn add_days(reader: &Reader, draft: Draft) -> Draft {
    let sum = || {
        let (Value::Number(value), Some(unit)) = (&draft.value, &draft.unit) else { return None };
        let days = read_numeral(reader, if reader.is(draft.end, "and") { draft.end + 1 } else { draft.end }, false)?;
        let hit = reader.hit(List::CalendarPart, days.end).filter(|hit| !reader.is_joint(hit.end))?;
        let count = count_in(hit.value, unit).filter(|&count| days.value < count)?;
        Some((Value::Number(value * count + days.value), days.step, hit.end))
    };
    match sum() {
        Some((value, step, end)) => Draft { value, unit: Some("day".into()), step: Some(step), ..draft.ending(end) },
        None => draft,
    }
}

/// Whether no noun stands at token `at` that the "half" before it divides: "an hour and half a mile", "a week and a half-day".
fn ends_span(reader: &Reader, at: u32) -> bool {
    let article = reader.is(at, "a") || reader.is(at, "an") || reader.is(at, "the");
    !article && !reader.is_joint(at) && (!reader.is_word(at) || reader.has(List::NotNoun, at))
}

/// "the two previous years", "5 upcoming weeks", "two more years": the unit stands behind a word that places it.
pub fn read_placed_span(reader: &Reader, at: u32) -> Option<Draft> {
    let numeral = read_numeral(reader, at, false).filter(|numeral| numeral.scale == 1.0)?;
    let modifier = [List::DateModifier, List::AddedSpan].iter().find_map(|&list| reader.hit(list, numeral.end))?;
    let unit = reader.hit(List::TimeUnit, modifier.end).filter(|hit| reader.word(hit.end - 1).ends_with('s'))?;
    let draft = Draft::new(FigureKind::Duration, Value::Number(numeral.value), at, unit.end);
    Some(Draft { unit: Some(unit.value.to_owned()), step: Some(numeral.step), ..draft })
}

/// "a couple of years": about two.
pub fn read_couple(reader: &Reader, at: u32) -> Option<Draft> {
    let couple = reader.hit(List::PairOfSpans, at)?;
    let unit = reader.hit(List::TimeUnit, couple.end).filter(|hit| reader.word(hit.end - 1).ends_with('s'))?;
    let draft = Draft::new(FigureKind::Duration, Value::Number(2.0), at, unit.end);
    let draft = Draft { unit: Some(unit.value.to_owned()), step: Some(1.0), bound: Bound::About, ..draft };
    Some(match reader.hit(List::Ago, unit.end) {
        Some(ago) => draft.into_date(ago.end),
        None => draft,
    })
}

/// "the next year and a half", "the past hour and a half": a span, where "the next year" alone is a date.
pub fn read_span_and_half(reader: &Reader, at: u32) -> Option<Draft> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let unit_at = reader.hit(List::DateModifier, start)?.end;
    let unit = reader.hit(List::TimeUnit, unit_at).filter(|hit| !reader.word(hit.end - 1).ends_with('s'))?;
    let half = ["and", "a", "half"].iter().zip(unit.end..).all(|(word, token)| reader.is(token, word));
    let draft = Draft::new(FigureKind::Duration, Value::Number(1.5), at, unit.end + 3);
    (half && ends_span(reader, unit.end + 3)).then(|| Draft { unit: Some(unit.value.to_owned()), step: Some(0.5), ..draft })
}

/// "2:04:35": hours, minutes and seconds on a stopwatch; behind "at" they are a time of day.
pub fn read_stopwatch(reader: &Reader, at: u32) -> Option<Draft> {
    let joined = [at + 1, at + 3].iter().all(|&colon| reader.word(colon) == ":")
        && (at + 1..at + 5).all(|token| reader.is_glued(token))
        && !reader.is_glued(at)
        && !reader.is_glued(at + 5) | !matches!(reader.word(at + 5), ":" | "/" | "-");
    let number = |token: u32| reader.word(token).parse::<f64>().ok().filter(|_| reader.is_number(token));
    let (hours, minutes, seconds) = (number(at)?, number(at + 2)?, number(at + 4)?);
    let plain = reader.word(at).len() == 1 && reader.word(at + 2).len() == 2 && minutes < 60.0 && seconds < 60.0;
    let timed = at > reader.first && reader.has(List::StopwatchBefore, at - 1);
    let draft = Draft::new(FigureKind::Duration, Value::Number(hours * 3600.0 + minutes * 60.0 + seconds), at, at + 5);
    (joined && plain && timed).then(|| Draft { unit: Some("second".into()), step: Some(1.0), ..draft })
}

/// A unit without a number: "less than a year", "a month after", "an hour and a half", "half an hour", "quarter-litre".
pub fn read_article_unit(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let half = reader.is(at, "half");
    let part = if half { Some(0.5) } else { reader.is(at, "quarter").then_some(0.25) };
    let article = if part.is_some() { reader.past_hyphen(at + 1) } else { at };
    let is_article = reader.is(article, "a") || reader.is(article, "an");
    let another = reader.is(at, "another");
    // "half-hour", "half hour", "quarter mile"; a quarter may be three months.
    let next = if half { List::TimeUnit } else { List::Measure };
    let joined = part.is_some() && !is_article && (article == at + 2 || reader.has(next, article));
    if !(is_article && (half || part.is_none()) || another || joined) {
        return None;
    }
    // "a full week"
    let whole = is_article && part.is_none() && reader.has(List::WholeBefore, article + 1);
    let unit_at = if joined { article } else { article + 1 + u32::from(whole) };
    // "more than a mile", "a mile and a half", and a cell with nothing but "a litre"
    let is_measured =
        |hit: &Hit| compared || part.is_some() || fraction_behind(reader, hit.end).is_some() || reader.is_alone(at, hit.end);
    let (kind, hit) = match reader.hit(List::TimeUnit, unit_at) {
        Some(hit) => (FigureKind::Duration, hit),
        None => (FigureKind::Measure, reader.hit(List::Measure, unit_at).filter(is_measured)?),
    };
    // "a second" is an ordinal as well.
    if hit.value == "second" || reader.word(hit.end - 1).ends_with('s') && hit.value != reader.word(unit_at) {
        return None;
    }
    let fraction = fraction_behind(reader, hit.end).filter(|_| part.is_none());
    let (value, step, end) = match (part, fraction) {
        (Some(part), _) => (part, part, hit.end),
        (None, Some((value, step, end))) => (1.0 + value, step, end),
        (None, None) => (1.0, 1.0, hit.end),
    };
    let draft = Draft { unit: Some(hit.value.to_owned()), step: Some(step), ..Draft::new(kind, Value::Number(value), at, end) };
    if let Some(ago) = reader.hit(List::Ago, end).filter(|_| kind == FigureKind::Duration) {
        return Some(draft.into_date(ago.end));
    }
    // "an hour and 30 minutes"
    if kind == FigureKind::Duration && part.is_none() && fraction.is_none() {
        let mut numeral = Numeral { first: at, end: hit.end, value, step, scale: 1.0, digits: false };
        let mut unit = Unit { kind, name: hit.value.into(), end };
        add_parts(reader, &mut numeral, &mut unit);
        if unit.end > end {
            return Some(Draft { value: Value::Number(numeral.value), step: Some(numeral.step), ..draft.ending(unit.end) });
        }
    }
    // A block that is nothing else: a cell or a label.
    let measured = reader.is_alone(at, end)
        || whole
        || hit.value == "fortnight"
        || another && hit.value != "day"
        || reader.has(List::DurationAfter, end);
    (compared || part.is_some() || fraction.is_some() || measured).then_some(draft)
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
        check("He ran a mile and a half.", "a mile and a half = measure 1.5 mile");
        check("He ran a mile and a lap.", "");
        check("a litre", "a litre = measure 1 litre");
        check("It took an hour and a half.", "an hour and a half = duration 1.5 hour");
        check("It took an hour and three quarters.", "an hour and three quarters = duration 1.75 hour");
        check("It took an hour and a quarter of its staff.", "a quarter = ratio 0.25 staff share");
        check("It took an hour and 30 minutes.", "an hour and 30 minutes = duration 1.5 hour");
        check("It took a full week.", "a full week = duration 1 week");
        check("It took an entire year.", "an entire year = duration 1 year");
        check("It was a full moon, a whole story.", "");
        check("One day he left.", "");
        check("He told me one day. He will one day, she said.", "");
        check("He did it in one day, she one day after.", "one day = duration 1 day; one day = duration 1 day");
        check("It began 18 months ago.", "18 months ago = date ?");
        check("It began more than 20 years ago, not over 2019.", "more than 20 years ago = date ? more; 2019 = date 2019");
        check("It ran the last 3 months and 2 days ago it shut.", "3 months = duration 3 month; 2 days ago = date ?");
    }

    #[test]
    fn spans_of_several_units() {
        check("It took 2 hours 30 minutes.", "2 hours 30 minutes = duration 2.5 hour");
        check("He got two years and three months.", "two years and three months = duration 2.25 year");
        check("It took one year and 40 days.", "one year and 40 days = duration 405 day");
        check("It took one hour and a half.", "one hour and a half = duration 1.5 hour");
        check("It took 3 hours, 20 minutes less.", "3 hours = duration 3 hour; 20 minutes = duration 20 minute");
        check("It fell over the next year and a half.", "the next year and a half = duration 1.5 year");
        check("It cut the next year and a half million lamps.", "the next year = date ?; half million lamps = count 500000 lamp");
        check("It fell in the two previous years.", "two previous years = duration 2 year");
        check("It took another business day.", "another business day = duration 1 business day");
        check("It waits 10 more minutes.", "10 more minutes = duration 10 minute");
    }

    #[test]
    fn couples() {
        check("It took a couple of years.", "a couple of years = duration 2 year about");
        check("It began a couple of years ago.", "a couple of years ago = date ? about");
        check("A couple of lamps broke.", "");
    }

    #[test]
    fn stopwatches() {
        check("She ran it in 2:04:35.", "2:04:35 = duration 7475 second");
        check("Log entry 2:04:35 is lost.", "");
    }
}
