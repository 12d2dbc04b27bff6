//! A few pieces, over and over: a rule whose work grows faster than the text runs into libFuzzer's `-timeout`.

#![no_main]

use caveat_fuzz::{figures, pieces};
use libfuzzer_sys::fuzz_target;

/// Bytes of text: half a second under the fuzzer where work grows with them, minutes where it grows with their square.
const LENGTH: usize = 64 * 1024;

fuzz_target!(|bytes: &[u8]| {
    let unit = pieces::text_of(&pieces::FIGURES, &bytes[..bytes.len().min(12)]) + if bytes.len() > 12 { " " } else { "" };
    if !unit.is_empty() {
        figures::figures_of(&unit.repeat(LENGTH / unit.len()));
    }
});
