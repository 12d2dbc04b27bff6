//! Comparators: the words before and behind a figure that limit it.

use super::age::is_age_limit;
use super::draft::Draft;
use super::reader::Reader;
use crate::report::{Bound, FigureKind, Value};
use crate::text::{Hit, List, Span};

/// The comparators that begin at a token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparator {
    /// The limit that they set; nothing where there is none.
    pub bound: Option<Bound>,
    /// The first token.
    pub first: u32,
    /// Their words.
    pub cues: Vec<Span>,
    /// One past the last token.
    pub end: u32,
}

/// Comparators stack no deeper: "up to about 40 lamps".
const DEEPEST: usize = 3;

/// Reads the comparators at token `at`.
pub fn read_before(reader: &Reader, at: u32) -> Comparator {
    let mut found = Comparator { first: at, end: at, ..Comparator::default() };
    for _ in 0..DEEPEST {
        let Some(hit) = reader.hit(List::FigureBound, found.end).filter(|hit| limits(reader, hit)) else {
            break;
        };
        let bound = bound_named(hit.value);
        found.end = hit.end;
        if bound.is_none() && found.bound.is_none() {
            found.first = hit.end;
            continue;
        }
        found.bound = match found.bound {
            // "about 40 at most": a side says more than nearness.
            Some(Bound::About) => bound.or(found.bound),
            Some(first) => Some(first),
            None => bound,
        };
        found.cues.push(reader.span(hit.first, hit.end));
    }
    found
}

/// Past the words of comparators at token `at`, whether or not they limit what follows.
pub fn past_bounds(reader: &Reader, at: u32) -> u32 {
    (0..DEEPEST).fold(at, |end, _| reader.hit(List::FigureBound, end).map_or(end, |hit| hit.end))
}

/// Reads a comparator behind a figure, at token `at`.
fn read_after(reader: &Reader, at: u32) -> Option<(Bound, Span, u32)> {
    let hit = reader.hit(List::FigureBoundAfter, at)?;
    let number_follows = reader.is_number(hit.end) || reader.has(List::NumberWord, hit.end);
    let goes_on =
        reader.is(hit.end - 1, "up") && reader.is(hit.end, "to") || reader.is(hit.end, "than") && hit.end + 1 < reader.end;
    let limits = match reader.word(at) {
        // "+" belongs to what it is glued to; so do "-odd" and "ish".
        "+" | "-" | "ish" => reader.is_glued(at),
        word if word.eq_ignore_ascii_case("plus") => false,
        // "200 or greater than 190", "20 and up to 50", "40, at least 3": the words belong to what follows.
        _ => !goes_on && !number_follows && !is_garment(reader, at),
    };
    limits.then_some((bound_named(hit.value)?, reader.span(hit.first, hit.end), hit.end))
}

/// "They sold 40 tops": behind a bare number the word is what is counted.
fn is_garment(reader: &Reader, at: u32) -> bool {
    reader.is(at, "tops") && at > reader.first && reader.is_number(at - 1)
}

/// Takes in a comparator behind the figure: "5% a year or more", "half or so".
pub fn limit_behind(reader: &Reader, draft: &mut Draft) {
    if draft.bound != Bound::Exact || matches!(draft.kind, FigureKind::Date | FigureKind::Rank | FigureKind::Score) {
        return;
    }
    let Some((bound, cue, end)) = read_after(reader, draft.next) else { return };
    draft.bound = bound;
    // The tail of a rate is no part of the figure; nor is what stands behind it.
    if draft.end == draft.next {
        draft.end = end;
    }
    draft.next = end;
    draft.cues.push(cue);
}

/// Joins the comparators before a figure to it, where they limit figures of its kind.
pub fn compare(reader: &Reader, mut draft: Draft, comparator: Comparator) -> Draft {
    let Some(bound) = comparator.bound else { return draft };
    let fits = match draft.kind {
        FigureKind::Rank | FigureKind::Score => false,
        // "more than 20 years ago"
        FigureKind::Date => bound == Bound::About || reader.hit_before(List::Ago, draft.end).is_some(),
        _ => !tells_place(reader, &draft, &comparator),
    };
    if is_age_limit(reader, comparator.first, &draft) {
        (draft.kind, draft.unit) = (FigureKind::Age, Some("year".into()));
    }
    if fits {
        draft.first = comparator.first;
        // On both sides of a number the one before it counts; "about 40 or more" has one side.
        if bound != Bound::About || draft.bound == Bound::Exact {
            draft.bound = bound;
        }
        draft.cues.extend(comparator.cues);
    }
    draft
}

/// Whether the one word before the figure is a preposition of place or time: "over five years", "under two presidents",
/// "near two schools".
fn tells_place(reader: &Reader, draft: &Draft, comparator: &Comparator) -> bool {
    let last = comparator.end - 1;
    let Some(hit) = reader.hit(List::FigureBound, last).filter(|_| comparator.cues.len() == 1 && comparator.first == last) else {
        return false;
    };
    let small = matches!(draft.value, Value::Number(value) if value < 10.0) && reader.is_word(comparator.end);
    match hit.value.split_once(' ') {
        Some((_, "unit")) => !matches!(draft.kind, FigureKind::Money | FigureKind::Percent | FigureKind::Measure),
        Some(_) => match draft.kind {
            // "over five years": during them, unless a word before says that it is a length.
            FigureKind::Duration => reader.is(last, "over") && is_during(reader, last),
            FigureKind::Count => small,
            _ => false,
        },
        None => false,
    }
}

/// Whether "over" at token `at` begins a phrase of time.
fn is_during(reader: &Reader, at: u32) -> bool {
    at == reader.first || reader.hit_before(List::LengthBefore, at).is_none()
}

/// Whether what stands behind the figure makes the article before it part of a limit: "above the 5% mark".
pub fn is_mark(reader: &Reader, draft: &Draft) -> bool {
    reader.has(List::MarkNoun, reader.past_hyphen(draft.next))
}

/// Whether a comparator limits what follows: not in "they talked about two films", "it went up to 40".
fn limits(reader: &Reader, hit: &Hit) -> bool {
    let concerns = reader.is(hit.first, "about") && reader.hit_before(List::TalkVerb, hit.first).is_some()
        || reader.is(hit.first, "over") && hit.end == hit.first + 1 && reader.hit_before(List::OverBefore, hit.first).is_some();
    let rises = reader.is(hit.first, "up")
        && reader.hit_before(List::ChangeWord, hit.first + 1).is_some_and(|change| change.first < hit.first);
    let joins = !reader.is(hit.first, "sub") || reader.is_glued(hit.first + 1) && reader.is_glued(hit.end);
    // "21°C. 40 people"
    let degree = reader.word(hit.first) == "C";
    !degree && !concerns && !rises && joins
}

/// The limit that begins a list's value.
pub fn bound_named(value: &str) -> Option<Bound> {
    let name = value.split(' ').next()?;
    Bound::ALL.iter().copied().find(|bound| bound.name() == name)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn before() {
        check("More than 40 lamps broke.", "More than 40 lamps = count 40 lamp more");
        check("Nearly 40 lamps broke.", "Nearly 40 lamps = count 40 lamp less");
        check("Just over 40 lamps broke.", "Just over 40 lamps = count 40 lamp more");
        check("No more than 40 lamps broke.", "No more than 40 lamps = count 40 lamp at_most");
        check("Up to about 40 lamps broke.", "Up to about 40 lamps = count 40 lamp at_most");
        check("Only 40 lamps broke.", "40 lamps = count 40 lamp");
        check("It is equal to 40 lamps.", "equal to 40 lamps = count 40 lamp");
        check("All are equal to one another.", "");
        check("It has 20 men and up to 50 dogs.", "20 men = count 20 man; up to 50 dogs = count 50 dog at_most");
        check("A total of 40 lamps broke.", "40 lamps = count 40 lamp");
        check("It fell to about $40 or less.", "about $40 or less = money 40 USD at_most");
        check("It was built c. 1900 of brick.", "c. 1900 = date 1900 about");
        check("The rate is near 5% now.", "near 5% = percent 5 % about");
        check("A sub-$900 phone sold well.", "sub-$900 = money 900 USD less");
    }

    #[test]
    fn denied() {
        check("No fewer than 40 lamps broke.", "No fewer than 40 lamps = count 40 lamp at_least");
        check("It won't exceed 40 tonnes.", "won't exceed 40 tonnes = measure 40 tonne at_most");
        check("Not under 40 lamps broke.", "Not under 40 lamps = count 40 lamp at_least");
    }

    #[test]
    fn marks() {
        check("Inflation is above the 5% mark.", "above the 5% = percent 5 % more");
        check("It hangs above the 40 lamps.", "40 lamps = count 40 lamp");
    }

    #[test]
    fn behind() {
        check("It costs $700 or more.", "$700 or more = money 700 USD at_least");
        check("It lists 45+ lamps.", "45+ lamps = count 45 lamp at_least");
        check("It has 300 or so in stock.", "300 or so = count 300 about");
        check("It costs $5 a day or more.", "$5 = money 5 USD per day at_least");
        check("It has 40 lamps and counting.", "40 lamps and counting = count 40 lamp at_least");
        check("It takes 40 minutes tops.", "40 minutes tops = duration 40 minute at_most");
        check("They sold 40 tops.", "40 tops = count 40 top");
        check("It has 40 or more than 50.", "40 = count 40; more than 50 = count 50 more");
    }

    #[test]
    fn words_that_limit_nothing() {
        check("They talked about two films.", "two films = count 2 film");
        check("The sum is due over five years.", "five years = duration 5 year");
        check("He served for over five years.", "over five years = duration 5 year more");
        check("He served under two rulers.", "two rulers = count 2 ruler");
        check("It stands near two schools.", "two schools = count 2 school");
        check("The row over 40 lamps went on.", "40 lamps = count 40 lamp");
        check("It went up to 40 lamps.", "40 lamps = count 40 lamp");
    }
}
