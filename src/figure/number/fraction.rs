//! Fractions: "½", "3/4", "two thirds", "a twenty-fifth".

use crate::figure::number::decimal::word_at;
use crate::figure::reader::Reader;
use crate::text::List;

/// `½` and its like.
pub fn glyph(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅖" => 2.0 / 5.0,
        "⅗" => 3.0 / 5.0,
        "⅘" => 4.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

/// "1/2", "3/4", before a word or alone in a block. By itself its denominator is one of rulers and recipes, "9/11" is none;
/// behind a whole number, `mixed`, any small one will do.
pub fn simple_fraction(reader: &Reader, at: u32, mixed: bool) -> Option<(f64, u32)> {
    let slash = reader.word(at + 1);
    let joined = matches!(slash, "/" | "⁄") && reader.is_glued(at + 1) && reader.is_glued(at + 2);
    if !joined {
        return None;
    }
    let (part, whole): (f64, f64) = (reader.word(at).parse().ok()?, reader.word(at + 2).parse().ok()?);
    let end = at + 3;
    // In a cell a sign or a whole number may stand before it.
    let opens = at - reader.first <= 2 && !(reader.first..at).any(|token| reader.is_word(token));
    let alone = opens && reader.is_alone(reader.first, end);
    let apart = !reader.is_glued(at) || alone && matches!(reader.word(at - 1), "-" | "−");
    let unit = [List::Percent, List::TimeSymbol].iter().any(|&list| reader.has(list, end));
    let closes = unit || !reader.is_glued(end) && (reader.is_word(end) || alone);
    let plain = apart && closes;
    // "1/40 of the length": a date has no more behind it.
    let divides = part == 1.0 && reader.is(end, "of") && reader.has(List::Determiner, end + 1);
    let usual = divides || slash == "⁄" || matches!(whole, 2.0 | 3.0 | 4.0 | 8.0 | 16.0) || alone && matches!(whole, 5.0 | 10.0);
    (plain && (usual || mixed && whole <= 64.0) && part >= 1.0 && part < whole).then_some((part / whole, end))
}

/// A denominator in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Denominator {
    /// Into how many parts the whole is divided.
    pub parts: f64,
    /// Whether more than one part is meant: "fifths".
    pub plural: bool,
    /// Whether it may be an ordinal instead: "third", not "quarter".
    pub ordinal: bool,
    /// One past the last token.
    pub end: u32,
}

/// Reads the denominator at token `at`: "third", "fifths", "twenty-fifth".
pub fn read_denominator(reader: &Reader, at: u32) -> Option<Denominator> {
    let tens = word_at(reader, at);
    let (tens, last) = tens.filter(|&(tens, _)| tens >= 20.0).map_or((0.0, at), |(tens, end)| (tens, reader.past_hyphen(end)));
    let plural = reader.word(last).ends_with(['s', 'S']);
    if tens > 0.0 && (reader.is(last, "first") || reader.is(last, "firsts")) {
        return Some(Denominator { parts: tens + 1.0, plural, ordinal: !plural, end: last + 1 });
    }
    let hit = reader.hit(List::FractionWord, last)?;
    let parts: f64 = hit.value.parse().ok()?;
    // "twenty-quarters" is none.
    let ordinal = reader.has(List::Ordinal, last);
    let fits = tens == 0.0 || (3.0..10.0).contains(&parts) && (ordinal || plural);
    fits.then_some(Denominator { parts: tens + parts, plural, ordinal, end: hit.end })
}

/// A part in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its share of the whole.
    pub value: f64,
    /// One of the equal parts.
    pub step: f64,
    /// One past the last token.
    pub end: u32,
    /// Whether an article stands for the number.
    pub article: bool,
    /// Whether the denominator is singular and may be an ordinal instead: "a third", not "a quarter".
    pub ordinal: bool,
}

/// Reads "a half", "one half", "two thirds", "three-quarters".
pub fn read_part(reader: &Reader, at: u32) -> Option<Part> {
    let article = reader.is(at, "a") || reader.is(at, "an");
    let (count, end) = if article { (1.0, at + 1) } else { word_at(reader, at)? };
    let denominator = read_denominator(reader, reader.past_hyphen(end))?;
    let fits = count >= 1.0 && count < denominator.parts && denominator.plural == (count > 1.0);
    fits.then_some(Part {
        value: count / denominator.parts,
        step: 1.0 / denominator.parts,
        end: denominator.end,
        article,
        ordinal: denominator.ordinal,
    })
}

/// Reads a half or quarters without their article or plural before a unit: "two and three-quarter hours", "five and half years".
pub fn read_short_part(reader: &Reader, at: u32) -> Option<Part> {
    let (count, denominator) = word_at(reader, at).map_or((1.0, at), |(count, end)| (count, reader.past_hyphen(end)));
    let parts = reader.hit(List::FractionWord, denominator)?.value.parse().ok()?;
    let plain = reader.is(denominator, "half") || reader.is(denominator, "quarter");
    let unit = reader.past_hyphen(denominator + 1);
    let measured = [List::Measure, List::TimeUnit, List::Scale].iter().any(|&list| reader.has(list, unit));
    let part = Part { value: count / parts, step: 1.0 / parts, end: denominator + 1, article: false, ordinal: false };
    (plain && measured && (1.0..parts).contains(&count)).then_some(part)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn digits() {
        check("Walk 2½ miles.", "2½ miles = measure 2.5 mile");
        check("Add 1/2 cup of milk.", "1/2 cup = measure 0.5 cup");
        check("Wait for 1/2h now.", "1/2h = duration 0.5 hour");
        check("Walk 1 3/4 miles.", "1 3/4 miles = measure 1.75 mile");
        check("It pays 7 3/4 % or 1/2%.", "7 3/4 % = percent 7.75 %; 1/2% = percent 0.5 %");
        check("It is 1/40 of the length, not 1/40 at all.", "1/40 = other 0.025");
        check("3/5", "3/5 = other 0.6");
        check("-3/5", "-3/5 = other -0.6");
        check("He wrote about the 9/11 attacks.", "");
        check("They meet on Friday 5/10", "Friday 5/10 = date ?");
    }

    #[test]
    fn words() {
        check("Two thirds of voters came.", "Two thirds = ratio 0.6666666666666666 voter share");
        check("One twenty-fifth of voters came.", "One twenty-fifth = ratio 0.04 voter share");
        check("A thousandth of it was lost.", "A thousandth = ratio 0.001 share");
        check("He won a twentieth.", "");
        check("It took two and three-quarter hours.", "two and three-quarter hours = duration 2.75 hour");
        check("It took five and half years.", "five and half years = duration 5.5 year");
        check("He ran between five and half a mile.", "five = measure 5 mile; half a mile = measure 0.5 mile");
        check("It is a Fourth of July parade.", "Fourth of July = date --07-04");
    }
}
