//! What is said without a word of saying: quotations that go on, and the points of a list behind a colon.

use super::attribution::{Attribution, MEMORY};
use super::reading::{REACH, Reading};
use crate::article::BlockRole;
use crate::report::Source;
use crate::text::{List, Sentence};

/// Blocks of a list behind `Lee said:` that have its speaker.
const POINTS: u32 = 8;

/// Sentences of the next block in which the speaker of a quotation left open is looked for.
const AHEAD: usize = 6;

/// What follows a sentence such as `Lee also said:`, the next block or the points of a list, has its source.
pub(super) fn read_lists(reading: &Reading, found: &mut [Option<Attribution>]) {
    let sentences = reading.document.sentences();
    let mut lead: Option<(u32, Source)> = None;
    for (number, sentence) in sentences.iter().enumerate() {
        let ends_block = sentences.get(number + 1).is_none_or(|next| next.block != sentence.block);
        let points = lead.take().filter(|(block, _)| sentence.block - block <= POINTS);
        let is_point = |block: u32| sentence.block == block + 1 || !reading.is_finished(sentence) || is_item(reading, sentence);
        match (&found[number], points) {
            (Some(attribution), _) if ends_block && reading.word(sentence.end - 1) == ":" && !attribution.cues.is_empty() => {
                lead = attribution.source.clone().map(|source| (sentence.block, source));
            }
            (None, Some((block, source))) if is_point(block) && !starts_with_label(reading, sentence) => {
                found[number] = Some(Attribution { source: Some(source.clone()), ..Attribution::default() });
                lead = Some((block, source));
            }
            _ => {}
        }
    }
}

/// `Read the full interview`: a link of the page, and no point.
fn starts_with_label(reading: &Reading, sentence: &Sentence) -> bool {
    reading.has_at(sentence.first, List::LabelWord)
}

fn is_item(reading: &Reading, sentence: &Sentence) -> bool {
    reading.document.role(sentence.block) == BlockRole::ListItem
}

/// Quotations without a word of saying take their speaker from the sentence that ends the quotation, the one before it, or the
/// last speaker of the same or the previous blocks.
///
/// A quotation that its block leaves open goes on in the next: it has the speaker of the block before only where that left one
/// open too, and else that of the block behind.
pub(super) fn continue_quotations(reading: &Reading, found: &mut [Option<Attribution>]) {
    let sentences = reading.document.sentences();
    let mut last: Option<(u32, Source)> = None;
    for number in 0..sentences.len() {
        let sentence = &sentences[number];
        if let Some(attribution) = &found[number] {
            if let Some(source) = &attribution.source {
                last = Some((sentence.block, source.clone()));
            }
            continue;
        }
        if !is_spoken(reading, sentence) {
            continue;
        }
        let quotation = reading.quotations_in(sentence).last();
        let end = quotation.map_or(sentence.end, |quotation| reading.end_of_parts(quotation));
        let closing = sentences[number..].partition_point(|other| other.first < end) + number - 1;
        let ahead = found[closing].as_ref().and_then(|attribution| attribution.source.clone());
        let is_open = quotation.is_some_and(|quotation| !quotation.closed);
        let follows = !is_open || is_left_open_before(reading, sentence.block);
        let behind = || if is_open { speaker_behind(reading, found, closing + 1) } else { None };
        let recent = || {
            let near = |block: u32| sentence.block == block || follows && sentence.block - block <= MEMORY;
            last.as_ref().filter(|(block, _)| near(*block)).map(|(_, source)| source.clone())
        };
        let source = ahead.or_else(recent).or_else(behind);
        found[number] = Some(Attribution { source, ..Attribution::default() });
    }
}

/// Who speaks in the block that begins with a sentence, where a quotation opens it.
fn speaker_behind(reading: &Reading, found: &[Option<Attribution>], first: usize) -> Option<Source> {
    let sentences = reading.document.sentences();
    let opens = sentences.get(first).filter(|sentence| reading.is_quote_mark(sentence.first))?;
    let block = sentences[first..].iter().take(AHEAD).take_while(|sentence| sentence.block == opens.block).count();
    let mut spoken = found[first..first + block].iter().flatten();
    spoken.find_map(|attribution| attribution.source.clone())
}

/// Whether the block before leaves a quotation open.
fn is_left_open_before(reading: &Reading, block: u32) -> bool {
    let before = reading.document.sentences().partition_point(|sentence| sentence.block < block).checked_sub(1);
    let last = before.map(|number| &reading.document.sentences()[number]);
    last.and_then(|sentence| reading.quotations_in(sentence).last()).is_some_and(|quotation| !quotation.closed)
}

/// Whether most of a sentence stands inside a quotation that is speech, or the block is a quotation.
fn is_spoken(reading: &Reading, sentence: &Sentence) -> bool {
    if !(sentence.first..sentence.end.min(sentence.first + REACH)).any(|token| reading.is_wordy(token)) {
        return false;
    }
    if reading.document.role(sentence.block) == BlockRole::Quote || is_exclamation(reading, sentence) {
        return true;
    }
    if is_reference(reading, sentence) {
        return false;
    }
    let (mut inside, mut crosses, mut longest) = (0, false, 0);
    for quotation in reading.quotations_in(sentence) {
        let covered = quotation.end.min(sentence.end) - quotation.first.max(sentence.first);
        let goes_on = quotation.part || quotation.first < sentence.first || quotation.end > sentence.end;
        if goes_on || reading.is_speech(quotation) {
            inside += covered;
            crosses |= goes_on && covered > 2;
            longest = longest.max(covered);
        }
    }
    let all = sentence.end - sentence.first;
    inside > 0 && (inside * 2 > all || crosses || longest > 9)
}

/// `“Really?”`: a sentence that is nothing but a short quotation with its own full stop.
fn is_exclamation(reading: &Reading, sentence: &Sentence) -> bool {
    reading.quotations_in(sentence).first().is_some_and(|quotation| {
        quotation.first == sentence.first
            && quotation.end == sentence.end
            && quotation.closed
            && sentence.end - sentence.first > 3
            && matches!(reading.word(sentence.end - 2), "!" | "?" | ".")
    })
}

/// `See: “How Roads Are Built”`: a label in front of a title.
fn is_reference(reading: &Reading, sentence: &Sentence) -> bool {
    reading.hit_at(sentence.first, List::LabelWord).is_some_and(|label| reading.word(label.end) == ":")
}
