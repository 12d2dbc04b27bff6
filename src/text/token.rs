//! Words, numbers and punctuation marks, with exact byte offsets.
//!
//! This file is compiled twice: as part of the crate, and by `build.rs`, which splits the phrases of `data/` with the same
//! code. A phrase therefore matches exactly where its tokens do.

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with the apostrophes, digits and abbreviation points inside them: `don't`, `G20`, `U.S.`, `p.m.`.
    Word,
    /// Digits with the separators between them: `7`, `1,250.5`, `10.30`. A sign is a token of its own.
    Number,
    /// One mark or symbol: `,`, `“`, `$`, `%`, `½`, `-`.
    Mark,
}

/// One token: its kind and the bytes `start..end` of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What the token is made of.
    pub kind: TokenKind,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The [`hash`] of its bytes.
    pub hash: u32,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether there is a digit (0 to 9) in it.
    pub has_digit: bool,
}

/// Splits `text` into tokens and calls `emit` for each, in order. `base` is added to every offset. `is_prefix` tells of the
/// letters before a digit, by what stands before and behind them, that they are a word of their own: "USD5".
///
/// White space separates tokens and is none itself; zero-width characters inside a word (a soft hyphen, a joiner) stay in it.
pub fn tokenize(text: &str, base: u32, is_prefix: impl Fn(&str, &str, &str) -> bool, mut emit: impl FnMut(Token)) {
    let mut rest = 0;
    let at = |rest: usize| base + rest as u32;
    while let Some(&byte) = text.as_bytes().get(rest) {
        if byte == b' ' {
            rest += 1;
            continue;
        }
        let tail = &text[rest..];
        if let Some((len, hash)) = plain_word(tail) {
            let (start, end) = (at(rest), at(rest + len));
            emit(Token { kind: TokenKind::Word, start, end, hash, capital: byte.is_ascii_uppercase(), has_digit: false });
            rest += len;
            continue;
        }
        let first = tail.chars().next().unwrap_or_default();
        let (kind, len) = if first.is_whitespace() || is_invisible(first) {
            rest += first.len_utf8();
            continue;
        } else if byte.is_ascii_digit() {
            (TokenKind::Number, number_len(tail))
        } else if first.is_alphabetic() {
            let prefix = prefix_len(tail).filter(|&len| is_prefix(&text[..rest], &tail[..len], &tail[len..]));
            (TokenKind::Word, prefix.unwrap_or_else(|| word_len(tail)))
        } else {
            (TokenKind::Mark, first.len_utf8())
        };
        let token = &tail[..len];
        let has_digit = token.bytes().any(|byte| byte.is_ascii_digit());
        emit(Token { kind, start: at(rest), end: at(rest + len), hash: hash(token), capital: first.is_uppercase(), has_digit });
        rest += len;
    }
}

/// The spelling under which a token is looked up in the word lists: lower case, a straight apostrophe, nothing invisible.
pub fn fold(token: &str, out: &mut String) {
    out.clear();
    if token.is_ascii() {
        out.push_str(token);
        out.make_ascii_lowercase();
        return;
    }
    for c in token.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '’' | '‘' | 'ʼ' => out.push('\''),
            '–' | '‑' | '‐' => out.push('-'),
            c if c.is_ascii() => out.push(c),
            c if is_invisible(c) => {}
            c => out.extend(c.to_lowercase()),
        }
    }
}

/// The hash (FNV-1a, 32 bits) of a word's bytes, letters of ASCII in lower case: the same for every spelling of a word of ASCII.
pub fn hash(word: &str) -> u32 {
    word.bytes().fold(EMPTY_HASH, add_to_hash)
}

/// The [`hash`] of nothing: the offset of FNV-1a.
pub const EMPTY_HASH: u32 = 0x811c_9dc5;

/// The [`hash`] of what has that one, and a byte behind it.
pub fn add_to_hash(hash: u32, byte: u8) -> u32 {
    add_folded(hash, byte.to_ascii_lowercase())
}

/// The same of a byte that is no capital.
fn add_folded(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// The bit by which a small letter of ASCII differs from its capital.
const SMALL: u8 = b'a' ^ b'A';

/// The slot of the table of words at which the search for a word begins, by its [`hash`]. `slots` is a power of two.
pub fn slot_of(hash: u32, slots: usize) -> usize {
    // The low bits of the product alone would depend on the low bits of the bytes.
    (hash ^ hash >> 15) as usize & (slots - 1)
}

/// Characters without width that may stand inside a word: soft hyphen, zero-width space and joiners, byte-order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A combining mark: it belongs to the letter before it.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Bytes of the number at the start of `text`: digits, and `.` or `,` where a digit follows.
fn number_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut len = 0;
    while len < bytes.len() {
        let inside = bytes[len].is_ascii_digit()
            || (matches!(bytes[len], b'.' | b',') && bytes.get(len + 1).is_some_and(u8::is_ascii_digit));
        if !inside {
            break;
        }
        len += 1;
    }
    len
}

/// Bytes and hash of the word at the start of `text` where it is two letters or more of ASCII and what follows ends it, as most words
/// are.
fn plain_word(text: &str) -> Option<(usize, u32)> {
    let (mut len, mut hash) = (0, EMPTY_HASH);
    for &byte in text.as_bytes() {
        if !byte.is_ascii_alphabetic() {
            let ends = byte.is_ascii() && !byte.is_ascii_digit() && byte != b'\'';
            return (len > 1 && ends).then_some((len, hash));
        }
        (len, hash) = (len + 1, add_folded(hash, byte | SMALL));
    }
    (len > 1).then_some((len, hash))
}

/// Bytes of the word at the start of `text`.
fn word_len(text: &str) -> usize {
    if let Some(len) = abbreviation_len(text) {
        return len;
    }
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let joins = is_apostrophe(c) && chars.peek().is_some_and(|&(_, next)| next.is_alphabetic());
        if c.is_alphanumeric() || is_combining(c) || joins {
            end = at + c.len_utf8();
        } else if !is_invisible(c) {
            break;
        }
    }
    end
}

/// Bytes of the letters at the start of `text`, where a digit follows them.
fn prefix_len(text: &str) -> Option<usize> {
    let len = text.find(|c: char| !c.is_alphabetic())?;
    text.as_bytes()[len].is_ascii_digit().then_some(len)
}

/// Bytes of an abbreviation of single letters with points, `U.S.`, `p.m.`, `e.g.`: two letters or more.
fn abbreviation_len(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let (mut len, mut letters) = (0, 0);
    loop {
        let mut ahead = chars.clone();
        match (ahead.next(), ahead.next()) {
            (Some(letter), Some('.')) if letter.is_alphabetic() => {
                len += letter.len_utf8() + 1;
                letters += 1;
                chars = ahead;
            }
            // "J.Smith", "U.S.based": the last point belonged to a word that goes on.
            (Some(next), _) if next.is_alphanumeric() && letters > 0 => return None,
            _ => return (letters > 1).then_some(len),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        tokenize(text, 0, |_, letters, _| letters == "USD", |t| out.push(&text[t.start as usize..t.end as usize]));
        out
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(split("It rose 4.5%, to $1,250."), ["It", "rose", "4.5", "%", ",", "to", "$", "1,250", "."]);
        assert_eq!(split("7–12 and 10:30"), ["7", "–", "12", "and", "10", ":", "30"]);
        assert_eq!(split("$3.5bn, 5pm, 2nd"), ["$", "3.5", "bn", ",", "5", "pm", ",", "2", "nd"]);
    }

    #[test]
    fn names_with_digits_stay_whole_and_a_digit_does_not_swallow_letters() {
        assert_eq!(split("the G20 and Covid-19"), ["the", "G20", "and", "Covid", "-", "19"]);
        assert_eq!(split("USD5.20 and XUSD5"), ["USD", "5.20", "and", "XUSD5"]);
    }

    #[test]
    fn apostrophes_and_abbreviations() {
        assert_eq!(split("don’t ‘go’ it's dogs'"), ["don’t", "‘", "go", "’", "it's", "dogs", "'"]);
        assert_eq!(split("the U.S. at 9 p.m. on A. Smith"), ["the", "U.S.", "at", "9", "p.m.", "on", "A", ".", "Smith"]);
        assert_eq!(split("J.Smith"), ["J", ".", "Smith"]);
    }

    #[test]
    fn combining_marks_and_invisible_characters_stay_in_the_word() {
        assert_eq!(split("cafe\u{301} co\u{ad}op \u{feff}x"), ["cafe\u{301}", "co\u{ad}op", "x"]);
        let mut folded = String::new();
        fold("Co\u{ad}Op’S", &mut folded);
        assert_eq!(folded, "coop's");
    }
}
