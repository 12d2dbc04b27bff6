//! What the text itself calls disputed, unproven or unknown.

use super::reading::{Line, Reading};
use crate::text::List;
use std::ops::Range;

/// The words that contest.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::Contested).map(|hit| hit.first..hit.end).collect()
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
                "The water was not clear.".replace("was not clear", "[was not clear]").as_str(),
                "The shop remained open.",
            ],
        );
    }
}
