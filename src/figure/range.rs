//! Ranges: two amounts that share scale and unit, and one that stands alone.

use super::amount::{Amount, read_amount};
use super::change::change_before;
use super::number::Numeral;
use super::reader::Reader;
use super::unit::Unit;
use crate::report::{FigureKind, Value};
use crate::text::{List, look_up};

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
    let low = read_amount(reader, if between { at + 1 } else { at }, false)?;
    read_range(reader, at, &low).or_else(|| {
        let (numeral, unit) = share_change(reader, at, &low)
            .unwrap_or_else(|| (low.numeral, low.unit.clone().or_else(|| share_size(reader, &low, MOST_SIDES))));
        let alone = Amounts { first: at, end: low.end, low: numeral, high: None, unit, dashed: false };
        (!between && (alone.unit.is_some() || !low.signed)).then_some(alone)
    })
}

/// What may stand between the two ends of a range.
#[derive(PartialEq)]
enum Link {
    To,
    Dash,
    /// Two hyphens, or a dash of their length: a parenthesis, unless a measure follows.
    LongDash,
    /// "or", and behind "between" also "and".
    Or,
}

/// The link behind `low`, which begins at token `at`, and where the second amount begins.
fn read_link(reader: &Reader, at: u32, low: &Amount) -> Option<(Link, u32)> {
    let (between, from) = (reader.is(at, "between"), at > reader.first && reader.is(at - 1, "from"));
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
    // "from $5 up to $20"
    if from && reader.is(low.end, "up") && reader.is(low.end + 1, "to") {
        return Some((Link::To, low.end + 2));
    }
    let double = reader.word(low.end) == "-" && reader.word(low.end + 1) == "-" && reader.is_glued(low.end + 1);
    if double || reader.word(low.end) == "—" {
        let next = low.end + 1 + u32::from(double);
        return (reader.is_number(next) && reader.is_glued(low.end) == reader.is_glued(next)).then_some((Link::LongDash, next));
    }
    let is_dash = reader.is_hyphen(low.end) || reader.word(low.end) == "~" && reader.is_glued(low.end);
    // "2 -7 g"
    let loose = reader.is_number(low.end - 1) && reader.is_number(low.end + 1);
    let dash = is_dash && (loose || reader.is_glued(low.end) == reader.is_glued(low.end + 1));
    dash.then_some((Link::Dash, low.end + 1))
}

fn read_range(reader: &Reader, at: u32, low: &Amount) -> Option<Amounts> {
    let (link, next) = read_link(reader, at, low)?;
    // "either 5 or 10": one of the two, and nothing between them.
    if link == Link::Or && at > reader.first && reader.is(at - 1, "either") {
        return None;
    }
    // "between 2 km and about 7 km", "2 - ~7 km": the comparator of the second end is none of the first.
    let about = reader.hit(List::FigureBound, next).filter(|hit| hit.value == "about");
    let limited = about.filter(|_| link == Link::Dash || reader.is(at, "between")).map_or(next, |hit| hit.end);
    let high = read_amount(reader, limited, shares_sign(low) && link != Link::Or)?;
    let is_measure = |unit: &Option<Unit>| unit.as_ref().is_some_and(|unit| unit.kind == FigureKind::Measure);
    // "up 120 -1.3%": a sign, unless a measure tells the dash.
    if link == Link::Dash && reader.is_glued(next) != reader.is_glued(low.end) && !is_measure(&high.unit) {
        return None;
    }
    if link == Link::LongDash && (low.unit.is_some() || !is_measure(&high.unit)) {
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
    let first = share_scale(&low.numeral, &high.numeral);
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

/// Whether a currency sign stands before `amount`, and nothing behind it.
fn shares_sign(amount: &Amount) -> bool {
    amount.unit.as_ref().is_some_and(|unit| unit.kind == FigureKind::Money && unit.end == amount.numeral.end)
}

/// The first number of two with the scale of the second: "3 to 4 billion" shares it, "500 to 1 million" does not.
fn share_scale(low: &Numeral, high: &Numeral) -> Numeral {
    let shares = low.scale == 1.0 && high.scale > 1.0 && low.value < high.mantissa();
    if shares { low.scaled(high.scale) } else { *low }
}

/// "rose from 4 to 5 million euros": the first of two figures has the scale and unit of the second.
fn share_change(reader: &Reader, at: u32, low: &Amount) -> Option<(Numeral, Option<Unit>)> {
    let from = at > reader.first && reader.is(at - 1, "from");
    if !from || !reader.is(low.end, "to") || low.unit.is_some() && !shares_sign(low) {
        return None;
    }
    let high = read_amount(reader, low.end + 1, shares_sign(low))?;
    let unit = match (&low.unit, high.unit) {
        (None, Some(unit)) => Some(Unit { end: low.end, ..unit }),
        (unit, _) => unit.clone(),
    };
    Some((share_scale(&low.numeral, &high.numeral), unit))
}

/// Length, width and height.
const MOST_SIDES: u32 = 2;

/// How many times as long as another a side may be: "4 x 50m" is a relay.
const MOST_LONGER: f64 = 10.0;

/// "4 by 5 metres", "2 x 4 x 5 cm": the first of several lengths has the unit of the last; `more` may follow it.
fn share_size(reader: &Reader, low: &Amount, more: u32) -> Option<Unit> {
    let link = reader.past_hyphen(low.end);
    let next = reader.past_hyphen(link + 1);
    let linked = reader.is(link, "by") || matches!(reader.word(link), "x" | "×");
    let side = read_amount(reader, next, false).filter(|_| linked && more > 0 && low.unit.is_none())?;
    let unit = side.unit.clone().or_else(|| share_size(reader, &side, more - 1))?;
    let is_length = look_up(List::LengthUnit, &unit.name).is_some();
    // "1.5 × 1012 cm" has lost a power in print.
    let near = (1.0 / MOST_LONGER..MOST_LONGER).contains(&(side.numeral.value / low.numeral.value));
    (is_length && near).then_some(Unit { end: low.end, ..unit })
}

/// "rose from 4 to 5", "grew by 3% to 5%", "up 2 percent to 410": a change and what it led to, no range.
fn is_change(reader: &Reader, at: u32, low: &Amount, high: &Amount) -> bool {
    let from = at > reader.first && reader.is(at - 1, "from");
    let told = (0..4).any(|back| reader.hit_before(List::ChangeWord, at.saturating_sub(back)).is_some());
    let unit_of_its_own = low.unit.as_ref().is_some_and(|unit| unit.end > low.numeral.end);
    let scaled = low.numeral.scale > 1.0 || high.numeral.scale == 1.0;
    let moved = low.unit.is_some() && scaled && change_before(reader, FigureKind::Percent, at).is_some();
    // "growth of 3% to 4%" lies between the two, "growth of $3m to $9m" leads to the second.
    let percent = |amount: &Amount| amount.unit.as_ref().is_some_and(|unit| unit.kind == FigureKind::Percent);
    let spread = at > reader.first && reader.is(at - 1, "of") && percent(low) && percent(high);
    from && told || unit_of_its_own && high.unit.is_none() || moved && !spread
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
        check("It costs £3-5m or £3m-£5m.", "£3-5m = money 3000000..5000000 GBP; £3m-£5m = money 3000000..5000000 GBP");
        check("It costs from $5 up to $20.", "$5 up to $20 = money 5..20 USD");
        check("It is 5 lamps up to 20 metres off.", "5 lamps = count 5 lamp; up to 20 metres = measure 20 metre at_most");
        check("It keeps 20~30 lamps.", "20~30 lamps = count 20..30 lamp");
        check("It is between 2 km and about 7 km off.", "between 2 km and about 7 km = measure 2..7 kilometre");
        check("It is 2 km and about 7 kg.", "2 km = measure 2 kilometre; about 7 kg = measure 7 kilogram about");
        check("It weighs 10 -- 20 kg or 10—20 kg.", "10 -- 20 kg = measure 10..20 kilogram; 10—20 kg = measure 10..20 kilogram");
        check("He took 10 — 20 kept theirs.", "10 = count 10; 20 = count 20");
        check("It costs $2 or $3.", "$2 or $3 = money 2..3 USD");
        check("It costs either $2 or $3.", "$2 = money 2 USD; $3 = money 3 USD");
    }

    #[test]
    fn sizes() {
        check("It is 4 by 5 metres.", "4 = measure 4 metre; 5 metres = measure 5 metre");
        check("It is 2 x 4 x 5 cm.", "2 = measure 2 centimetre; 4 = measure 4 centimetre; 5 cm = measure 5 centimetre");
        check("A 12-by-10-foot room.", "12 = measure 12 foot; 10-foot = measure 10 foot");
        check(
            "It is 4 × 5 m2 and 4 × 500 m.",
            "4 = count 4; 5 m2 = measure 5 square metre; 4 = count 4; 500 m = measure 500 metre",
        );
        check("They won the 4 x 50m relay.", "4 = count 4; 50m = measure 50 metre");
        check("They cut the 40 by 5 tonnes.", "40 = count 40; 5 tonnes = measure 5 tonne");
    }

    #[test]
    fn a_change_is_no_range() {
        check("Sales rose from $4m to $5m.", "$4m = money 4000000 USD; $5m = money 5000000 USD");
        check("Sales rose from 4 to 5 million euros.", "4 = money 4000000 EUR; 5 million euros = money 5000000 EUR");
        check("It fell from $10 to $5 billion.", "$10 = money 10 USD; $5 billion = money 5000000000 USD");
        check("It saw growth of 3% to 4%.", "3% to 4% = percent 3..4 % up change");
        check("It lost 2 percent to 410.5.", "2 percent = percent 2 % down change; 410.5 = other 410.5");
    }
}
