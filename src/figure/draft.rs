//! A figure on its way: token numbers instead of bytes.

use super::noun::plural::plural;
use super::reader::Reader;
use crate::report::{Bound, Direction, Figure, FigureKind, FigureRole, Value};
use crate::text::Span;

/// A figure and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundFigure {
    /// The figure's own words: comparator, number, scale, unit.
    pub span: Span,
    /// What it is.
    pub figure: Figure,
}

/// What a rule has read.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// Where reading goes on: past the tail of a rate, which is no part of the figure's span.
    pub next: u32,
    /// See [`Figure`]; so for the fields below.
    pub kind: FigureKind,
    /// The value in `unit`.
    pub value: Value,
    /// The unit's name.
    pub unit: Option<String>,
    /// The limit.
    pub bound: Bound,
    /// Up or down.
    pub direction: Option<Direction>,
    /// The smallest step printed.
    pub step: Option<f64>,
    /// What it does.
    pub role: FigureRole,
    /// What it is about.
    pub subject: Option<String>,
    /// The words behind bound and direction.
    pub cues: Vec<Span>,
}

impl Draft {
    /// An exact level of `kind` at tokens `first..end`, and nothing else known.
    pub fn new(kind: FigureKind, value: Value, first: u32, end: u32) -> Draft {
        Draft {
            first,
            end,
            next: end,
            kind,
            value,
            unit: None,
            bound: Bound::Exact,
            direction: None,
            step: None,
            role: FigureRole::Level,
            subject: None,
            cues: Vec::new(),
        }
    }

    /// The same figure, ending before token `end`.
    pub fn ending(self, end: u32) -> Draft {
        Draft { end, next: end, ..self }
    }

    /// Whether it is a number without a unit and a noun.
    pub fn is_bare(&self) -> bool {
        self.unit.is_none() && matches!(self.kind, FigureKind::Count | FigureKind::Other)
    }

    /// "18 months ago": a date that hangs on the day of writing.
    pub fn into_date(self, end: u32) -> Draft {
        Draft { kind: FigureKind::Date, value: Value::Unknown, unit: None, step: None, ..self.ending(end) }
    }

    /// The finished figure.
    pub fn finish(mut self, reader: &Reader) -> FoundFigure {
        self.cues.sort();
        let mut span = reader.span(self.first, self.end);
        // "Monday's vote": the possessive is no part of the figure.
        if let Some(kept) = ["'s", "’s"].iter().find_map(|&ending| reader.word(self.end - 1).strip_suffix(ending)) {
            span.end = reader.span(self.end - 1, self.end).start + kept.len() as u32;
        }
        let plural = self.unit.as_deref().and_then(|unit| plural(reader, unit, self.kind, self.first));
        FoundFigure {
            span,
            figure: Figure {
                kind: self.kind,
                value: self.value,
                unit: self.unit,
                plural,
                bound: self.bound,
                direction: self.direction,
                precision: self.step,
                role: self.role,
                subject: self.subject,
                cues: self.cues,
            },
        }
    }
}
