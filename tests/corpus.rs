//! Snapshots that show the marked text: each sentence, under it a row for each flag, with marks under its words.
//!
//! A change of rules shows here as a changed row; review it with `cargo insta review`, or set `INSTA_UPDATE=always`.

use caveat::{Article, Detail, Flag, Report, Span, Value, analyse, sentences};
use std::fmt::Write;
use std::{fs, path::Path};

#[test]
fn marked_articles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "corpus" }, {
            insta::assert_snapshot!(name, marked(&text));
        });
    }
}

/// The text, sentence by sentence, with its flags.
fn marked(text: &str) -> String {
    let article = Article::from_text(text);
    let report = analyse(&article);
    let mut out = String::new();
    for sentence in sentences(&article) {
        writeln!(out, "{}", &text[sentence.start as usize..sentence.end as usize]).unwrap();
        for flag in report.flags.iter().filter(|flag| sentence.contains(flag.span)) {
            writeln!(out, "{}  {}", row(text, sentence, flag), described(text, &report, flag)).unwrap();
        }
    }
    out
}

/// `^` under the words that are painted, `-` under the rest of the flag; `~` for `^` where the default density leaves it out.
fn row(text: &str, sentence: Span, flag: &Flag) -> String {
    let painted: &[Span] = match &flag.detail {
        Detail::Claim(claim) => &claim.cues,
        Detail::Figure(_) => std::slice::from_ref(&flag.span),
    };
    let mark = if flag.is_shown() { '^' } else { '~' };
    let of = |(at, _): (usize, char)| {
        let at = sentence.start + at as u32;
        let inside = |span: &Span| span.start <= at && at < span.end;
        if painted.iter().any(inside) {
            mark
        } else if inside(&flag.span) {
            '-'
        } else {
            ' '
        }
    };
    let row: String = text[sentence.start as usize..sentence.end as usize].char_indices().map(of).collect();
    row.trim_end().to_owned()
}

/// Kind, weight and parts of a flag.
fn described(text: &str, report: &Report, flag: &Flag) -> String {
    let mut out = format!("{} {}", flag.kind(), flag.weight);
    match &flag.detail {
        Detail::Figure(figure) => {
            match &figure.value {
                Value::Number(value) => write!(out, " = {value}").unwrap(),
                Value::Range([low, high]) => write!(out, " = {low}..{high}").unwrap(),
                Value::Date(date) => write!(out, " = {date}").unwrap(),
                Value::Dates([from, to]) => write!(out, " = {from}..{to}").unwrap(),
                Value::Unknown => {}
            }
            figure.unit.iter().for_each(|unit| write!(out, " {unit}").unwrap());
            write!(out, " ({}", figure.bound.name()).unwrap();
            figure.direction.iter().for_each(|direction| write!(out, ", {}", direction.name()).unwrap());
            figure.subject.iter().for_each(|subject| write!(out, ", of {subject}").unwrap());
            out.push(')');
        }
        Detail::Claim(claim) => {
            claim.source.iter().for_each(|source| write!(out, " by {} ({})", source.text, source.naming.name()).unwrap());
            let accused = claim.accused.map(|span| &text[span.start as usize..span.end as usize]);
            accused.iter().for_each(|accused| write!(out, " against: {accused}").unwrap());
            claim.legal.iter().for_each(|legal| write!(out, " legal: {legal}").unwrap());
            if let Some(pair) = claim.pair {
                write!(out, " pair: {}", report.flags[pair as usize].text).unwrap();
            }
        }
    }
    out
}
