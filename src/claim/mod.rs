//! Claims: sentences become claims that rest on something a reader cannot see.

use crate::figure::FoundFigure;
use crate::report::Claim;
use crate::text::{Document, Span};

/// A claim and the part of its sentence that it covers.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundClaim {
    /// Inside one sentence.
    pub span: Span,
    /// The number of that sentence.
    pub sentence: u32,
    /// What it is. `pair` counts in the list that [`find_claims`] gives.
    pub claim: Claim,
}

/// Finds the claims of a document, in order of the text; one of a kind in a sentence.
///
/// `figures` are the document's figures: a strong number makes a sentence worth a check.
pub fn find_claims(document: &Document, figures: &[FoundFigure]) -> Vec<FoundClaim> {
    let _ = (document, figures);
    Vec::new()
}
