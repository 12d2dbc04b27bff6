//! What is counted where no noun stands behind the number: a bare count takes the noun of the count before it, or counts
//! people where "who" follows; in a list of ages it is one; a share is one of its whole.

use super::draft::Draft;
use super::neighbour::end_of_link;
use super::noun::whole::read_whole;
use super::reader::Reader;
use super::unit::rate::read_rate;
use crate::report::{FigureKind, FigureRole, Value};
use crate::text::List;

/// Fills in what the bare counts and the shares of a sentence count.
pub fn fill_in(reader: &Reader, drafts: &mut [Draft]) {
    let tells_index = drafts.iter().any(is_index_change);
    let mut noun: Option<String> = None;
    let mut read = reader.first;
    for at in 0..drafts.len() {
        if let Some((kind, unit)) = unit_of_whole(reader, &drafts[at..]) {
            (drafts[at].kind, drafts[at].unit) = (kind, unit);
        }
        let (before, from) = drafts.split_at_mut(at);
        let (last, draft) = (before.last(), &mut from[0]);
        noun = (read..draft.first).rev().find_map(|at| tally_at(reader, at)).or(noun);
        read = draft.next;
        if let Some(from) = last.filter(|last| leads_to(reader, last, draft)) {
            (draft.kind, draft.unit) = (from.kind, from.unit.clone());
        }
        match (draft.kind, &draft.unit) {
            (FigureKind::Ratio, None) if draft.role == FigureRole::Share => {
                draft.unit = read_whole(reader, draft.next).map(|whole| whole.name);
            }
            (FigureKind::Other, None) if tells_index && is_index_level(draft) => {
                (draft.kind, draft.unit) = (FigureKind::Count, Some("point".into()));
            }
            (FigureKind::Count, Some(unit)) => noun = Some(unit.clone()).filter(|unit| !unit.contains(" per ") && unit != "time"),
            (FigureKind::Count, None) if continues_ages(reader, last, draft) => {
                (draft.kind, draft.unit) = (FigureKind::Age, Some("year".into()));
            }
            (FigureKind::Count, None) if !is_apposition(reader, last, draft) => {
                draft.unit = noun_left_out(reader, draft, noun.as_deref());
            }
            _ => {}
        }
    }
}

/// "rose 64.06 points": no game is scored so.
fn is_index_change(draft: &Draft) -> bool {
    draft.unit.as_deref() == Some("point") && draft.step.is_some_and(|step| step < 1.0)
}

/// "to 4,577.10", in a sentence with points: no index stands at less than a hundred.
fn is_index_level(draft: &Draft) -> bool {
    matches!(draft.value, Value::Number(value) if value >= 100.0)
}

/// What the word at `at` announces: "the number of ships", "the death toll".
fn tally_at(reader: &Reader, at: u32) -> Option<String> {
    let hit = reader.hit(List::Tally, at)?;
    if hit.value.is_empty() { read_whole(reader, hit.end).map(|whole| whole.name) } else { Some(hit.value.to_owned()) }
}

/// "280 of the 400 miles", "2 million of the $3 million": the first two figures have one unit, which stands in the second.
fn unit_of_whole(reader: &Reader, drafts: &[Draft]) -> Option<(FigureKind, Option<String>)> {
    let [part, whole, ..] = drafts else { return None };
    let of = reader.is(part.next, "of") && whole.first <= part.next + 2;
    let measured = matches!(whole.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Duration);
    (part.kind == FigureKind::Count && of && measured).then(|| (whole.kind, whole.unit.clone()))
}

/// "from 12 km to 9", "to 35 percent from 42": a bare number is in the unit of the one before it.
fn leads_to(reader: &Reader, first: &Draft, second: &Draft) -> bool {
    let link = |before, between| reader.is(first.first.wrapping_sub(1), before) && reader.is(first.next, between);
    let linked = (link("from", "to") || link("to", "from")) && second.first == first.next + 1;
    let measured = matches!(first.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Percent | FigureKind::Duration);
    // "from 3 of them"
    let closed = !reader.is_word(second.next) || reader.has(List::NotNoun, second.next) && !reader.is(second.next, "of");
    linked && measured && second.is_bare() && closed
}

/// What a bare count counts, where the count before it counts `noun`.
fn noun_left_out(reader: &Reader, draft: &Draft, noun: Option<&str>) -> Option<String> {
    let (before, next) = (draft.first.wrapping_sub(1), draft.next);
    if reader.is(next, "who") || reader.is(next, "whose") {
        return Some("person".into());
    }
    // "at 12" is a time or a place, "(12)" counts what stands before the bracket.
    let apart = reader.is(before, "at") || reader.word(before) == "(";
    // What stands behind must not be the noun itself.
    let closed = !reader.is_word(next) || reader.has(List::NotNoun, next) || reader.word(next).ends_with("ed");
    if apart || !closed {
        return None;
    }
    // "brings to 17 the number of ships"
    let behind = if reader.is(next, "the") { tally_at(reader, next + 1) } else { None };
    let people = reader.is(next, "of") && reader.is(next + 1, "whom");
    let name = behind.or_else(|| noun.map(ToOwned::to_owned)).or_else(|| people.then(|| "person".into()))?;
    Some(match read_rate(reader, next) {
        Some((tail, _)) => format!("{name} per {tail}"),
        None => name,
    })
}

/// "aged 3, 5 and 7", not "a 25-year-old 757"
fn continues_ages(reader: &Reader, last: Option<&Draft>, draft: &Draft) -> bool {
    let Some(last) = last.filter(|last| last.kind == FigureKind::Age) else { return false };
    draft.first > last.next && end_of_link(reader, last.next) == draft.first
}

/// "two children, 5 and 7, came": a number between commas tells something else of what was counted.
fn is_apposition(reader: &Reader, last: Option<&Draft>, draft: &Draft) -> bool {
    let goes_on = reader.is_word(draft.next) && end_of_link(reader, draft.next) == draft.next;
    last.is_some_and(|last| end_of_link(reader, last.next) == draft.first) && !goes_on
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn the_unit_before() {
        check("It shrank from 12 km to 9 by then.", "12 km = measure 12 kilometre; 9 = measure 9 kilometre");
        check("It went from 35% to 42.", "35% = percent 35 %; 42 = percent 42 %");
        check("It went from 12 km to 9 villages.", "12 km = measure 12 kilometre; 9 villages = count 9 village");
        check("It went to 12.5% from 9 in May.", "12.5% = percent 12.5 %; 9 = percent 9 %; May = date --05");
        check("It went to $12 from 9 of them.", "$12 = money 12 USD; 9 = count 9");
        check("It went 12 km to 9.", "12 km = measure 12 kilometre; 9 = count 9");
    }

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
    fn tallies() {
        check("The number of ships rose to 57.", "57 = count 57 ship");
        check("It brings to 57 the number of ships.", "57 = count 57 ship");
        check("The death toll rose to 57.", "57 = count 57 death");
        check("The sum of it rose to 57.", "57 = count 57");
    }

    #[test]
    fn units() {
        check("It paid 2 million of the $3 million.", "2 million = money 2000000 USD; $3 million = money 3000000 USD");
        check("They ran 12 of the 15 miles.", "12 = measure 12 mile; 15 miles = measure 15 mile");
        check("They ran 12 on the 15 miles.", "12 = count 12; 15 miles = measure 15 mile");
    }

    #[test]
    fn indices() {
        check("The index rose 6.5 points to 457.25.", "6.5 points = count 6.5 point up change; 457.25 = count 457.25 point");
        check("The index rose 6 points to 457.25.", "6 points = count 6 point up change; 457.25 = other 457.25");
    }

    #[test]
    fn people() {
        check("The 12 who signed left.", "12 = count 12 person");
        check("The 12 that signed left.", "12 = count 12");
        check("Twelve, two of whom signed, left.", "Twelve = count 12; two = count 2 person");
        check("The 40 bakers, two of whom signed, left.", "40 bakers = count 40 baker; two = count 2 baker");
    }

    #[test]
    fn wholes() {
        check("Two-thirds of local bakers left.", "Two-thirds = ratio 0.6666666666666666 local baker share");
        check("Half the bakers left.", "Half = ratio 0.5 baker share");
        check("One in five of the town's bakers left.", "One in five = ratio 0.2 baker share");
        check("Half of the town left.", "Half = ratio 0.5 share");
        check("It is twice the price of lamps.", "twice = ratio 2 time");
    }

    #[test]
    fn ages() {
        check("Those aged 3, 5 and 7 left.", "3 = age 3 year; 5 = age 5 year; 7 = age 7 year");
        check("Those aged 3 left by 5.", "3 = age 3 year; 5 = count 5");
    }
}
