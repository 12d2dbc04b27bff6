//! One thing is said to have caused another.
//!
//! Words of causing (`link`), verbs of change whose subject is no actor (`effect`), reasons of acts and of harm (`reason`).

mod effect;
mod link;
mod reason;
mod subject;

use super::reading::{Line, Reading};
use std::ops::Range;

/// The words that tie an effect to a cause.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let mut cues = link::cues(reading, line);
    cues.extend(effect::cues(reading, line));
    cues.extend(reason::cues(reading, line));
    cues.sort_by_key(|cue| cue.start);
    cues.dedup_by(|next, kept| next.start < kept.end);
    cues
}
