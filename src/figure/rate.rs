//! The tail of a rate: "a barrel", "per 100,000 people", "/month".

use super::noun::singular;
use super::numeral::read_numeral;
use super::reader::Reader;
use crate::text::List;

/// The tail behind a figure, at token `at`: "barrel" or "100,000 person", and one past its last token.
pub fn read_rate(reader: &Reader, at: u32) -> Option<(String, u32)> {
    let at = reader.past_hyphen(at);
    if reader.is(at, "per") || reader.is(at, "for") && reader.is(at + 1, "every") {
        let next = if reader.is(at, "per") { at + 1 } else { at + 2 };
        let numeral = read_numeral(reader, next, false).filter(|numeral| numeral.digits || numeral.scale > 1.0);
        let noun = numeral.map_or(next, |numeral| numeral.end);
        if !reader.is_word(noun) || reader.hit(List::NotNoun, noun).is_some() {
            return None;
        }
        let name = name_at(reader, noun)?;
        let amount = if noun > next { format!("{} ", reader.text(next, noun)) } else { String::new() };
        return Some((amount + &name.0, name.1));
    }
    let opens = ["a", "an", "each", "every", "/"].iter().any(|word| reader.is(at, word))
        && (reader.word(at) != "/" || reader.is_glued(at));
    let next = reader.past_hyphen(at + 1);
    let hit = reader.hit(List::RateNoun, next).filter(|_| opens)?;
    // "$5 a day later", "an hour after": the article belongs to a span of time.
    let goes_on = reader.hit(List::Ago, hit.end).is_some()
        || reader.is(hit.end, "later")
        || reader.is(hit.end, "after")
        || reader.is(hit.end, "before");
    (!goes_on).then(|| (reader.text(next, hit.end).to_lowercase(), hit.end))
}

fn name_at(reader: &Reader, at: u32) -> Option<(String, u32)> {
    if let Some(hit) = [List::Measure, List::TimeUnit, List::NounPlural].iter().find_map(|&list| reader.hit(list, at)) {
        return Some((hit.value.to_owned(), hit.end));
    }
    let word = reader.word(at).to_lowercase();
    Some((singular(&word).unwrap_or(word), at + 1))
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
