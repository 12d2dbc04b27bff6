//! Days and months of the calendar in every written order.

use crate::figure::date::moment::Moment;
use crate::figure::date::numeric::{Found, day_number, is_going_on, read_numeric, short_year, year_digits};
use crate::figure::noun::read_noun;
use crate::figure::number::ordinal::read_ordinal;
use crate::figure::number::read_numeral;
use crate::figure::reader::Reader;
use crate::text::List;

/// Reads the day that begins at token `at`: "2014-12-30", "30/12/2014", "3 December", "Dec. 3rd, 1998", "the third of May".
pub fn read_day(reader: &Reader, at: u32) -> Found {
    read_numeric(reader, at)
        .or_else(|| read_day_first(reader, at))
        .or_else(|| read_month_first(reader, at))
        .or_else(|| read_year_first(reader, at))
}

/// The month whose name stands at `at`: its number and one past it.
pub fn month_at(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let hit = reader.hit(List::Month, at).filter(|_| reader.is_capital(at))?;
    // "in Jan." at the end of a sentence: the point is the sentence's.
    Some((hit.value.parse().ok()?, hit.end))
}

/// A month in any case: beside a day or a year "may" is no verb.
fn month_in_any_case(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let hit = reader.hit(List::Month, at)?;
    Some((hit.value.parse().ok()?, hit.end))
}

/// A day of the month: its number and one past it. `3`, `3rd`, `twenty-third`.
pub fn day_at(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    if let Some(day) = day_number(reader, at) {
        return Some((day, read_ordinal(reader, at).map_or(at + 1, |(_, end)| end)));
    }
    ordinal_day(reader, at)
}

/// A day of the month as an ordinal: "3rd", "first", "twenty-third", "thirty first".
pub fn ordinal_day(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    if reader.is(at, "first") {
        return Some((1, at + 1));
    }
    if let Some((day, end)) = read_ordinal(reader, at).filter(|&(day, _)| (1.0..=31.0).contains(&day)) {
        return Some((day as u32, end));
    }
    let tens: u32 = reader.hit(List::NumberWord, at)?.value.parse().ok().filter(|&tens| tens == 20 || tens == 30)?;
    let ones = if reader.is(at + 1, "first") { 1 } else { reader.hit(List::Ordinal, at + 1)?.value.parse().ok()? };
    (ones < 10 && tens + ones <= 31).then_some((tens + ones, at + 2))
}

/// The year behind a day or month, with a comma, "of" or "in" between or nothing; and one past it.
pub fn year_behind(reader: &Reader, at: u32) -> (Option<u32>, u32) {
    let linked = reader.word(at) == "," || reader.is(at, "of") || reader.is(at, "in");
    let digits = if linked { at + 1 } else { at };
    if let Some((year, end)) = year_words(reader, digits) {
        return (Some(year), end);
    }
    match year_digits(reader, digits).filter(|_| !is_counted(reader, digits)) {
        Some(year) => (Some(year), digits + 1),
        None => (None, at),
    }
}

/// "two thousand and five", "nineteen eighty-six": the year behind a day or month, where it counts nothing.
fn year_words(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let numeral = read_numeral(reader, at, false).filter(|numeral| !numeral.digits)?;
    let (year, end) = match numeral.value {
        century @ (15.0..=20.0) => {
            let rest =
                read_numeral(reader, numeral.end, false).filter(|rest| !rest.digits && (10.0..100.0).contains(&rest.value))?;
            (century * 100.0 + rest.value, rest.end)
        }
        year => (year, numeral.end),
    };
    let fits = (1500.0..2200.0).contains(&year) && year.fract() == 0.0;
    (fits && read_noun(reader, end).is_none()).then_some((year as u32, end))
}

/// The year behind a day or month, joined to it or not: "05-Aug-2016", "31-Oct-74", "Dec/2018".
fn year_joined(reader: &Reader, at: u32) -> (Option<u32>, u32) {
    let digits = past_joint(reader, at);
    if digits == at {
        return year_behind(reader, at);
    }
    let year =
        year_digits(reader, digits).or_else(|| short_year(reader.word(digits)).filter(|_| is_closed(reader, at, digits + 1)));
    year.map_or((None, at), |year| (Some(year), digits + 1))
}

/// Whether a date of three joined parts ends before token `end`: a day stands before the joint at `at`, and nothing goes on.
fn is_closed(reader: &Reader, at: u32, end: u32) -> bool {
    let day_before = reader
        .hit_before(List::Month, at)
        .filter(|hit| hit.first > reader.first + 1)
        .filter(|hit| past_joint(reader, hit.first - 1) == hit.first)
        .map(|hit| hit.first - 2);
    day_before.is_some_and(|token| reader.is_number(token)) && !is_going_on(reader, end)
}

/// Whether the four digits at `at` begin an amount: "on May 3, 1500 kg fell".
fn is_counted(reader: &Reader, at: u32) -> bool {
    [List::Scale, List::Percent, List::Measure, List::CurrencyNoun].iter().any(|&list| reader.has(list, at + 1))
}

/// Past a hyphen or slash that joins two parts of a date; else `at` itself.
fn past_joint(reader: &Reader, at: u32) -> u32 {
    let slash = reader.word(at) == "/" && reader.is_glued(at) && reader.is_glued(at + 1);
    if slash || reader.is_joint(at) { at + 1 } else { at }
}

/// "3 December 1998", "the 3rd of December", "05-Aug-2016".
fn read_day_first(reader: &Reader, at: u32) -> Found {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    // "a third of March exports" is a fraction.
    let fraction = start == at && at > reader.first && (reader.is(at - 1, "a") || reader.has(List::NumberWord, at - 1));
    let (day, end) = day_at(reader, start).filter(|_| reader.is_number(start) || reader.is_capital(start) || !fraction)?;
    let end = if reader.is(end, "day") && end > start + 1 { end + 1 } else { end };
    let linked = reader.is(end, "of");
    let at_month = if linked { end + 1 } else { past_joint(reader, end) };
    let (month, end) = month_in_any_case(reader, at_month)?;
    // "3 may leave", "the second may": a verb where nothing but its place speaks for the month.
    let named = reader.is_capital(at_month) || linked || month != 5 && month != 3;
    // "4 mar" in small letters is a month beside digits only.
    let (year, end) = year_joined(reader, end);
    let spelled = reader.is_number(start) || linked || reader.is_capital(at_month);
    ((named || year.is_some()) && spelled).then(|| (Moment::day(year, month, day), end))
}

/// "Dec. 3, 1998", "May 3rd", "July the fourth", "Jun-15", "December 2014", "December".
pub fn read_month_first(reader: &Reader, at: u32) -> Found {
    let (month, end) = month_in_any_case(reader, at)?;
    if let (Some(year), end) = year_joined(reader, end) {
        let certain = reader.is_capital(at) || month != 5 && month != 3;
        return certain.then(|| (Moment::month(Some(year), month), end));
    }
    let end_of_month = end;
    let comma = u32::from(reader.word(end) == "," && reader.is_number(end + 1) && ordinal_day(reader, end + 1).is_some());
    let day = past_joint(reader, end + comma);
    // "they may march 3 miles": in small letters the two are verbs.
    let is_name = reader.is_capital(at) || month != 5 && month != 3;
    let is_day = |&(first, end): &(u32, u32)| {
        // "May 5-8" is two days, "Feb. 3-4,000" none.
        let range = reader.is_joint(end) && reader.is_number(end + 1);
        let dated = range && day > end_of_month && year_digits(reader, end + 1).is_some();
        (!range || dated || day_number(reader, end + 1).is_some_and(|last| last > first)) && closes_day(reader, day, end, is_name)
    };
    if let Some((day, end)) = day_at(reader, if reader.is(day, "the") { day + 1 } else { day }).filter(is_day) {
        let (year, end) = year_joined(reader, end);
        return Some((Moment::day(year, month, day), end));
    }
    read_month_alone(reader, at).map(|(month, end)| (Moment::month(None, month), end))
}

/// "in 2017 April": behind a word that leads to a year, where nothing goes on.
fn read_year_first(reader: &Reader, at: u32) -> Found {
    let year = year_digits(reader, at).filter(|_| reader.hit_before(List::YearBefore, at).is_some())?;
    let (month, end) = month_in_any_case(reader, at + 1)?;
    let closes = !reader.is_word(end) && !reader.is_number(end) && !reader.is_joint(end);
    let certain = reader.is_capital(at + 1) || month != 5 && month != 3;
    (closes && certain).then(|| (Moment::month(Some(year), month), end))
}

/// Whether the day at `at..end` is not part of an amount or a phrase: "May 3%", "March first responders".
fn closes_day(reader: &Reader, at: u32, end: u32, is_name: bool) -> bool {
    if reader.is_number(at) && is_name {
        return !(reader.has(List::Percent, end) || reader.word(end) == ":" && reader.is_glued(end));
    }
    !reader.is_word(end)
        || reader.is_joint(end)
        || reader.has(List::NotNoun, end) && !reader.is(end, "times")
        || [List::Weekday, List::RangeLink, List::ClockBefore].iter().any(|&list| reader.has(list, end))
}

/// "May" and "March" alone are verbs and names too: a preposition or the like must stand before them.
fn read_month_alone(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let (month, end) = month_at(reader, at).or_else(|| month_in_any_case(reader, at).filter(|&(month, _)| month != 3))?;
    let whole = reader.is_nearly_alone(at, end);
    // "Jan-March 2015"
    let ranged = reader.hit(List::RangeLink, end).is_some_and(|link| link.value != "and" && month_at(reader, link.end).is_some());
    let introduced =
        whole || ranged || reader.hit_before(List::YearBefore, at).is_some() || reader.hit_before(List::DatePart, at).is_some();
    let named = reader.is_capital(end) || reader.is_capital(at.wrapping_sub(1)) && at > reader.first + 1;
    let short = end == at + 1 && reader.word(at).len() == 3;
    let doubtful = matches!(month, 3 | 4 | 5 | 6 | 8) || short;
    // In small letters only the long names, and "may" and "sun" never.
    let spelled = reader.is_capital(at) || !short && month != 5;
    (spelled && (introduced || !doubtful && !named)).then_some((month, end))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn written_orders() {
        check("It opens on Dec. 3rd, 1998.", "Dec. 3rd, 1998 = date 1998-12-03");
        check("It opens on the 3rd of May.", "the 3rd of May = date --05-03");
        check("It opens on the third of May 1998.", "the third of May 1998 = date 1998-05-03");
        check("It opens on May twenty-third.", "May twenty-third = date --05-23");
        check("It opens on 05-Aug-2016.", "05-Aug-2016 = date 2016-08-05");
        check("It opens on 2019/08/01.", "2019/08/01 = date 2019-08-01");
        check("It opens on 23.04.2022.", "23.04.2022 = date 2022-04-23");
        check("It opened in June of 1992.", "June of 1992 = date 1992-06");
        check("It opened in 2017 April.", "2017 April = date 2017-04");
        check("It opened in May nineteen eighty-six.", "May nineteen eighty-six = date 1986-05");
        check("In May nineteen people left.", "May = date --05; nineteen people = count 19 person");
        check("Jan-March 2015 was cold.", "Jan-March 2015 = date 2015-01..2015-03");
        check("It opened in October two thousand and five.", "October two thousand and five = date 2005-10");
    }

    #[test]
    fn near_misses() {
        check("A third of March exports fell.", "March = date --03");
        check("In May twenty people left.", "May = date --05; twenty people = count 20 person");
        check("They may march 3 miles.", "3 miles = measure 3 mile");
        check("In 2017 May left.", "2017 = date 2017");
        check("They may 5 times.", "5 times = count 5 time");
        check("In March first responders left.", "March = date --03");
    }
}
