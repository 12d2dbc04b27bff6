//! What rests on the report of another outlet.

use super::attributed::Attribution;
use super::reading::Reading;
use crate::text::List;
use std::ops::Range;

/// The names of the outlets that an attribution rests on.
pub(super) fn cues(reading: &Reading, attribution: &Attribution) -> Vec<Range<u32>> {
    let outlets = attribution.phrases.iter().filter_map(|phrase| {
        let hit = phrase.clone().filter_map(|token| reading.hit_at(token, List::Outlet)).find(|hit| hit.end <= phrase.end)?;
        (reading.is_capitalised(hit.end - 1) || hit.value == "common").then_some(hit.first..hit.end)
    });
    let mut cues: Vec<Range<u32>> = outlets.collect();
    cues.sort_by_key(|cue| cue.start);
    cues.dedup();
    cues
}
