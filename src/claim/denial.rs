//! Somebody rejects what is said of them.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens behind a verb of rejecting in which its object, a claim, must stand.
const OBJECT: u32 = 8;

/// Tokens behind a verb of calling in which its object must be called untrue.
const UNTRUE: u32 = 14;

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
    let somebody = before.is_some_and(|token| is_somebody(reading, token));
    match hit.value {
        "deny" => {
            // "was denied bail", "cannot deny", "confirm or deny", "now-denied".
            let undone = before.is_some_and(|token| reading.is_negative(token) || reading.is(token, "or"));
            let passive = class == Class::Be && !reading.word(hit.first).ends_with("ing");
            let noun = class == Class::Determiner && hit.end - hit.first == 1;
            let other = undone || passive || noun || class == Class::Modal || reading.is_glued_to_dash(hit.first);
            !other && !refuses(reading, sentence, hit)
        }
        "said" => line.said && !before.is_some_and(|token| reading.is(token, "who") || reading.is(token, "if")),
        "accused" => line.accused && !before.is_some_and(|token| reading.is(token, "who")),
        "never" => line.said && line.accused && somebody,
        "undone" => line.said && line.accused && !before.is_some_and(|token| reading.is(token, "who") || reading.is(token, "if")),
        "nothing" => (line.said || line.accused) && somebody,
        "innocent" => line.said && (reading.class(hit.end) != Class::Other || !reading.is_wordy(hit.end)),
        "innocence" => (line.said || line.accused) && before.is_none_or(|token| !reading.has_at(token, List::Losing)),
        "untrue" => line.said && names_claim(reading, sentence, hit),
        "object" => {
            let object = claim_behind(reading, sentence, hit) || called_untrue(reading, sentence, hit, true);
            rejects(reading, sentence, hit, class) && object || answers_claim(reading, sentence, hit)
        }
        "as" => {
            let object = reading.has_at(hit.end, List::ObjectPronoun) || claim_behind(reading, sentence, hit);
            object && called_untrue(reading, sentence, hit, false) && rejects(reading, sentence, hit, class)
        }
        "insist" => is_negated_behind(reading, sentence, hit),
        "reply" => line.accused && is_negated_behind(reading, sentence, hit),
        _ => true,
    }
}

/// `insists that it did not`; `insists it will not` is a refusal, and no denial.
fn is_negated_behind(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let clause = hit.end..sentence.end.min(hit.end + NEGATION);
    let mut clause = clause.take_while(|&token| reading.word(token) != "," && reading.class(token) != Class::Modal);
    clause.any(|token| reading.is_negative(token))
}

/// Whether something is called untrue behind a verb; `by_as`: only behind "as".
fn called_untrue(reading: &Reading, sentence: &Sentence, hit: &Hit, by_as: bool) -> bool {
    let mut behind = hit.end..sentence.end.min(hit.end + UNTRUE);
    if by_as {
        let Some(link) = behind.clone().find(|&token| reading.is(token, "as")) else { return false };
        behind = link + 1..sentence.end.min(link + 6);
    }
    behind.into_iter().any(|token| reading.has_at(token, List::Untrue))
}

/// Whether the subject of "is false" is a claim, or what was just heard: `that is false`.
fn names_claim(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(OBJECT));
    let heard = |token: u32| matches!(reading.word(token).to_ascii_lowercase().as_str(), "that" | "this" | "it");
    let contracted = matches!(reading.word(hit.first).chars().next(), Some('t' | 'T' | 'i' | 'I'))
        && reading.class(hit.first) == Class::Pronoun;
    contracted || low < hit.first && heard(hit.first - 1) || (low..hit.first).any(|token| reading.has_at(token, List::Asserted))
}

/// `a claim that the office disputes`, `a claim rejected by the office`: what is rejected stands before its verb.
fn answers_claim(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(OBJECT));
    let decided = |from: u32, to: u32| (from..to).any(|token| reading.has_at(token, List::Adjudicator));
    let Some(claim) = (low..hit.first).rev().find(|&token| reading.has_at(token, List::ClaimNoun)) else {
        return false;
    };
    let by = reading.is(hit.end, "by") && !decided(hit.end, sentence.end.min(hit.end + OBJECT));
    let relative = matches!(reading.word(claim + 1), "that" | "which" | ",") && !reading.is_wordy(hit.end);
    by || relative && !decided(claim, hit.first)
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
    let decided = (low..hit.first).any(|token| reading.has_at(token, List::Adjudicator));
    let undone = reading.is(low, "nor")
        || hit.first > low && reading.is(hit.first - 1, "or")
        || class == Class::Do
        || class == Class::Negation && !reading.is(hit.first - 1, "only");
    !decided && !undone && !matches!(class, Class::Determiner | Class::Be | Class::Preposition)
}

/// Whether a claim is what stands behind a verb of rejecting.
fn claim_behind(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + OBJECT);
    (hit.end..end).any(|token| reading.has_at(token, List::ClaimNoun) || reading.is(token, "that") && token == hit.end)
}

/// `denied the workers access`, `denied them entry`: what is refused stands near, or to whom.
fn refuses(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + 4);
    let to_somebody = reading.has_at(hit.end, List::RecipientPronoun);
    to_somebody || (hit.end..end).any(|token| reading.has_at(token, List::Deniable))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Denial;

    #[test]
    fn an_accusation_makes_an_answer_of_what_is_none_by_itself() {
        let answers = [
            "The clerk [did not mean to] fall.",
            "The clerk [does not recall] the sale.",
            "The firm [responded] that it had not known.",
            "The clerk said she [never asked] for it.",
            "The payment [was not linked to] the sale.",
        ];
        for answer in answers {
            check(Denial, &[&*answer.replace(['[', ']'], ""), &format!("The union accused the firm of theft. {answer}")]);
        }
    }

    #[test]
    fn rejecting_a_claim_and_not_refusing_a_thing() {
        check(
            Denial,
            &[
                "The firm [denied] the claims.",
                "The firm [denied] that it had known.",
                "You may agree or disagree with her claims.",
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
                "The firm [pushed back] hard against suggestions of theft.",
                "The date was pushed back again.",
                "The clerk made a claim that the firm [disputes].",
                "The claim was [rejected] by the firm.",
                "The claim was rejected by the court.",
                "He did not dispute the claim.",
                "He [dismissed] the uproar as absurd.",
                "She said the clerk [made up the story].",
                "She said she made up her mind.",
                "He said he [was innocent] of it.",
                "He said they were innocent bystanders.",
                "She spoke of [his innocence], the lawyer said.",
                "The clerk lost his innocence there, the lawyer said.",
                "He said the flood report he had read [is false].",
                "He said the floor is false.",
                "Her words were [taken out of context], the mayor said.",
            ],
        );
    }
}
