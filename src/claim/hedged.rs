//! What is put as possible, probable or apparent.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence, Span, TokenKind};
use std::ops::Range;

/// The words that hedge, in their epistemic sense.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::Hedge).filter(|hit| is_hedge(reading, sentence, hit)).map(|hit| hit.first..hit.end).collect()
}

/// The words under the last hedge's force: from behind it to the end of its clause.
pub(super) fn scope(reading: &Reading, sentence: &Sentence, cues: &[Range<u32>]) -> Option<Span> {
    let cue = cues.last()?;
    let clause = reading.clause(sentence, cue);
    (cue.end < clause.end).then(|| reading.span(&(cue.end..clause.end)))
}

fn is_hedge(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    match hit.value {
        "may" => is_modal_may(reading, hit) && !allows(reading, hit, before) && !is_asked(reading, sentence, hit),
        "might" => {
            let noun = matches!(class, Class::Determiner | Class::Preposition);
            !noun
                && !is_asked(reading, sentence, hit)
                && (reading.class(hit.end) != Class::Preposition || reading.is(hit.end, "like"))
        }
        "could" => is_epistemic_could(reading, sentence, hit, before),
        "should" => {
            !before.is_some_and(|token| reading.class(token) == Class::Pronoun && !reading.is(token, "it"))
                && reading.is(hit.end, "up")
        }
        "likely" => before.is_none_or(|token| reading.hit_at(token, List::Comparative).is_none()),
        "suggest" => suggests(reading, sentence, hit, before),
        "look" => {
            let low = sentence.first.max(hit.first.saturating_sub(8));
            !(low..hit.first).any(|token| reading.is(token, "what") || reading.is(token, "how"))
        }
        "adjective" => matches!(class, Class::Determiner | Class::Be) && hit.first > sentence.first,
        _ => true,
    }
}

/// `say when it might change`, `what you might expect`: the words of a question put nothing as possible.
fn is_asked(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(3));
    (low..hit.first).any(|token| reading.hit_at(token, List::QuestionWord).is_some())
}

/// `may` and not the month: in lower case, and before a word.
fn is_modal_may(reading: &Reading, hit: &Hit) -> bool {
    !reading.is_capitalised(hit.first) && reading.document.kind(hit.end) == TokenKind::Word
}

/// `you may enter`, and not `you may feel tired`.
fn allows(reading: &Reading, hit: &Hit, before: Option<u32>) -> bool {
    before.is_some_and(|token| reading.is(token, "you")) && reading.hit_at(hit.end, List::UndergoVerb).is_none()
}

/// `could` of what may be, not of what somebody was able to do.
fn is_epistemic_could(reading: &Reading, sentence: &Sentence, hit: &Hit, before: Option<u32>) -> bool {
    let verb = reading.after(hit.end, sentence.end);
    if reading.class(verb) == Class::Negation
        || reading.hit_at(hit.end, List::AbilityVerb).is_some()
        || reading.hit_at(verb, List::AbilityVerb).is_some()
    {
        return false;
    }
    let Some(before) = before else { return false };
    reading.hit_at(before, List::AbleSubject).is_none()
}

/// `the results suggest that`, not `she suggested a walk` and not `it suggests taking`.
fn suggests(reading: &Reading, sentence: &Sentence, hit: &Hit, before: Option<u32>) -> bool {
    let by_somebody = before.is_some_and(|token| {
        reading.class(token) == Class::Pronoun && !reading.is(token, "it") && !reading.is(token, "they")
            || reading.class(token) == Class::Preposition
    });
    let next = hit.end;
    let proposal = reading.word(next).ends_with("ing") && reading.class(next) == Class::Other;
    let clause = (next..sentence.end.min(next + 8))
        .take_while(|&token| reading.is_wordy(token))
        .any(|token| reading.is(token, "that") || matches!(reading.class(token), Class::Be | Class::Modal | Class::Have));
    !by_somebody && !proposal && clause
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, claims};
    use crate::report::ClaimKind::Hedged;

    #[test]
    fn possible_and_not_able_or_allowed() {
        check(
            Hedged,
            &[
                "The firm [may] have sold the site.",
                "The firm sold the site in May 2019.",
                "You may enter by the side door.",
                "You [may] feel tired.",
                "He asked when the bank might open.",
                "It is what it looks like from inside.",
                "It [looks like] the bank was sold.",
                "The storm [could] reach the coast by noon.",
                "She could hear the rain.",
                "He could not swim.",
                "The storm [might] turn north.",
                "The firm used all its might.",
                "The site was [allegedly] sold.",
                "The figures [suggest] that sales fell.",
                "She suggested taking a walk.",
                "It is [likely] to rain.",
                "They are more likely to walk than others.",
                "He appeared in court.",
                "He [appeared to] sleep.",
            ],
        );
    }

    #[test]
    fn the_scope_is_the_rest_of_the_clause() {
        let text = "The firm may have sold the site, she said.";
        let found = claims(text).into_iter().find(|found| found.claim.kind == Hedged);
        let scope = found.and_then(|found| found.claim.scope).map(|scope| &text[scope.start as usize..scope.end as usize]);
        assert_eq!(scope, Some("have sold the site"));
    }
}
