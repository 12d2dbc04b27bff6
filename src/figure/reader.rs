//! One sentence as the figure rules read it: tokens by number, phrases by list.

use super::evidence::Evidence;
use super::numeral::{Memo, Numeral};
use crate::text::{Document, Hit, List, ListSet, Sentence, Span, TokenKind};

/// Those of a token outside the sentence.
static NO_LISTS: ListSet = ListSet::of(&[]);

/// A sentence and the phrases in it. Token numbers count in the whole document; outside the sentence every token is empty.
///
/// What the rules ask in hundreds of places is never inlined: with a copy in each the module is larger, and slower in a browser.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    document: &'a Document<'a>,
    memo: &'a Memo,
    /// The currencies that the whole article names.
    pub evidence: &'a Evidence,
    /// The first token of the sentence.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// Whether the sentence begins its block.
    pub opens_block: bool,
    /// Whether the sentence is all of its block, as in a cell of a table.
    pub fills_block: bool,
    /// Whether it tells of a game or a vote.
    pub tells_score: bool,
}

impl<'a> Reader<'a> {
    /// Reads the sentence of `document` whose number is `index`.
    pub fn new(document: &'a Document<'a>, evidence: &'a Evidence, memo: &'a Memo, index: usize) -> Reader<'a> {
        let sentences = document.sentences();
        let sentence: &Sentence = &sentences[index];
        let opens_block = index == 0 || sentences[index - 1].block != sentence.block;
        let closes_block = sentences.get(index + 1).is_none_or(|next| next.block != sentence.block);
        let tells_score = sentence.lists.contains(List::ScoreVerb);
        let fills_block = opens_block && closes_block;
        Reader { document, memo, evidence, first: sentence.first, end: sentence.end, opens_block, fills_block, tells_score }
    }

    fn inside(&self, at: u32) -> bool {
        (self.first..self.end).contains(&at)
    }

    /// The text of token `at`.
    #[inline(never)]
    pub fn word(&self, at: u32) -> &'a str {
        if self.inside(at) { self.document.word(at) } else { "" }
    }

    /// Whether token `at` is `word`, in any case.
    pub fn is(&self, at: u32, word: &str) -> bool {
        self.inside(at) && self.document.is(at, word)
    }

    /// What `read` reads at token `at`, where `opens` says that it may begin there.
    pub fn read_where<T>(&self, at: u32, opens: fn(&Reader, u32) -> bool, read: fn(&Reader, u32) -> Option<T>) -> Option<T> {
        let opens = opens(self, at);
        // A debug build reads on, and proves that nothing is missed.
        if !opens && !cfg!(debug_assertions) {
            return None;
        }
        let found = read(self, at);
        debug_assert!(opens || found.is_none(), "where nothing was to begin, something does: {}", self.text(at, self.end));
        found
    }

    /// The phrase of `list` that begins at token `at` and ends inside the sentence.
    #[inline(never)]
    pub fn hit(&self, list: List, at: u32) -> Option<Hit> {
        if !self.inside(at) {
            return None;
        }
        self.document.hit_at(at, list).filter(|hit| hit.end <= self.end)
    }

    /// Whether a phrase of `list` begins at token `at` and ends inside the sentence.
    #[inline(never)]
    pub fn has(&self, list: List, at: u32) -> bool {
        self.inside(at) && self.document.has_at(at, list) && self.hit(list, at).is_some()
    }

    /// The lists of the phrases that begin at token `at`.
    #[inline(never)]
    pub fn lists_at(&self, at: u32) -> &'a ListSet {
        if self.inside(at) { self.document.lists_at(at) } else { &NO_LISTS }
    }

    /// Whether a phrase of one of `lists` begins at token `at`.
    #[inline(never)]
    pub fn opens_any(&self, lists: &ListSet, at: u32) -> bool {
        self.lists_at(at).meets(lists)
    }

    /// The phrase of `list` that ends right before token `end`.
    #[inline(never)]
    pub fn hit_before(&self, list: List, end: u32) -> Option<Hit> {
        if end > self.end {
            return None;
        }
        self.document.hit_before(end, list).filter(|hit| hit.first >= self.first)
    }

    /// Whether a phrase of `list` begins at most `distance` tokens before or behind tokens `first..end`.
    pub fn is_near(&self, list: List, first: u32, end: u32, distance: u32) -> bool {
        (first.saturating_sub(distance).max(self.first)..end + distance).any(|token| self.has(list, token))
    }

    /// The numeral at token `at` as `read` reads it, which is asked once.
    pub fn numeral(&self, at: u32, read: impl FnOnce() -> Option<Numeral>) -> Option<Numeral> {
        // What lies in the next sentence is none here, but one there.
        if self.inside(at) { self.memo.get_or_read(at, read) } else { None }
    }

    /// What token `at` is made of.
    pub fn kind(&self, at: u32) -> TokenKind {
        if self.inside(at) { self.document.kind(at) } else { TokenKind::Mark }
    }

    /// Whether token `at` is digits.
    pub fn is_number(&self, at: u32) -> bool {
        self.kind(at) == TokenKind::Number
    }

    /// Whether token `at` is a word.
    pub fn is_word(&self, at: u32) -> bool {
        self.kind(at) == TokenKind::Word
    }

    /// Whether token `at` is a word that begins with a capital.
    pub fn is_capital(&self, at: u32) -> bool {
        self.is_word(at) && self.document.is_capital(at)
    }

    /// Whether there is a digit in token `at`.
    pub fn has_digit(&self, at: u32) -> bool {
        self.inside(at) && self.document.has_digit(at)
    }

    /// Whether nothing stands between token `at` and the one before it in the sentence.
    pub fn is_glued(&self, at: u32) -> bool {
        at > self.first && self.inside(at) && self.document.is_glued(at)
    }

    /// Whether token `at` is a hyphen or a dash of its length.
    #[inline(never)]
    pub fn is_hyphen(&self, at: u32) -> bool {
        // The longest has three bytes.
        self.inside(at) && self.document.len_of(at) <= 3 && matches!(self.document.word(at), "-" | "‐" | "‑" | "–")
    }

    /// Past a hyphen that joins token `at` to the one before and the one after; else `at` itself.
    pub fn past_hyphen(&self, at: u32) -> u32 {
        if self.is_joint(at) { at + 1 } else { at }
    }

    /// Past a hyphen at token `at` with one space on both sides, as in text that was split into words: "30 - year"; else `at`.
    pub fn past_spaced_hyphen(&self, at: u32) -> u32 {
        if self.word(at) == "-" && self.gap(at) == " " && self.gap(at + 1) == " " { at + 1 } else { at }
    }

    /// Whether token `at` is a hyphen with a word or number glued on both sides.
    pub fn is_joint(&self, at: u32) -> bool {
        self.is_glued(at) && self.is_glued(at + 1) && self.is_hyphen(at)
    }

    /// Whether tokens `first..end` are all of a block: then there is no prose in which they could be a pronoun or a name.
    pub fn is_alone(&self, first: u32, end: u32) -> bool {
        self.fills_block && first == self.first && end == self.end
    }

    /// The same, with at most one token behind them: a heading may end with its point.
    pub fn is_nearly_alone(&self, first: u32, end: u32) -> bool {
        self.is_alone(first, self.end) && end + 1 >= self.end
    }

    /// Whether a straight quotation mark is open at token `at`. Looks back over a sentence of usual length and no further.
    pub fn is_quoted(&self, at: u32) -> bool {
        (at.saturating_sub(60).max(self.first)..at).filter(|&token| self.word(token) == "\"").count() % 2 == 1
    }

    /// The white space before token `at`.
    pub fn gap(&self, at: u32) -> &'a str {
        if at <= self.first || !self.inside(at) {
            return "";
        }
        let tokens = self.document.tokens();
        &self.document.text()[tokens[at as usize - 1].end as usize..tokens[at as usize].start as usize]
    }

    /// The bytes of tokens `first..end`.
    pub fn span(&self, first: u32, end: u32) -> Span {
        self.document.span(first, end)
    }

    /// The text of tokens `first..end`.
    pub fn text(&self, first: u32, end: u32) -> &'a str {
        self.document.slice(self.span(first, end))
    }
}
