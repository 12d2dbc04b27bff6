//! Times of day.

use crate::figure::date::moment::Clock;
use crate::figure::reader::Reader;
use crate::text::{Hit, List};

/// A time of day and one past its last token.
pub type Found = Option<(Clock, u32)>;

/// Reads the time of day that begins at token `at`: "5pm", "17:45", "half past nine", "8 o'clock", "noon", "9 a.m. ET",
/// "1530 GMT".
pub fn read_clock(reader: &Reader, at: u32) -> Found {
    if let Some(found) = read_joined_digits(reader, at) {
        return Some(found);
    }
    let (clock, end) = read_named(reader, at).or_else(|| read_past(reader, at)).or_else(|| read_hour(reader, at))?;
    Some((clock, end_of_zone(reader, end)))
}

/// Reads numbers that their surroundings must show to be a time of day: "5", "2.30", "seven thirty", "17:49:19". Where
/// [`read_clock`] finds a time, it is that.
pub fn read_bare_clock(reader: &Reader, at: u32) -> Found {
    let (clock, end) = read_seconds(reader, at).or_else(|| read_numbers(reader, at))?;
    let goes_on = reader.is_glued(end)
        && (reader.is_word(end) || reader.word(end) == ":" || reader.is_joint(end) && !reader.is_number(end + 1));
    (!goes_on).then(|| (clock, end_of_zone(reader, end)))
}

/// "noon", "12 midnight"; not "midnight mass".
fn read_named(reader: &Reader, at: u32) -> Found {
    let word = if reader.is(at, "12") || reader.is(at, "twelve") { at + 1 } else { at };
    let hit = reader.hit(List::ClockWord, word)?;
    let closes = !reader.is_joint(hit.end) && (!reader.is_word(hit.end) || closes_word(reader, hit.end));
    let named = word > reader.first && (reader.is_joint(word - 1) || reader.is_capital(word));
    Some((Clock::new(hit.value.parse().ok()?, 0), hit.end)).filter(|_| closes && !named)
}

/// Whether the word at `at` leads on from a time, and is no noun that the time describes.
fn closes_word(reader: &Reader, at: u32) -> bool {
    [List::NotNoun, List::Weekday, List::RelativeDate, List::PresentDate, List::TimeZone, List::DayPart]
        .iter()
        .any(|&list| reader.has(list, at))
}

/// "half past nine", "a quarter to ten", "20 minutes past 3pm".
fn read_past(reader: &Reader, at: u32) -> Found {
    let start = if reader.is(at, "a") { at + 1 } else { at };
    let (minutes, end, told) = if let Some(hit) = reader.hit(List::PartOfHour, start) {
        (hit.value.parse().ok()?, hit.end, true)
    } else {
        let (minutes, end) = small_number(reader, start, 59)?;
        let named = reader.hit(List::TimeUnit, end).filter(|hit| hit.value == "minute");
        (minutes, named.map_or(end, |hit| hit.end), named.is_some())
    };
    let past = reader.is(end, "past");
    // "ten to five" may be a range.
    let to = reader.is(end, "to") && (told && minutes != 30 || at > reader.first && reader.is(at - 1, "at"));
    if !(past || to) {
        return None;
    }
    let (clock, end) = read_named(reader, end + 1).or_else(|| read_hour(reader, end + 1)).or_else(|| {
        let (hour, end) = small_number(reader, end + 1, 12).filter(|&(hour, _)| hour > 0)?;
        let counts = reader.is_word(end) && !closes_word(reader, end) || reader.is_joint(end);
        (!counts).then(|| (Clock { is_open: true, ..Clock::new(hour, 0) }, end))
    })?;
    if clock.minute > 0 {
        return None;
    }
    let sum = if past { clock.hour * 60 + minutes } else { (clock.hour + 24) * 60 - minutes };
    Some((Clock { hour: sum / 60 % 24, minute: sum % 60, ..clock }, end))
}

/// "5pm", "10.30am", "seven thirty p.m.", "8 o'clock", "21:30", "15h30".
fn read_hour(reader: &Reader, at: u32) -> Found {
    let (clock, end) = read_seconds(reader, at).or_else(|| read_numbers(reader, at))?;
    let struck = reader.is(end, "o'clock") || reader.is(end, "oclock") || reader.is(end, "o’clock");
    let end = if struck { end + 1 } else { end };
    if let Some(hit) = reader.hit(List::HalfOfDay, end) {
        let short = hit.end == end + 1 || reader.word(end).len() == 1;
        let certain = short || struck || has_colon(reader, at) || follows_at(reader, at);
        let fits = (1..=12).contains(&clock.hour) && !(reader.is_number(at) && reader.is_glued(at) && reader.is_word(at - 1));
        return (certain && (fits || has_colon(reader, at))).then(|| (clock.in_half(hit.value == "pm"), hit.end));
    }
    if struck {
        return (1..=12).contains(&clock.hour).then_some((clock, end));
    }
    // Without "a.m." a time needs its colon, and nothing more behind it: "2:04:35" is a duration, "John 3:16" a verse.
    let letter = reader.is(end, "a") || reader.is(end, "p");
    if has_colon(reader, at) && letter && reader.is_glued(end) && !(reader.is_glued(end + 1) && reader.is_word(end + 1)) {
        return Some((clock.in_half(reader.is(end, "p")), end + 1));
    }
    let goes_on = reader.word(end) == ":" || reader.is_glued(end) && reader.is_word(end);
    let name = at > reader.first + 1 && reader.is_capital(at - 1) && !is_calendar(reader, at);
    let opened = matches!(reader.word(at.wrapping_sub(1)), "(" | "@" | "/") || reader.is_joint(at.wrapping_sub(1));
    let named = reader.is_glued(at) && !opened || name;
    let spoken = || clock.minute.checked_sub(1).is_some_and(|below| below < 9) && !reader.is_number(at);
    let certain = clock.second.is_none() && (has_colon(reader, at) || has_letter(reader, at) || spoken());
    (certain && !goes_on && !named).then_some((clock, end))
}

/// "1530 GMT", "330 p.m.": the digits are hours and minutes where a time zone or the half of the day stands behind them.
fn read_joined_digits(reader: &Reader, at: u32) -> Found {
    let word = reader.word(at);
    let plain = reader.is_number(at) && matches!(word.len(), 3 | 4) && word.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || reader.is_glued(at) && !matches!(reader.word(at - 1), "(" | "/") {
        return None;
    }
    let (hour, minute) = word.split_at(word.len() - 2);
    let (hour, minute) = (hour.parse().ok().filter(|&hour| hour < 24)?, two_digits(minute)?);
    // "330 in the morning" may be counted.
    let short = |hit: &Hit| hit.end == at + 2 || reader.word(at + 1).len() == 1;
    if let Some(half) = reader.hit(List::HalfOfDay, at + 1).filter(|hit| short(hit) && (1..=12).contains(&hour)) {
        let clock = Clock { is_open: true, ..Clock::new(hour, minute) };
        return Some((clock.in_half(half.value == "pm"), end_of_zone(reader, half.end)));
    }
    let end = end_of_zone(reader, at + 1);
    (word.len() == 4 && end > at + 1).then(|| (Clock::new(hour, minute), end))
}

/// Whether a weekday or month ends before token `at`.
fn is_calendar(reader: &Reader, at: u32) -> bool {
    [List::Weekday, List::Month].iter().any(|&list| reader.hit_before(list, at).is_some())
}

/// Whether the word before token `at` leads to a time of day.
fn follows_at(reader: &Reader, at: u32) -> bool {
    at > reader.first && reader.has(List::ClockBefore, at - 1)
}

fn has_colon(reader: &Reader, at: u32) -> bool {
    reader.is_number(at) && reader.word(at + 1) == ":" && reader.is_glued(at + 1) && reader.is_glued(at + 2)
}

/// "15h30", "at 15h": the French way. Without minutes the place tells that it is no span: "Friday 15h", "9h30-11h", "15h GMT".
fn has_letter(reader: &Reader, at: u32) -> bool {
    let before = at.wrapping_sub(1);
    let led = || ["at", "past"].iter().any(|word| reader.is(before, word)) || reader.hit_before(List::Weekday, at).is_some();
    let pair = || reader.is_hyphen(before) && letter_minute(reader.word(before.wrapping_sub(1))).is_some();
    let whole = || reader.word(at + 1) == "h" && (led() || pair() || end_of_zone(reader, at + 2) > at + 2);
    reader.is_number(at) && reader.is_glued(at + 1) && (letter_minute(reader.word(at + 1)).is_some() || whole())
}

fn letter_minute(word: &str) -> Option<u32> {
    two_digits(word.strip_prefix('h')?)
}

fn two_digits(text: &str) -> Option<u32> {
    if text.len() == 2 { text.parse().ok().filter(|&number| number < 60) } else { None }
}

/// "17:49:19".
fn read_seconds(reader: &Reader, at: u32) -> Found {
    let joined = has_colon(reader, at) && reader.word(at + 3) == ":" && reader.is_glued(at + 3) && reader.is_glued(at + 4);
    if !joined {
        return None;
    }
    let hour: u32 = reader.word(at).parse().ok().filter(|&hour| hour < 24)?;
    let (minute, second) = (two_digits(reader.word(at + 2))?, two_digits(reader.word(at + 4))?);
    Some((Clock { hour, minute, second: Some(second), is_open: true }, at + 5))
}

/// An hour with or without minutes, in digits or words; nothing tells yet that it is a time.
fn read_numbers(reader: &Reader, at: u32) -> Found {
    let open = |hour, minute, end| (hour < 24).then(|| (Clock { is_open: true, ..Clock::new(hour, minute) }, end));
    if reader.is_number(at) {
        // "10.30am"
        if let Some((hour, minute)) = reader.word(at).split_once('.') {
            return open(hour.parse().ok()?, two_digits(minute)?, at + 1);
        }
        let hour = reader.word(at).parse().ok()?;
        if has_colon(reader, at) {
            return open(hour, two_digits(reader.word(at + 2))?, at + 3);
        }
        if has_letter(reader, at) {
            return open(hour, letter_minute(reader.word(at + 1)).unwrap_or(0), at + 2);
        }
        return open(hour, 0, at + 1);
    }
    let (hour, end) = small_number(reader, at, 12).filter(|&(hour, _)| hour > 0)?;
    if let Some((minute, end)) = read_small_minute(reader, reader.past_hyphen(end)) {
        return open(hour, minute, end);
    }
    match small_number(reader, reader.past_hyphen(end), 59).filter(|&(minute, _)| minute >= 10) {
        Some((minute, end)) => open(hour, minute, end),
        None => open(hour, 0, end),
    }
}

/// "oh five": the minute of a spoken time.
fn read_small_minute(reader: &Reader, at: u32) -> Option<(u32, u32)> {
    let zero = reader.hit(List::MinuteZero, at)?;
    let (minute, end) = small_number(reader, reader.past_hyphen(zero.end), 9)?;
    let counts = reader.is_joint(end) || reader.is_word(end) && !closes_word(reader, end) && !reader.has(List::HalfOfDay, end);
    (!counts && !reader.is_number(end - 1)).then_some((minute, end))
}

/// A whole number up to `most`, in digits or words, "forty-three" among them.
fn small_number(reader: &Reader, at: u32, most: u32) -> Option<(u32, u32)> {
    let (number, end) = match reader.hit(List::NumberWord, at) {
        Some(hit) => {
            let tens: u32 = hit.value.parse().ok()?;
            let ones = reader.hit(List::NumberWord, reader.past_hyphen(hit.end));
            let one = ones.and_then(|hit| Some((hit.value.parse::<u32>().ok()?, hit.end)));
            match one.filter(|&(one, _)| (1..10).contains(&one) && tens >= 20 && tens.is_multiple_of(10) && tens + one <= most) {
                Some((one, end)) => (tens + one, end),
                None => (tens, hit.end),
            }
        }
        None => (reader.word(at).parse().ok().filter(|_| reader.is_number(at) && reader.word(at).len() <= 2)?, at + 1),
    };
    (number <= most).then_some((number, end))
}

/// Past a time zone: capitals, or the word "time" in it.
fn end_of_zone(reader: &Reader, at: u32) -> u32 {
    let hit = reader.hit(List::TimeZone, at);
    let hit = hit.filter(|hit| reader.is_capital(at) || reader.is(at, "local") || hit.value == "any case");
    hit.map_or(at, |hit| hit.end)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn digits() {
        check("It opens at 9 a.m. here.", "9 a.m. = date 09:00");
        check("It opens at 5pm ET or 9 pm gmt.", "5pm ET = date 17:00; 9 pm gmt = date 21:00");
        check("It opens at 10.30am.", "10.30am = date 10:30");
        check("It opens at 21:30.", "21:30 = date 21:30");
        check("It opens at 15h30.", "15h30 = date 15:30");
        check("It opens at 15h and closes after 4h.", "15h = date 15:00; 4h = duration 4 hour");
        check("It opens at 1530 GMT (1130 EDT).", "1530 GMT = date 15:30; 1130 EDT = date 11:30");
        check("It opened in 1530.", "1530 = date 1530");
        check("It opens at 330 p.m. and 1045am.", "330 p.m. = date 15:30; 1045am = date 10:45");
        check("It sold 330 in the morning.", "330 = count 330");
        check("It opens at 12:15 a.m.", "12:15 a.m. = date 00:15");
        check("See John 3:16 there.", "");
        check("I am 5 and I am happy.", "5 = count 5");
    }

    #[test]
    fn words() {
        check("It opens at half past nine.", "half past nine = date 09:30");
        check("It opens at a quarter to ten.", "a quarter to ten = date 09:45");
        check("It opens at 20 minutes past 3pm.", "20 minutes past 3pm = date 15:20");
        check("It opens at 8 o’clock.", "8 o’clock = date 08:00");
        check("It opens at seven thirty p.m.", "seven thirty p.m. = date 19:30");
        check("It opens at nine oh five.", "nine oh five = date 09:05");
        check("It opens at three in the afternoon.", "three in the afternoon = date 15:00");
        check("It opens at noon.", "noon = date 12:00");
        check("They went to midnight mass.", "");
        check("They sold ten to five shops.", "ten = count 10; five shops = count 5 shop");
    }
}
