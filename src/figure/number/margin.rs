//! Margins of error behind a number: "5.2 ± 0.3 km", "5.2 +/- 0.3 km".

use crate::figure::number::digits::read_digits;
use crate::figure::reader::Reader;

/// Past the margin at token `at`, behind digits: the number before it is the value. Else `at` itself.
pub fn past_margin(reader: &Reader, at: u32) -> u32 {
    let sign = match reader.word(at) {
        "±" => at + 1,
        "+" if reader.word(at + 1) == "/" && matches!(reader.word(at + 2), "-" | "−" | "–") => at + 3,
        _ => return at,
    };
    let glued = (at + 1..sign).all(|token| reader.is_glued(token));
    read_digits(reader, sign, false).filter(|_| glued).map_or(at, |digits| digits.end)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn margins() {
        check("It is 5.2 ± 0.3 km off.", "5.2 ± 0.3 km = measure 5.2 kilometre");
        check("It is 5.2±0.3 km off.", "5.2±0.3 km = measure 5.2 kilometre");
        check("It is 4.7e-3 +/- 2e-5 kg.", "4.7e-3 +/- 2e-5 kg = measure 0.0047 kilogram");
        check("It lasts 12 +/- 3 days.", "12 +/- 3 days = duration 12 day");
        check("It keeps 40 + 5 lamps.", "40 = count 40; 5 lamps = count 5 lamp");
        check("It is within ±3 km.", "3 km = measure 3 kilometre");
    }
}
