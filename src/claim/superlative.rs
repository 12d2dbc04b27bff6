//! Records, extremes and firsts that a check could settle.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence, TokenKind};
use std::ops::Range;

/// Tokens behind an extreme in which the set it is said of must stand.
const SCOPE: u32 = 10;

/// The words that claim an extreme.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    let mut cues: Vec<Range<u32>> = Vec::new();
    cues.extend(
        reading.hits(sentence, List::Superlative).filter(|hit| is_extreme(reading, sentence, hit)).map(|hit| hit.first..hit.end),
    );
    cues.extend(
        reading.hits(sentence, List::Extreme).filter(|hit| is_record(reading, sentence, hit)).map(|hit| hit.first..hit.end),
    );
    cues.extend(reading.hits(sentence, List::SuperlativeMost).filter_map(|hit| most(reading, sentence, &hit)));
    cues.retain(|cue| !is_excluded(reading, sentence, cue));
    cues.sort_by_key(|cue| (cue.start, cue.end));
    cues.dedup_by(|next, kept| {
        let joined = next.start <= kept.end;
        if joined {
            kept.end = kept.end.max(next.end);
        }
        joined
    });
    cues
}

/// Whether a phrase that is no extreme lies over a cue: `biggest fan`, `at the latest`.
fn is_excluded(reading: &Reading, sentence: &Sentence, cue: &Range<u32>) -> bool {
    let low = sentence.first.max(cue.start.saturating_sub(4));
    (low..cue.end).any(|token| reading.hit_at(token, List::NoExtreme).is_some_and(|hit| hit.end > cue.start))
}

fn is_extreme(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    has_scope(reading, sentence, hit.end) || hit.value.is_empty() && has_thing(reading, sentence, hit)
}

/// Whether what an extreme ranks stands behind it: `the lowest price`, `the largest of the three`, not `above the lowest`.
fn has_thing(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let next = hit.end;
    let adverb = hit.first > sentence.first && !matches!(reading.class(hit.first - 1), Class::Determiner);
    let listed = reading.class(next) == Class::Conjunction || reading.word(next) == ",";
    let joined = [List::Superlative, List::SuperlativeMost]
        .iter()
        .any(|&list| (next + 1..next + 3).any(|token| reading.has_at(token, list)));
    next < sentence.end
        && (reading.document.kind(next) == TokenKind::Word && matches!(reading.class(next), Class::Other | Class::Adverb)
            || matches!(reading.word(next), "of" | "-" | "‑" | "“" | "\"" | "’")
            || adverb && reading.class(next) == Class::Preposition
            || listed && joined)
}

fn has_scope(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let before = first.saturating_sub(4).max(sentence.first);
    (before..sentence.end.min(first + SCOPE)).any(|token| reading.has_at(token, List::SuperlativeScope))
}

/// `the most expensive`, `the world's most visited`: not `most people`, not `most expensive` without a word that singles out.
fn most(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<Range<u32>> {
    let most = hit.first.checked_sub(1).filter(|&token| token >= sentence.first)?;
    if most > sentence.first && reading.is_capitalised(most) {
        return None;
    }
    let is_most = reading.is(most, "most") || reading.is(most, "least") || reading.is(most, "fewest");
    let before = most.checked_sub(1).filter(|&token| token >= sentence.first)?;
    let singles_out = matches!(reading.class(before), Class::Determiner)
        || reading.word(before).ends_with("'s")
        || reading.word(before).ends_with("’s");
    (is_most && singles_out).then_some(most..hit.end)
}

fn is_record(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    match hit.value {
        "only" => {
            let low = hit.end;
            (low..sentence.end.min(low + 8)).any(|token| reading.has_at(token, List::SetOpener))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Superlative;

    #[test]
    fn extremes_that_can_be_checked() {
        check(
            Superlative,
            &[
                "It is the [largest] lake in the country.",
                "It is the [most expensive] flat in town.",
                "Most expensive flats are empty.",
                "The offer was a third above the lowest.",
                "It is the [largest] of the three lakes.",
                "It was the [deepest] and [widest] lake.",
                "At least ten people came.",
                "Sales rose to an [all-time high].",
                "She [is the first] woman to win it.",
                "First, mix the flour and the water.",
                "It was her biggest mistake.",
                "It was the best day.",
                "It was the [best] result in the world.",
                "It is the only way.",
                "He [set a world record].",
                "He spoke off the record.",
                "She saw “A Most Violent Night” twice.",
            ],
        );
    }
}
