//! An accusation and its answer.

use super::found::FoundClaim;
use super::reading::{REACH, Reading};
use crate::report::ClaimKind;
use crate::text::{List, Span, look_up};

/// Sentences between an accusation and its answer, at most.
const DISTANCE: u32 = 12;

/// The same where the answer does not name who gives it: `the company denied this`.
const NAMELESS: u32 = 3;

/// Words from whose claim it is to the claim: `Acme’s old claim`.
const OWNED: usize = 3;

/// Ties each denial, and each answer not given, to the nearest accusation that it may answer, and the accusation to its first answer.
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

/// The accusation that an answer belongs to: before it, or in the same sentence; rather the accused's own than the one told next.
fn answered(reading: &Reading, claims: &[FoundClaim], accusations: &[usize], index: usize) -> Option<usize> {
    let answer = Answer::new(reading, &claims[index]);
    let behind = accusations.partition_point(|&index| claims[index].sentence <= answer.number);
    let near = accusations[..behind].iter().rev().copied();
    let near = near.take_while(|&index| answer.number - claims[index].sentence <= DISTANCE);
    let open = near.filter(|&index| answer.comes_after(&claims[index]) && !is_denied_beside(claims, index, answer.number));
    let named = open.clone().find(|&index| answer.is_for(reading, &claims[index]));
    named.or_else(|| open.clone().find(|&index| answer.is_close_to(reading, &claims[index])))
}

/// Whether an accusation has its denial in its own sentence, which is not the sentence `number`.
fn is_denied_beside(claims: &[FoundClaim], accusation: usize, number: u32) -> bool {
    let sentence = claims[accusation].sentence;
    let beside = claims[accusation..].iter().take_while(|found| found.sentence == sentence);
    sentence != number && beside.into_iter().any(|found| found.claim.kind == ClaimKind::Denial)
}

/// What an answer shows of whom it is for.
struct Answer<'a> {
    number: u32,
    cue: Span,
    /// The names of who answers: the subject of its cue, and its source.
    names: Vec<&'a str>,
    /// The nouns of the same: `lawyer`, `firm`.
    nouns: Vec<&'a str>,
    /// The names of those whose claim is rejected: `Acme` of `Acme’s claim`.
    owners: Vec<&'a str>,
    /// Whether somebody answers who was named before: `she`, `the company`.
    points_back: bool,
    /// Whether it rejects what was just heard: `denied the allegations`.
    rejects: bool,
}

impl<'a> Answer<'a> {
    fn new(reading: &Reading<'a>, found: &FoundClaim) -> Answer<'a> {
        let sentence = reading.document.sentences()[found.sentence as usize].span;
        let cue = found.claim.cues[0];
        let slice = |start: u32, end: u32| reading.document.slice(Span { start, end });
        let mut before: Vec<&str> = slice(sentence.start, cue.start).split_whitespace().rev().take(REACH as usize).collect();
        before.reverse();
        let behind: Vec<&str> = slice(cue.end, sentence.end).split_whitespace().take(REACH as usize).collect();
        let owners: Vec<&str> = owners(&before).chain(owners(&behind)).collect();
        // A comma right before the verb closes an apposition: the subject stands in front of it.
        let comma = before.iter().rposition(|word| word.ends_with(','));
        let subject = match comma {
            Some(comma) if comma + 1 < before.len() => &before[comma + 1..],
            _ => &before[..],
        };
        let source = found.claim.source.as_ref().map_or("", |source| slice(source.span.start, source.span.end));
        let names = subject.iter().copied().chain(source.split_whitespace()).filter_map(name);
        let names = names.filter(|name| !owners.contains(name)).collect();
        let nouns = subject.iter().map(|word| trim(word)).filter(|word| is_noun(word)).collect();
        let points_back = subject.iter().any(|word| matches!(class(word), Some("determiner" | "pronoun" | "pronoun_have")));
        let rejects = behind.iter().take(OWNED).any(|word| look_up(List::ClaimNoun, trim(word)).is_some());
        Answer { number: found.sentence, cue, names, nouns, owners, points_back, rejects }
    }

    /// Whether an accusation stands before this.
    fn comes_after(&self, accusation: &FoundClaim) -> bool {
        accusation.sentence < self.number || accusation.claim.cues[0].start < self.cue.start
    }

    /// Whether who answers is named as the accused, or whose claim is rejected as the accuser.
    fn is_for(&self, reading: &Reading, accusation: &FoundClaim) -> bool {
        let accused = accusation.claim.accused.map_or("", |span| reading.document.slice(span));
        if !self.owners.is_empty() {
            let sentence = reading.document.sentences()[accusation.sentence as usize];
            return share(&self.owners, reading.document.slice(sentence.span)) && !share(&self.owners, accused);
        }
        if self.names.is_empty() {
            return self.points_back && self.number - accusation.sentence <= NAMELESS;
        }
        share(&self.names, if is_named(accused) { accused } else { charge(reading, accusation) })
    }

    /// Whether an accusation is what was just rejected, tells of who answers by their noun, or names nobody behind a sentence that
    /// names who answers.
    fn is_close_to(&self, reading: &Reading, accusation: &FoundClaim) -> bool {
        if !self.owners.is_empty() {
            return false;
        }
        let distance = self.number - accusation.sentence;
        let told = || charge(reading, accusation).split_whitespace().any(|word| self.nouns.contains(&trim(word)));
        let accused = accusation.claim.accused.map_or("", |span| reading.document.slice(span));
        let named_before = || {
            let before = accusation.sentence.checked_sub(1).map(|number| reading.document.sentences()[number as usize].span);
            before.is_some_and(|span| share(&self.names, reading.document.slice(span)))
        };
        self.rejects && distance == 1 || distance <= NAMELESS && told() || !is_named(accused) && named_before()
    }
}

/// The sentence of an accusation without the accuser: from the accused on where they are an object.
fn charge<'a>(reading: &Reading<'a>, accusation: &FoundClaim) -> &'a str {
    let sentence = reading.document.sentences()[accusation.sentence as usize].span;
    let object = accusation.claim.accused.filter(|span| span.start > accusation.claim.cues[0].start);
    reading.document.slice(Span { start: object.map_or(sentence.start, |span| span.start), end: sentence.end })
}

/// Whether there is a name in a text.
fn is_named(text: &str) -> bool {
    text.split_whitespace().any(|word| name(word).is_some())
}

/// Whether one of the names stands in a text.
fn share(names: &[&str], text: &str) -> bool {
    text.split_whitespace().filter_map(name).any(|name| names.contains(&name))
}

/// The names of those whose claims are spoken of, each with the names in front of it: `the Transport Ministry’s claim`.
fn owners<'a>(words: &[&'a str]) -> impl Iterator<Item = &'a str> {
    let claims = |at: usize| words[at + 1..].iter().take(OWNED).any(|word| look_up(List::ClaimNoun, trim(word)).is_some());
    let owns = move |at: &usize| words[*at].contains(['’', '\'']) && claims(*at);
    let named = |at: usize| words[..=at].iter().rev().map_while(|word| name(word)).take(OWNED);
    (0..words.len()).filter(owns).flat_map(named)
}

/// Whether a word may be the noun for somebody.
fn is_noun(word: &str) -> bool {
    word.len() > 3 && word.starts_with(char::is_lowercase) && class(word).is_none() && look_up(List::SayVerb, word).is_none()
}

/// What kind of function word a word is.
fn class(word: &str) -> Option<&'static str> {
    look_up(List::WordClass, trim(word))
}

/// A word without marks around it and without the ending of a possessive.
fn trim(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// The name that a word is: with a capital, of three letters or more, and no function word.
fn name(word: &str) -> Option<&str> {
    let word = trim(word);
    (word.len() > 2 && word.starts_with(char::is_uppercase) && class(word).is_none()).then_some(word)
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
    fn an_answer_of_somebody_else_has_no_accusation() {
        let alone = |text: &str| claims(text).iter().all(|found| found.claim.pair.is_none());
        assert!(alone("The union accused Acme of theft. It rained. Baker Mills declined to comment."));
        assert!(alone("Acme accused the union of theft. It rained. A spokesman for Acme declined to comment."));
        assert!(alone("The union was accused of theft. It rained. Lee denied Acme’s claim that tea is green."));
        assert!(!alone("Lee accused the union of theft. It rained. Acme denied Lee’s claim."));
        assert!(!alone("Lee accused the mayor of paying a firm. Ann Reed spoke. The firm, Baker Mills, declined to comment."));
        assert!(!alone("Lee joined Acme. Its board was accused of theft. It rained. Acme denied it stole."));
        assert!(!alone("Lee accused the tea ministry of theft. Acme rejected the claim."));
    }

    #[test]
    fn an_answer_far_from_any_accusation_has_none() {
        let text = format!("The union accused the firm of theft. {}The firm denied the claim.", "It rained. ".repeat(40));
        assert!(claims(&text).iter().all(|found| found.claim.pair.is_none()));
    }
}
