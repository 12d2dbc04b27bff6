//! Numerals: digits, words and scales become one number.

use super::digits::parse_digits;
use super::reader::Reader;
use super::sum::read_sum;
use crate::text::List;

/// A number in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// The number.
    pub value: f64,
    /// The smallest step printed.
    pub step: f64,
    /// The factor of the scale word that ends it; 1 without one.
    pub scale: f64,
    /// Whether it begins with digits.
    pub digits: bool,
}

impl Numeral {
    /// The number as it would be without the last scale word.
    pub fn mantissa(&self) -> f64 {
        self.value / self.scale
    }

    /// Whether it is the word "one", which is mostly a pronoun.
    pub fn is_one(&self) -> bool {
        self.value == 1.0 && self.scale == 1.0 && !self.digits
    }

    /// The same number with a scale borrowed from the other end of a range: the 3 of "3 to 4 billion".
    pub fn scaled(self, scale: f64) -> Numeral {
        Numeral { value: self.value * scale, step: self.step * scale, scale: self.scale * scale, ..self }
    }
}

/// Reads the numeral that begins at token `at`. `money` tells that a currency stands before it: then `m` is a million.
pub fn read_numeral(reader: &Reader, at: u32, money: bool) -> Option<Numeral> {
    if let Some(numeral) = read_elided(reader, at) {
        return Some(numeral);
    }
    let sum = read_sum(reader, at, money)?;
    let scale = if sum.current.is_none() { sum.last_scale } else { 1.0 };
    let numeral = Numeral { first: at, end: sum.end, value: sum.value(), step: sum.step, scale, digits: sum.digits };
    // An article alone, or "a" before a scale that did not fit, is no number.
    let found = numeral.value.is_finite() && numeral.step.is_finite() && numeral.end > at;
    found.then(|| Numeral { end: past_repetition(reader, &numeral), ..numeral })
}

/// "three twenty", "two fifty-five": hundreds without their word, as numbers are said. In prose they would be two numbers.
fn read_elided(reader: &Reader, at: u32) -> Option<Numeral> {
    let word = |at| reader.hit(List::NumberWord, at).and_then(|hit| hit.value.parse::<f64>().ok());
    let hundreds = word(at).filter(|value| (1.0..10.0).contains(value))?;
    let tens = word(at + 1).filter(|&value| value >= 20.0)?;
    let last = reader.past_hyphen(at + 2);
    let ones = word(last).filter(|value| (1.0..10.0).contains(value));
    let end = if ones.is_some() { last + 1 } else { at + 2 };
    let value = hundreds * 100.0 + tens + ones.unwrap_or(0.0);
    reader.is_alone(at, end).then_some(Numeral { first: at, end, value, step: 1.0, scale: 1.0, digits: false })
}

/// "forty-five (45)": past the same number again in digits, as contracts and statutes print it.
fn past_repetition(reader: &Reader, numeral: &Numeral) -> u32 {
    let end = numeral.end;
    let bracketed = !numeral.digits && reader.word(end) == "(" && reader.word(end + 2) == ")";
    let same = bracketed && parse_digits(reader.word(end + 1)).is_some_and(|(value, _)| value == numeral.value);
    if same { end + 3 } else { end }
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;
    use proptest::prelude::*;

    #[test]
    fn digits_and_scales() {
        check("They sold 1,250 lamps.", "1,250 lamps = count 1250 lamp");
        check("They sold 4.1 million lamps.", "4.1 million lamps = count 4100000 lamp");
        check("They sold 40k lamps.", "40k lamps = count 40000 lamp");
        check("They sold it in 4k.", "");
        check("It reached 16m readers.", "16m readers = count 16000000 reader");
        check("The wall is 16m high.", "16m = measure 16 metre");
        check("They sold 1 200 000 lamps.", "1 200 000 lamps = count 1200000 lamp");
        check("He found 5 lakh crore notes.", "5 lakh crore notes = count 5000000000000 note");
    }

    #[test]
    fn words() {
        check("Twenty-three lamps broke.", "Twenty-three lamps = count 23 lamp");
        check("They sold one thousand two hundred and six lamps.", "one thousand two hundred and six lamps = count 1206 lamp");
        check("They sold two and a half million lamps.", "two and a half million lamps = count 2500000 lamp");
        check("They sold half a million lamps.", "half a million lamps = count 500000 lamp");
        check("They sold half-a-million lamps.", "half-a-million lamps = count 500000 lamp");
        check("They sold a dozen lamps.", "a dozen lamps = count 12 lamp");
        check("They sold a few dozen lamps.", "");
        check("They sold hundreds of lamps.", "");
        // A scale in the middle that has an "and" of its own.
        check(
            "They sold thirty-nine billion five hundred and ninety-five million one hundred and one thousand lamps.",
            "thirty-nine billion five hundred and ninety-five million one hundred and one thousand lamps = count 39595101000 lamp",
        );
    }

    #[test]
    fn fractions_in_digits() {
        check("Walk 2½ miles.", "2½ miles = measure 2.5 mile");
        check("Add 1/2 cup of milk.", "1/2 cup = measure 0.5 cup");
        check("Walk 1 3/4 miles.", "1 3/4 miles = measure 1.75 mile");
        check("He wrote about the 9/11 attacks.", "");
    }

    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    fn spell(number: u64, and: &str) -> String {
        let joined = |head: String, rest: u64, and: &str| {
            if rest == 0 { head } else { format!("{head} {}{}", if rest < 100 { and } else { "" }, spell(rest, and)) }
        };
        match number {
            0..20 => ONES[number as usize].to_owned(),
            20..100 if number.is_multiple_of(10) => TENS[number as usize / 10].to_owned(),
            20..100 => format!("{}-{}", TENS[number as usize / 10], ONES[number as usize % 10]),
            100..1000 => joined(format!("{} hundred", spell(number / 100, and)), number % 100, and),
            1000..1_000_000 => joined(format!("{} thousand", spell(number / 1000, and)), number % 1000, and),
            1_000_000..1_000_000_000 => joined(format!("{} million", spell(number / 1_000_000, and)), number % 1_000_000, and),
            _ => joined(format!("{} billion", spell(number / 1_000_000_000, and)), number % 1_000_000_000, and),
        }
    }

    fn group(number: u64, separator: &str) -> String {
        let digits = number.to_string();
        let first = (digits.len() - 1) % 3 + 1;
        let rest = digits.as_bytes()[first..].chunks(3).map(|chunk| std::str::from_utf8(chunk).unwrap());
        std::iter::once(&digits[..first]).chain(rest).collect::<Vec<_>>().join(separator)
    }

    proptest! {
        #[test]
        fn a_number_in_words_is_the_number(number in 2_u64..1_000_000_000_000, british: bool) {
            let words = format!("{} lamps", spell(number, if british { "and " } else { "" }));
            check(&format!("They sold {words}."), &format!("{words} = count {number} lamp"));
        }

        #[test]
        fn separators_do_not_change_the_number(number in 10_000_u64..1_000_000_000_000, separator in "[,\u{a0}\u{202f}\u{2009}]|") {
            let lamps = format!("{} lamps", group(number, &separator));
            check(&format!("They sold {lamps}."), &format!("{lamps} = count {number} lamp"));
        }
    }
}
