//! What will, or is expected to, happen.

use super::reading::{Class, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// The words that foretell.
pub(super) fn cues(reading: &Reading, number: u32) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    reading
        .hits(sentence, List::Predict)
        .filter(|hit| predicts(reading, sentence, hit))
        .map(|hit| hit.first..cue_end(reading, sentence, &hit))
        .collect()
}

/// `will` is shown with its verb.
fn cue_end(reading: &Reading, sentence: &Sentence, hit: &Hit) -> u32 {
    match hit.value {
        "will" => verb_behind(reading, sentence, hit.end).map_or(hit.end, |verb| verb + 1),
        _ => hit.end,
    }
}

fn predicts(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    match hit.value {
        "will" => {
            let contracted = reading.class(hit.first) == Class::Pronoun;
            let is_noun = matches!(class, Class::Determiner | Class::Preposition);
            let subject = if contracted { Some(hit.first) } else { before };
            let own =
                subject.is_some_and(|token| ["i", "we", "you"].iter().any(|word| starts_with_word(reading.word(token), word)));
            !is_noun
                && !own
                && reading.word(sentence.end - 1) != "?"
                && verb_behind(reading, sentence, hit.end).is_some_and(|verb| reading.hit_at(verb, List::OutcomeVerb).is_some())
        }
        "going" => {
            let verb = reading.after(hit.end, sentence.end);
            let own = before.is_some_and(|token| ["i'm", "we're", "i’m", "we’re"].iter().any(|word| reading.is(token, word)));
            !own && reading.hit_at(verb, List::OutcomeVerb).is_some()
        }
        "expect" => !matches!(class, Class::Determiner | Class::Be | Class::Modal) && reading.word(sentence.end - 1) != "?",
        "foretell" => foretells(reading, hit, before),
        "expected" => before.is_none_or(|token| !matches!(reading.class(token), Class::Have | Class::Pronoun)),
        _ => true,
    }
}

/// `predicts`, `forecast` and not `to predict`, `can predict`, `the next word they predict`.
fn foretells(reading: &Reading, hit: &Hit, before: Option<u32>) -> bool {
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let base = reading.is(hit.first, "predict");
    !(base && (matches!(class, Class::Modal | Class::Do) || before.is_some_and(|token| reading.is(token, "to"))))
}

/// `i'll` is a form of `i`.
fn starts_with_word(word: &str, start: &str) -> bool {
    let stem = word.split(['\'', '’']).next().unwrap_or_default();
    stem.eq_ignore_ascii_case(start)
}

/// The verb behind a helper, adverbs and "not" passed over.
fn verb_behind(reading: &Reading, sentence: &Sentence, first: u32) -> Option<u32> {
    (first..sentence.end.min(first + 4)).find(|&token| !matches!(reading.class(token), Class::Adverb | Class::Negation))
}
