//! What the text itself calls disputed, unproven or unknown.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens behind "no" in which what is lacking must stand: `no long-term, conclusive evidence`.
const LACKED: u32 = 6;

/// Tokens before "any" in which a word must say no: `failed to produce any evidence`.
const DENIED: u32 = 5;

/// Tokens before "is inaccurate" in which something asserted must stand, and behind "disputed" what is fought over.
const ASSERTION: u32 = 10;

/// The words that contest.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::Contested).filter_map(|hit| cue(reading, sentence, &hit)).collect()
}

/// The words of a cue, and what it lacks among them.
fn cue(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<Range<u32>> {
    let low = |reach: u32| sentence.first.max(hit.first.saturating_sub(reach));
    match hit.value {
        "place" => !fights_over(reading, sentence, hit),
        "lack" => return lacked(reading, sentence, hit).map(|end| hit.first..end),
        "denied" => {
            let denies = |token: u32| reading.is_negative(token) || reading.has_at(token, List::Failing);
            let denial = (low(DENIED)..hit.first).rev().find(|&token| denies(token))?;
            return lacked(reading, sentence, hit).map(|end| denial..end);
        }
        "sign" => reading.is(hit.end, "that"),
        "know" => {
            !reading.before(hit.first, sentence.first).is_some_and(|token| reading.is(token, "i") || reading.is(token, "you"))
        }
        "assertion" => (low(ASSERTION)..hit.first).any(|token| reading.has_at(token, List::Asserted)),
        _ => true,
    }
    .then_some(hit.first..hit.end)
}

/// The end of the proof that is lacking: only words that describe it stand before it, and none that counts what is there.
fn lacked(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<u32> {
    let describes = |token: u32| {
        let word = reading.is_wordy(token) && matches!(reading.class(token), Class::Other | Class::Adverb | Class::Determiner);
        word || matches!(reading.word(token), "," | "-") || reading.is(token, "or") || reading.is_quote_mark(token)
    };
    let end = sentence.end.min(hit.end + LACKED);
    let proof = (hit.end..end).find(|&token| reading.has_at(token, List::Proof) || !describes(token))?;
    let found = reading.hit_at(proof, List::Proof)?;
    // "no confirmation hearing", "no evidence room".
    let compound = reading.has_at(found.end, List::FoughtOver);
    let added = matches!(reading.word(hit.end), "further" | "more" | "other");
    (!compound && !added).then_some(found.end)
}

/// `the disputed islands`, `a contested race`, `a deal contested in court`: something is fought over and nothing is said.
fn fights_over(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + 4);
    (hit.end..end).take_while(|&token| reading.is_wordy(token)).any(|token| reading.has_at(token, List::FoughtOver))
}
#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Contested;

    #[test]
    fn disputed_unproven_unknown() {
        check(
            Contested,
            &[
                "There is [no evidence] that it works.",
                "The evidence was shown to the court.",
                "He [falsely] claimed that it worked.",
                "It [remains to be seen] whether it works.",
                "Much work remains to be done.",
                "The report is [unconfirmed].",
                "It [is unclear] whether he knew.",
                "The cause [was not clear].",
                "The shop remained open.",
                "The disputed island is dry.",
                "The [disputed] figure was printed.",
                "The study has [no long-term, conclusive evidence].",
                "There [isn't any evidence] that it works.",
                "Is there any evidence?",
                "They [failed to produce any proof] of the deal.",
                "The clerk has no further evidence to carry upstairs.",
                "The [studies do not show] a gain.",
                "The studies show a gain.",
                "The claim [is inaccurate].",
                "The clock is inaccurate.",
                "The firm's figures [differ from] those of the union.",
                "Cats differ from dogs.",
                "There are [conflicting accounts] of the fall.",
                "Police [do not know why] he left.",
                "I do not know why he left.",
                "There was [no sign] that it had rained.",
                "There was no sign of rain.",
            ],
        );
    }
}
