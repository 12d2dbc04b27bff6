//! Where quotations open and close.
//!
//! Double marks, curly, straight or angled, are paired inside a block; one that is never closed ends with its block, as a
//! quotation does that goes on in the next paragraph. Where a page puts each sentence in a block of its own, the closing mark stands
//! some blocks behind: these blocks are parts of one quotation. Single marks count only in pairs and outside double ones, since
//! most of them are apostrophes.

use super::document::{Document, Sentence};
use super::token::TokenKind;

/// Blocks behind the one that leaves a quotation open in which its closing mark is looked for.
const PARTS: usize = 6;

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
    /// Whether it is a part of a quotation that spreads over blocks.
    pub part: bool,
}

/// Finds the quotations of a document, in order; none overlap and none leaves its block.
pub fn find_quotations(document: &Document) -> Vec<Quotation> {
    let blocks: Vec<TokenBlock> = document.sentences().chunk_by(|a, b| a.block == b.block).map(TokenBlock::of).collect();
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut closing = 0;
    for (number, block) in blocks.iter().enumerate() {
        let from = quotations.len();
        read_block(document, block, number > 0 && number <= closing, &mut quotations);
        let open = quotations[from..].last_mut().filter(|quotation| !quotation.closed);
        if let Some(open) = open {
            if number >= closing {
                closing = closing_block(document, &blocks, number).unwrap_or(0);
            }
            open.part |= number < closing;
        }
    }
    quotations
}

/// A block by its tokens.
struct TokenBlock {
    first: u32,
    end: u32,
    number: u32,
}

impl TokenBlock {
    fn of(sentences: &[Sentence]) -> TokenBlock {
        let end = sentences.last().map_or(0, |sentence| sentence.end);
        TokenBlock { first: sentences[0].first, end, number: sentences[0].block }
    }
}

/// The place of the block that closes the quotation which block `open` leaves open: its first double mark closes, and there is none
/// in the blocks between.
fn closing_block(document: &Document, blocks: &[TokenBlock], open: usize) -> Option<usize> {
    let behind = blocks.iter().enumerate().skip(open + 1).take(PARTS);
    for (number, block) in behind {
        let marks = (block.first..block.end).map(|token| (token, mark_at(document, token, block.end)));
        let double = marks.into_iter().find(|(_, mark)| matches!(mark.text, "“" | "”" | "\"" | "„" | "«" | "»"));
        if let Some((token, mark)) = double {
            let behind = token + mark.tokens;
            let before_word = behind < block.end && document.is_glued(behind) && document.kind(behind) == TokenKind::Word;
            let closes = match mark.text {
                "”" | "»" => true,
                "\"" => token > block.first && document.is_glued(token) && !before_word,
                _ => false,
            };
            return closes.then_some(number);
        }
    }
    None
}

/// A mark and how many tokens it is written with.
struct Mark<'a> {
    text: &'a str,
    tokens: u32,
}

/// The mark at a token, two single marks in a row as the double one they stand for; empty where there is a word.
fn mark_at<'a>(document: &Document<'a>, token: u32, end: u32) -> Mark<'a> {
    if document.kind(token) != TokenKind::Mark {
        return Mark { text: "", tokens: 1 };
    }
    let text = document.word(token);
    let doubled = || token + 1 < end && document.is_glued(token + 1) && document.word(token + 1) == text;
    match text {
        "'" if doubled() => Mark { text: "\"", tokens: 2 },
        "`" if doubled() => Mark { text: "“", tokens: 2 },
        _ => Mark { text, tokens: 1 },
    }
}

/// Reads one block; `part` says that a quotation is open where it begins.
fn read_block(document: &Document, block: &TokenBlock, part: bool, quotations: &mut Vec<Quotation>) {
    let (first, end) = (block.first, block.end);
    let quotation =
        |first, end, closed| Quotation { first, end, closed, block: block.number, part: part && first == block.first };
    let from = quotations.len();
    let (mut double, mut singles) = (part.then_some(first), Vec::new());
    let mut next = first;
    while next < end {
        let token = next;
        let mark = mark_at(document, token, end);
        next += mark.tokens;
        if mark.text.is_empty() {
            continue;
        }
        let after_space = token == first || !document.is_glued(token);
        let before_word = next < end && document.is_glued(next);
        match mark.text {
            "“" | "„" | "«" => double = double.or(Some(token)),
            "\"" if double.is_none() && before_word && (after_space || opens_before(document, token)) => double = Some(token),
            "”" | "»" | "\"" => {
                if let Some(first) = double.take() {
                    quotations.push(quotation(first, next, true));
                }
            }
            "‘" | "'" if double.is_none() && after_space && before_word && document.kind(token + 1) == TokenKind::Word => {
                singles.push(token);
            }
            "’" | "'" if double.is_none() && !after_space => {
                if let Some(first) = singles.pop()
                    && singles.is_empty()
                {
                    quotations.push(quotation(first, token + 1, true));
                }
            }
            _ => {}
        }
    }
    if let Some(first) = double {
        quotations.push(quotation(first, end, false));
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
        let parts = found("She said: “We go on.\nWe stay.\nAnd so we won,” and fell silent. “It was late.”");
        assert_eq!(parts, ["“We go on.…", "We stay.…", "And so we won,”", "“It was late.”"]);
        assert_eq!(found("\"We go on.\nWe stay,\" she said."), ["\"We go on.…", "We stay,\""]);
        assert_eq!(found("''We go on.\nWe stay,'' she said."), ["''We go on.…", "We stay,''"]);
        assert_eq!(found("“We go on.\nShe left.\n“We stay.”"), ["“We go on.…", "“We stay.”"]);
        assert!(found("a 5\" pipe and a 7\" one").is_empty());
        assert!(found("no end ” of it").is_empty());
    }
}
