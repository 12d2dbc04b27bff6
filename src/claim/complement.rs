//! What must stand around a verb of saying: a clause, a quotation, somebody who speaks.
//!
//! `data/en/claim/say_verb.txt` grades the verbs by it.

use super::clause::{has_infinitive, is_gerund, opens_clause, opens_quotation, opens_speech, takes_clause, takes_relative};
use super::reading::{Class, Reading};
use super::subject::{
    ends_document, is_author, is_author_aside, is_condition, is_evidence, is_somebody, is_what, opens_with_source, starts_phrase,
};
use super::verb_form::Form;
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Whether what stands around the verb makes it one of saying; see `data/en/claim/say_verb.txt` for the grades.
pub(super) fn has_complement(
    reading: &Reading,
    sentence: &Sentence,
    verb: &Hit,
    form: Form,
    subject: Option<&Range<u32>>,
) -> bool {
    let has_subject = subject.is_some();
    let past_act =
        form == Form::Other && reading.word(verb.first).ends_with("ed") && matches!(verb.value, "act" | "deny" | "blame");
    let by_it = |phrase: &Range<u32>| past_act && reading.is(phrase.start, "it");
    let by_other = subject.is_some_and(|phrase| by_it(phrase) || !is_author(reading, phrase));
    // A participle speaks for its sentence's subject behind a comma, and as "is warning".
    let from_comma = verb.first > sentence.first && reading.word(verb.first - 1) == ",";
    let progressive = verb.first > sentence.first && reading.class(verb.first - 1) == Class::Be;
    let acts = form != Form::Participle || progressive;
    let written = verb.first > sentence.first && ends_document(reading, verb.first);
    let follows_preposition = verb.first > sentence.first && reading.class(verb.first - 1) == Class::Preposition;
    let participle = form == Form::Participle && (from_comma || written);
    match verb.value {
        "free" => has_subject || form == Form::Participle,
        "sign"
            if form == Form::Participle
                && !(progressive || is_somebody(reading, subject) || opens_with_source(reading, sentence)) =>
        {
            false
        }
        "report" | "aspect" | "sign" => {
            // "diverse states that have": in that form many are nouns.
            let is_verb = form != Form::Present || is_somebody(reading, subject) || starts_phrase(reading, subject);
            if is_author_aside(reading, subject) || form == Form::Participle && is_gerund_subject(reading, sentence, verb) {
                return false;
            }
            let reports_doing = || verb.value != "aspect" && form != Form::Participle && is_gerund(reading, verb.end);
            is_verb && (takes_clause(reading, sentence, verb.end) || reports_doing())
                || is_somebody(reading, subject) && is_parenthetical(reading, sentence, verb, subject)
        }
        "found" => {
            if form == Form::Participle && !progressive && !subject.is_some_and(|phrase| is_evidence(reading, phrase)) {
                return from_comma && opens_with_source(reading, sentence) && takes_clause(reading, sentence, verb.end);
            }
            let past_it = |phrase: &Range<u32>| form == Form::Other && reading.is(phrase.start, "it");
            (by_other || subject.is_some_and(past_it))
                && takes_clause(reading, sentence, verb.end)
                && !takes_relative(reading, sentence, verb.end)
                || subject.is_some_and(|phrase| is_evidence(reading, phrase))
        }
        "think" | "perceive" => {
            let other_object = if verb.value == "think" { has_infinitive } else { is_seen_as };
            by_other
                && form != Form::Participle
                && !is_condition(reading, sentence, subject)
                && is_somebody(reading, subject)
                && (takes_clause(reading, sentence, verb.end) || other_object(reading, sentence, verb.end))
        }
        "write" => {
            let class = reading.class(verb.end);
            let object = class == Class::Determiner
                || class == Class::Other && reading.is_wordy(verb.end) && !opens_clause(reading, verb.end);
            !object && takes_clause(reading, sentence, verb.end) && !is_author_aside(reading, subject)
                || is_somebody(reading, subject) && is_parenthetical(reading, sentence, verb, subject)
        }
        // "denied bail", "denied herself nothing": something is refused, and not a claim.
        "deny" if reading.has_at(verb.end, List::Deniable) => false,
        _ if starts_phrase(reading, subject) && is_set_off(reading, sentence, verb, subject) => true,
        "act" | "deny" | "blame" => {
            let by_somebody = form == Form::Participle
                && by_other
                && is_somebody(reading, subject)
                && takes_clause(reading, sentence, verb.end);
            let by_means = form == Form::Participle && verb.first > sentence.first + 1 && reading.is(verb.first - 1, "by");
            acts && by_other && is_somebody(reading, subject) && !is_done_to(reading, sentence, verb, subject)
                || participle
                || by_means
                || by_somebody
        }
        "link" => acts && by_other && is_somebody(reading, subject) && links(reading, sentence, verb.end),
        "name" => (by_other && (acts || !follows_preposition) || participle) && names_something(reading, sentence, verb, subject),
        "ask" => {
            by_other
                && (takes_clause(reading, sentence, verb.end) && reading.class(verb.end) != Class::Pronoun
                    || is_parenthetical(reading, sentence, verb, subject))
        }
        _ => opens_speech(reading, sentence, verb.end) || verb.first > sentence.first && reading.is_quote_mark(verb.first - 1),
    }
}

/// `Maintaining health is`: a participle that opens a sentence, with no clause of its own.
fn is_gerund_subject(reading: &Reading, sentence: &Sentence, verb: &Hit) -> bool {
    verb.first == sentence.first && !opens_clause(reading, verb.end) && !opens_quotation(reading, sentence, verb.end, 4)
}

/// `Lee reported from Hull`, and `the deals announced in May`: the subject of a past form with nothing behind it but a time or place is what was said, unless it is
/// somebody.
fn is_done_to(reading: &Reading, sentence: &Sentence, verb: &Hit, subject: Option<&Range<u32>>) -> bool {
    let nothing = reading.has_at(verb.end, List::Weekday)
        || matches!(reading.word(verb.end), "in" | "on" | "at" | "during" | "last" | "earlier" | "this");
    let head = subject.map(|phrase| phrase.end - 1);
    let is_thing = head.is_some_and(|head| !is_somebody(reading, Some(&(head..head + 1))));
    let from_place = reading.is(verb.end, "from") && !takes_clause(reading, sentence, verb.end);
    from_place
        || reading.word(verb.end - 1).ends_with("ed")
            && nothing
            && is_thing
            && !(verb.end..sentence.end.min(verb.end + 6)).any(|token| opens_clause(reading, token))
}

/// `sees it as a test`, `considered the plan a gift`.
fn is_seen_as(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let high = sentence.end.min(first + 10);
    let mut words = (first..high).take_while(|&token| reading.is_wordy(token));
    let is_as = |token: u32| reading.is(token, "as") && reading.class(token + 1) != Class::Pronoun;
    names_twice(reading, sentence, first) || words.any(is_as)
}

/// `ripped the board for its silence`, `compared him to`: an object, then why or with what.
fn links(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let high = sentence.end.min(first + 10);
    reading.class(first) != Class::Preposition
        && (first + 1..high)
            .take_while(|&token| reading.is_wordy(token))
            .any(|token| reading.is(token, "for") || reading.is(token, "as") || reading.is(token, "to"))
}

/// `…, she added.` and `…, he noted, …`: subject and verb between marks, or at the end.
fn is_parenthetical(reading: &Reading, sentence: &Sentence, verb: &Hit, subject: Option<&Range<u32>>) -> bool {
    let start = subject.map_or(verb.first, |phrase| phrase.start);
    // `Ann Lee asked.` behind a question of its own.
    let is_all = start == sentence.first && verb.end + 1 == sentence.end;
    let opens = is_all
        || start > 0 && reading.is_quote_mark(start - 1)
        || start > sentence.first
            && (reading.word(start - 1) == "," || reading.is(start - 1, "as") || reading.word(start - 1) == "—");
    let behind = reading.after(verb.end, sentence.end);
    let closes = behind >= sentence.end
        || !reading.is_wordy(behind)
        || matches!(reading.class(behind), Class::Preposition | Class::Conjunction) && !reading.is(behind, "to")
        || reading.word(behind).ends_with("day");
    let is_relative = reading.before(verb.first, sentence.first).is_some_and(|token| reading.is(token, "who"));
    opens && closes && !is_relative
}

/// `…, the brothers noted, …`: subject and verb between commas.
fn is_set_off(reading: &Reading, sentence: &Sentence, verb: &Hit, subject: Option<&Range<u32>>) -> bool {
    let start = subject.map_or(verb.first, |phrase| phrase.start);
    let is_comma = |token: u32| reading.word(token) == ",";
    start > sentence.first
        && is_comma(start - 1)
        && is_comma(verb.end)
        && !matches!(verb.value, "found" | "document" | "name" | "link")
}

/// `called it`, `called the plan “a gift”`, `described her as`.
fn names_something(reading: &Reading, sentence: &Sentence, verb: &Hit, subject: Option<&Range<u32>>) -> bool {
    let next = verb.end;
    let is_object = reading.has_at(next, List::ObjectPronoun);
    let as_behind =
        (next..sentence.end.min(next + 8)).take_while(|&token| reading.word(token) != ",").any(|token| reading.is(token, "as"));
    is_what(reading, sentence, subject)
        || opens_quotation(reading, sentence, next, 10)
        || names_twice(reading, sentence, next)
        || is_object && !reading.word(verb.first).starts_with("compar")
        || as_behind
}

/// `called the ruling a landmark`: a second phrase right behind the first.
fn names_twice(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 14);
    reading.class(first) == Class::Determiner
        && (first + 2..end)
            .take_while(|&token| reading.is_wordy(token))
            .any(|token| (reading.is(token, "a") || reading.is(token, "an")) && reading.class(token - 1) == Class::Other)
}
