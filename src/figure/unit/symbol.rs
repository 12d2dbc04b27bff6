//! Symbols of units as science prints them: with a prefix, "kΩ", "µV", and with a power, "s-1", "kg m⁻³".

use crate::figure::reader::Reader;
use crate::text::{List, look_up};

/// The unit whose symbol with a prefix is token `at`: "kilohm" for "kΩ", and for no other spelling.
pub fn read_prefixed(reader: &Reader, at: u32) -> Option<String> {
    let word = reader.word(at);
    let first = word.chars().next().filter(|_| reader.is_word(at))?;
    let (prefix, symbol) = word.split_at(first.len_utf8());
    let (prefixes, unit) = spelled(look_up(List::UnitSymbol, symbol)?, symbol)?.split_once(' ')?;
    let name = spelled(look_up(List::UnitPrefix, prefix)?, prefix).filter(|_| prefixes.contains(first))?;
    // "kilohm", "megohm"
    let name = if unit.starts_with('o') { name.trim_end_matches(['o', 'a']) } else { name };
    Some(format!("{name}{unit}"))
}

/// What an entry says of the spelling `symbol`: `Mb megabit, MB megabyte`.
pub fn spelled(entry: &'static str, symbol: &str) -> Option<&'static str> {
    entry.split(", ").find_map(|part| part.strip_prefix(symbol)?.strip_prefix(' '))
}

/// The power of a unit by which another is divided, at token `at` right behind its symbol: the 2 of "m-2" and "m⁻²", and one past it.
pub fn read_inverse(reader: &Reader, at: u32) -> Option<(u32, u32)> {
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
pub fn name_of_power(unit: &str, power: u32) -> String {
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
    fn prefixes() {
        check("It has 4.7 kΩ and 5 µF.", "4.7 kΩ = measure 4.7 kilohm; 5 µF = measure 5 microfarad");
        check("It drew 5 mV, not 5 MV.", "5 mV = measure 5 millivolt; 5 MV = measure 5 megavolt");
        check("It held 4 mM of salt and a 4 mm rod.", "4 mM = measure 4 millimolar; 4 mm = measure 4 millimetre");
        check("A plant of 40 MWp and 2 GWh.", "40 MWp = measure 40 megawatt; 2 GWh = measure 2 gigawatt hour");
        check("They run 20 EV cars on 4 MT.", "20 = count 20 EV car; 4 MT = measure 4 tonne");
    }

    #[test]
    fn powers() {
        check("It flew at 40 km s-1.", "40 km s-1 = measure 40 kilometre per second");
        check("It flew at 40 km s⁻¹.", "40 km s⁻¹ = measure 40 kilometre per second");
        check("It has 5 kg m−3 of it.", "5 kg m−3 = measure 5 kilogram per cubic metre");
        check("It falls at 9 m·s-2.", "9 m·s-2 = measure 9 metre per second squared");
        check("It passes 5 W m-2 K-1.", "5 W m-2 K-1 = measure 5 watt per square metre per kelvin");
        check("It swings at 40 s-1.", "40 s-1 = measure 40 inverse second");
        check("It is 40 km s-12 off.", "40 km = measure 40 kilometre");
    }
}
