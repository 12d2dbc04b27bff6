//! Comparators: the words before and behind a figure that limit it.

use super::reader::Reader;
use crate::report::Bound;
use crate::text::{List, Span};

/// The comparators that begin at a token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparator {
    /// The limit that the first of them sets; nothing where there is none.
    pub bound: Option<Bound>,
    /// The first token.
    pub first: u32,
    /// Their words.
    pub cues: Vec<Span>,
    /// One past the last token.
    pub end: u32,
}

/// Comparators stack no deeper: "up to about 100 metres".
const DEEPEST: usize = 3;

/// Reads the comparators at token `at`.
pub fn read_before(reader: &Reader, at: u32) -> Comparator {
    let mut found = Comparator { first: at, end: at, ..Comparator::default() };
    while found.cues.len() < DEEPEST {
        let Some(hit) = reader.hit(List::FigureBound, found.end).filter(|hit| !is_about_a_subject(reader, hit.first)) else {
            break;
        };
        found.bound = found.bound.or(bound_named(hit.value));
        found.cues.push(reader.span(hit.first, hit.end));
        found.end = hit.end;
    }
    found
}

/// Reads a comparator behind a figure, at token `at`.
pub fn read_after(reader: &Reader, at: u32) -> Option<(Bound, Span, u32)> {
    let hit = reader.hit(List::FigureBoundAfter, at)?;
    // "+" belongs to what it is glued to.
    if reader.word(at) == "+" && !reader.is_glued(at) || reader.is(at, "plus") {
        return None;
    }
    Some((bound_named(hit.value)?, reader.span(hit.first, hit.end), hit.end))
}

/// "they talked about two films": concerning, not nearly.
fn is_about_a_subject(reader: &Reader, at: u32) -> bool {
    reader.is(at, "about") && reader.hit_before(List::TalkVerb, at).is_some()
}

fn bound_named(name: &str) -> Option<Bound> {
    Bound::ALL.iter().copied().find(|bound| bound.name() == name)
}
