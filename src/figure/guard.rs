//! Restraint: numbers that are no quantities — names, addresses, telephone numbers, sections, list items.

use super::numeral::Numeral;
use super::reader::Reader;
use crate::text::List;

/// Which tokens of a sentence belong to an address or a code, one flag a token: e-mail and web addresses, hashtags,
/// telephone numbers, version and network numbers.
pub fn codes(reader: &Reader) -> Vec<bool> {
    let mut coded = vec![false; (reader.end - reader.first) as usize];
    let mut at = reader.first;
    while at < reader.end {
        let mut end = at + 1;
        while end < reader.end && reader.is_glued(end) {
            end += 1;
        }
        if is_code(reader, at, end) {
            coded[(at - reader.first) as usize..(end - reader.first) as usize].fill(true);
        }
        at = end;
    }
    mark_telephones(reader, &mut coded);
    coded
}

/// Whether tokens `at..end`, without white space between them, are an address or a code.
fn is_code(reader: &Reader, at: u32, end: u32) -> bool {
    // "@" alone is a word: "Friday @ 9".
    if end == at + 1 {
        return false;
    }
    let count = |mark: &str| (at..end).filter(|&token| reader.word(token) == mark).count();
    if count("@") + count("_") + count("\\") + count("=") > 0 || count(":") > 2 {
        return true;
    }
    let slashes = count("/");
    let numbers = (at..end).filter(|&token| reader.is_number(token)).count();
    let hyphens = (at..end).filter(|&token| reader.is_hyphen(token)).count();
    let is_hashtag = (at..end - 1).any(|token| reader.word(token) == "#" && reader.is_word(token + 1));
    let is_web = (at..end).any(|token| reader.is(token, "www")) || (slashes > 1 && count(":") > 0);
    // "978-3-16-148410-0", "3f2a-11ec-9a1b-0242": four groups and more are a code.
    let is_grouped = numbers > 2 && hyphens > 2 || numbers > 1 && hyphens > 3;
    is_hashtag || is_web || is_grouped || is_dotted_name(reader, at, end)
}

/// "example.com/page7": a point between two words, without space.
fn is_dotted_name(reader: &Reader, at: u32, end: u32) -> bool {
    let joined = |token: u32| reader.word(token) == "." && reader.is_word(token - 1) && reader.is_word(token + 1);
    (at + 1..end.saturating_sub(1)).any(|token| joined(token) && reader.word(token + 1).starts_with(char::is_lowercase))
}

/// Marks runs of digits that are dialled: "+44 20 7946 0958", "(555) 010-0199", "555-010-0199".
fn mark_telephones(reader: &Reader, coded: &mut [bool]) {
    let is_plain = |at: u32| reader.is_number(at) && !reader.word(at).contains(',');
    let mut at = reader.first;
    while at < reader.end {
        if !is_plain(at) {
            at += 1;
            continue;
        }
        // A run of numbers with at most one hyphen, bracket or point between two, and spaces of one.
        let (mut last, mut digits, mut groups) = (at, reader.word(at).len(), 1);
        loop {
            let mut next = last + 1;
            while next < last + 3 && matches!(reader.word(next), "-" | "–" | ")" | "(" | ".") && reader.gap(next).len() <= 1 {
                next += 1;
            }
            if !is_plain(next) || reader.gap(next).len() > 1 {
                break;
            }
            (last, digits, groups) = (next, digits + reader.word(next).len(), groups + 1);
        }
        let opened = at > reader.first && matches!(reader.word(at - 1), "+" | "(");
        let is_dialled = groups > 2 && digits >= 9 && !reader.word(at).contains('.')
            || groups > 1 && digits >= 7 && (opened || reader.word(at).starts_with('0'))
            || groups == 2 && digits == 7 && reader.is_hyphen(at + 1) && reader.word(last).starts_with('0');
        let is_amount = groups > 1 && end_of_spaced_thousands(reader, at) > last;
        if is_dialled && !is_amount {
            coded[(at - reader.first) as usize..=(last - reader.first) as usize].fill(true);
        }
        at = last + 1;
    }
}

/// One past the groups of three digits behind up to three: "1 200 000" is an amount.
fn end_of_spaced_thousands(reader: &Reader, at: u32) -> u32 {
    let mut end = at + 1;
    while reader.word(at).len() <= 3 && reader.is_number(end) && reader.word(end).len() == 3 && !reader.gap(end).is_empty() {
        end += 1;
    }
    end
}

/// Whether `numeral`, which has no unit, is part of a name or numbers something. `counts` tells that a plural follows.
pub fn is_name(reader: &Reader, numeral: &Numeral, counts: bool) -> bool {
    let (at, end) = (numeral.first, numeral.end);
    is_joined(reader, at, end) || numbers_a_noun(reader, at) || is_list_number(reader, at, end) || is_address(reader, end) || {
        let plain = numeral.digits && numeral.scale == 1.0 && numeral.value < 100_000.0 && !reader.word(at).contains(',');
        plain && follows_name(reader, at, counts)
    }
}

/// "F-16", "Covid-19", "9/11", "5G": joined to a word or by a slash.
fn is_joined(reader: &Reader, at: u32, end: u32) -> bool {
    let before = at > reader.first
        && reader.is_glued(at)
        && match reader.word(at - 1) {
            "-" | "‑" | "–" | "/" => {
                reader.is_glued(at - 1) && (reader.word(at - 1) == "/" || reader.hit_before(List::NamePrefix, at - 1).is_none())
            }
            "#" | "." | ":" => true,
            "×" | "^" | "*" | "+" | "=" | "−" => reader.is_glued(at - 1),
            _ => false,
        };
    let behind = reader.is_glued(end)
        && match reader.word(end) {
            "/" | ":" | "'" | "’" | "\"" => reader.is_glued(end + 1),
            "×" | "^" | "*" => true,
            "-" | "‑" | "–" => reader.is_glued(end + 1),
            _ => reader.is_word(end),
        };
    before || behind
}

/// "page 14", "Section 230".
fn numbers_a_noun(reader: &Reader, at: u32) -> bool {
    at > reader.first && !reader.is_glued(at) && reader.hit_before(List::NumberedNoun, at).is_some()
}

/// "1. Introduction", "(2) the firm" at the head of a block.
fn is_list_number(reader: &Reader, at: u32, end: u32) -> bool {
    let first = reader.opens_block && (at == reader.first || at == reader.first + 1 && reader.word(reader.first) == "(");
    first && matches!(reader.word(end), "." | ")" | ":" | "]") && reader.end > end
}

/// "27 Elm Park Road".
fn is_address(reader: &Reader, end: u32) -> bool {
    reader.is_capital(end)
        && (end + 1..end + 4).take_while(|&at| reader.is_capital(at)).any(|at| reader.hit(List::Street, at).is_some())
}

/// "Boeing 737", "Solo 4": a name before the number, and not merely the first word of the sentence.
fn follows_name(reader: &Reader, at: u32, counts: bool) -> bool {
    if at <= reader.first || !reader.is_capital(at - 1) {
        return false;
    }
    let name = at - 1;
    let is_calendar = reader.hit(List::Weekday, name).is_some() || reader.hit_before(List::Month, at).is_some();
    let is_function = reader.hit(List::NotNoun, name).is_some() || reader.hit(List::Determiner, name).is_some();
    let opens = name == reader.first && !reader.word(name).bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    if is_calendar || is_function || (opens && counts) {
        return false;
    }
    // "In France 40 people": a place behind a preposition ends its phrase.
    let is_place = name > reader.first && reader.hit(List::NotNoun, name - 1).is_some();
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
        ] {
            check(text, "");
        }
        check("In France 40 people came.", "40 people = count 40 person");
        check("On Monday 12 people came.", "Monday = date ?; 12 people = count 12 person");
    }

    #[test]
    fn codes_are_no_figures() {
        for text in [
            "Call +44 20 7946 0958 now.",
            "Call (555) 010-0199 now.",
            "Write to desk7@example.com now.",
            "See https://example.com/2019/42 now.",
            "Ping 192.168.1.10 now.",
            "The code is 978-3-16-148410-0.",
            "The mass is 4.2×10−12 in all.",
            "Version 2.4.1 is out.",
            "1. Introduction",
        ] {
            check(text, "");
        }
    }
}
