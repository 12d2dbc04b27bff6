//! Somebody was asked and gave no answer.

use super::reading::{Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens before "would comment" in which "neither" must stand.
const NEITHER: u32 = 25;

/// The words that report an answer not given.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    let hits = reading.hits(sentence, List::NoComment).filter(|hit| !reading.is_spoken(hit.first));
    hits.filter_map(|hit| cue(reading, sentence, &hit)).collect()
}

fn cue(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<Range<u32>> {
    match hit.value {
        "to" => declines(reading, sentence, hit).map(|end| hit.first..end),
        "neither" => {
            let low = sentence.first.max(hit.first.saturating_sub(NEITHER));
            (low..hit.first).any(|token| reading.is(token, "neither")).then_some(hit.first..hit.end)
        }
        _ => Some(hit.first..hit.end),
    }
}

/// `declined again to say`: the end of the verb of answering behind "to".
fn declines(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<u32> {
    let to = reading.after(hit.end, sentence.end);
    let verb = reading.after(to + 1, sentence.end);
    let answer = reading.hit_at(verb, List::AnswerVerb).filter(|_| reading.is(to, "to"))?;
    // "refused to give up", "refused to offer help": something is done and nothing said.
    let gives = matches!(reading.word(verb), "give" | "offer" | "provide");
    let object = || (answer.end..sentence.end.min(answer.end + 5)).any(|token| reading.has_at(token, List::Answer));
    (!gives || object()).then_some(answer.end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::NoComment;

    #[test]
    fn asked_and_not_answered() {
        check(
            NoComment,
            &[
                "The firm [declined to comment].",
                "The firm [did not immediately respond] to a request.",
                "He [could not be reached for comment].",
                "The firm [would not say how] many left.",
                "The patient did not respond to the drug.".replace("did not respond", "[did not respond]").as_str(),
                "Sales declined to ten million.",
                "The mayor [declined again to state] a date.",
                "The mayor [refused to offer] details.",
                "The mayor refused to offer help.",
                "The mayor refused to leave.",
                "Neither the mayor nor the clerk [would comment].",
                "The mayor would comment if she could.",
                "The firm [did not provide further details].",
                "The firm did not provide lunch.",
                "He did not return the book.",
                "“They declined to comment on it at all,” she said.",
            ],
        );
    }
}
