//! What a figure takes from the one beside it: a unit, a limit, a direction.

use super::draft::Draft;
use super::reader::Reader;
use crate::report::{Bound, FigureKind, FigureRole};

/// Relates the figures of a sentence, in order.
pub fn relate(reader: &Reader, drafts: &mut [Draft]) {
    for at in 1..drafts.len() {
        let (before, from) = drafts.split_at_mut(at);
        let (last, draft) = (&before[at - 1], &mut from[0]);
        restate(reader, last, draft);
        continue_list(reader, last, draft);
        share_unit(reader, before, draft);
    }
}

/// "more than 8 km (5 miles)", "up 60 points, or 0.9%": the same amount again, under the same limit and direction.
fn restate(reader: &Reader, last: &Draft, draft: &mut Draft) {
    let bracketed = draft.first == last.next + 1 && reader.word(last.next) == "(";
    let reworded = draft.first == last.next + 2 && reader.word(last.next) == "," && reader.is(last.next + 1, "or");
    let converts =
        draft.kind == last.kind && draft.unit != last.unit && matches!(draft.kind, FigureKind::Money | FigureKind::Measure);
    let relates = last.direction.is_some() && draft.kind == FigureKind::Percent;
    if !(bracketed && converts || reworded && (converts || relates)) {
        return;
    }
    if draft.bound == Bound::Exact {
        draft.bound = last.bound;
    }
    take_direction(last, draft);
}

/// "rose 2%, 5% and 8%": one verb for all.
fn continue_list(reader: &Reader, last: &Draft, draft: &mut Draft) {
    let listed = end_of_link(reader, last.next) == draft.first;
    if listed && draft.kind == FigureKind::Percent && last.kind == draft.kind && draft.role == FigureRole::Level {
        take_direction(last, draft);
    }
}

fn take_direction(last: &Draft, draft: &mut Draft) {
    if draft.direction.is_none() && last.direction.is_some() {
        (draft.direction, draft.role) = (last.direction, last.role);
    }
}

/// "2, 6 and 7 percent": the unit stands once, behind the last.
fn share_unit(reader: &Reader, before: &mut [Draft], draft: &Draft) {
    let has_unit = draft.unit.is_some()
        && matches!(
            draft.kind,
            FigureKind::Count | FigureKind::Percent | FigureKind::Measure | FigureKind::Duration | FigureKind::PercentagePoints
        );
    if !has_unit {
        return;
    }
    let mut next = draft.first;
    for other in before.iter_mut().rev() {
        let bare = other.unit.is_none() && matches!(other.kind, FigureKind::Count | FigureKind::Other);
        if !bare || end_of_link(reader, other.next) != next {
            return;
        }
        (other.kind, other.unit) = (draft.kind, draft.unit.clone());
        next = other.first;
    }
}

/// Past what joins two members of a list: a comma, "and", "or", or a comma and one of these.
pub fn end_of_link(reader: &Reader, at: u32) -> u32 {
    let joins = |at| reader.is(at, "and") || reader.is(at, "or");
    match (reader.word(at), joins(at)) {
        (",", _) if joins(at + 1) => at + 2,
        (",", _) | (_, true) => at + 1,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn conversions() {
        check(
            "It drifts up to 80 km (50 miles).",
            "up to 80 km = measure 80 kilometre at_most; 50 miles = measure 50 mile at_most",
        );
        check("It drifts up to 80 km (2 lamps).", "up to 80 km = measure 80 kilometre at_most; 2 lamps = count 2 lamp");
    }

    #[test]
    fn lists() {
        check("They paid 2, 6 and 7 percent.", "2 = percent 2 %; 6 = percent 6 %; 7 percent = percent 7 %");
        check("Sales rose 4% and 6%.", "4% = percent 4 % up change; 6% = percent 6 % up change");
        check("Sales rose 4%; 6% left.", "4% = percent 4 % up change; 6% = percent 6 %");
    }
}
