//! Numerals: digits, words and scales become one number.

use super::digits::parse_digits;
use super::reader::Reader;
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

/// No numeral in prose is longer; it keeps the work on a run of number words in bounds.
const LONGEST: u32 = 40;

/// Reads the numeral that begins at token `at`. `money` tells that a currency stands before it: then `m` is a million.
pub fn read_numeral(reader: &Reader, at: u32, money: bool) -> Option<Numeral> {
    let mut sum = Sum::start(reader, at)?;
    sum.follows_between = at > reader.first && reader.is(at - 1, "between");
    while sum.end - at < LONGEST && sum.grow(reader, money) {}
    sum.finish(at)
}

/// A numeral on the way: `total` holds the parts that are closed by a scale word, `current` the open one.
struct Sum {
    total: f64,
    current: Option<f64>,
    /// The last scale word in `total`.
    last_scale: f64,
    step: f64,
    end: u32,
    digits: bool,
    /// Whether the open part is a glyph or a half, to which nothing but a scale may be added.
    sealed: bool,
    /// Whether "between" stands before it: then "and" leads to the other end of the range.
    follows_between: bool,
}

impl Sum {
    fn start(reader: &Reader, at: u32) -> Option<Sum> {
        let open = |current, step, end| Sum {
            total: 0.0,
            current: Some(current),
            last_scale: 1.0,
            step,
            end,
            digits: false,
            sealed: false,
            follows_between: false,
        };
        if reader.is_number(at) {
            return Sum::start_with_digits(reader, at);
        }
        // ".50": the point is a token of its own.
        if reader.word(at) == "." && reader.is_number(at + 1) && reader.is_glued(at + 1) && !reader.is_glued(at) {
            let (value, step) = parse_digits(&format!("0.{}", reader.word(at + 1)))?;
            return Some(Sum { digits: true, ..open(value, step, at + 2) });
        }
        if let Some(value) = glyph(reader.word(at)) {
            return Some(Sum { sealed: true, ..open(value, value, at + 1) });
        }
        if let Some(hit) = reader.hit(List::NumberWord, at) {
            return Some(open(hit.value.parse().ok()?, 1.0, hit.end));
        }
        let scale_at = |at| reader.hit(List::Scale, at).is_some();
        // "half a million", "half-a-million", "half million"
        let article = reader.past_hyphen(at + 1);
        let halved = if reader.is(article, "a") { reader.past_hyphen(article + 1) } else { article };
        if reader.is(at, "half") && scale_at(halved) {
            return Some(Sum { sealed: true, ..open(0.5, 0.5, halved) });
        }
        if reader.is(at, "quarter") && reader.is(at + 1, "of") && reader.is(at + 2, "a") && scale_at(at + 3) {
            return Some(Sum { sealed: true, ..open(0.25, 0.25, at + 3) });
        }
        if reader.is(at, "a") && reader.is(at + 1, "quarter") {
            return Sum::start(reader, at + 1);
        }
        if reader.is(at, "a") && scale_at(at + 1) {
            return Some(open(1.0, 1.0, at + 1));
        }
        // "the first dozen guests": a dozen needs no number before it, a million does.
        let vague = reader.hit_before(List::VagueAmount, at).is_some();
        (reader.is(at, "dozen") && at > reader.first && reader.is_word(at - 1) && !vague).then(|| open(1.0, 1.0, at))
    }

    fn start_with_digits(reader: &Reader, at: u32) -> Option<Sum> {
        let (mut value, mut step) = parse_digits(reader.word(at))?;
        let mut end = at + 1;
        // "1 200 000": groups of three with one fixed or thin space between them.
        let grouped = end_of_groups(reader, at);
        while end < grouped {
            value = value * 1000.0 + reader.word(end).parse::<f64>().ok()?;
            end += 1;
        }
        let mut sealed = false;
        if let Some((part, behind)) = simple_fraction(reader, at) {
            (value, step, end, sealed) = (part, part, behind, true);
        } else if let Some((part, behind)) = simple_fraction(reader, end).filter(|_| step == 1.0 && reader.gap(end) == " ") {
            (value, step, end, sealed) = (value + part, part, behind, true);
        } else if let Some(part) = glyph(reader.word(end)).filter(|_| reader.gap(end).len() <= 1 && step == 1.0) {
            (value, step, end, sealed) = (value + part, part, end + 1, true);
        }
        Some(Sum { total: 0.0, current: Some(value), last_scale: 1.0, step, end, digits: true, sealed, follows_between: false })
    }

    /// Takes in the next word; false where the numeral ends.
    fn grow(&mut self, reader: &Reader, money: bool) -> bool {
        let at = reader.past_hyphen(self.end);
        if let Some(hit) = reader.hit(List::Scale, at) {
            return hit.value.parse().is_ok_and(|scale| self.multiply(scale, hit.end));
        }
        let digits = self.current.filter(|_| self.digits && self.last_scale == 1.0 && at == self.end);
        if let Some(scale) = digits.and_then(|value| scale_letter(reader, at, value, money)) {
            return self.multiply(scale, at + 1);
        }
        if reader.is(at, "and") {
            return self.grow_by_half(reader, at + 1) || self.grow_behind_and(reader, at + 1);
        }
        match reader.hit(List::NumberWord, at).and_then(|hit| Some((hit.value.parse().ok()?, hit.end))) {
            Some((value, end)) => self.add(value, end),
            None => false,
        }
    }

    fn multiply(&mut self, scale: f64, end: u32) -> bool {
        match self.current {
            Some(current) if scale < 1000.0 => {
                if current >= 100.0 || current == 0.0 {
                    return false;
                }
                self.current = Some(current * scale);
                (self.step, self.end) = (self.step * scale, end);
            }
            Some(current) => {
                if self.total > 0.0 && scale >= self.last_scale {
                    return false;
                }
                self.total += current * scale;
                self.step *= scale;
                (self.current, self.last_scale, self.end, self.sealed) = (None, scale, end, false);
            }
            // "lakh crore", "thousand billion": one scale on another, once.
            None => {
                if self.last_scale >= 1e6 || scale <= self.last_scale || self.total >= self.last_scale * 1e3 {
                    return false;
                }
                self.total *= scale;
                (self.step, self.last_scale, self.end) = (self.step * scale, self.last_scale * scale, end);
            }
        }
        true
    }

    fn add(&mut self, value: f64, end: u32) -> bool {
        let sum = match self.current {
            None if value > 0.0 => value,
            Some(_) if self.sealed || self.digits && self.total == 0.0 => return false,
            Some(current) if current % 100.0 == 0.0 && current >= 100.0 && value > 0.0 => current + value,
            Some(current) if current % 10.0 == 0.0 && current % 100.0 >= 20.0 && (1.0..10.0).contains(&value) => current + value,
            _ => return false,
        };
        (self.current, self.step, self.end) = (Some(sum), 1.0, end);
        true
    }

    /// "two and a half": `at` is behind "and".
    fn grow_by_half(&mut self, reader: &Reader, at: u32) -> bool {
        let part = if reader.is(at, "a") { reader.hit(List::FractionWord, at + 1) } else { None };
        let (Some(current), Some(hit)) = (self.current, part) else { return false };
        let Some(parts) = hit.value.parse::<f64>().ok().filter(|&parts| parts <= 4.0) else { return false };
        if self.sealed || current >= 1000.0 {
            return false;
        }
        (self.current, self.step, self.end, self.sealed) = (Some(current + 1.0 / parts), 1.0 / parts, hit.end, true);
        true
    }

    /// "a hundred and five", "two thousand and ten": `at` is behind "and".
    fn grow_behind_and(&mut self, reader: &Reader, at: u32) -> bool {
        let open = match self.current {
            Some(current) => current >= 100.0 && current % 100.0 == 0.0 && !self.digits,
            None => self.last_scale >= 1000.0 && !self.digits,
        };
        let Some(hit) = reader.hit(List::NumberWord, at).filter(|_| open && reader.is_word(self.end - 1)) else { return false };
        // "one hundred and two hundred" are two numbers, "one hundred and two thousand" is one; behind "between" it is two.
        let ones = reader.past_hyphen(hit.end);
        let behind = reader.hit(List::NumberWord, ones).map_or(ones, |hit| reader.past_hyphen(hit.end));
        let scale = [ones, behind].into_iter().find_map(|at| reader.hit(List::Scale, at));
        if scale.is_some_and(|hit| self.follows_between || hit.value == "1e2" || hit.value == "12") {
            return false;
        }
        hit.value.parse().is_ok_and(|value| self.add(value, hit.end))
    }

    fn finish(self, first: u32) -> Option<Numeral> {
        let value = self.total + self.current.unwrap_or(0.0);
        // 4.1 million is 41 steps of 100,000: no trace of binary fractions is left.
        let value = if self.step >= 1.0 { (value / self.step).round() * self.step } else { value };
        let scale = if self.current.is_none() { self.last_scale } else { 1.0 };
        // An article alone, or "a" before a scale that did not fit, is no number.
        let found = value.is_finite() && self.step.is_finite() && self.end > first;
        found.then_some(Numeral { first, end: self.end, value, step: self.step, scale, digits: self.digits })
    }
}

/// `½` and its like.
fn glyph(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅖" => 2.0 / 5.0,
        "⅗" => 3.0 / 5.0,
        "⅘" => 4.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

/// "1/2", "3/4", before a word; the denominators are those of rulers and recipes: "9/11" is none.
fn simple_fraction(reader: &Reader, at: u32) -> Option<(f64, u32)> {
    let slash = reader.word(at + 1);
    let joined = matches!(slash, "/" | "⁄") && reader.is_glued(at + 1) && reader.is_glued(at + 2);
    let (part, whole): (f64, f64) = (reader.word(at).parse().ok()?, reader.word(at + 2).parse().ok()?);
    let plain = joined && !reader.is_glued(at) && !reader.is_glued(at + 3) && reader.is_word(at + 3);
    let usual = slash == "⁄" || matches!(reader.word(at + 2), "2" | "3" | "4" | "8" | "16");
    (plain && usual && part >= 1.0 && part < whole).then_some((part / whole, at + 3))
}

/// The scale that a letter glued to digits stands for. Behind a currency any; else `k` and `m` where something is counted, or
/// where `k` makes ten thousand and more or a range: "4k" is the name of a screen, "5k" of a race, and `m` may be metres.
fn scale_letter(reader: &Reader, at: u32, value: f64, money: bool) -> Option<f64> {
    let hit = reader.hit(List::ScaleLetter, at).filter(|_| reader.is_glued(at))?;
    let thousand = reader.is(at, "k");
    let ranges = reader.is_joint(at + 1) && reader.is_number(at + 2) && reader.is(at + 3, "k");
    let certain =
        money || (thousand && (value >= 10.0 || ranges)) || (thousand || reader.word(at) == "m") && is_counting(reader, hit.end);
    hit.value.parse().ok().filter(|_| certain)
}

/// Whether the words at `at` are something counted, so that "16m people" is not a length.
fn is_counting(reader: &Reader, at: u32) -> bool {
    super::noun::read_noun(reader, at).is_some()
}

/// One past the groups of three digits that follow the digits at `at`, with one space between them. A plain space is trusted
/// where two groups follow: "in May 200 300 people" is rarer than "1 200 000".
fn end_of_groups(reader: &Reader, at: u32) -> u32 {
    let is_digits = |at| reader.is_number(at) && reader.word(at).bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(at) || reader.word(at).len() > 3 {
        return at + 1;
    }
    let (mut end, mut plain) = (at + 1, false);
    while end - at < 5 && is_digits(end) && reader.word(end).len() == 3 {
        match reader.gap(end) {
            "\u{a0}" | "\u{202f}" | "\u{2009}" => {}
            " " => plain = true,
            _ => break,
        }
        end += 1;
    }
    if plain && end - at < 3 { at + 1 } else { end }
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
        check("They sold 5k-20k lamps.", "5k-20k lamps = count 5000..20000 lamp");
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
