//! What is said, behind its verb: a clause, an infinitive, a participle or a quotation.

use super::reading::{Class, REACH, Reading};
use crate::text::{List, Sentence};

pub(super) fn opens_clause(reading: &Reading, token: u32) -> bool {
    reading.has_at(token, List::ClauseOpener)
}

/// `reported feeling`: what somebody does or did as a participle.
pub(super) fn is_gerund(reading: &Reading, token: u32) -> bool {
    let word = reading.word(token);
    word.len() > 5
        && word.ends_with("ing")
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && reading.class(token) == Class::Other
}

/// Whether a clause, a quotation or a colon follows at `first`, an adverb, a hearer or a time between.
pub(super) fn takes_clause(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 12);
    for token in first..end {
        let class = reading.class(token);
        let near = token < first + 8;
        if near && reading.has_at(token, List::ClauseOpener) {
            return token == first || reading.class(token - 1) != Class::Preposition;
        }
        if reading.is_quote_mark(token) || reading.word(token) == ":" {
            return token < first + 6;
        }
        if token == first && names_subject(reading, token, end) {
            return true;
        }
        if token == first && (matches!(class, Class::Pronoun | Class::Modal) || reading.is(token, "there")) {
            return true;
        }
        if reading.word(token) == "," {
            return reading.is_quote_mark(token + 1);
        }
        if matches!(class, Class::Be | Class::Have | Class::Do | Class::Modal) {
            // "a deal announced on Monday is": the helper belongs to another verb.
            return token > first && reading.class(first) != Class::Preposition && !reading.word(first).ends_with("day");
        }
        if !reading.is_wordy(token) && !matches!(reading.word(token), "’" | "'" | "-" | "$" | "£" | "€" | "%" | "&" | "(" | ")")
            || class == Class::Conjunction && !reading.is(token, "and")
        {
            return false;
        }
    }
    false
}

/// `found a tunnel that ends`: the clause belongs to what was found.
pub(super) fn takes_relative(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let high = sentence.end.min(first + 8);
    let opener = (first..high).find(|&token| opens_clause(reading, token));
    reading.class(first) == Class::Determiner
        && opener.is_some_and(|token| reading.is(token, "that") && reading.class(token - 1) == Class::Other)
}

/// `claims Acme owns`: a name and a verb behind it.
pub(super) fn names_subject(reading: &Reading, first: u32, end: u32) -> bool {
    let is_name = |token: u32| reading.is_capitalised(token) && reading.class(token) == Class::Other;
    let behind = (first..end).find(|&token| !is_name(token)).filter(|&token| token > first);
    behind.is_some_and(|token| {
        let word = reading.word(token);
        reading.class(token) == Class::Other
            && reading.is_wordy(token)
            && word.len() > 3
            && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("'s") && !word.ends_with("’s"))
    })
}

/// `expects boards to favour`.
pub(super) fn has_infinitive(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 10);
    (first..end).take_while(|&token| reading.is_wordy(token)).any(|token| reading.is(token, "to") || reading.is(token, "as"))
        || first < sentence.end && reading.class(first) == Class::Determiner
}

/// `the sign read “…”`: speech, and not a title that somebody read.
pub(super) fn opens_speech(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    (first..sentence.end.min(first + 4)).any(|token| reading.is_quote_mark(token) && reading.is_spoken(token))
}

/// Whether a quotation opens within `reach` tokens.
pub(super) fn opens_quotation(reading: &Reading, sentence: &Sentence, first: u32, reach: u32) -> bool {
    (first..sentence.end.min(first + reach.min(REACH)))
        .any(|token| reading.is_quote_mark(token) && reading.quotation_at(token).is_some())
}
