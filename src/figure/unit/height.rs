//! Heights without a word for their smaller unit: `6'2"`, `6’ 2½”`, "6ft2", "1m80". They are told in it, in inches or centimetres.

use crate::figure::number::{Numeral, read_numeral};
use crate::figure::reader::Reader;
use crate::figure::unit::Unit;
use crate::report::FigureKind;
use std::ops::Range;

/// The feet of which people are tall.
const TALL: Range<f64> = 4.0..8.0;

/// Reads the height that begins at token `at`.
pub fn read_height(reader: &Reader, at: u32) -> Option<(Numeral, Unit)> {
    if !reader.is_number(at) || reader.is_glued(at) || !reader.is_glued(at + 1) {
        return None;
    }
    read_marks(reader, at).or_else(|| read_letters(reader, at))
}

/// `whole` and a `part` of it, in units of which `count` make one of the larger.
fn sum(whole: Numeral, (part, step): (f64, f64), (count, name): (f64, &'static str), end: u32) -> (Numeral, Unit) {
    let numeral = Numeral { value: whole.value * count + part, step, end, ..whole };
    (numeral, Unit { kind: FigureKind::Measure, name: name.into(), end })
}

fn read_marks(reader: &Reader, at: u32) -> Option<(Numeral, Unit)> {
    let mark = at + 1;
    // "12°44′8″" is an angle.
    let angle = at > reader.first && reader.word(at - 1) == "°";
    let fits = !angle && matches!(reader.word(mark), "'" | "’" | "′");
    let feet = read_numeral(reader, at, false).filter(|feet| fits && feet.end == mark && feet.step == 1.0)?;
    let inches = read_numeral(reader, mark + 1, false).filter(|inches| inches.digits && inches.value < 12.0)?;
    let closing = inches.end;
    let closed = matches!(reader.word(closing), "\"" | "”" | "″") && reader.is_glued(closing);
    // Without the last mark only the height of a person is told so.
    let stops = matches!(reader.word(closing), "." | "," | ";" | ")") && !reader.is_glued(closing + 1);
    let person = TALL.contains(&feet.value) && reader.is_glued(mark + 1) && (stops || !reader.is_glued(closing));
    if !closed && !person {
        return None;
    }
    // A quotation that is open may be what the mark closes.
    let quotes = reader.word(closing) == "\"" && reader.is_quoted(closing);
    let end = if closed && !quotes { closing + 1 } else { closing };
    Some(sum(feet, (inches.value, inches.step), (12.0, "inch"), end))
}

/// "6ft2", "5ft11in", "1m80": the letters and what stands behind them are one token.
fn read_letters(reader: &Reader, at: u32) -> Option<(Numeral, Unit)> {
    let word = reader.word(at + 1);
    let (part, tall, smaller) = match word.strip_prefix("ft") {
        Some(inches) => (inches.strip_suffix("in").unwrap_or(inches), TALL, (12.0, "inch")),
        None => (word.strip_prefix('m').filter(|rest| rest.len() == 2)?, 1.0..3.0, (100.0, "centimetre")),
    };
    let part: f64 = part.parse().ok().filter(|&part| (0.0..smaller.0).contains(&part))?;
    let whole = read_numeral(reader, at, false).filter(|whole| whole.end == at + 1 && whole.step == 1.0)?;
    tall.contains(&whole.value).then(|| sum(whole, (part, 1.0), smaller, at + 2))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn marks() {
        check("She is 5'3\" now.", "5'3\" = measure 63 inch");
        check("She is 5’ 3½” now.", "5’ 3½” = measure 63.5 inch");
        check("She is 5'3 now, and he is 6'2.", "5'3 = measure 63 inch; 6'2 = measure 74 inch");
        check("It was '6' 2 times.", "6 = count 6; 2 times = count 2 time");
    }

    #[test]
    fn letters() {
        check("He is 6ft2 tall, she 5ft11in.", "6ft2 = measure 74 inch; 5ft11in = measure 71 inch");
        check("He is 1m80 tall.", "1m80 = measure 180 centimetre");
        check("It is 40 ft2 or 40ft2 in all.", "40 ft2 = measure 40 square foot; 40ft2 = measure 40 square foot");
    }
}
