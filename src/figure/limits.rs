//! Two limits that make one range: "more than 10 and less than 40 lamps".

use super::draft::Draft;
use super::reader::Reader;
use crate::report::{Bound, Value};

/// Joins each pair of figures that limit the same quantity from both sides.
pub fn join_limits(reader: &Reader, drafts: &mut Vec<Draft>) {
    let mut at = 1;
    while at < drafts.len() {
        match join(reader, &drafts[at - 1], &drafts[at]) {
            Some(range) => {
                drafts[at - 1] = range;
                drafts.remove(at);
            }
            None => at += 1,
        }
    }
}

fn join(reader: &Reader, first: &Draft, second: &Draft) -> Option<Draft> {
    let linked = ["and", "but"].iter().any(|word| reader.is(first.next, word)) || reader.word(first.next) == ",";
    let shared = first.unit == second.unit || first.unit.is_none() || second.unit.is_none();
    let plain = first.direction.is_none() && second.direction.is_none();
    let (Value::Number(a), Value::Number(b)) = (&first.value, &second.value) else { return None };
    let (low, high) = if is_lower(first.bound) && is_upper(second.bound) {
        (*a, *b)
    } else if is_upper(first.bound) && is_lower(second.bound) {
        (*b, *a)
    } else {
        return None;
    };
    if !linked || !shared || !plain || first.next + 1 != second.first || low >= high {
        return None;
    }
    let unit = if second.unit.is_some() { second } else { first };
    Some(Draft {
        first: first.first,
        value: Value::Range([low, high]),
        bound: Bound::Exact,
        kind: unit.kind,
        unit: unit.unit.clone(),
        cues: first.cues.iter().chain(&second.cues).copied().collect(),
        ..second.clone()
    })
}

fn is_lower(bound: Bound) -> bool {
    matches!(bound, Bound::More | Bound::AtLeast)
}

fn is_upper(bound: Bound) -> bool {
    matches!(bound, Bound::Less | Bound::AtMost)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn two_limits() {
        check("It has more than 10 and less than 40 lamps.", "more than 10 and less than 40 lamps = count 10..40 lamp");
        check("It costs at most $9 but at least $2.", "at most $9 but at least $2 = money 2..9 USD");
        check(
            "It has more than 40 and less than 10 lamps.",
            "more than 40 = count 40 more; less than 10 lamps = count 10 lamp less",
        );
        check(
            "It has at least 20 men and up to 50 dogs.",
            "at least 20 men = count 20 man at_least; up to 50 dogs = count 50 dog at_most",
        );
    }
}
