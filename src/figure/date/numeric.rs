//! Days and months of the calendar in digits: "2014-12-30", "30/12/2014", "23.04.2022", "22/04".

use crate::figure::date::moment::Moment;
use crate::figure::reader::Reader;
use crate::text::List;

/// A moment and one past its last token.
pub type Found = Option<(Moment, u32)>;

/// Reads the day, or the month of a year, whose digits begin at token `at`.
pub fn read_numeric(reader: &Reader, at: u32) -> Found {
    if !reader.is_number(at) {
        return None;
    }
    read_iso(reader, at).or_else(|| read_slashed(reader, at)).or_else(|| read_pointed(reader, at))
}

/// A year in four digits.
pub fn year_digits(reader: &Reader, at: u32) -> Option<u32> {
    if !reader.is_number(at) {
        return None;
    }
    let word = reader.word(at);
    let plain = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if plain { word.parse().ok().filter(|year| (1000..=2199).contains(year)) } else { None }
}

/// A day of the month in digits.
pub fn day_number(reader: &Reader, at: u32) -> Option<u32> {
    if !reader.is_number(at) || reader.word(at).len() > 2 {
        return None;
    }
    reader.word(at).parse().ok().filter(|day| (1..=31).contains(day))
}

/// "2014-12-30", "2014/12/30", "2019-aug-1".
fn read_iso(reader: &Reader, at: u32) -> Found {
    let year = year_digits(reader, at)?;
    let (first, second) = (reader.word(at + 1), reader.word(at + 3));
    let joined = first == second && matches!(first, "-" | "/") && (at + 1..at + 5).all(|token| reader.is_glued(token));
    let month = match reader.hit(List::Month, at + 2) {
        Some(hit) => hit.value.parse().ok()?,
        None => day_number(reader, at + 2).filter(|&month| month <= 12)?,
    };
    let day = day_number(reader, at + 4)?;
    joined.then(|| (Moment::day(Some(year), month, day), at + 5))
}

/// "30/12/2014", "12/30/14", "2/2013". Which is the day is known where only one of the two can be.
fn read_slashed(reader: &Reader, at: u32) -> Found {
    let sign = reader.word(at + 1);
    let glued = |tokens: u32| (at + 1..at + tokens).all(|token| reader.is_glued(token)) && !is_going_on(reader, at + tokens);
    if !matches!(sign, "/" | "-") || reader.is_glued(at) && !matches!(reader.word(at - 1), "(" | "-" | "–") {
        return None;
    }
    if sign == "/" && glued(3) {
        // "2/2013", "2014/10"
        let month = |token| day_number(reader, token).filter(|&month| month <= 12);
        if let (Some(month), Some(year)) = (month(at), year_digits(reader, at + 2)) {
            return Some((Moment::month(Some(year), month), at + 3));
        }
    }
    // "2015-12": a second number that is smaller ends no stretch of years.
    if let Some(year) = year_digits(reader, at).filter(|_| glued(3) && reader.word(at + 2).len() == 2) {
        let month = day_number(reader, at + 2).filter(|&month| month <= 12 && (month <= year % 100 || sign == "/"))?;
        return Some((Moment::month(Some(year), month), at + 3));
    }
    let (a, b) = (day_number(reader, at)?, day_number(reader, at + 2)?);
    let year = year_digits(reader, at + 4).or_else(|| short_year(reader.word(at + 4)).filter(|_| sign == "/"))?;
    let joined = reader.word(at + 3) == sign && glued(5) && a.min(b) <= 12;
    joined.then(|| (day_and_month(Some(year), a, b), at + 5))
}

/// "on 22/04", "2/15": only where the place tells that it is a date.
pub fn read_slashed_pair(reader: &Reader, at: u32) -> Found {
    let (a, b) = (day_number(reader, at)?, day_number(reader, at + 2)?);
    let joined = matches!(reader.word(at + 1), "/" | "-") && reader.is_glued(at + 1) == reader.is_glued(at + 2);
    let alone = (!reader.is_glued(at) || reader.is_joint(at - 1)) && !is_going_on(reader, at + 3);
    (joined && alone && a.min(b) <= 12).then(|| (day_and_month(None, a, b), at + 3))
}

/// "23.04.2022": one token, since a point stands between its digits.
fn read_pointed(reader: &Reader, at: u32) -> Found {
    let word = reader.word(at);
    // "1.1.2000" is the shortest.
    if word.len() < 8 || !reader.is_number(at) || reader.is_glued(at) {
        return None;
    }
    let mut parts = word.split('.');
    let (Some(a), Some(b), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else { return None };
    let number = |part: &str| part.parse().ok().filter(|&number: &u32| part.len() <= 2 && (1..=31).contains(&number));
    let year = year.parse().ok().filter(|_| year.len() == 4).filter(|year| (1000..=2199).contains(year))?;
    let (a, b) = (number(a)?, number(b)?);
    (a.min(b) <= 12).then(|| (day_and_month(Some(year), a, b), at + 1))
}

/// Two numbers, one of them the day: "13/5" and "5/13" can be told, "5/4" is read both ways in the world.
fn day_and_month(year: Option<u32>, a: u32, b: u32) -> Moment {
    match (a, b) {
        (month, day) if month == day || day > 12 => Moment::day(year, month, day),
        (day, month) if day > 12 => Moment::day(year, month, day),
        _ => Moment { year, ..Moment::default() },
    }
}

/// Two digits of a year: up to the twenties it is this century's.
pub fn short_year(word: &str) -> Option<u32> {
    let digits = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let year: u32 = word.parse().ok().filter(|_| digits)?;
    Some(if year < 30 { 2000 + year } else { 1900 + year })
}

/// Whether what is glued behind token `end` makes the date part of something else.
pub fn is_going_on(reader: &Reader, end: u32) -> bool {
    reader.is_glued(end)
        && (reader.is_word(end)
            || reader.is_number(end)
            || reader.word(end) == "/"
            || reader.is_joint(end) && !reader.is_number(end + 1))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn the_day_is_told_from_the_month_where_only_one_can_be() {
        check("It opens on 12/30/2016.", "12/30/2016 = date 2016-12-30");
        check("It opens on 30/12/2016.", "30/12/2016 = date 2016-12-30");
        check("It opens on 12/05/2016.", "12/05/2016 = date 2016");
        check("It opens on 22/04.", "22/04 = date --04-22");
        check("It was the worst day since 9/11.", "");
    }
}
