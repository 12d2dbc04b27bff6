//! A figure on its way: token numbers instead of bytes.

use super::FoundFigure;
use super::reader::Reader;
use crate::report::{Bound, Direction, Figure, FigureKind, FigureRole, Value};
use crate::text::Span;

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

    /// The finished figure.
    pub fn finish(mut self, reader: &Reader) -> FoundFigure {
        self.cues.sort();
        FoundFigure {
            span: reader.span(self.first, self.end),
            figure: Figure {
                kind: self.kind,
                value: self.value,
                unit: self.unit,
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
