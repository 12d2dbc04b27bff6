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

#[cfg(test)]
mod tests {
    use super::super::testing::claims;
    use crate::report::ClaimKind;

    #[test]
    fn an_accusation_and_its_answer_name_each_other() {
        let found =
            claims("The union accused the firm of theft. The firm denied the claim. It rained. The mayor declined to comment.");
        let at = |kind: ClaimKind| found.iter().position(|found| found.claim.kind == kind).expect("it is found");
        let (accusation, denial, silence) = (at(ClaimKind::Accusation), at(ClaimKind::Denial), at(ClaimKind::NoComment));
        assert_eq!(found[accusation].claim.pair, Some(denial as u32));
        assert_eq!(found[denial].claim.pair, Some(accusation as u32));
        assert_eq!(found[silence].claim.pair, Some(accusation as u32));
    }

    #[test]
    fn an_answer_far_from_any_accusation_has_none() {
        let text = format!("The union accused the firm of theft. {}The firm denied the claim.", "It rained. ".repeat(40));
        assert!(claims(&text).iter().all(|found| found.claim.pair.is_none()));
    }
}
