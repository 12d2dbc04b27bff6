//! Transcripts and interviews: blocks that open with the name of who speaks, `ANN LEE: We …`.

use super::reading::Reading;
use crate::text::{List, Sentence, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Tokens that a label may have before its colon.
const LABEL: u32 = 5;

/// Blocks that must open with the same label before it counts as a speaker's.
const TURNS: usize = 2;

/// Blocks that must open with a name in capitals before each such name counts as a speaker's.
const NAMES: usize = 4;

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
    let all_named = labels.values().filter(|label| is_shouted(reading, label)).count() >= NAMES;
    labels.retain(|_, label| turns[text_of(reading, label)] >= TURNS || all_named && is_shouted(reading, label));
    labels
}

/// Whether a label is two words or more in capitals, `ANN LEE`.
fn is_shouted(reading: &Reading, label: &Range<u32>) -> bool {
    label.len() > 1 && !text_of(reading, label).contains(char::is_lowercase)
}

/// Who speaks in a heading, `Lee: Bridge is safe`: a name that speaks in the text below too, or before a quotation; or a poll or study,
/// `Poll: Most walk`.
pub(super) fn heading_speaker(reading: &Reading, sentence: &Sentence, speaks: impl Fn(&str) -> bool) -> Option<Range<u32>> {
    let label = labelled(reading, sentence.first, sentence.end)?;
    let evidence = label.len() == 1 && reading.has_at(label.start, List::EvidenceNoun);
    let behind = label.end + 1;
    let listed = reading.has_at(label.start, List::LabelWord);
    let quoted = || reading.is_quote_mark(behind) && reading.is_spoken(behind) && label.len() > 1;
    (evidence || !listed && (quoted() || speaks(reading.word(label.end - 1)))).then_some(label)
}

fn text_of<'a>(reading: &Reading<'a>, label: &Range<u32>) -> &'a str {
    reading.document.slice(reading.span(label))
}

/// Capitalised words up to a colon, with something behind it.
fn label_at(reading: &Reading, first: u32, end: u32) -> Option<Range<u32>> {
    let label = labelled(reading, first, end)?;
    reading.hit_at(first, List::LabelWord).is_none_or(|hit| hit.end != label.end).then_some(label)
}

/// Capitalised words up to a colon, with something behind it, whatever they are.
fn labelled(reading: &Reading, first: u32, end: u32) -> Option<Range<u32>> {
    let colon = (first + 1..end.min(first + LABEL + 1)).find(|&token| reading.word(token) == ":")?;
    let named = (first..colon).all(|token| reading.is_capitalised(token) || reading.word(token) == ".");
    (named && colon + 1 < end && reading.document.kind(first) == TokenKind::Word).then_some(first..colon)
}
