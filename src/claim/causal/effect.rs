//! Verbs of raising, lowering, changing and bringing about: causal where their subject is an event or a thing.

use super::subject::{is_thing_after, is_thing_before};
use crate::claim::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// The verbs of change that tie an effect to a cause.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    let hits = reading.hits(sentence, List::EffectVerb).filter(|hit| changes(reading, sentence, hit));
    hits.map(|hit| hit.first..cue_end(reading, &hit)).collect()
}

/// `helped build`, `hurt by`: shown with the word that makes it causal.
fn cue_end(reading: &Reading, hit: &Hit) -> u32 {
    let by = reading.is(hit.end, "by");
    hit.end + u32::from(by)
}

fn changes(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let verb = hit.first;
    let Some(before) = reading.before(verb, sentence.first) else { return false };
    if reading.is_capitalised(verb)
        || reading.is_glued_to_dash(verb)
        || reading.is_negative(before)
        || reading.has_at(verb, List::SourceNoun)
        || raises_money(reading, hit)
    {
        return false;
    }
    let word = reading.word(verb);
    let comma = verb > sentence.first && reading.word(verb - 1) == ",";
    if comma && word.ends_with("ing") && hit.value.is_empty() {
        return has_object(reading, sentence, hit);
    }
    let proven = reading.is(before, "to") && before > sentence.first && reading.has_at(before - 1, List::Shown);
    if proven {
        return has_object(reading, sentence, hit);
    }
    let class = reading.class(before);
    if reading.is(hit.end, "by") {
        return class == Class::Be && is_thing_after(reading, sentence, hit.end + 1);
    }
    let finite = match class {
        Class::Be => word.ends_with("ing"),
        Class::Have => !word.ends_with("ing"),
        // "could hurt": what may happen is hedged, and not asserted; "would allow" grants.
        Class::Modal => {
            let modal = reading.hit_at(before, List::EffectModal);
            modal.is_some_and(|modal| modal.value != "could") && hit.value != "allow"
        }
        Class::Do => true,
        Class::Determiner | Class::Preposition => false,
        _ => !word.ends_with("ing") && is_finite(reading, before, hit),
    };
    finite && has_object(reading, sentence, hit) && is_thing_before(reading, sentence, verb)
}

/// Whether a verb without a helper is one: `trees cool`, and not `the price cut` or `a tax cut`.
fn is_finite(reading: &Reading, before: u32, hit: &Hit) -> bool {
    let (word, subject) = (reading.word(hit.first), reading.word(before));
    let relative = reading.has_at(before, List::Pointer);
    let plural = subject.ends_with('s') && !subject.ends_with("ss");
    let third = word.ends_with('s') && !word.ends_with("ss");
    let past = word.ends_with("ed") || reading.has_at(hit.first, List::IrregularPast);
    let object = matches!(reading.class(hit.end), Class::Determiner | Class::Pronoun | Class::Other);
    match (past, third) {
        (true, _) => true,
        (_, true) => relative || !plural && object,
        _ => relative || plural,
    }
}

/// Whether what is changed, or what is helped to happen, follows.
fn has_object(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let next = reading.after(hit.end, sentence.end);
    let object = next < sentence.end
        && !is_time_or_participle(reading, next)
        && reading.is_wordy(next)
        && matches!(reading.class(next), Class::Determiner | Class::Pronoun | Class::Other);
    let ahead = || (next..sentence.end.min(next + 10)).take_while(|&token| reading.is_wordy(token));
    match hit.value {
        // "which allows users to": what something is for.
        "allow" => object && reading.word(hit.first).ends_with("ed") && ahead().any(|token| reading.is(token, "to")),
        "make" => object && ahead().any(|token| reading.has_at(token, List::TurnedInto)),
        // "which means she": what follows is explained, and not brought about.
        "mean" => {
            object
                && !reading.word(next).ends_with("ing")
                && reading.class(next) != Class::Pronoun
                && !(hit.first > sentence.first && reading.has_at(hit.first - 1, List::Pointer))
        }
        "help" => {
            (object || reading.is(next, "to")) && (reading.is(hit.first, "helped") || helps_change(reading, sentence, next))
        }
        _ => object,
    }
}

/// `intensified last week`, `policy changes announced`: no object.
fn is_time_or_participle(reading: &Reading, token: u32) -> bool {
    reading.is(token, "last") || reading.is(token, "next") || reading.word(token).ends_with("ed")
}

/// `raised questions`, `raised $2 million`: nothing is made higher.
pub(super) fn raises_money(reading: &Reading, hit: &Hit) -> bool {
    reading.word(hit.first).starts_with("rais")
        && (hit.end..hit.end + 4)
            .any(|token| reading.has_at(token, List::RaisedThing) || matches!(reading.word(token), "$" | "£" | "€"))
}

/// `help protect`, `help to reduce`, `help you protect`: the verb helped is one of change.
fn helps_change(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    (first..sentence.end.min(first + 3)).any(|token| reading.has_at(token, List::EffectVerb))
}

#[cfg(test)]
mod tests {
    use crate::claim::testing::check;
    use crate::report::ClaimKind::Causal;

    #[test]
    fn things_that_change_others_and_not_actors() {
        check(
            Causal,
            &[
                "The tariffs [hurt] growers.",
                "The tariff cut was small.",
                "The mayor hurt his knee.",
                "The closure has [weakened] the town.",
                "The town was [weakened by] the closure.",
                "The town was weakened by the mayor.",
                "Sleeping longer [improves] memory.",
                "Ann Lee improved her time.",
                "The floods could harm the crops.",
                "The floods will [harm] the crops.",
                "The delay [meant] higher bills.",
                "The delay, which means he is late, is long.",
                "The failure of two dams [flooded] the valley.",
                "Lee, who energized voters, won.",
                "The decision [allowed] rents to rise.",
                "The decision would allow rents to rise.",
                "The training [helps] prevent falls.",
                "The training helps staff on Monday.",
                "The heat left them [without] water.".replace("left them [without]", "[left] them without").as_str(),
            ],
        );
    }
}
