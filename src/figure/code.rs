//! Addresses and codes: runs of characters that a machine reads, whose digits are no quantities.

use super::date::numeric::read_numeric;
use super::noun::read_noun;
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
    // Most runs are a word and the mark behind it.
    let tells = |token: u32| {
        !reader.is_word(token)
            && !reader.is_number(token)
            && match reader.word(token) {
                "@" | "_" | "\\" | "=" => true,
                "#" | ":" | "/" | "." => token + 1 < end,
                _ => token + 1 < end && reader.is_hyphen(token),
            }
    };
    if !(at..end).any(tells) {
        return false;
    }
    let count = |mark: &str| (at..end).filter(|&token| reader.word(token) == mark).count();
    // "108.79 JPY=" names the rate by its code at the exchange; "Y=100m" is the yen of text that was made ASCII.
    let in_money = |token: u32| {
        reader.hit_before(List::CurrencyCode, token).is_some() || reader.hit_before(List::CurrencyAscii, token + 1).is_some()
    };
    let equals = (at..end).filter(|&token| reader.word(token) == "=" && !in_money(token)).count();
    if count("@") + count("_") + count("\\") + equals > 0 || count(":") > 2 {
        return true;
    }
    let slashes = count("/");
    let numbers = (at..end).filter(|&token| reader.is_number(token)).count();
    let hyphens = (at..end).filter(|&token| reader.is_hyphen(token)).count();
    let is_hashtag = (at..end - 1).any(|token| reader.word(token) == "#" && reader.is_word(token + 1));
    let is_web = (at..end).any(|token| reader.is(token, "www")) || (slashes > 1 && count(":") > 0);
    // "16-to-24-year-olds"
    let is_age = reader.is(end - 1, "old") || reader.is(end - 1, "olds");
    // "978-3-16-148410-0", "3f2a-11ec-9a1b-0242": four groups and more are a code.
    let is_grouped = (numbers > 2 && hyphens > 2 || numbers > 1 && hyphens > 3) && !is_age;
    is_hashtag || is_web || is_grouped || is_dotted_name(reader, at, end)
}

/// "example.com/page7": a point between two words, without space.
fn is_dotted_name(reader: &Reader, at: u32, end: u32) -> bool {
    // "5 sq.ft"
    let measure = |token: u32| reader.hit(List::Measure, token - 1).is_some_and(|hit| hit.end > token);
    let joined =
        |token: u32| reader.word(token) == "." && reader.is_word(token - 1) && reader.is_word(token + 1) && !measure(token);
    (at + 1..end.saturating_sub(1)).any(|token| joined(token) && reader.word(token + 1).starts_with(char::is_lowercase))
}

/// Marks runs of digits that are dialled: "+44 20 7946 0958", "(555) 010-0199", "555-010-0199".
fn mark_telephones(reader: &Reader, coded: &mut [bool]) {
    let is_plain = |at: u32| reader.is_number(at) && !reader.word(at).contains(',');
    let mut at = reader.first;
    while at < reader.end {
        if !reader.is_number(at) {
            at += 1;
            continue;
        }
        // "12, 2016 - 01/22/2016": a date is no group of digits.
        if let Some((_, end)) = read_numeric(reader, at) {
            at = end;
            continue;
        }
        if !is_plain(at) {
            at += 1;
            continue;
        }
        // A run of numbers with at most one hyphen, bracket or point between two, and spaces of one.
        let (mut last, mut digits, mut groups) = (at, reader.word(at).len(), 1);
        loop {
            let mut next = last + 1;
            while next < last + 3 && matches!(reader.word(next), "-" | "–" | ")" | "(" | "." | "/") && reader.gap(next).len() <= 1
            {
                next += 1;
            }
            let timed = reader.word(next).contains('.') || read_numeric(reader, next).is_some();
            if !is_plain(next) || reader.gap(next).len() > 1 || timed {
                break;
            }
            (last, digits, groups) = (next, digits + reader.word(next).len(), groups + 1);
        }
        let opened = at > reader.first && matches!(reader.word(at - 1), "+" | "(");
        let is_dialled = groups > 2 && digits >= 9 && !reader.word(at).contains('.')
            || groups > 1 && digits >= 7 && (opened || reader.word(at).starts_with('0'))
            || groups == 2 && digits == 7 && reader.is_hyphen(at + 1) && reader.word(last).starts_with('0')
            || opened && digits >= 9 && reader.word(at - 1) == "+"
            || groups == 1 && is_bare_code(reader, at);
        let is_amount = groups > 1 && end_of_spaced_thousands(reader, at) > last;
        if is_dialled && !is_amount {
            coded[(at - reader.first) as usize..=(last - reader.first) as usize].fill(true);
        }
        at = last + 1;
    }
}

/// Amounts of so many digits are printed with separators or a scale; without they are numbers of telephones and accounts.
const LONGEST_BARE: usize = 9;

/// "20794609581", where no currency stands before it and nothing counted behind.
fn is_bare_code(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    let long = word.len() >= LONGEST_BARE && word.bytes().all(|byte| byte.is_ascii_digit());
    let priced = [List::CurrencySign, List::CurrencyCode].iter().any(|&list| reader.hit_before(list, at).is_some());
    let measured = [List::Percent, List::CurrencyNoun, List::Measure].iter().any(|&list| reader.has(list, at + 1));
    long && !priced && !measured && !reader.is_alone(at, at + 1) && read_noun(reader, at + 1).is_none()
}

/// One past the groups of three digits behind up to three: "1 200 000" is an amount.
fn end_of_spaced_thousands(reader: &Reader, at: u32) -> u32 {
    let mut end = at + 1;
    while reader.word(at).len() <= 3 && reader.is_number(end) && reader.word(end).len() == 3 && !reader.gap(end).is_empty() {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn codes_are_no_figures() {
        for text in [
            "Call +44 20 7946 0958 now.",
            "Call +44 176/ 55501234 now.",
            "The account is 20794609581.",
            "Call (555) 010-0199 now.",
            "Write to desk7@example.com now.",
            "See https://example.com/2019/42 now.",
            "Ping 192.168.1.10 now.",
            "The code is 978-3-16-148410-0.",
            "Version 2.4.1 is out.",
            "See sq.example/7 now.",
        ] {
            check(text, "");
        }
        check("It is 500 sq.ft. in all.", "500 sq.ft = measure 500 square foot");
    }
}
