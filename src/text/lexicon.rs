//! The word lists of `data/en`, and where their phrases stand in a text.
//!
//! `build.rs` merges all lists into one automaton over whole, folded words. One walk over the tokens finds the phrases of every list;
//! a word that begins no phrase costs one hash.

use super::token::{Token, fold, slot_of};
use super::work;

/// Declares [`List`] from what `build.rs` read.
macro_rules! names_of_lists {
    ($($about:literal $variant:ident = $name:literal,)+) => {
        /// A word list of `data/en`, named after its file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum List { $(#[doc = $about] $variant,)+ }

        impl List {
            /// How many lists there are.
            const COUNT: usize = [$($name),+].len();
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A set of lists: to ask it costs the same whatever its size.
#[derive(Clone, Copy, Debug)]
pub struct ListSet {
    bits: [u64; List::COUNT.div_ceil(64)],
    sieve: Sieve,
}

impl ListSet {
    /// The set of `lists`.
    pub const fn of(lists: &[List]) -> ListSet {
        let mut bits = [0; List::COUNT.div_ceil(64)];
        let (mut sieve, mut next) = (0, 0);
        while next < lists.len() {
            let list = lists[next] as usize;
            bits[list / 64] |= 1 << (list % 64);
            sieve |= Sieve::of(lists[next]).0;
            next += 1;
        }
        ListSet { bits, sieve: Sieve(sieve) }
    }

    /// The sieve of all its lists.
    pub fn sieve(&self) -> Sieve {
        self.sieve
    }

    /// Whether `list` is one of the set.
    pub fn contains(&self, list: List) -> bool {
        self.bits[list as usize / 64] >> (list as usize % 64) & 1 == 1
    }
}

/// Which lists something may have phrases of, by their numbers modulo 64: what it denies is sure, and costs one test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sieve(u64);

impl Sieve {
    /// The sieve of one list.
    const fn of(list: List) -> Sieve {
        Sieve(1 << (list as u32 % 64))
    }

    /// Adds a list.
    pub(super) fn insert(&mut self, list: List) {
        self.0 |= Sieve::of(list).0;
    }

    /// Adds all of another.
    pub(super) fn add(&mut self, other: Sieve) {
        self.0 |= other.0;
    }

    /// Whether there may be a phrase of `list`.
    pub fn may_have(self, list: List) -> bool {
        self.0 & Sieve::of(list).0 != 0
    }

    /// Whether there may be a phrase of one of the lists that `other` stands for.
    pub fn may_have_any(self, other: Sieve) -> bool {
        self.0 & other.0 != 0
    }
}

/// A state of the automaton: where its ranges in `EDGES` and `ENDS` begin. They end where those of the next begin.
struct Node {
    edges: u16,
    ends: u16,
}

/// The words that lead on from a node, and the nodes they lead to.
fn edges_of(node: u16) -> &'static [(u16, u16)] {
    &EDGES[NODES[node as usize].edges as usize..NODES[node as usize + 1].edges as usize]
}

/// The phrases that end at a node: their lists, and what these say of them.
fn ends_of(node: u16) -> &'static [(List, &'static str)] {
    &ENDS[NODES[node as usize].ends as usize..NODES[node as usize + 1].ends as usize]
}

/// A phrase of a list, found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The list it belongs to.
    pub list: List,
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// What the list says of it, the part behind `=`; empty where there is none.
    pub value: &'static str,
}

/// Finds the phrases of every list among the tokens of one block, and adds them to `hits`. `base` is the number of the first.
///
/// Of each list the leftmost longest phrases that do not overlap, ordered by first token; phrases of different lists may
/// overlap.
pub(super) fn find_phrases(text: &str, tokens: &[Token], base: u32, hits: &mut Vec<Hit>) {
    let words: Vec<Option<u16>> = tokens.iter().map(|token| number_of(&text[token.start as usize..token.end as usize])).collect();
    let mut free_from = [0_u32; List::COUNT];
    for (first, word) in words.iter().enumerate() {
        let Some(word) = word else { continue };
        let found = hits.len();
        let mut node = FIRST[*word as usize];
        let mut end = first + 1;
        while node != 0 {
            for &(list, value) in ends_of(node) {
                if free_from[list as usize] > first as u32 {
                    continue;
                }
                let hit = Hit { list, first: base + first as u32, end: base + end as u32, value };
                match hits[found..].iter_mut().find(|other| other.list == list) {
                    Some(shorter) => *shorter = hit,
                    None => hits.push(hit),
                }
            }
            let edges = edges_of(node);
            node = match words.get(end) {
                Some(Some(word)) => edges.binary_search_by_key(word, |edge| edge.0).map_or(0, |at| edges[at].1),
                _ => 0,
            };
            end += 1;
        }
        for hit in &hits[found..] {
            free_from[hit.list as usize] = hit.end - base;
        }
    }
}

/// Whether `letters` between what stands `before` them and an amount are its currency: "USD5", "Rp300", "$A5". A name, as "G20",
/// stays whole; a single letter, or a code that is a word or a name as well, is a currency where the digits are printed as an amount of
/// money: "R1,200", "N5bn", "SR5 million".
pub(super) fn is_currency_prefix(before: &str, letters: &str, amount: &str) -> bool {
    let has = |list, word| look_up(list, word).is_some();
    let upper = letters.bytes().all(|byte| byte.is_ascii_uppercase());
    if before.ends_with('$') {
        return upper && has(List::CurrencyDollar, letters);
    }
    let is_amount = || {
        let behind = amount.trim_start_matches(|c: char| c.is_ascii_digit());
        let scale = amount.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).trim_start();
        let scale = scale.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let grouped = behind.strip_prefix(',').is_some_and(|group| digits(group) == 3);
        let hundredths = behind.strip_prefix('.').is_some_and(|decimals| digits(decimals) == 2);
        grouped || hundredths || has(List::Scale, scale) || has(List::ScaleLetter, scale)
    };
    if letters.len() == 1 {
        return upper && has(List::CurrencyCode, letters) && is_amount();
    }
    let signs = letters == "kr" || letters.starts_with(char::is_uppercase) && letters.contains(char::is_lowercase);
    let doubtful = has(List::CurrencyCodeWord, letters) || has(List::CurrencyAscii, letters);
    let code = upper && (has(List::CurrencyCode, letters) || doubtful && is_amount());
    code || signs && has(List::CurrencySign, letters)
}

/// The number of a word; `None` where no list has it.
fn number_of(word: &str) -> Option<u16> {
    if word.is_ascii() {
        return number_of_folded(word);
    }
    let mut folded = String::new();
    fold(word, &mut folded);
    number_of_folded(&folded)
}

/// The same of a folded word, or of one of ASCII as it stands in the text.
fn number_of_folded(word: &str) -> Option<u16> {
    let mut slot = slot_of(word, SLOTS.len());
    loop {
        // An empty slot ends the search, and half of them are.
        let number = SLOTS[slot].checked_sub(1)?;
        if SPELLINGS[number as usize].eq_ignore_ascii_case(word) {
            return Some(number);
        }
        slot = (slot + 1) % SLOTS.len();
    }
}

/// What a list says of a single word; `None` where the word is not in it.
pub fn look_up(list: List, word: &str) -> Option<&'static str> {
    work::count(1);
    let node = FIRST[number_of(word)? as usize];
    ends_of(node).iter().find(|end| end.0 == list).map(|end| end.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn phrases(text: &str, list: List) -> Vec<String> {
        let mut tokens = Vec::new();
        tokenize(text, 0, |_, _, _| false, |token| tokens.push(token));
        let mut hits = Vec::new();
        find_phrases(text, &tokens, 0, &mut hits);
        let wanted = hits.iter().filter(|hit| hit.list == list);
        let of =
            |hit: &Hit| text[tokens[hit.first as usize].start as usize..tokens[hit.end as usize - 1].end as usize].to_owned();
        wanted.map(of).collect()
    }

    #[test]
    fn whole_words_in_any_case_and_with_any_apostrophe() {
        assert_eq!(phrases("IT’S the Theme of the day", List::SentenceOpener), ["IT’S", "the", "of", "the"]);
    }

    #[test]
    fn a_word_has_the_value_of_its_entry() {
        assert_eq!(look_up(List::Abbreviation, "Dec"), Some("before_number"));
        assert_eq!(look_up(List::Abbreviation, "decent"), None);
        assert_eq!(look_up(List::Abbreviation, "P.M."), Some("before_time"));
    }
}
