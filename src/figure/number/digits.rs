//! Digits with their separators: `1,250.5` is 1250.5.

use crate::figure::number::exponent::read_exponent;
use crate::figure::number::fraction::{glyph, simple_fraction};
use crate::figure::reader::Reader;
use crate::text::List;
use std::borrow::Cow;

/// Digits in the text and what is printed as part of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Digits {
    /// The number.
    pub value: f64,
    /// The smallest step printed.
    pub step: f64,
    /// One past the last token.
    pub end: u32,
    /// Whether it ends with a fraction or a power, behind which only a scale word may follow.
    pub sealed: bool,
}

/// Reads the digits that begin at token `at`: groups, a fraction, a power. `money` tells that a currency stands before them.
pub fn read_digits(reader: &Reader, at: u32, money: bool) -> Option<Digits> {
    let sealed = |value: f64, step, end| Some(Digits { value, step, end, sealed: true });
    // ".50": the point is a token of its own.
    let joins = reader.is_glued(at) && !matches!(reader.word(at - 1), "-" | "−" | "$" | "£" | "€" | "(");
    if reader.word(at) == "." && reader.is_number(at + 1) && reader.is_glued(at + 1) && !joins {
        let (value, step) = parse_digits(&format!("0.{}", reader.word(at + 1)))?;
        return Some(Digits { value, step, end: at + 2, sealed: false });
    }
    if !reader.is_number(at) {
        return None;
    }
    if let Some((part, end)) = simple_fraction(reader, at, false) {
        return sealed(part, part, end);
    }
    let end = end_of_groups(reader, at);
    let (value, step) = if end > at + 1 {
        let digits: String = (at..end).filter(|&token| reader.is_number(token)).map(|token| reader.word(token)).collect();
        parse_digits(&digits.replace(',', ""))?
    } else {
        parse_digits(reader.word(at))
            .or_else(|| parse_decimal_comma(reader.word(at)).filter(|_| is_measured(reader, end, money)))?
    };
    if let Some((scaled, end)) = read_exponent(reader, end, value) {
        // The step grows as the number does.
        let step = if value == 0.0 { step } else { (step * scaled / value).abs() };
        return sealed(scaled, step, end);
    }
    let whole = step == 1.0;
    if let Some((part, end)) =
        simple_fraction(reader, end, true).filter(|_| whole && matches!(reader.gap(end), " " | "  " | "\u{a0}"))
    {
        return sealed(value + part, part, end);
    }
    if let Some(part) = glyph(reader.word(end)).filter(|_| whole && reader.gap(end).len() <= 1) {
        return sealed(value + part, part, end + 1);
    }
    Some(Digits { value, step, end, sealed: false })
}

/// Whether what stands around the digits that end before token `end` makes them an amount.
fn is_measured(reader: &Reader, end: u32, money: bool) -> bool {
    let behind = [List::Percent, List::Scale, List::Measure, List::CurrencyNoun, List::CurrencySign];
    money || behind.iter().any(|&list| reader.has(list, end))
}

/// One past the groups of three digits that follow the digits at `at`, with one space or an apostrophe between them; decimals
/// may end the last. A plain space is trusted where two groups follow, before money, and before "000", which is no number: "in
/// May 200 300 people" is rarer than "1 200 000".
fn end_of_groups(reader: &Reader, at: u32) -> u32 {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(reader.word(at)) || reader.word(at).len() > 3 {
        return at + 1;
    }
    // "80, 000": no number by itself begins with so many zeros.
    let rest = reader.word(at + 2);
    let zeros = rest.starts_with("000") && rest.split(',').all(|group| group.len() == 3 && is_digits(group));
    if zeros && reader.word(at + 1) == "," && reader.is_glued(at + 1) && matches!(reader.gap(at + 2), " " | "\u{a0}") {
        return at + 3;
    }
    let (mut end, mut groups, mut plain) = (at + 1, 1, false);
    while groups < 6 {
        let marked = matches!(reader.word(end), "'" | "’") && reader.is_glued(end) && reader.is_glued(end + 1);
        let next = if marked { end + 1 } else { end };
        let (group, decimals) = reader.word(next).split_once('.').unwrap_or((reader.word(next), ""));
        let spaced = matches!(reader.gap(next), "\u{a0}" | "\u{202f}" | "\u{2009}" | " ");
        if !reader.is_number(next) || group.len() != 3 || !is_digits(group) || !is_digits(decimals) || !(marked || spaced) {
            break;
        }
        plain |= reader.gap(next) == " ";
        (end, groups) = (next + 1, groups + 1);
        if !decimals.is_empty() {
            break;
        }
    }
    let priced = || [List::CurrencyNoun, List::CurrencySign].iter().any(|&list| reader.has(list, end));
    if plain && groups < 3 && !reader.word(at + 1).starts_with("000") && !priced() { at + 1 } else { end }
}

/// "2,5" and "1.250,75", as continental papers print them: the comma before one or two digits is the decimal sign.
fn parse_decimal_comma(text: &str) -> Option<(f64, f64)> {
    let (whole, fraction) = text.split_once(',')?;
    let fits = matches!(fraction.len(), 1 | 2) && !fraction.contains(['.', ',']) && !whole.contains('.');
    if fits { parse_digits(&format!("{whole}.{fraction}")) } else { None }
}

/// As many digits as a double holds exactly.
const LONGEST: usize = 15;

/// The value of a number token, and the smallest step that it prints; nothing where the separators make no sense, as in an
/// address or a version, or where it is too long to be a quantity.
pub fn parse_digits(text: &str) -> Option<(f64, f64)> {
    // Most numbers have no separator, and are read many times.
    if text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let is_code = text.len() > 1 && text.starts_with('0');
        return text.parse::<u64>().ok().filter(|_| !is_code).map(|value| (value as f64, 1.0));
    }
    let (whole, fraction) = match text.matches('.').count() {
        0 => (text, ""),
        // "1.250,75": points between groups leave the comma to the decimals.
        _ if text.matches(',').count() == 1 && text.split_once(',').is_some_and(|(whole, _)| is_grouped(whole, '.')) => {
            text.split_once(',')?
        }
        1 => text.split_once('.')?,
        // "1.250.000", as continental papers print it.
        _ if !text.contains(',') && is_grouped(text, '.') => (text, ""),
        _ => return None,
    };
    if fraction.contains(',') || (whole.contains(',') && !is_grouped(whole, ',')) {
        return None;
    }
    let digits: Cow<str> = if whole.bytes().all(|byte| byte.is_ascii_digit()) {
        whole.into()
    } else {
        whole.chars().filter(char::is_ascii_digit).collect()
    };
    // A leading zero belongs to a code or a telephone number; more than fifteen digits are an identifier.
    if digits.len() > LONGEST || fraction.len() > LONGEST || (digits.len() > 1 && digits.starts_with('0')) {
        return None;
    }
    // Of "1.5" the text is the number already.
    let value = if digits.len() + 1 + fraction.len() == text.len() && !text.contains(',') {
        text.parse().ok()?
    } else {
        format!("{digits}.{fraction}0").parse().ok()?
    };
    Some((value, 1.0 / 10_f64.powi(fraction.len() as i32)))
}

/// Whether the groups behind the first have three digits, or in the Indian manner two and then three.
fn is_grouped(text: &str, separator: char) -> bool {
    let groups: Vec<usize> = text.split(separator).map(str::len).collect();
    let Some((last, inner)) = groups[1..].split_last() else { return false };
    let inner_fits = |size: usize| inner.iter().all(|&group| group == size);
    (1..=3).contains(&groups[0]) && *last == 3 && (inner_fits(3) || (inner_fits(2) && groups[0] <= 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::testing::check;

    #[test]
    fn separators() {
        let value = |text: &str| parse_digits(text).map(|(value, _)| value);
        assert_eq!(value("0"), Some(0.0));
        assert_eq!(value("1250"), Some(1250.0));
        assert_eq!(value("1,250.5"), Some(1250.5));
        assert_eq!(value("12,34,567"), Some(1_234_567.0));
        assert_eq!(value("1.250.000"), Some(1_250_000.0));
        assert_eq!(value("1.250,75"), Some(1250.75));
        assert_eq!(value("0.05"), Some(0.05));
        for not in ["1,2,3", "12,50", "1234,567", "10.0.0.1", "2.4.1", "007", "1.2,3"] {
            assert_eq!(value(not), None, "{not}");
        }
        assert_eq!(value(&"1".repeat(16)), None);
    }

    #[test]
    fn step() {
        assert_eq!(parse_digits("4.50").map(|(_, step)| step), Some(0.01));
        assert_eq!(parse_digits("1,200").map(|(_, step)| step), Some(1.0));
    }

    #[test]
    fn groups() {
        check("They sold 1 200 000 lamps.", "1 200 000 lamps = count 1200000 lamp");
        check("They sold 70 000 lamps, not 70 200 of them.", "70 000 lamps = count 70000 lamp");
        check("It costs 2 500 euros.", "2 500 euros = money 2500 EUR");
        check("They sold 1\u{202f}200.5 tonnes.", "1\u{202f}200.5 tonnes = measure 1200.5 tonne");
        check("They sold 1’200’000 lamps.", "1’200’000 lamps = count 1200000 lamp");
        check("They sold 1.200.000 lamps.", "1.200.000 lamps = count 1200000 lamp");
        check("They sold 70, 000 lamps.", "70, 000 lamps = count 70000 lamp");
        check("They sold 1, 000,000 lamps.", "1, 000,000 lamps = count 1000000 lamp");
        check("They sold 70, 200 lamps.", "70 = count 70 lamp; 200 lamps = count 200 lamp");
    }

    #[test]
    fn decimal_commas() {
        check("It costs €4,50 there.", "€4,50 = money 4.5 EUR");
        check("It costs 4,50 euros or 4,50 € there.", "4,50 euros = money 4.5 EUR; 4,50 € = money 4.5 EUR");
        check("It lost 2,5% there.", "2,5% = percent 2.5 % down change");
        check("See exercises 2,5 and 8,11 there.", "");
    }
}
