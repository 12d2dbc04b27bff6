//! What must stand around a verb of saying: a clause, a quotation, somebody who speaks.
//!
//! `data/en/say_verb.txt` grades the verbs by it.

use super::reading::{Class, REACH, Reading};
use super::source::is_pronoun;
use super::verb_form::Form;
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Whether what stands around the verb makes it one of saying; see `data/en/say_verb.txt` for the grades.
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
        "think" => {
            by_other
                && form != Form::Participle
                && !is_condition(reading, sentence, subject)
                && is_somebody(reading, subject)
                && (takes_clause(reading, sentence, verb.end) || has_infinitive(reading, sentence, verb.end))
        }
        "perceive" => {
            by_other
                && form != Form::Participle
                && !is_condition(reading, sentence, subject)
                && is_somebody(reading, subject)
                && (takes_clause(reading, sentence, verb.end) || is_seen_as(reading, sentence, verb.end))
        }
        "write" => {
            let class = reading.class(verb.end);
            let object = class == Class::Determiner
                || class == Class::Other && reading.is_wordy(verb.end) && !opens_clause(reading, verb.end);
            !object && takes_clause(reading, sentence, verb.end) && !is_author_aside(reading, subject)
                || is_somebody(reading, subject) && is_parenthetical(reading, sentence, verb, subject)
        }
        // "denied bail", "denied herself nothing": something is refused, and not a claim.
        "deny" if reading.hit_at(verb.end, List::Deniable).is_some() => false,
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

/// The author's own voice: `we believe`.
fn is_author(reading: &Reading, phrase: &Range<u32>) -> bool {
    let token = phrase.start;
    phrase.len() == 1 && reading.hit_at(token, List::OwnPronoun).is_some()
        || is_pronoun(reading, phrase) && (reading.is(token, "it") || reading.is(token, "one"))
}

/// `I recalled`, `you would say`: the writer's and the reader's own words.
fn is_author_aside(reading: &Reading, subject: Option<&Range<u32>>) -> bool {
    subject.is_some_and(|phrase| phrase.len() == 1 && reading.hit_at(phrase.start, List::OwnPronoun).is_some())
}

/// `Maintaining health is`: a participle that opens a sentence, with no clause of its own.
fn is_gerund_subject(reading: &Reading, sentence: &Sentence, verb: &Hit) -> bool {
    verb.first == sentence.first && !opens_clause(reading, verb.end) && !opens_quotation(reading, sentence, verb.end, 4)
}

fn opens_clause(reading: &Reading, token: u32) -> bool {
    reading.hit_at(token, List::ClauseOpener).is_some()
}

/// `Lee reported from Hull`, and `the deals announced in May`: the subject of a past form with nothing behind it but a time or place is what was said, unless it is
/// somebody.
fn is_done_to(reading: &Reading, sentence: &Sentence, verb: &Hit, subject: Option<&Range<u32>>) -> bool {
    let nothing = reading.hit_at(verb.end, List::Weekday).is_some()
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

/// Whether a phrase is somebody who can speak: a pronoun, a name, or a noun of the lists.
pub(super) fn is_somebody(reading: &Reading, phrase: Option<&Range<u32>>) -> bool {
    phrase.is_some_and(|phrase| {
        is_pronoun(reading, phrase)
            || phrase.clone().any(|token| {
                reading.is_capitalised(token) && reading.class(token) == Class::Other
                    || [List::SourceNoun, List::CrowdNoun, List::UnnamedSource]
                        .iter()
                        .any(|&list| reading.hit_at(token, list).is_some())
            })
    })
}

/// Whether a phrase begins with an article or the like.
fn starts_phrase(reading: &Reading, phrase: Option<&Range<u32>>) -> bool {
    phrase.is_some_and(|phrase| reading.class(phrase.start) == Class::Determiner)
}

/// Whether a sentence opens with somebody who can speak, or with a study.
fn opens_with_source(reading: &Reading, sentence: &Sentence) -> bool {
    opening_phrase(reading, sentence).is_some_and(|phrase| {
        is_somebody(reading, Some(&phrase)) && !is_author(reading, &phrase) || is_evidence(reading, &phrase)
    })
}

/// The name, pronoun or noun behind an article that opens a sentence.
pub(super) fn opening_phrase(reading: &Reading, sentence: &Sentence) -> Option<Range<u32>> {
    let first = sentence.first;
    if reading.class(first) == Class::Pronoun {
        return Some(first..first + 1);
    }
    let high = sentence.end.min(first + 12);
    let nouns = [List::SourceNoun, List::CrowdNoun, List::UnnamedSource, List::EvidenceNoun];
    let noun = (first..high).find(|&token| nouns.iter().any(|&list| reading.hit_at(token, list).is_some()));
    let name = (first..high).take_while(|&token| reading.is_capitalised(token)).last();
    noun.or(name.filter(|_| reading.class(first) == Class::Other)).map(|last| first..last + 1)
}

/// Whether the word before `token` is what somebody writes: `a letter urging`.
fn ends_document(reading: &Reading, token: u32) -> bool {
    reading.document.hits_before(token).any(|hit| hit.list == List::DocumentNoun)
}

/// `if they expect`: nobody is said to think it.
fn is_condition(reading: &Reading, sentence: &Sentence, subject: Option<&Range<u32>>) -> bool {
    let before = subject.map(|phrase| phrase.start).filter(|&first| first > sentence.first);
    before.is_some_and(|first| reading.is(first - 1, "if") || reading.is(first - 1, "unless"))
}

/// `reported feeling`: what somebody does or did as a participle.
fn is_gerund(reading: &Reading, token: u32) -> bool {
    let word = reading.word(token);
    word.len() > 5
        && word.ends_with("ing")
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && reading.class(token) == Class::Other
}

/// `ripped the board for its silence`, `compared him to`: an object, then why or with what.
fn links(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let high = sentence.end.min(first + 10);
    reading.class(first) != Class::Preposition
        && (first + 1..high)
            .take_while(|&token| reading.is_wordy(token))
            .any(|token| reading.is(token, "for") || reading.is(token, "as") || reading.is(token, "to"))
}

/// Whether a phrase is a study, a poll or those who make one.
pub(super) fn is_evidence(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.clone().any(|token| reading.hit_at(token, List::EvidenceNoun).is_some())
}

/// Whether a clause, a quotation or a colon follows at `first`, an adverb, a hearer or a time between.
pub(super) fn takes_clause(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 12);
    for token in first..end {
        let class = reading.class(token);
        let near = token < first + 8;
        if near && reading.hit_at(token, List::ClauseOpener).is_some() {
            return token == first || reading.class(token - 1) != Class::Preposition;
        }
        if reading.is_quote_mark(token) || reading.word(token) == ":" {
            return token < first + 6;
        }
        if token == first && names_subject(reading, token, end) {
            return true;
        }
        if token == first && (matches!(class, Class::Pronoun | Class::Modal) || reading.is(token, "there")) {
            return true;
        }
        if reading.word(token) == "," {
            return reading.is_quote_mark(token + 1);
        }
        if matches!(class, Class::Be | Class::Have | Class::Do | Class::Modal) {
            // "a deal announced on Monday is": the helper belongs to another verb.
            return token > first && reading.class(first) != Class::Preposition && !reading.word(first).ends_with("day");
        }
        if !reading.is_wordy(token) && !matches!(reading.word(token), "’" | "'" | "-" | "$" | "£" | "€" | "%" | "&" | "(" | ")")
            || class == Class::Conjunction && !reading.is(token, "and")
        {
            return false;
        }
    }
    false
}

/// `found a tunnel that ends`: the clause belongs to what was found.
fn takes_relative(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let high = sentence.end.min(first + 8);
    let opener = (first..high).find(|&token| opens_clause(reading, token));
    reading.class(first) == Class::Determiner
        && opener.is_some_and(|token| reading.is(token, "that") && reading.class(token - 1) == Class::Other)
}

/// `claims Acme owns`: a name and a verb behind it.
fn names_subject(reading: &Reading, first: u32, end: u32) -> bool {
    let is_name = |token: u32| reading.is_capitalised(token) && reading.class(token) == Class::Other;
    let behind = (first..end).find(|&token| !is_name(token)).filter(|&token| token > first);
    behind.is_some_and(|token| {
        let word = reading.word(token);
        reading.class(token) == Class::Other
            && reading.is_wordy(token)
            && word.len() > 3
            && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("'s") && !word.ends_with("’s"))
    })
}

/// `expects boards to favour`.
fn has_infinitive(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 10);
    (first..end).take_while(|&token| reading.is_wordy(token)).any(|token| reading.is(token, "to") || reading.is(token, "as"))
        || first < sentence.end && reading.class(first) == Class::Determiner
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
    let is_object = reading.hit_at(next, List::ObjectPronoun).is_some();
    let as_behind =
        (next..sentence.end.min(next + 8)).take_while(|&token| reading.word(token) != ",").any(|token| reading.is(token, "as"));
    is_what(reading, sentence, subject)
        || opens_quotation(reading, sentence, next, 10)
        || names_twice(reading, sentence, next)
        || is_object && !reading.word(verb.first).starts_with("compar")
        || as_behind
}

/// `in what officials called a crime`.
fn is_what(reading: &Reading, sentence: &Sentence, subject: Option<&Range<u32>>) -> bool {
    subject.is_some_and(|phrase| phrase.start > sentence.first && reading.is(phrase.start - 1, "what"))
}

/// `called the ruling a landmark`: a second phrase right behind the first.
fn names_twice(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 14);
    reading.class(first) == Class::Determiner
        && (first + 2..end)
            .take_while(|&token| reading.is_wordy(token))
            .any(|token| (reading.is(token, "a") || reading.is(token, "an")) && reading.class(token - 1) == Class::Other)
}

/// `the sign read “…”`: speech, and not a title that somebody read.
fn opens_speech(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    (first..sentence.end.min(first + 4)).any(|token| reading.is_quote_mark(token) && reading.is_spoken(token))
}

/// Whether a quotation opens within `reach` tokens.
fn opens_quotation(reading: &Reading, sentence: &Sentence, first: u32, reach: u32) -> bool {
    (first..sentence.end.min(first + reach.min(REACH)))
        .any(|token| reading.is_quote_mark(token) && reading.quotation_at(token).is_some())
}
