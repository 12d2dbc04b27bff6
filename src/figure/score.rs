//! Results of games and votes: "won 3-1", "a 5-4 decision".

use super::draft::Draft;
use super::range::Amounts;
use super::reader::Reader;
use crate::report::{FigureKind, FigureRole};

/// No game and no chamber goes higher.
const HIGHEST: f64 = 1000.0;

/// Two whole numbers joined by a dash, in a sentence about a game or a vote.
pub fn read_score(reader: &Reader, draft: Draft, amounts: &Amounts) -> Option<Draft> {
    let whole = [&amounts.low, amounts.last()].iter().all(|numeral| numeral.value.fract() == 0.0 && numeral.value < HIGHEST);
    (amounts.dashed && whole && reader.tells_score).then_some(Draft { kind: FigureKind::Score, role: FigureRole::Score, ..draft })
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn scores() {
        check("Our side won 4-2 again.", "4-2 = score 4..2");
        check("They play a 4-2 formation.", "");
    }
}
