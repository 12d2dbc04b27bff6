//! What holds for any text: offsets lead back to the words, the same text gives the same report, and nothing panics.

mod promises;

use caveat::Article;
use proptest::prelude::*;

/// Pieces that texts are made of: what rules look for, and what makes offsets hard.
const PIECES: &[&str] = &[
    "The company",
    "a person familiar with the matter",
    "critics",
    "Ms Holm",
    "said",
    "denied",
    "accused",
    "may have",
    "likely",
    "declined to comment",
    "the largest",
    "because of",
    "will",
    "no evidence",
    "never",
    "$3.5 billion",
    "more than",
    "40",
    "1,250.5",
    "per cent",
    "%",
    "between 5 and 7",
    "two-thirds",
    "Dec. 11, 2014",
    "U.S.",
    "p.m.",
    "Mr.",
    "No. 5",
    "hundred",
    "million",
    "€",
    "½",
    "people",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "(",
    ")",
    ".",
    "?",
    "!",
    ",",
    "…",
    "-",
    "–",
    "—",
    ":",
    " ",
    "\u{a0}",
    "\t",
    "\r\n",
    "\n",
    "\n\n",
    "😀",
    "👩‍👩‍👧",
    "𝟙𝟚",
    "e\u{301}",
    "ﬁ",
    "İ",
    "ß",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffd}",
    "שלום",
    "新聞",
    "ท",
    "\0",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    let joint = prop::sample::select(&["", " ", " ", " "][..]);
    prop::collection::vec((piece, joint), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, joint)| piece + joint).collect())
}

proptest! {
    #[test]
    fn offsets_count_what_the_standard_library_counts(text in texts(), bytes in prop::collection::vec(0..400_u32, 0..60)) {
        promises::offsets(&text, &bytes);
    }

    #[test]
    fn sentences_lie_in_order_and_leave_nothing_out(text in texts()) {
        promises::sentences_of(&text);
    }

    #[test]
    fn the_report_keeps_its_promises(title in texts(), text in texts()) {
        promises::report_on(&Article { title: Some(title), ..Article::from_text(&text) });
    }
}
