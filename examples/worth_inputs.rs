//! Writes what the score of worth is computed from: for each article of standard input (`{"id","text"}` a line)
//! `{"id","sentences":[{"start","end","features":[names],"grams":[places]}]}`, offsets in code points. `training/worth.py` reads it.

use caveat::{Article, Encoding, convert, worth_inputs};
use std::io::{self, BufRead, Write};

#[derive(serde::Deserialize)]
struct Input {
    id: String,
    text: String,
}

fn main() -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let Input { id, text } = serde_json::from_str(&line?)?;
        let mut sentences = worth_inputs(&Article::from_text(&text));
        convert(&text, Encoding::CodePoints, sentences.iter_mut().flat_map(|(span, _)| [&mut span.start, &mut span.end]));
        let sentences: Vec<_> = sentences
            .iter()
            .map(|(span, inputs)| {
                serde_json::json!({ "start": span.start, "end": span.end, "features": inputs.features, "grams": inputs.grams })
            })
            .collect();
        writeln!(output, "{}", serde_json::json!({ "id": id, "sentences": sentences }))?;
    }
    output.flush()
}
