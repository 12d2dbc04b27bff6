//! What holds for any text: offsets lead back to the words, the same text gives the same report, and nothing panics.

use caveat::{Article, Detail, Encoding, Flag, Place, Span, analyse, convert, sentences};
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

/// Every span of a flag.
fn spans(flag: &Flag) -> Vec<Span> {
    let mut spans = vec![flag.span];
    match &flag.detail {
        Detail::Figure(figure) => spans.extend(&figure.cues),
        Detail::Claim(claim) => {
            spans.extend(&claim.cues);
            spans.extend(claim.scope);
            spans.extend(claim.source.as_ref().map(|source| source.span));
        }
    }
    spans
}

fn utf16_slice(text: &str, span: Span) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span.start as usize..span.end as usize]).expect("a span never cuts a character")
}

proptest! {
    #[test]
    fn offsets_count_what_the_standard_library_counts(text in texts()) {
        let mut bytes: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect();
        bytes.reverse();
        let before = |byte: u32| &text[..byte as usize];
        let (mut utf16, mut points) = (bytes.clone(), bytes.clone());
        convert(&text, Encoding::Utf16, &mut utf16);
        convert(&text, Encoding::CodePoints, &mut points);
        prop_assert_eq!(utf16, bytes.iter().map(|&byte| before(byte).encode_utf16().count() as u32).collect::<Vec<_>>());
        prop_assert_eq!(points, bytes.iter().map(|&byte| before(byte).chars().count() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn sentences_lie_in_order_and_leave_nothing_out(text in texts()) {
        let mut at = 0;
        let mut kept = String::new();
        for span in sentences(&Article::from_text(&text)) {
            prop_assert!(at <= span.start && span.start < span.end);
            let sentence = &text[span.start as usize..span.end as usize];
            prop_assert_eq!(sentence.trim(), sentence);
            prop_assert!(!sentence.contains('\n'));
            kept.extend(sentence.chars().filter(|c| !c.is_whitespace()));
            at = span.end;
        }
        prop_assert_eq!(kept, text.chars().filter(|c| !c.is_whitespace()).collect::<String>());
    }

    #[test]
    fn spans_lead_back_to_the_words(title in texts(), text in texts()) {
        let article = Article { title: Some(title.clone()), ..Article::from_text(&text) };
        let report = analyse(&article);
        let utf16 = report.clone().encoded(&title, &text, Encoding::Utf16);
        let points = report.clone().encoded(&title, &text, Encoding::CodePoints);
        for ((flag, in_utf16), in_points) in report.flags.iter().zip(&utf16.flags).zip(&points.flags) {
            let place = if flag.place == Place::Title { &title } else { &text };
            prop_assert_eq!(&place[flag.span.start as usize..flag.span.end as usize], &flag.text);
            for ((span, short), point) in spans(flag).into_iter().zip(spans(in_utf16)).zip(spans(in_points)) {
                let words = &place[span.start as usize..span.end as usize];
                prop_assert!(!words.is_empty());
                prop_assert_eq!(utf16_slice(place, short), words);
                prop_assert_eq!(place.chars().skip(point.start as usize).take((point.end - point.start) as usize).collect::<String>(), words);
            }
        }
    }

    #[test]
    fn the_report_keeps_its_promises(text in texts()) {
        let report = analyse(&Article::from_text(&text));
        prop_assert_eq!(&report, &analyse(&Article::from_text(&text)));
        let mut last = 0;
        for (index, flag) in report.flags.iter().enumerate() {
            prop_assert!((0.0..=1.0).contains(&flag.weight));
            prop_assert!(flag.span.start >= last, "flags are ordered by position");
            last = flag.span.start;
            if let Some(claim) = flag.claim() {
                prop_assert!(!flag.text.contains('\n'), "a claim lies inside one block");
                prop_assert!(claim.pair.is_none_or(|pair| (pair as usize) < report.flags.len() && pair as usize != index));
                for cue in &claim.cues {
                    prop_assert!(flag.span.contains(*cue));
                }
            }
            if let Some(caveat::Value::Number(value)) = flag.figure().map(|figure| &figure.value) {
                prop_assert!(value.is_finite());
            }
        }
    }
}
