//! Figures: tokens become quantities.

mod age;
mod amount;
mod bound;
mod change;
mod code;
mod date;
mod draft;
mod ellipsis;
mod evidence;
mod guard;
mod multiple;
mod neighbour;
mod noun;
mod number;
mod numeral;
mod opening;
mod quantity;
mod range;
mod rank;
mod ratio;
mod reader;
mod score;
mod subject;
#[cfg(test)]
mod testing;
mod time;
mod unit;

pub use self::draft::FoundFigure;

use self::draft::Draft;
use self::evidence::Evidence;
use self::numeral::Memo;
use self::reader::Reader;
use crate::text::Document;
use std::cell::LazyCell;

/// Finds the figures of a document, in order of the text; none overlap.
pub fn find_figures(document: &Document) -> Vec<FoundFigure> {
    let (evidence, memo) = (Evidence::new(document), Memo::new());
    let mut found = Vec::new();
    for index in 0..document.sentences().len() {
        let reader = Reader::new(document, &evidence, &memo, index);
        found.extend(read_sentence(&reader).into_iter().map(|draft| draft.finish(&reader)));
    }
    found
}

/// Tries every token in turn; behind a figure reading goes on where it ends.
fn read_sentence(reader: &Reader) -> Vec<Draft> {
    // Few sentences have a figure that could be one.
    let codes = LazyCell::new(|| code::codes(reader));
    let is_coded = |at: u32| codes[(at - reader.first) as usize];
    let (mut at, mut drafts) = (reader.first, Vec::new());
    while at < reader.end {
        match read_figure(reader, at).filter(|draft| !(draft.first..draft.end).any(is_coded)) {
            Some(draft) => {
                at = draft.next.max(at + 1);
                drafts.push(draft);
            }
            None => at += 1,
        }
    }
    neighbour::relate(reader, &mut drafts);
    ellipsis::fill_in(reader, &mut drafts);
    drafts
}

/// Reads the figure that begins at token `at`, comparators included.
fn read_figure(reader: &Reader, at: u32) -> Option<Draft> {
    reader.read_where(at, opening::may_open, read_compared)
}

/// Reads the comparators at token `at` and the figure behind them.
fn read_compared(reader: &Reader, at: u32) -> Option<Draft> {
    let comparator = bound::read_before(reader, at);
    let compared = comparator.bound.is_some();
    // "above the 5% mark"
    let article = compared && reader.is(comparator.end, "the");
    let mut draft = if article {
        read_uncompared(reader, comparator.end + 1, compared).filter(|draft| bound::is_mark(reader, draft))?
    } else {
        read_uncompared(reader, comparator.end, compared)?
    };
    bound::limit_behind(reader, &mut draft);
    let mut draft = bound::compare(reader, draft, comparator);
    change::read_role(reader, &mut draft);
    draft.subject = subject::subject_of(reader, &draft);
    Some(draft)
}

/// Reads the figure whose number begins at token `at`; `compared` tells that a comparator stands before it.
fn read_uncompared(reader: &Reader, at: u32, compared: bool) -> Option<Draft> {
    time::read_span_and_half(reader, at)
        .or_else(|| date::read_date(reader, at))
        .or_else(|| rank::read_rank(reader, at))
        .or_else(|| unit::part::read_part_of_unit(reader, at))
        .or_else(|| unit::single::read_single(reader, at, compared))
        .or_else(|| ratio::read_ratio(reader, at, compared))
        .or_else(|| multiple::read_multiple(reader, at))
        .or_else(|| time::read_couple(reader, at))
        .or_else(|| time::read_placed_span(reader, at))
        .or_else(|| time::read_stopwatch(reader, at))
        .or_else(|| quantity::read_quantity(reader, at, compared))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::report::Value;
    use proptest::prelude::*;

    /// Time grows with the text and values stay finite on text that is made to be slow; a quadratic rule would take hours.
    #[test]
    fn hostile_text() {
        let pieces = [
            "1",
            ",",
            "hundred ",
            "one hundred and ",
            "1-",
            "$5 to ",
            "half a ",
            "between 1 and ",
            "(1) ",
            "3, ",
            "a.b",
            "1:",
            "over 1 but under 2 ",
            "cut the price of 5% by ",
            "sales of ",
        ];
        for piece in pieces {
            let text = piece.repeat(250_000 / piece.len());
            let article = Article::from_text(&text);
            for found in find_figures(&Document::new(&text, 0, &article.blocks)) {
                let finite = match found.figure.value {
                    Value::Number(value) => value.is_finite(),
                    Value::Range(ends) => ends.iter().all(|value| value.is_finite()),
                    _ => true,
                };
                assert!(finite && found.figure.precision.is_none_or(f64::is_finite), "{piece}");
            }
        }
    }

    /// What the rules look for, to be put together at random.
    const PIECES: [&str; 67] = [
        "5",
        "12",
        "1,250",
        "2014",
        "1.5",
        "007",
        "one",
        "two",
        "twenty",
        "hundred",
        "million",
        "half",
        "third",
        "dozen",
        "a",
        "an",
        "and",
        "of",
        "to",
        "or",
        "between",
        "from",
        "per",
        "in",
        "times",
        "more than",
        "about",
        "old",
        "ago",
        "year",
        "years",
        "people",
        "May",
        "Monday",
        "$",
        "%",
        "-",
        "–",
        "/",
        ":",
        "(",
        ")",
        ".",
        ",",
        "’",
        "\"",
        "½",
        "rose",
        "cut",
        "by",
        "down",
        "up",
        "not",
        "than",
        "the",
        "mark",
        "or more",
        "odd",
        "+",
        "profit",
        "sales",
        "was",
        "increase",
        "Acme",
        "at",
        "fell",
        "share",
    ];

    proptest! {
        #[test]
        fn any_text_gives_figures_in_order(pieces in proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..24)) {
            let text: String = pieces.iter().map(|&(piece, spaced)| format!("{}{}", PIECES[piece], if spaced { " " } else { "" })).collect();
            let article = Article::from_text(&text);
            let found = find_figures(&Document::new(&text, 0, &article.blocks));
            prop_assert!(found.iter().all(|found| found.span.start < found.span.end));
            prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{text}");
        }
    }
}
