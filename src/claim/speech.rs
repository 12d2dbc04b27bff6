//! Verbs of saying: whether one attributes where it stands, and to whom.

use super::clause::takes_clause;
use super::complement::has_complement;
use super::phrase::{begins_source, phrase_after, phrase_before};
use super::reading::{Class, REACH, Reading};
use super::subject::{is_evidence, is_somebody, opening_phrase};
use super::verb_form::Form;
use crate::text::{Hit, List, Sentence, TokenKind, look_up};
use std::ops::Range;

/// Whether a verb of saying attributes here; then with the phrase that names the source, if there is one.
pub(super) fn speech(reading: &Reading, sentence: &Sentence, verb: &Hit) -> Option<Option<Range<u32>>> {
    let form = Form::of(reading.word(verb.first));
    if is_part_of_name(reading, sentence, verb) || reading.is_glued_to_dash(verb.first) {
        return None;
    }
    let before = before_verb(reading, sentence, verb.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let past_adverbs = before.map_or(sentence.first, |token| token + 1);
    let inverted = is_inverted(reading, sentence, verb);
    let is_expected =
        verb.value == "think" && form == Form::Other && before.is_some_and(|token| is_contracted_be(reading, token));
    match class {
        _ if is_expected && reading.word(verb.first).ends_with("ed") => return None,
        Class::Modal => return None,
        Class::Do | Class::Negation if finds_nothing(reading, sentence, verb, past_adverbs) => {
            return Some(phrase_before(reading, past_adverbs - 1, sentence.first));
        }
        Class::Do | Class::Negation => return None,
        Class::Preposition if form != Form::Participle || before.is_some_and(|token| reading.is(token, "to")) => return None,
        Class::Determiner if !inverted => {
            return before
                .filter(|&token| stands_alone(reading, sentence, token, verb, form))
                .map(|token| Some(token..token + 1));
        }
        Class::Be if form != Form::Participle => return passive(reading, sentence, verb),
        Class::Conjunction if form != Form::Other && before.is_some_and(|token| reading.is(token, "than")) => return None,
        _ if before.is_some_and(|token| rules_out(reading, token, verb.first, form)) => return None,
        _ => {}
    }
    let headless =
        verb.value == "blame" && reading.word(verb.first).ends_with("ed") && reading.has_at(verb.end, List::ChargeLink);
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
    let nobody = phrase.as_ref().is_some_and(|phrase| reading.has_at(phrase.start, List::Nobody));
    if nobody || !has_complement(reading, sentence, verb, form, phrase.as_ref()) {
        return None;
    }
    Some(phrase.filter(|phrase| form != Form::Participle || begins_source(reading, phrase.start)))
}

/// The token that a verb belongs to: the nearest one before it that is no adverb, no aside between its helper and it, `has, however,
/// said`, and no `both` or `all` behind a helper.
fn before_verb(reading: &Reading, sentence: &Sentence, verb: u32) -> Option<u32> {
    let before = reading.before(verb, sentence.first)?;
    let helps = |token: u32| matches!(reading.class(token), Class::Have | Class::Pronoun);
    let Some(farther) = before.checked_sub(1).filter(|&token| token >= sentence.first) else { return Some(before) };
    if matches!(reading.class(before), Class::Determiner) && (reading.is(before, "both") || reading.is(before, "all")) {
        return Some(if helps(farther) || reading.word(farther).ends_with('s') { farther } else { before });
    }
    if reading.word(before) == "," && reading.class(farther) == Class::Adverb {
        let comma = reading.before(farther, sentence.first).filter(|&token| token > sentence.first && reading.word(token) == ",");
        let helper = comma.map(|comma| comma - 1).filter(|&token| helps(token));
        return Some(helper.unwrap_or(before));
    }
    Some(before)
}

/// `she's`, `they're`.
fn is_contracted_be(reading: &Reading, token: u32) -> bool {
    let (_, behind) = reading.word(token).rsplit_once(['\'', '’']).unwrap_or_default();
    reading.class(token) == Class::Pronoun && matches!(behind, "s" | "re" | "m")
}

/// `the study did not show a link`: what a study does not find is a finding too.
fn finds_nothing(reading: &Reading, sentence: &Sentence, verb: &Hit, past_adverbs: u32) -> bool {
    let finds = matches!(verb.value, "found" | "sign");
    let helper = (sentence.first..past_adverbs).rev().take(3).find(|&token| reading.class(token) == Class::Do);
    let subject = helper.filter(|_| finds).and_then(|helper| phrase_before(reading, helper, sentence.first));
    subject.is_some_and(|subject| is_evidence(reading, &subject))
}

/// Whether the word before a verb leaves nobody to say it: `helps me say no`, `to, say, ten`, `worth noting`.
fn rules_out(reading: &Reading, before: u32, verb: u32, form: Form) -> bool {
    let is_bare = form == Form::Other && !reading.word(verb).ends_with("ed") && !reading.has_at(verb, List::PastForm);
    let farther = before.saturating_sub(1);
    let object =
        is_bare && matches!(reading.word(before), "me" | "us" | "him" | "them") && reading.class(farther) != Class::Preposition;
    let example = is_bare && reading.word(before) == "," && reading.word(verb + 1) == ",";
    let likened = reading.is(before, "as") && reading.is(farther, "same");
    object || example || form == Form::Participle && (likened || matches!(reading.word(before), "worth" | "without"))
}

/// A capital inside a sentence makes a verb a name, `the United States`, unless all is in capitals, or all words of a heading are and it
/// is in the present.
fn is_part_of_name(reading: &Reading, sentence: &Sentence, verb: &Hit) -> bool {
    let token = verb.first;
    let shouted = |token: u32| reading.word(token).len() > 1 && !reading.word(token).contains(char::is_lowercase);
    token > sentence.first
        && reading.is_capitalised(token)
        && !(shouted(token) && shouted(token - 1))
        && !(Form::of(reading.word(token)) == Form::Present && !is_plural_noun(reading, verb) && is_title(reading, sentence))
}

/// Whether a verb in the present is the plural of a noun too: `Claims`, `Reports`.
fn is_plural_noun(reading: &Reading, verb: &Hit) -> bool {
    let word = reading.word(verb.end - 1);
    look_up(List::NounVerb, word.strip_suffix('s').unwrap_or(word)).is_some()
}

/// Whether a sentence is written like a heading: all of its longer words begin with a capital.
fn is_title(reading: &Reading, sentence: &Sentence) -> bool {
    let words = (sentence.first..sentence.end.min(sentence.first + REACH)).filter(|&token| reading.is_wordy(token));
    let mut longer = words.filter(|&token| reading.word(token).len() > 4);
    longer.clone().count() > 2 && longer.all(|token| !reading.word(token).starts_with(|c: char| c.is_lowercase()))
}

/// `some say`, `many believe`: a word for an open number of people is the subject, at the opening of a clause.
fn stands_alone(reading: &Reading, sentence: &Sentence, token: u32, verb: &Hit, form: Form) -> bool {
    let opens = token == sentence.first
        || matches!(reading.word(token - 1), "," | ";" | "—" | "“")
        || reading.class(token - 1) == Class::Conjunction;
    let says = verb.value == "free" || verb.value == "think" || takes_clause(reading, sentence, verb.end);
    let verb_only = !reading.has_at(verb.first, List::NounVerb) || reading.is(verb.end, "that");
    opens && says && verb_only && form == Form::Other && reading.has_at(token, List::OpenPronoun)
}

/// Whether a word joins the verb behind it to an earlier one: `stood up and said`.
fn joins_verbs(reading: &Reading, token: u32) -> bool {
    reading.is(token, "and") || reading.is(token, "but") || reading.is(token, "then")
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
                || speaks_soon(reading, sentence, opens, verb))
    }
}

/// `…, argues Ann Lee, who`: not `…, began the year on`.
fn speaks_soon(reading: &Reading, sentence: &Sentence, first: u32, verb: &Hit) -> bool {
    let speaks = |phrase: Range<u32>| is_somebody(reading, Some(&phrase)) || is_evidence(reading, &phrase);
    ends_soon(reading, sentence, first)
        && (verb.value == "free" || phrase_after(reading, first, sentence.end).is_some_and(speaks))
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

/// `was described by Ann Lee as`: the source stands behind "by"; `was told that`: it stays unsaid.
fn passive(reading: &Reading, sentence: &Sentence, verb: &Hit) -> Option<Option<Range<u32>>> {
    if reading.is(verb.end - 1, "that") {
        return Some(None);
    }
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
    if reading.class(before) == Class::Have {
        return false;
    }
    let owner = reading.word(before);
    if owner.ends_with("'s") || owner.ends_with("’s") || reading.document.kind(before) == TokenKind::Number {
        return true;
    }
    let subject_is_plural = reading.word(before).ends_with('s') || reading.class(before) == Class::Pronoun;
    match word.ends_with('s') {
        true => {
            let is_source = reading.class(before) == Class::Pronoun
                || reading.is_capitalised(before)
                || reading.has_at(before, List::SourceNoun);
            let ends = |token: u32| {
                matches!(reading.class(token), Class::Preposition | Class::Conjunction)
                    && !reading.has_at(token, List::ClauseOpener)
                    || matches!(reading.word(token), "." | "," | "")
            };
            let alone = !is_source && is_plural_noun(reading, verb) && ends(verb.end);
            let listed = verb.end >= sentence.end || reading.is(verb.end, "and") || reading.word(verb.end) == ".";
            let opens = verb.first <= sentence.first + 3 && reading.class(before) == Class::Other;
            alone
                || listed && opens
                || behind && reading.class(before) != Class::Pronoun
                || !reading.is_wordy(before) && verb.first > sentence.first && !matches!(reading.word(before), "," | ")")
        }
        false => {
            !reading.has_at(verb.first, List::PastForm) && {
                !subject_is_plural || behind && reading.has_at(verb.first, List::NounVerb)
            }
        }
    }
}
