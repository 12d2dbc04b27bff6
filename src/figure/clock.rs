//! Times of day.

use super::reader::Reader;

/// A time of day: hour, minute, and one past its last token.
pub fn read_clock(reader: &Reader, at: u32) -> Option<(u32, u32, u32)> {
    if !reader.is_number(at) {
        return None;
    }
    let two_digits = |text: &str| if text.len() == 2 { text.parse::<u32>().ok() } else { None };
    let has_colon = reader.word(at + 1) == ":" && reader.is_glued(at + 1) && reader.is_glued(at + 2);
    let (hour, minute, end) = match reader.word(at).split_once('.') {
        // "10.30am"
        Some((hour, minute)) => (hour, two_digits(minute)?, at + 1),
        None if has_colon => (reader.word(at), two_digits(reader.word(at + 2))?, at + 3),
        None => (reader.word(at), 0, at + 1),
    };
    let hour: u32 = hour.parse().ok().filter(|&hour| hour < 24 && minute < 60)?;
    if let Some((afternoon, end)) = read_half_of_day(reader, end) {
        return (1..=12).contains(&hour).then(|| (hour % 12 + if afternoon { 12 } else { 0 }, minute, end));
    }
    // Without "a.m." a time needs its colon, and nothing more behind it: "2:04:35" is a duration, "John 3:16" a verse.
    let goes_on = reader.word(end) == ":" || reader.is_glued(end) && reader.is_word(end);
    let named = reader.is_glued(at) || at > reader.first + 1 && reader.is_capital(at - 1);
    (has_colon && !goes_on && !named).then_some((hour, minute, end))
}

/// "a.m.", "pm" and one past it.
fn read_half_of_day(reader: &Reader, at: u32) -> Option<(bool, u32)> {
    let named = |word: &str| reader.is(at, word);
    if named("am") || named("a.m.") {
        return Some((false, at + 1));
    }
    (named("pm") || named("p.m.")).then_some((true, at + 1))
}
