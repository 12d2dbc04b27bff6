//! Times of day.

use super::reader::Reader;

/// A time of day: hour, minute, and one past its last token.
pub fn read_clock(reader: &Reader, at: u32) -> Option<(u32, u32, u32)> {
    if !reader.is_number(at) || reader.word(at).contains(',') {
        return None;
    }
    let two_digits = |text: &str| if text.len() == 2 { text.parse::<u32>().ok() } else { None };
    let (mut hour, mut minute, mut end): (u32, u32, u32) = (0, 0, at + 1);
    let mut has_minutes = true;
    if let Some((hours, minutes)) = reader.word(at).split_once('.') {
        (hour, minute) = (hours.parse().ok()?, two_digits(minutes)?);
    } else if reader.word(end) == ":" && reader.is_glued(end) && reader.is_glued(end + 1) {
        (hour, minute, end) = (reader.word(at).parse().ok()?, two_digits(reader.word(end + 1))?, end + 2);
    } else {
        (hour, has_minutes) = (reader.word(at).parse().unwrap_or(hour.max(99)), false);
    }
    if hour > 24 || minute > 59 || reader.word(at).len() > 5 {
        return None;
    }
    if let Some((afternoon, end)) = read_half_of_day(reader, end) {
        return (1..=12).contains(&hour).then(|| (hour % 12 + if afternoon { 12 } else { 0 }, minute, end));
    }
    // Without "a.m." a time needs its colon, and nothing more behind it: "2:04:35" is a duration.
    let plain = has_minutes && !reader.word(at).contains('.') && !matches!(reader.word(end), ":") && hour < 24;
    let named = at > reader.first && (reader.is_glued(at) || reader.is_capital(at - 1) && at - 1 > reader.first);
    (plain && !named && !(reader.is_glued(end) && reader.is_word(end))).then_some((hour, minute, end))
}

/// "a.m.", "pm" and one past it.
fn read_half_of_day(reader: &Reader, at: u32) -> Option<(bool, u32)> {
    let named = |word: &str| reader.is(at, word);
    if named("am") || named("a.m.") {
        return Some((false, at + 1));
    }
    (named("pm") || named("p.m.")).then_some((true, at + 1))
}
