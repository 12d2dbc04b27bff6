//! How much a sentence is worth a check.

use super::FoundClaim;
use super::reading::{Class, Reading};
use crate::figure::FoundFigure;
use crate::text::{Sentence, TokenKind};

/// The worth from which a sentence counts as worth a check.
pub(super) const CHECKWORTHY: f64 = 0.5;

/// The worth of every sentence, from 0 to 1.
pub(super) fn worth(reading: &Reading, claims: &[FoundClaim], figures: &[FoundFigure]) -> Vec<f64> {
    let _ = (claims, figures);
    reading.document.sentences().iter().map(|sentence| of_sentence(reading, sentence)).collect()
}

fn of_sentence(reading: &Reading, sentence: &Sentence) -> f64 {
    let words = (sentence.first..sentence.end).filter(|&token| reading.is_wordy(token)).count();
    let numbers = (sentence.first..sentence.end).filter(|&token| reading.document.kind(token) == TokenKind::Number).count();
    let own = (sentence.first..sentence.end).any(|token| reading.class(token) == Class::Pronoun && reading.is(token, "you"));
    let mut score: f64 = 0.0;
    if words >= 8 {
        score += 0.4;
    }
    if numbers > 0 {
        score += 0.3;
    }
    if own {
        score -= 0.4;
    }
    score.clamp(0.0, 1.0)
}
