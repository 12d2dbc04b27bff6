//! Noun phrases before and behind a verb of saying.

use super::reading::{Class, REACH, Reading};
use super::source::has_name;
use crate::text::{List, TokenKind};
use std::ops::Range;

/// Tokens that a noun phrase may have.
const PHRASE: u32 = 14;

/// The noun phrase that ends right before `verb`, the verb's helpers and adverbs passed over: `the mayor` in `the mayor has
/// also said`. An apposition is passed over with them: `Ann Lee, the mayor, said`.
pub(super) fn phrase_before(reading: &Reading, verb: u32, first: u32) -> Option<Range<u32>> {
    let low = first.max(verb.saturating_sub(REACH));
    let mut end = verb;
    while end > low && is_helper(reading, end - 1) {
        end -= 1;
    }
    if end > low && matches!(reading.word(end - 1), "who" | "which" | "that") {
        end -= 1;
        if end > low && reading.word(end - 1) == "," {
            end -= 1;
        }
        return phrase_ending_at(reading, end, low);
    }
    if let Some(phrase) = before_relative(reading, end, low) {
        return Some(phrase);
    }
    if end > low && matches!(reading.word(end - 1), "," | ")") {
        if let Some(phrase) = before_apposition(reading, end, low) {
            return Some(phrase);
        }
        end -= 1;
    }
    phrase_ending_at(reading, end, low)
}

/// Whether a word stands between a subject and its verb: `has`, `also`, `once`.
fn is_helper(reading: &Reading, token: u32) -> bool {
    matches!(reading.class(token), Class::Adverb | Class::Have | Class::Be | Class::Negation) || reading.is(token, "once")
}

/// The phrase before a relative clause that runs up to `end`: `two officials` of `two officials who have seen the bids`.
fn before_relative(reading: &Reading, end: u32, low: u32) -> Option<Range<u32>> {
    let low = low.max(end.saturating_sub(PHRASE));
    let clause = (low..end).rev().take_while(|&token| reading.is_wordy(token));
    let who = clause.into_iter().find(|&token| reading.is(token, "who"))?;
    phrase_ending_at(reading, who, low)
}

/// The phrase before the apposition or bracket that ends at `end`: `Ann Lee` of `Ann Lee, an economist at Acme, a think tank,`.
fn before_apposition(reading: &Reading, end: u32, low: u32) -> Option<Range<u32>> {
    let opening = if reading.word(end - 1) == "," { "," } else { "(" };
    let comma = (low..end - 1).rev().find(|&token| reading.word(token) == opening)?;
    let phrase = phrase_ending_at(reading, comma, low)?;
    let article = matches!(reading.class(phrase.start), Class::Determiner);
    if article && phrase.start > low && reading.word(phrase.start - 1) == "," {
        let outer = phrase_ending_at(reading, phrase.start - 1, low);
        return outer.filter(|outer| has_name(reading, outer)).or(Some(phrase));
    }
    Some(phrase)
}

/// The noun phrase that ends before token `end`.
fn phrase_ending_at(reading: &Reading, end: u32, low: u32) -> Option<Range<u32>> {
    let low = low.max(end.saturating_sub(PHRASE));
    let mut first = end;
    while first > low && !stops_phrase(reading, first - 1) {
        first -= 1;
    }
    // Two phrases joined by "and" stay one; a clause before "and" does not come in.
    while first < end && matches!(reading.class(first), Class::Conjunction | Class::Adverb) {
        first += 1;
    }
    first = without_opening(reading, first, end);
    (first < end && has_noun(reading, &(first..end))).then_some(first..end)
}

/// Drops a time or place in front of a phrase: `On Monday the mayor`, `In Paris Ann Lee`.
fn without_opening(reading: &Reading, first: u32, end: u32) -> u32 {
    if reading.class(first) != Class::Preposition {
        return first;
    }
    let begins = |token: u32| match reading.class(token) {
        Class::Determiner | Class::Pronoun => token > first + 1,
        _ => reading.is_capitalised(token) && (token..end).all(|token| reading.is_capitalised(token)) && token > first + 1,
    };
    (first + 1..end).find(|&token| begins(token)).unwrap_or(first + 1)
}

fn stops_phrase(reading: &Reading, token: u32) -> bool {
    match reading.class(token) {
        Class::Be | Class::Do | Class::Modal | Class::Have => true,
        Class::Conjunction => !(reading.is(token, "and") && reading.is_capitalised(token + 1)),
        _ if reading.is_wordy(token) => reading.hit_at(token, List::SayVerb).is_some_and(|hit| hit.value == "free"),
        _ => !joins_words(reading, token),
    }
}

/// Whether a mark is part of a name or compound: `Mr.`, `J.`, `AT&T`, `co-founder`, `the firms’ owner`.
fn joins_words(reading: &Reading, token: u32) -> bool {
    let tied = token > 0 && reading.document.is_glued(token) && reading.is_wordy(token - 1);
    match reading.word(token) {
        "." => !ends_sentence(reading, token),
        "&" => true,
        "’" | "'" | "-" | "‑" | "/" => tied,
        _ => false,
    }
}

/// Whether a point is no part of an initial or abbreviation.
fn ends_sentence(reading: &Reading, token: u32) -> bool {
    reading.word(token) == "."
        && !(token > 0 && reading.word(token - 1).chars().count() <= 4 && reading.is_capitalised(token - 1))
}

/// The noun phrase that begins at `first`: up to a mark, a relative clause, or what belongs to the verb again.
pub(super) fn phrase_after(reading: &Reading, first: u32, end: u32) -> Option<Range<u32>> {
    let first = reading.after(first, end);
    let high = end.min(first + PHRASE);
    let stops = |token: u32| match reading.class(token) {
        Class::Be | Class::Do | Class::Modal | Class::Have | Class::Adverb => true,
        Class::Conjunction => !(reading.is(token, "and") && token > first && reading.is_wordy(token + 1)),
        Class::Preposition => token > first && reading.hit_at(token, List::SourceEnd).is_some(),
        _ if reading.is_wordy(token) => token > first && reading.hit_at(token, List::Weekday).is_some(),
        _ => !joins_words(reading, token),
    };
    let stop = (first..high).find(|&token| stops(token)).unwrap_or(high);
    let ends_word = |token: u32| reading.is_wordy(token) || reading.word(token) == "." && token + 1 < end;
    let last = (first..stop).rev().find(|&token| ends_word(token))?;
    has_noun(reading, &(first..last + 1)).then_some(first..last + 1)
}

/// Whether there is more in a phrase than articles and prepositions.
fn has_noun(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.clone().any(|token| reading.is_wordy(token) && matches!(reading.class(token), Class::Other | Class::Pronoun))
}

/// Whether a token can begin a noun phrase that names a source.
pub(super) fn begins_source(reading: &Reading, token: u32) -> bool {
    reading.is_capitalised(token) && reading.hit_at(token, List::Weekday).is_none()
        || matches!(reading.class(token), Class::Determiner | Class::Pronoun)
        || reading.document.kind(token) == TokenKind::Number
        || [List::Indefinite, List::CrowdQuantifier, List::SourceNoun, List::CrowdNoun, List::UnnamedSource]
            .iter()
            .any(|&list| reading.hit_at(token, list).is_some())
}
