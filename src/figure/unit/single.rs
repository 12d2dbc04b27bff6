//! One of a currency without a number: "a dollar a day", "less than a euro".

use crate::figure::draft::Draft;
use crate::figure::reader::Reader;
use crate::figure::unit::currency::Currency;
use crate::figure::unit::rate::read_rate;
use crate::report::{FigureKind, Value};
use crate::text::List;

/// Reads the money whose article is token `at`: with a rate, or where a comparator stands before it, `compared`.
pub fn read_single(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    let opens = reader.is(at, "a") || reader.is(at, "an");
    let money = Currency::noun_at(reader, at + 1).filter(|_| opens)?;
    let rate = reader.hit(List::RateOpener, money.end).and_then(|_| read_rate(reader, money.end));
    // "less than a dollar store has"
    let closes = !reader.is_joint(money.end) && (!reader.is_word(money.end) || reader.has(List::NotNoun, money.end));
    if !(compared && closes) && rate.is_none() || reader.word(money.end - 1).ends_with('s') {
        return None;
    }
    let draft = Draft { step: Some(1.0), ..Draft::new(FigureKind::Money, Value::Number(1.0), at, money.end) };
    Some(match rate {
        Some((tail, next)) => Draft { unit: Some(format!("{} per {tail}", money.name)), next, ..draft },
        None => Draft { unit: Some(money.name.to_owned()), ..draft },
    })
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn money() {
        check("They live on a dollar a day.", "a dollar = money 1 USD per day");
        check("They live on less than a euro.", "less than a euro = money 1 EUR less");
        check("It sells less than a dollar store.", "");
        check("He paid a dollar, then a penny, a dollar that he had.", "");
    }
}
