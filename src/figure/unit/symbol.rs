//! Symbols of units with a prefix: "kΩ", "µV".

use crate::figure::reader::Reader;
use crate::text::{List, look_up};

/// The unit whose symbol with a prefix is token `at`: "kilohm" for "kΩ", and for no other spelling.
pub fn read_prefixed(reader: &Reader, at: u32) -> Option<String> {
    let word = reader.word(at);
    let first = word.chars().next().filter(|_| reader.is_word(at))?;
    let (prefix, symbol) = word.split_at(first.len_utf8());
    let (prefixes, unit) = spelled(look_up(List::UnitSymbol, symbol)?, symbol)?.split_once(' ')?;
    // Of micro there are three spellings; "um" is a word as well.
    let letter = if first == 'μ' || first == 'u' && symbol != "m" { 'µ' } else { first };
    let name = spelled(look_up(List::UnitPrefix, prefix)?, prefix).filter(|_| prefixes.contains(letter))?;
    // "kilohm", "megohm"
    let name = if unit.starts_with('o') { name.trim_end_matches(['o', 'a']) } else { name };
    Some(format!("{name}{unit}"))
}

/// What an entry says of the spelling `symbol`: `Mb megabit, MB megabyte`.
pub fn spelled(entry: &'static str, symbol: &str) -> Option<&'static str> {
    entry.split(", ").find_map(|part| part.strip_prefix(symbol)?.strip_prefix(' '))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn prefixes() {
        check(
            "It has 4.7 kΩ and 5 µF or 5 uF.",
            "4.7 kΩ = measure 4.7 kilohm; 5 µF = measure 5 microfarad; 5 uF = measure 5 microfarad",
        );
        check("It drew 5 mV, not 5 MV.", "5 mV = measure 5 millivolt; 5 MV = measure 5 megavolt");
        check("It held 4 mM of salt and a 4 mm rod.", "4 mM = measure 4 millimolar; 4 mm = measure 4 millimetre");
        check("A plant of 40 MWp and 2 GWh.", "40 MWp = measure 40 megawatt; 2 GWh = measure 2 gigawatt hour");
        check("They run 20 EV cars on 4 MT.", "20 = count 20 EV car; 4 MT = measure 4 tonne");
    }
}
