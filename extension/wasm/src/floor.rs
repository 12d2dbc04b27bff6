//! The least that any finder of phrases does with a text, for benches to compare with: every word hashed, and every word and pair of
//! words looked up among the hashes of 1,000 phrases.

use std::cell::OnceCell;

/// Bits of the table.
const TABLE: usize = 1 << 16;

std::thread_local! {
    static PHRASES: OnceCell<Vec<u64>> = const { OnceCell::new() };
}

/// How many words and pairs of words of `text` have the hash of one of the phrases.
pub fn count_phrases(text: &str) -> u32 {
    PHRASES.with(|phrases| {
        let phrases = phrases.get_or_init(phrase_table);
        let is_phrase = |hash: u32| phrases[hash as usize % TABLE / 64] >> (hash % 64) & 1;
        let words = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let (mut found, mut before) = (0, 0);
        for word in words {
            let hash = hash(word);
            found += is_phrase(hash) + is_phrase(hash ^ before);
            before = hash.rotate_left(5);
        }
        found as u32
    })
}

/// The hashes of 1,000 made-up phrases, a bit each.
fn phrase_table() -> Vec<u64> {
    let mut table = vec![0; TABLE / 64];
    for number in 0..1_000_u32 {
        let hash = hash(&number.to_le_bytes());
        table[hash as usize % TABLE / 64] |= 1 << (hash % 64);
    }
    table
}

/// FNV-1a of a word in lower case, mixed so that its low bits can be taken.
fn hash(word: &[u8]) -> u32 {
    let hash =
        word.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193));
    hash ^ hash >> 15
}
