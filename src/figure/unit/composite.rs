//! Composed quantities: a number in one unit and the rest in a smaller one, "7 lb 4 oz", "£3 50p", "two years and three months".

use crate::figure::number::{Numeral, read_numeral};
use crate::figure::reader::Reader;
use crate::figure::unit::Unit;
use crate::report::FigureKind;
use crate::text::{Hit, List};

/// Hours, minutes and seconds: no quantity has more parts behind its first.
const MOST_PARTS: usize = 2;

/// What a smaller unit holds: `count` of it make the larger.
struct Part {
    value: f64,
    step: f64,
    count: f64,
    /// The name of the smaller unit, where it is one of measure.
    name: &'static str,
    end: u32,
}

/// Adds to `numeral` in `unit` what the smaller units behind it hold. Money and time stay in the larger unit, "1.5 hours"; a
/// measure is told in the smaller one, which is exact: 62 inches, and not 5.17 feet.
pub fn add_parts(reader: &Reader, numeral: &mut Numeral, unit: &mut Unit) {
    // "two thousand dollars and 50 cents", but no million is told so exactly.
    let most = if unit.kind == FigureKind::Money { 1000.0 } else { 1.0 };
    if numeral.value.fract() != 0.0 || numeral.scale > most {
        return;
    }
    let whole = (*numeral, unit.clone());
    let mut exceeds = false;
    for _ in 0..MOST_PARTS {
        let Some(part) = read_part(reader, numeral, unit) else { break };
        // A part is less than one of what stands before it: "5 feet and 30 inches" are two lengths, but for a cell of a table.
        let exceeds_whole = part.value / part.count >= numeral.step;
        if exceeds_whole && !(unit.kind == FigureKind::Measure && reader.fills_block) {
            break;
        }
        exceeds |= exceeds_whole;
        // In whole numbers of the smaller unit, so that no trace of binary fractions is left.
        let value = (numeral.value * part.count).round() + part.value;
        if unit.kind == FigureKind::Measure {
            (numeral.value, numeral.step, unit.name) = (value, part.step, part.name.into());
        } else {
            (numeral.value, numeral.step) = (value / part.count, part.step / part.count);
        }
        (numeral.end, unit.end) = (part.end, part.end);
    }
    // "3 years, 2 months, 14 days": no fixed number of days makes a year, and a part of the list is no quantity.
    let is_list = unit.kind == FigureKind::Duration && reader.word(unit.end) == ",";
    let goes_on = is_list && read_numeral(reader, unit.end + 1, false).is_some();
    if goes_on || exceeds && !reader.is_alone(numeral.first, unit.end) {
        (*numeral, *unit) = whole;
    }
}

fn read_part(reader: &Reader, numeral: &Numeral, unit: &Unit) -> Option<Part> {
    let at = unit.end;
    if let Some(part) = read_article_part(reader, unit) {
        return Some(part);
    }
    let next = match reader.word(at) {
        "," => at + 1,
        // "5 lbs. 3 oz."
        "." if reader.is_glued(at) && reader.word(at - 1).len() <= 3 => at + 1,
        word if word.eq_ignore_ascii_case("and") => at + 1,
        _ => reader.past_hyphen(at),
    };
    let part = read_numeral(reader, next, false)?;
    let hit = reader.hit(List::UnitPart, reader.past_hyphen(part.end));
    let Some((hit, count)) = hit.and_then(|hit| Some((hit, count_in(hit.value, &unit.name)?))) else {
        return read_bare_part(reader, numeral, unit, &part, next);
    };
    // "3 hours, 20 minutes less": the second is a difference.
    let apart = reader.word(at) == "," && reader.has(List::Comparison, hit.end);
    (!apart).then_some(Part { value: part.value, step: part.step, count, name: name_of(reader, &hit), end: hit.end })
}

/// "two weeks and a day"; "a second" is an ordinal as well.
fn read_article_part(reader: &Reader, unit: &Unit) -> Option<Part> {
    let article = unit.end + 1;
    let opens = reader.is(unit.end, "and") && (reader.is(article, "a") || reader.is(article, "an"));
    let hit = reader.hit(List::UnitPart, article + 1).filter(|hit| opens && !reader.is(hit.first, "second"))?;
    let count = count_in(hit.value, &unit.name).filter(|_| !reader.is_joint(hit.end))?;
    Some(Part { value: 1.0, step: 1.0, count, name: name_of(reader, &hit), end: hit.end })
}

/// The name of a smaller unit of measure; only "in" is no measure by itself.
fn name_of(reader: &Reader, hit: &Hit) -> &'static str {
    reader.hit(List::Measure, hit.first).map_or("inch", |hit| hit.value)
}

/// A part whose unit is left out: "6-foot-2", "six foot two", and behind a spoken currency "15 dollars 50", "two dollars fifty",
/// where nothing follows.
fn read_bare_part(reader: &Reader, numeral: &Numeral, unit: &Unit, part: &Numeral, next: u32) -> Option<Part> {
    if unit.name == "hour" {
        return read_bare_minutes(reader, unit, part, next);
    }
    let part_of = |count, name| Some(Part { value: part.value, step: part.step, count, name, end: part.end });
    if matches!(&*unit.name, "foot" | "stone") {
        let closes = !reader.is_word(part.end) || [List::NotNoun, List::Extent].iter().any(|&list| reader.has(list, part.end));
        // "six foot two" is tall, "12 stone 5" heavy.
        let person = if reader.is(unit.end - 1, "foot") { 3.0..9.0 } else { 5.0..50.0 };
        let said = reader.is(unit.end - 1, &unit.name) && person.contains(&numeral.value) && next == unit.end && closes;
        let (count, name) = if unit.name == "foot" { (12.0, "inch") } else { (14.0, "pound") };
        return if (reader.is_joint(unit.end) || said) && part.value < count { part_of(count, name) } else { None };
    }
    let closes = !reader.is_word(part.end) && !reader.has(List::Percent, part.end) && !reader.is_glued(part.end + 1);
    let noun = unit.end > numeral.end && reader.is_word(unit.end - 1);
    let spoken = unit.kind == FigureKind::Money && numeral.scale == 1.0 && noun && !matches!(reader.word(next - 1), "," | ".");
    let two_digits = part.digits && part.end == next + 1 && reader.word(next).len() == 2
        || !part.digits && !numeral.digits && next == unit.end && part.step == 1.0 && (10.0..100.0).contains(&part.value);
    if spoken && two_digits && closes { part_of(100.0, "") } else { None }
}

/// "2h 30m", where behind hours the letter is no metre; "2 hours 30", "2 hours and thirty" where nothing is counted.
fn read_bare_minutes(reader: &Reader, unit: &Unit, part: &Numeral, next: u32) -> Option<Part> {
    let at = part.end;
    let letter = reader.word(at) == "m" && reader.is_glued(at) && part.digits;
    let closes =
        matches!(reader.word(at), "" | "." | "," | ";" | ")") || reader.has(List::NotNoun, at) && !reader.is(at, "times");
    let ends = matches!(reader.word(at), "" | ".") && reader.is(unit.end, "and");
    let spoken = part.value >= 10.0 && (next == unit.end && closes || ends);
    let fits = part.step == 1.0 && part.scale == 1.0 && (letter || spoken);
    fits.then_some(Part { value: part.value, step: 1.0, count: 60.0, name: "minute", end: at + u32::from(letter) })
}

/// How many of a smaller unit make one `larger`, by an entry of the list: "60 minute, 3600 hour".
pub fn count_in(entry: &str, larger: &str) -> Option<f64> {
    entry.split(", ").find_map(|rule| {
        let (count, units) = rule.split_once(' ')?;
        let found = units == larger || units.split(' ').any(|unit| unit == larger);
        if found { count.parse().ok() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn measures() {
        check("The cat weighs 7 lb 4 oz.", "7 lb 4 oz = measure 116 ounce");
        check("The cat weighs seven pounds, four ounces.", "seven pounds, four ounces = measure 116 ounce");
        check("She weighs 9 stone 4 pounds.", "9 stone 4 pounds = measure 130 pound");
        check("She is 5 ft 3½ in tall.", "5 ft 3½ in = measure 63.5 inch");
        check("A 6-foot-3 guard and a 5-foot-6-inch one.", "6-foot-3 = measure 75 inch; 5-foot-6-inch = measure 66 inch");
        check("She weighs 5 lbs. 3 oz. now.", "5 lbs. 3 oz = measure 83 ounce");
        check("It is 5 km, 8 metres and 6 cm off.", "5 km, 8 metres and 6 cm = measure 500806 centimetre");
        check("He is six foot two, she five foot six tall.", "six foot two = measure 74 inch; five foot six = measure 66 inch");
        check("He had six foot two lamps long.", "six foot = measure 6 foot; two lamps = count 2 lamp");
        check("At 6-foot-4, 220 pounds, he ran.", "6-foot-4 = measure 76 inch; 220 pounds = measure 220 pound");
        check("He weighs 12 stone 5.", "12 stone 5 = measure 173 pound");
        check("He laid 12 stone 5 lamps long.", "12 stone = measure 12 stone; 5 lamps = count 5 lamp");
        check("It is 5.5 feet and 3 inches.", "5.5 feet = measure 5.5 foot; 3 inches = measure 3 inch");
    }

    #[test]
    fn a_part_that_is_more_than_one_of_the_larger() {
        check("It is 5 feet and 30 inches.", "5 feet = measure 5 foot; 30 inches = measure 30 inch");
        check("4 yards, 5 feet", "4 yards, 5 feet = measure 17 foot");
        check("4 yards, 5 feet wide", "4 yards = measure 4 yard; 5 feet = measure 5 foot");
        check("1 yard 2 ft 3 in", "1 yard 2 ft 3 in = measure 63 inch");
        check("2 weeks, 9 days", "2 weeks = duration 2 week; 9 days = duration 9 day");
    }

    #[test]
    fn spans_of_time() {
        check("It took 1 hour 30 minutes.", "1 hour 30 minutes = duration 1.5 hour");
        check("He got two years and three months.", "two years and three months = duration 2.25 year");
        check("It took 1 hour, 30 minutes and 9 seconds.", "1 hour, 30 minutes and 9 seconds = duration 1.5025 hour");
        check("It took 2h 30m and 2 hours thirty.", "2h 30m = duration 2.5 hour; 2 hours thirty = duration 2.5 hour");
        check("It took 2 hours and thirty.", "2 hours and thirty = duration 2.5 hour");
        check("It took 2 hours and 30, I think.", "2 hours = duration 2 hour; 30 = count 30");
        check("It took 2 hours 30 times.", "2 hours = duration 2 hour; 30 times = count 30 time");
        check("It took two weeks and a day.", "two weeks and a day = duration 2.142857142857143 week");
        check("It took two weeks and a half-day off.", "two weeks = duration 2 week; half-day = duration 0.5 day");
        check("It took two years and 18 months.", "two years = duration 2 year; 18 months = duration 18 month");
        check(
            "It took 3 years, 2 months, 9 days.",
            "3 years = duration 3 year; 2 months = duration 2 month; 9 days = duration 9 day",
        );
    }

    #[test]
    fn money() {
        check("It costs 20 dollars and 25 cents.", "20 dollars and 25 cents = money 20.25 USD");
        check("It costs £3 50p.", "£3 50p = money 3.5 GBP");
        check("It costs 20 ringgit 50 sen.", "20 ringgit 50 sen = money 20.5 MYR");
        check("It costs 15 dollars 50.", "15 dollars 50 = money 15.5 USD");
        check("It costs two dollars fifty.", "two dollars fifty = money 2.5 USD");
        check("For two dollars fifty lamps broke.", "two dollars = money 2 USD; fifty lamps = count 50 lamp");
        check("It paid 15 dollars, 50 lamps broke.", "15 dollars = money 15 USD; 50 lamps = count 50 lamp");
        check("It costs two thousand dollars and 50 cents.", "two thousand dollars and 50 cents = money 2000.5 USD");
        check("It costs $3m and 50 cents.", "$3m = money 3000000 USD; 50 cents = money 50 cent");
    }
}
