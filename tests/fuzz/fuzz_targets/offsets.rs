//! Offsets into any text, in any order and past its end, are what the standard library counts.

#![no_main]

use caveat_fuzz::promises;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (Vec<u16>, &str)| {
    let (bytes, text) = input;
    promises::offsets(text, &bytes.into_iter().map(u32::from).collect::<Vec<_>>());
});
