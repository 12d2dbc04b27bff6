//! What is said without exception.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens behind a subject in which "ever" must stand: `nobody in the town has ever`.
const EVER: u32 = 8;

/// The words that admit no exception.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading
        .hits(sentence, List::Absolute)
        .filter(|hit| is_absolute(reading, sentence, hit))
        .map(|hit| hit.first..hit.end)
        .collect()
}

/// Of feelings and wishes nobody asks for a proof, and none in the first person; a question or command asserts nothing.
fn is_absolute(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let is_own = |token: u32| reading.has_at(token, List::OwnPronoun);
    let near = sentence.first.max(hit.first.saturating_sub(3))..hit.first;
    let asks = reading.word(sentence.end - 1) == "?";
    let qualified = hit.first > sentence.first && reading.has_at(hit.first - 1, List::Qualifier);
    let felt = reading.has_at(hit.end, List::Felt);
    if asks || qualified {
        return false;
    }
    let class = before.map_or(Class::Other, |token| reading.class(token));
    // "was never charged" says what did not happen once.
    let was = before.is_some_and(|token| reading.is(token, "was") || reading.is(token, "were"));
    let meant = near.into_iter().any(|token| is_own(token) || reading.class(token) == Class::Modal);
    let kept = !felt && !was && !meant;
    match hit.value {
        "never" => kept && matches!(class, Class::Have | Class::Be),
        "always" => {
            kept && matches!(class, Class::Have | Class::Be | Class::Other) && before.is_some_and(|token| reading.is_wordy(token))
        }
        "one" => class != Class::Be,
        "single" => !reading.has_at(hit.end, List::TimeUnit),
        "ever" => (hit.end..sentence.end.min(hit.end + EVER)).any(|token| reading.is(token, "ever")),
        _ => !before.is_some_and(is_own),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Absolute;

    #[test]
    fn without_exception() {
        check(
            Absolute,
            &[
                "The pump has [never] failed.",
                "The firm [always] pays on time.",
                "I never saw it.",
                "I have never seen it.",
                "[Nobody] in the town has ever paid so much.",
                "They told nobody.",
                "Nobody failed to smile.",
                "[None of the] pumps was tested.",
                "Has it never failed?",
                "It works [without exception].",
                "It often works.",
                "The pump is almost always dry.",
                "The clerk has never thought so.",
                "The clerk was never charged.",
                "The clerk should have never left.",
                "He has paid [every single] bill.",
                "He paid every single day.",
                "She is not one of them.",
                "[Not one of] the pumps was tested.",
            ],
        );
    }
}
