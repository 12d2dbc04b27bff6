//! Where sentences begin and end.
//!
//! Unicode's default boundaries (UAX #29, from `unicode-segmentation`) know quotation marks, ellipses and decimal points, but
//! break after every abbreviation that a capital follows. Here such a break is taken back where the words around it show that
//! the sentence goes on. `benches/sentences.py` measures the result.

use super::lexicon::{List, look_up};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Splits one block into sentences: byte ranges without white space at the ends, in order, none empty.
pub(super) fn split_sentences(block: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (start, piece) in pieces(block) {
        let start = start + (piece.len() - piece.trim_start().len());
        let end = start + piece.trim().len();
        if start >= end {
            continue;
        }
        match sentences.last_mut() {
            Some(last) if goes_on(&block[last.clone()], &block[start..end]) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    sentences
}

/// Unicode's sentences, each with where it begins.
///
/// The library looks up every character in a table; it is asked about those around a mark that may end a sentence, which no other
/// character does.
fn pieces(block: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &block[start..];
        let end = match first_end(rest) {
            Some(mark) => plain_end(rest, mark).or_else(|| {
                // What the mark means depends on the word before it.
                let word = rest[..mark].rfind(' ').unwrap_or(0);
                Some(word + rest[word..].split_sentence_bounds().next()?.len())
            })?,
            None if rest.is_empty() => return None,
            None => rest.len(),
        };
        let piece = (start, &rest[..end]);
        start += end;
        Some(piece)
    })
}

/// Where a sentence ends behind a mark, where it ends as most do: with one space and a capital, or with the text. No rule lets it go on.
fn plain_end(text: &str, mark: usize) -> Option<usize> {
    let [b'.' | b'!' | b'?', behind @ ..] = &text.as_bytes()[mark..] else { return None };
    match behind.strip_prefix("”".as_bytes()).unwrap_or(behind) {
        [] => Some(text.len()),
        [b' ', b'A'..=b'Z', rest @ ..] => Some(text.len() - rest.len() - 1),
        _ => None,
    }
}

/// Where the first character stands that may end a sentence.
fn first_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let asks = |&byte: &u8| !byte.is_ascii() || matches!(byte, b'.' | b'!' | b'?' | b'\n' | b'\r');
    let mut from = 0;
    loop {
        let at = from + bytes[from..].iter().position(asks)?;
        let c = text[at..].chars().next()?;
        from = at + c.len_utf8();
        // "3.5", "example.com", "etc. and": a point ends nothing before a digit or a small letter.
        let letter = from + usize::from(bytes.get(from) == Some(&b' '));
        let goes_on = bytes.get(letter).is_some_and(|next| next.is_ascii_lowercase() || next.is_ascii_digit() && letter == from);
        if may_end(c) && !(c == '.' && goes_on) {
            return Some(at);
        }
    }
}

/// Whether a character may end a sentence: no letter, space or mark of English text but the few that do.
fn may_end(c: char) -> bool {
    match c {
        '.' | '!' | '?' | '\n' | '\r' => true,
        c if c.is_ascii() => false,
        '\u{a0}'..='\u{24f}' | '\u{2010}'..='\u{2023}' | '\u{2025}'..='\u{2027}' | '\u{20a0}'..='\u{20cf}' => false,
        _ => true,
    }
}

/// Whether `next` belongs to the same sentence as `before`.
fn goes_on(before: &str, next: &str) -> bool {
    // "“Are you sure?” asked the clerk", "Yahoo! said": nothing but a name like "iPhone" begins with a small letter.
    let mut letters = next.chars();
    if letters.next().is_some_and(char::is_lowercase) && !letters.next().is_some_and(char::is_uppercase) {
        return true;
    }
    let Some(stem) = before.strip_suffix('.') else { return false };
    let (rest, last) = last_word(stem);
    let follows = first_word(next);
    // "3. Check the door": the number of a list item.
    if rest.is_empty() && !last.is_empty() && last.len() <= 3 && last.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    let opens = look_up(List::SentenceOpener, follows).is_some();
    match look_up(List::Abbreviation, last).or_else(|| look_up(List::Abbreviation, &before[before.len() - last.len() - 1..])) {
        // "said no." ends; "No. 5" and "Dec. 11" go on.
        Some("before_number") => follows.starts_with(|c: char| c.is_ascii_digit()),
        Some("before_time") => look_up(List::TimeFollower, follows).is_some(),
        Some("before_name") => true,
        Some(_) => !opens,
        None if last.contains('.') => !opens && is_initials(last),
        None => !opens && is_initials(last) && (rest.is_empty() || follows_name(rest)),
    }
}

/// Letters with points between them, each alone: `A`, `U.S`, `J.C`.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|letter| letter.chars().count() == 1 && letter.chars().all(char::is_uppercase))
}

/// Whether the text before an initial ends in a name or a title: "Sonya A.", but not "vitamin C.".
fn follows_name(text: &str) -> bool {
    last_word(text.trim_end().trim_end_matches('.')).1.chars().next().is_some_and(char::is_uppercase)
}

/// The text up to its last word, and that word; points inside the word stay in it.
fn last_word(text: &str) -> (&str, &str) {
    let is_border = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | '\'' | '’'));
    let start = text.char_indices().rev().find(|&(_, c)| is_border(c)).map_or(0, |(at, c)| at + c.len_utf8());
    text.split_at(start)
}

/// The first word of a text, behind any opening marks.
fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `text` holds the expected borders as `|`.
    fn check(text: &str) {
        let plain = text.replace('|', "");
        let got: Vec<_> = split_sentences(&plain).into_iter().map(|range| &plain[range]).collect();
        let want: Vec<_> = text.split('|').map(str::trim).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn titles_and_initials() {
        check("Mr. Okoye met Dr. Lund and Sen. Pia R. Holt. |They left.");
        check("Sonya A. Brandt and J.C. Mora spoke. |J.P. Harrow did not.");
        check("He takes vitamin C. |It helps.");
        check("That was plan B. |The mayor had no other.");
    }

    #[test]
    fn countries_and_companies_end_a_sentence_only_before_an_opener() {
        check("The U.S. Army left the U.S. |The base is empty.");
        check("Harrow Inc. Chief Executive Ann Lee resigned from Harrow Inc. |She gave no reason.");
    }

    #[test]
    fn numbers_dates_and_times() {
        check("It is No. 5 since Dec. 11, 2014. |She said no. |Five left.");
        check("They met at 9 p.m. Monday. |It ended at 11 p.m. |Lund went home.");
        check("It cost $3.5 million. |Nobody paid.");
        check("3. Check the door");
    }

    #[test]
    fn quotations_and_ellipses() {
        check("“Are you sure?” asked the clerk. |“No … not at all,” she said.");
        check("“We lost.” |“We did not.”");
        check("Yahoo! said so. |“Is it over?” |iPhone owners asked.");
    }

    proptest! {
        #[test]
        fn a_text_has_the_sentences_of_unicode(parts in proptest::collection::vec(0..PARTS.len(), 0..40)) {
            let text: String = parts.into_iter().map(|part| PARTS[part]).collect();
            prop_assert!(pieces(&text).eq(text.split_sentence_bound_indices()), "{text:?}");
        }
    }

    /// What Unicode's rules tell apart, and characters around the ranges of `may_end`.
    const PARTS: [&str; 36] = [
        " ", " ", "a", "B", "ß", "É", "5", ".", ".", "!", "?", "…", ",", "-", ":", "(", ")", "“", "”", "’", "\"", "\n", "\r",
        "\u{85}", "\u{a0}", "\u{ad}", "\u{301}", "\u{2028}", "\u{2024}", "‼", "。", "€", "\u{200b}", "中", "\u{2029}", "—",
    ];

    #[test]
    fn nothing_comes_of_nothing() {
        assert_eq!(split_sentences("  \u{a0} "), []);
        assert_eq!(split_sentences("."), vec![0..1]);
    }
}
