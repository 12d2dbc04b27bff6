//! Decimals in words: what stands behind "point".

use crate::figure::reader::Reader;
use crate::text::List;

/// Decimals in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decimals {
    /// Them as a whole number: 4 for "nought four".
    pub digits: f64,
    /// How many they are: 2 for "nought four".
    pub places: i32,
    /// One past the last token.
    pub end: u32,
}

/// No number in prose is printed with more.
const MOST: i32 = 9;

/// Reads the decimals at token `at`, behind "point": "five", "nought four", "twenty-five".
pub fn read_decimals(reader: &Reader, at: u32) -> Option<Decimals> {
    if let Some((tens, end)) = word_at(reader, at).filter(|&(tens, _)| tens >= 10.0) {
        let ones = word_at(reader, reader.past_hyphen(end)).filter(|&(ones, _)| tens >= 20.0 && (1.0..10.0).contains(&ones));
        let (digits, end) = ones.map_or((tens, end), |(ones, end)| (tens + ones, end));
        return Some(Decimals { digits, places: 2, end });
    }
    let mut found = Decimals { digits: 0.0, places: 0, end: at };
    while let Some((digit, end)) = word_at(reader, found.end).filter(|&(digit, _)| digit < 10.0 && found.places < MOST) {
        found = Decimals { digits: found.digits * 10.0 + digit, places: found.places + 1, end };
    }
    (found.places > 0).then_some(found)
}

/// The number word at token `at`: its value and one past it.
pub fn word_at(reader: &Reader, at: u32) -> Option<(f64, u32)> {
    let hit = reader.hit(List::NumberWord, at)?;
    Some((hit.value.parse().ok()?, hit.end))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn decimals() {
        check("It fell by zero point five percent.", "zero point five percent = percent 0.5 % down change");
        check("It reached one point two million readers.", "one point two million readers = count 1200000 reader");
        check("It reached nine point nought four.", "nine point nought four = other 9.04");
        check("It reached nine point twenty-five.", "nine point twenty-five = other 9.25");
        check("At one point two lamps broke.", "two lamps = count 2 lamp");
    }
}
