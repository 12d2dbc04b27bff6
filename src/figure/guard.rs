//! Restraint: numbers that are no quantities — names, street addresses, sections, list items.

use super::number::Numeral;
use super::reader::Reader;
use crate::text::List;

/// Whether `numeral`, which has no unit, is part of a name or numbers something. `counts` tells that a plural follows.
pub fn is_name(reader: &Reader, numeral: &Numeral, counts: bool) -> bool {
    let (at, end) = (numeral.first, numeral.end);
    let dials = reader.has(List::EmergencyNumber, at) || !counts && reader.hit_before(List::EmergencyNumber, end).is_some();
    dials
        || is_joined(reader, at, end)
        || numbers_a_noun(reader, at)
        || is_list_number(reader, at, end)
        || is_point_of_list(reader, at, end)
        || is_address(reader, end)
        || is_title(reader, at, end)
        || {
            let plain = numeral.digits && numeral.scale == 1.0 && numeral.value < 100_000.0 && !reader.word(at).contains(',');
            // "a lead of 4 for Doe, Roe 4.3 points": no name is numbered in tenths and counted.
            plain && !(counts && numeral.step < 1.0) && follows_name(reader, at, counts)
        }
}

/// "F-16", "Covid-19", "9/11", "5G": joined to a word or by a slash.
fn is_joined(reader: &Reader, at: u32, end: u32) -> bool {
    let before = at > reader.first
        && reader.is_glued(at)
        && match reader.word(at - 1) {
            // "Covid -19" has a space too many.
            "-" if !reader.is_glued(at - 1) => at > reader.first + 1 && reader.is_capital(at - 2),
            "-" | "‑" | "–" | "/" => {
                reader.is_glued(at - 1) && (reader.word(at - 1) == "/" || reader.hit_before(List::NamePrefix, at - 1).is_none())
            }
            "#" | "." | ":" => true,
            // "BX21,700": the digits before the comma belong to the word.
            "," => {
                reader.is_glued(at - 1)
                    && reader.is_word(at - 2)
                    && reader.word(at - 2).ends_with(|last: char| last.is_ascii_digit())
            }
            "×" | "^" | "*" | "+" | "=" | "−" => reader.is_glued(at - 1),
            _ => false,
        };
    let behind = reader.is_glued(end)
        && match reader.word(end) {
            "/" | ":" | "'" | "’" | "\"" => reader.is_glued(end + 1),
            "×" | "^" | "*" => true,
            // "40-odd guests", "30ish coins": a comparator behind.
            _ if reader.has(List::FigureBoundAfter, end) => false,
            "-" | "‑" | "–" => reader.is_glued(end + 1),
            _ => reader.is_word(end),
        };
    before || behind
}

/// "page 14", "Section 230".
fn numbers_a_noun(reader: &Reader, at: u32) -> bool {
    at > reader.first && !reader.is_glued(at) && reader.hit_before(List::NumberedNoun, at).is_some()
}

/// "1. Introduction", "(2) the firm", "3 of 12." at the head of a block.
fn is_list_number(reader: &Reader, at: u32, end: u32) -> bool {
    let first = reader.opens_block && (at == reader.first || at == reader.first + 1 && reader.word(reader.first) == "(");
    // "3 of 12." stands under a picture.
    let whole = if reader.is(end, "of") && reader.is_number(end + 1) { end + 2 } else { end };
    let is_whole = reader.opens_block && at == reader.first + 2 && reader.is_number(reader.first) && reader.is(at - 1, "of");
    (first || is_whole) && matches!(reader.word(whole), "." | ")" | ":" | "]") && reader.end > whole
}

/// How far before a closing bracket the one is sought that it closes.
const LONGEST_ASIDE: u32 = 40;

/// "because 1) it rained, 2) it was late": a small number before a bracket that closes none.
fn is_point_of_list(reader: &Reader, at: u32, end: u32) -> bool {
    let small = end == at + 1 && reader.is_number(at) && reader.word(at).len() <= 2;
    if !small || reader.word(end) != ")" {
        return false;
    }
    let open =
        (at.saturating_sub(LONGEST_ASIDE).max(reader.first)..at).rev().find(|&token| matches!(reader.word(token), "(" | ")"));
    open.is_none_or(|token| reader.word(token) == ")") && at > reader.first && !reader.is_glued(at)
}

/// "27 Elm Park Road".
fn is_address(reader: &Reader, end: u32) -> bool {
    reader.is_capital(end) && (end + 1..end + 4).take_while(|&at| reader.is_capital(at)).any(|at| reader.has(List::Street, at))
}

/// "the Three Peaks": capitals amid small letters, where a count has none.
fn is_title(reader: &Reader, at: u32, end: u32) -> bool {
    let amid = at > reader.first && reader.is_word(at - 1) && !reader.is_capital(at - 1);
    amid && reader.is_capital(at) && reader.is_capital(end)
}

/// "Boeing 737", "Solo 4": a name before the number, and not merely the first word of the sentence.
fn follows_name(reader: &Reader, at: u32, counts: bool) -> bool {
    // "the B. & O. 500": initials before the number.
    let initial = reader.word(at.wrapping_sub(1)) == "." && reader.is_glued(at - 1) && reader.is_capital(at.wrapping_sub(2));
    if initial && reader.word(at - 2).len() == 1 && !counts {
        return true;
    }
    // "Some 300 died": the capital is that of the sentence.
    if at <= reader.first || !reader.is_capital(at - 1) || reader.hit_before(List::FigureBound, at).is_some() {
        return false;
    }
    let name = at - 1;
    let is_calendar = reader.has(List::Weekday, name) || reader.hit_before(List::Month, at).is_some();
    let is_function = [List::NotNoun, List::Determiner, List::CountWord].iter().any(|&list| reader.has(list, name));
    let opens = name == reader.first && !reader.word(name).bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    if is_calendar || is_function || (opens && counts) {
        return false;
    }
    // "In France 40 people": a place behind a preposition ends its phrase.
    let is_place = name > reader.first && reader.has(List::NotNoun, name - 1);
    !(counts && is_place)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn names_are_no_figures() {
        for text in [
            "The Boeing 737 landed.",
            "A G20 report on Covid-19 came out.",
            "She bought an iPhone 12.",
            "She lives at 27 Elm Park Road.",
            "See page 14 of the report.",
            "They cite Section 230.",
            "Air Force Two landed.",
            "The F-16 landed.",
            "1. Introduction",
            "The Covid -19 rules ended.",
            "The fee (BX21,700) is due.",
            "The Fortune 500 companies fell.",
            "The x=1,500 line rose.",
            "The B. & O. 500 fell.",
            "They called 911 at once.",
            "The 911 calls came late.",
            "3 of 12. The crew at work.",
            "They climbed the Three Peaks.",
        ] {
            check(text, "");
        }
        check("It shut because 1) it rained, 2) it was late.", "");
        check("It shut after a while (it had lost 2) for good.", "2 = count 2");
        check("In France 40 people came.", "40 people = count 40 person");
        check("They called 911 men.", "911 men = count 911 man");
        check("At home Three Peaks shut.", "");
        check("Fans of Twelve Peaks Left Early.", "");
        check("They met three Peaks fans.", "three Peaks fans = count 3 Peaks fan");
        check("Doe leads by 2 points, Roe 4.3 points.", "2 points = count 2 point; 4.3 points = count 4.3 point");
        check("Some 40 came.", "Some 40 = count 40 about");
        check("All 40 of us came.", "40 = count 40");
        check("ALL 40 lamps broke.", "40 lamps = count 40 lamp");
        check("3 of 12 came.", "3 = count 3; 12 = count 12");
        check("On Monday 12 people came.", "Monday = date ?; 12 people = count 12 person");
    }
}
