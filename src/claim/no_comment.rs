//! Somebody was asked and gave no answer.

use super::reading::{Line, Reading};
use crate::text::List;
use std::ops::Range;

/// The words that report an answer not given.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::NoComment).filter(|hit| !reading.is_spoken(hit.first)).map(|hit| hit.first..hit.end).collect()
}
