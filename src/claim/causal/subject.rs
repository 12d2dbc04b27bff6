//! Whether the subject of a verb is an event or a thing, and no actor.

use crate::claim::phrase::{phrase_after, phrase_before};
use crate::claim::reading::{Class, Reading, has_ending};
use crate::text::{List, Sentence};
use std::ops::Range;

/// Whether what does the act of `verb` is no actor: `the rain has`, `Reading aloud`, `, which`.
pub(super) fn is_thing_before(reading: &Reading, sentence: &Sentence, verb: u32) -> bool {
    let mut verb = verb;
    while verb > sentence.first
        && matches!(reading.class(verb - 1), Class::Modal | Class::Do | Class::Have | Class::Be | Class::Adverb)
    {
        verb -= 1;
    }
    if verb == sentence.first {
        return false;
    }
    let pointer = verb - 1;
    if reading.is(pointer, "who") {
        return false;
    }
    let opens =
        |token: u32| token == sentence.first || !reading.is_wordy(token - 1) || reading.class(token - 1) == Class::Conjunction;
    if reading.is(pointer, "which") || reading.has_at(pointer, List::Pointer) && opens(pointer) {
        return true;
    }
    phrase_before(reading, verb, sentence.first).is_some_and(|phrase| is_thing(reading, sentence, &phrase))
}

/// Whether a person or a named body does the act of `verb`: `they have`, `Acme has`.
pub(super) fn is_actor_before(reading: &Reading, sentence: &Sentence, verb: u32) -> bool {
    let Some(phrase) = phrase_before(reading, verb, sentence.first) else { return false };
    let last = phrase.end - 1;
    let pronoun = reading.class(last) == Class::Pronoun && !reading.is(last, "it");
    pronoun || phrase.len() <= 2 && last > sentence.first && reading.is_capitalised(last) && reading.class(last) == Class::Other
}

/// Whether what stands behind "by" is no actor: `by the rain`, `by closing the road`.
pub(super) fn is_thing_after(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let high = sentence.end.min(first + 12);
    phrase_after(reading, first, high).is_some_and(|phrase| is_thing(reading, sentence, &phrase))
}

fn is_thing(reading: &Reading, sentence: &Sentence, phrase: &Range<u32>) -> bool {
    let prepositions = || phrase.clone().skip(1).find(|&token| reading.class(token) == Class::Preposition);
    let head = prepositions().unwrap_or(phrase.end) - 1;
    // "is facing increased pressure": a verb of its own.
    if head > sentence.first && reading.class(head - 1) == Class::Be {
        return false;
    }
    is_gerund(reading, sentence, phrase) || is_thing_noun(reading, sentence, head)
}

/// `eating less`: an act named by its verb opens the phrase.
fn is_gerund(reading: &Reading, sentence: &Sentence, phrase: &Range<u32>) -> bool {
    let first = phrase.start;
    let lower = first == sentence.first || !reading.is_capitalised(first);
    phrase.len() > 1 && lower && reading.class(first) == Class::Other && reading.word(first).ends_with("ing")
}

fn is_thing_noun(reading: &Reading, sentence: &Sentence, token: u32) -> bool {
    let word = reading.word(token);
    let name = token > sentence.first && reading.is_capitalised(token);
    let listed = reading.has_at(token, List::CauseNoun);
    let actor = [List::SourceNoun, List::CrowdNoun].iter().any(|&list| reading.has_at(token, list));
    listed || !name && !actor && word.len() > 5 && has_ending(word, List::AbstractEnding)
}
