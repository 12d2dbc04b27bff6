//! Text made of what the claim rules look for gives a report that keeps its promises.

#![no_main]

use caveat::Article;
use caveat_fuzz::{pieces, promises};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    promises::report_on(&Article::from_text(&pieces::text_of(&pieces::CLAIMS, bytes)));
});
