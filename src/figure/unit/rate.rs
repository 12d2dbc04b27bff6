//! The tail of a rate: "a barrel", "per 100,000 people", "/month".

use crate::figure::noun::singular::singular;
use crate::figure::number::read_numeral;
use crate::figure::reader::Reader;
use crate::figure::unit::measure::{divisor_at, is_slash};
use crate::text::{Hit, List};

/// The tail behind a figure, at token `at`: "barrel" or "100,000 person", and one past its last token.
pub fn read_rate(reader: &Reader, at: u32) -> Option<(String, u32)> {
    // "$ 8 - a - share" has two such hyphens or none: "it costs $8 - a share of it was spent".
    let spaced = reader.past_spaced_hyphen(at) > at && reader.past_spaced_hyphen(at + 2) > at + 2;
    let at = if spaced { at + 1 } else { reader.past_hyphen(at) };
    if let Some(next) = behind_per(reader, at) {
        return read_denominator(reader, next);
    }
    let next = if spaced { at + 2 } else { reader.past_hyphen(at + 1) };
    if is_slash(reader, at) {
        let named = reader.hit(List::RateNoun, next).map(|hit| (noun_of(reader, &hit), hit.end));
        return named.or_else(|| divisor_at(reader, next).map(|(name, end)| (name.into_owned(), end))).or_else(|| {
            read_denominator(reader, next).filter(|&(_, end)| reader.is_number(next) && is_counted(reader, next, end))
        });
    }
    let opens = reader.hit(List::RateOpener, at).is_some();
    let hit = reader
        .hit(List::RateNoun, next)
        .or_else(|| reader.hit(List::TimeUnit, next))
        .or_else(|| reader.hit(List::Measure, next))?;
    // "$5 a day later", "an hour after", "two men a mile away": the article belongs to a span.
    let goes_on = [List::Ago, List::Extent, List::SpanAfter].iter().any(|&list| reader.hit(list, hit.end).is_some());
    (opens && !goes_on).then(|| (noun_of(reader, &hit), hit.end))
}

/// The words of which an amount may be before its rate: "tonnes of dry household waste a day".
const SUBSTANCE: u32 = 3;

/// The tail of time behind what a measure is of: "500 barrels of oil a day".
pub fn read_rate_apart(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let first = at + 1;
    let words = (first..first + SUBSTANCE).take_while(|&at| reader.is_word(at) && reader.hit(List::NotNoun, at).is_none());
    let end = words.last().filter(|_| reader.is(at, "of"))? + 1;
    let of_time = reader.hit(List::TimeUnit, end + 1).is_some() && reader.is_word(end);
    read_rate(reader, end).filter(|_| of_time)
}

/// One past "per" or "for every".
fn behind_per(reader: &Reader, at: u32) -> Option<u32> {
    if reader.is(at, "per") {
        return Some(at + 1);
    }
    (reader.is(at, "for") && reader.is(at + 1, "every")).then_some(at + 2)
}

/// A noun with or without an amount, "100,000 people", or an amount that leaves it out: "per 1,000".
fn read_denominator(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let numeral = read_numeral(reader, at, false);
    let at_noun = numeral.map_or(at, |numeral| reader.past_hyphen(numeral.end));
    let named = reader.is_word(at_noun) && reader.hit(List::NotNoun, at_noun).is_none();
    match (numeral, named) {
        (Some(numeral), true) => {
            let (name, end) = name_at(reader, at_noun);
            Some((format!("{} {name}", reader.text(at, numeral.end)), end))
        }
        (Some(numeral), false) => (numeral.value >= 100.0).then(|| (reader.text(at, numeral.end).to_owned(), numeral.end)),
        (None, true) => Some(name_at(reader, at_noun)),
        (None, false) => None,
    }
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

/// The noun at token `at` in the singular, and one past it.
fn name_at(reader: &Reader, at: u32) -> (String, u32) {
    if let Some((name, end)) = divisor_at(reader, at).filter(|&(_, end)| end > at + 1 || reader.word(at).len() > 1) {
        return (name.into_owned(), end);
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
        check("It burns 8L/100km.", "8L = measure 8 litre per 100 kilometre");
        check("It costs 28p/kWh.", "28p = money 28 penny per kilowatt hour");
        check("It costs £40,000 per annum.", "£40,000 = money 40000 GBP per year");
    }

    #[test]
    fn no_tail() {
        check("It paid $5 a day later.", "$5 = money 5 USD; a day later = date ?");
        check("They saw two men a mile away.", "two men = count 2 man");
        check("It paid $5 - a share of it went to him.", "$5 = money 5 USD");
        check("It paid $5 a lawyer had asked for.", "$5 = money 5 USD");
    }
}
