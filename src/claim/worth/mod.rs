//! How much a sentence is worth a check: a trained score over its words, and over what was found in it.
//!
//! A logistic regression: the weights of the features that hold add up with those of the sentence's n-grams, the latter divided
//! by the square root of their number, and a logistic curve brings the sum between 0 and 1. `training/worth.py` makes the weights.

mod feature;
mod gram;

use super::found::FoundClaim;
use super::reading::Reading;
use crate::figure::FoundFigure;
use feature::features;
#[cfg(any(test, feature = "passes"))]
use feature::names;
use gram::{PLACES, for_each_gram};

include!(concat!(env!("OUT_DIR"), "/worth.rs"));

/// The weight of each gram, in steps of [`STEP`].
static GRAMS: &[u8; PLACES] = include_bytes!("../../../data/model/worth.bin");

/// Sentences from which a text is an article. Shorter ones have weights of their own: nothing around a sentence tells what it is
/// about, and its place says nothing.
const ARTICLE: usize = 8;

/// Which of the two weights of a feature holds.
#[derive(Clone, Copy)]
enum Setting {
    Article = 0,
    Alone = 1,
}

impl Setting {
    fn of(reading: &Reading) -> Setting {
        if reading.document.sentences().len() < ARTICLE { Setting::Alone } else { Setting::Article }
    }
}

/// The worth from which a sentence counts as worth a check. Who asks about a sentence alone wants to know even a small worth.
pub(super) fn checkworthy(reading: &Reading) -> f64 {
    match Setting::of(reading) {
        Setting::Article => 0.35,
        Setting::Alone => 0.15,
    }
}

/// The worth of every sentence, from 0 to 1.
pub(super) fn worth(reading: &Reading, claims: &[FoundClaim], figures: &[FoundFigure]) -> Vec<f64> {
    let sentences = reading.document.sentences();
    let all = features(reading, claims, figures);
    let setting = Setting::of(reading) as usize;
    let sums = sentences.iter().zip(all).map(|(sentence, features)| {
        let mut words = 0_i32;
        let count = for_each_gram(reading.document, sentence, |place| words += i32::from(GRAMS[place].cast_signed()));
        let features: f64 = features.iter().map(|place| WEIGHTS[place].1[setting]).sum();
        features + STEP * f64::from(words) / f64::from(count).sqrt()
    });
    sums.map(|sum| 1.0 / (1.0 + (-sum).exp())).collect()
}

/// What the score is computed from.
#[cfg(feature = "passes")]
#[derive(Clone, Debug)]
pub struct Inputs {
    /// The names of the features that hold.
    pub features: Vec<&'static str>,
    /// The places of the n-grams, one for each time a gram is there.
    pub grams: Vec<usize>,
}

/// The inputs of the score for every sentence.
#[cfg(feature = "passes")]
pub(super) fn inputs(reading: &Reading, claims: &[FoundClaim], figures: &[FoundFigure]) -> Vec<Inputs> {
    let sentences = reading.document.sentences();
    let names = names();
    let all = features(reading, claims, figures);
    let both = sentences.iter().zip(all).map(|(sentence, features)| {
        let mut grams = Vec::new();
        for_each_gram(reading.document, sentence, |place| grams.push(place));
        Inputs { features: features.iter().map(|place| names[place]).collect(), grams }
    });
    both.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_has_a_weight_for_every_feature() {
        let weighed: Vec<&str> = WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(weighed, names());
    }
}
