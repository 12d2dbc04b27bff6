//! Why somebody acted or came to harm: what a protest is against, what a penalty is for, what people died of.

use crate::claim::reading::{Class, Line, REACH, Reading};
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens between an act and the link to its reason.
const NEAR: u32 = 10;

/// The words that give the reason of an act or of harm.
pub(super) fn cues(reading: &Reading, line: &Line) -> Vec<Range<u32>> {
    let sentence = &line.sentence;
    let links = reading.hits(sentence, List::Reason).filter(|hit| gives_reason(reading, sentence, hit));
    let reasons = links.map(|hit| hit.first..hit.end);
    let harm = reading.hits(sentence, List::Unrest).filter(|hit| hit.value == "casualty");
    reasons.chain(harm.filter_map(|hit| harmed_in(reading, sentence, &hit))).collect()
}

fn gives_reason(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    // A name, "Teachers Against Cuts", and not a headline, "Protest Against Cuts".
    if hit.first > sentence.first && reading.is_capitalised(hit.first) && unrest_at(reading, sentence, hit.first - 1).is_none() {
        return false;
    }
    match hit.value {
        "alone" => true,
        "protest" => is_protest(reading, sentence, hit) || opens_protest(reading, sentence, hit),
        "near" => {
            unrest_before(reading, sentence, hit.first, 2, &["protest"]) && names_reason(reading, hit)
                || is_penalty(reading, sentence, hit)
        }
        "punish" => is_penalty(reading, sentence, hit),
        "demand" => is_participle(reading, sentence, hit),
        "threat" => is_threat(reading, sentence, hit),
        // "police tried to stop": what was tried, and not what for.
        "purpose" if hit.first > sentence.first && matches!(reading.word(hit.first - 1), "tried" | "trying" | "failed") => false,
        "purpose" => unrest_before(reading, sentence, hit.first, REACH, &["force", "means", "protest", "response"]),
        "after" => follows(reading, sentence, hit),
        _ => false,
    }
}

/// `Seeking higher pay, drivers went on strike`.
fn opens_protest(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    hit.first == sentence.first
        && reading.word(hit.first).ends_with("ing")
        && (hit.end..sentence.end.min(hit.end + REACH))
            .any(|token| unrest_at(reading, sentence, token).is_some_and(|hit| hit.value == "protest"))
}

/// The phrase of unrest at a token; not the month of `in March`.
fn unrest_at(reading: &Reading, sentence: &Sentence, token: u32) -> Option<Hit> {
    reading
        .hit_at(token, List::Unrest)
        .filter(|_| token == sentence.first || !reading.is(token, "march") || !reading.is_capitalised(token))
}

/// Whether a phrase of unrest of one of these kinds stands up to `reach` tokens before a link, in its clause.
fn unrest_before(reading: &Reading, sentence: &Sentence, link: u32, reach: u32, kinds: &[&str]) -> bool {
    let low = sentence.first.max(link.saturating_sub(reach));
    let clause = (low..link).rev().take_while(|&token| !ends_clause(reading, token));
    clause.into_iter().any(|token| {
        let hit = unrest_at(reading, sentence, token).filter(|hit| hit.end <= link);
        hit.is_some_and(|hit| kinds.contains(&hit.value))
    })
}

/// `a march against`, and not `during protests against`, where the protest is no more than the time of something else.
fn is_protest(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(NEAR));
    let clause = (low..hit.first).rev().take_while(|&token| !ends_clause(reading, token));
    let protest = clause.into_iter().find(|&token| unrest_at(reading, sentence, token).is_some_and(|hit| hit.value == "protest"));
    protest.is_some_and(|protest| {
        let modifiers = (sentence.first.max(protest.saturating_sub(3))..protest).rev();
        let before = modifiers
            .into_iter()
            .find(|&token| reading.class(token) != Class::Determiner && reading.class(token) != Class::Other);
        before.is_none_or(|token| !reading.has_at(token, List::Background))
    })
}

fn ends_clause(reading: &Reading, token: u32) -> bool {
    matches!(reading.word(token), ";" | ":" | "." | "—" | "“" | "”" | "\"" | "(" | ")")
}

/// `blocked a road demanding water`, and not `are demanding`, `a demanding job`.
fn is_participle(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let before = reading.before(hit.first, sentence.first).map_or(Class::Other, |token| reading.class(token));
    let adverb = hit.first > sentence.first && reading.class(hit.first - 1) == Class::Adverb;
    !adverb && !matches!(before, Class::Be | Class::Determiner | Class::Preposition) && reading.is_wordy(hit.end)
}

/// `will strike if`, `unless the strike ends`: the condition of a protest.
fn is_threat(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let end = sentence.end.min(hit.end + NEAR);
    let ahead = (hit.end..end).any(|token| unrest_at(reading, sentence, token).is_some_and(|hit| hit.value == "protest"));
    ahead || unrest_before(reading, sentence, hit.first, NEAR, &["protest"])
}

/// `strike over pay`, and not `strike for two days`, `march for the first time`.
fn names_reason(reading: &Reading, hit: &Hit) -> bool {
    let next = hit.end;
    reading.is_wordy(next)
        && !reading.word(next).starts_with(|c: char| c.is_ascii_digit())
        && !reading.has_at(next, List::TimeUnit)
        && !(reading.is(next, "the")
            && (reading.is(next + 1, "last") || reading.is(next + 1, "past") || reading.is(next + 1, "next")))
        && !reading.is(next, "a")
        && !reading.has_at(next, List::NumberWord)
}

/// `arrested over the theft`, `criticised the mayor for closing the road`.
fn is_penalty(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let low = sentence.first.max(hit.first.saturating_sub(7));
    let verb = (low..hit.first)
        .rev()
        .take_while(|&token| !reading.parts_clauses(token))
        .any(|token| reading.hit_at(token, List::Punish).is_some_and(|verb| verb.end <= hit.first));
    let next = hit.end;
    let act = reading.word(next).ends_with("ing") || reading.has_at(next, List::ReasonOpener);
    // "arrested for theft".
    let adjacent = hit.first > sentence.first && reading.has_at(hit.first - 1, List::Punish) && names_reason(reading, hit);
    verb && (adjacent || act || hit.value == "punish" || reading.is(hit.first, "over") && names_reason(reading, hit))
}

/// `clashed after the vote`, `closed following the attack`: a deed or harm and what it came after.
fn follows(reading: &Reading, sentence: &Sentence, hit: &Hit) -> bool {
    let next = hit.end;
    // "as well as": a comparison.
    if reading.is(hit.first, "as") && hit.first >= sentence.first + 2 && reading.is(hit.first - 2, "as") {
        return false;
    }
    // "as a hurricane": no clause follows.
    if reading.is(hit.first, "as")
        && !(reading.class(next) == Class::Determiner && !reading.is(next, "a") && !reading.is(next, "an")
            || reading.class(next) == Class::Pronoun
            || unrest_at(reading, sentence, next).is_some())
    {
        return false;
    }
    let noun = matches!(reading.class(next), Class::Determiner | Class::Pronoun | Class::Other) && reading.is_wordy(next);
    let ahead = |reach: u32, kinds: &[&str]| {
        (next..sentence.end.min(next + reach))
            .take_while(|&token| !ends_clause(reading, token))
            .any(|token| unrest_at(reading, sentence, token).is_some_and(|hit| kinds.contains(&hit.value)))
    };
    if (sentence.first.max(hit.first.saturating_sub(NEAR))..hit.first).any(|token| reading.is_negative(token)) {
        return false;
    }
    let back = |kinds: &[&str]| unrest_before(reading, sentence, hit.first, NEAR, kinds);
    match reading.word(hit.first).to_ascii_lowercase().as_str() {
        "following" => {
            let listed = hit.first > sentence.first && reading.class(hit.first - 1) == Class::Determiner;
            let any = ["protest", "violence", "casualty", "response"];
            let opens = hit.first == sentence.first || reading.word(hit.first - 1) == ",";
            noun && !listed && (opens && ahead(NEAR, &any) || back(&any))
        }
        "as" => noun && (back(&["casualty", "response"]) || ahead(3, &["protest"])),
        _ => noun && (back(&["casualty", "response", "means"]) || ahead(3, &["protest"])),
    }
}

/// `killed by a blast`, `died of`: harm and what it came from.
fn harmed_in(reading: &Reading, sentence: &Sentence, harm: &Hit) -> Option<Range<u32>> {
    if (sentence.first.max(harm.first.saturating_sub(4))..harm.first).any(|token| reading.is_negative(token)) {
        return None;
    }
    let high = sentence.end.min(harm.end + 4);
    let link = (harm.end..high)
        .take_while(|&token| !reading.parts_clauses(token))
        .find(|&token| matches!(reading.word(token), "from" | "of" | "by"))?;
    if reading.is(harm.first, "died") && reading.is(link, "of") {
        return Some(harm.first..link + 1);
    }
    let ahead = (link + 1..sentence.end.min(link + 7)).take_while(|&token| !reading.parts_clauses(token));
    let event = ahead
        .into_iter()
        .any(|token| unrest_at(reading, sentence, token).is_some_and(|hit| matches!(hit.value, "violence" | "protest")));
    let end = if link == harm.end { link + 1 } else { harm.end };
    event.then_some(harm.first..end)
}

#[cfg(test)]
mod tests {
    use crate::claim::testing::check;
    use crate::report::ClaimKind::Causal;

    #[test]
    fn reasons_of_protests_and_penalties() {
        check(
            Causal,
            &[
                "Nurses went on strike [over] pay.",
                "Nurses went on strike for two days.",
                "Drivers held a march [against] the levy.",
                "A shop was looted during the march against the levy.",
                "The choir Singers Against Noise began a march.",
                "Farmers blocked the bridge [demanding] water.",
                "They are demanding water.",
                "[Seeking] higher pay, the guards began a strike.",
                "The guards will strike [unless] pay rises.",
                "The guards will call unless it rains.",
                "A clerk was arrested [for] taking bribes.",
                "A clerk was praised for taking part.",
                "The firm was fined [over] the leak.",
                "Police used water cannon [to disperse] the crowd.",
                "He came to disperse the crowd.",
                "Police tried to stop him.",
            ],
        );
    }

    #[test]
    fn what_deeds_and_harm_came_from() {
        check(
            Causal,
            &[
                "The road was closed [after] the bridge fell.",
                "The road was built after the bridge fell.",
                "The school was evacuated [following] the blast.",
                "She read the following page.",
                "In March 2011 he left following a call.",
                "Two men were hurt [as] the roof fell.",
                "Two men were hurt, as well as the guard.",
                "He [died of] a burn.",
                "Nobody died of it.",
            ],
        );
    }
}
