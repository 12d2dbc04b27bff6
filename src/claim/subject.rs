//! The subject of a verb of saying: who can speak, and whose words are the writer's own.

use super::reading::{Class, Reading};
use super::source::is_pronoun;
use crate::text::{List, Sentence};
use std::ops::Range;

/// The author's own voice: `we believe`.
pub(super) fn is_author(reading: &Reading, phrase: &Range<u32>) -> bool {
    let token = phrase.start;
    phrase.len() == 1 && reading.has_at(token, List::OwnPronoun)
        || is_pronoun(reading, phrase) && (reading.is(token, "it") || reading.is(token, "one"))
}

/// `I recalled`, `you would say`: the writer's and the reader's own words.
pub(super) fn is_author_aside(reading: &Reading, subject: Option<&Range<u32>>) -> bool {
    subject.is_some_and(|phrase| phrase.len() == 1 && reading.has_at(phrase.start, List::OwnPronoun))
}

/// Whether a phrase is somebody who can speak: a pronoun, a name, or a noun of the lists.
pub(super) fn is_somebody(reading: &Reading, phrase: Option<&Range<u32>>) -> bool {
    phrase.is_some_and(|phrase| {
        is_pronoun(reading, phrase)
            || phrase.clone().any(|token| {
                reading.is_capitalised(token) && reading.class(token) == Class::Other
                    || [List::SourceNoun, List::CrowdNoun, List::UnnamedSource].iter().any(|&list| reading.has_at(token, list))
            })
    })
}

/// Whether a phrase begins with an article or the like.
pub(super) fn starts_phrase(reading: &Reading, phrase: Option<&Range<u32>>) -> bool {
    phrase.is_some_and(|phrase| reading.class(phrase.start) == Class::Determiner)
}

/// Whether a sentence opens with somebody who can speak, or with a study.
pub(super) fn opens_with_source(reading: &Reading, sentence: &Sentence) -> bool {
    opening_phrase(reading, sentence).is_some_and(|phrase| {
        is_somebody(reading, Some(&phrase)) && !is_author(reading, &phrase) || is_evidence(reading, &phrase)
    })
}

/// The name, pronoun or noun behind an article that opens a sentence.
pub(super) fn opening_phrase(reading: &Reading, sentence: &Sentence) -> Option<Range<u32>> {
    let first = sentence.first;
    if reading.class(first) == Class::Pronoun {
        return Some(first..first + 1);
    }
    let high = sentence.end.min(first + 12);
    let nouns = [List::SourceNoun, List::CrowdNoun, List::UnnamedSource, List::EvidenceNoun];
    let noun = (first..high).find(|&token| nouns.iter().any(|&list| reading.has_at(token, list)));
    let name = (first..high).take_while(|&token| reading.is_capitalised(token)).last();
    noun.or(name.filter(|_| reading.class(first) == Class::Other)).map(|last| first..last + 1)
}

/// Whether the word before `token` is what somebody writes: `a letter urging`.
pub(super) fn ends_document(reading: &Reading, token: u32) -> bool {
    reading.document.hit_before(token, List::DocumentNoun).is_some()
}

/// `if they expect`: nobody is said to think it.
pub(super) fn is_condition(reading: &Reading, sentence: &Sentence, subject: Option<&Range<u32>>) -> bool {
    let before = subject.map(|phrase| phrase.start).filter(|&first| first > sentence.first);
    before.is_some_and(|first| reading.is(first - 1, "if") || reading.is(first - 1, "unless"))
}

/// Whether a phrase is a study, a poll or those who make one.
pub(super) fn is_evidence(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.clone().any(|token| reading.has_at(token, List::EvidenceNoun))
}

/// `in what officials called a crime`.
pub(super) fn is_what(reading: &Reading, sentence: &Sentence, subject: Option<&Range<u32>>) -> bool {
    subject.is_some_and(|phrase| phrase.start > sentence.first && reading.is(phrase.start - 1, "what"))
}
