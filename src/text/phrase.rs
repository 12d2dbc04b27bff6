//! Where the phrases of the word lists stand in a text, by token.
//!
//! Most phrases are single words, and what the lists say of a single word was laid down when the crate was built. So a token keeps
//! where that stands; only where a longer phrase begins, or one reaches over, its phrases are written out.

use super::lexicon::{LONGEST, List, ListSet, SETS, ends_of, next_node, node_of, number_of, set_of};
use super::token::Token;
use super::work;

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

/// The phrases of every list in a text: of each list the leftmost longest that do not overlap; those of different lists may.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    /// What begins at each token.
    openings: Vec<Opening>,
    /// The phrases of tokens for which no node has them, ordered by first token.
    written: Vec<Hit>,
    /// The sets of their lists, one for each such token.
    sets: Vec<ListSet>,
}

/// What begins at a token.
#[derive(Clone, Copy, Debug, Default)]
struct Opening {
    /// The node of the single word, or [`WRITTEN`] and where its phrases are written out.
    place: u32,
    /// The number of the set of their lists: in [`SETS`], or behind those in `sets`.
    lists: u32,
}

impl Opening {
    fn at_node(node: u16) -> Opening {
        Opening { place: u32::from(node), lists: u32::from(set_of(node)) }
    }
}

/// Added to a place in `written`; no node has such a number.
const WRITTEN: u32 = 1 << 16;

impl Phrases {
    /// Room for that many tokens.
    pub(super) fn with_capacity(tokens: usize) -> Phrases {
        Phrases { openings: Vec::with_capacity(tokens), ..Phrases::default() }
    }

    /// Finds the phrases among the tokens of one block, which come right behind those that were read before.
    pub(super) fn read_block(&mut self, text: &str, tokens: &[Token]) {
        let base = self.openings.len() as u32;
        let words: Vec<Option<u16>> =
            tokens.iter().map(|token| number_of(&text[token.start as usize..token.end as usize], token.hash)).collect();
        let word_at = |at: u32| words.get((at - base) as usize).copied().flatten();
        // Up to where the last phrase of each list reaches, and that of any.
        let (mut reached, mut farthest) = ([0; List::COUNT], 0);
        for (first, word) in (base..).zip(&words) {
            let node = word.map_or(0, node_of);
            let goes_on = word_at(first + 1).map_or(0, |word| next_node(node, word)) != 0;
            if !goes_on && farthest <= first {
                self.openings.push(Opening::at_node(node));
                continue;
            }
            let from = self.written.len();
            self.write(first, node, word_at, &reached);
            let found = &self.written[from..];
            // Mostly it is single words after all, and none of them is reached over.
            if found.len() == ends_of(node).len() && found.iter().all(|hit| hit.end == first + 1) {
                self.written.truncate(from);
                self.openings.push(Opening::at_node(node));
                continue;
            }
            let mut lists = ListSet::default();
            for hit in found {
                lists.insert(hit.list);
                reached[hit.list as usize] = hit.end;
                farthest = farthest.max(hit.end);
            }
            self.openings.push(Opening { place: WRITTEN + from as u32, lists: (SETS.len() + self.sets.len()) as u32 });
            self.sets.push(lists);
        }
    }

    /// Writes out the phrases that begin at token `first`, of each list the longest. `reached` tells where the last phrase of each ends.
    fn write(&mut self, first: u32, mut node: u16, word_at: impl Fn(u32) -> Option<u16>, reached: &[u32; List::COUNT]) {
        let from = self.written.len();
        let mut end = first + 1;
        while node != 0 {
            for &(list, value) in ends_of(node).iter().filter(|end| reached[end.0 as usize] <= first) {
                let hit = Hit { list, first, end, value };
                match self.written[from..].iter_mut().find(|other| other.list == list) {
                    Some(shorter) => *shorter = hit,
                    None => self.written.push(hit),
                }
            }
            node = word_at(end).map_or(0, |word| next_node(node, word));
            end += 1;
        }
    }

    fn opening(&self, token: u32) -> Opening {
        self.openings.get(token as usize).copied().unwrap_or_default()
    }

    fn lists_of(&self, opening: Opening) -> &ListSet {
        let number = opening.lists as usize;
        SETS.get(number).unwrap_or_else(|| &self.sets[number - SETS.len()])
    }

    /// The lists of the phrases that begin at a token.
    pub(super) fn lists_at(&self, token: u32) -> &ListSet {
        self.lists_of(self.opening(token))
    }

    /// The phrases that begin at a token.
    pub(super) fn at(&self, token: u32) -> impl Iterator<Item = Hit> + '_ {
        let place = self.opening(token).place;
        let (words, written) = match place.checked_sub(WRITTEN) {
            Some(from) => (&[][..], &self.written[from as usize..]),
            None => (ends_of(place as u16), &[][..]),
        };
        let words = words.iter().map(move |&(list, value)| Hit { list, first: token, end: token + 1, value });
        words.chain(written.iter().take_while(move |hit| hit.first == token).copied())
    }

    /// The phrase of a list that begins at a token.
    #[inline]
    pub(super) fn of_list_at(&self, token: u32, list: List) -> Option<Hit> {
        work::count(1);
        let opening = self.opening(token);
        // Mostly there is none, which is to cost no call.
        if self.lists_of(opening).contains(list) { self.found(opening, token, list) } else { None }
    }

    #[inline(never)]
    fn found(&self, opening: Opening, token: u32, list: List) -> Option<Hit> {
        match opening.place.checked_sub(WRITTEN) {
            Some(from) => self.written[from as usize..].iter().find(|hit| hit.list == list).copied(),
            None => {
                let &(_, value) = ends_of(opening.place as u16).iter().find(|end| end.0 == list)?;
                Some(Hit { list, first: token, end: token + 1, value })
            }
        }
    }

    /// The phrase of a list that ends right before a token.
    pub(super) fn of_list_before(&self, token: u32, list: List) -> Option<Hit> {
        let longest = u32::from(LONGEST[list as usize]).min(token);
        (1..=longest).find_map(|back| self.of_list_at(token - back, list).filter(|hit| hit.end == token))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn phrases(text: &str, list: List) -> Vec<String> {
        let mut tokens = Vec::new();
        tokenize(text, 0, |_, _, _| false, |token| tokens.push(token));
        let mut phrases = Phrases::default();
        phrases.read_block(text, &tokens);
        let hits = (0..tokens.len() as u32).filter_map(|token| phrases.of_list_at(token, list));
        let of = |hit: Hit| text[tokens[hit.first as usize].start as usize..tokens[hit.end as usize - 1].end as usize].to_owned();
        hits.inspect(|hit| assert_eq!(phrases.of_list_before(hit.end, list), Some(*hit))).map(of).collect()
    }

    #[test]
    fn whole_words_in_any_case_and_with_any_apostrophe() {
        assert_eq!(phrases("IT’S the Theme of the day", List::SentenceOpener), ["IT’S", "the", "of", "the"]);
    }

    #[test]
    fn the_longest_phrase_covers_what_begins_inside_it() {
        assert_eq!(phrases("some in the order of 5, well over 5", List::FigureBound), ["some", "in the order of", "well over"]);
        assert_eq!(phrases("in the order he gave, over", List::FigureBound), ["over"]);
    }
}
