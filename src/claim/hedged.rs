//! What is put as possible, probable or apparent.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence, Span, TokenKind};
use std::ops::Range;

/// How far before a modal verb the word that opens its clause is looked for.
const CLAUSE: u32 = 8;

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
        "may" => is_modal_may(reading, hit) && !is_granted(reading, sentence, hit, before),
        "might" => {
            let noun = matches!(class, Class::Determiner | Class::Preposition);
            !noun
                && !is_granted(reading, sentence, hit, before)
                && reading.is_wordy(hit.end)
                && (reading.class(hit.end) != Class::Preposition || reading.is(hit.end, "like"))
        }
        "noun" => false,
        "could" => is_epistemic_could(reading, sentence, hit, before),
        "adverb" => is_of_clause(reading, sentence, hit),
        "likely" => before.is_none_or(|token| !reading.has_at(token, List::Comparative)),
        "unlikely" => class != Class::Determiner,
        "likelihood" => !(hit.first > sentence.first && reading.word(hit.first - 1).ends_with("er")),
        "seem" => seems(reading, hit, before),
        "suggest" => suggests(reading, sentence, hit, before),
        "look" => {
            let low = sentence.first.max(hit.first.saturating_sub(8));
            !(low..hit.first).any(|token| reading.is(token, "what") || reading.is(token, "how"))
        }
        "adjective" => {
            let told_of = matches!(class, Class::Determiner | Class::Preposition | Class::Conjunction) || owns(reading, before);
            told_of && hit.first > sentence.first && reading.class(hit.end) == Class::Other
        }
        "possible" => {
            let of_one =
                (class == Class::Determiner || before.is_some_and(|token| reading.is(token, "one"))) || owns(reading, before);
            of_one && hit.first > sentence.first && before.is_none_or(|token| !reading.has_at(token, List::Universal))
        }
        "unless_to" => !reading.is(hit.end, "to"),
        "harm" => (hit.end..hit.end + 4).any(|token| reading.has_at(token, List::Harm)),
        _ => true,
    }
}

/// Whether a word is a name or noun that owns what follows.
fn owns(reading: &Reading, token: Option<u32>) -> bool {
    token.is_some_and(|token| {
        let word = reading.word(token);
        reading.class(token) == Class::Other && (word.ends_with("'s") || word.ends_with("’s"))
    })
}

/// Whether an adverb bears on its clause, `perhaps he left`, and not on a grade in it: `the largest and perhaps best`.
fn is_of_clause(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let next = hit.end;
    let class = if hit.first > sentence.first { reading.class(hit.first - 1) } else { Class::Conjunction };
    let grades = reading.has_at(next, List::Superlative) || reading.is(next, "most");
    let corrects = class == Class::Conjunction && (reading.is(next, "not") || reading.class(next) == Class::Preposition);
    !grades && !corrects && class != Class::Determiner
}

/// Whether `may` or `might` is asked, allowed or granted, and puts nothing as possible.
fn is_granted(reading: &Reading, sentence: &Sentence, hit: &Hit, before: Option<u32>) -> bool {
    let concedes = back(reading, sentence, hit).any(|token| reading.has_at(token, List::Concession));
    let to_reader = before.is_some_and(|token| reading.is(token, "you"));
    let allows = to_reader && (hit.value == "might" || !reading.has_at(hit.end, List::UndergoVerb));
    concedes || allows || is_asked(reading, sentence, hit) || reading.has_at(hit.end, List::GeneralVerb)
}

/// `say when it might change`, `what you might expect`, `how the firm could pay`: a question puts nothing as possible.
fn is_asked(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(3));
    (low..hit.first).any(|token| reading.has_at(token, List::QuestionWord)) || is_asked_how(reading, sentence, hit)
}

fn is_asked_how(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    back(reading, sentence, hit).any(|token| reading.is(token, "how"))
}

/// The tokens before a cue in its clause, from the nearest on.
fn back<'r>(reading: &'r Reading, sentence: &Sentence, hit: &Hit) -> impl Iterator<Item = u32> + use<'r> {
    let low = sentence.first.max(hit.first.saturating_sub(CLAUSE));
    (low..hit.first).rev().take_while(|&token| !reading.parts_clauses(token))
}

/// `may` and not the month: in lower case, and before a word.
fn is_modal_may(reading: &Reading, hit: &Hit) -> bool {
    !reading.is_capitalised(hit.first) && reading.document.kind(hit.end) == TokenKind::Word
}

/// `could` of what may be, not of what somebody was able to do or was meant to.
fn is_epistemic_could(reading: &Reading, sentence: &Sentence, hit: &Hit, before: Option<u32>) -> bool {
    let verb = reading.after(hit.end, sentence.end);
    let able = [hit.end, verb].iter().any(|&token| reading.has_at(token, List::AbilityVerb));
    let Some(before) = before else { return false };
    let befalls = reading.has_at(verb, List::BefallVerb);
    let subject_is_able = reading.hit_at(before, List::AbleSubject).is_some_and(|hit| hit.value.is_empty() || !befalls);
    let has_verb = matches!(reading.class(verb), Class::Other | Class::Be | Class::Have | Class::Do) && reading.is_wordy(verb);
    has_verb && !able && !subject_is_able && !is_purpose(reading, sentence, hit) && !is_asked_how(reading, sentence, hit)
}

/// `so that it could be sold`, `so Ann Lee could rest`, `before they could leave`: what was meant or had yet to be possible.
fn is_purpose(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let aim = |token: u32| {
        let subject = matches!(reading.class(token + 1), Class::Determiner | Class::Pronoun) || reading.is_capitalised(token + 1);
        reading.is(token, "so") && (subject || reading.is(token + 1, "that"))
    };
    back(reading, sentence, hit)
        .any(|token| aim(token) || matches!(reading.word(token), "before" | "until" | "when") || is_unreal(reading, hit, token))
}

/// `if they had asked, it could have been sold`: what did not happen.
fn is_unreal(reading: &Reading, hit: &Hit, token: u32) -> bool {
    reading.is(hit.end, "have") && (reading.is(token, "if") || reading.is(token, "had"))
}

/// `he seems to sleep` and `it seems odd`, not `it seems to me`, `we seem to sleep` or `it seems more like a gift`.
fn seems(reading: &Reading, hit: &Hit, before: Option<u32>) -> bool {
    let own = before.is_some_and(|token| reading.has_at(token, List::OwnPronoun));
    let negated = before.is_some_and(|token| reading.is_negative(token));
    let next = hit.end;
    let bare = hit.end == hit.first + 1;
    let complete = !bare || reading.class(next) == Class::Other && reading.is_wordy(next) && !reading.is(next, "more");
    complete && !own && !negated && !reading.has_at(next, List::ObjectPronoun) && !reading.is(next, "me")
}

/// `the results suggest that`, not `she suggested a walk` and not `it suggests taking`.
fn suggests(reading: &Reading, sentence: &Sentence, hit: &Hit, before: Option<u32>) -> bool {
    let by_somebody = before.is_some_and(|token| {
        reading.class(token) == Class::Pronoun && !reading.is(token, "it") && !reading.is(token, "they")
            || matches!(reading.class(token), Class::Preposition | Class::Negation)
    });
    let next = hit.end;
    let proposal = reading.word(next).ends_with("ing") && reading.class(next) == Class::Other;
    let clause = (next..sentence.end.min(next + 8)).take_while(|&token| reading.is_wordy(token));
    let (mut finite, mut duty) = (false, false);
    for token in clause {
        finite |= reading.is(token, "that") || matches!(reading.class(token), Class::Be | Class::Modal | Class::Have);
        duty |= reading.is(token, "should") || reading.is(token, "ought");
    }
    !by_somebody && !proposal && finite && !duty
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
                "[It looks like] the bank was sold.",
                "The storm [could] reach the coast by noon.",
                "The road was closed so that the bridge could be moved.",
                "They left early so they could rest.",
                "They left early so Ann Lee could rest.",
                "He was seen before he could be stopped.",
                "It rests on its military might alone.",
                "The soup may be the best in town.",
                "You may as well stay, and they may as well go.",
                "She told him how the firm could grow.",
                "He could enjoy the view.",
                "He [could] face a year in prison.",
                "You might try the soup.",
                "Although it may rain, they will walk.",
                "The firm was fined over a [potential] breach of the rules.",
                "She is a potential leader.",
                "[It is possible] the bank was sold.",
                "It is possible to walk there.",
                "They tried every possible way.",
                "One [possible] reason is the rain.",
                "[Perhaps] the bank was sold.",
                "It is the largest and perhaps most beautiful lake.",
                "The man was seen with his [alleged] partner.",
                "It seems to me that the soup is cold.",
                "The bank [seems to] have closed.",
                "The plan [seems] odd.",
                "The plan seems like a gift.",
                "She suggested that the bank should close.",
                "It came from an unlikely friend.",
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
