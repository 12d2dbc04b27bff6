//! The one helper of the figures' tests.

use super::find_figures;
use crate::article::Article;
use crate::report::{Bound, Figure, FigureRole, Value};
use crate::text::Document;

/// Asserts what is found in a text: one figure after the other as `text = kind value unit bound direction role`, joined by
/// `; `. What is usual is left out: an exact bound, no direction, a level.
pub fn check(text: &str, expected: &str) {
    let article = Article::from_text(text);
    let document = Document::new(text, 0, &article.blocks);
    let found: Vec<String> = find_figures(&document)
        .iter()
        .map(|found| format!("{} = {}", document.slice(found.span), print(&found.figure)))
        .collect();
    assert_eq!(found.join("; "), expected, "in: {text}");
}

fn print(figure: &Figure) -> String {
    let mut parts = vec![figure.kind.name().to_owned()];
    parts.push(match &figure.value {
        Value::Number(value) => value.to_string(),
        Value::Range([low, high]) => format!("{low}..{high}"),
        Value::Date(date) => date.clone(),
        Value::Dates([from, until]) => format!("{from}..{until}"),
        Value::Unknown => "?".into(),
    });
    parts.extend(figure.unit.clone());
    parts.extend(Some(figure.bound).filter(|&bound| bound != Bound::Exact).map(|bound| bound.name().to_owned()));
    parts.extend(figure.direction.map(|direction| direction.name().to_owned()));
    let implied = matches!(figure.role, FigureRole::Level | FigureRole::Rank | FigureRole::Score);
    parts.extend(Some(figure.role).filter(|_| !implied).map(|role| role.name().to_owned()));
    parts.join(" ")
}
