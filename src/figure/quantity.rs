//! Quantities: amounts with a unit, a counted noun, or neither.

use super::age::{read_age, read_bare_age};
use super::bound::limit_behind;
use super::draft::Draft;
use super::guard::is_name;
use super::noun::whole::read_partitive;
use super::noun::{Noun, read_compound, read_noun, read_singular};
use super::number::Numeral;
use super::range::{Amounts, read_amounts};
use super::reader::Reader;
use super::score::read_score;
use super::time::{read_article_unit, read_time};
use super::unit::Unit;
use super::unit::rate::{read_rate, read_rate_apart};
use crate::report::{Bound, FigureKind};
use crate::text::List;

/// Reads the quantity that begins at token `at`. `compared` tells that a comparator stands before it.
pub fn read_quantity(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    if let Some(draft) = read_article_unit(reader, at, compared) {
        return Some(draft);
    }
    if let Some(draft) = read_age(reader, at, compared) {
        return Some(draft);
    }
    // "up to age 25"
    if let Some(hit) = reader.hit(List::AgeBefore, at).filter(|_| compared) {
        let amounts = read_amounts(reader, hit.end)?;
        return read_bare_age(reader, &base(&amounts), &amounts);
    }
    let amounts = read_amounts(reader, at)?;
    match &amounts.unit {
        Some(unit) => with_unit(reader, base(&amounts), unit, compared),
        None => without_unit(reader, base(&amounts), &amounts, compared),
    }
}

fn base(amounts: &Amounts) -> Draft {
    let draft = Draft::new(FigureKind::Other, amounts.value(), amounts.first, amounts.end);
    Draft { step: Some(amounts.step()), ..draft }
}

fn with_unit(reader: &Reader, base: Draft, unit: &Unit, compared: bool) -> Option<Draft> {
    let mut draft = Draft { kind: unit.kind, unit: Some(unit.name.to_string()), ..base };
    // "the Six-Day War"
    let titled = reader.is_capital(unit.end - 1) && reader.is_joint(unit.end.saturating_sub(2)) && reader.is_capital(draft.first);
    // "24/7 in May", "8x2^10 bits"
    let joined = reader.is_glued(draft.first)
        && match reader.word(draft.first - 1) {
            "/" => reader.is_number(draft.first.wrapping_sub(2)),
            "^" => true,
            _ => false,
        };
    if titled && draft.first > reader.first || joined {
        return None;
    }
    if unit.kind == FigureKind::Duration {
        draft = read_time(reader, draft, compared)?;
    }
    limit_behind(reader, &mut draft);
    add_rate(reader, &mut draft);
    Some(draft)
}

fn add_rate(reader: &Reader, draft: &mut Draft) {
    if matches!(draft.kind, FigureKind::Percent | FigureKind::Age | FigureKind::Date) {
        return;
    }
    let rate = read_rate(reader, draft.end)
        .or_else(|| read_rate_apart(reader, draft.end))
        .or_else(|| read_rate(reader, past_conversion(reader, draft)?).map(|(tail, _)| (tail, draft.next)));
    if let (Some((tail, next)), Some(unit)) = (rate, &draft.unit) {
        draft.unit = Some(format!("{unit} per {tail}"));
        draft.next = next;
    }
}

/// One past the other currency that stands in brackets between money and its rate: "9 pounds ($11) a year".
fn past_conversion(reader: &Reader, draft: &Draft) -> Option<u32> {
    let opens = draft.kind == FigureKind::Money && reader.word(draft.end) == "(";
    let converted = read_amounts(reader, draft.end + 1).filter(|_| opens)?;
    let is_money = converted.unit.as_ref().is_some_and(|unit| unit.kind == FigureKind::Money);
    (is_money && reader.word(converted.end) == ")").then_some(converted.end + 1)
}

fn without_unit(reader: &Reader, mut draft: Draft, amounts: &Amounts, compared: bool) -> Option<Draft> {
    limit_behind(reader, &mut draft);
    if let Some(age) = read_bare_age(reader, &draft, amounts) {
        return Some(age);
    }
    if amounts.low.is_one() && amounts.high.is_none() && !reader.is_alone(draft.first, draft.end) {
        return read_one(reader, draft, compared);
    }
    if !amounts.is_ordered() {
        return read_score(reader, draft, amounts);
    }
    let noun = read_noun(reader, draft.end)
        .or_else(|| read_compound(reader, draft.first, draft.end))
        .or_else(|| read_partitive(reader, draft.end));
    if is_name(reader, &Numeral { end: amounts.last().end, ..amounts.low }, noun.is_some()) {
        return None;
    }
    match noun {
        Some(noun) => with_noun(reader, &mut draft, &noun),
        None if amounts.dashed && amounts.last().scale == 1.0 => return read_score(reader, draft, amounts),
        None if is_bare_name(reader, &draft, amounts, compared) => return None,
        None if amounts.step() < 1.0 => draft.kind = FigureKind::Other,
        None => draft.kind = FigureKind::Count,
    }
    Some(draft)
}

fn with_noun(reader: &Reader, draft: &mut Draft, noun: &Noun) {
    let time = reader.hit(List::TimeUnit, noun.first).filter(|hit| hit.end == noun.end);
    let measure = reader.hit(List::Measure, noun.first).filter(|hit| hit.end == noun.end);
    (draft.kind, draft.unit) = match (time, measure) {
        (Some(hit), _) => (FigureKind::Duration, Some(hit.value.to_owned())),
        (_, Some(hit)) => (FigureKind::Measure, Some(hit.value.to_owned())),
        _ => (FigureKind::Count, Some(adjective_before(reader, draft.first) + &noun.name)),
    };
    if noun.first == draft.end {
        (draft.end, draft.next) = (noun.end, noun.end);
        limit_behind(reader, draft);
        add_rate(reader, draft);
    } else if let (Some((tail, next)), Some(unit)) = (read_rate(reader, noun.end), &draft.unit) {
        // "200 new cases a day": the noun stays out of the figure, its rate is part of the unit.
        (draft.unit, draft.next) = (Some(format!("{unit} per {tail}")), next);
    } else if noun.holds_number {
        draft.next = noun.end;
    }
}

/// "the previous two sessions": the adjective between article and number, with a space behind it; empty where there is none.
fn adjective_before(reader: &Reader, first: u32) -> String {
    let at = first.wrapping_sub(1);
    let describes = reader.has(List::Modifier, at) && !reader.has(List::CountWord, at);
    let determined = describes && reader.hit_before(List::Determiner, at).is_some();
    if determined { reader.word(at).to_lowercase() + " " } else { String::new() }
}

/// "one body": a count where the noun follows at once; else a pronoun.
fn read_one(reader: &Reader, draft: Draft, compared: bool) -> Option<Draft> {
    let at = draft.first;
    let opens = at == reader.first && !compared;
    let before = |list| at > reader.first && reader.has(list, at - 1);
    // "Air Force One left", "a newer one broke", "said one guest": a name, two pronouns.
    let pronoun =
        reader.is_capital(at) && at > reader.first || [List::Determiner, List::OneBefore, List::Modifier].into_iter().any(before);
    let idiom = reader.has(List::OneNoun, draft.end) || reader.is_joint(draft.end);
    let noun = read_singular(reader, draft.end).filter(|_| !opens && !pronoun && !idiom)?;
    Some(Draft { kind: FigureKind::Count, unit: Some(noun.name), ..draft.ending(noun.end) })
}

/// A number without unit and noun that the text does not use as a quantity.
fn is_bare_name(reader: &Reader, draft: &Draft, amounts: &Amounts, compared: bool) -> bool {
    if compared || draft.bound != Bound::Exact || amounts.high.is_some() {
        return false;
    }
    let at = draft.first;
    // "Air Force Two", "the Big Four".
    let titled = reader.is_capital(at) && at > reader.first && reader.is_word(at - 1);
    // "a day or two": few, not two.
    let vague = at > reader.first + 1 && reader.is(at - 1, "or") && reader.is_word(at - 2) && !amounts.low.digits;
    let adjective = amounts.low.value == 0.0 && reader.is_word(draft.end) && !is_counted_zero(reader, draft);
    // "9 To Midnight": what follows a name is a name.
    let names = reader.is_capital(draft.end)
        && !reader.word(at).contains(',')
        && !reader.has(List::Weekday, draft.end)
        && !reader.has(List::Month, draft.end);
    titled || vague || adjective || names || reader.is_joint(draft.end)
}

/// "fell to zero for a time" counts; "zero tolerance" is an adjective, and "net zero by then", "to zero in on" count nothing.
fn is_counted_zero(reader: &Reader, draft: &Draft) -> bool {
    let governed =
        draft.first == reader.first || reader.is_number(draft.first) || reader.hit_before(List::NotNoun, draft.first).is_some();
    governed && reader.has(List::NotNoun, draft.end) && !reader.is(draft.end, "in")
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn rates_behind_a_conversion() {
        check("It costs €9 ($11) a year.", "€9 = money 9 EUR per year; $11 = money 11 USD");
        check("It costs €9 ($11) in a year.", "€9 = money 9 EUR; $11 = money 11 USD");
        check("It costs €9 (new) a year.", "€9 = money 9 EUR");
    }

    #[test]
    fn counts() {
        check("They met 81 people.", "81 people = count 81 person");
        check("They faced 14 criminal charges.", "14 = count 14 criminal charge");
        check("They bought 9,000 graphics cards.", "9,000 graphics cards = count 9000 graphics card");
        check("He came with two of her cousins.", "two = count 2 cousin");
        check("It beat the previous two teams.", "two teams = count 2 previous team");
        check("It beat the last two teams.", "two teams = count 2 team");
        check("It ran 24/7 in May.", "May = date --05");
        check("It holds 4x2^10 bits.", "");
        check("A three-member panel sat.", "");
        check("He read 9 To Midnight and saw 8,500 Do it.", "8,500 = count 8500");
        check("It fell to zero for a time.", "zero = count 0");
        check("It is net zero by then, with zero tolerance to zero in on.", "");
        check("They carried one body out.", "one body = count 1 body");
        check("He admitted one count of fraud.", "one count = count 1 count");
        check("He told one kind of joke.", "");
        check("They had one phone call.", "one phone call = count 1 phone call");
        check("They had one phone ring twice.", "one phone = count 1 phone; twice = count 2 time");
        check("On Air Force One staff slept, said one guest; a newer one broke.", "");
        check("At one point no one spoke to one of them.", "");
    }
}
