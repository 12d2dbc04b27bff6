//! Figures: tokens become quantities.

mod bound;
mod change;
mod clock;
mod date;
mod digits;
mod draft;
mod guard;
mod neighbour;
mod noun;
mod numeral;
mod quantity;
mod rank;
mod rate;
mod ratio;
mod reader;
mod unit;

use self::bound::{Comparator, read_before};
use self::draft::Draft;
use self::reader::Reader;
use crate::report::{Bound, Figure, FigureKind};
use crate::text::{Document, List, Span};

/// A figure and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundFigure {
    /// The figure's own words: comparator, number, scale, unit.
    pub span: Span,
    /// What it is.
    pub figure: Figure,
}

/// Finds the figures of a document, in order of the text; none overlap.
pub fn find_figures(document: &Document) -> Vec<FoundFigure> {
    let mut found = Vec::new();
    let mut block = None;
    for sentence in document.sentences() {
        let reader = Reader::new(document, sentence, block != Some(sentence.block));
        block = Some(sentence.block);
        found.extend(read_sentence(&reader).into_iter().map(|draft| draft.finish(&reader)));
    }
    found
}

/// Tries every token in turn; behind a figure reading goes on where it ends.
fn read_sentence(reader: &Reader) -> Vec<Draft> {
    let codes = guard::codes(reader);
    let is_coded = |at: u32| codes[(at - reader.first) as usize];
    let (mut at, mut drafts) = (reader.first, Vec::new());
    while at < reader.end {
        match read_figure(reader, at).filter(|draft| !(draft.first..draft.end).any(is_coded)) {
            Some(draft) => {
                at = draft.next.max(at + 1);
                drafts.push(draft);
            }
            None => at += 1,
        }
    }
    neighbour::relate(reader, &mut drafts);
    drafts
}

/// Reads the figure that begins at token `at`, comparators included.
fn read_figure(reader: &Reader, at: u32) -> Option<Draft> {
    let comparator = read_before(reader, at);
    let compared = comparator.bound.is_some_and(|bound| bound != Bound::Exact);
    let start = comparator.end;
    let draft = date::read_date(reader, start)
        .or_else(|| rank::read_rank(reader, start))
        .or_else(|| ratio::read_ratio(reader, start))
        .or_else(|| quantity::read_quantity(reader, start, compared))?;
    let mut draft = compare(reader, draft, comparator);
    change::read_role(reader, &mut draft);
    Some(draft)
}

/// Joins the comparators before a figure to it, where they limit figures of its kind.
fn compare(reader: &Reader, mut draft: Draft, comparator: Comparator) -> Draft {
    let Some(bound) = comparator.bound else { return draft };
    let fits = match draft.kind {
        FigureKind::Rank | FigureKind::Score => false,
        FigureKind::Date => bound == Bound::About,
        // "over five years": during them, unless a word before says that it is a length.
        FigureKind::Duration => {
            !(reader.is(comparator.end - 1, "over") && comparator.cues.len() == 1 && is_during(reader, comparator.end - 1))
        }
        _ => true,
    };
    if draft.kind == FigureKind::Count && draft.unit.is_none() && reader.hit(List::AgeBound, comparator.first).is_some() {
        (draft.kind, draft.unit) = (FigureKind::Age, Some("year".into()));
    }
    if fits {
        draft.first = comparator.first;
        // A comparator on both sides: the one before the number counts.
        draft.bound = bound;
        draft.cues.extend(comparator.cues);
    }
    draft
}

/// Whether "over" at token `at` begins a phrase of time.
fn is_during(reader: &Reader, at: u32) -> bool {
    at == reader.first || reader.hit_before(List::LengthBefore, at).is_none() && !reader.is(at, "well")
}
