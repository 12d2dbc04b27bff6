//! Text out of the pieces that the figure rules look for, and of what makes them stumble.

/// What texts are made of. Numbers grow out of pieces without a space between them.
#[rustfmt::skip] // One a line would fill three screens.
const PIECES: [&str; 128] = [
    // Digits and what stands in and around them.
    "0", "1", "2", "3", "5", "7", "12", "30", "007", "100", "250", "999", "1,250", "1.5", "2014", "2026", ".", ",", ":", "-", "–",
    "—", "/", "(", ")", "'", "’", "\"", "”", "×", "x", "+", "−", "~", "<", ">", "≥", "#", "@", "½", "⅔", "²", "e9", "k", "m",
    "bn", "\u{a0}", "\u{202f}", "\n", "; ", "…",
    // Number words.
    "a", "one", "two", "nineteen", "twenty", "ninety", "hundred", "thousand", "million", "lakh", "crore", "dozen", "half", "quarter",
    "third", "second", "21st", "fifth", "hundreds of", "twice", "threefold", "double", "zero",
    // Units, currencies, what is counted.
    "$", "£", "€", "₹", "US$", "USD", "dollars", "pence", "%", "per cent", "percentage points", "km", "miles", "°C", "feet", "kg", "hours",
    "years old", "people", "barrels of oil", "per", "a day",
    // Words that join, bound and move.
    "and", "to", "or", "of", "in", "between", "from", "more than", "at least", "no more than", "about", "out of", "or so", "rose", "fell",
    "by", "aged", "No.", "Monday", "May", "p.m.", "ago", "The price", "1990s", "VI",
    // Lone odd characters.
    "٣", "５", "𝟙", "e\u{301}", "\u{ad}", "\u{200b}", "😀",
];

/// A piece a byte; its upper bit tells that no space stands before it.
pub fn text_of(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        if byte & 0x80 == 0 && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(PIECES[usize::from(byte & 0x7f)]);
    }
    text
}
