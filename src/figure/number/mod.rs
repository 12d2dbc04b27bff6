//! Numerals: digits, words and scales become one number.

pub mod decimal;
pub mod digits;
pub mod exponent;
pub mod fraction;
pub mod margin;
pub mod ordinal;
pub mod scale;
pub mod sign;
#[cfg(test)]
pub mod spelling;
pub mod sum;

pub use crate::figure::numeral::Numeral;

use crate::figure::number::decimal::word_at;
use crate::figure::number::digits::parse_digits;
use crate::figure::number::margin::past_margin;
use crate::figure::number::sum::read_sum;
use crate::figure::reader::Reader;
use crate::text::{List, ListSet};

/// The lists of words with which a numeral may begin; it may also begin with digits or a mark.
pub const OPENERS: ListSet = ListSet::of(&[List::FractionWord, List::NumberWord, List::Opener, List::Ordinal, List::Scale]);

/// Reads the numeral that begins at token `at`. `money` tells that a currency stands before it: then `m` is a million.
pub fn read_numeral(reader: &Reader, at: u32, money: bool) -> Option<Numeral> {
    // Every rule asks for the number before it looks at what follows.
    if money { read_afresh(reader, at, money) } else { reader.numeral(at, || read_afresh(reader, at, money)) }
}

fn read_afresh(reader: &Reader, at: u32, money: bool) -> Option<Numeral> {
    if reader.is_word(at) && !reader.opens_any(&OPENERS, at) {
        return None;
    }
    if let Some(numeral) = read_elided(reader, at) {
        return Some(numeral);
    }
    let sum = read_sum(reader, at, money)?;
    let scale = if sum.current.is_none() { sum.last_scale } else { 1.0 };
    let numeral = Numeral { first: at, end: sum.end, value: sum.value(), step: sum.step, scale, digits: sum.digits };
    // An article alone, or "a" before a scale that did not fit, is no number.
    let found = numeral.value.is_finite() && numeral.step.is_finite() && numeral.end > at;
    let end = if numeral.digits { past_margin(reader, numeral.end) } else { past_repetition(reader, &numeral) };
    found.then_some(Numeral { end, ..numeral })
}

/// "three twenty", "two fifty-five": hundreds without their word, as numbers are said. In prose they would be two numbers.
fn read_elided(reader: &Reader, at: u32) -> Option<Numeral> {
    let word = |at| word_at(reader, at).map(|(value, _)| value);
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
    let bracketed = reader.word(end) == "(" && reader.word(end + 2) == ")";
    let same = bracketed && parse_digits(reader.word(end + 1)).is_some_and(|(value, _)| value == numeral.value);
    if same { end + 3 } else { end }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::figure::find_figures;
    use crate::figure::number::spelling::{ONES, group, spell};
    use crate::figure::testing::check;
    use crate::text::Document;
    use proptest::prelude::*;

    #[test]
    fn elided_hundreds() {
        check("two fifty-five", "two fifty-five = count 255");
        check("She met two fifty times.", "two = count 2; fifty times = count 50 time");
    }

    #[test]
    fn repetitions() {
        check("It lasts forty-five (45) days.", "forty-five (45) days = duration 45 day");
        check("It lasts forty-five (46) days.", "forty-five = count 45; 46 = count 46");
    }

    #[test]
    fn roman_numerals_are_names() {
        check("Act III of the play, World War II, Louis XIV and the XXI Games.", "");
    }

    proptest! {
        #[test]
        fn a_number_in_words_is_the_number(
            number in 2_u64..1_000_000_000_000, british: bool, hyphen in "[-‑ ]", space in " |  |\u{a0}", upper: bool
        ) {
            let words = spell(number, if british { "and " } else { "" }, '-').replace('-', &hyphen).replace(' ', &space);
            let words = format!("{} lamps", if upper { words.to_uppercase() } else { words });
            check(&format!("They sold {words}."), &format!("{words} = count {number} lamp"));
        }

        #[test]
        fn decimals_in_words_are_the_number(whole in 0_u64..1000, decimals in proptest::collection::vec(0_u64..10, 1..6)) {
            let digits: String = decimals.iter().map(u64::to_string).collect();
            let spelled: Vec<&str> = decimals.iter().map(|&digit| ONES[digit as usize]).collect();
            let words = format!("{} point {} percent", spell(whole, "", '-'), spelled.join(" "));
            let value: f64 = format!("{whole}.{digits}").parse().unwrap();
            check(&format!("It is {words}."), &format!("{words} = percent {value} %"));
        }

        #[test]
        fn separators_do_not_change_the_number(number in 1_000_000_u64..1_000_000_000_000, separator in "[,.'’ \u{a0}\u{202f}\u{2009}]|") {
            let lamps = format!("{} lamps", group(number, &separator, 3));
            check(&format!("They sold {lamps}."), &format!("{lamps} = count {number} lamp"));
        }

        #[test]
        fn four_digits_and_more_need_no_second_separator(number in 10_000_u64..1_000_000, separator in "[,'’\u{a0}\u{202f}\u{2009}]|") {
            let lamps = format!("{} lamps", group(number, &separator, 3));
            check(&format!("They sold {lamps}."), &format!("{lamps} = count {number} lamp"));
        }

        #[test]
        fn indian_groups_do_not_change_the_number(number in 100_000_u64..1_000_000_000_000) {
            let lamps = format!("{} lamps", group(number, ",", 2));
            check(&format!("They sold {lamps}."), &format!("{lamps} = count {number} lamp"));
        }

        #[test]
        fn a_scale_does_not_change_the_number(tenths in 11_u64..10_000, scale in 0_usize..4) {
            let (names, zeros) = ([["million", "mn", "m"], ["billion", "bn", "bln"], ["trillion", "tn", "trn"], ["crore", "crores", "cr"]][scale], [5, 8, 11, 6][scale]);
            let value = tenths * 10_u64.pow(zeros);
            for name in names {
                for space in ["", " ", "\u{a0}"].into_iter().filter(|space| name.len() > 1 || space.is_empty()) {
                    let amount = format!("${}.{}{space}{name}", tenths / 10, tenths % 10);
                    check(&format!("It costs {amount}."), &format!("{amount} = money {value} USD"));
                }
            }
        }
    }

    /// Each ends at once; a rule that looked further than a bounded number of tokens would take minutes.
    #[test]
    fn endless_numbers() {
        let pieces = [
            (1_000_000, &["1", ",", "hundred "][..]),
            (250_000, &["1,", "1 000 ", "two point ", "minus ", "one and a half and ", "1e", "10^", "1/2 "]),
        ];
        for (bytes, pieces) in pieces {
            for piece in pieces {
                let text = piece.repeat(bytes / piece.len());
                let article = Article::from_text(&text);
                let found = find_figures(&Document::new(&text, 0, &article.blocks));
                assert!(found.iter().all(|found| found.figure.precision.is_none_or(f64::is_finite)), "{piece}");
            }
        }
    }
}
