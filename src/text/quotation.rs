//! Where quotations open and close.
//!
//! Double marks, curly, straight or angled, are paired inside a block; one that is never closed ends with its block, as a
//! quotation does that goes on in the next paragraph. Single marks count only in pairs and outside double ones, since most of
//! them are apostrophes.

use super::document::Document;
use super::token::TokenKind;

/// A quotation: its tokens from the opening mark to one past the closing mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub first: u32,
    /// One past the closing mark, or past the block's last token.
    pub end: u32,
    /// Whether there is a closing mark.
    pub closed: bool,
    /// The number of its block.
    pub block: u32,
}

/// Finds the quotations of a document, in order; none overlap and none leaves its block.
pub fn find_quotations(document: &Document) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    for block in document.sentences().chunk_by(|a, b| a.block == b.block) {
        let (first, end) = (block[0].first, block[block.len() - 1].end);
        read_block(document, first, end, block[0].block, &mut quotations);
    }
    quotations
}

/// A mark and how many tokens it is written with.
struct Mark<'a> {
    text: &'a str,
    tokens: u32,
}

/// The mark at a token, two single marks in a row as the double one they stand for; empty where there is a word.
fn mark_at<'a>(document: &Document<'a>, token: u32, end: u32) -> Mark<'a> {
    let text = if document.kind(token) == TokenKind::Mark { document.word(token) } else { "" };
    let doubled = token + 1 < end && document.is_glued(token + 1) && document.word(token + 1) == text;
    match text {
        "'" if doubled => Mark { text: "\"", tokens: 2 },
        "`" if doubled => Mark { text: "“", tokens: 2 },
        _ => Mark { text, tokens: 1 },
    }
}

fn read_block(document: &Document, first: u32, end: u32, block: u32, quotations: &mut Vec<Quotation>) {
    let from = quotations.len();
    let (mut double, mut singles) = (None, Vec::new());
    let mut next = first;
    while next < end {
        let token = next;
        let mark = mark_at(document, token, end);
        next += mark.tokens;
        let after_space = token == first || !document.is_glued(token);
        let before_word = next < end && document.is_glued(next);
        match mark.text {
            "“" | "„" | "«" => double = double.or(Some(token)),
            "\"" if double.is_none() && before_word && (after_space || opens_before(document, token)) => double = Some(token),
            "”" | "»" | "\"" => {
                if let Some(first) = double.take() {
                    quotations.push(Quotation { first, end: next, closed: true, block });
                }
            }
            "‘" | "'" if double.is_none() && after_space && before_word && document.kind(token + 1) == TokenKind::Word => {
                singles.push(token);
            }
            "’" | "'" if double.is_none() && !after_space => {
                if let Some(first) = singles.pop()
                    && singles.is_empty()
                {
                    quotations.push(Quotation { first, end: token + 1, closed: true, block });
                }
            }
            _ => {}
        }
    }
    if let Some(first) = double {
        quotations.push(Quotation { first, end, closed: false, block });
    }
    // A double quotation inside a single one is part of it.
    quotations[from..].sort_by_key(|quotation| quotation.first);
    let mut free_from = first;
    let mut kept = from;
    for at in from..quotations.len() {
        if quotations[at].first >= free_from {
            free_from = quotations[at].end;
            quotations[kept] = quotations[at];
            kept += 1;
        }
    }
    quotations.truncate(kept);
}

/// Whether the mark before a straight one lets it open, though there is no space between: `("`, `—"`.
fn opens_before(document: &Document, token: u32) -> bool {
    token > 0 && matches!(document.word(token - 1), "(" | "[" | "—" | "–" | "-" | "‘" | "'" | "…" | "/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockRole};

    fn found(text: &str) -> Vec<String> {
        let blocks: Vec<Block> =
            text.split('\n').map(|line| Block { role: BlockRole::Paragraph, text: line.to_owned() }).collect();
        let document = Document::new(text, 0, &blocks);
        let text_of = |quotation: Quotation| {
            let text = document.slice(document.span(quotation.first, quotation.end));
            format!("{text}{}", if quotation.closed { "" } else { "…" })
        };
        find_quotations(&document).into_iter().map(text_of).collect()
    }

    #[test]
    fn curly_straight_and_angled() {
        assert_eq!(found("“Yes,” she said. \"No,\" he said («oui»)."), ["“Yes,”", "\"No,\"", "«oui»"]);
        assert_eq!(found("the plan (\"a gift\") — \"a trap\""), ["\"a gift\"", "\"a trap\""]);
    }

    #[test]
    fn single_marks_pair_and_apostrophes_do_not() {
        assert_eq!(found("a ‘new era’ and a 'big step' for it"), ["‘new era’", "'big step'"]);
        assert!(found("the dogs' owners, the '90s and the firms’ plans, isn’t it").is_empty());
        assert_eq!(found("‘He told me, ‘go home,’’ she said"), ["‘He told me, ‘go home,’’"]);
    }

    #[test]
    fn two_single_marks_are_a_double_one() {
        assert_eq!(found("''Yes,'' she said. ``No,'' he said."), ["''Yes,''", "``No,''"]);
    }

    #[test]
    fn nested_marks_belong_to_the_outer_quotation() {
        assert_eq!(found("“She called it ‘a gift’ twice,” he said"), ["“She called it ‘a gift’ twice,”"]);
        assert_eq!(found("‘She called it “a gift” twice,’ he said"), ["‘She called it “a gift” twice,’"]);
    }

    #[test]
    fn a_quotation_that_is_not_closed_ends_with_its_block() {
        assert_eq!(found("She said: “We go on.\n“We stay.” Then silence."), ["“We go on.…", "“We stay.”"]);
        assert!(found("a 5\" pipe and a 7\" one").is_empty());
        assert!(found("no end ” of it").is_empty());
    }
}
