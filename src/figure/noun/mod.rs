//! The counted noun: which of the words behind a number it counts.
//!
//! There is no table of the parts of speech. A plural is told by its ending or the list of irregular ones, and the words between
//! the number and the plural are taken for its modifiers until a word appears that can be none.

pub mod plural;
pub mod singular;
pub mod whole;

use crate::figure::noun::singular::{is_closed, plain, singular_at};
use crate::figure::reader::Reader;
use crate::text::List;

/// The noun behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Noun {
    /// The singular with the words before it that say of what kind it is: "graphics card", "new European country".
    pub name: String,
    /// The first token of the noun or compound.
    pub first: u32,
    /// One past the head.
    pub end: u32,
    /// Whether a number that belongs to a name stands before the head: "two new Vega 50 vans".
    pub holds_number: bool,
}

/// How many words may stand before the head, those joined by hyphens as one: "two fairly small steel-framed corner shops".
const MODIFIERS: u32 = 4;

/// How many words a hyphenated compound joins at most.
const LONGEST_COMPOUND: u32 = 4;

/// Finds the plural noun that the number before token `at` counts.
pub fn read_noun(reader: &Reader, at: u32) -> Option<Noun> {
    let (mut next, mut holds_number) = (at, false);
    for words in 0..=MODIFIERS {
        if words > 0 && joins_modifiers(reader, next) {
            next += 1;
        }
        let end = end_of_word(reader, next)?;
        // "two Vega 50s"
        if reader.is_number(end - 1) && reader.is(end, "s") && reader.is_glued(end) {
            let name = describe(reader, at, next, reader.text(next, end).to_owned());
            return Some(Noun { name, first: next, end: end + 1, holds_number: true });
        }
        if words > 0 && numbers_a_name(reader, next) {
            (next, holds_number) = (end, true);
            continue;
        }
        let joined = end > next + 1 && (reader.is_word(next) || reader.is_number(next));
        // "5 million two years ago" are two figures; "20 two-room flats" is one.
        let counts = reader.hit(List::NumberWord, next).is_some_and(|hit| !reader.is_joint(hit.end));
        if counts || !joined && (!reader.is_word(next) || is_closed(reader, next)) {
            return None;
        }
        if let Some(head) = singular_at(reader, end - 1).filter(|_| !opens_name(reader, next, end)) {
            return Some(Noun { holds_number, ..phrase(reader, at, next, end, head) });
        }
        if reader.word(next).contains(['\'', '’']) && !reader.has(List::PluralAdjunct, next) {
            return None;
        }
        next = end;
    }
    None
}

/// One past the word at `at` and those that hyphens join to it: "coal-fired", "coal- and gas-fired".
fn end_of_word(reader: &Reader, at: u32) -> Option<u32> {
    let hangs = reader.is_hyphen(at + 1) && reader.is_glued(at + 1) && (reader.is(at + 2, "and") || reader.is(at + 2, "or"));
    let mut end = if hangs && reader.is_word(at + 3) { at + 4 } else { at + 1 };
    while reader.is_joint(end) {
        if end - at >= 2 * LONGEST_COMPOUND {
            return None;
        }
        end += 2;
    }
    Some(end)
}

/// "Workers Party officials": a plural in capitals may begin a name that stands before the head.
fn opens_name(reader: &Reader, at: u32, end: u32) -> bool {
    let capitals = reader.is_capital(at) && reader.is_capital(end) && singular_at(reader, end).is_none();
    capitals && !is_closed(reader, end) && !reader.is_capital(end + 1) && singular_at(reader, end + 1).is_some()
}

/// "digital and physical sales", "large, open rooms", "storm and flood warnings": what stands at `at` joins two words that
/// describe the noun.
fn joins_modifiers(reader: &Reader, at: u32) -> bool {
    let Some(end) = end_of_word(reader, at + 1) else { return false };
    let conjoins = reader.is(at, "and") || reader.is(at, "or");
    if (conjoins || reader.word(at) == ",") && is_adjective(reader, at - 1) && is_adjective(reader, end - 1) {
        return true;
    }
    let is_plain = |at| reader.is_word(at) && !reader.is_capital(at) && !is_modifier(reader, at) && !is_closed(reader, at);
    let before_head = singular_at(reader, end - 1).is_none() && singular_at(reader, end).is_some();
    conjoins && is_plain(at - 1) && is_plain(at + 1) && before_head
}

/// Whether the number at `at` belongs to the name around it: "Vega 50", "50 Vega".
fn numbers_a_name(reader: &Reader, at: u32) -> bool {
    reader.is_number(at) && !reader.is_glued(at + 1) && (reader.is_capital(at - 1) || reader.is_capital(at + 1))
}

/// The singular noun directly behind "one", with a second one where both make a compound: "one body", "one phone call".
pub fn read_singular(reader: &Reader, at: u32) -> Option<Noun> {
    // What follows a compound can be no noun, else the second word may be a verb.
    let closes = |at| !reader.is_word(at) || reader.has(List::NotNoun, at);
    let end = if ends_compound(reader, at + 1) && closes(at + 2) { at + 2 } else { at + 1 };
    is_plain_noun(reader, at).then(|| Noun { name: reader.text(at, end).to_owned(), first: at, end, holds_number: false })
}

/// "a three course meal", "a 14 hole round": behind an article and a number a compound whose first noun the number counts.
/// `first` is the token of the number, `at` the one behind it.
pub fn read_compound(reader: &Reader, first: u32, at: u32) -> Option<Noun> {
    let article = first > reader.first && (reader.is(first - 1, "a") || reader.is(first - 1, "an"));
    let compound = article && is_plain_noun(reader, at) && ends_compound(reader, at + 1);
    compound.then(|| Noun { name: reader.text(at, at + 2).to_owned(), first: at, end: at + 2, holds_number: false })
}

/// Whether the word at `at` may be a singular noun that nothing describes.
fn is_plain_noun(reader: &Reader, at: u32) -> bool {
    let open = [List::NotNoun, List::Ordinal, List::FractionWord].iter().all(|&list| !reader.has(list, at));
    let lower = reader.is_word(at) && reader.word(at).chars().all(char::is_lowercase);
    open && lower && !is_modifier(reader, at) && !reader.is_joint(at + 1)
}

/// Whether the word at `at` may be the head of a compound in the singular.
fn ends_compound(reader: &Reader, at: u32) -> bool {
    is_plain_noun(reader, at) && !reader.word(at).ends_with('s')
}

/// The noun phrase whose words begin at `from` and whose head is the last of the tokens `word..end`, with the singular `head`.
fn phrase(reader: &Reader, from: u32, word: u32, end: u32, head: String) -> Noun {
    let noun = |first, end, name: String| Noun { name: describe(reader, from, first, name), first, end, holds_number: false };
    // "graphics cards", "Rangers fans": a plural before a plural is its first part.
    let opens = reader.has(List::PluralAdjunct, word) || reader.is_capital(word) || head == reader.word(word);
    let opens = opens && end == word + 1 && reader.gap(end) == " " && !reader.has(List::TimeUnit, end);
    if let Some(second) = singular_at(reader, end).filter(|_| opens) {
        return noun(word, end + 1, format!("{} {second}", plain(reader, word)));
    }
    if end > word + 1 {
        return noun(word, end, format!("{}{head}", reader.text(word, end - 1)));
    }
    // "artillery shells": one noun before the head.
    if word == from + 1 && !is_modifier(reader, from) {
        let first = if reader.is_capital(word) { reader.word(from).to_owned() } else { reader.word(from).to_lowercase() };
        return Noun { name: format!("{first} {head}"), first: from, end, holds_number: false };
    }
    noun(word, end, head)
}

/// Puts the words from `from` to `first` that say of what kind the noun is before its name.
fn describe(reader: &Reader, from: u32, first: u32, name: String) -> String {
    let mut words = String::new();
    let mut at = from;
    while at < first {
        let end = end_of_word(reader, at).unwrap_or(first).min(first);
        let word = reader.word(at);
        let counts = reader.has(List::CountWord, at) || reader.word(at) == ",";
        let adverb = word.ends_with("ly") && end < first;
        let participle = !reader.is_capital(at) && word.ends_with("ed") && !word.ends_with("eed") && word.len() > 4;
        if end > at + 1 || !(counts || adverb || participle) {
            words += reader.text(at, end);
            words.push(' ');
        }
        at = end;
    }
    words + &name
}

/// Endings of adjectives, participles and adverbs: parts of words, so no word list can hold them.
const ADJECTIVE_ENDINGS: [&str; 17] =
    ["al", "ive", "ous", "ic", "ful", "less", "able", "ible", "ary", "ed", "ing", "er", "est", "ish", "ly", "an", "ant"];

/// Endings of words that are adjectives and hardly anything else.
const PLAIN_ADJECTIVE_ENDINGS: [&str; 10] = ["al", "ive", "ous", "ic", "ful", "less", "able", "ible", "ary", "ish"];

/// Whether the word is an adjective beyond doubt.
fn is_adjective(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    let ends = word.len() > 4 && PLAIN_ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending));
    reader.is_word(at) && (ends || reader.has(List::Modifier, at))
}

/// Whether the word describes the noun behind it and is no part of a compound.
fn is_modifier(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    reader.is_capital(at)
        || reader.has(List::Modifier, at)
        || (word.len() > 4 && ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn phrases() {
        check("They met four tall lamp makers.", "four = count 4 tall lamp maker");
        check("They met four more makers.", "four = count 4 maker");
        check("They met four newly hired makers.", "four = count 4 maker");
        check("They met four oil-fired lamp makers.", "four = count 4 oil-fired lamp maker");
        check("They met four off-duty makers.", "four = count 4 off-duty maker");
        check("They met four off duty.", "four = count 4");
        check("They met four local and regional makers.", "four = count 4 local and regional maker");
        check("They met four and regional makers.", "four = count 4");
        check("They met four oil- and gas-fired makers.", "four = count 4 oil- and gas-fired maker");
        check("They got four storm and flood warnings.", "four = count 4 storm and flood warning");
        check("They got four and flood warnings came.", "four = count 4");
        check("They met four United Lamps makers.", "four = count 4 United Lamps maker");
        check("They lost four by-elections.", "four by-elections = count 4 by-election");
    }

    #[test]
    fn a_plural_before_a_plural() {
        check("They met four police officers.", "four police officers = count 4 police officer");
        check("They met four police in town.", "four police = count 4 police");
        check("They met four Rangers fans.", "four Rangers fans = count 4 Rangers fan");
        check("They met four Rangers on leave.", "four Rangers = count 4 Ranger");
        check("They met four Lamps Union bakers.", "four = count 4 Lamps Union baker");
        check("They met four Romans Friday night.", "four Romans = count 4 Roman; Friday night = date ?");
        check("They met four bakers decades ago.", "four bakers = count 4 baker");
        check("They met four children's authors.", "four children's authors = count 4 children's author");
    }

    #[test]
    fn compounds_behind_an_article() {
        check("They ate a three course meal there.", "three course meal = count 3 course meal");
        check("They ate three course meal.", "three = count 3");
        check("They ate a three by car.", "three = count 3");
        check("They ate a two part course.", "two part course = count 2 part course");
    }

    #[test]
    fn numbers_in_names() {
        check("They bought two new Vega 50 vans.", "two = count 2 new Vega 50 van");
        check("They bought two new 50 Vega vans.", "two = count 2 new 50 Vega van");
        check("They bought two Vega 50s.", "two = count 2 Vega 50");
        check("They kept two 20-storey towers.", "two = count 2 20-storey tower");
        check("They kept two; 50 Vega vans left.", "two = count 2; 50 = count 50 Vega van");
    }
}
