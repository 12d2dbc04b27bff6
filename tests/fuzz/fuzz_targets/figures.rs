//! Any text made of what the figure rules look for gives figures that hold together, and the same ones each time.

#![no_main]

use caveat_fuzz::{figures, pieces};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = pieces::text_of(&pieces::FIGURES, bytes);
    let found = figures::figures_of(&text);
    assert_eq!(found, figures::figures_of(&text));
});
