//! What holds for any text. The property tests and the fuzzer both ask for it.

use caveat::{Article, Detail, Encoding, Flag, Place, Report, Span, Value, analyse, convert, sentences};

/// Offsets in UTF-16 code units and in code points are what the standard library counts, in any order, inside characters and past the end.
pub fn offsets(text: &str, bytes: &[u32]) {
    let start_of =
        |byte: u32| (0..=text.len().min(byte as usize)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let before = |byte: u32| &text[..start_of(byte)];
    let (mut utf16, mut points) = (bytes.to_vec(), bytes.to_vec());
    convert(text, Encoding::Utf16, &mut utf16);
    convert(text, Encoding::CodePoints, &mut points);
    assert_eq!(utf16, bytes.iter().map(|&byte| before(byte).encode_utf16().count() as u32).collect::<Vec<_>>());
    assert_eq!(points, bytes.iter().map(|&byte| before(byte).chars().count() as u32).collect::<Vec<_>>());
}

/// Sentences lie in order, none over a line break, and leave nothing out but white space.
pub fn sentences_of(text: &str) {
    let mut at = 0;
    let mut kept = String::new();
    for span in sentences(&Article::from_text(text)) {
        assert!(at <= span.start && span.start < span.end);
        let sentence = &text[span.start as usize..span.end as usize];
        assert_eq!(sentence.trim(), sentence);
        assert!(!sentence.contains('\n'));
        kept.extend(sentence.chars().filter(|c| !c.is_whitespace()));
        at = span.end;
    }
    assert_eq!(kept, text.chars().filter(|c| !c.is_whitespace()).collect::<String>());
}

/// The report on an article: the same each time, in order, every span of it leads back to words.
pub fn report_on(article: &Article) -> Report {
    let report = analyse(article);
    assert_eq!(report, analyse(article));
    let (title, text) = (article.title.as_deref().unwrap_or_default(), article.text());
    let ends = article.blocks.iter().scan(0, |end, block| {
        *end += block.text.len() as u32 + 1;
        Some(*end - 1)
    });
    let block_ends: Vec<u32> = ends.collect();
    let mut last = (false, 0);
    for (index, flag) in report.flags.iter().enumerate() {
        let is_body = flag.place == Place::Body;
        let place = if is_body { &text } else { title };
        assert!((is_body, flag.span.start) >= last, "the title's flags first, and ordered by position: {flag:?}");
        last = (is_body, flag.span.start);
        assert!((0.0..=1.0).contains(&flag.weight), "{flag:?}");
        assert_eq!(words(place, flag.span), flag.text);
        match &flag.detail {
            Detail::Figure(figure) => match &figure.value {
                Value::Number(value) => assert!(value.is_finite(), "{flag:?}"),
                Value::Range(ends) => assert!(ends.iter().all(|end| end.is_finite()), "{flag:?}"),
                Value::Date(_) | Value::Dates(_) | Value::Unknown => {}
            },
            Detail::Claim(claim) => {
                let crosses = is_body && block_ends.iter().any(|&end| (flag.span.start..flag.span.end).contains(&end));
                assert!(!crosses, "a claim lies inside one block: {flag:?}");
                assert!(claim.cues.iter().all(|&cue| flag.span.contains(cue)), "{flag:?}");
                let pair = claim.pair.map(|pair| pair as usize);
                assert!(pair.is_none_or(|pair| pair != index && report.flags[pair].place == flag.place), "{flag:?}");
            }
        }
    }
    for (encoding, read) in [(Encoding::Utf16, utf16_words as fn(&str, Span) -> String), (Encoding::CodePoints, words_by_points)]
    {
        let encoded = report.clone().encoded(title, &text, encoding);
        for (flag, moved) in report.flags.iter().zip(&encoded.flags) {
            let place = if flag.place == Place::Body { &text } else { title };
            for (span, moved) in spans(flag).into_iter().zip(spans(moved)) {
                assert_eq!(read(place, moved), words(place, span), "{encoding:?} {flag:?}");
            }
        }
    }
    report
}

/// Every span of a flag.
fn spans(flag: &Flag) -> Vec<Span> {
    let mut spans = vec![flag.span];
    match &flag.detail {
        Detail::Figure(figure) => spans.extend(&figure.cues),
        Detail::Claim(claim) => {
            spans.extend(&claim.cues);
            spans.extend(claim.scope);
            spans.extend(claim.accused);
            spans.extend(claim.source.as_ref().map(|source| source.span));
        }
    }
    spans
}

fn words(text: &str, span: Span) -> &str {
    let words = &text[span.start as usize..span.end as usize];
    assert!(!words.is_empty(), "{span:?}");
    words
}

fn utf16_words(text: &str, span: Span) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span.start as usize..span.end as usize]).expect("a span never cuts a character")
}

fn words_by_points(text: &str, span: Span) -> String {
    text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect()
}
