//! The word lists of `data/en`.
//!
//! `build.rs` merges all lists into one automaton over whole, folded words; a word that begins no phrase costs one hash.

use super::token::{fold, hash, slot_of};
use super::work;

/// Declares [`List`] from what `build.rs` read.
macro_rules! names_of_lists {
    ($($about:literal $variant:ident = $name:literal,)+) => {
        /// A word list of `data/en`, named after its file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum List { $(#[doc = $about] $variant,)+ }

        impl List {
            /// How many lists there are.
            pub(super) const COUNT: usize = [$($name),+].len();
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A set of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListSet([u64; List::COUNT.div_ceil(64)]);

impl ListSet {
    /// The set of `lists`.
    pub const fn of(lists: &[List]) -> ListSet {
        let mut set = ListSet([0; List::COUNT.div_ceil(64)]);
        let mut next = 0;
        while next < lists.len() {
            set.insert(lists[next]);
            next += 1;
        }
        set
    }

    /// Adds a list.
    pub(super) const fn insert(&mut self, list: List) {
        self.0[list as usize / 64] |= 1 << (list as usize % 64);
    }

    /// The lists of both sets.
    pub const fn union(&self, other: &ListSet) -> ListSet {
        let (mut both, mut at) = (*self, 0);
        while at < both.0.len() {
            both.0[at] |= other.0[at];
            at += 1;
        }
        both
    }

    /// Whether `list` is one of the set.
    pub fn contains(&self, list: List) -> bool {
        self.0[list as usize / 64] >> (list as usize % 64) & 1 == 1
    }

    /// Whether the sets share a list.
    pub fn meets(&self, other: &ListSet) -> bool {
        self.0.iter().zip(other.0).any(|(bits, others)| bits & others != 0)
    }
}

/// A state of the automaton: where its ranges in `EDGES` and `ENDS` begin. They end where those of the next begin.
struct Node {
    edges: u16,
    ends: u16,
}

/// The node of the phrases that begin with a word; 0 where none does.
pub(super) fn node_of(word: u16) -> u16 {
    FIRST[word as usize]
}

/// The node that a word leads to from another; 0 where it leads nowhere.
pub(super) fn next_node(node: u16, word: u16) -> u16 {
    let edges = &EDGES[NODES[node as usize].edges as usize..NODES[node as usize + 1].edges as usize];
    edges.binary_search_by_key(&word, |edge| edge.0).map_or(0, |at| edges[at].1)
}

/// The number of the set of lists whose phrases end at a node.
pub(super) fn set_of(node: u16) -> u16 {
    SET_OF[node as usize]
}

/// The phrases that end at a node: their lists, and what these say of them.
pub(super) fn ends_of(node: u16) -> &'static [(List, &'static str)] {
    &ENDS[NODES[node as usize].ends as usize..NODES[node as usize + 1].ends as usize]
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

/// The number of a word; `None` where no list has it. `known` is its hash.
pub(super) fn number_of(word: &str, known: u32) -> Option<u16> {
    if word.is_ascii() {
        return number_of_folded(word, known);
    }
    let mut folded = String::new();
    fold(word, &mut folded);
    number_of_folded(&folded, hash(&folded))
}

/// The same of a folded word, or of one of ASCII as it stands in the text.
fn number_of_folded(word: &str, hash: u32) -> Option<u16> {
    let mut slot = slot_of(hash, SLOTS.len());
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
    ends_of(node_of(number_of(word, hash(word))?)).iter().find(|end| end.0 == list).map(|end| end.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_word_has_the_value_of_its_entry() {
        assert_eq!(look_up(List::Abbreviation, "Dec"), Some("before_number"));
        assert_eq!(look_up(List::Abbreviation, "decent"), None);
        assert_eq!(look_up(List::Abbreviation, "P.M."), Some("before_time"));
    }
}
