//! An article's flags for a person, as a compiler prints diagnostics.

use crate::locale::Numbers;
use crate::value::{repeats, write_value};
use crate::words::Words;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use caveat::{Article, Bound, Claim, Detail, Figure, FigureKind, Flag, Place, Span, analyse};
use std::io::{self, IsTerminal, Write};

/// Columns of a terminal that does not say how wide it is.
const WIDTH: usize = 100;

/// Bytes of a line on each side of what is marked that the renderer gets, which goes over all of them for each flag. It shows fewer.
const AROUND: usize = 4_000;

/// A place in the text, counted on from the one before.
struct Cursor {
    /// The number of its line, the first being 1.
    line: usize,
    /// Where that line begins.
    start: usize,
    /// Characters between that and the place.
    column: usize,
    /// The place's byte.
    at: usize,
}

impl Cursor {
    /// Goes on to a byte that is not before this one.
    fn go_on(&mut self, text: &str, at: usize) {
        let passed = &text[self.at..at];
        if let Some(newline) = passed.rfind('\n') {
            self.line += passed.matches('\n').count();
            (self.start, self.column) = (self.at + newline + 1, 0);
        }
        self.column += text[self.start.max(self.at)..at].chars().count();
        self.at = at;
    }
}

/// Prints what would be painted in `text`, in order, and a closing line. `path` names the text.
pub(crate) fn print(path: &str, text: &str, output: impl Write + IsTerminal) -> io::Result<()> {
    let colours = output.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let width = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(WIDTH);
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    let numbers = Numbers::of_reader(|name| std::env::var(name).ok());
    write(path, text, &numbers, &renderer.term_width(width), output)
}

pub(crate) fn write(path: &str, text: &str, numbers: &Numbers, renderer: &Renderer, mut output: impl Write) -> io::Result<()> {
    let words = Words::english();
    // Some editors put a mark before the text that is none of it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let report = analyse(&Article::from_text(text));
    let (mut claims, mut figures) = (0, 0);
    let mut place = Cursor { line: 1, start: 0, column: 0, at: 0 };
    for flag in report.flags.iter().filter(|flag| flag.is_shown() && flag.place == Place::Body) {
        match &flag.detail {
            Detail::Claim(_) => claims += 1,
            Detail::Figure(_) => figures += 1,
        }
        place.go_on(text, flag.span.start as usize);
        writeln!(output, "{}\n", renderer.render(&[diagnostic(path, &place, text, &report.flags, flag, &words, numbers)]))?;
    }
    let counted = [("claims", words.count("popup.claims", claims)), ("figures", words.count("popup.figures", figures))];
    let closing = match claims + figures {
        0 => words.say("terminal.none", &[]),
        _ => words.say("terminal.summary", &counted.each_ref().map(|(name, value)| (*name, value.as_str()))),
    };
    writeln!(output, "{closing}")
}

/// One flag at a `place` in the text that `path` names: its heading, its line of text with the words marked, and what there is to say of it.
fn diagnostic<'a>(
    path: &'a str,
    place: &Cursor,
    text: &'a str,
    flags: &'a [Flag],
    flag: &'a Flag,
    words: &Words,
    numbers: &Numbers,
) -> Group<'a> {
    let say = |part: &str, values: &[(&str, &str)]| words.say(&format!("{}.{part}", flag.rule), values);

    let (spans, label, facts) = match &flag.detail {
        Detail::Claim(claim) => {
            let spans = if claim.cues.is_empty() { vec![flag.span] } else { claim.cues.clone() };
            let cue = quoted(&text[spans[0].start as usize..spans[0].end as usize]);
            (spans, say("why", &[("cue", &cue)]), claim_facts(claim, text, flags, words))
        }
        Detail::Figure(figure) => (vec![flag.span], say("heading", &[]), figure_facts(&flag.text, figure, words, numbers)),
    };
    let (first, last) = (spans[0].start as usize, spans.iter().map(|span| span.end as usize).max().unwrap_or(place.at));
    let border = |at: usize| (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let (from, to) = (border(first.saturating_sub(AROUND)).max(place.start), border((last + AROUND).min(text.len())));
    let part = text[from..to].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let marked = |span: Span| span.start as usize - from..span.end as usize - from;
    let snippet = Snippet::source(part).line_start(place.line).annotations(spans.iter().enumerate().map(|(index, &span)| {
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(marked(span)).label((index == 0).then(|| label.clone()))
    }));
    // Of a part of a line the renderer would count columns from where the part begins.
    let column = || place.column + text.get(place.at..first).map_or(0, |before| before.chars().count()) + 1;
    let origin = (from > place.start).then(|| Origin::path(path).line(place.line).char_column(column()));
    let snippet = if origin.is_none() { snippet.path(path) } else { snippet };
    let title = match &flag.detail {
        Detail::Claim(_) => say("heading", &[]),
        Detail::Figure(_) => flag.text.clone(),
    };
    let level = if flag.claim().is_some() { Level::WARNING } else { Level::INFO };
    let settle = (words.say("terminal.settle", &[]), say("settle", &[]));
    level
        .with_name(flag.layer())
        .primary_title(title)
        .elements(origin)
        .element(snippet)
        .elements(facts.into_iter().chain([settle]).map(|(name, value)| Level::NOTE.with_name(name).message(value)))
}

/// Label and value of what is known of a claim in `text`.
fn claim_facts(claim: &Claim, text: &str, flags: &[Flag], words: &Words) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    if let Some(source) = &claim.source {
        let naming = words.say(&format!("source.{}", source.naming.name()), &[("source", &quoted(&source.text))]);
        facts.push((words.say("terminal.source", &[]), naming));
    }
    if let Some(accused) = &claim.accused {
        facts.push((words.say("terminal.accused", &[]), quoted(&text[accused.start as usize..accused.end as usize])));
    }
    if let Some(legal) = &claim.legal {
        facts.push((words.say("terminal.legal", &[]), quoted(legal)));
    }
    let is_accusation = claim.kind == caveat::ClaimKind::Accusation;
    match claim.pair.and_then(|pair| flags.get(pair as usize)) {
        Some(pair) => {
            let label = words.say(if is_accusation { "terminal.answer" } else { "terminal.answers" }, &[]);
            facts.push((label, quoted(&pair.text)));
        }
        None if is_accusation => facts.push((words.say("terminal.answer", &[]), words.say("pair.none", &[]))),
        None => {}
    }
    facts
}

/// Label and value of what is known of a figure, beyond its own words `text`.
fn figure_facts(text: &str, figure: &Figure, words: &Words, numbers: &Numbers) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let written = write_value(figure, words, numbers);
    let has_unit = written.as_ref().is_some_and(|written| written.has_unit);
    if let Some(written) = written.filter(|written| !repeats(text, figure, written)) {
        facts.push((words.say("terminal.value", &[]), written.text));
    }
    if let Some(unit) = figure.plural.as_ref().or(figure.unit.as_ref()).filter(|_| !has_unit) {
        let label =
            if matches!(figure.kind, FigureKind::Count | FigureKind::Ratio) { "terminal.counted" } else { "terminal.unit" };
        facts.push((words.say(label, &[]), unit.clone()));
    }
    if figure.bound != Bound::Exact {
        facts.push((words.say("terminal.bound", &[]), words.say(&format!("bound.{}", figure.bound.name()), &[])));
    }
    if let Some(subject) = &figure.subject {
        facts.push((words.say("terminal.about", &[]), quoted(subject)));
    }
    facts
}

/// Words of the article, in quotation marks.
fn quoted(text: &str) -> String {
    format!("“{text}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        let mut output = Vec::new();
        write("a.txt", text, &Numbers::of_reader(|_| None), &Renderer::plain(), &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn marks_of_other_systems_are_not_shown() {
        let output = printed("\u{feff}The firm lost $3 million.\r\nIt closed.\r\n");
        assert!(output.contains("a.txt:1:15") && output.contains("1 | The firm lost $3 million.\n"), "{output}");
    }

    #[test]
    fn lines_are_numbered_from_the_first() {
        let output = printed("The firm lost $3 million.\n\nIt lost $4 million and $5 million.\n$6 million too.\n");
        let places: Vec<&str> = output.lines().filter_map(|line| line.split_once("--> ")).map(|(_, place)| place).collect();
        assert_eq!(places, ["a.txt:1:15", "a.txt:3:9", "a.txt:3:24", "a.txt:4:1"]);
    }

    /// Handed over whole for each of its flags, such a line would take time that grows with its square.
    #[test]
    fn a_line_without_end_is_shown_in_parts() {
        let output = printed(&"Ünder the roof the firm lost $3 million. ".repeat(5_000));
        let places: Vec<&str> = output.lines().filter_map(|line| line.split_once("--> ")).map(|(_, place)| place).collect();
        assert_eq!((places[0], places[1], places[4_999]), ("a.txt:1:30", "a.txt:1:71", "a.txt:1:204989"));
        assert!(output.lines().all(|line| line.chars().count() < 200), "lines fit a terminal");
    }

    #[test]
    fn values_are_written_with_their_unit() {
        let output = printed("The rate fell by nine percentage points, to 4%, and the firm lost $3 million on 1,250 plants.");
        for value in ["9 percentage points", "3,000,000 US dollars"] {
            assert!(output.contains(&format!("= written out: {value}\n")), "{output}");
        }
        assert_eq!(output.matches("written out").count(), 2, "{output}");
        assert!(!output.contains("= unit") && !output.contains("= counted"), "{output}");
    }

    #[test]
    fn nothing_found_says_so() {
        assert_eq!(printed("The garden was quiet.\n"), "Nothing to mark. Nothing marked is not the same as checked.\n");
    }
}
