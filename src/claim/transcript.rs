//! Transcripts and interviews: blocks that open with the name of who speaks, `ANN LEE: We …`.

use super::reading::Reading;
use crate::text::{List, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Tokens that a label may have before its colon.
const LABEL: u32 = 5;

/// Blocks that must open with the same label before it counts as a speaker's.
const TURNS: usize = 2;

/// For each block that opens with a speaker's label, the label's tokens.
pub(super) fn speakers(reading: &Reading) -> BTreeMap<u32, Range<u32>> {
    let mut labels = BTreeMap::new();
    let mut turns: BTreeMap<&str, usize> = BTreeMap::new();
    let mut block = None;
    for sentence in reading.document.sentences() {
        if block.replace(sentence.block) == Some(sentence.block) {
            continue;
        }
        if let Some(label) = label_at(reading, sentence.first, sentence.end) {
            *turns.entry(text_of(reading, &label)).or_default() += 1;
            labels.insert(sentence.block, label);
        }
    }
    labels.retain(|_, label| turns[text_of(reading, label)] >= TURNS);
    labels
}

fn text_of<'a>(reading: &Reading<'a>, label: &Range<u32>) -> &'a str {
    reading.document.slice(reading.span(label))
}

/// Capitalised words up to a colon, with something behind it.
fn label_at(reading: &Reading, first: u32, end: u32) -> Option<Range<u32>> {
    let colon = (first + 1..end.min(first + LABEL + 1)).find(|&token| reading.word(token) == ":")?;
    let named = (first..colon).all(|token| reading.is_capitalised(token) || reading.word(token) == ".");
    let said = reading.hit_at(first, List::LabelWord).is_none_or(|hit| hit.end != colon);
    (named && said && colon + 1 < end && reading.document.kind(first) == TokenKind::Word).then_some(first..colon)
}
