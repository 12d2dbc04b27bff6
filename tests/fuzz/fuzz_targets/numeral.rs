//! A number is written in one of the ways that people write it, and must be read as that number.

#![no_main]

#[path = "../../../src/figure/number/spelling.rs"]
mod spelling;

use caveat::Value;
use caveat_fuzz::figures;
use libfuzzer_sys::{arbitrary, fuzz_target};
use spelling::{group, spell};

/// How a number is written.
#[derive(arbitrary::Arbitrary, Debug)]
enum Style {
    /// "one hundred and twenty-three", or without "and", or without the hyphen.
    Words { and: bool, hyphen: bool },
    /// "1,234,567", "1 234 567" with a fixed space, "1234567".
    Digits(Separator),
    /// "12,34,567"
    Indian,
    /// "1.234 million": a number of thousandths, and a scale.
    Scaled(Scale),
}

#[derive(arbitrary::Arbitrary, Debug)]
enum Separator {
    None,
    Comma,
    FixedSpace,
    ThinSpace,
}

#[derive(arbitrary::Arbitrary, Debug)]
enum Scale {
    Thousand,
    Lakh,
    Million,
    Crore,
    Billion,
    Trillion,
}

/// What surrounds it.
#[derive(arbitrary::Arbitrary, Debug)]
enum Frame {
    Counted,
    Bounded,
    Dollars,
    Percent,
    Kilometres,
}

fuzz_target!(|input: (u64, Style, Frame)| {
    let (number, style, frame) = input;
    // From 10,000 on no number is a year or a code.
    let number = 10_000 + number % (1_000_000_000_000 - 10_000);
    let (written, value) = match style {
        Style::Words { and, hyphen } => {
            (spell(number, if and { "and " } else { "" }, if hyphen { '-' } else { ' ' }), number as f64)
        }
        Style::Digits(separator) => (group(number, separator.text(), 3), number as f64),
        Style::Indian => (group(number, ",", 2), number as f64),
        Style::Scaled(scale) => scaled(number % 1_000_000, &scale),
    };
    let text = match frame {
        Frame::Counted => format!("They counted {written} lamps in the hall."),
        Frame::Bounded => format!("They counted more than {written} lamps in the hall."),
        Frame::Dollars => format!("The hall was sold for {written} dollars in the end."),
        Frame::Percent => format!("The price of the hall rose by {written} per cent, they said."),
        Frame::Kilometres => format!("The ship sailed {written} kilometres without a stop."),
    };
    let found = figures::figures_of(&text);
    let [flag] = &found[..] else { panic!("one figure in {text:?}: {found:?}") };
    let Value::Number(read) = flag.figure().expect("a figure").value else { panic!("a number in {text:?}: {flag:?}") };
    assert!((read - value).abs() <= value * 1e-12, "{text:?}: {read} is not {value}");
});

impl Separator {
    fn text(&self) -> &'static str {
        match self {
            Separator::None => "",
            Separator::Comma => ",",
            Separator::FixedSpace => "\u{a0}",
            Separator::ThinSpace => "\u{202f}",
        }
    }
}

/// `thousandths` of a scale, without the zeros that nobody prints.
fn scaled(thousandths: u64, scale: &Scale) -> (String, f64) {
    let (word, factor) = match scale {
        Scale::Thousand => ("thousand", 1e3),
        Scale::Lakh => ("lakh", 1e5),
        Scale::Million => ("million", 1e6),
        Scale::Crore => ("crore", 1e7),
        Scale::Billion => ("billion", 1e9),
        Scale::Trillion => ("trillion", 1e12),
    };
    // At least 1.001.
    let thousandths = thousandths + 1_001;
    let digits = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    (format!("{digits} {word}"), thousandths as f64 * factor / 1e3)
}
