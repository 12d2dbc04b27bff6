//! Text out of the pieces that the rules look for, and of what makes them stumble.

/// A piece for each of the lower seven bits of a byte.
pub type Pieces = [&'static str; 128];

/// What figures are made of. Numbers grow out of pieces without a space between them.
#[rustfmt::skip] // One a line would fill three screens.
pub const FIGURES: Pieces = [
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

/// What claims are made of.
#[rustfmt::skip]
pub const CLAIMS: Pieces = [
    // Who speaks, and what is done.
    "The company", "the mayor", "Ms Holm", "Mr. Okoye", "Harrow Inc.", "he", "who", "which", "that", "critics", "officials",
    "some analysts", "many people", "experts", "nobody", "a person familiar with the matter", "two sources", "speaking on condition of anonymity",
    "a spokesman for", "the report", "the court", "the police", "prosecutors", "the newspaper", "A:",
    // Verbs.
    "said", "says", "told", "according to", "denied", "accused", "accusing", "alleged", "sued", "was charged with", "convicted of", "admitted",
    "declined to comment", "did not respond to a request for comment", "rejected", "argues", "believes", "claimed",
    "wrote", "asked", "expects", "predicted", "is", "was", "were", "has", "had", "do", "did", "be", "been", "paid", "lied", "failed to",
    // How sure, how much, why.
    "may", "might", "could", "will", "would", "likely", "reportedly", "allegedly", "appears to", "never", "always", "all", "every",
    "no", "not", "n't", "without", "the largest", "most", "first", "ever", "in the world", "because", "because of", "caused", "led to",
    "due to", "so that", "as a result", "therefore", "by", "to", "of", "in", "and", "but", "or", "if", "a", "the",
    // Wrongs, and answers to them.
    "fraud", "bribes", "of fraud", "wrongdoing", "no evidence", "untrue", "disputed", "a dispute over", "lawyer", "$3 million", "40%",
    "next year", "by 2030", "people",
    // What stands around words.
    "“", "”", "\"", "‘", "’", "'", "(", ")", ".", ",", "?", "\n", "—", "…", "[",
];

/// A piece a byte; its upper bit tells that no space stands before it.
pub fn text_of(pieces: &Pieces, bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        if byte & 0x80 == 0 && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(pieces[usize::from(byte & 0x7f)]);
    }
    text
}
