//! Amounts: one numeral with its unit.

use super::number::sign::{is_negative, past_minus};
use super::number::{self, Numeral, read_numeral};
use super::reader::Reader;
use super::unit::Unit;
use super::unit::composite::add_parts;
use super::unit::currency::{self, Currency};
use super::unit::height::read_height;
use super::unit::measure::measure_before;
use crate::report::FigureKind;
use crate::text::{List, ListSet};

/// One number with its unit.
pub struct Amount {
    /// One past its last token.
    pub end: u32,
    /// The number.
    pub numeral: Numeral,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Whether a sign stands before it that need not be one: without a unit it is a code then.
    pub signed: bool,
}

/// The words with which an amount begins: of numbers, of currencies, of signs.
const OPENERS: ListSet = number::OPENERS.union(&currency::OPENERS).union(&ListSet::of(&[List::SignWord]));

/// Reads the amount that begins at token `at`. `in_money` tells that it shares a currency sign: the 5m of "$3-5m".
pub fn read_amount(reader: &Reader, at: u32, in_money: bool) -> Option<Amount> {
    // Ranges and rates look for another amount behind most figures.
    if reader.is_word(at) && !reader.opens_any(&OPENERS, at) {
        return None;
    }
    let start = past_minus(reader, at);
    let negative = start > at;
    if let Some((numeral, unit)) = read_height(reader, start).filter(|_| !negative) {
        return Some(Amount { end: unit.end, numeral, unit: Some(unit), signed: false });
    }
    let currency = Currency::before(reader, start);
    let number = currency.map_or(start, |sign| past_inner_minus(reader, sign.end));
    let negative = negative || currency.is_some_and(|sign| number > sign.end);
    let mut numeral = read_numeral(reader, number, currency.is_some() || in_money)?;
    let mut unit = match currency {
        Some(sign) => Some(read_money(reader, sign, &numeral)),
        None => Unit::after(reader, &numeral).or_else(|| {
            measure_before(reader, start).map(|name| Unit { kind: FigureKind::Measure, name: name.into(), end: numeral.end })
        }),
    };
    if let Some(unit) = &mut unit {
        // "120 MEUR", "MEUR 120": the code holds the scale.
        let beside = [currency.map(|sign| sign.end), Some(unit.end)];
        if beside.into_iter().flatten().any(|end| reader.has(List::CurrencyMillion, end - 1)) {
            numeral = numeral.scaled(1e6);
        }
        let scale = reader.hit(List::Scale, unit.end).and_then(|hit| Some((hit.end, hit.value.parse::<f64>().ok()?)));
        match scale.filter(|_| unit.kind == FigureKind::Money && numeral.digits && numeral.scale == 1.0) {
            // "75 USD million"
            Some((end, factor)) if factor >= 1e6 => (numeral, unit.end) = (numeral.scaled(factor), end),
            _ => add_parts(reader, &mut numeral, unit),
        }
    }
    let unit = below_zero(reader, unit.as_ref(), numeral.end).or(unit);
    let below = unit.as_ref().is_some_and(|unit| reader.hit_before(List::BelowZero, unit.end).is_some());
    let signed = negative && !is_negative(reader, at, &numeral);
    if negative || below {
        numeral.value = -numeral.value;
    }
    let end = unit.as_ref().map_or(numeral.end, |unit| unit.end);
    Some(Amount { end, numeral, unit, signed })
}

/// Past the minus between a symbol of currency and its amount, as ledgers print it: "$-5", never "USD-5".
fn past_inner_minus(reader: &Reader, at: u32) -> u32 {
    let glued = reader.is_glued(at) && reader.is_glued(at + 1) && !reader.is_word(at - 1);
    let inner = glued && matches!(reader.word(at), "-" | "−") && reader.is_number(at + 1);
    if inner { at + 1 } else { at }
}

/// The money of `numeral` behind the currency `sign`: what stands behind may be more exact, "$20 Canadian", "$5 USD".
fn read_money(reader: &Reader, sign: Currency, numeral: &Numeral) -> Unit {
    let at = reader.past_hyphen(numeral.end);
    let behind = Currency::behind(reader, numeral, at).filter(|behind| behind.is_code() && !reader.is_number(behind.end));
    match behind.or_else(|| Currency::qualified(reader, sign, numeral.end)) {
        Some(behind) if !sign.certain => behind.into(),
        Some(behind) => Unit::from(Currency { end: behind.end, ..sign }),
        None => Unit::from(Currency { end: numeral.end, ..sign }),
    }
}

/// The degrees of "5 degrees below zero" and "5 below zero", behind a number that ends at `end`.
fn below_zero(reader: &Reader, unit: Option<&Unit>, end: u32) -> Option<Unit> {
    let (name, end) = match unit {
        Some(unit) if unit.name.starts_with("degree") => (unit.name.clone(), unit.end),
        Some(_) => return None,
        None => ("degree".into(), end),
    };
    let hit = reader.hit(List::BelowZero, end)?;
    Some(Unit { kind: FigureKind::Measure, name, end: hit.end })
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn signs() {
        check("The yield is −1.25%.", "−1.25% = percent -1.25 %");
        check("The yield is negative five per cent.", "negative five per cent = percent -5 %");
        check("It lies between minus 10 and 15.", "between minus 10 and 15 = count -10..15");
        check("Shares: Acme -1.3%.", "-1.3% = percent -1.3 % down change");
        check("It paid $-4.50 and -$5.", "$-4.50 = money -4.5 USD; -$5 = money -5 USD");
        check("It takes 2 -7 kg.", "2 -7 kg = measure 2..7 kilogram");
        check("It was at 120 -130%.", "120 = count 120; -130% = percent -130 % down change");
    }

    #[test]
    fn below_zero() {
        check("It was 5 degrees below zero.", "5 degrees below zero = measure -5 degree");
        check("It was 5 below zero.", "5 below zero = measure -5 degree");
        check("It was 5 below par.", "5 = count 5");
        check("It was 2 to 9 degrees below zero.", "2 to 9 degrees below zero = measure -9..-2 degree");
        check("It was -2C to -9C.", "-2C to -9C = measure -9..-2 degree Celsius");
        check("It was between minus 9 and minus 2 degrees.", "between minus 9 and minus 2 degrees = measure -9..-2 degree");
    }
}
