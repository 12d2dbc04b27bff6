//! Splits each article of standard input (`{"id","text"}` a line) into sentences and writes `{"id","sentences":[[start,end]]}`.

use caveat::{Article, Encoding, convert, sentences};
use std::io::{self, BufRead, Write};

#[derive(serde::Deserialize)]
struct Input {
    id: String,
    text: String,
}

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let Input { id, text } = serde_json::from_str(&line?)?;
        let mut spans = sentences(&Article::from_text(&text));
        convert(&text, Encoding::CodePoints, spans.iter_mut().flat_map(|span| [&mut span.start, &mut span.end]));
        let spans: Vec<_> = spans.iter().map(|span| [span.start, span.end]).collect();
        writeln!(output, "{}", serde_json::json!({ "id": id, "sentences": spans }))?;
    }
    Ok(())
}
