//! A document prepared for the rules: word classes, quotations and the small questions that every rule asks of a sentence.

use super::found::FoundClaim;
use crate::report::{Claim, ClaimKind};
use crate::text::{Document, Hit, List, Quotation, Sentence, Span, TokenKind, find_quotations, look_up, work};
use std::ops::Range;

/// How far, in tokens, a rule looks for what belongs to a cue. Bounds the work on text without a full stop.
pub(super) const REACH: u32 = 30;

/// What a function word is; every other token is `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Determiner,
    /// A pronoun, alone or with a verb contracted to it: `they`, `they've`, `we'll`.
    Pronoun,
    Be,
    Have,
    Do,
    Modal,
    Preposition,
    Conjunction,
    Negation,
    Adverb,
    Other,
}

impl Class {
    fn from_name(name: &str) -> Class {
        match name {
            "determiner" => Class::Determiner,
            "pronoun" | "pronoun_be" | "pronoun_modal" | "pronoun_have" => Class::Pronoun,
            "be" => Class::Be,
            "have" => Class::Have,
            "do" => Class::Do,
            "modal" => Class::Modal,
            "preposition" => Class::Preposition,
            "conjunction" => Class::Conjunction,
            "negation" => Class::Negation,
            "adverb" => Class::Adverb,
            _ => Class::Other,
        }
    }
}

/// A sentence as a rule gets it.
pub(super) struct Line {
    pub(super) sentence: Sentence,
    /// Whether it is put in the mouth of a source.
    pub(super) said: bool,
    /// How many sentences near it accuse.
    pub(super) near: usize,
    /// Whether somebody is accused in it or shortly before.
    pub(super) accused: bool,
}

/// A document with what the rules ask of it.
pub(super) struct Reading<'a> {
    pub(super) document: &'a Document<'a>,
    quotations: Vec<Quotation>,
    /// For each quotation, whether it is speech and not a name, a title or a word held up.
    speech: Vec<bool>,
    classes: Vec<Class>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(document: &'a Document<'a>) -> Reading<'a> {
        let tokens = document.tokens().len() as u32;
        let is_adverb = |token| document.len_of(token) > 4 && is_adverb_by_ending(document.word(token));
        let by_ending = |token| if is_adverb(token) { Class::Adverb } else { Class::Other };
        let class_of = |token| document.hit_at(token, List::WordClass).map(|hit| Class::from_name(hit.value));
        let mut classes: Vec<Class> = (0..tokens).map(|token| class_of(token).unwrap_or_else(|| by_ending(token))).collect();
        let telling = document.sentences().iter().filter(|sentence| sentence.lists.contains(List::SayVerb));
        let behind = telling.flat_map(|sentence| sentence.first.max(1)..sentence.end);
        for hit in behind.filter_map(|token| document.hit_at(token, List::SayVerb)) {
            // "May said": a helper does not stand before a past form.
            let name = hit.first as usize - 1;
            let past =
                document.word(hit.first).ends_with(['s', 'd']) || look_up(List::PastForm, document.word(hit.first)).is_some();
            if past && classes[name] == Class::Modal && document.is_capital(name as u32) {
                classes[name] = Class::Other;
            }
        }
        let mut reading = Reading { document, quotations: find_quotations(document), speech: Vec::new(), classes };
        reading.speech = reading.quotations.iter().map(|quotation| reading.is_speech(quotation)).collect();
        reading
    }

    /// The class of a token; `Other` past the end.
    pub(super) fn class(&self, token: u32) -> Class {
        work::count(1);
        self.classes.get(token as usize).copied().unwrap_or(Class::Other)
    }

    /// The text of a token.
    pub(super) fn word(&self, token: u32) -> &'a str {
        self.document.word(token)
    }

    /// Whether a token is this word, in any case; `word` is in lower case.
    pub(super) fn is(&self, token: u32, word: &str) -> bool {
        self.document.is(token, word)
    }

    /// Whether a token is a word or number, and not a mark.
    pub(super) fn is_wordy(&self, token: u32) -> bool {
        self.document.kind(token) != TokenKind::Mark
    }

    /// Whether a token begins with a capital.
    pub(super) fn is_capitalised(&self, token: u32) -> bool {
        self.document.is_capital(token)
    }

    /// Whether a dash ties a token to the word before it: `propane-fueled`.
    pub(super) fn is_glued_to_dash(&self, token: u32) -> bool {
        self.document.is_glued(token) && matches!(self.word(token - 1), "-" | "‑" | "–")
    }

    /// Whether a token opens or closes a quotation of double marks.
    pub(super) fn is_quote_mark(&self, token: u32) -> bool {
        !self.is_wordy(token) && matches!(self.word(token), "“" | "”" | "\"" | "„" | "«" | "»" | "‘" | "’" | "'")
    }

    /// The phrases of one list that lie whole inside a sentence.
    pub(super) fn hits(&self, sentence: &Sentence, list: List) -> impl Iterator<Item = Hit> + '_ {
        let end = if sentence.lists.contains(list) { sentence.end } else { sentence.first };
        (sentence.first..end).filter_map(move |token| self.document.hit_at(token, list)).filter(move |hit| hit.end <= end)
    }

    /// Whether a phrase of a list begins at a token.
    #[inline(never)] // As in the reader of figures.
    pub(super) fn has_at(&self, token: u32, list: List) -> bool {
        self.document.has_at(token, list)
    }

    /// The phrase of a list that begins at a token.
    #[inline(never)] // As in the reader of figures.
    pub(super) fn hit_at(&self, token: u32, list: List) -> Option<Hit> {
        self.document.hit_at(token, list)
    }

    /// The quotation around a token, its marks included.
    pub(super) fn quotation_at(&self, token: u32) -> Option<&Quotation> {
        let after = self.quotations.partition_point(|quotation| quotation.first <= token);
        self.quotations[..after].last().filter(|quotation| token < quotation.end)
    }

    /// The quotations that share a token with a sentence.
    pub(super) fn quotations_in(&self, sentence: &Sentence) -> &[Quotation] {
        let from = self.quotations.partition_point(|quotation| quotation.end <= sentence.first);
        let to = self.quotations.partition_point(|quotation| quotation.first < sentence.end);
        work::count(1 + to.max(from) - from);
        &self.quotations[from..to.max(from)]
    }

    /// One past the last token of a quotation and of its parts in the blocks behind.
    pub(super) fn end_of_parts(&self, quotation: &Quotation) -> u32 {
        let from = self.quotations.partition_point(|other| other.first < quotation.first);
        let parts = self.quotations[from..].iter().take_while(|other| other.part || other.first == quotation.first);
        let last = if quotation.part && !quotation.closed { parts.take(REACH as usize).find(|part| part.closed) } else { None };
        last.map_or(quotation.end, |part| part.end)
    }

    /// Whether a token is inside a quotation that is speech and not a name, a title or a word held up.
    pub(super) fn is_spoken(&self, token: u32) -> bool {
        let after = self.quotations.partition_point(|quotation| quotation.first <= token);
        after > 0 && token < self.quotations[after - 1].end && self.speech[after - 1]
    }

    /// Whether a quotation is speech: it spreads over blocks, or has four words or more and is not written like a title.
    pub(super) fn is_speech(&self, quotation: &Quotation) -> bool {
        if quotation.part {
            return true;
        }
        let words = || (quotation.first..quotation.end.min(quotation.first + REACH)).filter(|&token| self.is_wordy(token));
        let content = || words().filter(|&token| matches!(self.class(token), Class::Other | Class::Adverb));
        let (count, content_count) = (words().count(), content().count());
        let capitals = content().filter(|&token| self.is_capitalised(token)).count();
        let is_title = content_count > 0 && capitals * 10 >= content_count * 8 && count < 12;
        count >= 4 && !is_title
    }

    /// Whether a token says no: `not`, `no`, `nobody`, `doesn't`.
    pub(super) fn is_negative(&self, token: u32) -> bool {
        self.class(token) == Class::Negation || self.has_at(token, List::Negative)
    }

    /// The nearest token before `token` that is no adverb, not before `first`.
    pub(super) fn before(&self, token: u32, first: u32) -> Option<u32> {
        (first.max(token.saturating_sub(6))..token).rev().find(|&token| self.class(token) != Class::Adverb)
    }

    /// The first token from `token` on that is no adverb, before `end`; `end` where there is none.
    pub(super) fn after(&self, token: u32, end: u32) -> u32 {
        (token..end.min(token + 6)).find(|&token| self.class(token) != Class::Adverb).unwrap_or(end.min(token + 6))
    }

    /// The clause around tokens of one sentence: up to the next comma-like mark, mark of speech or end on either side.
    pub(super) fn clause(&self, sentence: &Sentence, tokens: &Range<u32>) -> Range<u32> {
        let low = sentence.first.max(tokens.start.saturating_sub(REACH));
        let high = sentence.end.min(tokens.end + REACH);
        let first = (low..tokens.start).rev().find(|&token| self.parts_clauses(token)).map_or(low, |token| token + 1);
        let end = (tokens.end..high).find(|&token| self.parts_clauses(token)).unwrap_or(high);
        // A comma may stand inside the closing mark of words held up: `the “unexplained,” and`.
        let held_up = self.quotation_at(end).filter(|quotation| first <= quotation.first && quotation.end <= end + 2);
        first..held_up.map_or(end, |quotation| quotation.end.min(high))
    }

    /// Whether a token ends a clause: a mark between clauses, or one of speech.
    #[inline(never)] // As in the reader of figures.
    pub(super) fn parts_clauses(&self, token: u32) -> bool {
        if self.is_wordy(token) {
            return false;
        }
        let spaced_dash = self.word(token) == "-" && !self.document.is_glued(token);
        matches!(self.word(token), "," | ";" | ":" | "—" | "–" | "(" | ")" | "." | "?" | "!")
            || spaced_dash
            || self.is_quote_mark(token) && self.is_spoken(token)
    }

    /// Whether a sentence ends as a sentence does; a heading, a label or a row does not.
    pub(super) fn is_finished(&self, sentence: &Sentence) -> bool {
        let low = sentence.first.max(sentence.end.saturating_sub(4));
        let last = (low..sentence.end).rev().find(|&token| !self.is_quote_mark(token) && !matches!(self.word(token), ")" | "]"));
        last.is_some_and(|token| matches!(self.word(token), "." | "!" | "?" | "…" | ":") || self.word(token).ends_with('.'))
    }

    /// The span of a range of tokens.
    pub(super) fn span(&self, tokens: &Range<u32>) -> Span {
        self.document.span(tokens.start, tokens.end)
    }

    /// A claim of `kind` on the clauses around its cues; none without a cue.
    pub(super) fn claim(&self, number: u32, kind: ClaimKind, cues: &[Range<u32>]) -> Option<FoundClaim> {
        let (first, last) = (cues.first()?, cues.last()?);
        let sentence = &self.document.sentences()[number as usize];
        let (from, to) = (self.clause(sentence, first).start, self.clause(sentence, last).end);
        let spans = cues.iter().map(|cue| self.span(cue)).collect();
        Some(FoundClaim { span: self.span(&(from..to)), sentence: number, claim: Claim::new(kind, spans) })
    }
}

/// Whether a word ends with an entry of a list of endings, whatever its case.
pub(super) fn has_ending(word: &str, endings: List) -> bool {
    (2..=5).filter_map(|letters| word.get(word.len().checked_sub(letters)?..)).any(|end| look_up(endings, end).is_some())
}

/// Whether a word is an adverb by its ending: `-ly`, in lower case.
fn is_adverb_by_ending(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && word.starts_with(|c: char| c.is_ascii_lowercase())
}
