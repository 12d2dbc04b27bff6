//! One article a line in, one report a line out, in order.

use caveat::{Article, Block, BlockRole, Encoding, Report, analyse};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufWriter, Write};

/// A line of input. A key that is missing or null is absent; unknown keys are passed over.
#[derive(Deserialize)]
struct Input {
    id: String,
    text: Option<String>,
    blocks: Option<Vec<InputBlock>>,
    title: Option<String>,
    published: Option<String>,
    lang: Option<String>,
}

#[derive(Deserialize)]
struct InputBlock {
    role: Option<String>,
    text: String,
}

/// A line of output.
#[derive(Serialize)]
#[serde(untagged)]
enum Output {
    Read {
        id: String,
        #[serde(flatten)]
        report: Report,
    },
    /// The line could not be read. `id` is always null.
    Unread { id: (), line: usize, error: String },
}

/// Reads every line of `input` and answers each on `output`. A broken line gets an answer that says so, and reading goes on.
pub(crate) fn run(mut input: impl BufRead, output: impl Write) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let answer = match parse(&bytes) {
            Ok((id, article)) => Output::Read { id, report: read(&article) },
            Err(error) => Output::Unread { id: (), line, error },
        };
        serde_json::to_writer(&mut output, &answer)?;
        output.write_all(b"\n")?;
    }
    output.flush()
}

/// The report on an article, its offsets in code points.
pub(crate) fn read(article: &Article) -> Report {
    analyse(article).encoded(article.title.as_deref().unwrap_or_default(), &article.text(), Encoding::CodePoints)
}

fn parse(line: &[u8]) -> Result<(String, Article), String> {
    let line = std::str::from_utf8(line).map_err(|_| "not UTF-8")?;
    if line.trim().is_empty() {
        return Err("an empty line".into());
    }
    let input: Input = serde_json::from_str(&replace_lone_surrogates(line)).map_err(|fault| fault.to_string())?;
    let mut article = match (input.blocks, input.text) {
        (Some(blocks), _) => Article {
            blocks: blocks
                .into_iter()
                .map(|block| Block {
                    role: block.role.as_deref().map(BlockRole::from_name).unwrap_or_default(),
                    text: block.text,
                })
                .collect(),
            ..Article::default()
        },
        (None, Some(text)) => Article::from_text(&text),
        (None, None) => return Err("neither text nor blocks".into()),
    };
    (article.title, article.published, article.language) = (input.title, input.published, input.lang);
    Ok((input.id, article))
}

/// Turns each `\ud800`–`\udfff` escape that has no partner into `\ufffd`; JSON parsers refuse the whole text over it.
fn replace_lone_surrogates(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let len = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(_), _) => {
                out.push_str("\\ufffd");
                rest = &escape[6..];
                continue;
            }
            // A backslash and the character it escapes, so that "\\ud800" is not taken for an escape.
            (None, _) => escape.chars().take(2).map(char::len_utf8).sum(),
        };
        out.push_str(&escape[..len]);
        rest = &escape[len..];
    }
    out.push_str(rest);
    out
}

/// The surrogate that a `\uXXXX` escape at the start of `text` names.
fn surrogate(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let unit = u16::from_str_radix(digits, 16).ok()?;
    (0xd800..=0xdfff).contains(&unit).then_some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &str) -> Vec<serde_json::Value> {
        let mut output = Vec::new();
        run(input.as_bytes(), &mut output).unwrap();
        String::from_utf8(output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn every_line_is_answered_in_order_and_broken_ones_say_why() {
        let got = answers(
            "{\"id\":\"a\",\"text\":\"\"}\nnot json\n\n{\"id\":1,\"text\":\"x\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"x\",\"title\":null}",
        );
        let shape: Vec<_> =
            got.iter().map(|answer| (answer["id"].as_str(), answer["line"].as_u64(), answer["error"].is_string())).collect();
        assert_eq!(
            shape,
            [
                (Some("a"), None, false),
                (None, Some(2), true),
                (None, Some(3), true),
                (None, Some(4), true),
                (None, Some(5), true),
                (Some("c"), None, false),
            ]
        );
    }

    #[test]
    fn lone_surrogates_become_the_replacement_character() {
        assert_eq!(replace_lone_surrogates(r#"a\ud800b\udc00"#), r#"a\ufffdb\ufffd"#);
        assert_eq!(replace_lone_surrogates(r#"\ud83d\ude00 \\ud800 \n"#), r#"\ud83d\ude00 \\ud800 \n"#);
        assert_eq!(replace_lone_surrogates(r#"\ud800\ud83d\ude00\"#), r#"\ufffd\ud83d\ude00\"#);
    }
}
