//! What will, or is expected to, happen.

use super::reading::{Class, Line, REACH, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens before "will" in which the word that makes it a belief must stand.
const BELIEF: u32 = 14;

/// The words that foretell.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading
        .hits(sentence, List::Predict)
        .filter(|hit| predicts(reading, sentence, hit))
        .map(|hit| hit.first..cue_end(reading, sentence, &hit))
        .collect()
}

/// `will` is shown with its verb.
fn cue_end(reading: &Reading, sentence: &Sentence, hit: &Hit) -> u32 {
    match hit.value {
        "will" => verb_behind(reading, sentence, hit.end).map_or(hit.end, |verb| verb + 1),
        _ => hit.end,
    }
}

fn predicts(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let asks = reading.word(sentence.end - 1) == "?";
    match hit.value {
        "will" => {
            let subject = if reading.class(hit.first) == Class::Pronoun { Some(hit.first) } else { before };
            let noun = matches!(class, Class::Determiner | Class::Preposition);
            let planned = subject.is_some_and(|token| reading.has_at(token, List::OwnPronoun) || reading.is(token, "who"));
            let around = sentence.first.max(hit.first.saturating_sub(REACH))..sentence.end.min(hit.end + REACH);
            let ahead = around.clone().any(|token| reading.has_at(token, List::Horizon));
            let instructs = around.into_iter().any(|token| reading.is(token, "you") || reading.is(token, "your"));
            let outcome = |verb: u32| match reading.hit_at(verb, List::OutcomeVerb).map(|hit| hit.value) {
                Some("state") => believed(reading, sentence, hit.first),
                Some(_) => !instructs,
                None => false,
            };
            let asserts = verb_behind(reading, sentence, hit.end).is_some_and(|verb| ahead || outcome(verb));
            !noun && !planned && asserts && !asks
        }
        "going" => {
            let verb = reading.after(hit.end, sentence.end);
            let own = before.is_some_and(|token| reading.has_at(token, List::OwnPronoun));
            !own && reading.has_at(verb, List::OutcomeVerb)
        }
        "expect" => {
            let to = reading.is(hit.end, "to");
            let plan = to && reading.hit_at(hit.end + 1, List::OutcomeVerb).is_none_or(|verb| verb.value == "state");
            let infinitive = before.is_some_and(|token| reading.is(token, "to"));
            !plan
                && !infinitive
                && !matches!(class, Class::Determiner | Class::Be | Class::Modal | Class::Do | Class::Negation)
                && !asks
        }
        "likely" => before.is_none_or(|token| !reading.has_at(token, List::Comparative)),
        "foretell" => foretells(reading, hit, before),
        "expected" => before.is_none_or(|token| !matches!(reading.class(token), Class::Have | Class::Pronoun)),
        _ => true,
    }
}

/// `he thinks it will be`: somebody believes what "will" says, so that it is no plan.
fn believed(reading: &Reading, sentence: &Sentence, will: u32) -> bool {
    let low = sentence.first.max(will.saturating_sub(BELIEF));
    (low..will).any(|token| reading.has_at(token, List::Belief))
}

/// `predicts`, `forecast` and not `to predict`, `can predict`, `the next word they predict`.
fn foretells(reading: &Reading, hit: &Hit, before: Option<u32>) -> bool {
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let base = reading.is(hit.first, "predict");
    let noun = matches!(class, Class::Determiner | Class::Preposition) && !reading.word(hit.first).ends_with("ed");
    !noun
        && !before.is_some_and(|token| reading.is_negative(token))
        && !(base && (matches!(class, Class::Modal | Class::Do) || before.is_some_and(|token| reading.is(token, "to"))))
}

/// The verb behind a helper, adverbs and "not" passed over.
fn verb_behind(reading: &Reading, sentence: &Sentence, first: u32) -> Option<u32> {
    (first..sentence.end.min(first + 4)).find(|&token| !matches!(reading.class(token), Class::Adverb | Class::Negation))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Prediction;

    #[test]
    fn outcomes_and_not_plans() {
        check(
            Prediction,
            &[
                "Sales [will fall] next year.",
                "The film will air on Sunday.",
                "I will go home.",
                "Will it rise?",
                "The hall will be painted.",
                "She thinks the hall [will be] full.",
                "We’ll see how it goes.",
                "The firm expects to open a shop.",
                "The firm [expects] to grow.",
                "It was above the forecast.",
                "Nurses were twice as likely to have pain.",
                "She left it to him in her will.",
                "Prices [are expected to] rise.",
                "We had expected to meet him.",
                "The bank [forecasts] growth of two percent.",
                "They learn to predict the next word.",
                "The firm [is set to] cut jobs.",
                "The film will [eventually] be shown.".replace("will [eventually] be", "[will eventually be]").as_str(),
            ],
        );
    }
}
