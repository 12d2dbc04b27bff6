//! Ranks: "second-largest", "a fifth straight loss", "finished third", "No. 1".

use super::draft::Draft;
use super::number::ordinal::read_ordinal;
use super::number::read_numeral;
use super::reader::Reader;
use crate::report::{FigureKind, FigureRole, Value};
use crate::text::List;

/// Reads the rank that begins at token `at`.
pub fn read_rank(reader: &Reader, at: u32) -> Option<Draft> {
    read_numbered(reader, at).or_else(|| read_ordinal_rank(reader, at)).or_else(|| read_cell(reader, at))
}

fn rank(value: f64, first: u32, end: u32) -> Draft {
    Draft { role: FigureRole::Rank, ..Draft::new(FigureKind::Rank, Value::Number(value), first, end) }
}

fn read_ordinal_rank(reader: &Reader, at: u32) -> Option<Draft> {
    let (value, end) = read_ordinal(reader, at).filter(|&(value, _)| value >= 2.0)?;
    let next = reader.past_hyphen(end);
    if is_superlative(reader, next) {
        return Some(rank(value, at, next + 1));
    }
    let ranks = reader.has(List::RankAfter, end) || reader.hit_before(List::RankBefore, at).is_some();
    (ranks && next == end).then(|| rank(value, at, end))
}

/// "3rd", "the second", "First" where nothing else is printed: a cell of a table of results.
fn read_cell(reader: &Reader, at: u32) -> Option<Draft> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let first = reader.is(start, "first").then_some((1.0, start + 1));
    let (value, end) = first.or_else(|| read_ordinal(reader, start))?;
    reader.is_alone(at, end).then(|| rank(value, at, end))
}

fn is_superlative(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    reader.has(List::SuperlativePlain, at) || (word.len() > 5 && word.ends_with("est") && !reader.is_capital(at))
}

/// "No. 1", "number two"; not "Resolution No. 242", "No. 22-451".
fn read_numbered(reader: &Reader, at: u32) -> Option<Draft> {
    let digits = match (reader.word(at), reader.word(at + 1)) {
        ("No" | "no", ".") => at + 2,
        ("No", _) if reader.is_number(at + 1) => at + 1,
        (word, _) if word.eq_ignore_ascii_case("number") && reader.has(List::NumberWord, at + 1) => at + 1,
        _ => return None,
    };
    let numeral =
        read_numeral(reader, digits, false).filter(|numeral| numeral.scale == 1.0 && (1.0..=100.0).contains(&numeral.value))?;
    let named = at > reader.first && (reader.is_capital(at - 1) || reader.hit_before(List::NumberedNoun, at).is_some());
    let joined = reader.is_glued(numeral.end) && (reader.is_joint(numeral.end) || reader.is_word(numeral.end));
    let opens = at == reader.first && reader.opens_block;
    (!named && !joined && !opens).then(|| rank(numeral.value, at, numeral.end))
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn ranks() {
        check("It is the second-largest bank.", "second-largest = rank 2");
        check("It rained a sixth straight day.", "sixth = rank 6");
        check("The 31st annual fair opens.", "31st = rank 31");
        check("He finished fifth.", "fifth = rank 5");
        check("She ranks No. 4 here.", "No. 4 = rank 4");
    }

    #[test]
    fn names() {
        check("His fourth film opens.", "");
        check("The third quarter was slow.", "");
        check("He waited a second.", "");
        check("The file is No. 31-770.", "");
        check("They cite Resolution No 42.", "");
    }
}
