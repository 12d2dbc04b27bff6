//! What the rules give back.

use crate::report::Claim;
use crate::text::Span;

/// A claim and the part of its sentence that it covers.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundClaim {
    /// Inside one sentence.
    pub span: Span,
    /// The number of that sentence.
    pub sentence: u32,
    /// What it is. `pair` counts in the list that [`FoundClaims`] has.
    pub claim: Claim,
}

/// The claims of a document, and how much each of its sentences is worth a check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundClaims {
    /// In order of the text; one of a kind in a sentence.
    pub claims: Vec<FoundClaim>,
    /// For each sentence, from 0 to 1.
    pub worth: Vec<f64>,
}
