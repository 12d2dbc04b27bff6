//! Verbs of saying: whether one attributes where it stands, and to whom.

use super::complement::{has_complement, takes_clause};
use super::phrase::{begins_source, phrase_after, phrase_before};
use super::reading::{Class, Reading};
use super::verb_form::Form;
use crate::text::{Hit, List, Sentence, TokenKind};
use std::ops::Range;

/// Whether a verb of saying attributes here; then with the phrase that names the source, if there is one.
pub(super) fn speech(reading: &Reading, sentence: &Sentence, verb: &Hit) -> Option<Option<Range<u32>>> {
    let form = Form::of(reading.word(verb.first));
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
