//! An accusation and its answer.

use super::found::FoundClaim;
use super::reading::Reading;
use crate::report::ClaimKind;

/// Sentences between an accusation and its answer, at most.
const DISTANCE: u32 = 12;

/// Ties each denial, and each answer not given, to an accusation, and the accusation to its first answer.
///
/// Of the accusations in the sentences before, the nearest whose sentence names who answers, else the nearest; where there is
/// none before, the one in the same sentence, else the one right behind.
pub(super) fn pair(reading: &Reading, claims: &mut [FoundClaim]) {
    let accusations: Vec<usize> = (0..claims.len()).filter(|&index| claims[index].claim.kind == ClaimKind::Accusation).collect();
    for index in 0..claims.len() {
        if !matches!(claims[index].claim.kind, ClaimKind::Denial | ClaimKind::NoComment) {
            continue;
        }
        if let Some(answered) = answered(reading, claims, &accusations, index) {
            claims[index].claim.pair = Some(answered as u32);
            claims[answered].claim.pair.get_or_insert(index as u32);
        }
    }
}

/// The accusation that an answer belongs to.
fn answered(reading: &Reading, claims: &[FoundClaim], accusations: &[usize], answer: usize) -> Option<usize> {
    let number = claims[answer].sentence;
    let behind = accusations.partition_point(|&index| claims[index].sentence < number);
    let near = accusations[..behind].iter().rev().take_while(|&&index| number - claims[index].sentence <= DISTANCE);
    let named = near.clone().find(|&&index| names_answerer(reading, &claims[index], &claims[answer]));
    let next = accusations[behind..].first().filter(|&&index| claims[index].sentence <= number + 1);
    named.or(near.clone().next()).or(next).copied()
}

/// Whether the sentence of an accusation has a name of the one who answers.
fn names_answerer(reading: &Reading, accusation: &FoundClaim, answer: &FoundClaim) -> bool {
    let sentence = reading.document.slice(reading.document.sentences()[accusation.sentence as usize].span);
    let source = answer.claim.source.as_ref().map_or(reading.document.slice(answer.span), |source| source.text.as_str());
    let mut names = source.split_whitespace().filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase));
    names.any(|name| name != "The" && sentence.contains(name.trim_end_matches(['.', ',', '”', '"'])))
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
    fn a_name_decides_between_two_accusations() {
        let found = claims("The union accused Acme of theft. The mayor was accused of fraud. Acme denied the claim.");
        let of = |sentence: u32, kind: ClaimKind| {
            found.iter().position(|found| found.sentence == sentence && found.claim.kind == kind).expect("it is found")
        };
        assert_eq!(found[of(2, ClaimKind::Denial)].claim.pair, Some(of(0, ClaimKind::Accusation) as u32));
        assert_eq!(found[of(1, ClaimKind::Accusation)].claim.pair, None);
    }

    #[test]
    fn an_answer_far_from_any_accusation_has_none() {
        let text = format!("The union accused the firm of theft. {}The firm denied the claim.", "It rained. ".repeat(40));
        assert!(claims(&text).iter().all(|found| found.claim.pair.is_none()));
    }
}
