//! What holds for the figures of any text.

use caveat::{Article, Figure, FigureKind, Flag, Value, figures};

/// Reads the figures of a text and asserts what must hold for them.
pub fn figures_of(text: &str) -> Vec<Flag> {
    let flags = figures(&Article::from_text(text)).flags;
    let mut behind = 0;
    for flag in &flags {
        let (start, end) = (flag.span.start as usize, flag.span.end as usize);
        assert!(behind <= start && start < end, "in order, none over another: {text:?} {flag:?}");
        // Slicing proves that both ends lie in the text, between two characters.
        assert_eq!(&text[start..end], flag.text);
        assert!(flag.text.trim() == flag.text, "no space at the ends: {flag:?}");
        let figure = flag.figure().expect("only figures are asked for");
        for cue in &figure.cues {
            assert!(!text[cue.start as usize..cue.end as usize].is_empty(), "{flag:?}");
        }
        check(figure, flag);
        behind = end;
    }
    flags
}

fn check(figure: &Figure, flag: &Flag) {
    match &figure.value {
        Value::Number(value) => assert!(value.is_finite(), "{flag:?}"),
        Value::Range([low, high]) => {
            assert!(low.is_finite() && high.is_finite(), "{flag:?}");
            // A score's numbers stand as they are printed: 1–3 is a defeat.
            assert!(low <= high || figure.kind == FigureKind::Score, "{flag:?}");
        }
        Value::Date(date) => assert!(!date.is_empty(), "{flag:?}"),
        Value::Dates(dates) => assert!(dates.iter().all(|date| !date.is_empty()), "{flag:?}"),
        Value::Unknown => {}
    }
    assert!(figure.precision.is_none_or(|step| step.is_finite() && step > 0.0), "{flag:?}");
    assert!(figure.unit.as_ref().is_none_or(|unit| !unit.is_empty() && unit.trim() == unit), "{flag:?}");
}
