//! A count of what the rules look at, which is the same on every machine.
//!
//! Whatever looks around in a document goes through the few functions that count. A rule whose looking grows faster than the text
//! shows in the count, where a clock would have to be believed. Nothing that ships counts.

#[cfg(any(test, feature = "work"))]
std::thread_local! {
    static LOOKS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts looks at tokens, phrases or words of a list.
#[inline(always)]
pub fn count(_looks: usize) {
    #[cfg(any(test, feature = "work"))]
    LOOKS.set(LOOKS.get() + _looks as u64);
}

/// The looks that something takes.
#[cfg(any(test, feature = "work"))]
pub fn looks_of(work: impl FnOnce()) -> u64 {
    LOOKS.set(0);
    work();
    LOOKS.get()
}
