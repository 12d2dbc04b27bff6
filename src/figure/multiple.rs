//! Multiples: "twice as many", "five times more", "doubled", "1.5x", "tenfold".

use super::draft::Draft;
use super::number::{Numeral, read_numeral};
use super::reader::Reader;
use super::unit::rate::read_rate;
use crate::report::{Direction, FigureKind, FigureRole, Value};
use crate::text::List;

/// Reads the multiple that begins at token `at`.
pub fn read_multiple(reader: &Reader, at: u32) -> Option<Draft> {
    read_word(reader, at).or_else(|| read_times(reader, at))
}

fn compares(reader: &Reader, at: u32) -> bool {
    reader.has(List::Comparison, at)
}

/// "twice", "double the price", "tripled".
fn read_word(reader: &Reader, at: u32) -> Option<Draft> {
    let hit = reader.hit(List::Multiple, at)?;
    // "double-digit growth", "doubling down"
    if reader.is_joint(hit.end) || reader.is(hit.end, "down") {
        return None;
    }
    let (factor, verb) = hit.value.strip_suffix(" verb").map_or((hit.value, false), |factor| (factor, true));
    let factor: f64 = factor.parse().ok()?;
    let unit = (factor > 1.0).then(|| "time".into());
    let draft = Draft { unit, ..Draft::new(FigureKind::Ratio, Value::Number(factor), at, hit.end) };
    if verb {
        let direction = if factor < 1.0 { Direction::Down } else { Direction::Up };
        return Some(Draft { direction: Some(direction), role: FigureRole::Change, ..draft });
    }
    // "twice the week before" counts, "twice the price" compares.
    let counts = reader.is(at, "twice") || reader.is(at, "thrice");
    let of_time = reader.is(hit.end, "the") && reader.has(List::TimeUnit, hit.end + 1);
    if compares(reader, hit.end) && !(counts && of_time) {
        return Some(draft);
    }
    counts.then(|| times(reader, draft))
}

/// "10 times", "three to four times higher", "1.5x", "12-fold".
fn read_times(reader: &Reader, at: u32) -> Option<Draft> {
    let numeral = read_numeral(reader, at, false)?;
    let (value, end) = range_of_times(reader, &numeral).unwrap_or((Value::Number(numeral.value), numeral.end));
    let next = reader.past_hyphen(end);
    let draft = Draft::new(FigureKind::Ratio, value, at, next + 1);
    let draft = Draft { unit: Some("time".into()), step: Some(numeral.step), ..draft };
    let is_suffix = reader.is(next, "fold") || (reader.is(next, "x") || reader.is(next, "×")) && !reader.is_glued(next + 1);
    if reader.is_glued(next) && is_suffix {
        return Some(draft);
    }
    if next > end || !reader.is(next, "times") {
        return None;
    }
    let compared = compares(reader, next + 1);
    Some(if compared { draft } else { times(reader, draft) })
}

/// A count of times, with what they are counted by: "twice a day".
fn times(reader: &Reader, draft: Draft) -> Draft {
    let (unit, next) = match read_rate(reader, draft.end) {
        Some((tail, next)) => (format!("time per {tail}"), next),
        None => ("time".into(), draft.next),
    };
    Draft { kind: FigureKind::Count, unit: Some(unit), next, ..draft }
}

/// "three to four times": both ends, and where "times" stands.
fn range_of_times(reader: &Reader, low: &Numeral) -> Option<(Value, u32)> {
    let joined = reader.is(low.end, "to") || reader.is(low.end, "or") || reader.is_hyphen(low.end);
    let high = if joined { read_numeral(reader, low.end + 1, false)? } else { return None };
    (low.value < high.value && reader.is(high.end, "times")).then_some((Value::Range([low.value, high.value]), high.end))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn multiples() {
        check("It is twice as large.", "twice = ratio 2 time");
        check("He called twice.", "twice = count 2 time");
        check("He called twice a day.", "twice = count 2 time per day");
        check("He called 40 times a minute.", "40 times = count 40 time per minute");
        check("It is three to four times higher.", "three to four times = ratio 3..4 time");
        check("Demand is 1.5x that.", "1.5x = ratio 1.5 time");
        check("Demand is a hundred times what it was.", "a hundred times = ratio 100 time");
    }

    #[test]
    fn changes() {
        check("Output more than tripled.", "more than tripled = ratio 3 time more up change");
        check("Output rose threefold.", "threefold = ratio 3 time up change");
        check("Output rose 12-fold.", "12-fold = ratio 12 time up change");
        check("Output halved.", "halved = ratio 0.5 down change");
    }

    #[test]
    fn no_multiples() {
        check("They saw double-digit growth.", "");
        check("She won the doubles and a treble.", "");
        check("The halves differ.", "");
    }
}
