//! Parts of a whole, and one number to another.

use super::draft::Draft;
use super::noun::read_noun;
use super::number::fraction::read_denominator;
use super::number::read_numeral;
use super::number::sign::{past_minus, takes_away};
use super::reader::Reader;
use crate::report::{FigureKind, FigureRole, Value};
use crate::text::List;

/// Reads the ratio that begins at token `at`. `compared` tells that a comparator stands before it.
pub fn read_ratio(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    read_half(reader, at, compared)
        .or_else(|| read_fraction(reader, at, compared))
        .or_else(|| read_pair(reader, at))
        .or_else(|| read_negative(reader, at, compared))
}

/// "minus two thirds"
fn read_negative(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let start = past_minus(reader, at);
    let draft = if start > at && !takes_away(reader, at) { read_fraction(reader, start, compared)? } else { return None };
    let value = if let Value::Number(value) = draft.value { Value::Number(-value) } else { return None };
    Some(Draft { first: at, value, ..draft })
}

fn ratio(value: f64, role: FigureRole, first: u32, end: u32) -> Draft {
    Draft { role, ..Draft::new(FigureKind::Ratio, Value::Number(value), first, end) }
}

/// "half of the voters", "half the price", "more than half"; not "the second half", "half-time".
fn read_half(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let joined = reader.is_joint(at + 1) || at > reader.first && reader.is_joint(at - 1);
    if !reader.is(at, "half") || joined || read_numeral(reader, at, false).is_some() {
        return None;
    }
    // "half an hour" is a duration, "half a mile" a measure.
    let article = reader.is(at + 1, "a") || reader.is(at + 1, "an");
    let measures = article && [List::TimeUnit, List::Measure].iter().any(|&list| reader.has(list, at + 2));
    let named = [List::HalfBefore, List::Ordinal].iter().any(|&list| reader.hit_before(list, at).is_some());
    let parts = reader.is(at + 1, "of") || reader.has(List::Determiner, at + 1);
    let closes = !reader.is_word(at + 1) && at > reader.first && (reader.is(at - 1, "by") || reader.is(at - 1, "in"));
    let counted = read_noun(reader, at + 1).is_some_and(|noun| noun.first == at + 1);
    let certain = reader.is_alone(at, at + 1) || !measures && !named && (parts || compared || closes || counted);
    certain.then(|| ratio(0.5, FigureRole::Share, at, at + 1))
}

/// "a third of", "two-thirds", "three quarters", "a twentieth of".
fn read_fraction(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let numeral = read_numeral(reader, at, false);
    // "a quarter of a million", "two thirds of a million"
    if numeral.as_ref().is_some_and(|numeral| numeral.step < 1.0 || numeral.scale > 1.0 && numeral.step < numeral.scale) {
        return None;
    }
    let article = numeral.is_none();
    let digits = numeral.as_ref().is_some_and(|numeral| numeral.digits);
    let (parts, end) = match numeral {
        Some(numeral) => (numeral.value, numeral.end),
        None if reader.is(at, "a") || reader.is(at, "an") => (1.0, at + 1),
        _ => return None,
    };
    let at_whole = reader.past_hyphen(end);
    let whole = read_denominator(reader, at_whole)?;
    // "2 thirds", but "3 quarters" and "2 halves" are parts of years and games.
    let counted = digits && (!whole.plural || parts >= whole.parts || matches!(whole.parts, 2.0 | 4.0));
    if counted || parts < 1.0 || whole.plural != (parts > 1.0) || parts >= whole.parts && whole.parts <= 4.0 {
        return None;
    }
    let closes = !reader.is_word(whole.end) && !reader.is_joint(whole.end);
    let divides =
        reader.is(whole.end, "of") && !reader.has(List::Month, whole.end + 1) || reader.has(List::Comparison, whole.end);
    let certain = if reader.is_alone(at, whole.end) {
        true
    } else if whole.parts == 4.0 {
        // A quarter may be three months.
        divides || compared || at_whole > end || closes && parts == 3.0
    } else if whole.ordinal && whole.parts > 10.0 {
        // "his 19th title, and he wants a twentieth"
        divides || compared || closes && !article
    } else {
        // "a third person" is no fraction.
        divides || compared || closes || !article
    };
    certain.then(|| ratio(parts / whole.parts, FigureRole::Share, at, whole.end))
}

/// "one in five", "3 out of 10", "4.5:1", "two to one".
fn read_pair(reader: &Reader, at: u32) -> Option<Draft> {
    let part = read_numeral(reader, at, false)?;
    let end = part.end;
    let whole = |at| read_numeral(reader, at, false).filter(|whole| whole.value > part.value && part.value > 0.0);
    // "one in every five", "one out of every five"
    let past_every = |at| if reader.is(at, "every") { at + 1 } else { at };
    if reader.is(end, "out") && reader.is(end + 1, "of") {
        let hit = whole(past_every(end + 2))?;
        return Some(ratio(part.value / hit.value, FigureRole::Share, at, hit.end));
    }
    // "one over three" is said of fractions where it is not "over three days".
    if let Some(hit) = reader.is(end, "over").then(|| whole(end + 1)).flatten().filter(|hit| reader.is_alone(at, hit.end)) {
        return Some(ratio(part.value / hit.value, FigureRole::Share, at, hit.end));
    }
    if reader.is(end, "in") || (reader.is_joint(end) && reader.is(end + 1, "in") && reader.is_joint(end + 2)) {
        let hit = whole(past_every(reader.past_hyphen(reader.past_hyphen(end) + 1)))?;
        let is_year = hit.digits && hit.scale == 1.0 && reader.word(hit.first).len() == 4;
        let small = part.value <= 10.0 && part.value.fract() == 0.0 && part.scale == 1.0;
        return (small && !is_year).then(|| ratio(part.value / hit.value, FigureRole::Share, at, hit.end));
    }
    if reader.word(end) == ":"
        && reader.is_glued(end)
        && reader.is_glued(end + 1)
        && reader.word(end + 1) == "1"
        && !reader.is_glued(end + 2)
    {
        return Some(Draft { step: Some(part.step), ..ratio(part.value, FigureRole::Level, at, end + 2) });
    }
    let to = reader.past_hyphen(end);
    let one = reader.past_hyphen(to + 1);
    // "five to one", "5-to-1", and "5 to 1" where it is no result and no fall.
    let apart = to == end && !reader.tells_score && !(at > reader.first && reader.is(at - 1, "from"));
    let to_one = reader.is(to, "to") && (reader.is(one, "one") || reader.word(one) == "1" && (to > end || apart));
    let closes = read_numeral(reader, one, false).is_some_and(|numeral| numeral.value == 1.0 && numeral.end == one + 1);
    let counts = to == end && (reader.is_word(one + 1) && !reader.has(List::NotNoun, one + 1) || reader.word(one + 1) == "%");
    (to_one && closes && !counts && part.value > 1.0).then(|| ratio(part.value, FigureRole::Level, at, one + 1))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn fractions() {
        check("About half of the voters came.", "About half = ratio 0.5 voter about share");
        check("Three-quarters of voters came.", "Three-quarters = ratio 0.75 voter share");
        check("A quarter of voters came.", "A quarter = ratio 0.25 voter share");
        check("2 fifths of it burnt.", "2 fifths = ratio 0.4 share");
        check("Eight fifths of it burnt.", "Eight fifths = ratio 1.6 share");
        check("It is minus two thirds.", "minus two thirds = ratio -0.6666666666666666 share");
        check("one over three", "one over three = ratio 0.3333333333333333 share");
        check("half", "half = ratio 0.5 share");
        check("He left in the second half.", "");
        check("A third person came.", "");
        check("The third quarter was slow.", "");
    }

    #[test]
    fn pairs() {
        check("One in five adults came.", "One in five = ratio 0.2 adult share");
        check("3 out of 10 came.", "3 out of 10 = ratio 0.3 share");
        check("One in every five adults came.", "One in every five = ratio 0.2 adult share");
        check("It passed by four to one.", "four to one = ratio 4");
        check("They are outnumbered 4 to 1.", "4 to 1 = ratio 4");
        check("They lost 4 to 1.", "4 = count 4; 1 = count 1");
        check("The mix is 4.5:1 there.", "4.5:1 = ratio 4.5");
        check("He was one in 2019.", "2019 = date 2019");
    }
}
