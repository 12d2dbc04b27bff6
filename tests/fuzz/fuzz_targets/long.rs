//! A few pieces, over and over, in one block: the rules look around no more than so often a byte, however long the text.

#![no_main]

use caveat::{Article, looks};
use caveat_fuzz::pieces::{CLAIMS, FIGURES, text_of};
use libfuzzer_sys::fuzz_target;

/// Bytes of text.
const LENGTH: usize = 64 * 1024;

/// Looks for each byte. Ordinary text takes a tenth; a rule that looks over the whole text from everywhere takes thousands.
const MOST: usize = 1000;

fuzz_target!(|input: (bool, &[u8])| {
    let (figures, bytes) = input;
    let unit = text_of(if figures { &FIGURES } else { &CLAIMS }, &bytes[..bytes.len().min(12)]);
    let unit = unit.replace('\n', " ") + if bytes.len() > 12 { " " } else { "" };
    if !unit.is_empty() {
        let article = Article::from_text(&unit.repeat(LENGTH / unit.len()));
        assert!(looks(&article) <= (MOST * LENGTH) as u64, "{unit:?}");
    }
});
