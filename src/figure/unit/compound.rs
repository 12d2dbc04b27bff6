//! Compound measures, made of several: "m/s", "grams per litre", "kg m⁻³", "N·m".

use crate::figure::number::Numeral;
use crate::figure::reader::Reader;
use crate::figure::unit::measure::{divisor_at, is_modifier, is_slash, named, read_name};
use crate::text::List;
use std::borrow::Cow;

/// "W m-2 K-1": no measure has more divisors or factors.
const MOST: u32 = 2;

/// The measure at token `at`, behind `numeral`: its singular English name, and one past its last token.
pub fn read_measure(reader: &Reader, numeral: &Numeral, at: u32) -> Option<(Cow<'static, str>, u32)> {
    if is_modifier(reader, numeral, at) {
        return None;
    }
    if let Some(end) = read_inverse_second(reader, numeral, at) {
        return Some(("inverse second".into(), end));
    }
    let compound = read_divisor(reader, at + 1).is_some_and(|(_, end)| is_slash(reader, at + 1) || end > at + 2);
    let compound = compound || read_factor(reader, at + 1).is_some();
    let (mut name, mut end) = read_name(reader, numeral, at, compound)?;
    for _ in 0..MOST {
        let Some((factor, next)) = read_factor(reader, end) else { break };
        (name, end) = (format!("{name} {factor}").into(), next);
    }
    for _ in 0..MOST {
        let Some((divisor, next)) = read_divisor(reader, end) else { break };
        (name, end) = (format!("{name} per {divisor}").into(), next);
    }
    if let Some(next) = past_square(reader, end).filter(|_| name.ends_with(" per second")) {
        (name, end) = (name_of_power(&name, 2).into(), next);
    }
    Some((name, end))
}

/// The rest of a product: "·m" in "N·m", and not "·m⁻³".
fn read_factor(reader: &Reader, at: u32) -> Option<(Cow<'static, str>, u32)> {
    let point = matches!(reader.word(at), "·" | "⋅") && reader.is_glued(at) && reader.is_glued(at + 1);
    divisor_at(reader, at + 1).filter(|&(_, end)| point && read_inverse(reader, end).is_none())
}

/// The rest of a quotient: "/s", "per litre", "s-1", "per second squared". A span of time from a day up is a rate of its own.
fn read_divisor(reader: &Reader, at: u32) -> Option<(Cow<'static, str>, u32)> {
    if is_slash(reader, at) {
        return divisor_at(reader, at + 1).filter(|&(_, end)| !reader.is_glued(end) || !reader.is_word(end));
    }
    let symbol = if matches!(reader.word(at), "·" | "⋅") { at + 1 } else { at };
    if let Some((power, end)) = read_inverse(reader, symbol + 1) {
        let (unit, _) = divisor_at(reader, symbol).filter(|&(_, end)| end == symbol + 1)?;
        return Some((name_of_power(&unit, power).into(), end));
    }
    let short = |name: &str| matches!(name, "millisecond" | "second" | "minute" | "hour");
    let timed = reader.hit(List::TimeUnit, at + 1).filter(|hit| short(hit.value));
    reader.hit(List::Measure, at + 1).or(timed).filter(|_| reader.is(at, "per")).map(named)
}

/// "m/s^2", "per second squared": one past the square of the divisor that ends before token `end`.
fn past_square(reader: &Reader, end: u32) -> Option<u32> {
    let raised = reader.word(end) == "^" && reader.word(end + 1) == "2" && reader.is_glued(end) && reader.is_glued(end + 1);
    if raised { Some(end + 2) } else { reader.is(end, "squared").then_some(end + 1) }
}

/// "40 s-1", a frequency.
fn read_inverse_second(reader: &Reader, numeral: &Numeral, at: u32) -> Option<u32> {
    let (power, end) = read_inverse(reader, at + 1).filter(|_| reader.word(at) == "s" && at == numeral.end && numeral.digits)?;
    (power == 1).then_some(end)
}

/// The power of a unit by which another is divided, at token `at` right behind its symbol: the 2 of "m-2" and "m⁻²", and one past it.
fn read_inverse(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    // "s^-1"
    let at = if reader.word(at) == "^" && reader.is_glued(at) { at + 1 } else { at };
    let raised = reader.word(at) == "⁻";
    let power = match reader.word(at + 1) {
        "1" if !raised => 1,
        "2" if !raised => 2,
        "3" if !raised => 3,
        "¹" => 1,
        "²" => 2,
        "³" => 3,
        _ => return None,
    };
    let minus = raised || matches!(reader.word(at), "-" | "−" | "–");
    let glued = reader.is_glued(at) && reader.is_glued(at + 1);
    let ends = !reader.is_glued(at + 2) || !(reader.is_word(at + 2) || reader.is_joint(at + 2));
    (minus && glued && ends).then_some((power, at + 2))
}

/// The name of a power: "square metre", "second squared".
fn name_of_power(unit: &str, power: u32) -> String {
    let is_length = unit.ends_with("metre");
    match power {
        2 if is_length => format!("square {unit}"),
        3 if is_length => format!("cubic {unit}"),
        2 => format!("{unit} squared"),
        3 => format!("{unit} cubed"),
        _ => unit.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn compounds() {
        check("It weighs 5 kg/m3.", "5 kg/m3 = measure 5 kilogram per cubic metre");
        check("It holds 5 grams per litre.", "5 grams per litre = measure 5 gram per litre");
        check("It uses 20 J/m2.", "20 J/m2 = measure 20 joule per square metre");
        check("It falls at 9.8 m/s^2.", "9.8 m/s^2 = measure 9.8 metre per second squared");
        check("It falls at 9 metres per second squared.", "9 metres per second squared = measure 9 metre per second squared");
        check(
            "It turns at 40 N·m or 5 kg·m/s.",
            "40 N·m = measure 40 newton metre; 5 kg·m/s = measure 5 kilogram metre per second",
        );
        check("It yields 8 t/ha, or 9 kg/ha.", "8 t/ha = measure 8 tonne per hectare; 9 kg/ha = measure 9 kilogram per hectare");
        check("It sells 5 kg/bag.", "5 kg = measure 5 kilogram");
    }

    #[test]
    fn powers() {
        check("It flew at 40 km s-1.", "40 km s-1 = measure 40 kilometre per second");
        check("It flew at 40 km s⁻¹.", "40 km s⁻¹ = measure 40 kilometre per second");
        check("It has 5 kg m−3 of it.", "5 kg m−3 = measure 5 kilogram per cubic metre");
        check("It falls at 9 m·s-2.", "9 m·s-2 = measure 9 metre per second squared");
        check("It falls at 9 m s^-2.", "9 m s^-2 = measure 9 metre per second squared");
        check("It passes 5 W m-2 K-1.", "5 W m-2 K-1 = measure 5 watt per square metre per kelvin");
        check("It swings at 40 s-1.", "40 s-1 = measure 40 inverse second");
        check("It is 40 km s-12 off.", "40 km = measure 40 kilometre");
    }
}
