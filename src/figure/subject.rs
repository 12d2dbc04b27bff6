//! What a figure is about: "net profit" in "a net profit of $3bn".

use super::draft::Draft;
use super::reader::Reader;

/// The subject of a figure.
pub fn subject_of(_reader: &Reader, _draft: &Draft) -> Option<String> {
    None
}
