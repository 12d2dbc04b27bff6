//! What moved where no amount is named: a name, or a thing behind an article.

use super::amount::{Phrase, is_part, is_verb};
use crate::figure::change::is_adverb;
use crate::figure::noun::singular::singular;
use crate::figure::reader::Reader;
use crate::text::List;

/// What moved, where it is no amount: "the Roe peso fell 3%", "bakeries grew 3%". A short phrase behind an article, or one plural
/// that opens the clause.
pub fn thing_before(reader: &Reader, end: u32) -> Option<Phrase> {
    let head = end.wrapping_sub(1);
    if !is_part(reader, head) || is_adverb(reader, head) {
        return None;
    }
    let first = (0..3).map(|back| head.wrapping_sub(back)).take_while(|&at| at >= reader.first && is_part(reader, at)).last()?;
    if (first..head).any(|at| is_verb(reader, at)) {
        return None;
    }
    let plural = first == head && singular(reader.word(head)).is_some() && opens_clause(reader, first);
    (plural || has_article(reader, first)).then_some((first, end))
}

/// Whether an article stands before token `at`, and no preposition before that: "the farms in the north" ends in no subject.
fn has_article(reader: &Reader, at: u32) -> bool {
    let article = at.wrapping_sub(1);
    reader.has(List::Determiner, article) && !reader.has(List::SubjectLink, article.wrapping_sub(1))
}

/// Whether a clause may begin at token `at`. "And" joins clauses behind a mark: "toys and games" are one subject.
fn opens_clause(reader: &Reader, at: u32) -> bool {
    let before = at.wrapping_sub(1);
    at == reader.first
        || !reader.is_word(before) && !reader.is_number(before)
        || reader.has(List::SubjectOpener, before)
        || reader.is(before, "and") && !reader.is_word(before.wrapping_sub(1))
}

/// How many words a name has: "the S&P 500", "Acme Roe & Doe".
const LONGEST_NAME: u32 = 6;

/// The name that ends before token `end`, behind an article, a mark or a conjunction.
pub fn name_before(reader: &Reader, end: u32) -> Option<Phrase> {
    let mut first = end;
    while first > reader.first && end - first < LONGEST_NAME {
        let part = first - 1;
        let slash = reader.word(part) == "/" && reader.is_glued(part) && reader.is_glued(first);
        let joins = reader.word(part) == "&" || slash || reader.is_joint(part) || reader.is_number(part);
        if !reader.is_capital(part) && !joins || reader.has(List::NotNoun, part) || reader.has(List::Determiner, part) {
            break;
        }
        first = part;
    }
    let opened = has_article(reader, first) || opens_clause(reader, first);
    (first < end && opened && reader.is_capital(first)).then_some((first, end))
}
