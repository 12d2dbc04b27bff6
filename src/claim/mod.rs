//! Claims: sentences become claims that rest on something a reader cannot see.
//!
//! One file a kind. A rule reads the phrases of its word list in one sentence and asks the grammar around each whether it means
//! what it seems to; what stays are the cues of one claim.

mod absolute;
mod accusation;
mod accused;
mod attributed;
mod attribution;
mod causal;
mod clause;
mod complement;
mod contested;
mod continued;
mod denial;
mod found;
mod hedged;
mod named;
mod no_comment;
mod pair;
mod phrase;
mod prediction;
mod reading;
mod secondhand;
mod source;
mod speech;
mod subject;
mod superlative;
mod transcript;
mod unnamed_source;
mod vague_source;
mod verb_form;
mod worth;
mod wrong;

pub use found::FoundClaims;
#[cfg(feature = "passes")]
pub use worth::Inputs as WorthInputs;

use crate::figure::FoundFigure;
use crate::report::{Claim, ClaimKind};
use crate::text::{Document, Sentence, TokenKind};
use attributed::attributions;
use attribution::Attribution;
use found::FoundClaim;
use reading::{Line, Reading};
use std::ops::Range;

/// A rule for one kind: the cues it finds in a sentence, by token, in order.
type Rule = fn(&Reading, &Line) -> Vec<Range<u32>>;

/// Sentences behind an accusation in which words that are no denial by themselves answer it.
const ANSWERED: u32 = 3;

/// The rules that need nothing but the sentence, in an order in which denials follow accusations.
const RULES: [(ClaimKind, Rule); 9] = [
    (ClaimKind::Hedged, hedged::cues),
    (ClaimKind::Accusation, accusation::cues),
    (ClaimKind::Denial, denial::cues),
    (ClaimKind::NoComment, no_comment::cues),
    (ClaimKind::Contested, contested::cues),
    (ClaimKind::Superlative, superlative::cues),
    (ClaimKind::Absolute, absolute::cues),
    (ClaimKind::Prediction, prediction::cues),
    (ClaimKind::Causal, causal::cues),
];

/// Finds the claims of a document.
///
/// `figures` are the document's figures: a strong number makes a sentence worth a check.
pub fn find_claims(document: &Document, figures: &[FoundFigure]) -> FoundClaims {
    let reading = Reading::new(document);
    let mut claims = read_sentences(&reading);
    let worth = worth::worth(&reading, &claims, figures);
    add_checkworthy(&reading, &worth, &mut claims);
    pair::pair(&reading, &mut claims);
    FoundClaims { claims, worth }
}

/// What the score of worth is computed from, for every sentence.
#[cfg(feature = "passes")]
pub fn worth_inputs(document: &Document, figures: &[FoundFigure]) -> Vec<WorthInputs> {
    let reading = Reading::new(document);
    let claims = read_sentences(&reading);
    worth::inputs(&reading, &claims, figures)
}

/// The claims of every sentence, by the rules.
fn read_sentences(reading: &Reading) -> Vec<FoundClaim> {
    let attributions = attributions(reading);
    let mut claims = Vec::new();
    for (number, attribution) in (0..).zip(&attributions) {
        read_sentence(reading, number, attribution.as_ref(), &mut claims);
    }
    add_near_accusations(reading, &attributions, &mut claims);
    claims
}

fn read_sentence(reading: &Reading, number: u32, attribution: Option<&Attribution>, claims: &mut Vec<FoundClaim>) {
    let sentence = &reading.document.sentences()[number as usize];
    let source = attribution.and_then(|attribution| attribution.source.clone());
    let before = claims.iter().rev().take_while(|found| number - found.sentence <= ANSWERED);
    let accused = before.into_iter().any(|found| found.claim.kind == ClaimKind::Accusation);
    let mut line = Line { sentence: *sentence, said: attribution.is_some(), near: 0, accused };
    let mut add = |kind: ClaimKind, cues: Vec<Range<u32>>| {
        let Some(mut found) = reading.claim(number, kind, &cues) else { return };
        found.claim.source = source.clone();
        found.claim.quoted = cues.iter().all(|cue| is_speakers(reading, cue.start, line.said));
        match kind {
            ClaimKind::Hedged => found.claim.scope = hedged::scope(reading, sentence, &cues),
            ClaimKind::Accusation => add_legal_parts(reading, sentence, &cues, &mut found.claim),
            _ => {}
        }
        claims.push(found);
    };
    if let Some(attribution) = attribution {
        add(ClaimKind::Secondhand, secondhand::cues(reading, attribution));
    }
    let unnamed = unnamed_source::cues(reading, number, attribution.map(|attribution| &*attribution.phrases));
    let mut vague = vague_source::cues(reading, number, attribution);
    vague.retain(|cue| !unnamed.iter().any(|other| cue.start < other.end && other.start < cue.end));
    add(ClaimKind::UnnamedSource, unnamed);
    add(ClaimKind::VagueSource, vague);
    for (kind, rule) in RULES {
        let cues = rule(reading, &line);
        line.accused |= kind == ClaimKind::Accusation && !cues.is_empty();
        add(kind, cues);
    }
    if let Some(attribution) = attribution {
        let spans = attribution.cues.iter().map(|cue| reading.span(cue)).collect();
        let claim = Claim { source: source.clone(), ..Claim::new(ClaimKind::Attributed, spans) };
        claims.push(FoundClaim { span: sentence.span, sentence: number, claim });
    }
}

/// What a sentence says of the accused: who they are, and where the law stands.
fn add_legal_parts(reading: &Reading, sentence: &Sentence, cues: &[Range<u32>], claim: &mut Claim) {
    claim.accused = accused::accused(reading, sentence, cues).map(|phrase| reading.span(&phrase));
    claim.legal = accusation::legal_state(reading, sentence);
}

/// Sentences from an accusation in which a weaker word may go on with it.
const NEAR: usize = 2;

/// Reads the sentences around an accusation again, where less is enough to accuse.
fn add_near_accusations(reading: &Reading, attributions: &[Option<Attribution>], claims: &mut Vec<FoundClaim>) {
    let mut accuses = vec![false; attributions.len()];
    for found in claims.iter().filter(|found| found.claim.kind == ClaimKind::Accusation) {
        accuses[found.sentence as usize] = true;
    }
    for (number, attribution) in attributions.iter().enumerate() {
        let around = number.saturating_sub(NEAR)..accuses.len().min(number + NEAR + 1);
        let near = accuses[around].iter().filter(|&&accuses| accuses).count();
        if accuses[number] || near == 0 {
            continue;
        }
        let sentence = &reading.document.sentences()[number];
        let line = Line { sentence: *sentence, said: attribution.is_some(), near, accused: true };
        let cues = accusation::cues(reading, &line);
        if let Some(mut found) = reading.claim(number as u32, ClaimKind::Accusation, &cues) {
            found.claim.source = attribution.as_ref().and_then(|attribution| attribution.source.clone());
            add_legal_parts(reading, sentence, &cues, &mut found.claim);
            claims.push(found);
        }
    }
}

/// Whether a token is in quotation marks as somebody's words. A few words held up are only where the sentence has a speaker.
fn is_speakers(reading: &Reading, token: u32, said: bool) -> bool {
    reading.is_spoken(token) || said && reading.quotation_at(token).is_some()
}

/// Adds the claim that a sentence is worth a check where its worth reaches [`worth::checkworthy`], and orders all by sentence.
fn add_checkworthy(reading: &Reading, worth: &[f64], claims: &mut Vec<FoundClaim>) {
    let sentences = reading.document.sentences();
    let least = worth::checkworthy(reading);
    // A row of marks says nothing.
    let says = |sentence: &Sentence| (sentence.first..sentence.end).any(|token| reading.document.kind(token) == TokenKind::Word);
    let worthy = (0..).zip(sentences).zip(worth).filter(|((_, sentence), worth)| **worth >= least && says(sentence));
    claims.extend(worthy.map(|((number, sentence), _)| FoundClaim {
        span: sentence.span,
        sentence: number,
        claim: Claim::new(ClaimKind::Checkworthy, Vec::new()),
    }));
    claims.sort_by_key(|found| (found.sentence, found.claim.kind));
}

#[cfg(test)]
mod testing;

#[cfg(test)]
mod tests {
    use super::testing::claims;
    use crate::report::ClaimKind;

    #[test]
    fn a_claim_lies_in_one_sentence_and_a_kind_is_there_once() {
        let found = claims("It may rain. It might snow and it may hail, the mayor said. Critics say so.");
        let mut kinds: Vec<(u32, ClaimKind)> = found.iter().map(|found| (found.sentence, found.claim.kind)).collect();
        let all = kinds.len();
        kinds.dedup();
        assert_eq!(kinds.len(), all);
        assert!(kinds.contains(&(0, ClaimKind::Hedged)) && kinds.contains(&(1, ClaimKind::Hedged)));
    }

    #[test]
    fn a_row_of_marks_is_worth_no_check() {
        assert!(claims(&"~".repeat(2_000)).is_empty());
    }

    #[test]
    fn words_in_quotation_marks_are_the_speakers() {
        let quoted = |text: &str| -> Vec<bool> {
            let hedged = claims(text).into_iter().filter(|found| found.claim.kind == ClaimKind::Hedged);
            hedged.map(|found| found.claim.quoted).collect()
        };
        assert_eq!(quoted("“It may rain today,” she said. It may snow, he said."), [true, false]);
        assert_eq!(quoted("The firm “may close”, she said. The “may close” firm."), [true, false]);
    }

    #[test]
    fn words_held_up_do_not_cut_the_clause() {
        let clause = |text: &str| {
            let found = claims(text).into_iter().find(|found| found.claim.kind == ClaimKind::Hedged).expect("it is hedged");
            text[found.span.start as usize..found.span.end as usize].to_owned()
        };
        assert_eq!(
            clause("It rained, and the “interim” board may be “unable” to act."),
            "and the “interim” board may be “unable” to act"
        );
        assert_eq!(clause("They may say it is “unexplained,” and leave."), "They may say it is “unexplained,”");
        assert_eq!(clause("“We may go home again,” she said."), "We may go home again");
    }

    /// A quadratic rule would take minutes here.
    #[test]
    fn hostile_text_is_read_to_its_end() {
        let quotes = "“I may say so,” he said. ".repeat(2_000);
        let endless = "officials said the firm, which critics accused of fraud, may be sued ".repeat(2_000);
        let capitals = "CRITICS SAID THE FIRM MAY BE SUED. ".repeat(2_000);
        let marks = "“\"‘'".repeat(5_000) + " said may";
        let commas = "said, ".repeat(20_000);
        let labels = "A: ".repeat(10_000);
        let wrongs = "critics accused the firm of fraud and said it failed to pay because of strikes ".repeat(4_000);
        for text in [quotes, endless, capitals, marks, commas, labels, wrongs, "[said] \u{feff}".repeat(3)] {
            claims(&text);
        }
    }
}
