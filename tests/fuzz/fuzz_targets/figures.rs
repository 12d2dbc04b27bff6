//! Any text made of what the figure rules look for gives figures that hold together, and the same ones each time.

#![no_main]

mod invariants;
mod pieces;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = pieces::text_of(bytes);
    let found = invariants::figures_of(&text);
    assert_eq!(found, invariants::figures_of(&text));
});
