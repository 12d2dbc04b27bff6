//! How much a sentence is worth a check, from what was found in it and how it is put.
//!
//! A hand-made score: the weights below add up and a logistic curve brings the sum between 0 and 1.

use super::found::FoundClaim;
use super::reading::{Class, Reading};
use crate::article::BlockRole;
use crate::figure::FoundFigure;
use crate::report::{ClaimKind, Figure, FigureKind, FigureRole, Value};
use crate::text::{List, Sentence};

/// The worth from which a sentence counts as worth a check.
pub(super) const CHECKWORTHY: f64 = 0.35;

/// The sum at which the worth is one half.
const MIDDLE: f64 = 3.6;

/// How far the sum must move for the odds to grow e-fold.
const STEP: f64 = 1.6;

/// A count or amount from which a figure is large.
const LARGE: f64 = 1e3;

/// What a claim of each kind adds.
fn of_claim(kind: ClaimKind) -> f64 {
    match kind {
        ClaimKind::Accusation | ClaimKind::Superlative => 3.9,
        ClaimKind::VagueSource => 3.2,
        ClaimKind::UnnamedSource | ClaimKind::Denial => 3.0,
        ClaimKind::Contested | ClaimKind::NoComment => 1.9,
        ClaimKind::Attributed | ClaimKind::Prediction => 1.4,
        ClaimKind::Hedged | ClaimKind::Causal => 0.9,
        ClaimKind::Absolute => 1.4,
        ClaimKind::Secondhand => 0.5,
        ClaimKind::Checkworthy => 0.0,
    }
}

/// What a figure adds; of several in a sentence the strongest counts.
fn of_figure(figure: &Figure) -> f64 {
    let base = match figure.kind {
        FigureKind::Percent | FigureKind::PercentagePoints => 2.7,
        FigureKind::Count => 1.9,
        FigureKind::Measure => 1.2,
        FigureKind::Ratio => 1.0,
        FigureKind::Duration => 0.8,
        FigureKind::Money | FigureKind::Date => 0.4,
        FigureKind::Age | FigureKind::Other | FigureKind::Score => 0.0,
        FigureKind::Rank => -0.3,
    };
    let amount = match figure.value {
        Value::Number(value) => value,
        Value::Range([low, high]) => low.max(high),
        _ => 0.0,
    };
    let counted = matches!(figure.kind, FigureKind::Count | FigureKind::Money);
    let large = if counted && amount >= LARGE { 1.8 } else { 0.0 };
    let change = if figure.role == FigureRole::Change { 1.0 } else { 0.0 };
    base + large + change
}

/// The worth of every sentence, from 0 to 1.
pub(super) fn worth(reading: &Reading, claims: &[FoundClaim], figures: &[FoundFigure]) -> Vec<f64> {
    let sentences = reading.document.sentences();
    let mut sums: Vec<f64> = sentences.iter().map(|sentence| of_wording(reading, sentence)).collect();
    let mut lengths: Vec<f64> = sentences.iter().map(|sentence| of_length(reading, sentence)).collect();
    let mut kinds = vec![0_u32; sentences.len()];
    for found in claims {
        sums[found.sentence as usize] += of_claim(found.claim.kind);
        kinds[found.sentence as usize] += u32::from(found.claim.kind != ClaimKind::Attributed);
        if is_grave(found.claim.kind) {
            lengths[found.sentence as usize] = lengths[found.sentence as usize].max(0.0);
        }
    }
    let mut strongest = vec![0.0_f64; sentences.len()];
    for found in figures {
        let number = reading.document.sentence_at(found.span.start);
        strongest[number] = strongest[number].max(of_figure(&found.figure));
    }
    let several = |kinds: u32| if kinds > 1 { 0.9 } else { 0.0 };
    let parts = sums.into_iter().zip(lengths).zip(strongest).zip(kinds);
    parts.map(|(((sum, length), figure), kinds)| logistic((sum + length + figure + several(kinds) - MIDDLE) / STEP)).collect()
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Whether the document is a headline, which has no full stop.
fn is_headline(reading: &Reading) -> bool {
    let sentences = reading.document.sentences();
    sentences.last().is_some_and(|last| last.block == 0 && reading.document.role(0) == BlockRole::Heading)
}

/// Whether a claim of a kind is worth as much in a short sentence: `The firm denied it.`
fn is_grave(kind: ClaimKind) -> bool {
    matches!(
        kind,
        ClaimKind::Accusation | ClaimKind::Denial | ClaimKind::UnnamedSource | ClaimKind::Contested | ClaimKind::NoComment
    )
}

/// What the length of a sentence adds: short ones are labels and small talk more often than not.
fn of_length(reading: &Reading, sentence: &Sentence) -> f64 {
    match (sentence.first..sentence.end).filter(|&token| reading.is_wordy(token)).count() {
        0..6 => -2.1,
        6..10 => -1.5,
        10..16 => 0.0,
        16..25 => 0.7,
        _ => 1.4,
    }
}

/// What the wording of a sentence adds.
fn of_wording(reading: &Reading, sentence: &Sentence) -> f64 {
    let tokens = sentence.first..sentence.end;
    let consequence = match reading.hits(sentence, List::Consequence).take(2).count() {
        0 => 0.0,
        1 => 1.7,
        _ => 3.0,
    };
    let has_own = reading.hits(sentence, List::OwnPronoun).next().is_some();
    let spoken = tokens.clone().filter(|&token| reading.is_spoken(token)).count() * 2 > tokens.len();
    let by_pronoun = reading.class(sentence.first) == Class::Pronoun;
    let penalties = [
        (has_own, 0.7),
        (spoken, 0.7),
        (by_pronoun, 0.8),
        (!reading.is_finished(sentence) && !is_headline(reading), 2.2),
        (reading.word(sentence.end.saturating_sub(1)) == "?", 0.5),
    ];
    consequence - penalties.iter().filter(|(holds, _)| *holds).map(|(_, penalty)| penalty).sum::<f64>()
}
