//! Words that tie an effect to its cause: `because of`, `led to`, `so weak that`.

use super::effect::raises_money;
use super::subject::{is_actor_before, is_thing_after};
use crate::claim::reading::{Class, Line, REACH, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens before a verb of causing in which a word that denies it must stand.
const DENIED: u32 = 9;

/// The words that tie an effect to a cause.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    reading.hits(sentence, List::Cause).filter(|hit| causes(reading, sentence, hit)).map(|hit| hit.first..hit.end).collect()
}

fn causes(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let after_comma = hit.first > sentence.first && reading.word(hit.first - 1) == ",";
    if before.is_some_and(|token| reading.is_negative(token)) || hit.value != "link" && is_denied(reading, sentence, hit) {
        return false;
    }
    // "might cause": what may happen is hedged, and not asserted; of a forecast, as "could lead to", the tie itself is.
    if class == Class::Modal && before.is_none_or(|token| !reading.has_at(token, List::EffectModal)) {
        return false;
    }
    match hit.value {
        // "cause and effect", and "'cause there is".
        "cause" => {
            let next = reading.class(hit.end);
            let noun = class == Class::Determiner || reading.is(hit.end, "and") || reading.is(hit.end, "there");
            reading.is(hit.first, "caused") || !noun && next != Class::Pronoun
        }
        "effect" => after_comma && !raises_money(reading, hit) && reading.word(hit.first).ends_with("ing"),
        "attribute" => {
            let end = sentence.end.min(hit.end + 14);
            (hit.end..end).any(|token| reading.is(token, "to") || reading.is(token, "with") || reading.is(token, "for"))
                && class != Class::Determiner
        }
        "affect" => {
            let joined = before.filter(|&token| reading.is(token, "and") || reading.is(token, "or"));
            let verb_before = joined.map(|and| sentence.first.max(and.saturating_sub(6))..and);
            let purpose = before.is_some_and(|token| reading.is(token, "to"))
                || is_base(reading.word(hit.first))
                    && verb_before.is_some_and(|mut before| before.any(|token| reading.is(token, "to")));
            let passive = class == Class::Be && !reading.is(hit.end, "by") && reading.word(hit.first).ends_with("ed");
            let noun = matches!(class, Class::Determiner | Class::Preposition) || reading.is_glued_to_dash(hit.first);
            let name = hit.first > sentence.first && reading.is_capitalised(hit.first);
            let next = reading.after(hit.end, sentence.end);
            let object = reading.is_wordy(next)
                && (matches!(reading.class(next), Class::Determiner | Class::Pronoun | Class::Other) || reading.is(next, "by"))
                && !reading.is(next, "out");
            let active = class != Class::Be && !reading.word(hit.first).ends_with("ing") && !reading.is(hit.end, "by");
            if active && is_actor_before(reading, sentence, hit.first) {
                return false;
            }
            let phrasal = hit.end > hit.first + 1;
            !(purpose || passive || noun || name) && (object || phrasal || class == Class::Be)
        }
        "because" => {
            !reading.is_spoken(hit.first)
                && !is_own(reading, hit)
                && !is_fragment(reading, sentence, hit)
                && !is_inferred(reading, sentence, hit)
        }
        "because of" => !is_fragment(reading, sentence, hit) && !is_inferred(reading, sentence, hit),
        // "has a harmful effect on".
        "impact" => {
            let low = sentence.first.max(hit.first.saturating_sub(DENIED));
            let infinitive = |token: u32| token > sentence.first && reading.is(token - 1, "to");
            (low..hit.first).any(|token| reading.class(token) == Class::Have && !infinitive(token))
                && !(low..hit.first).any(|token| reading.is_negative(token))
        }
        "thing" => is_thing_after(reading, sentence, hit.end),
        "blame" => {
            is_thing_after(reading, sentence, hit.end)
                || (hit.end..sentence.end.min(hit.end + 14)).any(|token| matches!(reading.word(token), "for" | "on" | "with"))
                    && class != Class::Determiner
        }
        // "citing costs", and not the source of a report.
        "citing" => is_thing_after(reading, sentence, hit.end),
        "degree" => is_degree(reading, sentence, hit),
        // "a van driven by Ann Lee".
        "driven" => !reading.is_capitalised(hit.end) || reading.word(hit.end).chars().all(char::is_uppercase),
        "due" => !reading.is(hit.end, "be") && !reading.word(hit.end).ends_with("day"),
        "response" => !(hit.end..sentence.end.min(hit.end + 3)).any(|token| reading.word(token).starts_with("question")),
        _ => true,
    }
}

/// `so weak that`, `so badly that`.
fn is_degree(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let next = hit.end;
    let end = sentence.end.min(next + 4);
    hit.first > sentence.first
        && (reading.class(next) == Class::Other || reading.word(next).ends_with("ly"))
        && !reading.is(next, "far")
        && !reading.is(next + 1, "enough")
        && (next + 1..end).take_while(|&token| reading.is_wordy(token)).any(|token| reading.is(token, "that"))
}

/// `Because it is far.`: the rest of an answer, without what it is the reason for.
fn is_fragment(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let opens = hit.first <= sentence.first + 1;
    let end = sentence.end.min(hit.end + REACH);
    opens
        && (reading.word(hit.end) == ","
            || !(hit.end..end).any(|token| reading.word(token) == "," || reading.is_quote_mark(token) && token > hit.end + 4))
}

/// `he can't be fair because`: a judgement is argued for, and no effect told.
fn is_inferred(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(DENIED + 6));
    (low..hit.first).any(|token| reading.has_at(token, List::Unable))
}

/// `because I`, `because my`: the writer's reason for an act of no public concern.
fn is_own(reading: &Reading, hit: &Hit) -> bool {
    reading.has_at(hit.end, List::OwnPronoun) || ["my", "our", "your"].iter().any(|word| reading.is(hit.end, word))
}

/// Whether a verb has no ending: `boost`, as behind "to".
fn is_base(verb: &str) -> bool {
    !["s", "ed", "ing"].iter().any(|ending| verb.ends_with(ending))
}

/// `does not show that one causes the other`, `no proof that it caused`, `asked whether it caused`.
fn is_denied(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(DENIED));
    let opener = (low..hit.first).rev().find(|&token| reading.is(token, "that") || reading.is(token, "whether"));
    opener.is_some_and(|opener| reading.is(opener, "whether") || (low..opener).any(|token| reading.is_negative(token)))
}

#[cfg(test)]
mod tests {
    use crate::claim::testing::check;
    use crate::report::ClaimKind::Causal;

    #[test]
    fn causes_and_not_company() {
        check(
            Causal,
            &[
                "The crash was [caused by] ice.",
                "The cause is not known.",
                "It does not cause harm.",
                "Smoking is linked to cancer.",
                "The delay [led to] losses.",
                "The road was closed [because of] ice.",
                "The ban cut sales, [raising] prices.",
                "Raising prices is hard.",
                "The vote [sparked] protests.",
                "The law was passed to boost trade.",
                "The law was passed to help farmers and boost trade.",
                "The strike could [lead to] losses.",
                "The strike might lead to losses.",
                "They spoke of cause and effect.",
                "The study does not show that one causes the other.",
                "There is no proof that it caused the fire.",
                "She asked whether it caused the fire.",
                "The road, which nobody likes, [caused] the fire.",
                "It rained [due in part to] the wind.",
                "The talk is due to be held at noon.",
                "[Because] it rained, the match ended.",
                "Because it rained.",
                "He cannot be fair because he is rich.",
                "The van was driven by Ann Lee.",
                "The rise was [driven by] demand.",
                "The snow [has] an effect on roads.".replace("[has] an effect on", "has an [effect on]").as_str(),
                "The snow has no effect on roads.",
                "The roof was [so] weak that it fell.",
                "So now we know that it fell.",
                "The firm closed the shop, [citing] costs.",
                "The firm closed the shop, citing Ann Lee.",
                "They sparked my interest.",
            ],
        );
    }
}
