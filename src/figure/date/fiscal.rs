//! Fiscal years as companies print them: "FY19", "FY2020-22", "Q3FY21", "H1 FY22". They do not begin in January: of their parts
//! nothing but the year is known.

use crate::figure::date::moment::{Moment, When};
use crate::figure::date::numeric::{short_year, year_digits};
use crate::figure::reader::Reader;
use crate::text::{List, look_up};

/// Reads the fiscal year that begins at token `at`, with the quarter or half before it, and gives one past the last token.
pub fn read_fiscal_year(reader: &Reader, at: u32) -> Option<(When, u32)> {
    let part = reader.hit(List::PartOfYear, at).map_or(at, |hit| hit.end);
    let token = if part > at && reader.is(part, "of") { part + 1 } else { part };
    let from = fiscal_year(reader.word(token))?;
    let last = token + 2;
    let until = year_digits(reader, last).or_else(|| short_year(reader.word(last)));
    let until = until.filter(|&until| reader.is_joint(token + 1) && from < until && !reader.is_joint(last + 1));
    Some(match until {
        Some(until) => (When::Span(Moment::year(from), Moment::year(until)), last + 1),
        None => (When::At(Moment::year(from)), token + 1),
    })
}

/// Whether token `at` is a fiscal year.
pub fn is_fiscal_year(reader: &Reader, at: u32) -> bool {
    reader.has_digit(at) && fiscal_year(reader.word(at)).is_some()
}

/// The year in "FY19", "FY2019", "Q3FY21".
fn fiscal_year(word: &str) -> Option<u32> {
    let (part, digits) = word.split_once("FY").or_else(|| word.split_once("fy"))?;
    let opens = part.is_empty() || look_up(List::PartOfYear, part).is_some();
    let year = short_year(digits).or_else(|| digits.parse().ok().filter(|year| digits.len() == 4 && (1900..2100).contains(year)));
    year.filter(|_| opens)
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn fiscal_years() {
        check("Sales in FY19 and Q3FY21 fell.", "FY19 = date 2019; Q3FY21 = date 2021");
        check("Sales in H1 FY2022 fell over FY2020-22.", "H1 FY2022 = date 2022; FY2020-22 = date 2020..2022");
        check("It flew flight FY192 in row QFY19.", "");
    }
}
