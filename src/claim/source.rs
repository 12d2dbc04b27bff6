//! Who speaks: the noun phrase before or behind a verb of saying, and how it names its source.

use super::reading::{Class, REACH, Reading};
use crate::report::{Naming, Source};
use crate::text::{Hit, List, TokenKind};
use std::ops::Range;

/// Tokens that a noun phrase may have.
const PHRASE: u32 = 14;

/// The noun phrase that ends right before `verb`, the verb's helpers and adverbs passed over: `the mayor` in `the mayor has
/// also said`. An apposition is passed over with them: `Ann Lee, the mayor, said`.
pub(super) fn phrase_before(reading: &Reading, verb: u32, first: u32) -> Option<Range<u32>> {
    let low = first.max(verb.saturating_sub(REACH));
    let mut end = verb;
    while end > low && matches!(reading.class(end - 1), Class::Adverb | Class::Have | Class::Be | Class::Negation) {
        end -= 1;
    }
    if end > low && matches!(reading.word(end - 1), "who" | "which" | "that") {
        end -= 1;
        if end > low && reading.word(end - 1) == "," {
            end -= 1;
        }
        return phrase_ending_at(reading, end, low);
    }
    if end > low && matches!(reading.word(end - 1), "," | ")") {
        if let Some(phrase) = before_apposition(reading, end, low) {
            return Some(phrase);
        }
        end -= 1;
    }
    phrase_ending_at(reading, end, low)
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
    (first < end && (first..end).any(|token| reading.is_wordy(token))).then_some(first..end)
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
        _ => !matches!(reading.word(token), "’" | "'" | "-" | "‑" | "&" | "." | "/") || ends_sentence(reading, token),
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
        Class::Preposition => token > first && matches!(reading.word(token), "during" | "after" | "before" | "following" | "on"),
        _ => {
            !reading.is_wordy(token)
                && (!matches!(reading.word(token), "’" | "'" | "-" | "&" | ".") || ends_sentence(reading, token))
        }
    };
    let stop = (first..high).find(|&token| stops(token)).unwrap_or(high);
    let last_word = (first..stop).rev().find(|&token| reading.is_wordy(token) || reading.word(token) == ".")?;
    Some(first..last_word + 1)
}

/// Whether a token can begin a noun phrase that names a source.
pub(super) fn begins_source(reading: &Reading, token: u32) -> bool {
    reading.is_capitalised(token)
        || matches!(reading.class(token), Class::Determiner | Class::Pronoun)
        || reading.document.kind(token) == TokenKind::Number
        || [List::Indefinite, List::CrowdQuantifier, List::SourceNoun, List::CrowdNoun, List::UnnamedSource]
            .iter()
            .any(|&list| reading.hit_at(token, list).is_some())
}

/// The source that a phrase names.
pub(super) fn source(reading: &Reading, phrase: &Range<u32>) -> Source {
    let span = reading.span(phrase);
    Source { text: reading.document.slice(span).to_owned(), naming: naming(reading, phrase), span }
}

/// Whether a phrase is nothing but a pronoun.
pub(super) fn is_pronoun(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.len() == 1 && reading.class(phrase.start) == Class::Pronoun
}

/// A name inside a phrase: capitalised, and not only because it opens the sentence.
fn has_name(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.clone().any(|token| is_name(reading, token, phrase.start))
}

fn is_name(reading: &Reading, token: u32, opening: u32) -> bool {
    reading.is_capitalised(token) && reading.class(token) == Class::Other && (token > opening || !is_listed(reading, token))
}

/// Whether a token begins a common noun for a source.
fn is_listed(reading: &Reading, token: u32) -> bool {
    [List::SourceNoun, List::CrowdNoun, List::UnnamedSource, List::CrowdQuantifier]
        .iter()
        .any(|&list| reading.hit_at(token, list).is_some())
}

fn naming(reading: &Reading, phrase: &Range<u32>) -> Naming {
    let hits =
        |list: List| phrase.clone().filter_map(move |token| reading.hit_at(token, list)).filter(|hit| hit.end <= phrase.end);
    if is_pronoun(reading, phrase) {
        return Naming::Person;
    }
    if let Some(hit) = hits(List::UnnamedSource).find(|hit| matches!(hit.value, "" | "bare")) {
        return if phrase.len() <= 2 && hit.value == "bare" { Naming::Bare } else { Naming::Described };
    }
    if hits(List::Outlet).next().is_some() {
        return Naming::Organisation;
    }
    let names = phrase.clone().filter(|&token| is_name(reading, token, phrase.start)).count();
    let is_social = hits(List::SourceNoun).any(|hit| hit.value == "social");
    if names == 0 {
        if is_social {
            return Naming::Social;
        }
        if hits(List::CrowdNoun).next().is_some() && !starts_definite(reading, phrase) {
            return Naming::Crowd;
        }
        return match hits(List::SourceNoun).last().map(|hit| hit.value) {
            Some("organisation") => Naming::Organisation,
            Some("person") if starts_definite(reading, phrase) => Naming::Person,
            _ => Naming::Described,
        };
    }
    if hits(List::OrganisationWord).any(|hit| reading.is_capitalised(hit.first)) {
        return Naming::Organisation;
    }
    match hits(List::SourceNoun).last().map(|hit| hit.value) {
        Some("person") => Naming::Person,
        Some("described") => Naming::Described,
        Some(_) => Naming::Organisation,
        None if names >= 2 => Naming::Person,
        None if is_acronym(reading.word(phrase.end - 1)) || reading.is(phrase.start, "the") => Naming::Organisation,
        None => Naming::Person,
    }
}

/// Whether a phrase begins with a word that points at somebody in particular.
fn starts_definite(reading: &Reading, phrase: &Range<u32>) -> bool {
    reading.class(phrase.start) == Class::Determiner
        && reading.hit_at(phrase.start, List::CrowdQuantifier).is_none()
        && !reading.is(phrase.start, "such")
        && !reading.is(phrase.start, "no")
}

fn is_possessive(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s")
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.')
}

/// The bare plural, or the plural behind "some" and the like, that a phrase begins with: `experts`, `several former aides`.
///
/// A name behind it, a definite article or a number make it somebody in particular.
pub(super) fn crowd(reading: &Reading, phrase: &Range<u32>) -> Option<Range<u32>> {
    if starts_definite(reading, phrase) || reading.document.kind(phrase.start) == TokenKind::Number {
        return None;
    }
    let open = reading.hit_at(phrase.start, List::CrowdQuantifier).is_some_and(|hit| hit.value == "open");
    let is_head = |hit: &Hit| {
        hit.end == phrase.end
            || reading.class(hit.end) == Class::Preposition
            || hit.end < phrase.end && reading.is(hit.end, "and")
    };
    let noun = phrase.clone().find_map(|token| {
        let plural = || reading.hit_at(token, List::SourceNoun).filter(|hit| open && hit.value == "described");
        reading.hit_at(token, List::CrowdNoun).or_else(plural).filter(|hit| hit.end <= phrase.end && is_head(hit))
    })?;
    let after_preposition = (phrase.start..noun.first).rev().find(|&token| reading.class(token) == Class::Preposition);
    let phrase = after_preposition.map_or(phrase.start, |token| token + 1)..phrase.end;
    // `Pew research`, `the agency's scientists`, `economists at Acme`: somebody stands behind them.
    let owned = (phrase.start..noun.first).any(|token| is_possessive(reading.word(token)));
    let named = noun.value == "evidence" && has_name(reading, &(phrase.start..noun.first));
    (!owned && !named && !has_name(reading, &(noun.end..phrase.end))).then_some(phrase.start..noun.end)
}
