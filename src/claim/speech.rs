//! Verbs of saying: whether one attributes where it stands, and to whom.
//!
//! `data/en/say_verb.txt` grades the verbs by what must stand around them; the grammar of each grade is here.

use super::phrase::{begins_source, phrase_after, phrase_before};
use super::reading::{Class, REACH, Reading};
use super::source::is_pronoun;
use crate::text::{Hit, List, Sentence, TokenKind};
use std::ops::Range;

/// The form of a verb, as far as its ending tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `says`
    Present,
    /// `saying`
    Participle,
    /// `say`, `said`
    Other,
}

/// Whether a verb of saying attributes here; then with the phrase that names the source, if there is one.
pub(super) fn speech(reading: &Reading, sentence: &Sentence, verb: &Hit) -> Option<Option<Range<u32>>> {
    let word = reading.word(verb.first);
    let form = match word {
        _ if word.ends_with("ing") => Form::Participle,
        _ if word.ends_with('s') => Form::Present,
        _ => Form::Other,
    };
    if is_part_of_name(reading, sentence, verb.first) {
        return None;
    }
    let before = reading.before(verb.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let past_adverbs = before.map_or(sentence.first, |token| token + 1);
    let inverted = is_inverted(reading, sentence, verb);
    match class {
        Class::Modal | Class::Do | Class::Negation => return None,
        Class::Preposition if form != Form::Participle || before.is_some_and(|token| reading.is(token, "to")) => return None,
        Class::Determiner if !inverted => {
            return before
                .filter(|&token| stands_alone(reading, sentence, token, verb, form))
                .map(|token| Some(token..token + 1));
        }
        Class::Be if form != Form::Participle => return passive(reading, sentence, verb),
        Class::Conjunction if form != Form::Other && before.is_some_and(|token| reading.is(token, "than")) => return None,
        _ => {}
    }
    let headless =
        verb.value == "blame" && reading.word(verb.first).ends_with("ed") && reading.hit_at(verb.end, List::ChargeLink).is_some();
    if form == Form::Other && verb.value != "free" && (is_by_phrase(reading, verb) || headless) {
        return passive(reading, sentence, verb);
    }
    if form != Form::Participle && is_noun(reading, sentence, verb, before) {
        return None;
    }
    if inverted {
        let phrase = phrase_after(reading, verb.end, sentence.end);
        return Some(phrase.filter(|phrase| begins_source(reading, phrase.start)));
    }
    let phrase = match form {
        Form::Participle if before.is_none_or(|token| reading.word(token) == ",") => None,
        _ if before.is_some_and(|token| joins_verbs(reading, token)) => opening_phrase(reading, sentence),
        _ => phrase_before(reading, past_adverbs, sentence.first),
    };
    let nobody = phrase.as_ref().is_some_and(|phrase| reading.hit_at(phrase.start, List::Nobody).is_some());
    if nobody || !has_complement(reading, sentence, verb, form, phrase.as_ref()) {
        return None;
    }
    Some(phrase.filter(|phrase| form != Form::Participle || begins_source(reading, phrase.start)))
}

/// A capital inside a sentence makes a verb a name, `the United States`, unless all is in capitals.
fn is_part_of_name(reading: &Reading, sentence: &Sentence, token: u32) -> bool {
    let shouted = |token: u32| reading.word(token).len() > 1 && !reading.word(token).contains(char::is_lowercase);
    token > sentence.first && reading.is_capitalised(token) && !(shouted(token) && shouted(token - 1))
}

/// `some say`, `many believe`: a word for an open number of people is the subject, at the opening of a clause.
fn stands_alone(reading: &Reading, sentence: &Sentence, token: u32, verb: &Hit, form: Form) -> bool {
    let opens = token == sentence.first
        || matches!(reading.word(token - 1), "," | ";" | "—" | "“")
        || reading.class(token - 1) == Class::Conjunction;
    let says = verb.value == "free" || verb.value == "think" || takes_clause(reading, sentence, verb.end);
    let verb_only = reading.hit_at(verb.first, List::NounVerb).is_none() || reading.is(verb.end, "that");
    opens && says && verb_only && form == Form::Other && reading.hit_at(token, List::OpenPronoun).is_some()
}

/// Whether a word joins the verb behind it to an earlier one: `stood up and said`.
fn joins_verbs(reading: &Reading, token: u32) -> bool {
    reading.is(token, "and") || reading.is(token, "but") || reading.is(token, "then")
}

/// The name, pronoun or noun behind an article that opens a sentence.
fn opening_phrase(reading: &Reading, sentence: &Sentence) -> Option<Range<u32>> {
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

/// `…,” said Ann Lee`: a comma or closing mark before the verb and a source behind it.
fn is_inverted(reading: &Reading, sentence: &Sentence, verb: &Hit) -> bool {
    let Some(before) = verb.first.checked_sub(1).filter(|&token| token >= sentence.first) else {
        return false;
    };
    let opens = reading.after(verb.end, sentence.end);
    let set_off = matches!(reading.word(before), "," | "?" | "!" | "”" | "\"" | "’" | "'" | "—" | "–" | "…" | "»");
    set_off && opens < sentence.end && begins_source(reading, opens) && !reading.word(verb.first).ends_with("ing") && {
        let is_object = reading.class(opens) == Class::Pronoun && !matches!(verb.value, "free" | "report" | "ask");
        !is_object
            && (reading.is_quote_mark(before)
                || before > sentence.first && reading.is_quote_mark(before - 1)
                || ends_soon(reading, sentence, opens))
    }
}

/// Whether the phrase at `first` is followed by a mark or the end: `…, argues Ann Lee, who`.
fn ends_soon(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    phrase_after(reading, first, sentence.end).is_some_and(|phrase| {
        phrase.len() < 12
            && (phrase.end >= sentence.end
                || !reading.is_wordy(phrase.end)
                || matches!(reading.class(phrase.end), Class::Preposition | Class::Conjunction))
    })
}

fn is_by_phrase(reading: &Reading, verb: &Hit) -> bool {
    reading.is(verb.end, "by")
}

/// `was described by Ann Lee as`: the source stands behind "by".
fn passive(reading: &Reading, sentence: &Sentence, verb: &Hit) -> Option<Option<Range<u32>>> {
    if !is_by_phrase(reading, verb) || matches!(verb.value, "found" | "think") {
        return None;
    }
    let phrase = phrase_after(reading, verb.end + 1, sentence.end)?;
    let is_source = begins_source(reading, phrase.start) && !reading.word(phrase.start).ends_with("ing");
    is_source.then_some(Some(phrase))
}

/// Whether `reports`, `claim`, `estimates` is a noun here.
fn is_noun(reading: &Reading, sentence: &Sentence, verb: &Hit, before: Option<u32>) -> bool {
    let word = reading.word(verb.first);
    if word.ends_with("ed") || matches!(verb.value, "free") {
        return false;
    }
    let behind = reading.class(verb.end) == Class::Preposition && !reading.is(verb.end, "in") && !reading.is(verb.end, "on");
    let Some(before) = before else { return true };
    let owner = reading.word(before);
    if owner.ends_with("'s") || owner.ends_with("’s") || reading.document.kind(before) == TokenKind::Number {
        return true;
    }
    let subject_is_plural = reading.word(before).ends_with('s') || reading.class(before) == Class::Pronoun;
    match word.ends_with('s') {
        true => {
            let listed = verb.end >= sentence.end || reading.is(verb.end, "and") || reading.word(verb.end) == ".";
            let opens = verb.first <= sentence.first + 3 && reading.class(before) == Class::Other;
            listed && opens
                || behind && reading.class(before) != Class::Pronoun
                || !reading.is_wordy(before) && verb.first > sentence.first && !matches!(reading.word(before), "," | ")")
        }
        false => {
            reading.hit_at(verb.first, List::PastForm).is_none() && {
                !subject_is_plural || behind && reading.hit_at(verb.first, List::NounVerb).is_some()
            }
        }
    }
}

/// Whether what stands around the verb makes it one of saying; see `data/en/say_verb.txt` for the grades.
fn has_complement(reading: &Reading, sentence: &Sentence, verb: &Hit, form: Form, subject: Option<&Range<u32>>) -> bool {
    let has_subject = subject.is_some();
    let past_act =
        form == Form::Other && reading.word(verb.first).ends_with("ed") && matches!(verb.value, "act" | "deny" | "blame");
    let by_it = |phrase: &Range<u32>| past_act && reading.is(phrase.start, "it");
    let by_other = subject.is_some_and(|phrase| by_it(phrase) || !is_author(reading, phrase));
    // A participle speaks for its sentence's subject behind a comma, and as "is warning".
    let from_comma = verb.first > sentence.first && reading.word(verb.first - 1) == ",";
    let progressive = verb.first > sentence.first && reading.class(verb.first - 1) == Class::Be;
    let acts = form != Form::Participle || progressive;
    match verb.value {
        "free" => has_subject || form == Form::Participle,
        "report" => {
            // "diverse states that have": in that form many are nouns.
            let is_verb = form != Form::Present || is_somebody(reading, subject) || starts_phrase(reading, subject);
            is_verb && takes_clause(reading, sentence, verb.end)
                || is_somebody(reading, subject) && is_parenthetical(reading, sentence, verb, subject)
        }
        "found" => {
            by_other && takes_clause(reading, sentence, verb.end) || subject.is_some_and(|phrase| is_evidence(reading, phrase))
        }
        "think" => {
            by_other
                && form != Form::Participle
                && is_somebody(reading, subject)
                && (takes_clause(reading, sentence, verb.end) || has_infinitive(reading, sentence, verb.end))
        }
        // "denied bail", "denied herself nothing": something is refused, and not a claim.
        "deny" if reading.hit_at(verb.end, List::Deniable).is_some() => false,
        "act" | "deny" | "blame" => acts && by_other && is_somebody(reading, subject) || form == Form::Participle && from_comma,
        "name" => (acts && by_other || form == Form::Participle && from_comma) && names_something(reading, sentence, verb),
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
    is_pronoun(reading, phrase)
        && (reading.hit_at(token, List::OwnPronoun).is_some() || reading.is(token, "it") || reading.is(token, "one"))
}

/// Whether a phrase is somebody who can speak: a pronoun, a name, or a noun of the lists.
fn is_somebody(reading: &Reading, phrase: Option<&Range<u32>>) -> bool {
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

/// Whether a phrase is a study, a poll or those who make one.
fn is_evidence(reading: &Reading, phrase: &Range<u32>) -> bool {
    phrase.clone().any(|token| reading.hit_at(token, List::EvidenceNoun).is_some())
}

/// Whether a clause, a quotation or a colon follows at `first`, an adverb, a hearer or a time between.
fn takes_clause(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
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

/// `expects boards to favour`.
fn has_infinitive(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    let end = sentence.end.min(first + 10);
    (first..end).take_while(|&token| reading.is_wordy(token)).any(|token| reading.is(token, "to") || reading.is(token, "as"))
        || first < sentence.end && reading.class(first) == Class::Determiner
}

/// `…, she added.` and `…, he noted, …`: subject and verb between marks, or at the end.
fn is_parenthetical(reading: &Reading, sentence: &Sentence, verb: &Hit, subject: Option<&Range<u32>>) -> bool {
    let start = subject.map_or(verb.first, |phrase| phrase.start);
    let opens = start > sentence.first
        && (reading.word(start - 1) == ","
            || reading.is(start - 1, "as")
            || reading.is_quote_mark(start - 1)
            || reading.word(start - 1) == "—");
    let behind = reading.after(verb.end, sentence.end);
    let closes = behind >= sentence.end
        || !reading.is_wordy(behind)
        || matches!(reading.class(behind), Class::Preposition | Class::Conjunction) && !reading.is(behind, "to")
        || reading.word(behind).ends_with("day");
    opens && closes
}

/// `called it`, `called the plan “a gift”`, `described her as`.
fn names_something(reading: &Reading, sentence: &Sentence, verb: &Hit) -> bool {
    let next = verb.end;
    let is_object = reading.hit_at(next, List::ObjectPronoun).is_some();
    let as_behind =
        (next..sentence.end.min(next + 8)).take_while(|&token| reading.word(token) != ",").any(|token| reading.is(token, "as"));
    opens_quotation(reading, sentence, next, 10)
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

/// `the sign read “…”`: speech, and not a title that somebody read.
fn opens_speech(reading: &Reading, sentence: &Sentence, first: u32) -> bool {
    (first..sentence.end.min(first + 4)).any(|token| reading.is_quote_mark(token) && reading.is_spoken(token))
}

/// Whether a quotation opens within `reach` tokens.
fn opens_quotation(reading: &Reading, sentence: &Sentence, first: u32, reach: u32) -> bool {
    (first..sentence.end.min(first + reach.min(REACH)))
        .any(|token| reading.is_quote_mark(token) && reading.quotation_at(token).is_some())
}
