//! A text with its sentences, tokens and phrases: what every rule reads.

use super::lexicon::{List, ListSet, is_currency_prefix};
use super::phrase::{Hit, Phrases};
use super::sentence::split_sentences;
use super::token::{Token, TokenKind, tokenize};
use super::work;
use crate::article::{Block, BlockRole};

/// The bytes `start..end` of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Whether the spans share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A sentence: its bytes without white space at the ends, and its tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence's bytes.
    pub span: Span,
    /// The number of its block.
    pub block: u32,
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// The lists of the phrases that begin in it.
    pub lists: ListSet,
}

/// A text, split once for all rules. Spans and token numbers count in the whole text.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    text: &'a str,
    roles: Vec<BlockRole>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    phrases: Phrases,
}

impl<'a> Document<'a> {
    /// Splits the part of `text` that `blocks` cover. `text` holds them joined by one line break, the first at byte `start`.
    pub fn new(text: &'a str, start: usize, blocks: &[Block]) -> Document<'a> {
        let bytes: usize = blocks.iter().map(|block| block.text.len() + 1).sum();
        let mut document = Document {
            text,
            roles: blocks.iter().map(|block| block.role).collect(),
            sentences: Vec::new(),
            // English has a token in five bytes; to grow is to copy.
            tokens: Vec::with_capacity(bytes / 4),
            phrases: Phrases::with_capacity(bytes / 4),
        };
        let mut at = start;
        for (number, block) in blocks.iter().enumerate() {
            document.read_block(number as u32, at, at + block.text.len());
            at += block.text.len() + 1;
        }
        document
    }

    fn read_block(&mut self, block: u32, start: usize, end: usize) {
        let first = self.tokens.len();
        let text = &self.text[start..end];
        tokenize(text, start as u32, is_currency_prefix, |token| self.tokens.push(token));
        self.phrases.read_block(self.text, &self.tokens[first..]);
        let mut next = first;
        for range in split_sentences(text) {
            let span = Span { start: (start + range.start) as u32, end: (start + range.end) as u32 };
            let (from, mut lists) = (next, ListSet::default());
            while self.tokens.get(next).is_some_and(|token| token.start < span.end) {
                lists = lists.union(self.phrases.lists_at(next as u32));
                next += 1;
            }
            self.sentences.push(Sentence { span, block, first: from as u32, end: next as u32, lists });
        }
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What the block of that number is in the page.
    pub fn role(&self, block: u32) -> BlockRole {
        self.roles[block as usize]
    }

    /// How many words it has, as a reader counts them: what stands between white space.
    pub fn count_words(&self) -> usize {
        (0..self.tokens.len() as u32).filter(|&token| !self.is_glued(token)).count()
    }

    /// All sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The number of the sentence around a byte, or of the last one before it; 0 before the first.
    pub fn sentence_at(&self, byte: u32) -> usize {
        work::count(1);
        self.sentences.partition_point(|sentence| sentence.span.start <= byte).saturating_sub(1)
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The lists of the phrases that begin at a token.
    pub fn lists_at(&self, token: u32) -> &ListSet {
        work::count(1);
        self.phrases.lists_at(token)
    }

    /// The phrases that begin at a token.
    pub fn hits_at(&self, token: u32) -> impl Iterator<Item = Hit> + '_ {
        work::count(1);
        self.phrases.at(token)
    }

    /// Whether a phrase of a list begins at a token.
    pub fn has_at(&self, token: u32, list: List) -> bool {
        self.lists_at(token).contains(list)
    }

    /// The phrase of a list that begins at a token.
    pub fn hit_at(&self, token: u32, list: List) -> Option<Hit> {
        self.phrases.of_list_at(token, list)
    }

    /// The phrase of a list that ends right before a token.
    pub fn hit_before(&self, token: u32, list: List) -> Option<Hit> {
        self.phrases.of_list_before(token, list)
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// Whether a token is `word`, in any case.
    #[inline(never)] // As in the reader of figures.
    pub fn is(&self, token: u32, word: &str) -> bool {
        work::count(1);
        self.tokens.get(token as usize).is_some_and(|token| {
            // The length first: it is at hand, and mostly differs.
            let (start, end) = (token.start as usize, token.end as usize);
            end - start == word.len() && self.text.as_bytes()[start..end].eq_ignore_ascii_case(word.as_bytes())
        })
    }

    /// The text of a token; empty past the end.
    pub fn word(&self, token: u32) -> &'a str {
        work::count(1);
        self.tokens.get(token as usize).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// Bytes of a token; 0 past the end.
    pub fn len_of(&self, token: u32) -> usize {
        work::count(1);
        self.tokens.get(token as usize).map_or(0, |token| (token.end - token.start) as usize)
    }

    /// Whether a token begins with a capital.
    pub fn is_capital(&self, token: u32) -> bool {
        work::count(1);
        self.tokens.get(token as usize).is_some_and(|token| token.capital)
    }

    /// Whether there is a digit in a token.
    pub fn has_digit(&self, token: u32) -> bool {
        work::count(1);
        self.tokens.get(token as usize).is_some_and(|token| token.has_digit)
    }

    /// The kind of a token; a mark past the end.
    pub fn kind(&self, token: u32) -> TokenKind {
        work::count(1);
        self.tokens.get(token as usize).map_or(TokenKind::Mark, |token| token.kind)
    }

    /// From the first byte of token `first` to the last byte of token `end - 1`.
    pub fn span(&self, first: u32, end: u32) -> Span {
        Span { start: self.tokens[first as usize].start, end: self.tokens[end as usize - 1].end }
    }

    /// Whether there is nothing between a token and the one before it.
    pub fn is_glued(&self, token: u32) -> bool {
        work::count(1);
        token > 0 && self.tokens.get(token as usize).is_some_and(|next| self.tokens[token as usize - 1].end == next.start)
    }
}
