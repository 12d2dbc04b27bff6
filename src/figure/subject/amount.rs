//! Phrases whose head names an amount: "the average price of a home".

use crate::figure::change::is_adverb;
use crate::figure::noun::singular::singular;
use crate::figure::reader::Reader;
use crate::text::List;

/// Tokens of a noun phrase.
pub type Phrase = (u32, u32);

/// How far a noun may stand before the end of its phrase: "the price of a barrel of oil".
const FARTHEST: u32 = 8;

/// The phrase of a measured noun that ends before token `end`. `inside` tells that it may be the object of a preposition.
pub fn amount_before(reader: &Reader, end: u32, inside: bool) -> Option<Phrase> {
    let mut head = None;
    let mut at = end;
    while at > reader.first && end - at < FARTHEST {
        at -= 1;
        let opens = reader.has(List::Determiner, at);
        let links = reader.has(List::SubjectLink, at);
        let moves = reader.has(List::ChangeWord, at) && !is_amount(reader, at);
        // "the yield on 10-year bonds"
        let spans = reader.is_number(at) && reader.has(List::TimeUnit, reader.past_hyphen(at + 1));
        if moves || !opens && !links && !spans && !is_part(reader, at) && !reader.is_joint(at) {
            break;
        }
        // The outermost noun that a preposition follows, or the last word of all.
        let closes = at + 1 == end || reader.has(List::SubjectLink, at + 1);
        if closes && is_amount(reader, at) {
            head = Some(at);
        }
    }
    let head = head?;
    let first = start_of(reader, head + 1, reader.first);
    // "a review of prices was": the noun is no subject.
    let before = first.wrapping_sub(1);
    let before = if reader.has(List::Determiner, before) { before.wrapping_sub(1) } else { before };
    if !inside && reader.has(List::SubjectLink, before) {
        return None;
    }
    let tail = if reader.is(head + 1, "of") { end_of_tail(reader, head + 2, end) } else { head + 1 };
    Some((first, tail))
}

/// One past what "of" hangs on a noun: "price of oil", up to the next preposition.
fn end_of_tail(reader: &Reader, from: u32, end: u32) -> u32 {
    (from..end).find(|&at| reader.has(List::SubjectLink, at)).unwrap_or(end)
}

/// The first word of the phrase whose head ends before token `end`: all words behind an article or a possessive; else those that
/// are known to describe an amount.
pub fn start_of(reader: &Reader, end: u32, floor: u32) -> u32 {
    let floor = floor.max(end.saturating_sub(6));
    let mut first = end - 1;
    // "the Roe-35 index", "the Doe 600 index": a number belongs to the name before it.
    let is_name = |at: u32| at > reader.first && reader.is_number(at) && (reader.is_capital(at - 1) || reader.is_joint(at - 1));
    while first > floor && (is_part(reader, first - 1) || reader.is_joint(first - 1) || is_name(first - 1)) {
        first -= 1;
    }
    if let Some(verb) = (first..end - 1).rev().find(|&at| is_verb(reader, at)) {
        first = verb + 1;
    }
    let possessive = |at: u32| reader.word(at).ends_with("'s") || reader.word(at).ends_with("’s");
    if let Some(owner) = (first..end - 1).rev().find(|&at| possessive(at)) {
        return owner + 1;
    }
    // A sentence may open without an article: "Rail fares".
    let opens = first == reader.first && end - first == 2;
    if opens || reader.has(List::Determiner, first.wrapping_sub(1)) {
        return first;
    }
    let mut certain = end - 1;
    while certain > floor && (is_measured_modifier(reader, certain - 1) || reader.is_joint(certain - 1)) {
        certain -= 1;
    }
    if reader.is_joint(certain) { certain + 1 } else { certain }
}

/// Whether the word at `at` tells one amount from another: "net", "average", "house" before "prices".
pub fn is_measured_modifier(reader: &Reader, at: u32) -> bool {
    reader.is_word(at) && reader.hit_before(List::MeasuredModifier, at + 1).is_some()
}

/// Whether the word at `at` can stand inside a noun phrase. "Costs" is a verb as well.
pub fn is_part(reader: &Reader, at: u32) -> bool {
    let closed = [List::NotNoun, List::Determiner].iter().any(|&list| reader.has(list, at));
    // "US" in capitals is no pronoun.
    let initials = reader.word(at).len() > 1 && reader.word(at).chars().all(char::is_uppercase);
    reader.is_word(at) && (!closed || initials || is_amount(reader, at))
}

/// Whether the word at `at`, which is not the last of its phrase, is rather a verb that ends before the phrase: "the loan carries
/// interest", "the firm posted sales".
pub fn is_verb(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    let known = is_measured_modifier(reader, at) || is_amount(reader, at) || reader.is_capital(at);
    let opens = reader.has(List::Determiner, at.wrapping_sub(1)) || is_adverb(reader, at.wrapping_sub(1));
    let moves = reader.has(List::ChangeWord, at);
    !known && (moves || singular(word).is_some() || !opens && (word.ends_with("ed") || reader.has(List::AgentParticiple, at)))
}

/// Whether the word at `at` names an amount: "price", "profit", "unemployment".
pub fn is_amount(reader: &Reader, at: u32) -> bool {
    reader.is_word(at) && reader.hit_before(List::MeasuredNoun, at + 1).is_some()
}
