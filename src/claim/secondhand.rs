//! What rests on the report of another outlet.

use super::attribution::Attribution;
use super::reading::Reading;
use super::source::outlet;
use crate::text::List;
use std::ops::Range;

/// The names of the outlets that an attribution rests on.
pub(super) fn cues(reading: &Reading, attribution: &Attribution) -> Vec<Range<u32>> {
    let listed = |phrase: &Range<u32>| outlet(reading, phrase).map(|hit| hit.first..hit.end);
    let outlets = attribution.phrases.iter().filter_map(|phrase| listed(phrase).or_else(|| named_outlet(reading, phrase)));
    let mut cues: Vec<Range<u32>> = outlets.collect();
    cues.sort_by_key(|cue| cue.start);
    cues.dedup();
    cues
}

/// A phrase that is nothing but a name which ends as newspapers' names do: `The Eastmere Gazette`.
fn named_outlet(reading: &Reading, phrase: &Range<u32>) -> Option<Range<u32>> {
    let article = u32::from(reading.is(phrase.start, "the"));
    let head = reading.hit_at(phrase.end - 1, List::OutletWord)?;
    let name = phrase.start + article..head.end;
    let all_named = name.len() > 1 && name.clone().all(|token| reading.is_capitalised(token));
    (all_named && head.end == phrase.end).then(|| phrase.clone())
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Secondhand;

    #[test]
    fn another_outlet() {
        check(
            Secondhand,
            &[
                "The site was sold in May, [Reuters] reported.",
                "[The Eastmere Gazette] reported that the site was sold.",
                "The Gazette Street office said that the site was sold.",
                "The site was sold, according to [the New York Times].",
                "The mayor told [the BBC] he was sorry.".replace(['[', ']'], "").as_str(),
                "The mayor of Hull said the site was sold.",
            ],
        );
    }
}
