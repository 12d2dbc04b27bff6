//! A source that is specific and not named.

use super::attributed::Attribution;
use super::reading::Reading;
use crate::text::{Hit, List, TokenKind};
use std::ops::Range;

/// The words that describe an unnamed source, or say that somebody asked not to be named.
pub(super) fn cues(reading: &Reading, number: u32, attribution: Option<&Attribution>) -> Vec<Range<u32>> {
    let sentence = &reading.document.sentences()[number as usize];
    let hits = reading.hits(sentence, List::UnnamedSource);
    let phrases = attribution.map_or(&[][..], |attribution| &attribution.phrases);
    let speaks = |hit: &Hit| phrases.iter().find(|phrase| phrase.start <= hit.first && hit.end <= phrase.end);
    hits.filter_map(|hit| match hit.value {
        "always" => Some(hit.first..hit.end),
        "" => attribution.map(|_| hit.first..hit.end),
        "bare" => speaks(&hit).filter(|_| !reading.is(hit.end, "of")).map(|phrase| phrase.start..hit.end),
        "insider" => speaks(&hit).filter(|phrase| !is_named(reading, &hit, phrase)).map(|phrase| phrase.start..hit.end),
        _ => speaks(&hit)
            .filter(|phrase| is_indefinite(reading, phrase.start) && !is_named(reading, &hit, phrase))
            .map(|phrase| phrase.start..hit.end),
    })
    .collect()
}

/// Whether a name stands behind the noun in its phrase: `adviser Ann Lee`.
fn is_named(reading: &Reading, noun: &Hit, phrase: &Range<u32>) -> bool {
    (noun.end..phrase.end).take(2).any(|token| reading.is_capitalised(token))
}

/// Whether a phrase begins with an article or a number that points at nobody known: `an official`, `two witnesses`.
fn is_indefinite(reading: &Reading, first: u32) -> bool {
    reading.document.kind(first) == TokenKind::Number || reading.hit_at(first, List::Indefinite).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::UnnamedSource;

    #[test]
    fn insiders_and_people_who_asked_not_to_be_named() {
        check(
            UnnamedSource,
            &[
                "The talks failed, a [person familiar with] the matter said.",
                "[Two officials] said the talks failed.",
                "The talks failed, said [an official], speaking [on condition of anonymity].",
                "[Advisers] say the talks failed.",
                "[A witness] told the paper that shots were fired.",
                "[Two officials] who have seen the bids said the talks failed.",
                "They spoke [on condition of anonymity] about it.",
                "People close to the station heard it.",
                "Officials said the talks failed.",
                "A spokesman for the ministry said the talks failed.",
                "Adviser Ann Lee said the talks failed.",
                "The river is the source of the water, the mayor said.",
            ],
        );
    }
}
