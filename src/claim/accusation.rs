//! Somebody is said to have done wrong.

use super::reading::{Class, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// The words that accuse.
pub(super) fn cues(reading: &Reading, number: u32) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    let settled = reading.hits(sentence, List::Verdict).next().is_some();
    let hits: Vec<Hit> = reading.hits(sentence, List::Accuse).filter(|hit| accuses(reading, sentence, hit, settled)).collect();
    hits.into_iter().map(|hit| hit.first..hit.end).collect()
}

/// The legal state in the words of the sentence.
pub(super) fn legal_state(reading: &Reading, sentence: &Sentence) -> Option<String> {
    let hit = reading.hits(sentence, List::LegalState).next()?;
    Some(reading.document.slice(reading.document.span(hit.first, hit.end)).to_owned())
}

/// `against corruption`, `no foul play`: the wrong is fought, feared or forbidden.
fn fought(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(4));
    (low..hit.first).any(|token| reading.hit_at(token, List::Against).is_some())
}

fn accuses(reading: &Reading, sentence: &Sentence, hit: &Hit, settled: bool) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let negated = before.is_some_and(|token| reading.class(token) == Class::Negation);
    match hit.value {
        "" => !negated,
        "charge" | "sue" => !settled && !negated,
        "probe" => !settled && !negated,
        "blame" => {
            !negated && !before.is_some_and(|token| reading.class(token) == Class::Determiner) && !reading.is(hit.end, "it")
        }
        "wrong" => !settled && !fought(reading, sentence, hit),
        _ => false,
    }
}
