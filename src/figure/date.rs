//! Dates: days, months, years, decades, times of day, and dates that hang on the day of writing.

use super::clock::read_clock;
use super::draft::Draft;
use super::noun::read_noun;
use super::ordinal::read_ordinal;
use super::reader::Reader;
use crate::report::{Bound, FigureKind, Value};
use crate::text::List;

/// Reads the date that begins at token `at`.
pub fn read_date(reader: &Reader, at: u32) -> Option<Draft> {
    let date = |value, end| Draft::new(FigureKind::Date, value, at, end);
    if let Some(hit) = reader.hit(List::RelativeDate, at) {
        return Some(date(Value::Unknown, hit.end));
    }
    if let Some(part) = reader.hit(List::DatePart, at) {
        let next = reader.past_hyphen(part.end);
        let inner = read_month_date(reader, next).or_else(|| read_decade(reader, next)).or_else(|| read_year(reader, next))?;
        return Some(Draft { bound: Bound::About, cues: vec![reader.span(at, part.end)], ..date(inner.0, inner.1) });
    }
    if reader.is_capital(at) && reader.hit(List::Weekday, at).is_some() {
        let end = reader.hit(List::Weekday, at)?.end;
        let month = if reader.word(end) == "," { end + 1 } else { end };
        let day =
            read_day_first(reader, month).or_else(|| read_month_date(reader, month).filter(|(_, end)| reader.is_number(end - 1)));
        let (value, end) = day.unwrap_or((Value::Unknown, end));
        return Some(date(value, end));
    }
    if let Some((hour, minute, end)) = read_clock(reader, at) {
        return Some(read_clock_range(reader, at, (hour, minute), end));
    }
    let (value, end) = read_iso(reader, at)
        .or_else(|| read_day_first(reader, at))
        .or_else(|| read_month_date(reader, at))
        .or_else(|| read_decade(reader, at))
        .or_else(|| read_years(reader, at))
        .or_else(|| read_between_years(reader, at))
        .or_else(|| read_year(reader, at))?;
    Some(date(value, end))
}

type Found = Option<(Value, u32)>;

fn read_clock_range(reader: &Reader, at: u32, from: (u32, u32), end: u32) -> Draft {
    let print = |(hour, minute): (u32, u32)| format!("{hour:02}:{minute:02}");
    let joined = reader.is(end, "to") || reader.is_hyphen(end);
    if let Some((hour, minute, last)) = read_clock(reader, end + 1).filter(|_| joined) {
        return Draft::new(FigureKind::Date, Value::Dates([print(from), print((hour, minute))]), at, last);
    }
    Draft::new(FigureKind::Date, Value::Date(print(from)), at, end)
}

/// The month whose name stands at `at`: its number and one past it.
fn month_at(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let hit = reader.hit(List::Month, at).filter(|_| reader.is_capital(at))?;
    // "in Jan." at the end of a sentence: the point is the sentence's.
    Some((hit.value.parse().ok()?, hit.end))
}

/// A day of the month in digits, with or without "th": its number and one past it.
fn day_at(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let plain = reader.is_number(at) && reader.word(at).len() <= 2;
    let day = reader.word(at).parse().ok().filter(|day| plain && (1..=31).contains(day))?;
    let end = read_ordinal(reader, at).map_or(at + 1, |(_, end)| end);
    Some((day, end))
}

fn year_digits(reader: &Reader, at: u32) -> Option<u32> {
    let word = reader.word(at);
    let plain = reader.is_number(at) && word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| plain && (1000..=2199).contains(year))
}

/// "3 December 1998", "the 3rd of December".
fn read_day_first(reader: &Reader, at: u32) -> Found {
    let (day, end) = day_at(reader, at)?;
    let (month, end) = month_at(reader, if reader.is(end, "of") { end + 1 } else { end })?;
    let with_comma = if reader.word(end) == "," { end + 1 } else { end };
    Some(match year_digits(reader, with_comma) {
        Some(year) => (Value::Date(format!("{year}-{month:02}-{day:02}")), with_comma + 1),
        None => (Value::Date(format!("--{month:02}-{day:02}")), end),
    })
}

/// "Dec. 3, 1998", "December 2014", "December".
fn read_month_date(reader: &Reader, at: u32) -> Found {
    let (month, end) = month_at(reader, at)?;
    if let Some(year) = year_digits(reader, end) {
        return Some((Value::Date(format!("{year}-{month:02}")), end + 1));
    }
    if let Some((day, end)) = day_at(reader, end).filter(|_| !reader.is_joint(end)) {
        let with_comma = if reader.word(end) == "," { end + 1 } else { end };
        return Some(match year_digits(reader, with_comma) {
            Some(year) => (Value::Date(format!("{year}-{month:02}-{day:02}")), with_comma + 1),
            None => (Value::Date(format!("--{month:02}-{day:02}")), end),
        });
    }
    // "May" and "March" alone are verbs and names too: a preposition or the like must stand before them.
    let introduced = reader.hit_before(List::YearBefore, at).is_some() || reader.hit_before(List::DatePart, at).is_some();
    let named = reader.is_capital(end) || reader.is_capital(at.wrapping_sub(1)) && at > reader.first + 1;
    let doubtful = matches!(month, 3 | 4 | 5 | 6 | 8) || end == at + 1 && reader.word(at).len() == 3;
    (introduced || !doubtful && !named).then(|| (Value::Date(format!("--{month:02}")), end))
}

/// "1990s", "the '90s".
fn read_decade(reader: &Reader, at: u32) -> Found {
    let digits = if matches!(reader.word(at), "'" | "’" | "‘") && reader.is_glued(at + 1) { at + 1 } else { at };
    let is_plural = reader.is_glued(digits + 1) && reader.word(digits + 1) == "s";
    let decade: u32 =
        reader.word(digits).parse().ok().filter(|decade| reader.is_number(digits) && is_plural && decade % 10 == 0)?;
    let first = match reader.word(digits).len() {
        4 => decade,
        2 if digits > at || reader.is(at.wrapping_sub(1), "the") => 1900 + decade,
        _ => return None,
    };
    // Two digits say no century: up to the twenties it is this one.
    let first = if first < 1930 && reader.word(digits).len() == 2 { first + 100 } else { first };
    Some((Value::Dates([first.to_string(), (first + 9).to_string()]), digits + 2))
}

/// "2014-12-30".
fn read_iso(reader: &Reader, at: u32) -> Found {
    let year = year_digits(reader, at)?;
    let part = |token: u32| if reader.word(token).len() == 2 { reader.word(token).parse::<u32>().ok() } else { None };
    let joined = reader.word(at + 1) == "-" && reader.word(at + 3) == "-" && (at + 1..at + 5).all(|token| reader.is_glued(token));
    let (month, day) = (part(at + 2)?, part(at + 4)?);
    (joined && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| (Value::Date(format!("{year}-{month:02}-{day:02}")), at + 5))
}

/// "2010-2014", "2016–18", "2023/24".
fn read_years(reader: &Reader, at: u32) -> Found {
    let from = year_digits(reader, at)?;
    let joined = (reader.is_hyphen(at + 1) || reader.word(at + 1) == "/") && reader.is_glued(at + 1) && reader.is_glued(at + 2);
    let last = reader.word(at + 2);
    let until = match last.len() {
        4 => year_digits(reader, at + 2)?,
        2 => from / 100 * 100 + last.parse::<u32>().ok()?,
        _ => return None,
    };
    let closes = !reader.is_glued(at + 3) || !(reader.is_hyphen(at + 3) || reader.is_word(at + 3) || reader.word(at + 3) == "/");
    let plain = joined && reader.is_number(at + 2) && closes;
    (plain && from < until && from >= 1500).then(|| (Value::Dates([from.to_string(), until.to_string()]), at + 3))
}

/// "between 1987 and 1992".
fn read_between_years(reader: &Reader, at: u32) -> Found {
    let years = (year_digits(reader, at + 1), year_digits(reader, at + 3));
    let (Some(from), Some(until)) = years else { return None };
    let joined = reader.is(at, "between") && reader.is(at + 2, "and");
    let counts = read_noun(reader, at + 4).is_some_and(|noun| noun.first == at + 4);
    (joined && !counts && from < until && from >= 1500).then(|| (Value::Dates([from.to_string(), until.to_string()]), at + 4))
}

/// "in 1981", "the 1929 crash", "’91"; not "1990 chairs".
fn read_year(reader: &Reader, at: u32) -> Found {
    if let Some(year) = short_year(reader, at) {
        return Some((Value::Date(year.to_string()), at + 2));
    }
    let year = year_digits(reader, at).filter(|_| stands_alone(reader, at))?;
    let word = reader.hit_before(List::YearBefore, at);
    let part = follows_prefix(reader, at) || reader.hit_before(List::DatePart, at).is_some();
    let strong = part || word.is_some_and(|hit| hit.value == "strong");
    let introduced = strong || word.is_some();
    let measured = [List::Scale, List::Percent, List::TimeUnit, List::Measure, List::CurrencyNoun]
        .iter()
        .any(|&list| reader.hit(list, at + 1).is_some());
    let counts = read_noun(reader, at + 1).is_some_and(|noun| noun.first == at + 1);
    // "Model 1500": behind a name only what is a year of living memory.
    let named = at > reader.first + 1 && reader.is_capital(at - 1);
    let plausible = if named && !introduced { 1900..=2060 } else { 1500..=2199 };
    let is_count = counts && !strong && (!introduced || year % 100 == 0);
    // "rose to 1950", "fell by 1500"
    let changes = word.is_some_and(|hit| reader.hit_before(List::ChangeWord, hit.first).is_some() && !reader.is(hit.first, "in"));
    let certain = plausible.contains(&year) && !measured && !is_count && !changes;
    certain.then(|| (Value::Date(year.to_string()), at + 1))
}

/// "’91": the year, where an apostrophe opens two digits that stand alone.
fn short_year(reader: &Reader, at: u32) -> Option<u32> {
    let opened =
        matches!(reader.word(at), "’" | "'" | "‘") && reader.is_glued(at + 1) && !reader.is_glued(at) && at > reader.first;
    let digits = reader.is_number(at + 1) && reader.word(at + 1).len() == 2;
    let alone = !(reader.is_glued(at + 2) && reader.is_word(at + 2));
    let short: u32 = reader.word(at + 1).parse().ok().filter(|_| opened && digits && alone)?;
    Some(if short < 30 { 2000 + short } else { 1900 + short })
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
    fn days_and_months() {
        check("It opens on Thursday, December 3, 1998.", "Thursday, December 3, 1998 = date 1998-12-03");
        check("It opens on 4 July.", "4 July = date --07-04");
        check("It opened in March 2018.", "March 2018 = date 2018-03");
        check("It opened in mid-November.", "mid-November = date --11 about");
        check("It opened on Monday.", "Monday = date ?");
        check("It was in Monday’s vote.", "Monday = date ?");
        check("It opened last week.", "last week = date ?");
        check("It opened on 2014-12-30.", "2014-12-30 = date 2014-12-30");
        check("It may open, they march on.", "");
    }

    #[test]
    fn years() {
        check("It opened in 1981.", "1981 = date 1981");
        check("It made 1990 chairs.", "1990 chairs = count 1990 chair");
        check("Around 2000 people came.", "Around 2000 people = count 2000 person about");
        check("The 2008 elections were close.", "2008 = date 2008");
        check("It fell to 1950.", "1950 = count 1950");
        check("It ran 2016-18.", "2016-18 = date 2016..2018");
        check("It ran between 1987 and 1992.", "between 1987 and 1992 = date 1987..1992");
        check("It ran since the 1990s.", "1990s = date 1990..1999");
        check("It ran in the late ’60s.", "late ’60s = date 1960..1969 about");
    }

    #[test]
    fn clock() {
        check("It opens at 9 a.m. here.", "9 a.m. = date 09:00");
        check("It opens at 21:30.", "21:30 = date 21:30");
        check("It runs from 7:15 a.m. to 3:45 p.m. daily.", "7:15 a.m. to 3:45 p.m. = date 07:15..15:45");
        check("See John 3:16 there.", "");
    }
}
