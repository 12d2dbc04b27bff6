//! Who speaks: how a noun phrase names its source, as a person, an organisation, a crowd, or nobody in particular.

use super::reading::{Class, Reading, has_ending};
use crate::report::{Naming, Source};
use crate::text::{Hit, List, TokenKind};
use std::ops::Range;

/// Tokens that a group without edges may have, up to its noun.
const GROUP: u32 = 6;

/// The source that a phrase names.
pub(super) fn source(reading: &Reading, phrase: &Range<u32>) -> Source {
    let span = reading.span(phrase);
    Source { text: reading.document.slice(span).to_owned(), naming: naming(reading, phrase), span }
}

/// Whether a phrase is nothing but a pronoun.
pub(super) fn is_pronoun(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.len() == 1 && reading.class(phrase.start) == Class::Pronoun
}

/// How a phrase names its source.
fn naming(reading: &Reading, phrase: &Range<u32>) -> Naming {
    if is_pronoun(reading, phrase) {
        return if reading.is(phrase.start, "it") { Naming::Organisation } else { Naming::Person };
    }
    if let Some(hit) = hits(reading, phrase, List::UnnamedSource).find(|hit| matches!(hit.value, "" | "bare")) {
        return if phrase.len() <= 2 && hit.value == "bare" { Naming::Bare } else { Naming::Described };
    }
    if outlet(reading, phrase).is_some() {
        return Naming::Organisation;
    }
    if crowd(reading, phrase).is_some() {
        return Naming::Crowd;
    }
    let names = phrase.clone().filter(|&token| is_name(reading, token, phrase)).count();
    let noun = hits(reading, phrase, List::SourceNoun).last();
    let indefinite = reading.has_at(phrase.start, List::Indefinite);
    match noun.map(|noun| noun.value) {
        Some("described") => Naming::Described,
        Some("social") if names == 0 => Naming::Social,
        Some("person") if indefinite => Naming::Described,
        Some("person") if names > 0 || starts_definite(reading, phrase) => Naming::Person,
        Some("person") => Naming::Described,
        Some(_) => Naming::Organisation,
        None if names == 0 => Naming::Described,
        None if hits(reading, phrase, List::OrganisationWord).any(|hit| reading.is_capitalised(hit.first)) => {
            Naming::Organisation
        }
        None if names >= 2 => Naming::Person,
        None if is_acronym(reading.word(phrase.end - 1)) || reading.is(phrase.start, "the") => Naming::Organisation,
        None => Naming::Person,
    }
}

/// The news outlet that a phrase names.
pub(super) fn outlet(reading: &Reading, phrase: &Range<u32>) -> Option<Hit> {
    hits(reading, phrase, List::Outlet).find(|hit| reading.is_capitalised(hit.end - 1) || hit.value == "common")
}

/// The phrases of a list that lie inside a phrase.
fn hits(reading: &Reading, phrase: &Range<u32>, list: List) -> impl Iterator<Item = Hit> {
    let end = phrase.end;
    phrase.clone().filter_map(move |token| reading.hit_at(token, list)).filter(move |hit| hit.end <= end)
}

/// Whether there is a name in a phrase.
pub(super) fn has_name(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.clone().any(|token| is_name(reading, token, phrase))
}

/// Capitalised, and not only because it may open the sentence.
fn is_name(reading: &Reading, token: u32, phrase: &Range<u32>) -> bool {
    if !reading.is_capitalised(token) || reading.class(token) != Class::Other {
        return false;
    }
    let alone = phrase.len() == 1 || is_possessive(reading.word(token)) || is_acronym(reading.word(token));
    token > phrase.start || !is_listed(reading, token) && (alone || reading.is_capitalised(token + 1))
}

/// Whether a token begins a common noun for a source.
fn is_listed(reading: &Reading, token: u32) -> bool {
    [List::SourceNoun, List::CrowdNoun, List::UnnamedSource, List::CrowdQuantifier]
        .iter()
        .any(|&list| reading.has_at(token, list))
}

/// Whether a phrase begins with a word that points at somebody in particular.
fn starts_definite(reading: &Reading, phrase: &Range<u32>) -> bool {
    reading.class(phrase.start) == Class::Determiner
        && !reading.has_at(phrase.start, List::CrowdQuantifier)
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
    if follows_names(reading, phrase.start) {
        return None;
    }
    if let Some(group) = open.then(|| open_group(reading, phrase)).flatten() {
        return Some(group);
    }
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
    if starts_definite(reading, &phrase) {
        return None;
    }
    // `Pew research`, `the agency's scientists`, `economists at Acme`: somebody stands behind them.
    let owned = noun.value != "stance" && (phrase.start..noun.first).any(|token| is_possessive(reading.word(token)));
    let named = match noun.value {
        "evidence" => has_maker(reading, &(phrase.start..noun.first)),
        "staff" => !open && has_name(reading, &(phrase.start..noun.first)),
        _ => false,
    };
    let placed = noun.value == "staff" && reading.class(noun.end) == Class::Preposition;
    let broken = (phrase.start + 1..noun.first).any(|token| breaks_phrase(reading, token));
    let clear = !owned && !named && !placed && !broken && !has_name(reading, &(noun.end..phrase.end));
    clear.then_some(phrase.start..noun.end)
}

/// `some of her allies`, `many in the party`, `many Danish bakers`: words that leave open how many, before a group or a plural of people.
fn open_group(reading: &Reading, phrase: &Range<u32>) -> Option<Range<u32>> {
    let first = reading.hit_at(phrase.start, List::CrowdQuantifier)?.end;
    if (first..phrase.end).any(|token| breaks_phrase(reading, token)) {
        return None;
    }
    let of_group = first < phrase.end && ["of", "in", "within", "on"].iter().any(|word| reading.is(first, word));
    if of_group {
        return Some(phrase.clone());
    }
    let inside = |token: u32| matches!(reading.class(token), Class::Other | Class::Determiner | Class::Adverb);
    let head = (first..phrase.end).take_while(|&token| inside(token)).last()?;
    let word = reading.word(head);
    let person = has_ending(word, List::PeopleEnding) || word.ends_with('s') && reading.is_capitalised(head);
    let plain = reading.hit_at(head, List::SourceNoun).is_some_and(|noun| noun.value != "described");
    (person && !plain && head + 1 - phrase.start <= GROUP).then_some(phrase.start..head + 1)
}

/// Whether a word inside what should be one phrase opens another: `He added some`, `silence two women`.
fn breaks_phrase(reading: &Reading, token: u32) -> bool {
    reading.class(token) == Class::Pronoun
        || reading.has_at(token, List::SayVerb)
        || reading.has_at(token, List::Indefinite)
        || reading.document.kind(token) == TokenKind::Number
}

/// Whether a study or count has a maker in front: `Pew research`, `official data`, and not `Clinical research`.
fn has_maker(reading: &Reading, before: &Range<u32>) -> bool {
    let adjective = |token: u32| ["ic", "al", "ive"].iter().any(|ending| reading.word(token).ends_with(ending));
    let kind = !before.is_empty() && adjective(before.start) && !reading.is_capitalised(before.start + 1);
    let from = if kind { before.start + 1 } else { before.start };
    has_name(reading, &(from..before.end)) || before.clone().any(|token| reading.has_at(token, List::Maker))
}

/// `France and other countries`: a name that went before is one of the group.
fn follows_names(reading: &Reading, first: u32) -> bool {
    first > 1 && reading.is(first, "other") && reading.is(first - 1, "and") && reading.is_capitalised(first - 2)
}
