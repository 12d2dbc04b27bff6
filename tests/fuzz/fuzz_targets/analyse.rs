//! Any article gives a report that keeps its promises.

#![no_main]

use caveat::{Article, BlockRole};
use caveat_fuzz::promises;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &[u8], &str)| {
    let (title, roles, text) = input;
    let mut article = Article { title: Some(title.to_owned()), ..Article::from_text(text) };
    for (block, role) in article.blocks.iter_mut().zip(roles.iter().cycle()) {
        block.role = BlockRole::ALL[usize::from(*role) % BlockRole::ALL.len()];
    }
    promises::report_on(&article);
});
