//! Figures: tokens become quantities.

mod bound;
mod change;
mod clock;
mod date;
mod digits;
mod draft;
mod guard;
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
        read_sentence(&reader, &mut found);
    }
    found
}

/// Tries every token in turn; behind a figure reading goes on where it ends.
fn read_sentence(reader: &Reader, found: &mut Vec<FoundFigure>) {
    let codes = guard::codes(reader);
    let is_coded = |at: u32| codes[(at - reader.first) as usize];
    let (mut at, mut last): (u32, Option<Draft>) = (reader.first, None);
    while at < reader.end {
        let Some(mut draft) = read_figure(reader, at).filter(|draft| !(draft.first..draft.end).any(is_coded)) else {
            at += 1;
            continue;
        };
        if let Some(last) = &last {
            restate(reader, last, &mut draft);
        }
        at = draft.next.max(at + 1);
        found.push(draft.clone().finish(reader));
        last = Some(draft);
    }
}

/// "more than 5 km (3 miles)", "up 17.5 points, or 0.2%": the same amount again, under the same limit and direction.
fn restate(reader: &Reader, last: &Draft, draft: &mut Draft) {
    let bracketed = draft.first == last.next + 1 && reader.word(last.next) == "(";
    let reworded = draft.first == last.next + 2 && reader.word(last.next) == "," && reader.is(last.next + 1, "or");
    let converts =
        draft.kind == last.kind && draft.unit != last.unit && matches!(draft.kind, FigureKind::Money | FigureKind::Measure);
    let relates = last.direction.is_some() && draft.kind == FigureKind::Percent;
    if !(bracketed && converts || reworded && (converts || relates)) {
        return;
    }
    if draft.bound == Bound::Exact {
        draft.bound = last.bound;
    }
    if draft.direction.is_none() && last.direction.is_some() {
        (draft.direction, draft.role) = (last.direction, last.role);
    }
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
