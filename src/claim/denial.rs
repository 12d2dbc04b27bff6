//! Somebody rejects what is said of them.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens behind a verb of rejecting in which its object, a claim, must stand.
const OBJECT: u32 = 8;

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
        // "was denied bail", "denied them entry": somebody was refused something.
        "deny" => {
            class != Class::Be
                && !(class == Class::Determiner)
                && reading.hit_at(hit.end, List::Deniable).is_none()
                && !refuses(reading, sentence, hit)
        }
        "said" => line.said && !before.is_some_and(|token| reading.is(token, "who")),
        "object" => {
            let low = sentence.first.max(hit.first.saturating_sub(OBJECT));
            let decided = (low..hit.first).any(|token| reading.hit_at(token, List::Adjudicator).is_some());
            let end = sentence.end.min(hit.end + OBJECT);
            !decided
                && class != Class::Determiner
                && class != Class::Be
                && (hit.end..end).any(|token| {
                    reading.hit_at(token, List::ClaimNoun).is_some() || reading.is(token, "that") && token == hit.end
                })
        }
        _ => true,
    }
}

/// `denied the workers access`: what is refused stands near.
fn refuses(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + 4);
    (hit.end..end).any(|token| reading.hit_at(token, List::Deniable).is_some())
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
                "The court denied bail.",
                "The workers were denied access to the site.",
                "He [rejected] the allegations.",
                "He rejected the gift.",
                "She denied herself nothing.",
                "It was late, said Ann Lee, who was not involved in the work.",
                "The court rejected the claim.",
                "She [pleaded not guilty].",
                "He [dismissed] the report as a joke.",
                "She said he [had nothing to do with] the sale.",
            ],
        );
    }
}
