//! A source without edges: experts, critics, "it is believed".

use super::attribution::Attribution;
use super::phrase::phrase_before;
use super::reading::{Class, Reading};
use super::source::crowd;
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens in which a crowd that opens a sentence must stand.
const OPENING: u32 = 6;

/// Tokens in which the agent of a passive must stand.
const AGENT: u32 = 10;

/// The words that stand for a source nobody could name.
pub(super) fn cues(reading: &Reading, number: u32, attribution: Option<&Attribution>) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    let phrases = reading.hits(sentence, List::VagueSource).filter(|hit| is_vague(reading, sentence, hit));
    let mut cues: Vec<Range<u32>> = phrases.map(|hit| hit.first..hit.end).collect();
    if let Some(attribution) = attribution {
        let speakers = attribution.phrases.iter().filter(|phrase| may_speak(reading, phrase));
        let speakers = speakers.filter_map(|phrase| crowd(reading, phrase));
        cues.extend(speakers);
        if cues.is_empty() && !attribution.cues.is_empty() {
            cues.extend(opening_crowd(reading, sentence));
        }
    }
    if cues.is_empty() {
        cues.extend(reading.hits(sentence, List::JudgeVerb).filter_map(|hit| judging_crowd(reading, sentence, &hit)));
    }
    // Of two that begin together the longer stays.
    cues.sort_by_key(|cue| (cue.start, std::cmp::Reverse(cue.end)));
    cues.dedup_by(|next, kept| next.start < kept.end);
    cues
}

fn is_vague(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    if reading.is_spoken(hit.first) {
        return false;
    }
    let before = reading.before(hit.first, sentence.first);
    match hit.value {
        "passive" => {
            before.is_some_and(|token| matches!(reading.class(token), Class::Be | Class::Pronoun) || reading.word(token) == ",")
        }
        "agentless" => is_agentless(reading, sentence, hit.end),
        "rated" => is_agentless(reading, sentence, hit.end) && opens_rating(reading, hit.end),
        "bare" => !before.is_some_and(|token| points_at_somebody(reading, token, sentence)),
        "opening" => before.is_none_or(|token| reading.word(token) == ","),
        "unplaced" => reading.class(hit.end) != Class::Preposition && !reading.word(hit.end).ends_with("ed"),
        _ => true,
    }
}

/// Whether a phrase is a subject or an agent, `by experts`, `according to experts`, and not `over others`.
fn may_speak(reading: &Reading, phrase: &Range<u32>) -> bool {
    let Some(before) = phrase.start.checked_sub(1) else { return true };
    let by = ["by", "of", "from"].iter().any(|word| reading.is(before, word));
    let according = reading.is(before, "to") && before > 0 && reading.is(before - 1, "according");
    reading.class(before) != Class::Preposition || by || according
}

/// Whether nobody is said to do what a passive tells.
fn is_agentless(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let clause = (first..sentence.end.min(first + AGENT)).take_while(|&token| !reading.parts_clauses(token));
    !clause.into_iter().any(|token| reading.is(token, "by"))
}

/// Whether what somebody or something is taken for begins at a token: `considered a gift`, not `considered for the job`.
fn opens_rating(reading: &Reading, token: u32) -> bool {
    let class = reading.class(token);
    reading.is_wordy(token)
        && (matches!(class, Class::Determiner | Class::Other) || reading.is(token, "one"))
        && !reading.word(token).ends_with("ing")
}

/// Whether the word before a plural tells whose or which it is: an article, a name, an owner.
fn points_at_somebody(reading: &Reading, token: u32, sentence: &Sentence) -> bool {
    let open = reading.has_at(token, List::CrowdQuantifier);
    let name = reading.is_capitalised(token) && token > sentence.first && reading.class(token) == Class::Other;
    !open && (name || reading.class(token) == Class::Determiner || reading.word(token).ends_with('s'))
}

/// `many fear that`, `some analysts see it as`: a crowd right before a verb of judging.
fn judging_crowd(reading: &Reading, sentence: &Sentence, verb: &Hit) -> Option<Range<u32>> {
    let rates = || (verb.end..sentence.end.min(verb.end + AGENT)).any(|token| reading.is(token, "as"));
    if reading.is_spoken(verb.first) || reading.is_capitalised(verb.first) || verb.value == "as" && !rates() {
        return None;
    }
    let subject = reading.before(verb.first, sentence.first)?;
    let phrase = phrase_before(reading, verb.first, sentence.first).filter(|phrase| phrase.end == subject + 1)?;
    let found = crowd(reading, &phrase).filter(|_| may_speak(reading, &phrase))?;
    // `causing some worry`, `share the blame`: the verb is a noun there.
    let is_object = found.start > sentence.first && reading.word(found.start - 1).ends_with("ing");
    let ends = matches!(reading.class(subject), Class::Other) || found.len() == 1;
    (found.end == phrase.end && ends && !is_object).then_some(found)
}

/// `Some residents who asked for help reported …`: the crowd stands at the opening, a relative clause before the verb.
fn opening_crowd(reading: &Reading, sentence: &Sentence) -> Option<Range<u32>> {
    let opening = sentence.first..sentence.end.min(sentence.first + OPENING);
    let found = crowd(reading, &opening)?;
    let only_words = found.clone().all(|token| reading.is_wordy(token) && reading.class(token) != Class::Preposition);
    (only_words && reading.is(found.end, "who")).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::VagueSource;

    #[test]
    fn crowds_and_hearsay() {
        check(
            VagueSource,
            &[
                "[Critics] say the plan is late.",
                "[Some former teachers] say the plan is late.",
                "The firm [reportedly] sold the site.",
                "The site is [widely seen] as too small.",
                "The lake [is considered] a gift.",
                "The lake is considered a gift by the mayor.",
                "She is considered for the job.",
                "The soup [has been shown to] help sleep.",
                "[Studies have shown] that sleep helps.",
                "The firm's studies have shown that sleep helps.",
                "[Recent research] shows that sleep helps.",
                "[Lee’s critics] say the plan is late.",
                "Acme executives said the plan is late.",
                "Official data showed that sales fell.",
                "[Clinical research] shows that sleep helps.",
                "France and other countries said the plan is late.",
                "[Many bakers] fear a flood, and it may rain.",
                "It is a plan that [some analysts] see as a gift.",
                "Some bakers bake bread.",
                "It is causing some worry.",
                "Some of the bakers share the blame.",
                "Lawyers for the bank said the plan is late.",
                "He told two women that the plan is late.",
                "[Some of the bakers] say the plan is late.",
                "[Many Danish bakers] say the plan is late.",
                "The plan has [come under fire for] its costs.",
                "The soup was praised, according to a report in the Post.",
                "[It is believed] that he left in May.",
                "[Research] shows that sleep helps.",
                "Critics gathered at the gate.",
                "The critics in the front row laughed, the mayor said.",
                "Economists at Acme Bank said prices would fall.",
                "Officials said the plan is late.",
            ],
        );
    }
}
