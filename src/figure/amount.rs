//! Amounts: one numeral with its unit, or two that make a range.

use super::change::change_before;
use super::measure::measure_before;
use super::numeral::{Numeral, read_numeral};
use super::reader::Reader;
use super::sign::{is_negative, past_minus};
use super::unit::Unit;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// One number with its unit.
struct Amount {
    end: u32,
    numeral: Numeral,
    unit: Option<Unit>,
    /// Whether a sign stands before it that need not be one: without a unit it is a code then.
    signed: bool,
}

/// One amount, or two.
pub struct Amounts {
    /// The first token.
    pub first: u32,
    /// One past the last token.
    pub end: u32,
    /// The number, or the first of two.
    pub low: Numeral,
    /// The second of two.
    pub high: Option<Numeral>,
    /// The unit, of both where there are two.
    pub unit: Option<Unit>,
    /// Whether the two are joined by a dash: then they may be a result.
    pub dashed: bool,
}

impl Amounts {
    /// The number that stands last.
    pub fn last(&self) -> &Numeral {
        self.high.as_ref().unwrap_or(&self.low)
    }

    /// The number, or both.
    pub fn value(&self) -> Value {
        self.high.map_or(Value::Number(self.low.value), |high| Value::Range([self.low.value, high.value]))
    }

    /// The smallest step printed.
    pub fn step(&self) -> f64 {
        self.low.step.min(self.last().step)
    }

    /// Whether the second number is the larger, or there is none.
    pub fn is_ordered(&self) -> bool {
        self.high.is_none_or(|high| self.low.value < high.value)
    }
}

/// Reads the amounts that begin at token `at`.
pub fn read_amounts(reader: &Reader, at: u32) -> Option<Amounts> {
    let between = reader.is(at, "between");
    let low = read_amount(reader, if between { at + 1 } else { at })?;
    read_range(reader, at, &low).or_else(|| {
        let alone = Amounts { first: at, end: low.end, low: low.numeral, high: None, unit: low.unit, dashed: false };
        (!between && (alone.unit.is_some() || !low.signed)).then_some(alone)
    })
}

fn read_amount(reader: &Reader, at: u32) -> Option<Amount> {
    let start = past_minus(reader, at);
    let negative = start > at;
    let currency = Unit::before(reader, start);
    let mut numeral = read_numeral(reader, currency.as_ref().map_or(start, |unit| unit.end), currency.is_some())?;
    let behind = Unit::after(reader, &numeral);
    let unit = match (currency, behind) {
        // "$20 Canadian", "$5 USD": what stands behind is more exact.
        (Some(_), Some(unit)) if unit.kind == FigureKind::Money && !unit.name.starts_with(char::is_lowercase) => Some(unit),
        (Some(sign), _) => Some(Unit { end: numeral.end, ..sign }),
        (None, None) => {
            measure_before(reader, start).map(|name| Unit { kind: FigureKind::Measure, name: name.into(), end: numeral.end })
        }
        (None, unit) => unit,
    };
    let unit = below_zero(reader, unit.as_ref(), numeral.end).or(unit);
    let below = unit.as_ref().is_some_and(|unit| reader.hit_before(List::BelowZero, unit.end).is_some());
    let signed = negative && !is_negative(reader, at, &numeral);
    if negative || below {
        numeral.value = -numeral.value;
    }
    let end = unit.as_ref().map_or(numeral.end, |unit| unit.end);
    Some(Amount { end, numeral, unit, signed })
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

/// What may stand between the two ends of a range.
#[derive(PartialEq)]
enum Link {
    To,
    Dash,
    /// "or", and behind "between" also "and".
    Or,
}

/// The link behind `low`, and where the second amount begins.
fn read_link(reader: &Reader, low: &Amount, between: bool) -> Option<(Link, u32)> {
    // "8- to 16-metre" leaves its hyphen hanging.
    let hangs = reader.is_hyphen(low.end) && reader.is_glued(low.end) && !reader.is_glued(low.end + 1);
    if hangs && (reader.is(low.end + 1, "to") || reader.is(low.end + 1, "or")) {
        return Some((Link::To, low.end + 2));
    }
    let joint = reader.past_hyphen(low.end);
    if reader.is(joint, "to") {
        return Some((Link::To, reader.past_hyphen(joint + 1)));
    }
    if reader.is(low.end, "or") || (between && reader.is(low.end, "and")) {
        return Some((Link::Or, low.end + 1));
    }
    // "2 -7 g"
    let loose = reader.is_number(low.end - 1) && reader.is_number(low.end + 1);
    let dash = reader.is_hyphen(low.end) && (loose || reader.is_glued(low.end) == reader.is_glued(low.end + 1));
    dash.then_some((Link::Dash, low.end + 1))
}

fn read_range(reader: &Reader, at: u32, low: &Amount) -> Option<Amounts> {
    let (link, next) = read_link(reader, low, reader.is(at, "between"))?;
    // "either 5 or 10": one of the two, and nothing between them.
    if link == Link::Or && at > reader.first && reader.is(at - 1, "either") {
        return None;
    }
    let high = read_amount(reader, next)?;
    let is_measure = |unit: &Option<Unit>| unit.as_ref().is_some_and(|unit| unit.kind == FigureKind::Measure);
    // "up 120 -1.3%": a sign, unless a measure tells the dash.
    if link == Link::Dash && reader.is_glued(next) != reader.is_glued(low.end) && !is_measure(&high.unit) {
        return None;
    }
    if link == Link::To && is_change(reader, at, low, &high) {
        return None;
    }
    let unit = match (&low.unit, &high.unit) {
        (Some(a), Some(b)) if a.name != b.name => return None,
        (_, Some(unit)) => Some(unit.clone()),
        // "$3-4bn" has one sign for both; "5% to 6" are two figures.
        (Some(unit), None) if unit.end > low.numeral.end => return None,
        (Some(unit), None) => Some(Unit { end: high.end, ..unit.clone() }),
        (None, None) => None,
    };
    // "3 to 4 billion" shares the scale; "500 to 1 million" does not.
    let shares = low.numeral.scale == 1.0 && high.numeral.scale > 1.0 && low.numeral.value < high.numeral.mantissa();
    let first = if shares { low.numeral.scaled(high.numeral.scale) } else { low.numeral };
    let dashed = link == Link::Dash;
    if unit.is_none() && (low.signed || high.signed) {
        return None;
    }
    let (first, last) = order_below_zero(reader, first, &high);
    // Only a result, "3-1", may fall.
    if first.value >= last.value && (unit.is_some() || !dashed) {
        return None;
    }
    Some(Amounts { first: at, end: high.end, low: first, high: Some(last), unit, dashed })
}

/// The two ends of a range, the lower first, where it lies below zero: "-2C to -10C", "2 to 10 degrees below zero".
fn order_below_zero(reader: &Reader, low: Numeral, high: &Amount) -> (Numeral, Numeral) {
    let shares = low.value > 0.0 && reader.hit_before(List::BelowZero, high.end).is_some();
    let low = if shares { Numeral { value: -low.value, ..low } } else { low };
    let falls = low.value < 0.0 && high.numeral.value < low.value;
    if falls { (high.numeral, low) } else { (low, high.numeral) }
}

/// "rose from 4 to 5", "grew by 3% to 5%", "up 2 percent to 410": a change and what it led to, no range.
fn is_change(reader: &Reader, at: u32, low: &Amount, high: &Amount) -> bool {
    let from = at > reader.first && reader.is(at - 1, "from");
    let told = (0..4).any(|back| reader.hit_before(List::ChangeWord, at.saturating_sub(back)).is_some());
    let unit_of_its_own = low.unit.as_ref().is_some_and(|unit| unit.end > low.numeral.end);
    let scaled = low.numeral.scale > 1.0 || high.numeral.scale == 1.0;
    let moved = low.unit.is_some() && scaled && change_before(reader, FigureKind::Percent, at).is_some();
    from && told || unit_of_its_own && high.unit.is_none() || moved
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn ranges() {
        check("It costs $3-4bn.", "$3-4bn = money 3000000000..4000000000 USD");
        check("It costs £4.50–£5.20.", "£4.50–£5.20 = money 4.5..5.2 GBP");
        check("It costs $20 to $25 billion.", "$20 to $25 billion = money 20000000000..25000000000 USD");
        check("It keeps between 70 and 80 lamps.", "between 70 and 80 lamps = count 70..80 lamp");
        check("It keeps 500 to 1 million lamps.", "500 to 1 million lamps = count 500..1000000 lamp");
        check("It lasts 10-15 minutes.", "10-15 minutes = duration 10..15 minute");
        check("A two- to three-year ban.", "two- to three-year = duration 2..3 year");
        check("It costs $2 or $3.", "$2 or $3 = money 2..3 USD");
        check("It costs either $2 or $3.", "$2 = money 2 USD; $3 = money 3 USD");
    }

    #[test]
    fn a_change_is_no_range() {
        check("Sales rose from $4m to $5m.", "$4m = money 4000000 USD; $5m = money 5000000 USD");
        check("It lost 2 percent to 410.5.", "2 percent = percent 2 % down change; 410.5 = other 410.5");
    }

    #[test]
    fn signs() {
        check("The yield is −1.25%.", "−1.25% = percent -1.25 %");
        check("Shares: Acme -1.3%.", "-1.3% = percent -1.3 % down change");
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
