//! What is worth a reader's eye: the weight of each flag, and which are painted at the default density.

use crate::report::Flag;

/// Sets `weight` and `shown` on the flags of one article. `words` is the article's length in words.
pub fn rank(flags: &mut [Flag], words: usize) {
    let _ = (flags, words);
}
