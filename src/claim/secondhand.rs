//! What rests on the report of another outlet.

use super::attributed::Attribution;
use super::reading::Reading;
use super::source::outlet;
use std::ops::Range;

/// The names of the outlets that an attribution rests on.
pub(super) fn cues(reading: &Reading, attribution: &Attribution) -> Vec<Range<u32>> {
    let outlets = attribution.phrases.iter().filter_map(|phrase| outlet(reading, phrase)).map(|hit| hit.first..hit.end);
    let mut cues: Vec<Range<u32>> = outlets.collect();
    cues.sort_by_key(|cue| cue.start);
    cues.dedup();
    cues
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
                "The site was sold, according to [the New York Times].",
                "The mayor told [the BBC] he was sorry.".replace(['[', ']'], "").as_str(),
                "The mayor of Hull said the site was sold.",
            ],
        );
    }
}
