//! Ordinals in digits and words.

use crate::figure::number::{Numeral, read_numeral};
use crate::figure::reader::Reader;
use crate::text::List;

/// An ordinal, and one past its last token: "second", "31st", "twenty-first", "two hundredth".
pub fn read_ordinal(reader: &Reader, at: u32) -> Option<(f64, u32)> {
    if reader.is_number(at) {
        let suffix = reader.word(at + 1);
        let fits = suffix.len() == 2
            && reader.is_glued(at + 1)
            && ["st", "nd", "rd", "th"].iter().any(|ending| suffix.eq_ignore_ascii_case(ending));
        // Most digits are no ordinal: the value only where they are.
        let value = || reader.word(at).replace(',', "").parse().ok().filter(|&value: &f64| value < 1e6);
        return if fits { Some((value()?, at + 2)) } else { None };
    }
    if let Some(hit) = reader.hit(List::Ordinal, at) {
        return Some((hit.value.parse().ok()?, hit.end));
    }
    let before = read_numeral(reader, at, false).filter(|numeral| !numeral.digits && numeral.step >= 1.0)?;
    let joint = reader.past_hyphen(before.end);
    let last = if reader.is(joint, "and") { joint + 1 } else { joint };
    // "twenty first" with a space may be twenty of something.
    let apart = last == before.end && !reader.is_alone(at, last + 1) && before.scale == 1.0 && before.value < 100.0;
    if reader.is(last, "first") {
        return join(&before, 1.0).filter(|_| !apart).map(|value| (value, last + 1));
    }
    let hit = reader.hit(List::Ordinal, last)?;
    let value = join(&before, hit.value.parse().ok()?)?;
    (!apart || value >= 100.0).then_some((value, hit.end))
}

/// "twenty" and "third" add up, "two" and "hundredth" multiply.
fn join(before: &Numeral, last: f64) -> Option<f64> {
    let value = before.value;
    if last >= 100.0 {
        // "one thousandth" is a fraction.
        return (value > 1.0 && value < last).then_some(value * last);
    }
    let tens = value % 10.0 == 0.0 && value % 100.0 >= 20.0 && last < 10.0;
    let hundreds = value % 100.0 == 0.0 && value > 0.0;
    (tens || hundreds).then_some(value + last)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn ordinals() {
        check("It is the two hundred and first annual fair.", "two hundred and first = rank 201");
        check("It is the two-hundredth annual fair.", "two-hundredth = rank 200");
        check("It is the thirty-second annual fair.", "thirty-second = rank 32");
        check("twenty first", "twenty first = rank 21");
        check("Twenty first graders came.", "Twenty = count 20 grader");
    }
}
