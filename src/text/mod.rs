//! Text: blocks become sentences and tokens, with exact offsets and the phrases of the word lists.

mod document;
mod lexicon;
mod offsets;
mod phrase;
mod quotation;
mod sentence;
mod token;
pub mod work;

pub use document::{Document, Sentence, Span};
pub use lexicon::{List, ListSet, look_up};
pub use offsets::{Encoding, convert};
pub use phrase::Hit;
pub use quotation::{Quotation, find_quotations};
pub use token::{EMPTY_HASH, TokenKind, add_to_hash};
