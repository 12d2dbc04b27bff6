//! What a sentence says of its source.

use crate::report::Source;
use std::ops::Range;

/// How many blocks a speaker is remembered for.
pub(super) const MEMORY: u32 = 3;

/// What a sentence says of its source.
#[derive(Clone, Debug, Default)]
pub(super) struct Attribution {
    /// The words that attribute; empty for a quotation that goes on.
    pub(super) cues: Vec<Range<u32>>,
    /// The noun phrases of the sources, one a cue where there is one.
    pub(super) phrases: Vec<Range<u32>>,
    /// Who speaks.
    pub(super) source: Option<Source>,
}
