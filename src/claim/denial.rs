//! Somebody rejects what is said of them.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens behind a verb of rejecting in which its object, a claim, must stand.
const OBJECT: u32 = 8;

/// Tokens behind a verb of insisting in which "not" must stand.
const NEGATION: u32 = 7;

/// The words that deny.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::Denial).filter(|hit| denies(reading, line, hit)).map(|hit| hit.first..hit.end).collect()
}

fn denies(reading: &Reading, line: &Line, hit: &Hit) -> bool {
    let sentence = &line.sentence;
    let before = reading.before(hit.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    match hit.value {
        "deny" => {
            // "was denied bail", "cannot deny", "confirm or deny", "now-denied".
            let undone = before.is_some_and(|token| reading.is_negative(token) || reading.is(token, "or"));
            let passive = class == Class::Be && !reading.word(hit.first).ends_with("ing");
            let noun = class == Class::Determiner && hit.end - hit.first == 1;
            let other = undone || passive || noun || class == Class::Modal || reading.is_glued_to_dash(hit.first);
            !other && !refuses(reading, sentence, hit)
        }
        "said" => line.said && !before.is_some_and(|token| reading.is(token, "who")),
        "nothing" => line.said && before.is_some_and(|token| is_somebody(reading, token)),
        "object" => rejects(reading, sentence, hit, class) && claim_behind(reading, sentence, hit),
        "as" => {
            let object = reading.hit_at(hit.end, List::ObjectPronoun).is_some() || claim_behind(reading, sentence, hit);
            let end = sentence.end.min(hit.end + OBJECT);
            let untrue = (hit.end..end).any(|token| reading.hit_at(token, List::Untrue).is_some());
            object && untrue && rejects(reading, sentence, hit, class)
        }
        "insist" => {
            // "insists it will not": a refusal, and no denial.
            let clause = hit.end..sentence.end.min(hit.end + NEGATION);
            let mut clause = clause.take_while(|&token| reading.word(token) != "," && reading.class(token) != Class::Modal);
            clause.any(|token| reading.is_negative(token))
        }
        _ => true,
    }
}

/// Whether a subject is a person: `she`, `Lee`, not `it` or `that`.
fn is_somebody(reading: &Reading, token: u32) -> bool {
    match reading.class(token) {
        Class::Pronoun => !reading.is(token, "it"),
        Class::Other => reading.is_capitalised(token),
        _ => reading.is(token, "who"),
    }
}

/// Whether a verb is one, and no court its subject.
fn rejects(reading: &Reading, sentence: &Sentence, hit: &Hit, class: Class) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(OBJECT));
    let decided = (low..hit.first).any(|token| reading.hit_at(token, List::Adjudicator).is_some());
    !decided && !matches!(class, Class::Determiner | Class::Be | Class::Preposition)
}

/// Whether a claim is what stands behind a verb of rejecting.
fn claim_behind(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + OBJECT);
    (hit.end..end).any(|token| reading.hit_at(token, List::ClaimNoun).is_some() || reading.is(token, "that") && token == hit.end)
}

/// `denied the workers access`, `denied them entry`: what is refused stands near, or to whom.
fn refuses(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + 4);
    let to_somebody = reading.hit_at(hit.end, List::RecipientPronoun).is_some();
    to_somebody || (hit.end..end).any(|token| reading.hit_at(token, List::Deniable).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Denial;

    #[test]
    fn rejecting_a_claim_and_not_refusing_a_thing() {
        check(
            Denial,
            &[
                "The firm [denied] the claims.",
                "The firm [denied] that it had known.",
                "Both [have denied] the claims.",
                "The court denied bail.",
                "The workers were denied access to the site.",
                "He [rejected] the allegations.",
                "He rejected the gift.",
                "She denied herself nothing.",
                "The firm would neither confirm nor deny the claim.",
                "The law denied them a vote.",
                "He [called] the report a lie.",
                "He called the report a gift.",
                "She [insisted] that the firm had not known.",
                "She insisted on a second cup.",
                "The matter is still in dispute over the claims.",
                "It was late, said Ann Lee, who was not involved in the work.",
                "The court rejected the claim.",
                "She [pleaded not guilty].",
                "He [dismissed] the report as a joke.",
                "She said he [had nothing to do with] the sale.",
                "She said that had nothing to do with the sale.",
            ],
        );
    }
}
