//! Any text is split into sentences that leave nothing out.

#![no_main]

use caveat_fuzz::promises;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| promises::sentences_of(text));
