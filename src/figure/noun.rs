//! The counted noun: which of the words behind a number it counts.
//!
//! There is no table of the parts of speech. A plural is told by its ending or the list of irregular ones, and the words between
//! the number and the plural are taken for its modifiers until a word appears that can be none.

use super::reader::Reader;
use crate::text::List;

/// The noun behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Noun {
    /// The singular, with the noun before it where the two are a compound: "graphics card".
    pub name: String,
    /// The first token of the noun or compound.
    pub first: u32,
    /// One past the head.
    pub end: u32,
}

/// How many words may stand before the head: "two fairly small shops".
const MODIFIERS: u32 = 3;

/// Finds the plural noun that the number before token `at` counts.
pub fn read_noun(reader: &Reader, at: u32) -> Option<Noun> {
    let (mut next, mut words) = (at, 0);
    loop {
        // "5 million two years ago" are two figures; "20 two-room flats" is one.
        let counts = reader.hit(List::NumberWord, next).is_some_and(|hit| !reader.is_joint(hit.end));
        if !reader.is_word(next) || counts || is_closed(reader, next) {
            return None;
        }
        if let Some(head) = singular_at(reader, next) {
            return Some(compound(reader, at, next, head));
        }
        words += 1;
        if words > MODIFIERS || reader.word(next).contains(['\'', '’']) {
            return None;
        }
        next = reader.past_hyphen(next + 1);
    }
}

/// The noun behind "of": "two of her cousins".
pub fn read_partitive(reader: &Reader, at: u32) -> Option<Noun> {
    let determined = reader.is(at, "of") && reader.hit(List::Determiner, at + 1).is_some();
    if determined { read_noun(reader, at + 2) } else { None }
}

/// The singular noun directly behind "one": "one body".
pub fn read_singular(reader: &Reader, at: u32) -> Option<Noun> {
    let plain = reader.is_word(at) && !is_modifier(reader, at) && reader.hit(List::NotNoun, at).is_none();
    let lower = plain && reader.word(at).chars().all(char::is_lowercase);
    lower.then(|| Noun { name: reader.word(at).to_lowercase(), first: at, end: at + 1 })
}

fn compound(reader: &Reader, from: u32, head: u32, name: String) -> Noun {
    // "graphics cards": a plural before a plural is its first part.
    let opens = reader.hit(List::PluralAdjunct, head).is_some() && reader.gap(head + 1) == " ";
    if let Some(second) = singular_at(reader, head + 1).filter(|_| opens) {
        return Noun { name: format!("{} {second}", reader.word(head).to_lowercase()), first: head, end: head + 2 };
    }
    // "artillery shells": one noun before the head.
    if head == from + 1 && !is_modifier(reader, from) {
        let first = if reader.is_capital(head) { reader.word(from).to_owned() } else { reader.word(from).to_lowercase() };
        return Noun { name: format!("{first} {name}"), first: from, end: head + 1 };
    }
    Noun { name, first: head, end: head + 1 }
}

/// Whether the word at `at` can be no part of a noun phrase. "US" in capitals is no pronoun.
fn is_closed(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    let initials = word.len() > 1 && word.chars().all(char::is_uppercase);
    !initials && reader.hit(List::NotNoun, at).is_some()
}

/// The singular of the word at `at`, where it is a plural.
fn singular_at(reader: &Reader, at: u32) -> Option<String> {
    let closed = reader.is_joint(at + 1) || is_closed(reader, at) || reader.hit(List::SingularS, at).is_some();
    if !reader.is_word(at) || closed {
        return None;
    }
    if let Some(hit) = reader.hit(List::NounPlural, at) {
        return Some(hit.value.to_owned());
    }
    let word = reader.word(at);
    let name = if is_proper(word) { word.to_owned() } else { word.to_lowercase() };
    singular(&name)
}

/// "Indonesians" keeps its capital; so does "TVs".
fn is_proper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Takes a regular plural ending off; nothing where the word has none.
pub fn singular(word: &str) -> Option<String> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    // "Israelis" is a plural, "basis" is none.
    let closed = ends(&["ss", "us", "'s", "’s"]) || word.ends_with("is") && !is_proper(word);
    if word.len() < 3 || !word.ends_with('s') || closed {
        return None;
    }
    let cut = |bytes: usize| word.get(..word.len() - bytes);
    if word.len() > 4 && word.ends_with("ies") {
        return Some(format!("{}y", cut(3)?));
    }
    if ends(&["ches", "shes", "sses", "xes", "zzes", "oes"]) {
        return Some(cut(2)?.to_owned());
    }
    Some(cut(1)?.to_owned())
}

/// Endings of adjectives, participles and adverbs: parts of words, so no word list can hold them.
const ADJECTIVE_ENDINGS: [&str; 17] =
    ["al", "ive", "ous", "ic", "ful", "less", "able", "ible", "ary", "ed", "ing", "er", "est", "ish", "ly", "an", "ant"];

/// Whether the word describes the noun behind it and is no part of a compound.
fn is_modifier(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    reader.is_capital(at)
        || reader.hit(List::Modifier, at).is_some()
        || (word.len() > 4 && ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singulars() {
        let of = |word| singular(word).unwrap_or_default();
        assert_eq!(of("cars"), "car");
        assert_eq!(of("cities"), "city");
        assert_eq!(of("churches"), "church");
        assert_eq!(of("houses"), "house");
        assert_eq!(of("heroes"), "hero");
        assert_eq!(of("TVs"), "TV");
        for not in ["bus", "glass", "basis", "as", "dog", "year's"] {
            assert_eq!(singular(not), None, "{not}");
        }
    }
}
