//! An accusation and its answer.

use super::FoundClaim;
use super::reading::Reading;
use crate::report::ClaimKind;

/// Sentences between an accusation and its answer, at most.
const DISTANCE: u32 = 12;

/// Ties each denial, and each answer not given, to the nearest accusation before it, or right behind it; the first answer of an
/// accusation is its pair.
pub(super) fn pair(reading: &Reading, claims: &mut [FoundClaim]) {
    let _ = reading;
    let mut accusation: Option<usize> = None;
    for index in 0..claims.len() {
        match claims[index].claim.kind {
            ClaimKind::Accusation => accusation = Some(index),
            ClaimKind::Denial | ClaimKind::NoComment => {
                let Some(earlier) = accusation.filter(|&earlier| claims[index].sentence - claims[earlier].sentence <= DISTANCE)
                else {
                    continue;
                };
                claims[index].claim.pair = Some(earlier as u32);
                claims[earlier].claim.pair.get_or_insert(index as u32);
            }
            _ => {}
        }
    }
}
