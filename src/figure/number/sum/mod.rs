//! Number words, digits and scale words, added up one by one.

mod start;

use crate::figure::noun::read_noun;
use crate::figure::number::decimal::{Decimals, read_decimals, word_at};
use crate::figure::number::digits::read_digits;
use crate::figure::number::fraction::{Part, read_part, read_short_part};
use crate::figure::number::scale::{is_element, scale_letter};
use crate::figure::reader::Reader;
use crate::text::List;

/// No numeral in prose is longer; it keeps the work on a run of number words in bounds.
const LONGEST: u32 = 40;

/// A sum on its way: `total` holds the parts that are closed by a scale word, `current` the open one.
#[derive(Default)]
pub struct Sum {
    total: f64,
    /// The open part; nothing behind a scale word.
    pub current: Option<f64>,
    /// The last scale word in the total; 1 before the first.
    pub last_scale: f64,
    /// The smallest step printed.
    pub step: f64,
    /// One past the last token.
    pub end: u32,
    /// Whether it begins with digits.
    pub digits: bool,
    /// Whether the open part is a fraction, to which nothing but a scale may be added.
    sealed: bool,
    /// Whether a word ends the open part: "5 hundred", not "500".
    worded: bool,
    /// Whether "between" stands before it: then "and" leads to the other end of the range.
    follows_between: bool,
    /// Whether it begins with "at one" or the like: no point follows that divides decimals.
    is_pronoun: bool,
}

/// Adds up the numeral that begins at token `at`. `money` tells that a currency stands before it.
pub fn read_sum(reader: &Reader, at: u32, money: bool) -> Option<Sum> {
    let mut sum = Sum::start(reader, at, money)?;
    sum.follows_between = at > reader.first && reader.is(at - 1, "between");
    sum.is_pronoun = sum.current == Some(1.0) && at > reader.first && reader.has(List::OneBefore, at - 1);
    while sum.end - at < LONGEST && sum.grow(reader, money) {}
    Some(sum)
}

impl Sum {
    /// The number so far.
    pub fn value(&self) -> f64 {
        let value = self.total + self.current.unwrap_or(0.0);
        // 4.1 million is 41 steps of 100,000: no trace of binary fractions is left.
        if self.step >= 1.0 { (value / self.step).round() * self.step } else { value }
    }

    fn open(value: f64, step: f64, end: u32) -> Sum {
        Sum { current: Some(value), last_scale: 1.0, step, end, worded: true, ..Sum::default() }
    }

    fn sealed(value: f64, step: f64, end: u32) -> Sum {
        Sum { sealed: true, ..Sum::open(value, step, end) }
    }

    /// Takes in the next word; false where the numeral ends.
    fn grow(&mut self, reader: &Reader, money: bool) -> bool {
        let at = self.past_joint(reader);
        if let Some(hit) = reader.hit(List::Scale, at).filter(|_| money || !self.digits || !is_element(reader.word(at))) {
            return hit.value.parse().is_ok_and(|scale| self.multiply(scale, hit.end));
        }
        let digits = self.current.filter(|_| self.digits && self.last_scale == 1.0 && at == self.end);
        if let Some(scale) = digits.and_then(|value| scale_letter(reader, at, value, money)) {
            return self.multiply(scale, at + 1);
        }
        if reader.is(at, "and") || reader.word(at) == "&" {
            let next = reader.past_hyphen(at + 1);
            return self.grow_by_part(reader, next) || self.grow_behind_and(reader, next);
        }
        if reader.is(at, "point") {
            return self.grow_by_decimals(reader, at + 1);
        }
        if reader.word(at) == "," {
            return self.grow_behind_comma(reader, at + 1);
        }
        let Some((value, end)) = word_at(reader, at) else { return self.grow_by_digits(reader, at) };
        // "5 million two years ago" are two numbers.
        let apart = self.digits && self.current.is_none() && !reader.has(List::Scale, reader.past_hyphen(end));
        !apart && self.add(value, end)
    }

    /// Past a hyphen behind the numeral; also past one with spaces around it where ones follow tens, "fifty - two", which can be
    /// no range.
    fn past_joint(&self, reader: &Reader) -> u32 {
        let tens = self.current.is_some_and(|current| current % 10.0 == 0.0 && current % 100.0 >= 20.0) && !self.digits;
        let spaced = tens && reader.word(self.end) == "-" && !reader.is_glued(self.end) && !reader.is_glued(self.end + 1);
        let ones = word_at(reader, self.end + 1).is_some_and(|(value, _)| (1.0..10.0).contains(&value));
        if spaced && ones { self.end + 1 } else { reader.past_hyphen(self.end) }
    }

    fn multiply(&mut self, scale: f64, end: u32) -> bool {
        match self.current {
            Some(current) if scale < 1000.0 => {
                // "two hundred dozen", but one hundred is no multiple of another.
                if current >= if scale == 100.0 { 100.0 } else { 1000.0 } || current == 0.0 {
                    return false;
                }
                self.current = Some(current * scale);
                (self.step, self.end, self.worded) = (self.step * scale, end, true);
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
            Some(_) if self.sealed || !self.worded => return false,
            Some(current) if current % 100.0 == 0.0 && current >= 100.0 && value > 0.0 => current + value,
            Some(current) if current % 10.0 == 0.0 && current % 100.0 >= 20.0 && (1.0..10.0).contains(&value) => current + value,
            _ => return false,
        };
        (self.current, self.step, self.end) = (Some(sum), 1.0, end);
        true
    }

    /// "two and a half", "three and two thirds", "a million and a half": `at` is behind "and".
    fn grow_by_part(&mut self, reader: &Reader, at: u32) -> bool {
        let part = read_part(reader, at).or_else(|| read_short_part(reader, at));
        let Some(part) = part.filter(|part| self.takes(reader, part)) else { return false };
        match self.current {
            Some(current) => (self.current, self.step) = (Some(current + part.value), part.step),
            // "a billion and a half million"
            None if reader.has(List::Scale, part.end) => (self.current, self.step) = (Some(part.value), part.step),
            None => (self.total, self.step) = (self.total + part.value * self.last_scale, part.step * self.last_scale),
        }
        (self.end, self.sealed) = (part.end, true);
        true
    }

    /// Whether a fraction behind "and" belongs to the number, and is no ordinal or amount of its own.
    fn takes(&self, reader: &Reader, part: &Part) -> bool {
        let end = part.end;
        let scale = reader.hit(List::Scale, end);
        let scaled = scale.is_some();
        let measured = scaled || [List::Measure, List::TimeUnit].iter().any(|&list| reader.has(list, end));
        let closes = !reader.is_word(end) && !reader.is_joint(end);
        // "there were three and a third of them left", "two and a third man"
        let owned = !part.ordinal && (part.article || !reader.is(end, "of")) || part.ordinal && (measured || closes);
        // "between two and three quarters", "between a million and a half million"
        let ranges = self.follows_between && (part.ordinal || !part.article || scaled && self.current.is_none());
        // "a thousand and a half dozen"
        let dozens = scale.is_some_and(|hit| hit.value == "12");
        let open = match self.current {
            Some(current) => current < 1000.0,
            None => scaled || closes || read_noun(reader, end).is_some(),
        };
        open && owned && !ranges && !dozens && !self.sealed
    }

    /// "two point five", "nine point nought four": `at` is behind "point".
    fn grow_by_decimals(&mut self, reader: &Reader, at: u32) -> bool {
        let Some(whole) = self.current.filter(|_| !self.digits && !self.sealed && !self.is_pronoun && self.total == 0.0) else {
            return false;
        };
        let Some(Decimals { digits, places, end }) = read_decimals(reader, at) else { return false };
        // In one division, as digits are read: no trace of binary fractions is left.
        let divisor = 10_f64.powi(places);
        self.current = Some((whole * divisor + digits) / divisor);
        (self.step, self.end, self.sealed) = (1.0 / divisor, end, true);
        true
    }

    /// "4 crore 20 lakh": digits behind a scale, with a smaller one of their own.
    fn grow_by_digits(&mut self, reader: &Reader, at: u32) -> bool {
        let apart = self.digits && self.current.is_none() && reader.is_number(at) && !reader.is_glued(at);
        let Some(digits) = read_digits(reader, at, false).filter(|digits| apart && !digits.sealed) else { return false };
        let scale = reader.hit(List::Scale, digits.end).and_then(|hit| hit.value.parse::<f64>().ok());
        let fits = scale.is_some_and(|scale| scale >= 100.0 && digits.value * scale < self.last_scale);
        if fits {
            (self.current, self.step, self.end, self.worded) = (Some(digits.value), digits.step, digits.end, false);
        }
        fits
    }

    /// "one thousand, two hundred": `at` is behind the comma, and what follows has a smaller scale of its own.
    fn grow_behind_comma(&mut self, reader: &Reader, at: u32) -> bool {
        let open = self.current.is_none() && self.last_scale >= 1000.0 && !self.digits;
        let Some((value, end)) = word_at(reader, at).filter(|_| open) else { return false };
        let Some(hit) = reader.hit(List::Scale, end) else { return false };
        let smaller = hit.value.parse().is_ok_and(|scale: f64| (100.0..self.last_scale).contains(&scale));
        // "one million, two hundred of them children"
        smaller && !reader.is(hit.end, "of") && self.add(value, end)
    }

    /// "a hundred and five", "two thousand and ten": `at` is behind "and".
    fn grow_behind_and(&mut self, reader: &Reader, at: u32) -> bool {
        let hundreds = self.worded && self.current.is_some_and(|current| current >= 100.0 && current % 100.0 == 0.0);
        let open = hundreds || self.current.is_none() && self.last_scale >= 1000.0 && !self.digits;
        if !open || !reader.is_word(self.end - 1) {
            return false;
        }
        let Some((value, end)) = word_at(reader, at) else {
            // "3 hundred and 21"
            let below = read_digits(reader, at, false).filter(|digits| {
                hundreds && self.digits && digits.value < 100.0 && digits.step == 1.0 && !reader.has(List::Scale, digits.end)
            });
            return below.is_some_and(|digits| self.add(digits.value, digits.end));
        };
        // "one hundred and two hundred" are two numbers, "one hundred and two thousand" is one; behind "between" it is two.
        let ones = reader.past_hyphen(end);
        let behind = word_at(reader, ones).map_or(ones, |(_, end)| reader.past_hyphen(end));
        let scale = [ones, behind].into_iter().find_map(|at| reader.hit(List::Scale, at));
        let two = |value: &str| value == "12" || value == "1e2" && self.current.is_some();
        if scale.is_some_and(|hit| self.follows_between || two(hit.value)) {
            return false;
        }
        self.add(value, end)
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn scales() {
        check("They sold 4.1 million lamps.", "4.1 million lamps = count 4100000 lamp");
        check("They sold three billions of them.", "three billions = count 3000000000");
        check("He found 5 lakh crore notes.", "5 lakh crore notes = count 5000000000000 note");
        check("He found 3 crore 20 lakh notes.", "3 crore 20 lakh notes = count 32000000 note");
        check("It costs Rs 300 cr now.", "Rs 300 cr = money 3000000000 INR");
        check("They sold 200 dozen eggs.", "200 dozen eggs = count 2400 egg");
        check("They sold 5 million two years ago.", "5 million = count 5000000; two years ago = date ?");
        check("They sold tens of thousands of lamps.", "");
    }

    #[test]
    fn words() {
        check("Twenty-three lamps broke.", "Twenty-three lamps = count 23 lamp");
        check("They sold one thousand two hundred and six lamps.", "one thousand two hundred and six lamps = count 1206 lamp");
        check("One thousand, two hundred & six lamps broke.", "One thousand, two hundred & six lamps = count 1206 lamp");
        check("Of one thousand, six broke.", "one thousand = count 1000; six = count 6");
        check("One thousand, two hundred of them red.", "One thousand = count 1000; two hundred = count 200");
        check("They sold 3 hundred and 21 lamps.", "3 hundred and 21 lamps = count 321 lamp");
        // A scale in the middle that has an "and" of its own.
        check(
            "They sold thirty-nine billion five hundred and ninety-five million one hundred and one thousand lamps.",
            "thirty-nine billion five hundred and ninety-five million one hundred and one thousand lamps = count 39595101000 lamp",
        );
    }

    #[test]
    fn parts() {
        check("They sold two and a half million lamps.", "two and a half million lamps = count 2500000 lamp");
        check("They sold a million and a half lamps.", "a million and a half lamps = count 1500000 lamp");
        check("A three-and-a-half-year ban.", "three-and-a-half-year = duration 3.5 year");
        check("It is three and two thirds.", "three and two thirds = other 3.6666666666666665");
        check("He has three and a third of them broke.", "three = count 3; a third = ratio 0.3333333333333333 share");
    }
}
