//! What the text itself calls disputed, unproven or unknown.

use super::reading::Reading;
use crate::text::List;
use std::ops::Range;

/// The words that contest.
pub(super) fn cues(reading: &Reading, number: u32) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    reading.hits(sentence, List::Contested).map(|hit| hit.first..hit.end).collect()
}
