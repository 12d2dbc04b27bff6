//! Dates counted from another: "three days after Christmas", "two weeks from now", "the day before".

use crate::figure::date::calendar::read_day;
use crate::figure::number::read_numeral;
use crate::figure::reader::Reader;
use crate::text::{List, look_up};

/// Reads the span and what it is counted from, and gives one past the last token: "two weeks before May 13", "a year from
/// Christmas". "The three months before May 13" are the span itself.
pub fn read_counted(reader: &Reader, at: u32) -> Option<u32> {
    let end = end_of_span(reader, at)?;
    let links = ["before", "after", "from"].iter().any(|word| reader.is(end, word));
    let measures = [List::Determiner, List::DateModifier, List::FigureBound, List::SpanBefore]
        .iter()
        .any(|&list| reader.hit_before(list, at).is_some());
    if !links || measures {
        return None;
    }
    let day = || read_day(reader, end + 1).filter(|(moment, _)| moment.day.is_some()).map(|(_, end)| end);
    let holiday = || {
        let hit = reader.hit(List::Holiday, end + 1)?;
        let describes = reader.is_joint(hit.end) || reader.is_word(hit.end) && !reader.has(List::NotNoun, hit.end);
        (!describes).then_some(hit.end)
    };
    day().or_else(holiday)
}

/// Reads "the day before", "the year after" where the date that it is counted from is not said again.
pub fn read_unsaid(reader: &Reader, at: u32) -> Option<u32> {
    let unit = reader.hit(List::TimeUnit, at + 1).filter(|_| reader.is(at, "the"))?;
    let links = reader.is(unit.end, "before") || reader.is(unit.end, "after");
    let end = unit.end + 1;
    let closes = !reader.is_word(end) && !reader.is_number(end) && !reader.is_joint(end)
        || ["and", "but"].iter().any(|word| reader.is(end, word));
    (links && closes && !reader.word(unit.first).ends_with('s')).then_some(end)
}

/// "two weeks from now" behind a weekday: the same, counted from the day of writing.
pub fn read_from_now(reader: &Reader, at: u32) -> Option<u32> {
    reader.hit(List::Ago, end_of_span(reader, at)?).map(|hit| hit.end)
}

/// "a year’s time": counted from the day of writing. "Two weeks’ time" is a span with a number.
pub fn read_ahead(reader: &Reader, at: u32) -> Option<u32> {
    let unit = reader.word(at + 1);
    let stem = ["'s", "’s"].iter().find_map(|&ending| unit.strip_suffix(ending))?;
    let article = reader.is(at, "a") || reader.is(at, "an");
    (article && reader.is(at + 2, "time") && look_up(List::TimeUnit, stem).is_some()).then_some(at + 3)
}

/// Past a number, or an article, and a unit of time.
fn end_of_span(reader: &Reader, at: u32) -> Option<u32> {
    let article = reader.is(at, "a") || reader.is(at, "an");
    let unit = if article { at + 1 } else { read_numeral(reader, at, false)?.end };
    reader.hit(List::TimeUnit, unit).map(|hit| hit.end)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn ahead() {
        check("It opens in a year’s time.", "a year’s time = date ?");
        check("It took two weeks’ time and a week’s work.", "two weeks = duration 2 week");
    }

    #[test]
    fn from_a_date_unsaid() {
        check("It is up from the year before.", "the year before = date ?");
        check(
            "It is up from the day before the vote, the years before and the year after 9 lamps broke.",
            "9 lamps = count 9 lamp",
        );
    }

    #[test]
    fn from_another_date() {
        check("It opened two weeks before May 13, 1999.", "two weeks before May 13, 1999 = date ?");
        check("It opens a year from Christmas.", "a year from Christmas = date ?");
        check("It opens Monday two weeks from now.", "Monday two weeks from now = date ?");
        check("It ran for two weeks before May 13.", "two weeks = duration 2 week; May 13 = date --05-13");
        check("The two weeks before May 13 were hot.", "two weeks = duration 2 week; May 13 = date --05-13");
        check("It opened three days after Christmas trees fell.", "three days = duration 3 day");
    }
}
