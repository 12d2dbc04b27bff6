//! Nouns left out: a count takes the noun of the count before it, or counts people where "who" follows; in a list of ages it is one.

use super::draft::Draft;
use super::neighbour::end_of_link;
use super::rate::read_rate;
use super::reader::Reader;
use crate::report::FigureKind;
use crate::text::List;

/// Fills in the nouns of a sentence's bare counts.
pub fn fill_in(reader: &Reader, drafts: &mut [Draft]) {
    let mut noun: Option<String> = None;
    for at in 0..drafts.len() {
        let (before, from) = drafts.split_at_mut(at);
        let draft = &mut from[0];
        if draft.kind != FigureKind::Count {
            continue;
        }
        if draft.unit.is_some() {
            noun = draft.unit.clone().filter(|unit| !unit.contains(" per ") && unit != "time");
        } else if reader.is(draft.next, "who") || reader.is(draft.next, "whose") {
            draft.unit = Some("person".into());
        } else if continues_ages(reader, before.last(), draft) {
            (draft.kind, draft.unit) = (FigureKind::Age, Some("year".into()));
        } else if !is_apposition(reader, before.last(), draft) && leaves_out(reader, draft) {
            let people = reader.is(draft.next, "of") && reader.is(draft.next + 1, "whom");
            let name = noun.clone().or_else(|| people.then(|| "person".into()));
            draft.unit = name.map(|name| match read_rate(reader, draft.next) {
                Some((tail, _)) => format!("{name} per {tail}"),
                None => name,
            });
        }
    }
}

/// "aged 3, 5 and 7"
fn continues_ages(reader: &Reader, last: Option<&Draft>, draft: &Draft) -> bool {
    last.is_some_and(|last| last.kind == FigureKind::Age && end_of_link(reader, last.next) == draft.first)
}

/// "two children, 5 and 7, came": a number between commas tells something else of what was counted.
fn is_apposition(reader: &Reader, last: Option<&Draft>, draft: &Draft) -> bool {
    let goes_on = reader.is_word(draft.next) && end_of_link(reader, draft.next) == draft.next;
    last.is_some_and(|last| end_of_link(reader, last.next) == draft.first) && !goes_on
}

/// Whether the words around the figure leave room for a noun: none behind it may be the noun.
fn leaves_out(reader: &Reader, draft: &Draft) -> bool {
    let (before, next) = (draft.first.wrapping_sub(1), draft.next);
    // "at 12" is a time or a place, "(12)" counts what stands before the bracket.
    let apart = reader.is(before, "at") || reader.word(before) == "(";
    let closed = !reader.is_word(next) || reader.hit(List::NotNoun, next).is_some() || reader.word(next).ends_with("ed");
    !apart && closed
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn the_noun_before() {
        check("It opened 8 shops for a total of 27 in town.", "8 shops = count 8 shop; 27 = count 27 shop");
        check("Of the 200 patients, 120 recovered.", "200 patients = count 200 patient; 120 = count 120 patient");
        check("We had 22 fires, against an average of 20 a week.", "22 fires = count 22 fire; 20 = count 20 fire per week");
        check("It opened 8 shops at 27 in town.", "8 shops = count 8 shop; 27 = count 27");
        check("It has shops (27) beside 8 bars (12).", "27 = count 27; 8 bars = count 8 bar; 12 = count 12");
        check("His two children, 5 and 7, came.", "two children = count 2 child; 5 = count 5; 7 = count 7");
        check("He called 12 times and won 5.", "12 times = count 12 time; 5 = count 5");
    }

    #[test]
    fn people() {
        check("The 12 who signed left.", "12 = count 12 person");
        check("The 12 that signed left.", "12 = count 12");
        check("Twelve, two of whom signed, left.", "Twelve = count 12; two = count 2 person");
        check("The 40 bakers, two of whom signed, left.", "40 bakers = count 40 baker; two = count 2 baker");
    }

    #[test]
    fn ages() {
        check("Those aged 3, 5 and 7 left.", "3 = age 3 year; 5 = age 5 year; 7 = age 7 year");
        check("Those aged 3 left by 5.", "3 = age 3 year; 5 = count 5");
    }
}
