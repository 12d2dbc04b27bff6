//! Measures: names and symbols of physical units behind a number.

use crate::figure::noun::singular::singular_at;
use crate::figure::number::Numeral;
use crate::figure::reader::Reader;
use crate::figure::unit::symbol::{read_prefixed, spelled};
use crate::text::{Hit, List};
use std::borrow::Cow;

/// "12 stone houses", "five cup finals": the word at `at` says of what kind the nouns behind it are.
pub fn is_modifier(reader: &Reader, numeral: &Numeral, at: u32) -> bool {
    let apart = at == numeral.end && numeral.value != 1.0 && !reader.is_glued(at);
    let hit = reader.hit(List::MeasureModifier, at).filter(|_| apart);
    hit.is_some_and(|hit| !reader.has(List::NotNoun, hit.end) && singular_at(reader, hit.end).is_some())
}

/// The unit of measure or time that an amount is taken per, at token `at` behind the slash or the "per".
pub fn divisor_at(reader: &Reader, at: u32) -> Option<(Cow<'static, str>, u32)> {
    let time = || reader.hit(List::TimeUnit, at).map(named);
    read_listed(reader, at).or_else(time).or_else(|| exact(reader, List::RateLetter, at))
}

/// What an entry of a list says of a unit, and one past it.
pub fn named(hit: Hit) -> (Cow<'static, str>, u32) {
    (hit.value.into(), hit.end)
}

/// A measure of the lists: a symbol that is spelled just so, else a name or a symbol in any case.
fn read_listed(reader: &Reader, at: u32) -> Option<(Cow<'static, str>, u32)> {
    let listed = reader.hit(List::Measure, at);
    // "kW h" is more than "kW".
    let prefixed = || read_prefixed(reader, at).filter(|_| listed.is_none_or(|hit| hit.end == at + 1));
    exact(reader, List::MeasureCase, at).or_else(|| prefixed().map(|name| (name.into(), at + 1))).or_else(|| listed.map(named))
}

/// Whether the slash at token `at` stands between two words without space.
pub fn is_slash(reader: &Reader, at: u32) -> bool {
    reader.word(at) == "/" && reader.is_glued(at) && reader.is_glued(at + 1)
}

/// "20 (kg)", as tables print it.
fn read_bracketed(reader: &Reader, at: u32) -> Option<(Cow<'static, str>, u32)> {
    let opens = matches!(reader.word(at), "(" | "[" | "{" | "<");
    let hit = reader.hit(List::Measure, at + 1).filter(|_| opens)?;
    matches!(reader.word(hit.end), ")" | "]" | "}" | ">").then(|| (hit.value.into(), hit.end + 1))
}

/// What the words before the number at `at` say it measures: "magnitude 6", "a pH of 7".
pub fn measure_before(reader: &Reader, at: u32) -> Option<&'static str> {
    let end = if reader.is_joint(at.wrapping_sub(1)) { at - 1 } else { at };
    reader.hit_before(List::MeasureBefore, end).map(|hit| hit.value)
}

/// The phrase of `list` at token `at` that is spelled as its entry says: `Mb megabit, MB megabyte`.
fn exact(reader: &Reader, list: List, at: u32) -> Option<(Cow<'static, str>, u32)> {
    let hit = reader.hit(list, at)?;
    Some((spelled(hit.value, reader.text(hit.first, hit.end))?.into(), hit.end))
}

/// The measure at token `at`, behind `numeral`, and one past it. `compound` tells that a divisor or factor stands behind a symbol
/// of one token: then a letter is certain.
pub fn read_name(reader: &Reader, numeral: &Numeral, at: u32, compound: bool) -> Option<(Cow<'static, str>, u32)> {
    if let Some(found) = read_bracketed(reader, at) {
        return Some(found);
    }
    // "winds of 20kt", but "20kt of ore"
    if reader.word(at) == "kt" && reader.is_near(List::SpeedCue, numeral.first, at, NEAR) {
        return Some(("knot".into(), at + 1));
    }
    let behind_digits = |list| reader.hit(list, at).filter(|_| numeral.digits);
    read_listed(reader, at)
        // "two bits of luck"
        .or_else(|| behind_digits(List::MeasureDigits).filter(|hit| !reader.is(hit.end, "of")).map(named))
        .or_else(|| read_stone(reader, numeral, at).map(|end| ("stone".into(), end)))
        .or_else(|| read_inches(reader, numeral, at).map(|end| ("inch".into(), end)))
        .or_else(|| read_letter(reader, numeral, at, compound))
}

/// "12st", "21st 4lb": stone, where the letters make no ordinal or pounds follow.
fn read_stone(reader: &Reader, numeral: &Numeral, at: u32) -> Option<u32> {
    let glued = reader.word(at) == "st" && at == numeral.end && reader.is_glued(at) && numeral.digits && numeral.step == 1.0;
    let ordinal = numeral.value % 10.0 == 1.0 && numeral.value != 11.0;
    let pounds = reader.is_number(at + 1) && matches!(reader.word(at + 2), "lb" | "lbs");
    (glued && (pounds || !ordinal) && (2.0..100.0).contains(&numeral.value)).then_some(at + 1)
}

/// `20.5"`, `5''`, "2 1/2 in thick".
fn read_inches(reader: &Reader, numeral: &Numeral, at: u32) -> Option<u32> {
    let glued = reader.is_glued(at);
    let extends = |end| reader.has(List::Extent, end);
    // Inches, where no quotation is open that the mark could close.
    if reader.word(at) == "\"" && numeral.digits && (glued || extends(at + 1)) && !reader.is_quoted(at) {
        return Some(at + 1);
    }
    if numeral.digits && reader.word(at) == "″" {
        return Some(at + 1);
    }
    // Two apostrophes quote as well, and the quotation may have opened sentences before: a number in a block of its own.
    let doubled = ["'", "’"].iter().any(|&mark| (at..at + 2).all(|at| reader.word(at) == mark && reader.is_glued(at)));
    if numeral.digits && doubled && reader.fills_block && at + 2 == reader.end {
        return Some(at + 2);
    }
    // A preposition has a noun behind it.
    let closes = matches!(reader.word(at + 1), "" | "." | "," | ";" | ")");
    let plain = reader.word(at) == "in" && numeral.digits && !glued;
    (plain && (extends(at + 1) || closes) || reader.word(at) == "in" && glued && numeral.digits && !reader.is_joint(at + 1))
        .then_some(at + 1)
}

/// A symbol of one letter: "16m", "2 l", "60W", "10 l/km".
fn read_letter(reader: &Reader, numeral: &Numeral, at: u32, compound: bool) -> Option<(Cow<'static, str>, u32)> {
    let numbered = reader.hit_before(List::NumberedNoun, numeral.first).is_some();
    if at > numeral.end || !numeral.digits || numbered || is_model(reader, numeral.first) {
        return None;
    }
    let glued = reader.is_glued(at);
    if compound {
        return exact(reader, List::RateLetter, at);
    }
    // "1.5 V": nothing else is counted in decimals; "Acme 1.5 V" may be a version.
    let decimals = numeral.step < 1.0 && !(numeral.first > reader.first && reader.is_capital(numeral.first - 1));
    let apart = matches!(reader.word(at), "m" | "g" | "l") || decimals;
    let (name, end) = exact(reader, List::MeasureLetter, at).filter(|_| glued || apart)?;
    let doubtful = matches!(reader.word(at), "C" | "F") && !is_temperature(reader, numeral.first, end);
    (!doubtful).then_some((name, end))
}

/// "SCP-173", "F-16": a number joined to a name before it.
fn is_model(reader: &Reader, at: u32) -> bool {
    reader.is_glued(at) && reader.is_hyphen(at - 1) && reader.is_glued(at - 1) && reader.is_word(at.saturating_sub(2))
}

/// How far from a number the words are that say what it measures.
const NEAR: u32 = 20;

/// Whether the number at tokens `at..end`, with a bare C or F, is a temperature and not a seat, a form or an aircraft.
fn is_temperature(reader: &Reader, at: u32, end: u32) -> bool {
    let sign = at.wrapping_sub(1);
    let signed = matches!(reader.word(sign), "-" | "−" | "–") && !reader.is_glued(sign) || reader.is(sign, "minus");
    if signed || reader.is_near(List::TemperatureCue, at, end, NEAR) {
        return true;
    }
    // "35C (95F)", "35C/95F": the other scale beside it.
    let other = if reader.word(end - 1) == "C" { "F" } else { "C" };
    let paired = reader.is_number(end + 1) && reader.word(end + 2) == other || reader.word(at.wrapping_sub(2)) == other;
    // "it reached 40C in the north"
    let before = !reader.has(List::Determiner, at.wrapping_sub(1)) && !reader.is_capital(at.wrapping_sub(1));
    let behind = !reader.is_word(end) || reader.has(List::NotNoun, end);
    let told = reader.hit_before(List::TemperatureBefore, at).is_some();
    paired || told && before && behind && reader.word(end) != "/"
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn names() {
        check("It is 50 km off.", "50 km = measure 50 kilometre");
        check("It has 400 square nautical miles.", "400 square nautical miles = measure 400 square nautical mile");
        check("It is 4 km squared.", "4 km squared = measure 4 square kilometre");
        check("A 90-millimetre lens fell.", "90-millimetre = measure 90 millimetre");
        check("The .25-calibre rifle jammed.", ".25-calibre = measure 0.25 calibre");
        check("It weighs 20 (kg) in all.", "20 (kg) = measure 20 kilogram");
        check("It weighs 20 (see kg) in all.", "20 = count 20");
    }

    #[test]
    fn case_tells_symbols_apart() {
        check("It makes 5 MW.", "5 MW = measure 5 megawatt");
        check("It makes 5 mW.", "5 mW = measure 5 milliwatt");
        check("It turns at 40 Nm.", "40 Nm = measure 40 newton metre");
        check("It is 40 nm thin.", "40 nm = measure 40 nanometre");
        check("They own 3 PS plants.", "3 PS = measure 3 horsepower");
        check(
            "It is a 2.0 L engine at 1.5 V, 12v or 3 V.",
            "2.0 L = measure 2 litre; 1.5 V = measure 1.5 volt; 12v = measure 12 volt",
        );
        check("They ship Acme 1.5 t now.", "");
        check("Winds hit 20kt.", "20kt = measure 20 knot");
        check("It dug 20kt of ore.", "20kt = measure 20 kilotonne");
        check("They own 3 ps plants.", "3 ps plants = count 3 ps plant");
    }

    #[test]
    fn everyday_words() {
        check("The 16-bit chip failed.", "16-bit = measure 16 bit");
        check("He had two bits of luck.", "two bits = count 2 bit");
        check("He is 12 stone and built 12 stone houses.", "12 stone = measure 12 stone; 12 stone houses = count 12 stone house");
        check("He is 12st 4lb, she 9st.", "12st 4lb = measure 172 pound; 9st = measure 9 stone");
        check("He is 21st 4lb and on 21st Avenue.", "21st 4lb = measure 298 pound");
        check("They played five cup finals.", "five cup finals = count 5 cup final");
        check("It is 2 in thick.", "2 in = measure 2 inch");
        check("It is 20.5 in.", "20.5 in = measure 20.5 inch");
        check("They saw 20 in this town.", "20 = count 20");
        check("They took 20 in-house.", "20 = count 20");
    }

    #[test]
    fn temperatures() {
        check("It was 21.5°C there.", "21.5°C = measure 21.5 degree Celsius");
        check("It reached 40C there.", "40C = measure 40 degree Celsius");
        check("It was 36 degrees F there.", "36 degrees F = measure 36 degree Fahrenheit");
        check("It was minus 5C there.", "minus 5C = measure -5 degree Celsius");
        check("They want heat of 35C (95F).", "35C = measure 35 degree Celsius; 95F = measure 95 degree Fahrenheit");
        for text in [
            "The 13F form is due.",
            "He took seat 14F there.",
            "It was at gate 20C then.",
            "The 13C/12C ratio fell.",
            "The SCP-173C broke.",
            "The phone has 5G.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn words_before() {
        check("It had a magnitude of 6.8.", "6.8 = measure 6.8 magnitude");
        check("A magnitude-6.8 quake struck.", "6.8 = measure 6.8 magnitude");
        check("It had a length of 6.8.", "6.8 = other 6.8");
    }
}
