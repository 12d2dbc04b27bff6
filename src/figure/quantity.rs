//! Quantities: a numeral, or two that make a range, with a unit or a counted noun.

use super::bound::read_after;
use super::change::change_before;
use super::draft::Draft;
use super::guard::is_name;
use super::noun::{Noun, read_noun, read_partitive, read_singular};
use super::numeral::{Numeral, read_numeral};
use super::rate::read_rate;
use super::reader::Reader;
use super::unit::Unit;
use crate::report::{Bound, FigureKind, FigureRole, Value};
use crate::text::List;

/// One number with its unit.
#[derive(Clone, Debug)]
struct Amount {
    first: u32,
    end: u32,
    numeral: Numeral,
    unit: Option<Unit>,
}

/// One amount, or two.
struct Amounts {
    first: u32,
    end: u32,
    low: Numeral,
    high: Option<Numeral>,
    unit: Option<Unit>,
    /// Whether the two are joined by a dash: then they may be a result.
    dashed: bool,
}

/// Reads the quantity that begins at token `at`. `compared` tells that a comparator stands before it.
pub fn read_quantity(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    if let Some(draft) = read_article_unit(reader, at, compared) {
        return Some(draft);
    }
    // "up to age 30"
    if let Some(hit) = reader.hit(List::AgeBefore, at).filter(|_| compared) {
        return read_quantity(reader, hit.end, false).filter(|draft| draft.kind == FigureKind::Age && draft.first == hit.end);
    }
    let amounts = read_amounts(reader, at)?;
    let value = match amounts.high {
        Some(high) => Value::Range([amounts.low.value, high.value]),
        None => Value::Number(amounts.low.value),
    };
    let step = Some(amounts.high.map_or(amounts.low.step, |high| high.step.min(amounts.low.step)));
    let base = Draft { step, ..Draft::new(FigureKind::Other, value, amounts.first, amounts.end) };
    match &amounts.unit {
        Some(unit) => with_unit(reader, base, unit, compared),
        None => without_unit(reader, base, &amounts, compared),
    }
}

fn read_amount(reader: &Reader, at: u32) -> Option<Amount> {
    let negative = is_minus(reader, at);
    let start = if negative { at + 1 } else { at };
    let currency = Unit::before(reader, start);
    let mut numeral = read_numeral(reader, currency.as_ref().map_or(start, |unit| unit.end), currency.is_some())?;
    let behind = Unit::after(reader, &numeral);
    let unit = match (currency, behind) {
        // "$20 Canadian", "$5 USD": what stands behind is more exact.
        (Some(_), Some(unit)) if unit.kind == FigureKind::Money && !unit.name.starts_with(char::is_lowercase) => Some(unit),
        (Some(sign), _) => Some(Unit { end: numeral.end, ..sign }),
        (None, unit) => unit,
    };
    if negative {
        unit.as_ref()?;
        numeral.value = -numeral.value;
    }
    let end = unit.as_ref().map_or(numeral.end, |unit| unit.end);
    Some(Amount { first: at, end, numeral, unit })
}

/// A sign that belongs to the number behind it, and joins nothing.
fn is_minus(reader: &Reader, at: u32) -> bool {
    match reader.word(at) {
        "-" | "−" | "–" => reader.is_glued(at + 1) && !reader.is_glued(at),
        word => word.eq_ignore_ascii_case("minus") && reader.is_number(at + 1),
    }
}

fn read_amounts(reader: &Reader, at: u32) -> Option<Amounts> {
    let between = reader.is(at, "between");
    let low = read_amount(reader, if between { at + 1 } else { at })?;
    if let Some(range) = read_range(reader, at, between, &low) {
        return Some(range);
    }
    if between {
        return None;
    }
    Some(Amounts { first: at, end: low.end, low: low.numeral, high: None, unit: low.unit, dashed: false })
}

fn read_range(reader: &Reader, at: u32, between: bool, low: &Amount) -> Option<Amounts> {
    let joint = reader.past_hyphen(low.end);
    let (next, dashed) = if reader.is(joint, "to") {
        (reader.past_hyphen(joint + 1), false)
    } else if reader.is(low.end, "or") || (between && reader.is(low.end, "and")) {
        (low.end + 1, false)
    } else if reader.is_hyphen(low.end) && reader.is_glued(low.end) == reader.is_glued(low.end + 1) {
        (low.end + 1, true)
    } else {
        return None;
    };
    let high = read_amount(reader, next)?;
    let to = !dashed && reader.is(joint, "to");
    if to && is_change(reader, at, low, &high) {
        return None;
    }
    let unit = match (&low.unit, &high.unit) {
        (Some(a), Some(b)) if a.name != b.name => return None,
        (_, Some(unit)) => Some(unit.clone()),
        (Some(unit), None) if unit.end > low.numeral.end => return None,
        (Some(unit), None) => Some(Unit { end: high.end, ..unit.clone() }),
        (None, None) => None,
    };
    // "3 to 4 billion" shares the scale; "500 to 1 million" does not.
    let shares = low.numeral.scale == 1.0 && high.numeral.scale > 1.0 && low.numeral.value < high.numeral.mantissa();
    let first = if shares { low.numeral.scaled(high.numeral.scale) } else { low.numeral };
    let bare = unit.is_none() && dashed;
    if first.value >= high.numeral.value && !bare {
        return None;
    }
    let end = unit.as_ref().map_or(high.end, |unit| unit.end.max(high.end));
    Some(Amounts { first: low.first.min(at), end, low: first, high: Some(high.numeral), unit, dashed })
}

/// "rose from 4 to 5", "grew by 3% to 5%", "up 0.7 percent to 6,327": a change and what it led to, no range.
fn is_change(reader: &Reader, at: u32, low: &Amount, high: &Amount) -> bool {
    let from = at > reader.first && reader.is(at - 1, "from");
    let told = (0..4).any(|back| reader.hit_before(List::ChangeWord, at.saturating_sub(back)).is_some());
    let unit_of_its_own = low.unit.as_ref().is_some_and(|unit| unit.end > low.numeral.end);
    let scaled = low.numeral.scale > 1.0 || high.numeral.scale == 1.0;
    let moved = low.unit.is_some() && scaled && change_before(reader, FigureKind::Percent, at).is_some();
    from && told || unit_of_its_own && high.unit.is_none() || moved
}

fn with_unit(reader: &Reader, base: Draft, unit: &Unit, compared: bool) -> Option<Draft> {
    let mut draft = Draft { kind: unit.kind, unit: Some(unit.name.to_owned()), ..base };
    // "the Six-Day War"
    let titled = reader.is_capital(unit.end - 1) && reader.is_joint(unit.end.saturating_sub(2)) && reader.is_capital(draft.first);
    if titled && draft.first > reader.first {
        return None;
    }
    if unit.kind == FigureKind::Duration {
        if let Some(draft) = read_age(reader, &draft) {
            return Some(draft);
        }
        if let Some(hit) = reader.hit(List::Ago, draft.end) {
            return Some(Draft {
                kind: FigureKind::Date,
                value: Value::Unknown,
                unit: None,
                step: None,
                ..retold(draft, hit.end)
            });
        }
        // "one day" is "once": a single unit counts where it is measured.
        let single = draft.value == Value::Number(1.0) && reader.is(draft.first, "one") && draft.end == draft.first + 2;
        if single && !compared && reader.is_word(draft.end) && reader.hit(List::NotNoun, draft.end).is_none() {
            return None;
        }
    }
    if let Some((bound, cue, end)) = read_after(reader, draft.end) {
        (draft.bound, draft.end, draft.next) = (bound, end, end);
        draft.cues.push(cue);
    }
    add_rate(reader, &mut draft);
    Some(draft)
}

fn retold(draft: Draft, end: u32) -> Draft {
    Draft { end, next: end, ..draft }
}

fn add_rate(reader: &Reader, draft: &mut Draft) {
    if draft.kind == FigureKind::Percent {
        return;
    }
    if let (Some((tail, next)), Some(unit)) = (read_rate(reader, draft.end), &draft.unit) {
        draft.unit = Some(format!("{unit} per {tail}"));
        draft.next = next;
    }
}

/// "35-year-old", "7 years old", "six months of age".
fn read_age(reader: &Reader, span: &Draft) -> Option<Draft> {
    let at = reader.past_hyphen(span.end);
    let end = if ["old", "olds"].iter().any(|word| reader.is(at, word)) {
        at + 1
    } else if reader.is(at, "of") && reader.is(at + 1, "age") {
        at + 2
    } else {
        return None;
    };
    Some(Draft { kind: FigureKind::Age, ..retold(span.clone(), end) })
}

fn without_unit(reader: &Reader, mut draft: Draft, amounts: &Amounts, compared: bool) -> Option<Draft> {
    let last = amounts.high.unwrap_or(amounts.low);
    if let Some((bound, cue, end)) = read_after(reader, draft.end) {
        (draft.bound, draft.end, draft.next) = (bound, end, end);
        draft.cues.push(cue);
    }
    if let Some(age) = read_bare_age(reader, &draft, amounts) {
        return Some(age);
    }
    if amounts.low.value == 1.0 && amounts.high.is_none() && !amounts.low.digits && amounts.low.scale == 1.0 {
        return read_one(reader, draft, compared);
    }
    let noun = read_noun(reader, draft.end).or_else(|| read_partitive(reader, draft.end));
    let ordered = amounts.high.is_none_or(|high| amounts.low.value < high.value);
    if !ordered {
        return read_score(reader, draft, amounts);
    }
    if is_name(reader, &Numeral { end: last.end, ..amounts.low }, noun.is_some()) {
        return None;
    }
    if amounts.dashed && noun.is_none() {
        return read_score(reader, draft, amounts);
    }
    match noun {
        Some(noun) => with_noun(reader, &mut draft, &noun),
        None if is_bare_name(reader, &draft, amounts, compared) => return None,
        None => draft.kind = if last.step < 1.0 && last.scale == 1.0 { FigureKind::Other } else { FigureKind::Count },
    }
    Some(draft)
}

fn with_noun(reader: &Reader, draft: &mut Draft, noun: &Noun) {
    let time = reader.hit(List::TimeUnit, noun.first).filter(|hit| hit.end == noun.end);
    let measure = reader.hit(List::Measure, noun.first).filter(|hit| hit.end == noun.end);
    (draft.kind, draft.unit) = match (time, measure) {
        (Some(hit), _) => (FigureKind::Duration, Some(hit.value.to_owned())),
        (_, Some(hit)) => (FigureKind::Measure, Some(hit.value.to_owned())),
        _ => (FigureKind::Count, Some(noun.name.clone())),
    };
    if noun.first == draft.end {
        (draft.end, draft.next) = (noun.end, noun.end);
        if let Some((bound, cue, end)) = read_after(reader, draft.end).filter(|_| draft.bound == Bound::Exact) {
            (draft.bound, draft.end, draft.next) = (bound, end, end);
            draft.cues.push(cue);
        }
        add_rate(reader, draft);
    }
}

/// "one body": a count where the noun follows at once; else a pronoun.
fn read_one(reader: &Reader, mut draft: Draft, compared: bool) -> Option<Draft> {
    let at = draft.first;
    let opens = at == reader.first;
    let before =
        at > reader.first && (reader.hit(List::Determiner, at - 1).is_some() || reader.hit(List::OneBefore, at - 1).is_some());
    let idiom = reader.hit(List::OneNoun, draft.end).is_some();
    let noun = read_singular(reader, draft.end)?;
    if (opens && !compared)
        || before
        || idiom
        || reader.is_joint(draft.end)
        || reader.is(noun.end, "of")
        || reader.is_joint(noun.end)
    {
        return None;
    }
    draft.kind = FigureKind::Count;
    draft.unit = Some(noun.name);
    (draft.end, draft.next) = (noun.end, noun.end);
    Some(draft)
}

/// "aged 30", "ages 5 to 12", "30 or younger", "Jane Roe, 42, said".
fn read_bare_age(reader: &Reader, draft: &Draft, amounts: &Amounts) -> Option<Draft> {
    let last = amounts.high.unwrap_or(amounts.low);
    let plain = last.scale == 1.0 && last.step >= 0.5 && (0.0..=120.0).contains(&last.value);
    let first = draft.first;
    let named = reader.hit_before(List::AgeBefore, first).is_some();
    let counts = read_noun(reader, draft.end).is_some();
    let compared = draft.end > amounts.end && reader.hit(List::AgeAfter, draft.end - 1).is_some();
    let aside = first > reader.first + 1
        && reader.word(first - 1) == ","
        && last.digits
        && last.value >= 1.0
        && matches!(reader.word(draft.end), "," | ".")
        && reader.is_word(first - 2)
        && (reader.is_capital(first - 2) || reader.word(draft.end) == ",")
        && reader.hit(List::Month, first - 2).is_none();
    let told = named && !counts && (last.digits || !reader.is_word(draft.end));
    (plain && (told || compared || aside)).then(|| Draft { kind: FigureKind::Age, unit: Some("year".into()), ..draft.clone() })
}

/// "won 3-1", "a 5-4 decision": two whole numbers in a sentence about a game or a vote.
fn read_score(reader: &Reader, draft: Draft, amounts: &Amounts) -> Option<Draft> {
    let whole = |numeral: &Numeral| numeral.value.fract() == 0.0 && numeral.value < 1000.0 && numeral.scale == 1.0;
    let high = amounts.high.filter(|high| whole(high) && whole(&amounts.low))?;
    let value = Value::Range([amounts.low.value, high.value]);
    reader.tells_score.then_some(Draft { kind: FigureKind::Score, role: FigureRole::Score, value, ..draft })
}

/// A number without unit and noun that the text does not use as a quantity.
fn is_bare_name(reader: &Reader, draft: &Draft, amounts: &Amounts, compared: bool) -> bool {
    if compared || draft.bound != Bound::Exact || amounts.high.is_some() {
        return false;
    }
    let at = draft.first;
    // "Air Force Two", "the Big Four".
    let titled = reader.is_capital(at) && at > reader.first && reader.is_word(at - 1);
    // "an app or two": few, not two.
    let vague = at > reader.first + 1 && reader.is(at - 1, "or") && reader.is_word(at - 2) && !amounts.low.digits;
    // "zero tolerance" is an adjective; "precisely zero" a count.
    let adjective = amounts.low.value == 0.0 && reader.is_word(draft.end);
    titled || vague || adjective || reader.is_joint(draft.end)
}

/// "less than a year", "a month after", "an hour and a half", "half an hour".
fn read_article_unit(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let half = reader.is(at, "half");
    let article = if half { reader.past_hyphen(at + 1) } else { at };
    let is_article = reader.is(article, "a") || reader.is(article, "an");
    let another = !half && reader.is(at, "another");
    let unit_at = if is_article || another {
        article + 1
    } else if half && article == at + 2 {
        article
    } else {
        return None;
    };
    let (kind, hit) = match reader.hit(List::TimeUnit, unit_at) {
        Some(hit) => (FigureKind::Duration, hit),
        None => (FigureKind::Measure, reader.hit(List::Measure, unit_at).filter(|_| compared || half)?),
    };
    if reader.word(unit_at).ends_with('s') && hit.value != reader.word(unit_at) || reader.is(unit_at, "second") {
        return None;
    }
    let and_a_half =
        is_article && !half && reader.is(hit.end, "and") && reader.is(hit.end + 1, "a") && reader.is(hit.end + 2, "half");
    let certain =
        compared || half || and_a_half || another && hit.value != "day" || reader.hit(List::DurationAfter, hit.end).is_some();
    let value = if half {
        0.5
    } else if and_a_half {
        1.5
    } else {
        1.0
    };
    let end = if and_a_half { hit.end + 3 } else { hit.end };
    let draft = Draft {
        unit: Some(hit.value.to_owned()),
        step: Some(if value == 1.0 { 1.0 } else { 0.5 }),
        ..Draft::new(kind, Value::Number(value), at, end)
    };
    if let Some(ago) = reader.hit(List::Ago, end).filter(|_| kind == FigureKind::Duration) {
        return Some(Draft { kind: FigureKind::Date, value: Value::Unknown, unit: None, step: None, ..retold(draft, ago.end) });
    }
    certain.then_some(draft)
}
