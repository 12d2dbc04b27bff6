//! A source that is specific and not named.

use super::reading::{Class, Reading};
use crate::text::{Hit, List, Sentence, TokenKind};
use std::ops::Range;

/// Tokens that the tail of a description may have: `with direct knowledge of the accounts`, `who have seen the bids`.
const TAIL: u32 = 14;

/// How far back a source without a name is remembered, in tokens.
const MEMORY: u32 = 300;

/// Words that may stand before the noun of a description: `two former senior officials familiar with`.
const HEAD: u32 = 4;

/// The words that describe an unnamed source, or say that somebody asked not to be named. `phrases` are those of the sources,
/// where the sentence has any.
pub(super) fn cues(reading: &Reading, number: u32, phrases: Option<&[Range<u32>]>) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    let mut cues: Vec<Range<u32>> = Vec::new();
    for hit in reading.hits(sentence, List::UnnamedSource) {
        let phrase = phrases.unwrap_or_default().iter().find(|phrase| phrase.start <= hit.first && hit.end <= phrase.end);
        cues.extend(match hit.value {
            "always" => Some(hit.first..hit.end),
            _ if phrase.is_some_and(|phrase| describes(reading, &hit, phrase)) => phrase.cloned(),
            "" if phrases.is_some() => {
                let described = head(reading, sentence, hit.first)..hit.end;
                Some(with_tail(reading, sentence, described, hit.end))
            }
            _ => None,
        });
    }
    let alone =
        |phrase: &&Range<u32>| phrase.len() == 1 && (reading.is(phrase.start, "one") || reading.is(phrase.start, "another"));
    cues.extend(phrases.unwrap_or_default().iter().filter(alone).cloned());
    cues.sort_by_key(|cue| (cue.start, cue.end));
    cues.dedup_by(|next, kept| next.start < kept.end);
    cues
}

/// The phrase of a source with the tail that describes it, where it is an unnamed one; else the phrase as it is.
///
/// `limit` is the verb of saying behind the phrase, or where the phrase begins if the verb stands before it.
pub(super) fn whole_phrase(reading: &Reading, sentence: &Sentence, phrase: Range<u32>, limit: u32) -> Range<u32> {
    let hits = phrase.clone().filter_map(|token| reading.hit_at(token, List::UnnamedSource));
    let unnamed = hits.into_iter().any(|hit| hit.first < phrase.end && describes(reading, &hit, &phrase));
    if unnamed { with_tail(reading, sentence, phrase, limit) } else { phrase }
}

/// Whether a phrase of the list, standing in the phrase of a source, makes it an unnamed one.
fn describes(reading: &Reading, hit: &Hit, phrase: &Range<u32>) -> bool {
    match hit.value {
        "always" => false,
        "" => true,
        "bare" => !reading.is(hit.end, "of"),
        "insider" => !is_named(reading, hit, phrase),
        "tail" => {
            let group = hit.first > phrase.start && reading.word(hit.first - 1).ends_with('s') && is_bare(reading, phrase.start);
            (is_indefinite(reading, phrase.start) || group) && !is_named(reading, hit, phrase)
        }
        _ if is_told_of_before(reading, hit, phrase) => true,
        _ => is_indefinite(reading, phrase.start) && is_head(reading, hit, phrase) && !is_named(reading, hit, phrase),
    }
}

/// `the official`, where the noun ends the phrase and a source without a name was called so before.
fn is_told_of_before(reading: &Reading, noun: &Hit, phrase: &Range<u32>) -> bool {
    let again = reading.has_at(noun.first, List::UnnamedAgain) && reading.is(phrase.start, "the");
    again && noun.end == phrase.end && {
        let word = reading.word(noun.first);
        let mut earlier = (phrase.start.saturating_sub(MEMORY)..phrase.start).rev();
        earlier.any(|token| {
            let opens = |first: u32| reading.is(first, "a") || reading.is(first, "an") || reading.is(first, "one");
            reading.word(token).eq_ignore_ascii_case(word) && (token.saturating_sub(HEAD)..token).any(opens)
        })
    }
}

/// Whether a name stands behind the noun in its phrase or beside it, or the noun is part of one: `adviser Ann Lee`,
/// `an adviser, Ann Lee`, `Ann Lee, an adviser`, `Business Insider`, `a user called Ann`.
fn is_named(reading: &Reading, noun: &Hit, phrase: &Range<u32>) -> bool {
    let name = |token: u32| reading.is_capitalised(token) && reading.class(token) == Class::Other;
    let part = noun.first > phrase.start && name(noun.first) && name(noun.first - 1);
    let behind = reading.class(noun.end) != Class::Preposition && (noun.end..phrase.end).take(2).any(name);
    let called = noun.end < phrase.end && reading.has_at(noun.end, List::NameLink);
    let beside = reading.word(phrase.end) == "," && name(phrase.end + 1);
    part || behind || called || beside || is_apposed(reading, phrase.start)
}

/// Whether a phrase is set beside a full name that is a subject: `Ann Lee, a lawyer`, not `in New York, a lawyer`.
fn is_apposed(reading: &Reading, first: u32) -> bool {
    let low = first.saturating_sub(HEAD + 2);
    let name = |token: u32| reading.is_capitalised(token) && reading.class(token) == Class::Other;
    let comma = first > low && reading.word(first - 1) == ",";
    let run = (low..first.saturating_sub(1)).rev().take_while(|&token| name(token)).count() as u32;
    let before = (first.saturating_sub(1)).checked_sub(run + 1);
    let bracket = comma && first > 1 && reading.word(first - 2) == ")";
    bracket || comma && run > 1 && before.is_none_or(|token| reading.class(token) != Class::Preposition)
}

/// Whether a noun is the head of its phrase: `two of the witnesses`, not `a letter to members`, `a lot of people`.
fn is_head(reading: &Reading, noun: &Hit, phrase: &Range<u32>) -> bool {
    let first = phrase.start;
    let some_of = reading.is(first + 1, "of") && !reading.is(first, "a") && !reading.is(first, "an");
    let from = if some_of { first + 2 } else { first };
    (from..noun.first).all(|token| reading.class(token) != Class::Preposition)
}

/// Whether a phrase begins with neither an article nor a name inside a sentence: `executives familiar with`.
fn is_bare(reading: &Reading, first: u32) -> bool {
    reading.class(first) == Class::Other && (!reading.is_capitalised(first) || !reading.is_capitalised(first + 1))
}

/// Whether a phrase begins with an article or a number that points at nobody known: `an official`, `two witnesses`.
fn is_indefinite(reading: &Reading, first: u32) -> bool {
    reading.document.kind(first) == TokenKind::Number || reading.has_at(first, List::Indefinite)
}

/// The article or number that opens a description, a few words before its noun; the noun where there is none.
fn head(reading: &Reading, sentence: &Sentence, noun: u32) -> u32 {
    let low = sentence.first.max(noun.saturating_sub(HEAD));
    let inside = (low..noun).rev().take_while(|&token| {
        reading.is_wordy(token) && matches!(reading.class(token), Class::Determiner | Class::Other | Class::Adverb)
    });
    inside.into_iter().find(|&token| is_indefinite(reading, token)).unwrap_or(noun)
}

/// A description with what belongs to it behind: a clause with "who", and whatever follows "with", "of" or "to".
fn with_tail(reading: &Reading, sentence: &Sentence, described: Range<u32>, limit: u32) -> Range<u32> {
    let high = sentence.end.min(described.end + TAIL);
    let high = if limit >= described.end { high.min(limit) } else { high };
    let mut clause = false;
    let mut stops = |token: u32| {
        let who = reading.is(token, "who");
        clause |= who;
        match reading.class(token) {
            Class::Be | Class::Have | Class::Do | Class::Modal | Class::Negation | Class::Pronoun => !clause,
            Class::Conjunction => !who,
            Class::Preposition => reading.has_at(token, List::SourceEnd),
            _ => {
                !reading.is_wordy(token) && !reading.document.is_glued(token)
                    || matches!(reading.word(token), "," | "." | ":" | ";")
            }
        }
    };
    let end = (described.end..high).find(|&token| stops(token)).unwrap_or(high);
    // What is left of the verb's helpers is no part of it: `who have seen the bids have said`.
    let ends = |token: u32| reading.is_wordy(token) && matches!(reading.class(token), Class::Other | Class::Pronoun);
    let last = (described.end..end).rev().find(|&token| ends(token));
    described.start..last.map_or(described.end, |token| token + 1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::UnnamedSource;

    #[test]
    fn insiders_and_people_who_asked_not_to_be_named() {
        check(
            UnnamedSource,
            &[
                "The talks failed, [a person familiar with the matter] said.",
                "[Two people with direct knowledge of the accounts] said the bill was higher.",
                "[Two officials who have seen the bids] said the talks failed.",
                "The talks failed, according to [three former aides who worked there].",
                "The talks failed, said [an official], speaking [on condition of anonymity].",
                "[Advisers] say the talks failed.",
                "[A witness] told the paper that shots were fired.",
                "They spoke [on condition of anonymity] about it.",
                "People close to the station heard it.",
                "Officials said the talks failed.",
                "A spokesman for the ministry said the talks failed.",
                "Adviser Ann Lee said the talks failed.",
                "A senior official, Ann Lee, said the talks failed.",
                "A letter to members said the talks failed.",
                "[An official] said the talks failed. They gave no reason, [the official] said.",
                "The official said the talks failed.",
                "Ann Lee (Ind.), a supporter of the plan, said the talks failed.",
                "In New York, [a lawyer] said the talks failed.",
                "[One lawyer] called him a fool.",
                "Ann Lee, a lawyer for the bank, said the talks failed.",
                "“It is late,” said [one].",
                "[Bankers familiar with the plan] said the talks failed.",
                "The talks failed, according to [a Democrat familiar with the plan].",
                "The minister said the talks failed.",
                "[A member of Lee’s staff] said the talks failed.",
                "A user called Ann said the talks failed.",
                "The paper reported it, [citing sources].",
                "[One of the officials] said the talks failed.",
                "Business Insider said the talks failed.",
                "The river is the source of the water, the mayor said.",
            ],
        );
    }
}
