//! Fractions, multiples and one number to another.

use super::draft::Draft;
use super::numeral::{Numeral, read_numeral};
use super::reader::Reader;
use crate::report::{Direction, FigureKind, FigureRole, Value};
use crate::text::List;

/// Reads the ratio that begins at token `at`.
pub fn read_ratio(reader: &Reader, at: u32) -> Option<Draft> {
    read_half(reader, at)
        .or_else(|| read_fraction(reader, at))
        .or_else(|| read_multiple(reader, at))
        .or_else(|| read_pair(reader, at))
}

fn ratio(value: f64, role: FigureRole, first: u32, end: u32) -> Draft {
    Draft { role, ..Draft::new(FigureKind::Ratio, Value::Number(value), first, end) }
}

/// "half of the voters", "half the price", "more than half"; not "the second half", "half-time".
fn read_half(reader: &Reader, at: u32) -> Option<Draft> {
    if !reader.is(at, "half")
        || read_numeral(reader, at, false).is_some()
        || reader.is_joint(at + 1)
        || (reader.is_joint(at.wrapping_sub(1)) && at > reader.first)
    {
        return None;
    }
    let before = at.saturating_sub(1);
    let named = at > reader.first
        && (reader.hit_before(List::Ordinal, at).is_some()
            || ["first", "latter", "other", "better", "this", "each", "last", "opening", "the"]
                .iter()
                .any(|word| reader.is(before, word)));
    let parts = reader.is(at + 1, "of") || reader.hit(List::Determiner, at + 1).is_some();
    let compared = reader.hit(List::FigureBound, before).is_some_and(|hit| hit.end == at)
        || reader.hit_before(List::FigureBound, at).is_some();
    let closes = !reader.is_word(at + 1) && at > reader.first && (reader.is(before, "by") || reader.is(before, "in"));
    let counted = super::noun::read_noun(reader, at + 1).is_some_and(|noun| noun.first == at + 1);
    (!named && (parts || compared || closes || counted)).then(|| ratio(0.5, FigureRole::Share, at, at + 1))
}

/// "a third of", "two-thirds", "three quarters".
fn read_fraction(reader: &Reader, at: u32) -> Option<Draft> {
    let article = reader.is(at, "a") || reader.is(at, "an");
    let (parts, end) = if article {
        (1.0, at + 1)
    } else {
        let hit = reader.hit(List::NumberWord, at)?;
        (hit.value.parse::<f64>().ok()?, hit.end)
    };
    let at_whole = reader.past_hyphen(end);
    let hit = reader.hit(List::FractionWord, at_whole)?;
    let whole: f64 = hit.value.parse().ok()?;
    let plural = reader.word(at_whole).ends_with(['s', 'S']);
    if parts < 1.0 || parts >= whole || plural != (parts > 1.0) {
        return None;
    }
    let closes = !reader.is_word(hit.end) && !reader.is_joint(hit.end);
    let divides = reader.is(hit.end, "of") || closes || reader.hit(List::Comparison, hit.end).is_some();
    // "two quarters" may be half a year; "a third person" is no fraction, nor "one second".
    let certain =
        if parts > 1.0 { whole != 4.0 || parts == 3.0 && !reader.is_word(hit.end) || divides && !closes } else { divides };
    certain.then(|| ratio(parts / whole, FigureRole::Share, at, hit.end))
}

/// "twice as many", "five times more", "doubled", "1.5x", "tenfold".
fn read_multiple(reader: &Reader, at: u32) -> Option<Draft> {
    let compares = |at| reader.hit(List::Comparison, at).is_some();
    if let Some(hit) = reader.hit(List::Multiple, at) {
        let value: f64 = hit.value.parse().ok()?;
        let word = reader.word(at).to_ascii_lowercase();
        let moves = word.ends_with("ed") || word.ends_with("ing") || hit.end > at + 1 || word.ends_with("fold");
        if reader.is_joint(hit.end) || reader.is(hit.end, "down") {
            return None;
        }
        if moves {
            let direction = if value < 1.0 { Direction::Down } else { Direction::Up };
            return Some(Draft { direction: Some(direction), ..ratio(value, FigureRole::Change, at, hit.end) });
        }
        if compares(hit.end)
            && !(reader.is(hit.end, "the") && word == "twice" && reader.hit(List::TimeUnit, hit.end + 1).is_some())
        {
            return Some(ratio(value, FigureRole::Level, at, hit.end));
        }
        let counts = word == "twice" || word == "thrice";
        return counts
            .then(|| Draft { unit: Some("time".into()), ..Draft::new(FigureKind::Count, Value::Number(value), at, hit.end) });
    }
    let numeral = read_numeral(reader, at, false)?;
    let (value, end) = range_of_times(reader, &numeral).unwrap_or((Value::Number(numeral.value), numeral.end));
    let next = reader.past_hyphen(end);
    let draft = |end| Draft { step: Some(numeral.step), ..Draft::new(FigureKind::Ratio, value.clone(), at, end) };
    if reader.is_glued(next) && (reader.is(next, "x") || reader.is(next, "×")) && !reader.is_glued(next + 1) {
        return Some(draft(next + 1));
    }
    if reader.is_glued(next) && reader.is(next, "fold") {
        return Some(draft(next + 1));
    }
    if reader.is(next, "times") && next == end {
        let kind = if compares(next + 1) { FigureKind::Ratio } else { FigureKind::Count };
        return Some(Draft { kind, unit: Some("time".into()), ..draft(next + 1) });
    }
    None
}

/// "three to four times".
fn range_of_times(reader: &Reader, low: &Numeral) -> Option<(Value, u32)> {
    let joined = reader.is(low.end, "to") || reader.is(low.end, "or") || reader.is_hyphen(low.end);
    let high = if joined { read_numeral(reader, low.end + 1, false)? } else { return None };
    (low.value < high.value && reader.is(high.end, "times")).then_some((Value::Range([low.value, high.value]), high.end))
}

/// "one in five", "3 out of 10", "4.5:1", "two to one".
fn read_pair(reader: &Reader, at: u32) -> Option<Draft> {
    let part = read_numeral(reader, at, false)?;
    let end = part.end;
    let whole = |at| read_numeral(reader, at, false).filter(|whole| whole.value > part.value && part.value > 0.0);
    if reader.is(end, "out") && reader.is(end + 1, "of") {
        let hit = whole(end + 2)?;
        return Some(ratio(part.value / hit.value, FigureRole::Share, at, hit.end));
    }
    if reader.is(end, "in") || (reader.is_joint(end) && reader.is(end + 1, "in") && reader.is_joint(end + 2)) {
        let hit = whole(reader.past_hyphen(reader.past_hyphen(end) + 1))?;
        let is_year = hit.digits && hit.scale == 1.0 && reader.word(hit.first).len() == 4;
        let small = part.value <= 10.0 && part.value.fract() == 0.0 && part.scale == 1.0;
        return (small && !is_year).then(|| ratio(part.value / hit.value, FigureRole::Share, at, hit.end));
    }
    if reader.word(end) == ":"
        && reader.is_glued(end)
        && reader.is_glued(end + 1)
        && reader.word(end + 1) == "1"
        && !reader.is_glued(end + 2)
    {
        return Some(Draft { step: Some(part.step), ..ratio(part.value, FigureRole::Level, at, end + 2) });
    }
    let to = reader.past_hyphen(end);
    let one = reader.past_hyphen(to + 1);
    let to_one = reader.is(to, "to") && (reader.is(one, "one") || reader.word(one) == "1" && to > end);
    let closes = read_numeral(reader, one, false).is_some_and(|numeral| numeral.value == 1.0);
    (to_one && closes && part.value > 1.0).then(|| ratio(part.value, FigureRole::Level, at, one + 1))
}
