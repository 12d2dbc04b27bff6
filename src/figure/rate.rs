//! The tail of a rate: "a barrel", "per 100,000 people", "/month".

use super::measure::{divisor_at, is_slash};
use super::noun::singular;
use super::numeral::read_numeral;
use super::reader::Reader;
use crate::text::{Hit, List};

/// The tail behind a figure, at token `at`: "barrel" or "100,000 person", and one past its last token.
pub fn read_rate(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let at = reader.past_hyphen(at);
    if let Some(next) = behind_per(reader, at) {
        return read_denominator(reader, next);
    }
    let next = reader.past_hyphen(at + 1);
    if is_slash(reader, at) {
        let named = reader.hit(List::RateNoun, next).map(|hit| (noun_of(reader, &hit), hit.end));
        return named
            .or_else(|| divisor_at(reader, next).map(|(name, end)| (name.to_owned(), end)))
            .or_else(|| read_denominator(reader, next).filter(|_| reader.is_number(next)));
    }
    let opens = ["a", "an", "each", "every"].iter().any(|word| reader.is(at, word));
    let hit = reader
        .hit(List::RateNoun, next)
        .or_else(|| reader.hit(List::TimeUnit, next))
        .or_else(|| reader.hit(List::Measure, next))?;
    // "$5 a day later", "an hour after", "two men a mile away": the article belongs to a span.
    let goes_on = [List::Ago, List::Extent, List::SpanAfter].iter().any(|&list| reader.hit(list, hit.end).is_some());
    (opens && !goes_on).then(|| (noun_of(reader, &hit), hit.end))
}

/// One past "per", "for every", "for each".
fn behind_per(reader: &Reader, at: u32) -> Option<u32> {
    if reader.is(at, "per") {
        return Some(at + 1);
    }
    (reader.is(at, "for") && (reader.is(at + 1, "every") || reader.is(at + 1, "each"))).then_some(at + 2)
}

/// A noun with or without an amount, "100,000 people", or an amount that leaves it out: "per 1,000".
fn read_denominator(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let numeral = read_numeral(reader, at, false).filter(|numeral| numeral.digits || numeral.scale > 1.0);
    let at_noun = numeral.map_or(at, |numeral| numeral.end);
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

fn noun_of(reader: &Reader, hit: &Hit) -> String {
    if hit.value.is_empty() { reader.text(hit.first, hit.end).to_lowercase() } else { hit.value.to_owned() }
}

/// The noun at token `at` in the singular, and one past it.
fn name_at(reader: &Reader, at: u32) -> (String, u32) {
    if let Some((name, end)) = divisor_at(reader, at).filter(|&(_, end)| end > at + 1 || reader.word(at).len() > 1) {
        return (name.to_owned(), end);
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
        check("Oil fell below $80 per barrel.", "below $80 = money 80 USD per barrel less");
        check("There were 12 deaths per 100,000 people.", "12 deaths = count 12 death per 100,000 person");
        check("It drifts 70 km a day.", "70 km = measure 70 kilometre per day");
    }

    #[test]
    fn no_tail() {
        check("It paid $5 a day later.", "$5 = money 5 USD; a day later = date ?");
        check("It paid $5 a lawyer had asked for.", "$5 = money 5 USD");
    }
}
