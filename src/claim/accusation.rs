//! Somebody is said to have done wrong.

use super::reading::{Class, Line, Reading};
use super::wrong;
use crate::text::{Hit, List, Sentence, TokenKind};
use std::ops::Range;

/// Tokens behind "charged" in which the charge must stand.
const CHARGED: u32 = 10;

/// Tokens before a step of the law in which a modal or "not" leaves it open.
const OPEN: u32 = 3;

/// Tokens behind a verb of criticising in which its reason must begin, and before a verb of looking in which its subject must stand.
const REASON: u32 = 10;

/// The words that accuse.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    let settled = reading.hits(sentence, List::Verdict).next().is_some();
    let words = reading.hits(sentence, List::Accuse).filter(|hit| accuses(reading, line, hit, settled));
    let told = wrong::is_told(reading, line);
    let is_laid = |hit: &Hit| !settled && wrong::is_laid(reading, line, hit, told);
    let wrongs = reading.hits(sentence, List::Wrong).filter(is_laid);
    let misdeeds = reading.hits(sentence, List::Misdeed).filter(is_laid);
    let mut hits: Vec<Hit> = words.chain(wrongs).chain(misdeeds).collect();
    hits.sort_by_key(|hit| (hit.first, hit.end));
    hits.dedup_by(|next, last| next.first < last.end);
    // "hiding the": the article belongs to what was hidden.
    let end = |hit: &Hit| hit.end - u32::from(hit.end - hit.first > 1 && reading.class(hit.end - 1) == Class::Determiner);
    hits.iter().map(|hit| hit.first..end(hit)).collect()
}

/// The legal state in the words of the sentence.
pub(super) fn legal_state(reading: &Reading, sentence: &Sentence) -> Option<String> {
    let hit = reading.hits(sentence, List::LegalState).next()?;
    Some(reading.document.slice(reading.document.span(hit.first, hit.end)).to_owned())
}

/// `the cause of the fire is being investigated`: an event is looked into and nobody is accused.
fn of_incident(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let around = sentence.first.max(hit.first.saturating_sub(6))..sentence.end.min(hit.end + 4);
    let lists = [List::Incident, List::BlindForce];
    around.into_iter().any(|token| lists.iter().any(|&list| reading.has_at(token, list)))
}

/// `denied the accusation`: the noun stands for an accusation made elsewhere, and says nothing of it.
fn is_rejected(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(4));
    let rejected = (low..hit.first).any(|token| reading.has_at(token, List::Denial));
    rejected && !reading.has_at(hit.end, List::ChargeLink) && !reading.is(hit.end, "that") && !reading.is(hit.end, "against")
}

/// `responded to the lawsuit`: the noun only points back, and nothing behind it says what is alleged.
fn is_named_again(reading: &Reading, hit: &Hit, before: Option<u32>) -> bool {
    let says = reading.has_at(hit.end, List::SayVerb) || reading.has_at(hit.end, List::Accuse);
    before.is_some_and(|token| reading.class(token) == Class::Determiner)
        && !says
        && !matches!(reading.class(hit.end), Class::Preposition | Class::Conjunction)
}

/// `suspected officials of taking bribes`: the deed stands behind "of".
fn has_suspicion(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let mut behind = hit.end..sentence.end.min(hit.end + REASON);
    behind.any(|token| {
        reading.is(token, "of") && (reading.word(token + 1).ends_with("ing") || reading.has_at(token + 1, List::Wrong))
    })
}

/// `may be charged`, `not been arrested`, `to investigate`: the step is not taken.
fn is_open(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let mut before = sentence.first.max(hit.first.saturating_sub(OPEN))..hit.first;
    before.any(|token| reading.class(token) == Class::Modal || reading.is_negative(token) || reading.is(token, "to"))
}

/// `slammed the mayor as a fraud`: what somebody is called stands behind "as".
fn opens_name(reading: &Reading, token: u32) -> bool {
    let next = token + 1;
    reading.is(token, "as") && (reading.is(next, "a") || reading.is(next, "an") || reading.is_quote_mark(next))
}

/// `criticised the mayor for hiding it`: the wrong stands behind "for".
fn has_reason(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let behind = hit.end..sentence.end.min(hit.end + REASON);
    behind
        .into_iter()
        .take_while(|&token| reading.word(token) != "," && reading.word(token) != ";")
        .any(|token| reading.is(token, "for") || reading.is(token, "over") || opens_name(reading, token))
}

fn accuses(reading: &Reading, line: &Line, hit: &Hit, settled: bool) -> bool {
    let sentence = &line.sentence;
    let before = reading.before(hit.first, sentence.first);
    let negated = before.is_some_and(|token| reading.is_negative(token));
    // "Sue" is a first name as well.
    if reading.is(hit.first, "sue") && reading.is_capitalised(hit.first) {
        return false;
    }
    if matches!(hit.value, "arrest" | "charge" | "charged" | "look" | "probe" | "suit") && is_open(reading, sentence, hit) {
        return false;
    }
    match hit.value {
        "noun" => !negated && !is_rejected(reading, sentence, hit) && !is_named_again(reading, hit, before),
        "suit" => !settled && !negated && !is_named_again(reading, hit, before),
        "suspect" => !negated && has_suspicion(reading, sentence, hit),
        "" => !negated,
        "charge" => !settled && !negated && !reading.is_glued_to_dash(hit.end + 1),
        "probe" => !settled && !negated && !of_incident(reading, sentence, hit),
        // "was charged late on Monday with theft", not "was charged ten euros".
        "charged" => {
            let behind = hit.end..sentence.end.min(hit.end + CHARGED);
            let mut words = behind.take_while(|&token| reading.document.kind(token) == TokenKind::Word);
            !settled && words.any(|token| reading.is(token, "with") || reading.is(token, "in") || reading.is(token, "over"))
        }
        "look" => {
            let low = sentence.first.max(hit.first.saturating_sub(REASON));
            let by_office = (low..hit.first).any(|token| reading.has_at(token, List::Investigator));
            by_office && !settled && !negated && !of_incident(reading, sentence, hit)
        }
        "blame" => {
            !negated
                && !before.is_some_and(|token| reading.class(token) == Class::Determiner || reading.is(token, "to"))
                && !reading.is(hit.end, "it")
        }
        "criticise" => {
            let stated = hit.end - hit.first > 1 && reading.class(hit.end - 1) == Class::Preposition;
            let noun = before.is_some_and(|token| reading.class(token) == Class::Determiner);
            !negated && !noun && (stated || has_reason(reading, sentence, hit))
        }
        "arrest" => {
            let noun = before.is_some_and(|token| matches!(reading.class(token), Class::Determiner | Class::Preposition));
            !settled && !negated && !noun
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, claims};
    use crate::report::ClaimKind::Accusation;

    #[test]
    fn wrongs_that_somebody_is_said_to_have_done() {
        check(
            Accusation,
            &[
                "The union [accused] the firm of [hiding] the report.",
                "The clerk [was charged with] theft.",
                "The clerk pleaded guilty to theft.",
                "The regulator [is investigating] the firm.",
                "The cause of the fire is under investigation.",
                "Tenants [sued] the landlord.",
                "Nobody blamed the weather.",
                "Guests are charged ten euros a night.",
                "Two men [were charged] on Monday with theft.",
                "Guests are charged 10 euros with breakfast.",
                "The firm [misled] its customers.",
                "The union [criticised] the firm for its silence.",
                "The union criticised the film.",
                "The firm denied the accusation.",
                "The firm denied [accusations] of theft.",
                "Racism is a word.",
                "The mayor said the force was rife with [racism].",
                "The clerk [was under arrest for] theft.",
                "The museum is looking into new lamps.",
                "Prosecutors are [looking into] a payment.",
                "The law protects workers from harassment and corruption.",
                "He said guards [beat him] twice.",
                "The drummer beat him by a second.",
                "Police [arrested] two men. The mayor praised the arrest.",
                "Two men may be charged with theft.",
                "She responded to the lawsuit.",
                "The [lawsuit] says the lamps were dear.",
                "Prosecutors [suspected] the clerk of taking tea.",
                "Prosecutors suspected the clerk.",
                "The union [slammed] the mayor as a coward.",
                "The union slammed the door.",
                "Nobody heard Sue Reed.",
            ],
        );
    }

    #[test]
    fn the_legal_state_is_quoted() {
        let found = claims("The clerk was indicted on Monday and accused of theft.");
        assert!(found.iter().any(|found| found.claim.legal.as_deref() == Some("was indicted")));
    }
}
