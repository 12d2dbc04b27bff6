//! Units: what stands behind a numeral and says what it measures.

use std::borrow::Cow;

use super::measure::read_measure;
use super::numeral::Numeral;
use super::reader::Reader;
use crate::report::FigureKind;
use crate::text::{Hit, List};

/// A unit in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The kind of figure that it makes.
    pub kind: FigureKind,
    /// Its name in the report.
    pub name: Cow<'static, str>,
    /// One past its last token.
    pub end: u32,
}

impl Unit {
    /// The currency whose sign or code stands at `at`, before an amount.
    pub fn before(reader: &Reader, at: u32) -> Option<Unit> {
        let money = |name: &'static str, end| Unit { kind: FigureKind::Money, name: name.into(), end };
        if let Some(hit) =
            reader.hit(List::CurrencyCountry, at).filter(|hit| reader.word(hit.end) == "$" && is_country(reader, hit))
        {
            return Some(money(hit.value, hit.end + 1));
        }
        if let Some(hit) = reader.hit(List::CurrencySign, at).filter(|hit| is_sign(reader, at, hit.end)) {
            return Some(money(hit.value, hit.end));
        }
        currency_code(reader, at).map(|name| money(name, at + 1))
    }

    /// The unit behind `numeral`, with or without a hyphen between: "five-year", "$3bn".
    pub fn after(reader: &Reader, numeral: &Numeral) -> Option<Unit> {
        let at = reader.past_hyphen(numeral.end);
        let hyphened = at > numeral.end;
        let glued = reader.is_glued(at);
        let unit = |kind, name: &'static str, end| Some(Unit { kind, name: name.into(), end });
        if let Some(hit) = reader.hit(List::Percent, at) {
            let kind = if hit.value == "%" { FigureKind::Percent } else { FigureKind::PercentagePoints };
            return unit(kind, hit.value, hit.end);
        }
        if let Some(hit) = reader.hit(List::TimeUnit, at).filter(|_| !is_ordinal_second(reader, numeral, at)) {
            return unit(FigureKind::Duration, hit.value, hit.end);
        }
        // "£4.50–£5.20": the second sign opens the second amount.
        let opens_next = reader.is_number(at + 1) && reader.is_glued(at + 1) && !reader.is_word(at);
        let money = reader.hit(List::CurrencyName, at).filter(|_| !opens_next);
        let measure = reader.hit(List::Measure, at);
        if let (Some(money), Some(measure)) = (money, measure) {
            // A pound is money or mass: amounts of a million and more are money.
            let in_money = money.end > measure.end || numeral.value >= 1e6;
            return if in_money {
                unit(FigureKind::Money, money.value, money.end)
            } else {
                read_measure(reader, numeral, at).map(|(name, end)| Unit { kind: FigureKind::Measure, name, end })
            };
        }
        if let Some(money) = money {
            return unit(FigureKind::Money, money.value, money.end);
        }
        if let Some(hit) = reader.hit(List::CurrencyMinor, at) {
            return unit(FigureKind::Money, hit.value, hit.end);
        }
        if !hyphened && reader.word(at) == "p" && numeral.digits && (glued || reader.word(at + 1) != ".") {
            return unit(FigureKind::Money, "penny", at + 1);
        }
        if let Some(name) = currency_code(reader, at) {
            return unit(FigureKind::Money, name, at + 1);
        }
        read_measure(reader, numeral, at).map(|(name, end)| Unit { kind: FigureKind::Measure, name, end })
    }
}

/// A sign of letters and symbols counts anywhere; one of letters alone needs its capital, and "R" or "kr" digits glued to it.
fn is_sign(reader: &Reader, at: u32, end: u32) -> bool {
    (at..end).any(|token| !reader.is_word(token) && reader.word(token) != ".")
        || (reader.is_capital(at) && reader.word(at).len() > 1)
}

/// "A$" has its capital and no space; "US $" may have one. "a $5 bill" is no Australian matter.
fn is_country(reader: &Reader, hit: &Hit) -> bool {
    let word = reader.word(hit.first);
    reader.is_capital(hit.first)
        && (reader.is_glued(hit.end) || word.len() > 1 && word.ends_with(|c: char| c.is_uppercase() || c == '.'))
}

fn currency_code(reader: &Reader, at: u32) -> Option<&'static str> {
    let hit = reader.hit(List::CurrencyCode, at)?;
    reader.word(at).bytes().all(|byte| byte.is_ascii_uppercase()).then_some(hit.value)
}

/// "twenty second" is an ordinal in the making, not a span of time: a time unit is plural, or joined by a hyphen.
fn is_ordinal_second(reader: &Reader, numeral: &Numeral, at: u32) -> bool {
    reader.is(at, "second") && !numeral.digits && at == numeral.end && numeral.value != 1.0
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn money() {
        check("It paid $3.4 billion.", "$3.4 billion = money 3400000000 USD");
        check("It paid A$18.40.", "A$18.40 = money 18.4 AUD");
        check("It paid a $5 fee.", "$5 = money 5 USD");
        check("It paid Rs 300.", "Rs 300 = money 300 INR");
        check("It paid 1.2 trillion yen.", "1.2 trillion yen = money 1200000000000 JPY");
        check("It paid EUR 40 million.", "EUR 40 million = money 40000000 EUR");
        check("It paid 470 pence.", "470 pence = money 470 penny");
        check("It paid £3m.", "£3m = money 3000000 GBP");
    }

    #[test]
    fn pounds_are_money_or_mass() {
        check("The crate weighs 90 pounds.", "90 pounds = measure 90 pound");
        check("It paid 20 million pounds.", "20 million pounds = money 20000000 GBP");
    }

    #[test]
    fn hundredths() {
        check("It kept 4.5 per cent.", "4.5 per cent = percent 4.5 %");
        check("It is 2 percentage points off.", "2 percentage points = percentage_points 2 pp");
        check("It is 7bps off.", "7bps = percentage_points 7 bp");
    }
}
