//! Years, parts of a year, decades, centuries.

use crate::figure::date::calendar::read_month_first;
use crate::figure::date::fiscal::read_fiscal_year;
use crate::figure::date::moment::{Moment, When};
use crate::figure::date::numeric::{short_year, year_digits};
use crate::figure::noun::read_noun;
use crate::figure::number::ordinal::read_ordinal;
use crate::figure::reader::Reader;
use crate::text::List;

/// A stretch of time and one past its last token.
pub type Found = Option<(When, u32)>;

/// Reads the period that begins at token `at`: "Q3 2023", "summer of 2020", "the ’90s", "the 15th century", "2010-14", "1981".
pub fn read_period(reader: &Reader, at: u32) -> Found {
    read_fiscal_year(reader, at)
        .or_else(|| read_part_of_year(reader, at))
        .or_else(|| read_season(reader, at))
        .or_else(|| read_decade(reader, at))
        .or_else(|| read_spelled_decade(reader, at))
        .or_else(|| read_numbered_week(reader, at))
        .or_else(|| read_century(reader, at))
        .or_else(|| read_years(reader, at))
        .or_else(|| read_between_years(reader, at))
        .or_else(|| read_kind_of_year(reader, at))
        .or_else(|| read_year(reader, at))
}

/// "Q3 2023", "the fourth quarter of 2014", "2019 H1", "2019-Q1". A fiscal year does not begin in January: of its parts
/// nothing but the year is known.
fn read_part_of_year(reader: &Reader, at: u32) -> Found {
    let (hit, year, end) = if let Some(hit) = reader.hit(List::PartOfYear, at) {
        let linked = reader.is(hit.end, "of") || reader.is(hit.end, "in");
        let next = if linked { hit.end + 1 } else { reader.past_hyphen(hit.end) };
        let kind = reader.hit(List::YearKind, next).map_or(next, |hit| hit.end);
        let fiscal = kind > next || reader.is(next, "fiscal");
        let digits = if reader.is(next, "fiscal") { next + 1 } else { kind };
        let year = year_digits(reader, digits)?;
        if fiscal {
            return Some((When::At(Moment::year(year)), digits + 1));
        }
        (hit, year, digits + 1)
    } else {
        let year = year_digits(reader, at)?;
        let hit = reader.hit(List::PartOfYear, reader.past_hyphen(at + 1)).filter(|hit| hit.end == hit.first + 1)?;
        (hit, year, hit.end)
    };
    let (first, last) = hit.value.split_once(' ')?;
    let month = |number: &str| Some(Moment::month(Some(year), number.parse().ok()?));
    Some((When::Span(month(first)?, month(last)?), end))
}

/// "spring 2020", "the summer of 1969", "winter 2020-21". The months of a season differ between the hemispheres.
fn read_season(reader: &Reader, at: u32) -> Found {
    let hit = reader.hit(List::Season, at)?;
    let linked = reader.is(hit.end, "of") || reader.is(hit.end, "in");
    let digits = if linked { hit.end + 1 } else { hit.end };
    read_years(reader, digits).or_else(|| {
        let year = year_digits(reader, digits).filter(|_| stands_alone(reader, digits))?;
        let falls =
            reader.is(at, "fall") && reader.hit_before(List::YearBefore, at).is_none() && !reader.is(at.wrapping_sub(1), "the");
        (!falls).then(|| (When::At(Moment::year(year)), digits + 1))
    })
}

/// "1990s", "the '90s".
pub fn read_decade(reader: &Reader, at: u32) -> Found {
    let digits = if matches!(reader.word(at), "'" | "’" | "‘") && reader.is_glued(at + 1) { at + 1 } else { at };
    if !reader.is_number(digits) {
        return None;
    }
    // "the 1990's", but "2020's best films" are of one year.
    let led = reader.is(at.wrapping_sub(1), "the") || reader.hit_before(List::DatePart, at).is_some();
    let plural = digits + 1 + u32::from(led && matches!(reader.word(digits + 1), "'" | "’"));
    let is_plural = reader.is_glued(plural) && reader.word(plural) == "s";
    let decade: u32 = reader.word(digits).parse().ok().filter(|decade| is_plural && decade % 10 == 0)?;
    let first = match reader.word(digits).len() {
        4 => decade,
        2 if digits > at || reader.is(at.wrapping_sub(1), "the") => 1900 + decade,
        _ => return None,
    };
    // Two digits say no century: up to the twenties it is this one.
    let first = if first < 1930 && reader.word(digits).len() == 2 { first + 100 } else { first };
    Some((When::Span(Moment::year(first), Moment::year(first + 9)), plural + 1))
}

/// "the 15th century", "the twentieth century"; not "a third century for the opener".
fn read_century(reader: &Reader, at: u32) -> Found {
    let (number, end) = read_ordinal(reader, at).filter(|&(number, _)| (5.0..=22.0).contains(&number))?;
    let end = reader.past_hyphen(end);
    if !reader.is(end, "century") {
        return None;
    }
    if let Some(era) = reader.hit(List::Era, end + 1) {
        return Some((When::UNKNOWN, era.end));
    }
    let last = number as u32 * 100;
    Some((When::Span(Moment::year(last - 99), Moment::year(last)), end + 1))
}

/// How far from a decade in words the words are that make it a temperature: "highs in the sixties".
const NEAR: u32 = 8;

/// "the nineties", "the late sixties": of the last century, where nothing makes them an age or a temperature.
fn read_spelled_decade(reader: &Reader, at: u32) -> Found {
    let tens: u32 = reader.hit(List::AgeDecade, at)?.value.parse().ok().filter(|&tens| tens >= 30)?;
    let start = reader.hit_before(List::DatePart, at).map_or(at, |hit| hit.first);
    let article = start > reader.first && reader.is(start - 1, "the");
    let warm = reader.is_near(List::TemperatureCue, at, at, NEAR);
    let named = reader.is_capital(at) && reader.is_capital(at + 1);
    (article && !warm && !named).then(|| (When::Span(Moment::year(1900 + tens), Moment::year(1909 + tens)), at + 1))
}

/// "week 3 of 2027", "week 2 of May", "week 27 of last year".
fn read_numbered_week(reader: &Reader, at: u32) -> Found {
    let number: u32 = reader.word(at + 1).parse().ok().filter(|_| reader.is(at, "week") && reader.is(at + 2, "of"))?;
    let inner = at + 3;
    let year = || year_digits(reader, inner).filter(|_| stands_alone(reader, inner)).map(|year| (Moment::year(year), inner + 1));
    let month = || read_month_first(reader, inner).filter(|(moment, _)| moment.day.is_none());
    let relative = || reader.hit(List::RelativeDate, inner).filter(|hit| matches!(reader.word(hit.end - 1), "year" | "month"));
    let (moment, end) = year().or_else(month).or_else(|| relative().map(|hit| (Moment::default(), hit.end)))?;
    (1..=53).contains(&number).then_some((When::At(moment), end))
}

/// "2010-2014", "2016–18", "2023/24", "2014 to 2018".
pub fn read_years(reader: &Reader, at: u32) -> Found {
    let from = year_digits(reader, at)?;
    let joined = (reader.is_hyphen(at + 1) || matches!(reader.word(at + 1), "/" | "~"))
        && reader.is_glued(at + 1)
        && reader.is_glued(at + 2);
    let last = reader.word(at + 2);
    let until = match last.len() {
        4 => year_digits(reader, at + 2)?,
        2 => from / 100 * 100 + last.parse::<u32>().ok()?,
        _ => return None,
    };
    let closes = !reader.is_glued(at + 3) || !(reader.is_hyphen(at + 3) || reader.is_word(at + 3) || reader.word(at + 3) == "/");
    let plain = joined && reader.is_number(at + 2) && closes;
    (plain && from < until && from >= 1500).then(|| (When::Span(Moment::year(from), Moment::year(until)), at + 3))
}

/// "between 1987 and 1992", "from 2014 to 2018".
fn read_between_years(reader: &Reader, at: u32) -> Found {
    let (Some(from), Some(until)) = (year_digits(reader, at + 1), year_digits(reader, at + 3)) else { return None };
    let between = reader.is(at, "between") && reader.is(at + 2, "and");
    let through = reader.is(at, "from") && reader.has(List::RangeLink, at + 2);
    let counts = read_noun(reader, at + 4).is_some_and(|noun| noun.first == at + 4) || reader.is_joint(at + 4);
    // "rose from 1800 to 1950"
    let changes = (0..2).any(|back| reader.hit_before(List::ChangeWord, at.saturating_sub(back)).is_some());
    let plain = (between || through && !changes) && !counts && !is_measured(reader, at + 4);
    let first = if through { at + 1 } else { at };
    let span = When::Span(Moment::year(from), Moment::year(until));
    (plain && from < until && from >= 1500 && first == at).then_some((span, at + 4))
}

/// "the year 2019", "fiscal year 2008".
fn read_kind_of_year(reader: &Reader, at: u32) -> Found {
    let hit = reader.hit(List::YearKind, at)?;
    let year = year_digits(reader, hit.end).filter(|&year| year >= 1500 && stands_alone(reader, hit.end))?;
    Some((When::At(Moment::year(year)), hit.end + 1))
}

/// "in 1981", "the 1929 crash", "’91"; not "1990 chairs".
pub fn read_year(reader: &Reader, at: u32) -> Found {
    if let Some(year) = apostrophe_year(reader, at) {
        return Some((When::At(Moment::year(year)), at + 2));
    }
    let year = year_digits(reader, at).filter(|_| stands_alone(reader, at))?;
    let word = reader.hit_before(List::YearBefore, at);
    let part = follows_prefix(reader, at) || reader.hit_before(List::DatePart, at).is_some();
    let strong = part || word.is_some_and(|hit| hit.value == "strong");
    let introduced = strong || word.is_some();
    let counts = read_noun(reader, at + 1).is_some_and(|noun| noun.first == at + 1);
    // "Model 1500", "Windows 2000": behind a name only what is a year of living memory, and not round.
    let named = at > reader.first + 1 && reader.is_capital(at - 1);
    let plausible = if named && !introduced { 1901..=2060 } else { 1500..=2199 };
    let round = named && !introduced && year % 100 == 0;
    let is_count = counts && !strong && (!introduced || year % 100 == 0);
    // "rose to 1950", "fell by 1500"
    let changes = word.is_some_and(|hit| reader.hit_before(List::ChangeWord, hit.first).is_some() && !reader.is(hit.first, "in"));
    let certain = plausible.contains(&year) && !round && !is_measured(reader, at + 1) && !is_count && !changes;
    let certain = certain && !opens_amounts(reader, at + 1) && reader.hit_before(List::AmountBefore, at).is_none();
    certain.then(|| (When::At(Moment::year(year)), at + 1))
}

/// Whether a dash at token `at` leads to a second amount: "2000 - 2500 calories".
fn opens_amounts(reader: &Reader, at: u32) -> bool {
    let counts = || read_noun(reader, at + 2).is_some_and(|noun| noun.first == at + 2);
    reader.is_hyphen(at) && reader.is_number(at + 1) && (is_measured(reader, at + 2) || counts())
}

/// Whether a unit stands at token `at`, so that the digits before it are an amount.
fn is_measured(reader: &Reader, at: u32) -> bool {
    [List::Scale, List::Percent, List::TimeUnit, List::Measure, List::CurrencyNoun].iter().any(|&list| reader.has(list, at))
}

/// "’91": the year, where an apostrophe opens two digits that stand alone.
fn apostrophe_year(reader: &Reader, at: u32) -> Option<u32> {
    let opened =
        matches!(reader.word(at), "’" | "'" | "‘") && reader.is_glued(at + 1) && !reader.is_glued(at) && at > reader.first;
    let alone = reader.is_number(at + 1) && !(reader.is_glued(at + 2) && reader.is_word(at + 2));
    short_year(reader.word(at + 1)).filter(|_| opened && alone)
}

/// Whether nothing is glued to the digits at `at` that makes them part of something else.
fn stands_alone(reader: &Reader, at: u32) -> bool {
    let behind = reader.is_glued(at + 1) && (reader.is_word(at + 1) || reader.is_joint(at + 1) && !reader.is_word(at + 2));
    let opens = |mark: &str| matches!(mark, "(" | "[" | "“" | "\"" | "‘" | "—");
    let before = reader.is_glued(at) && !opens(reader.word(at - 1)) && !follows_prefix(reader, at);
    !behind && !before
}

/// "mid-2019", "pre-2008".
fn follows_prefix(reader: &Reader, at: u32) -> bool {
    at > reader.first + 1 && reader.is_joint(at - 1) && reader.hit_before(List::NamePrefix, at - 1).is_some()
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn years() {
        check("It opened in 1981.", "1981 = date 1981");
        check("It made 1990 chairs.", "1990 chairs = count 1990 chair");
        check("Around 2000 people came.", "Around 2000 people = count 2000 person about");
        check("The 2008 elections were close.", "2008 = date 2008");
        check("It sold an average of 1950.", "1950 = count 1950");
        check("It sold the class of 1950.", "1950 = date 1950");
        check("It fell to 1950.", "1950 = count 1950");
        check("It was the year 2000.", "year 2000 = date 2000");
    }

    #[test]
    fn runs_of_years() {
        check("It ran 2016-18.", "2016-18 = date 2016..2018");
        check("It ran between 1987 and 1992.", "between 1987 and 1992 = date 1987..1992");
        check("It ran since the 1990s, not the 1970’s.", "1990s = date 1990..1999; 1970’s = date 1970..1979");
        check("It was 2020’s best film.", "2020 = date 2020");
        check("It ran from the nineties on.", "nineties = date 1990..1999");
        check("It ran in the late sixties.", "late sixties = date 1960..1969 about");
        check("Highs were in the sixties for nineties fans of the Forties Field.", "");
        check(
            "It ran in week 3 of 2027, week 27 of last year and week 5 of school.",
            "week 3 of 2027 = date 2027; week 27 of last year = date ?",
        );
        check("It ran in the late ’60s.", "late ’60s = date 1960..1969 about");
        check("It was built in the 15th century.", "15th century = date 1401..1500");
        check("It was built in the 5th century BC.", "5th century BC = date ?");
        check("The 2023/24 season opens.", "2023/24 = date 2023..2024");
    }

    #[test]
    fn parts_of_a_year() {
        check("Sales in Q3 2023 fell.", "Q3 2023 = date 2023-07..2023-09");
        check("Sales in the fourth quarter of 2014 fell.", "fourth quarter of 2014 = date 2014-10..2014-12");
        check("Sales in the first half of fiscal 2019 fell.", "first half of fiscal 2019 = date 2019");
        check("Sales in 2019 H2 fell.", "2019 H2 = date 2019-07..2019-12");
        check("It opened in the summer of 1969.", "summer of 1969 = date 1969");
        check("The third quarter was slow.", "");
    }
}
