//! What is put in the mouth of a source: by a verb of saying, by "according to", or by a quotation that goes on.

use super::named::FullNames;
use super::phrase::{begins_source, phrase_after};
use super::reading::{Class, REACH, Reading};
use super::source::{is_pronoun, source};
use super::speech::speech;
use super::transcript::{heading_speaker, speakers};
use super::unnamed_source::whole_phrase;
use crate::article::BlockRole;
use crate::report::{Naming, Source};
use crate::text::{List, Sentence};
use std::ops::Range;

/// How many blocks a speaker is remembered for.
const MEMORY: u32 = 3;

/// Blocks of a list behind `Lee said:` that have its speaker.
const POINTS: u32 = 8;

/// Sentences of the next block in which the speaker of a quotation left open is looked for.
const AHEAD: usize = 6;

/// What a sentence says of its source.
#[derive(Clone, Debug, Default)]
pub(super) struct Attribution {
    /// The words that attribute; empty for a quotation that goes on.
    pub(super) cues: Vec<Range<u32>>,
    /// The noun phrases of the sources, one a cue where there is one.
    pub(super) phrases: Vec<Range<u32>>,
    /// Who speaks.
    pub(super) source: Option<Source>,
}

/// The attribution of every sentence; none where it is the author's own.
pub(super) fn attributions(reading: &Reading) -> Vec<Option<Attribution>> {
    let sentences = reading.document.sentences();
    let mut found: Vec<Option<Attribution>> = Vec::with_capacity(sentences.len());
    let mut last: Option<(u32, Source)> = None;
    let mut names = FullNames::default();
    let speakers = speakers(reading);
    for sentence in sentences {
        let turn = speakers.get(&sentence.block).filter(|label| !is_question_mark(reading, label));
        let mut attribution = by_words(reading, sentence);
        if let (None, Some(label)) = (&attribution, turn) {
            let named = label.len() > 1 || reading.class(label.start) != Class::Determiner;
            let phrases = if named { vec![label.clone()] } else { Vec::new() };
            attribution = Some(Attribution { phrases, ..Attribution::default() });
        }
        if let Some(attribution) = &mut attribution {
            let recent = last.as_ref().filter(|(block, _)| sentence.block - block <= MEMORY).map(|(_, source)| source);
            resolve(reading, attribution, recent);
            attribution.source = attribution.source.take().map(|source| names.in_full(source));
            if let Some(source) = &attribution.source {
                last = Some((sentence.block, source.clone()));
            }
        }
        found.push(attribution);
    }
    read_heading(reading, &mut found);
    read_lists(reading, &mut found);
    continue_quotations(reading, &mut found);
    found
}

/// What follows a sentence such as `Lee also said:`, the next block or the points of a list, has its source.
fn read_lists(reading: &Reading, found: &mut [Option<Attribution>]) {
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
    reading.hit_at(sentence.first, List::LabelWord).is_some()
}

fn is_item(reading: &Reading, sentence: &Sentence) -> bool {
    reading.document.role(sentence.block) == BlockRole::ListItem
}

/// The speaker whom the first sentence puts before a colon.
fn read_heading(reading: &Reading, found: &mut [Option<Attribution>]) {
    let Some(sentence) = reading.document.sentences().first().filter(|_| found[0].is_none()) else { return };
    let speaks = |name: &str| {
        let sources = found.iter().flatten().filter_map(|attribution| attribution.source.as_ref());
        sources.into_iter().any(|source| source.naming == Naming::Person && source.text.split(' ').any(|word| word == name))
    };
    if let Some(label) = heading_speaker(reading, sentence, speaks) {
        let source = Some(source(reading, &label));
        let cues = vec![label.clone()];
        found[0] = Some(Attribution { cues, phrases: vec![label], source });
    }
}

/// `Q:` opens the interviewer's question, which nobody is said to hold.
fn is_question_mark(reading: &Reading, label: &Range<u32>) -> bool {
    label.len() == 1 && reading.is(label.start, "q")
}

/// Names the source of a sentence: the first phrase that is no pronoun, else the last speaker where the pronoun fits.
fn resolve(reading: &Reading, attribution: &mut Attribution, last: Option<&Source>) {
    let named = attribution.phrases.iter().find(|phrase| !is_pronoun(reading, phrase));
    attribution.source = match (named, attribution.phrases.first()) {
        (Some(phrase), _) => Some(source(reading, phrase)),
        (None, Some(pronoun)) => {
            let is_person = reading.is(pronoun.start, "he") || reading.is(pronoun.start, "she");
            match last {
                Some(source) if (source.naming == Naming::Person) == is_person => Some(source.clone()),
                _ => Some(source(reading, pronoun)),
            }
        }
        (None, None) => None,
    };
}

/// Quotations without a word of saying take their speaker from the sentence that ends the quotation, the one before it, or the
/// last speaker of the same or the previous blocks.
///
/// A quotation that its block leaves open goes on in the next: it has the speaker of the block before only where that left one
/// open too, and else that of the block behind.
fn continue_quotations(reading: &Reading, found: &mut [Option<Attribution>]) {
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
    if reading.document.role(sentence.block) == BlockRole::Quote || is_exclamation(reading, sentence) {
        return true;
    }
    if is_reference(reading, sentence) {
        return false;
    }
    if !(sentence.first..sentence.end.min(sentence.first + REACH)).any(|token| reading.is_wordy(token)) {
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

/// The attribution that words of a sentence make.
fn by_words(reading: &Reading, sentence: &Sentence) -> Option<Attribution> {
    let mut found = Attribution::default();
    let mut add = |cue: Range<u32>, phrase: Option<Range<u32>>| {
        found.phrases.extend(phrase.map(|phrase| whole_phrase(reading, sentence, phrase, cue.start)));
        found.cues.push(cue);
    };
    for hit in reading.hits(sentence, List::AccordingTo) {
        if reading.is_spoken(hit.first) {
            continue;
        }
        let phrase = phrase_after(reading, hit.end, sentence.end).filter(|phrase| begins_source(reading, phrase.start));
        match hit.value {
            "whole" => add(hit.first..hit.end, None),
            "cite" if phrase.is_none() => {}
            "cite" => {
                let phrase = phrase.unwrap_or_default();
                if (phrase.clone()).any(|token| {
                    reading.hit_at(token, List::SourceNoun).is_some()
                        || reading.hit_at(token, List::UnnamedSource).is_some()
                        || reading.hit_at(token, List::Outlet).is_some()
                }) {
                    add(hit.first..hit.end, Some(phrase));
                }
            }
            _ if reading.hit_at(hit.end, List::NoSource).is_some() => {}
            _ if reading.class(hit.end) != Class::Conjunction => {
                let phrase = phrase_after(reading, hit.end, sentence.end);
                if phrase.is_some() {
                    add(hit.first..hit.end, phrase);
                }
            }
            _ => {}
        }
    }
    for hit in reading.hits(sentence, List::SayVerb) {
        if !reading.is_spoken(hit.first)
            && let Some(phrase) = speech(reading, sentence, &hit)
        {
            add(hit.first..hit.end, phrase);
        }
    }
    found.cues.sort_by_key(|cue| cue.start);
    (!found.cues.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, claims};
    use crate::report::{ClaimKind::Attributed, Naming, Source};

    fn sources(text: &str) -> Vec<Option<(String, Naming)>> {
        let named = |source: Source| (source.text, source.naming);
        claims(text)
            .into_iter()
            .filter(|found| found.claim.kind == Attributed)
            .map(|found| found.claim.source.map(named))
            .collect()
    }

    fn one(text: &str, naming: Naming) -> Option<(String, Naming)> {
        Some((text.to_owned(), naming))
    }

    #[test]
    fn verbs_and_phrases() {
        check(
            Attributed,
            &[
                "The bridge is safe, the mayor [said].",
                "The bridge is safe, [according to] the mayor.",
                "Prices are set [according to] the regulator.",
                "Prices are set according to how far people travel.",
                "“We will look into the matter again,” [said] Ann Lee, the mayor.",
                "The survey [found] that most people walk.",
                "The boy found a coin.",
                "According to plan, they left early.",
                "THE MAYOR [SAID] IT WAS LATE.",
                "She added sugar to the tea.",
                "The road is closed, she [added].",
                "He declined to say why.",
                "The claims were settled.",
                "Sales were reported in March.",
                "The United States is large.",
                "Analysts, however, [say] it is late.",
                "Ann Lee once [said]: “It is never too late for that.”",
                "It also [warned] of floods in the north.",
                "They could win more diverse states that have no coast.",
                "Nobody said it was late.",
                "Some [say] it is late, and many [believe] that it is.",
                "Some claim forms are lost.",
                "Experts [warn] of floods.",
                "Customers demand in winter is low.",
                "Mayor accused of hiding the report.",
                "The mayor was accused of it, Ann Lee [said].",
                "She denied herself nothing.",
                "The maker [claims] Acme owns the bridge.",
                "She was [told that] it was late.",
                "The poll has, however, [shown] that most people walk.",
                "The study did not [show] a rise.",
                "Residents [reported] hearing a noise.",
                "He wrote a letter [urging] the council to wait.",
                "He wrote a letter that had two pages.",
                "The board, the brothers [noted], was late.",
                "It was in what officials [called] a crime.",
                "Lee [compared] the plan to a gift.",
                "Sales at Acme, compared to last year, rose.",
                "Mayor Lee [Urges] Council Members to Close Bridges",
                "It is worth noting that the bridge is old.",
                "Fresh air helps me say no to sugar.",
                "Maintaining the bridge is hard.",
                "The goals announced in May are few.",
                "She likes buying shares in a bank.",
                "The fund, the second of three, adds a plan to the mix.",
                "I recalled that it was late.",
                "If they expect to win, they train.",
                "The crowd saw the bridge.",
                "She’s expected to win.",
                "Lee reported from Hull.",
                "It costs, say, ten pounds.",
                "The crew found a tunnel that ends in Hull.",
                "Here are the goals announced in May:",
                "The plan [detailed in the report] is old.",
                "Theresa May [said] it was late.",
            ],
        );
    }

    #[test]
    fn a_quotation_that_goes_on_needs_no_cue() {
        check(
            Attributed,
            &[
                "“We looked at the bridge for a week,” Lee [said].\n“Then we closed it for a year.”[]",
                "“We looked at the bridge.[] Then we closed it for a year,” Lee [said].",
                "“We looked at it.[]\nThen it rained.[]\nSo we left,” Lee [said].",
                "“Really?”[] He left.",
                "[Poll]: Most people walk",
                "[Lee]: Bridge is safe\nThe bridge was tested, Ann Lee [said].",
                "Bridges: Ten of them are safe\nThe bridge was tested, Ann Lee [said].",
                "ANN LEE: It is late.[]\nBOB RAY: It is.[]\nEVE MOSS: No.[]\nTOM OAK: Yes, it is.[]",
                "ANN LEE: It is late.\nBOB RAY: It is.",
                "She read “A House for the Winter Nights” last year.",
                "See: “How the bridges and roads of Hull are built and by whom”",
            ],
        );
    }

    #[test]
    fn points_behind_a_colon_have_its_source() {
        check(
            Attributed,
            &[
                "Ann Lee also [said]:\nThe bridge must stay[]\nIt needs a new deck[]\nRead the interview",
                "Ann Lee [said]:\nIt is late.[]\nIt rained.",
                "Ann Lee has two plans:\nThe bridge must stay\nIt needs a new deck",
            ],
        );
    }

    #[test]
    fn a_quotation_left_open_has_the_speaker_of_one_left_open_before() {
        let last = |text: &str| sources(text).pop().flatten().map(|(name, _)| name);
        assert_eq!(
            last("Ann Lee said: “We closed the bridge for a year.\n“We had no other choice at the time."),
            Some("Ann Lee".into())
        );
        let first = sources("“They asked me twice about the bridge.\n“Both times I said no,” Ann Lee added.").swap_remove(0);
        assert_eq!(first.map(|(name, _)| name), Some("Ann Lee".into()));
        let parts = sources("“They asked me twice.\nBoth times I said no.\nThen they left,” Ann Lee said.").swap_remove(1);
        assert_eq!(parts.map(|(name, _)| name), Some("Ann Lee".into()));
        assert_eq!(last("THE AGENCY SAID IT WAS LATE.\n“this was the worst day of my life and it rained"), None);
        assert_eq!(last("Ann Lee said it was late.\n“We had no other choice at the time.”"), Some("Ann Lee".into()));
    }

    #[test]
    fn sources_are_resolved() {
        assert_eq!(sources("“It is safe to cross now,” said Ann Lee, the mayor."), [one("Ann Lee", Naming::Person)]);
        assert_eq!(sources("Ann Lee, the mayor of Hull, told reporters it was safe."), [one("Ann Lee", Naming::Person)]);
        assert_eq!(sources("The Transport Ministry said it was safe."), [one("The Transport Ministry", Naming::Organisation)]);
        assert_eq!(sources("Critics said it was late."), [one("Critics", Naming::Crowd)]);
        assert_eq!(sources("A source said it was late."), [one("A source", Naming::Bare)]);
        let two = sources("Ann Lee said it was safe. “We looked at it twice this week,” she added.");
        assert_eq!(two, [one("Ann Lee", Naming::Person), one("Ann Lee", Naming::Person)]);
        let turns = sources("ANN LEE: It is safe.\nQ: Is it?\nANN LEE: Yes, and it was tested.\nQ: When?");
        assert_eq!(turns, [one("ANN LEE", Naming::Person), one("ANN LEE", Naming::Person)]);
    }
}
