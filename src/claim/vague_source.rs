//! A source without edges: experts, critics, "it is believed".

use super::attribution::Attribution;
use super::reading::{Class, Reading};
use super::source::crowd;
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens in which a crowd that opens a sentence must stand.
const OPENING: u32 = 6;

/// The words that stand for a source nobody could name.
pub(super) fn cues(reading: &Reading, number: u32, attribution: Option<&Attribution>) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    let phrases = reading.hits(sentence, List::VagueSource).filter(|hit| is_vague(reading, sentence, hit));
    let mut cues: Vec<Range<u32>> = phrases.map(|hit| hit.first..hit.end).collect();
    if let Some(attribution) = attribution {
        let speakers = attribution.phrases.iter().filter_map(|phrase| crowd(reading, phrase));
        cues.extend(speakers);
        if cues.is_empty() && !attribution.cues.is_empty() {
            cues.extend(opening_crowd(reading, sentence));
        }
    }
    cues.sort_by_key(|cue| (cue.start, cue.end));
    cues.dedup_by(|next, kept| next.start < kept.end);
    cues
}

fn is_vague(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    if reading.is_spoken(hit.first) {
        return false;
    }
    match hit.value {
        "passive" => reading
            .before(hit.first, sentence.first)
            .is_some_and(|token| matches!(reading.class(token), Class::Be | Class::Pronoun) || reading.word(token) == ","),
        _ => true,
    }
}

/// `Some residents who asked for help reported …`: the crowd stands at the opening, a relative clause before the verb.
fn opening_crowd(reading: &Reading, sentence: &Sentence) -> Option<Range<u32>> {
    let opening = sentence.first..sentence.end.min(sentence.first + OPENING);
    let found = crowd(reading, &opening)?;
    let only_words = found.clone().all(|token| reading.is_wordy(token) && reading.class(token) != Class::Preposition);
    (only_words && reading.is(found.end, "who")).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::VagueSource;

    #[test]
    fn crowds_and_hearsay() {
        check(
            VagueSource,
            &[
                "[Critics] say the plan is late.",
                "[Some former teachers] say the plan is late.",
                "The firm [reportedly] sold the site.",
                "The site is [widely seen] as too small.",
                "[It is believed] that he left in May.",
                "[Research] shows that sleep helps.",
                "Critics gathered at the gate.",
                "The critics in the front row laughed, the mayor said.",
                "Economists at Acme Bank said prices would fall.",
                "Officials said the plan is late.",
            ],
        );
    }
}
