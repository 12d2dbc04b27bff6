//! What a figure takes from the one beside it: a unit, a limit, a direction.

use super::draft::Draft;
use super::reader::Reader;
use crate::report::{Bound, FigureKind, FigureRole, Value};
use crate::text::List;

/// Relates the figures of a sentence, in order.
pub fn relate(reader: &Reader, drafts: &mut Vec<Draft>) {
    join_limits(reader, drafts);
    drop_runs(drafts);
    for at in 1..drafts.len() {
        let (before, from) = drafts.split_at_mut(at);
        let (last, draft) = (&before[at - 1], &mut from[0]);
        restate(reader, last, draft);
        follow_change(reader, last, draft);
        continue_list(reader, last, draft);
        share_unit(reader, before, draft);
        repeat_conversion(reader, before, draft);
    }
}

/// "more than 10 but fewer than 20 lamps": a range whose ends are told one by one.
fn join_limits(reader: &Reader, drafts: &mut Vec<Draft>) {
    let is_floor = |draft: &Draft| matches!(draft.bound, Bound::More | Bound::AtLeast);
    let is_ceiling = |draft: &Draft| matches!(draft.bound, Bound::Less | Bound::AtMost);
    drafts.dedup_by(|draft, last| {
        let opposed = is_floor(last) && is_ceiling(draft) || is_ceiling(last) && is_floor(draft);
        let linked = draft.first == last.next + 1 && ["and", "but", ","].iter().any(|word| reader.is(last.next, word));
        let of_one_kind = last.unit.is_none() || last.unit == draft.unit && last.kind == draft.kind;
        let (Value::Number(one), Value::Number(other)) = (&last.value, &draft.value) else { return false };
        let (low, high) = if is_floor(last) { (*one, *other) } else { (*other, *one) };
        if !opposed || !linked || !of_one_kind || low >= high {
            return false;
        }
        last.value = Value::Range([low, high]);
        (last.kind, last.unit, last.bound) = (draft.kind, draft.unit.take(), Bound::Exact);
        (last.end, last.next) = (draft.end, draft.next);
        last.step = last.step.zip(draft.step).map(|(a, b)| a.min(b));
        last.cues.append(&mut draft.cues);
        true
    });
}

/// "room 3 30", "at two forty": bare numbers side by side are said or printed one by one, and count nothing.
fn drop_runs(drafts: &mut Vec<Draft>) {
    let is_plain = |draft: &Draft| draft.is_bare() && draft.bound == Bound::Exact && matches!(draft.value, Value::Number(_));
    let follow = |pair: &[Draft]| is_plain(&pair[0]) && is_plain(&pair[1]) && pair[1].first == pair[0].next;
    let mut in_run = vec![false; drafts.len()];
    for (at, _) in drafts.windows(2).enumerate().filter(|(_, pair)| follow(pair)) {
        in_run[at..at + 2].fill(true);
    }
    let mut in_run = in_run.into_iter();
    drafts.retain(|_| in_run.next() != Some(true));
}

/// Whether `draft` stands in brackets behind `last`.
fn is_bracketed(reader: &Reader, last: &Draft, draft: &Draft) -> bool {
    draft.first == last.next + 1 && reader.word(last.next) == "("
}

/// "400 yen ($3), then 700 ($5)": what is converted to the unit of an earlier conversion has the unit that was converted there.
fn repeat_conversion(reader: &Reader, before: &mut [Draft], draft: &Draft) {
    let Some((last, earlier)) = before.split_last_mut() else { return };
    let has_unit = matches!(draft.kind, FigureKind::Money | FigureKind::Measure);
    if !last.is_bare() || !has_unit || !is_bracketed(reader, last, draft) {
        return;
    }
    let converts =
        |pair: &&[Draft]| pair[0].kind == draft.kind && pair[1].unit == draft.unit && is_bracketed(reader, &pair[0], &pair[1]);
    if let Some(pair) = earlier.windows(2).rev().find(converts).filter(|pair| pair[0].unit != draft.unit) {
        (last.kind, last.unit) = (draft.kind, pair[0].unit.clone());
    }
}

/// "more than 8 km (5 miles)", "up 60 points, or 0.9%": the same amount again, under the same limit and direction.
fn restate(reader: &Reader, last: &Draft, draft: &mut Draft) {
    let slashed = draft.first == last.next + 1 && reader.word(last.next) == "/";
    let bracketed = slashed || is_bracketed(reader, last, draft);
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
    take_subject(last, draft);
}

/// "sales fell 3% to $4bn", "gold was up $5 at $2,000": behind a change stands the level that it led to.
fn follow_change(reader: &Reader, last: &Draft, draft: &mut Draft) {
    let led =
        last.direction.is_some() && draft.first == last.next + 1 && (reader.is(last.next, "to") || reader.is(last.next, "at"));
    if led && matches!(draft.kind, FigureKind::Money | FigureKind::Percent | FigureKind::Measure) {
        take_subject(last, draft);
    }
}

fn take_subject(last: &Draft, draft: &mut Draft) {
    if draft.subject.is_none() {
        draft.subject.clone_from(&last.subject);
    }
}

/// "rose 2%, 5% and 8%", "rose 2% in May and 3% in June", "Acme rose 8%, Roe 4% and Doe 3%": one verb for all.
fn continue_list(reader: &Reader, last: &Draft, draft: &mut Draft) {
    if draft.kind == FigureKind::Percent
        && last.kind == draft.kind
        && draft.role == FigureRole::Level
        && is_listed(reader, last, draft)
    {
        take_direction(last, draft);
    }
}

/// How many words may stand between two members of a list: a phrase, or a name.
const LONGEST_MEMBER: u32 = 6;

fn is_listed(reader: &Reader, last: &Draft, draft: &Draft) -> bool {
    if end_of_link(reader, last.next) == draft.first {
        return true;
    }
    if draft.first - last.next > LONGEST_MEMBER {
        return false;
    }
    // The link, from behind: the same preposition opens what stands behind both figures.
    let same = !reader.word(last.next).is_empty() && reader.is(draft.next, reader.word(last.next));
    let preposition = reader.has(List::NotNoun, last.next) && !reader.is(last.next, "of");
    let link = (last.next..draft.first).find(|&at| end_of_link(reader, at) > at);
    let Some(link) = link else { return false };
    let (open, named) = (end_of_link(reader, link), link == last.next);
    let is_plain = |at| reader.is_word(at) && (reader.is_capital(at) || !reader.has(List::NotNoun, at));
    let phrase = same && preposition && open == draft.first && (last.next + 1..link).all(is_plain);
    let gap = named && (open..draft.first).all(|at| reader.is_capital(at) || reader.is(at, "the") && at + 1 < draft.first);
    phrase || gap
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
            FigureKind::Count
                | FigureKind::Percent
                | FigureKind::Measure
                | FigureKind::Duration
                | FigureKind::Age
                | FigureKind::PercentagePoints
        );
    if !has_unit {
        return;
    }
    let mut next = draft.first;
    for other in before.iter_mut().rev() {
        let link = end_of_link(reader, other.next);
        // "He saw 2, and over 14 lamps": a limit opens something new.
        let alike = draft.kind != FigureKind::Count || draft.bound == Bound::Exact || other.bound != Bound::Exact;
        if !other.is_bare() || !alike || link == other.next || link != next {
            return;
        }
        (other.kind, other.unit) = (draft.kind, draft.unit.clone());
        next = other.first;
    }
}

/// Past what joins two members of a list: a comma, "and", "or", or a comma and one of these.
pub fn end_of_link(reader: &Reader, at: u32) -> u32 {
    let joins = |at| reader.is(at, "and") || reader.is(at, "or");
    // "12- and 14-year-old" leaves its hyphen hanging.
    let hangs = reader.is_hyphen(at) && reader.is_glued(at) && !reader.is_glued(at + 1);
    let at = if hangs && joins(at + 1) { at + 1 } else { at };
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
    fn runs_of_bare_numbers() {
        check("It was at 3 30 then.", "");
        check("In lane 3 30 people fell.", "30 people = count 30 person");
    }

    #[test]
    fn conversions() {
        check(
            "It drifts up to 80 km (50 miles).",
            "up to 80 km = measure 80 kilometre at_most; 50 miles = measure 50 mile at_most",
        );
        check(
            "It costs 400 yen ($3), the other 700 ($5).",
            "400 yen = money 400 JPY; $3 = money 3 USD; 700 = money 700 JPY; $5 = money 5 USD",
        );
        check("It costs $3, the other 700 ($5).", "$3 = money 3 USD; 700 = count 700; $5 = money 5 USD");
        check("It is under 80 km / 50 miles.", "under 80 km = measure 80 kilometre less; 50 miles = measure 50 mile less");
        check("It drifts up to 80 km (2 lamps).", "up to 80 km = measure 80 kilometre at_most; 2 lamps = count 2 lamp");
    }

    #[test]
    fn limits() {
        check("More than 10 but fewer than 20 lamps broke.", "More than 10 but fewer than 20 lamps = count 10..20 lamp");
        check("It lasts at least 3 and at most 5 years.", "at least 3 and at most 5 years = duration 3..5 year");
        check("More than 10 and over 20 lamps broke.", "More than 10 = count 10 lamp more; over 20 lamps = count 20 lamp more");
        check("Over 10 men and under 20 cats.", "Over 10 men = count 10 man more; under 20 cats = count 20 cat less");
    }

    #[test]
    fn lists() {
        check("They paid 2, 6 and 7 percent.", "2 = percent 2 %; 6 = percent 6 %; 7 percent = percent 7 %");
        check("Sales rose 4% and 6%.", "4% = percent 4 % up change; 6% = percent 6 % up change");
        check("They ran two 5 km laps.", "two = count 2; 5 km = measure 5 kilometre");
        check("Sales rose 4%; 6% left.", "4% = percent 4 % up change; 6% = percent 6 %");
        check("Sales rose 4% in Rome and 6% in Bonn.", "4% = percent 4 % up change; 6% = percent 6 % up change");
        check("Acme rose 4%, Roe 6%.", "4% = percent 4 % up change; 6% = percent 6 % up change");
        check("Sales rose 4% and margins were 6%.", "4% = percent 4 % up change; 6% = percent 6 %");
    }
}
