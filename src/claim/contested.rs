//! What the text itself calls disputed, unproven or unknown.

use super::reading::{Line, Reading};
use crate::text::List;
use std::ops::Range;

/// The words that contest.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::Contested).map(|hit| hit.first..hit.end).collect()
}
