//! Parts of one unit: "a quarter of a mile", "three quarters of an hour", "two-thirds cup".

use crate::figure::draft::Draft;
use crate::figure::number::fraction::read_part;
use crate::figure::reader::Reader;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// Reads the part of a unit that begins at token `at`.
pub fn read_part_of_unit(reader: &Reader, at: u32) -> Option<Draft> {
    let part = read_part(reader, at)?;
    let divides = reader.is(part.end, "of") && (reader.is(part.end + 1, "a") || reader.is(part.end + 1, "an"));
    // "a third mile" is the one behind the second.
    let (unit_at, direct) = if divides { (part.end + 2, false) } else { (part.end, true) };
    let measure = reader.hit(List::Measure, unit_at).filter(|_| !direct || !part.article);
    let time = reader.hit(List::TimeUnit, unit_at).filter(|_| !direct);
    let (kind, hit) = match (measure, time) {
        (Some(hit), _) => (FigureKind::Measure, hit),
        (None, Some(hit)) => (FigureKind::Duration, hit),
        (None, None) => return None,
    };
    let draft = Draft::new(kind, Value::Number(part.value), at, hit.end);
    Some(Draft { unit: Some(hit.value.to_owned()), step: Some(part.step), ..draft })
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
        check("A quarter of a village left.", "A quarter = ratio 0.25 share");
        check("They ran a third mile.", "");
    }
}
