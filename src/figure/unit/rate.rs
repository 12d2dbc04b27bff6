//! The tail of a rate: "a barrel", "per 100,000 people", "/month".

use crate::figure::noun::read_noun;
use crate::figure::noun::singular::singular;
use crate::figure::number::read_numeral;
use crate::figure::reader::Reader;
use crate::figure::unit::measure::{divisor_at, is_slash};
use crate::text::{Hit, List};

/// The tail behind a figure, at token `at`: "barrel", "100,000 person" or "person per night", and one past its last token.
pub fn read_rate(reader: &Reader, at: u32) -> Option<(String, u32)> {
    if let Some(hit) = reader.hit(List::RateAdverb, at).filter(|_| reader.word(at).starts_with(char::is_lowercase)) {
        return Some((hit.value.to_owned(), hit.end));
    }
    let (name, end) = read_tail(reader, at)?;
    match behind_per(reader, end).and_then(|next| read_denominator(reader, next)) {
        Some((second, next)) => Some((format!("{name} per {second}"), next)),
        None => Some((name, end)),
    }
}

fn read_tail(reader: &Reader, at: u32) -> Option<(String, u32)> {
    // "$ 8 - a - share" has two such hyphens or none: "it costs $8 - a share of it was spent".
    let spaced = reader.past_spaced_hyphen(at) > at && reader.past_spaced_hyphen(at + 2) > at + 2;
    let at = if spaced { at + 1 } else { reader.past_hyphen(at) };
    if let Some(next) = behind_per(reader, at) {
        return read_denominator(reader, next);
    }
    let next = if spaced { at + 2 } else { reader.past_hyphen(at + 1) };
    if is_slash(reader, at) {
        let named = reader.hit(List::RateNoun, next).map(|hit| (noun_of(reader, &hit), hit.end));
        // "/100 km", but "40 km/25 miles" are one length in two units.
        let round =
            reader.word(next).strip_prefix('1').is_some_and(|zeros| zeros.bytes().all(|byte| matches!(byte, b'0' | b',')));
        return named
            .or_else(|| divisor_at(reader, next).map(|(name, end)| (name.into_owned(), end)))
            .or_else(|| read_denominator(reader, next).filter(|&(_, end)| round && is_counted(reader, next, end)));
    }
    let opens = reader.has(List::RateOpener, at);
    let hit = reader
        .hit(List::RateNoun, next)
        .or_else(|| reader.hit(List::TimeUnit, next))
        .or_else(|| reader.hit(List::Measure, next))?;
    // "$5 a day later", "an hour after", "two men a mile away": the article belongs to a span.
    let goes_on = [List::Ago, List::Extent, List::SpanAfter].iter().any(|&list| reader.has(list, hit.end));
    (opens && !goes_on).then(|| (noun_of(reader, &hit), hit.end))
}

/// The words of which an amount may be before its rate: "tonnes of dry household waste a day".
const SUBSTANCE: u32 = 3;

/// The tail of time behind what a measure is of: "500 barrels of oil a day".
pub fn read_rate_apart(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let first = at + 1;
    let words = (first..first + SUBSTANCE).take_while(|&at| reader.is_word(at) && !reader.has(List::NotNoun, at));
    let end = words.last().filter(|_| reader.is(at, "of"))? + 1;
    let of_time = reader.has(List::TimeUnit, end + 1) && reader.is_word(end);
    read_rate(reader, end).filter(|_| of_time)
}

/// One past "per" or "for every".
fn behind_per(reader: &Reader, at: u32) -> Option<u32> {
    if reader.is(at, "per") {
        return Some(at + 1);
    }
    (reader.is(at, "for") && reader.is(at + 1, "every")).then_some(at + 2)
}

/// A noun with or without an amount, "100,000 people", "million people", or an amount that leaves it out: "per 1,000".
fn read_denominator(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let numeral = read_numeral(reader, at, false).map(|numeral| (numeral.end, numeral.value >= 100.0));
    let scale = || reader.hit(List::Scale, at).map(|hit| (hit.end, true));
    let Some((end, large)) = numeral.or_else(scale) else {
        return (reader.is_word(at) && !reader.has(List::NotNoun, at)).then(|| described_at(reader, at));
    };
    let amount = reader.text(at, end);
    match counted_at(reader, reader.past_hyphen(end)) {
        Some((name, next)) => Some((format!("{amount} {name}"), next)),
        None => large.then(|| (amount.to_owned(), end)),
    }
}

/// What an amount before token `at` counts: a measure, a plural, or a noun that closes the phrase, "100,000 population".
fn counted_at(reader: &Reader, at: u32) -> Option<(String, u32)> {
    // "per 100,000 last week"
    let ends = [List::NotNoun, List::DateModifier, List::RelativeDate].iter().any(|&list| reader.has(list, at));
    if !reader.is_word(at) || ends {
        return None;
    }
    let closed = |at| !reader.is_word(at) || reader.has(List::NotNoun, at);
    measure_at(reader, at)
        .or_else(|| read_noun(reader, at).map(|noun| (noun.name, noun.end)))
        .or_else(|| Some(name_at(reader, at)).filter(|&(_, end)| reader.is_joint(at - 1) || closed(end)))
}

/// The noun at token `at` with an adjective before it: "per extra bag".
fn described_at(reader: &Reader, at: u32) -> (String, u32) {
    let next = at + 1;
    let noun = reader.is_word(next) && !reader.has(List::NotNoun, next);
    if !reader.has(List::Modifier, at) || !noun {
        return name_at(reader, at);
    }
    let (name, end) = name_at(reader, next);
    (format!("{} {name}", reader.word(at).to_lowercase()), end)
}

/// Whether tokens `at..end` end in a measure or a plural: "/100km", "/100,000 people", not "/12C".
fn is_counted(reader: &Reader, at: u32, end: u32) -> bool {
    let name = end - 1;
    let plural = reader.word(name).len() > 2 && singular(&reader.word(name).to_lowercase()).is_some();
    name > at && (plural || [List::Measure, List::NounPlural].iter().any(|&list| reader.hit_before(list, end).is_some()))
}

fn noun_of(reader: &Reader, hit: &Hit) -> String {
    if hit.value.is_empty() { reader.text(hit.first, hit.end).to_lowercase() } else { hit.value.to_owned() }
}

/// A measure or span of time; a symbol of one letter only where it is glued to an amount: "per 100g".
fn measure_at(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let (name, end) = divisor_at(reader, at)?;
    (end > at + 1 || reader.word(at).len() > 1 || reader.is_glued(at)).then(|| (name.into_owned(), end))
}

/// The noun at token `at` in the singular, and one past it.
fn name_at(reader: &Reader, at: u32) -> (String, u32) {
    if let Some(found) = measure_at(reader, at) {
        return found;
    }
    if let Some(hit) = [List::RateNoun, List::NounPlural].iter().find_map(|&list| reader.hit(list, at)) {
        return (noun_of(reader, &hit), hit.end);
    }
    let word = reader.word(at).to_lowercase();
    (singular(&word).unwrap_or(word), at + 1)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn tails() {
        check("It costs $5 a month.", "$5 = money 5 USD per month");
        check("It costs $8.50-a-month.", "$8.50 = money 8.5 USD per month");
        check("It made an $ 8 - a - share offer.", "$ 8 = money 8 USD per share");
        check("Oil fell below $80 per barrel.", "below $80 = money 80 USD per barrel less");
        check("There were 12 deaths per 100,000 people.", "12 deaths = count 12 death per 100,000 person");
        check("There were 12 deaths per 1,000.", "12 deaths = count 12 death per 1,000");
        check("There were 12 new cases a day.", "12 = count 12 new case per day");
        check("It burns 12 tonnes of dry waste a day.", "12 tonnes = measure 12 tonne per day");
        check("It burns 12 tonnes of waste a man left.", "12 tonnes = measure 12 tonne");
        check("It drifts 70 km a day.", "70 km = measure 70 kilometre per day");
        check("It costs $8 per two-litre bottle.", "$8 = money 8 USD per two litre");
        check("It is 40 km/25 miles off.", "40 km = measure 40 kilometre; 25 miles = measure 25 mile");
        check("It burns 8L/100km.", "8L = measure 8 litre per 100 kilometre");
        check("It costs 28p/kWh.", "28p = money 28 penny per kilowatt hour");
        check("It costs £500 pcm or £400 weekly.", "£500 = money 500 GBP per month; £400 = money 400 GBP per week");
        check("It costs $5 per person per night.", "$5 = money 5 USD per person per night");
        check("It runs 20 flights daily.", "20 flights = count 20 flight per day");
        check("It costs £40,000 per annum.", "£40,000 = money 40000 GBP per year");
    }

    #[test]
    fn denominators() {
        check("It saw 5 cases per million people.", "5 cases = count 5 case per million person");
        check("It saw 5 cases per 1,000 live births.", "5 cases = count 5 case per 1,000 live birth");
        check("It saw 5 cases per 1,000 population.", "5 cases = count 5 case per 1,000 population");
        check("It saw 5 cases per 1,000 last week.", "5 cases = count 5 case per 1,000; last week = date ?");
        check("It costs $5 per 100g, $6 per extra bag.", "$5 = money 5 USD per 100 gram; $6 = money 6 USD per extra bag");
        check("It costs $5 per thousand cubic feet.", "$5 = money 5 USD per thousand cubic foot");
    }

    #[test]
    fn no_tail() {
        check("It paid £2 Daily Mail fees.", "£2 = money 2 GBP");
        check("It paid $5 a day later.", "$5 = money 5 USD; a day later = date ?");
        check("They saw two men a mile away.", "two men = count 2 man");
        check("It paid $5 - a share of it went to him.", "$5 = money 5 USD");
        check("It paid $5 a lawyer had asked for.", "$5 = money 5 USD");
    }
}
