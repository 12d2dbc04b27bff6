//! Whom an accusation is against: the object of an active verb, the subject of a passive one, or what stands behind "against".

use super::phrase::{phrase_after, phrase_before};
use super::reading::{Class, Reading};
use super::source::is_pronoun;
use crate::text::{Hit, List, Sentence};
use std::ops::Range;

/// Tokens that a name of the accused may have; a longer phrase is more likely to be misread than to be a name.
const NAME: usize = 8;

/// The accused as the sentence names them, by the first word of accusing that does; none where a pronoun stands for them, and none
/// where they are several with the names apart: a part of them would be wrong.
pub(super) fn accused(reading: &Reading, sentence: &Sentence, cues: &[Range<u32>]) -> Option<Range<u32>> {
    let cues = || cues.iter().flat_map(|cue| cue.clone()).filter_map(|token| reading.hit_at(token, List::Accused));
    let stands_for = |phrase: &Range<u32>| phrase.len() == 1 && reading.has_at(phrase.start, List::ObjectPronoun);
    let named = cues().filter_map(|hit| by_word(reading, sentence, &hit));
    let mut named = named.filter(|phrase| !is_pronoun(reading, phrase) && !stands_for(phrase) && phrase.len() <= NAME);
    named.find_map(|phrase| whole(reading, sentence, phrase))
}

/// A phrase with the name behind it, `the operator, Acme,`; none where others are named beside it.
fn whole(reading: &Reading, sentence: &Sentence, phrase: Range<u32>) -> Option<Range<u32>> {
    if phrase.start > sentence.first && reading.class(phrase.start - 1) == Class::Conjunction {
        return None;
    }
    let is_name = |token: u32| reading.is_capitalised(token) && reading.class(token) == Class::Other;
    if reading.word(phrase.end) != "," || !is_name(phrase.end + 1) {
        return Some(phrase);
    }
    let end = (phrase.end + 1..sentence.end.min(phrase.end + 1 + NAME as u32)).take_while(|&token| is_name(token)).last()? + 1;
    let apposed = !is_name(phrase.end - 1) && reading.word(end) == "," && reading.class(end + 1) == Class::Preposition;
    apposed.then_some(phrase.start..end)
}

fn by_word(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<Range<u32>> {
    let before = || phrase_before(reading, hit.first, sentence.first);
    let helper = reading.before(hit.first, sentence.first).is_some_and(|token| reading.class(token) == Class::Be);
    let passive = helper && hit.end - hit.first == 1 && !reading.word(hit.first).ends_with("ing");
    let cut_short = matches!(hit.value, "of" | "on") && reading.class(hit.end) == Class::Preposition;
    match hit.value {
        "subject" => before(),
        "against" => object(reading, hit.end, sentence.end),
        _ if passive => before(),
        _ if cut_short => before().and_then(|phrase| without_verb(reading, phrase)),
        "on" => blamed(reading, sentence, hit),
        _ => object(reading, hit.end, sentence.end),
    }
}

/// `a clerk` of `Police spoke to a clerk accused`: the phrase before a participle has its own verb in front.
fn without_verb(reading: &Reading, phrase: Range<u32>) -> Option<Range<u32>> {
    let article = phrase.clone().rev().find(|&token| reading.class(token) == Class::Determiner);
    let names = || phrase.clone().all(|token| reading.is_capitalised(token) || !reading.is_wordy(token));
    article.or_else(|| names().then_some(phrase.start)).map(|first| first..phrase.end)
}

/// `blamed the strike on the mayor`, `blamed the mayor for the strike`.
fn blamed(reading: &Reading, sentence: &Sentence, hit: &Hit) -> Option<Range<u32>> {
    let high = sentence.end.min(hit.end + NAME as u32);
    let on = (hit.end..high).take_while(|&token| reading.is_wordy(token)).find(|&token| reading.is(token, "on"));
    let behind = on.map(|token| token + 1).filter(|&token| !reading.has_at(token, List::Weekday));
    object(reading, behind.unwrap_or(hit.end), sentence.end)
}

/// The phrase that begins at `first`, up to what it is said to have done: `the mayor of Paris` of `the mayor of Paris of theft`.
fn object(reading: &Reading, first: u32, end: u32) -> Option<Range<u32>> {
    let phrase = phrase_after(reading, first, end)?;
    let joins = |token: u32| matches!(reading.word(token), "of" | "at" | "in") && reading.is_capitalised(token + 1);
    let ends = |token: u32| reading.class(token) == Class::Preposition && !joins(token);
    let stop = phrase.clone().skip(1).find(|&token| ends(token)).unwrap_or(phrase.end);
    (!ends(phrase.start)).then_some(phrase.start..stop)
}

#[cfg(test)]
mod tests {
    use super::super::testing::claims;
    use crate::report::ClaimKind;

    /// Checks that the accused of each text are the words in square brackets; none where there are no brackets.
    fn check(marked: &[&str]) {
        for expected in marked {
            let text = expected.replace(['[', ']'], "");
            let accusation =
                claims(&text).into_iter().find(|found| found.claim.kind == ClaimKind::Accusation).expect("it accuses");
            let mut actual = text.clone();
            if let Some(span) = accusation.claim.accused {
                actual.insert(span.end as usize, ']');
                actual.insert(span.start as usize, '[');
            }
            assert_eq!(&actual, expected);
        }
    }

    #[test]
    fn the_accused_stand_where_the_verb_puts_them() {
        check(&[
            "The union accused [the firm] of hiding the report.",
            "The union accused [the mayor of Paris] of theft.",
            "[The mayor of Paris] was accused of theft on Monday.",
            "Police spoke to [a clerk] accused of theft.",
            "[The clerk] was charged with theft.",
            "On Monday [Ann Lee] faced charges of theft.",
            "Tenants sued [Acme] over the damp.",
            "Tenants have sued over the damp.",
            "The board blamed the strike on [the mayor].",
            "The board blamed [the mayor] for the strike.",
            "Prosecutors dropped all charges against [the clerk].",
            "She accused him of theft.",
            "She accused [the operator, Acme Mills], of theft.",
            "She accused Lee, Reed and the mayor of theft.",
            "The mayor and the clerk were accused of theft.",
            "She said guards beat him twice.",
        ]);
    }
}
