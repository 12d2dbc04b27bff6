//! Any file can be printed for a person of any locale.

#![no_main]

#[path = "../../../src/bin/caveat/locale.rs"]
mod locale;
#[path = "../../../src/bin/caveat/print.rs"]
#[allow(dead_code)]
mod print;
#[path = "../../../src/bin/caveat/value.rs"]
mod value;
#[path = "../../../src/bin/caveat/words.rs"]
mod words;

use annotate_snippets::Renderer;
use caveat_fuzz::pieces;
use libfuzzer_sys::fuzz_target;
use locale::Numbers;

fuzz_target!(|input: (&str, u8, &str, &[u8], &[u8])| {
    let (locale, width, text, claims, figures) = input;
    let text = text.to_owned() + &pieces::text_of(&pieces::CLAIMS, claims) + &pieces::text_of(&pieces::FIGURES, figures);
    let numbers = Numbers::of_reader(|_| Some(locale.to_owned()));
    let renderer = Renderer::plain().term_width(usize::from(width));
    print::write("a.txt", &text, &numbers, &renderer, std::io::sink()).expect("nothing that is written fails");
});
