//! Powers behind digits: "1.5e-3", "2×10⁶", "1.99 × 10−30", "1.1^23".

use crate::figure::reader::Reader;

/// Applies the power that stands at token `at`, behind digits of `value`: the number and one past its last token.
pub fn read_exponent(reader: &Reader, at: u32, value: f64) -> Option<(f64, u32)> {
    if reader.word(at) == "^" && reader.is_glued(at) {
        let (exponent, end) = read_signed(reader, at + 1)?;
        return finite(value.powi(exponent), end);
    }
    let (exponent, end) = read_letter(reader, at).or_else(|| read_power_of_ten(reader, at, value))?;
    finite(scale_by_ten(value, exponent), end)
}

fn finite(value: f64, end: u32) -> Option<(f64, u32)> {
    (value.is_finite() && value != 0.0).then_some((value, end))
}

/// Through the decimal form, which leaves no trace of binary fractions.
fn scale_by_ten(value: f64, exponent: i32) -> f64 {
    format!("{value}e{exponent}").parse().unwrap_or(f64::NAN)
}

/// "e10", "e-20", "e+14", glued to the digits before.
fn read_letter(reader: &Reader, at: u32) -> Option<(i32, u32)> {
    let exponent = reader.word(at).strip_prefix(['e', 'E']).filter(|_| reader.is_glued(at))?;
    if exponent.is_empty() {
        // The sign is a token of its own, and without one the digits are of the word.
        return if reader.is_number(at + 1) { None } else { read_signed(reader, at + 1) };
    }
    Some((parse(exponent)?, at + 1)).filter(|&(_, end)| !reader.is_glued(end) || !reader.is_word(end))
}

/// "×10^6", "x 10⁶", "×10−30", whose exponent was raised in print; a hyphen is its sign behind decimals only, since "3 x 10-12" are
/// sets of exercises.
fn read_power_of_ten(reader: &Reader, at: u32, value: f64) -> Option<(i32, u32)> {
    // "1.5×1012" where the page has the exponent raised; "4 × 100" is a relay.
    let raised = reader.word(at + 1).strip_prefix("10").filter(|raised| !raised.is_empty() && !raised.starts_with('0'));
    if let Some(raised) = raised.filter(|_| reader.word(at) == "×" && value.fract() != 0.0 && value < 10.0) {
        return Some((raised.parse().ok().filter(|&exponent: &i32| exponent < 100)?, at + 2));
    }
    let (raised, end) = match reader.word(at) {
        "×" | "x" | "X" | "*" | "·" | "⋅" if reader.word(at + 1) == "10" => ("", at + 2),
        word => (word.strip_prefix("x10").or_else(|| word.strip_prefix("X10"))?, at + 1),
    };
    if !raised.is_empty() {
        return Some((parse_raised(raised)?, end));
    }
    if !reader.is_glued(end) {
        return None;
    }
    match reader.word(end) {
        "^" => read_signed(reader, end + 1),
        "−" => read_signed(reader, end),
        "-" | "–" if value.fract() != 0.0 => read_signed(reader, end),
        _ => {
            let raised = (end..end + 4).take_while(|&token| reader.is_glued(token) && raised_digit(reader.word(token)).is_some());
            let last = raised.last()?;
            Some((parse_raised(reader.text(end, last + 1))?, last + 1))
        }
    }
}

/// A sign, or none, and digits, all glued.
fn read_signed(reader: &Reader, at: u32) -> Option<(i32, u32)> {
    let (sign, digits) = match reader.word(at) {
        "-" | "−" | "–" => (-1, at + 1),
        "+" => (1, at + 1),
        _ => (1, at),
    };
    let glued = (at..=digits).all(|token| reader.is_glued(token));
    Some((sign * parse(reader.word(digits)).filter(|_| glued)?, digits + 1))
}

/// No quantity has an exponent of more than three digits.
fn parse(digits: &str) -> Option<i32> {
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

fn parse_raised(text: &str) -> Option<i32> {
    let plain: String = text.chars().map(|c| raised_digit(c.encode_utf8(&mut [0; 4]))).collect::<Option<_>>()?;
    plain.parse().ok()
}

/// The plain form of a superscript digit or sign.
fn raised_digit(text: &str) -> Option<char> {
    let at = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻", "⁺"].iter().position(|&raised| raised == text)?;
    "0123456789-+".chars().nth(at)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn powers() {
        check(
            "The mass is 4.2×1012 kg, not 4 × 105 kg.",
            "4.2×1012 kg = measure 4200000000000 kilogram; 4 = count 4; 105 kg = measure 105 kilogram",
        );
        check("The mass is 4.2×10−12 kg.", "4.2×10−12 kg = measure 0.0000000000042 kilogram");
        check("The mass is 4.2 × 10⁻¹² kg.", "4.2 × 10⁻¹² kg = measure 0.0000000000042 kilogram");
        check("The mass is 4.2x10⁶ kg.", "4.2x10⁶ kg = measure 4200000 kilogram");
        check("The mass is 4.2x10^6 kg.", "4.2x10^6 kg = measure 4200000 kilogram");
        check("They count 3e5 cells.", "3e5 cells = count 300000 cell");
        check("A step of 1e-3 metres.", "1e-3 metres = measure 0.001 metre");
        check("It is 1.1^2 by then.", "1.1^2 = other 1.2100000000000002");
    }

    #[test]
    fn no_powers() {
        check("The screen has 4×10 pins.", "");
        check("Do 3 × 10-12 lifts.", "3 = count 3; 10-12 lifts = count 10..12 lift");
        check("The code 3e5f is used.", "");
    }
}
