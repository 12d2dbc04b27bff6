//! What is said without exception.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// The words that admit no exception.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading
        .hits(sentence, List::Absolute)
        .filter(|hit| is_absolute(reading, sentence, hit))
        .map(|hit| hit.first..hit.end)
        .collect()
}

/// Of feelings and wishes in the first person nobody asks for a proof; a question or command asserts nothing.
fn is_absolute(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let own = before.is_some_and(|token| reading.hit_at(token, List::OwnPronoun).is_some());
    let asks = reading.word(sentence.end - 1) == "?";
    let modal = before.is_some_and(|token| reading.class(token) == Class::Modal);
    !own && !asks && !modal && before.is_some()
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
                "Has it never failed?",
                "It works [without exception].",
                "It often works.",
            ],
        );
    }
}
