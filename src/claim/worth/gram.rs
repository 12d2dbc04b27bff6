//! The words of a sentence as hashed n-grams: single words, pairs of neighbours, and the beginnings and endings of long words.

use crate::text::{Document, EMPTY_HASH, Sentence, add_to_hash};

/// How many places the grams are hashed to, as a power of two.
const BITS: u32 = 16;

/// How many places there are.
pub(super) const PLACES: usize = 1 << BITS;

/// Letters of a beginning, and of a word that has one at least.
const BEGINNING: (usize, usize) = (4, 6);

/// Letters of an ending, and of a word that has one at least.
const ENDING: (usize, usize) = (3, 5);

/// What a gram is; part of its hash.
#[derive(Clone, Copy)]
enum Sort {
    Word = 1,
    Pair = 2,
    Beginning = 3,
    Ending = 4,
}

/// Calls `see` with the place of every gram of a sentence, as often as the gram is there, and gives back their number.
///
/// Letters count without case, every digit as `0`, every character beyond ASCII by its bytes.
pub(super) fn for_each_gram(document: &Document, sentence: &Sentence, mut see: impl FnMut(usize)) -> u32 {
    let mut count = 0;
    let mut add = |sort: Sort, hash: u32| {
        see(place(sort, hash));
        count += 1;
    };
    let mut last = EMPTY_HASH;
    for token in sentence.first..sentence.end {
        let (known, len) = (&document.tokens()[token as usize], document.len_of(token));
        let word = || document.word(token).as_bytes();
        let hash = if known.has_digit { hash(word()) } else { known.hash };
        add(Sort::Word, hash);
        add(Sort::Pair, last.rotate_left(5) ^ hash);
        if len >= BEGINNING.1 {
            add(Sort::Beginning, self::hash(&word()[..BEGINNING.0]));
        }
        if len >= ENDING.1 {
            add(Sort::Ending, self::hash(&word()[len - ENDING.0..]));
        }
        last = hash;
    }
    add(Sort::Pair, last.rotate_left(5));
    count
}

fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(EMPTY_HASH, |hash, &byte| add_to_hash(hash, if byte.is_ascii_digit() { b'0' } else { byte }))
}

/// The place of a hash: its upper bits, which the last multiplication mixed best.
fn place(sort: Sort, hash: u32) -> usize {
    ((hash ^ sort as u32).wrapping_mul(0x9e37_79b1) >> (32 - BITS)) as usize
}
