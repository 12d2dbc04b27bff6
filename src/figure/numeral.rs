//! A numeral, and a memory of those read last.

use std::cell::Cell;

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

/// How many numerals are remembered: of tokens so far apart one takes the other's place.
const SLOTS: usize = 8;

/// The numerals read last, or that there was none, by token.
#[derive(Debug)]
pub struct Memo([Cell<(u32, Option<Numeral>)>; SLOTS]);

impl Memo {
    /// Remembers nothing yet.
    pub fn new() -> Memo {
        Memo([const { Cell::new((u32::MAX, None)) }; SLOTS])
    }

    /// What was read at token `at`, or else what `read` reads there.
    pub fn get_or_read(&self, at: u32, read: impl FnOnce() -> Option<Numeral>) -> Option<Numeral> {
        let slot = &self.0[at as usize % SLOTS];
        let (token, numeral) = slot.get();
        if token == at {
            return numeral;
        }
        let numeral = read();
        slot.set((at, numeral));
        numeral
    }
}
