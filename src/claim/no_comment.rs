//! Somebody was asked and gave no answer.

use super::reading::{Line, Reading};
use crate::text::List;
use std::ops::Range;

/// The words that report an answer not given.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::NoComment).filter(|hit| !reading.is_spoken(hit.first)).map(|hit| hit.first..hit.end).collect()
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
                "He did not return the book.",
                "“They declined to comment on it at all,” she said.",
            ],
        );
    }
}
