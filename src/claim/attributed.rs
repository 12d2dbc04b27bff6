//! What is put in the mouth of a source: by a verb of saying, by "according to", or by a quotation that goes on.

use super::attribution::{Attribution, MEMORY};
use super::continued::{continue_quotations, read_lists};
use super::named::FullNames;
use super::phrase::{begins_source, phrase_after};
use super::reading::{Class, Reading};
use super::source::{is_pronoun, source};
use super::speech::speech;
use super::transcript::{heading_speaker, speakers};
use super::unnamed_source::whole_phrase;
use crate::report::{Naming, Source};
use crate::text::{List, Sentence};
use std::ops::Range;

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
                    reading.has_at(token, List::SourceNoun)
                        || reading.has_at(token, List::UnnamedSource)
                        || reading.has_at(token, List::Outlet)
                }) {
                    add(hit.first..hit.end, Some(phrase));
                }
            }
            _ if reading.has_at(hit.end, List::NoSource) => {}
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
                "Those close to him [say] that it was late.",
                "She was quoted as [saying] that it was late.",
                "It is not the same as saying it was late.",
                "The ride-hailing firm is large.",
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
