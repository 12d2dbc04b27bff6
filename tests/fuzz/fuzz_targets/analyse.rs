//! Any text gives a report whose spans lead back to its words.

#![no_main]

use caveat::{Article, Encoding, Place, analyse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (title, text) = input;
    let article = Article { title: Some(title.to_owned()), ..Article::from_text(text) };
    let report = analyse(&article);
    for flag in &report.flags {
        let place = if flag.place == Place::Title { title } else { text };
        assert_eq!(&place[flag.span.start as usize..flag.span.end as usize], flag.text);
        assert!((0.0..=1.0).contains(&flag.weight));
    }
    report.encoded(title, text, Encoding::Utf16);
});
