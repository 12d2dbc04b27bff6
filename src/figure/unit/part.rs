//! Parts of one unit: "a quarter of a mile", "three quarters of an hour", "two-thirds cup", "a tenth of a percentage point".

use crate::figure::draft::Draft;
use crate::figure::number::fraction::{Part, read_part, simple_fraction};
use crate::figure::reader::Reader;
use crate::figure::unit::Unit;
use crate::figure::unit::currency::Currency;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// Reads the part of a unit that begins at token `at`.
pub fn read_part_of_unit(reader: &Reader, at: u32) -> Option<Draft> {
    let part = read_part(reader, at).or_else(|| read_digits(reader, at))?;
    let is_article = |at| reader.is(at, "a") || reader.is(at, "an");
    let whole = |at| is_article(at) || reader.is(at, "one") || reader.word(at) == "1";
    let (next, direct) = if reader.is(part.end, "of") && whole(part.end + 1) {
        (part.end + 2, false)
    } else if reader.is(at, "half") && is_article(part.end) && is_halved(reader, part.end + 1) {
        // "half an hour" may go on: "from now".
        (part.end + 1, false)
    } else {
        (part.end, true)
    };
    let unit = unit_at(reader, next, direct)?;
    // "a third mile" is the one behind the second; of "a quarter mile" the article is none of the figure.
    if direct && part.article && (part.ordinal || unit.kind == FigureKind::Measure) {
        return None;
    }
    let draft = Draft::new(unit.kind, Value::Number(part.value), at, unit.end);
    Some(Draft { unit: Some(unit.name.into_owned()), step: Some(part.step), ..draft })
}

/// "half a percentage point", "half a dollar"
fn is_halved(reader: &Reader, at: u32) -> bool {
    reader.has(List::Percent, at) || Currency::noun_at(reader, at).is_some()
}

/// The "1/16" of "1/16 of a pint", the "half" of "half a mile" and "half of a mile".
fn read_digits(reader: &Reader, at: u32) -> Option<Part> {
    let divided = || simple_fraction(reader, at, true).filter(|&(_, end)| reader.is(end, "of"));
    let (value, end) = if reader.is(at, "half") { (0.5, at + 1) } else { divided()? };
    Some(Part { value, step: value, end, article: false, ordinal: false })
}

/// The unit at token `at`. `direct` tells that it follows the part at once: then it is a measure or hundredths.
fn unit_at(reader: &Reader, at: u32, direct: bool) -> Option<Unit> {
    let listed = |list, kind| reader.hit(list, at).map(|hit| Unit { kind, name: hit.value.into(), end: hit.end });
    let near = listed(List::Measure, FigureKind::Measure).or_else(|| Unit::hundredths_at(reader, at));
    if direct || near.is_some() {
        return near;
    }
    listed(List::TimeUnit, FigureKind::Duration).or_else(|| Currency::noun_at(reader, at).map(Unit::from))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn parts_of_units() {
        check("It is a quarter of a mile off.", "a quarter of a mile = measure 0.25 mile");
        check("It took three quarters of an hour.", "three quarters of an hour = duration 0.75 hour");
        check("Add one-half cup of milk.", "one-half cup = measure 0.5 cup");
        check("Add about a quarter of an inch.", "about a quarter of an inch = measure 0.25 inch about");
        check("It holds 1/16 of a pint.", "1/16 of a pint = measure 0.0625 pint");
        check("It is half of a mile off.", "half of a mile = measure 0.5 mile");
        check("It is half of one village.", "half = ratio 0.5 share");
        check("Prices fell half a percentage point.", "half a percentage point = percentage_points 0.5 pp down change");
        check("Prices fell a quarter percentage point.", "a quarter percentage point = percentage_points 0.25 pp down change");
        check("Prices fell a tenth of a percent.", "a tenth of a percent = percent 0.1 % down change");
        check("It is two-tenths of one percentage point.", "two-tenths of one percentage point = percentage_points 0.2 pp");
        check(
            "It costs half a dollar or a tenth of a cent.",
            "half a dollar = money 0.5 USD; a tenth of a cent = money 0.1 cent",
        );
        check("A quarter of a village left.", "A quarter = ratio 0.25 share");
        check("They ran a third mile.", "");
    }
}
