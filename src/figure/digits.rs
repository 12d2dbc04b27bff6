//! Digits with their separators: `1,250.5` is 1250.5.

/// The value of a number token, and the smallest step that it prints; nothing where the separators make no sense, as in an
/// address or a version, or where it is too long to be a quantity.
pub fn parse_digits(text: &str) -> Option<(f64, f64)> {
    let (whole, fraction) = match text.matches('.').count() {
        0 => (text, ""),
        1 => text.split_once('.')?,
        // "1.250.000", as continental papers print it.
        _ if !text.contains(',') && is_grouped(text, '.') => (text, ""),
        _ => return None,
    };
    if fraction.contains(',') || (whole.contains(',') && !is_grouped(whole, ',')) {
        return None;
    }
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    // A leading zero belongs to a code or a telephone number; more than fifteen digits are an identifier.
    if digits.len() > 15 || fraction.len() > 15 || (digits.len() > 1 && digits.starts_with('0')) {
        return None;
    }
    let value = format!("{digits}.{fraction}0").parse().ok()?;
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

    #[test]
    fn separators() {
        let value = |text: &str| parse_digits(text).map(|(value, _)| value);
        assert_eq!(value("0"), Some(0.0));
        assert_eq!(value("1250"), Some(1250.0));
        assert_eq!(value("1,250.5"), Some(1250.5));
        assert_eq!(value("12,34,567"), Some(1_234_567.0));
        assert_eq!(value("1.250.000"), Some(1_250_000.0));
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
}
