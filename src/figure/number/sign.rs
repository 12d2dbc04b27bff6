//! Signs: "-5", "−1.25%", "minus five", "negative thirty-five".

use crate::figure::noun::read_noun;
use crate::figure::number::Numeral;
use crate::figure::reader::Reader;
use crate::text::List;

/// Past a sign that makes the number behind it negative; `at` itself where there is none.
pub fn past_minus(reader: &Reader, at: u32) -> u32 {
    if reader.is_number(at) {
        return at;
    }
    let number = || reader.is_number(at + 1) || reader.has(List::NumberWord, at + 1);
    let negative = match reader.word(at) {
        // In a block of its own the sign may stand off.
        "-" | "−" | "–" => !reader.is_glued(at) && (reader.is_glued(at + 1) || number() && opens_cell(reader, at)),
        _ => reader.has(List::SignWord, at) && number(),
    };
    if negative { at + 1 } else { at }
}

fn opens_cell(reader: &Reader, at: u32) -> bool {
    reader.fills_block && at == reader.first
}

/// Whether the sign at `at` stands between two numbers: "10 minus 5".
pub fn takes_away(reader: &Reader, at: u32) -> bool {
    at > reader.first && (reader.is_number(at - 1) || reader.hit_before(List::NumberWord, at).is_some())
}

/// Whether `numeral`, which has no unit, may be negative behind the sign at `at`. "10 minus 5" and "the team minus two players"
/// take away; "-5 lamps" at the head of a block is a list item.
pub fn is_negative(reader: &Reader, at: u32, numeral: &Numeral) -> bool {
    if reader.is_alone(at, numeral.end) {
        return true;
    }
    // "a negative one"
    let determined = at > reader.first && reader.has(List::Determiner, at - 1);
    let pronoun = numeral.is_one() && (determined || reader.is_word(numeral.end));
    // A dash before a parenthesis may have lost the space behind it.
    let dash = reader.word(at) == "–";
    at > reader.first && !dash && !takes_away(reader, at) && !pronoun && read_noun(reader, numeral.end).is_none()
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn negative_numbers() {
        check("The index fell to -5 on Monday.", "-5 = count -5; Monday = date ?");
        check("The index fell to minus five point five.", "minus five point five = other -5.5");
        check("It was negative thirty-five degrees.", "negative thirty-five degrees = measure -35 degree");
        check("- 1,250", "- 1,250 = count -1250");
        check("-3", "-3 = count -3");
    }

    #[test]
    fn positive_numbers() {
        check("The team minus two players won.", "two players = count 2 player");
        check("It is 12 minus 5 then.", "12 = count 12; 5 = count 5");
        check("A negative one is rare, like a negative one.", "");
        check("The firm –12 in all – won.", "12 = count 12");
        check("- 5 lamps", "5 lamps = count 5 lamp");
    }
}
