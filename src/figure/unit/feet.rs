//! Heights in feet and inches without a word for the inches: `6'2"`, `6’ 2½”`, "6ft2". They are told in inches.

use crate::figure::number::{Numeral, read_numeral};
use crate::figure::reader::Reader;
use crate::figure::unit::Unit;
use crate::report::FigureKind;
use std::ops::Range;

/// The feet of which people are tall.
const TALL: Range<f64> = 4.0..8.0;

/// Reads the feet and inches that begin at token `at`.
pub fn read_feet(reader: &Reader, at: u32) -> Option<(Numeral, Unit)> {
    if !reader.is_number(at) || reader.is_glued(at) || !reader.is_glued(at + 1) {
        return None;
    }
    let (numeral, end) = read_marks(reader, at).or_else(|| read_glued(reader, at))?;
    Some((Numeral { end, ..numeral }, Unit { kind: FigureKind::Measure, name: "inch".into(), end }))
}

fn sum(feet: &Numeral, inches: f64, step: f64) -> Numeral {
    Numeral { value: feet.value * 12.0 + inches, step, ..*feet }
}

fn read_marks(reader: &Reader, at: u32) -> Option<(Numeral, u32)> {
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
    let height = TALL.contains(&feet.value) && reader.is_glued(mark + 1) && (stops || !reader.is_glued(closing));
    if !closed && !height {
        return None;
    }
    // A quotation that is open may be what the mark closes.
    let quotes = reader.word(closing) == "\"" && reader.is_quoted(closing);
    let end = if closed && !quotes { closing + 1 } else { closing };
    Some((sum(&feet, inches.value, inches.step), end))
}

/// "6ft2", "5ft11in": the letters and the inches are one token.
fn read_glued(reader: &Reader, at: u32) -> Option<(Numeral, u32)> {
    let inches = reader.word(at + 1).strip_prefix("ft")?;
    let inches: f64 = inches.strip_suffix("in").unwrap_or(inches).parse().ok()?;
    let feet = read_numeral(reader, at, false)?;
    let fits = feet.end == at + 1 && feet.step == 1.0 && TALL.contains(&feet.value) && (0.0..12.0).contains(&inches);
    fits.then(|| (sum(&feet, inches, 1.0), at + 2))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn marks() {
        check("She is 5'3\" now.", "5'3\" = measure 63 inch");
        check("She is 5’ 3½” now.", "5’ 3½” = measure 63.5 inch");
        check("She is 5'3 now, and he is 6'2.", "5'3 = measure 63 inch; 6'2 = measure 74 inch");
    }

    #[test]
    fn letters() {
        check("He is 6ft2 tall, she 5ft11in.", "6ft2 = measure 74 inch; 5ft11in = measure 71 inch");
        check("It is 40 ft2 or 40ft2 in all.", "40 ft2 = measure 40 square foot; 40ft2 = measure 40 square foot");
    }
}
