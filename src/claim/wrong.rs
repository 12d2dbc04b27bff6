//! Whether the name of a wrong, or the verb for doing one, says that somebody did it.

use super::reading::{Class, Line, Reading};
use crate::text::{Hit, List, Sentence};

/// Tokens before the name of a crime in which a word that accuses makes it somebody's.
const CHARGED: u32 = 10;

/// Tokens behind a passive verb in which "by" names who did it.
const AGENT: u32 = 8;

/// Whether a sentence tells of wrongs, so that a weaker word is enough: a source speaks where somebody is accused near by, or with those
/// whose office it is to look into wrongs; or accusations stand on both sides.
pub(super) fn is_told(reading: &Reading, line: &Line) -> bool {
    let by_office = || reading.hits(&line.sentence, List::Investigator).next().is_some();
    line.near > 1 || line.said && (line.near > 0 || by_office())
}

/// Whether a wrong is laid to somebody; `told` as [`is_told`] has it.
pub(super) fn is_laid(reading: &Reading, line: &Line, hit: &Hit, told: bool) -> bool {
    let sentence = &line.sentence;
    // "Murdered Women" is a name, "life-threatening" no threat.
    let name = hit.first > sentence.first && reading.is_capitalised(hit.first) || reading.is_glued_to_dash(hit.first);
    if name || is_fought(reading, sentence, hit) {
        return false;
    }
    match hit.value {
        "wrong" => !is_passive(reading, sentence, hit),
        "crime" => line.said || line.near > 0 || is_charged(reading, sentence, hit),
        "harm" => line.said || line.near > 0,
        "act" => told && is_deed(reading, sentence, hit),
        "blot" => told,
        _ => false,
    }
}

/// `against corruption`, `no foul play`: the wrong is fought, feared or forbidden.
fn is_fought(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(4));
    (low..hit.first).any(|token| reading.has_at(token, List::Against))
}

/// `accused of corruption`: a word that accuses stands before the crime.
fn is_charged(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let mut charged = sentence.first.max(hit.first.saturating_sub(CHARGED))..hit.first;
    charged.any(|token| reading.has_at(token, List::Accuse))
}

/// `was stolen`: nobody is named who did it.
fn is_passive(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let helper = reading.before(hit.first, sentence.first).is_some_and(|token| reading.class(token) == Class::Be);
    let mut behind = hit.end..sentence.end.min(hit.end + AGENT);
    helper && !reading.word(hit.first).ends_with("ing") && !behind.any(|token| reading.is(token, "by"))
}

/// `guards dragged him out`: somebody did it to something; not `could drag him`, `the dragged logs`, `we dragged it`,
/// `those dragged out`.
fn is_deed(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first);
    let class = before.map_or(Class::Other, |token| reading.class(token));
    let gerund = reading.word(hit.first).ends_with("ing");
    let object = reading.after(hit.end, sentence.end);
    let acts = match class {
        Class::Determiner | Class::Modal | Class::Negation | Class::Do => false,
        Class::Preposition => gerund,
        Class::Pronoun => before.is_some_and(|token| !reading.has_at(token, List::OwnPronoun)),
        Class::Be if !gerund => return !is_passive(reading, sentence, hit),
        _ => true,
    };
    let reaches = object < sentence.end
        && (reading.is_wordy(object) || reading.is_quote_mark(object))
        && matches!(reading.class(object), Class::Determiner | Class::Pronoun | Class::Other);
    let low = sentence.first.max(hit.first.saturating_sub(AGENT));
    let blind = (low..hit.first).any(|token| reading.has_at(token, List::BlindForce));
    acts && !blind && (hit.end - hit.first > 1 || reaches)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::report::ClaimKind::Accusation;

    #[test]
    fn less_is_enough_near_an_accusation() {
        check(
            Accusation,
            &[
                "Guards dragged him out, she said.",
                "The union [accused] the firm of [hiding] the report. Guards [dragged] him out, she said.",
                "The union [accused] the firm of [hiding] the report. Guards could drag him out, she said.",
                "The union [accused] the firm of [hiding] the report. The storm destroyed it, she said.",
                "The union [accused] the firm of [hiding] the report. The pay is [unacceptable], she said.",
                "The pay is unacceptable, she said.",
                "Police said he [grabbed] the keys.",
                "Neighbours said he grabbed the keys.",
            ],
        );
    }
}
