//! The whole that a number is part of: "two of her cousins", "a third of the town's 40 shops".

use crate::figure::noun::{Noun, read_noun};
use crate::figure::number::read_numeral;
use crate::figure::reader::Reader;
use crate::text::List;

/// The noun behind "of": "two of her cousins", "nine of the 12 jurors", "two of the town's 40 shops".
pub fn read_partitive(reader: &Reader, at: u32) -> Option<Noun> {
    let noun_at = past_determiner(reader, at + 1);
    if reader.is(at, "of") && noun_at > at + 1 { read_noun(reader, noun_at) } else { None }
}

/// The noun of the whole behind a share of it: "a third of voters", "half the shops", "one in five adults".
pub fn read_whole(reader: &Reader, at: u32) -> Option<Noun> {
    read_noun(reader, past_determiner(reader, if reader.is(at, "of") { at + 1 } else { at }))
}

/// Past an article, an owner and a number: "the town's 40".
fn past_determiner(reader: &Reader, at: u32) -> u32 {
    let opened = if reader.has(List::Determiner, at) { at + 1 } else { at };
    let owned = if is_possessive(reader, opened) { opened + 1 } else { opened };
    read_numeral(reader, owned, false).map_or(owned, |numeral| numeral.end)
}

fn is_possessive(reader: &Reader, at: u32) -> bool {
    ["'s", "’s", "s'", "s’"].iter().any(|ending| reader.word(at).ends_with(ending))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn partitives() {
        check("Nine of the 12 jurors left.", "Nine = count 9 juror; 12 jurors = count 12 juror");
        check("Nine of the town's 40 shops shut.", "Nine = count 9 shop; 40 shops = count 40 shop");
        check("Nine of them shut.", "Nine = count 9");
    }
}
