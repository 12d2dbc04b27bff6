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

/// Comparators stack no deeper: "up to about 40 lamps".
const DEEPEST: usize = 3;

/// Reads the comparators at token `at`.
pub fn read_before(reader: &Reader, at: u32) -> Comparator {
    let mut found = Comparator { first: at, end: at, ..Comparator::default() };
    for _ in 0..DEEPEST {
        let Some(hit) = reader.hit(List::FigureBound, found.end).filter(|hit| !is_about_a_subject(reader, hit.first)) else {
            break;
        };
        found.end = hit.end;
        let bound = bound_named(hit.value);
        if bound == Some(Bound::Exact) && found.bound.is_none() {
            // "a total of" limits nothing and is no part of the figure.
            found.first = hit.end;
            continue;
        }
        found.bound = found.bound.or(bound);
        found.cues.push(reader.span(hit.first, hit.end));
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

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn before() {
        check("More than 40 lamps broke.", "More than 40 lamps = count 40 lamp more");
        check("Nearly 40 lamps broke.", "Nearly 40 lamps = count 40 lamp less");
        check("Just over 40 lamps broke.", "Just over 40 lamps = count 40 lamp more");
        check("No more than 40 lamps broke.", "No more than 40 lamps = count 40 lamp at_most");
        check("Up to about 40 lamps broke.", "Up to about 40 lamps = count 40 lamp at_most");
        check("Only 40 lamps broke.", "40 lamps = count 40 lamp");
        check("A total of 40 lamps broke.", "40 lamps = count 40 lamp");
    }

    #[test]
    fn behind() {
        check("It costs $700 or more.", "$700 or more = money 700 USD at_least");
        check("It lists 45+ lamps.", "45+ lamps = count 45 lamp at_least");
        check("It has 300 or so in stock.", "300 or so = count 300 about");
    }

    #[test]
    fn words_that_limit_nothing() {
        check("They talked about two films.", "two films = count 2 film");
        check("The sum is due over five years.", "five years = duration 5 year");
        check("He served for over five years.", "over five years = duration 5 year more");
    }
}
