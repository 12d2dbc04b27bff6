//! Units: what stands behind a numeral and says what it measures.

pub mod composite;
pub mod compound;
pub mod currency;
pub mod height;
pub mod measure;
pub mod part;
pub mod rate;
pub mod single;
pub mod symbol;

use crate::figure::number::Numeral;
use crate::figure::reader::Reader;
use crate::figure::unit::compound::read_measure;
use crate::figure::unit::currency::Currency;
use crate::report::FigureKind;
use crate::text::List;
use std::borrow::Cow;

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

impl From<Currency> for Unit {
    fn from(currency: Currency) -> Unit {
        Unit { kind: FigureKind::Money, name: currency.name.into(), end: currency.end }
    }
}

impl Unit {
    /// What is told in hundredths at token `at`: per cent, percentage points, basis points.
    pub fn hundredths_at(reader: &Reader, at: u32) -> Option<Unit> {
        let hit = reader.hit(List::Percent, at)?;
        let kind = if hit.value == "%" { FigureKind::Percent } else { FigureKind::PercentagePoints };
        Some(Unit { kind, name: hit.value.into(), end: hit.end })
    }

    /// The unit behind `numeral`, with or without a hyphen between: "five-year", "$3bn".
    pub fn after(reader: &Reader, numeral: &Numeral) -> Option<Unit> {
        let at = past_joint(reader, numeral);
        let unit = |kind, name: &'static str, end| Some(Unit { kind, name: name.into(), end });
        if let Some(hundredths) = Unit::hundredths_at(reader, at) {
            return Some(hundredths);
        }
        if let Some(hit) = reader.hit(List::TimeUnit, at).filter(|_| !is_ordinal_second(reader, numeral, at)) {
            return unit(FigureKind::Duration, hit.value, hit.end);
        }
        // "48h", not "1H" of a year.
        let symbol = reader.hit(List::TimeSymbol, at).filter(|_| numeral.digits && at == numeral.end && reader.is_glued(at));
        if let Some(hit) = symbol.filter(|hit| reader.word(at) == "h" && !reader.is_joint(hit.end)) {
            return unit(FigureKind::Duration, hit.value, hit.end);
        }
        let measure = reader.hit(List::Measure, at);
        // A pound is money or mass: amounts of a million and more are money, and what is converted to another currency is.
        let converted = |money: &Currency| reader.word(money.end) == "(" && Currency::before(reader, money.end + 1).is_some();
        let in_money = |money: &Currency| {
            measure.is_none_or(|hit| money.end > hit.end || numeral.value.max(numeral.scale) >= 1e6 || converted(money))
        };
        if let Some(money) = Currency::behind(reader, numeral, at).filter(in_money) {
            return Some(money.into());
        }
        read_measure(reader, numeral, at).map(|(name, end)| Unit { kind: FigureKind::Measure, name, end })
    }
}

/// Past the hyphen between `numeral` and its unit; with spaces around it before a span of time in the singular: "30 - year bonds".
fn past_joint(reader: &Reader, numeral: &Numeral) -> u32 {
    let next = reader.past_spaced_hyphen(numeral.end);
    let singular = reader.hit(List::TimeUnit, next).filter(|hit| reader.is(next, hit.value) && !reader.is_capital(next));
    // "in 1999 - year of the hare"
    let goes_on = |at| reader.is_word(at) && !reader.has(List::NotNoun, at) || reader.past_spaced_hyphen(at) > at;
    let describes = singular.is_some_and(|hit| goes_on(hit.end)) && numeral.value < 1000.0;
    if next > numeral.end && describes { next } else { reader.past_hyphen(numeral.end) }
}

/// "twenty second" is an ordinal in the making, not a span of time: a time unit is plural, or joined by a hyphen.
fn is_ordinal_second(reader: &Reader, numeral: &Numeral, at: u32) -> bool {
    reader.is(at, "second") && !numeral.digits && at == numeral.end && numeral.value != 1.0
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn pounds_are_money_or_mass() {
        check("The crate weighs 90 pounds.", "90 pounds = measure 90 pound");
        check("It paid 90 pounds ($110).", "90 pounds = money 90 GBP; $110 = money 110 USD");
        check("It paid half a million pounds.", "half a million pounds = money 500000 GBP");
        check("It paid 20 million pounds.", "20 million pounds = money 20000000 GBP");
    }

    #[test]
    fn hundredths() {
        check("It kept 4.5 per cent.", "4.5 per cent = percent 4.5 %");
        check("It is 2 percentage points off.", "2 percentage points = percentage_points 2 pp");
        check("It is 7bps off.", "7bps = percentage_points 7 bp");
    }

    #[test]
    fn spaced_hyphens() {
        check("It sold 30 - year bonds.", "30 - year = duration 30 year");
        check("A 30 - year - old man left.", "30 - year - old = age 30 year");
        check("It has 30 - year (new) lamps.", "30 = count 30");
        check("They were 30 - years went by.", "30 = count 30");
        check("They were 30 - year by year fewer.", "30 = count 30");
    }
}
