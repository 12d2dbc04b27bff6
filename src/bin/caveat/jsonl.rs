//! One article a line in, one report a line out, in order, on all cores.

use caveat::{Article, Block, BlockRole, Encoding, Report, analyse};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufWriter, Write};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread;

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

/// Lines that are read ahead for each worker, so that a long article keeps no other worker waiting. They are all that is held in memory.
const AHEAD: usize = 16;

/// A line to answer, and where its answer goes.
struct Job {
    number: usize,
    line: Vec<u8>,
    answer: Sender<Vec<u8>>,
}

/// Reads every line of `input` and answers each on `output`, in order. A broken line gets an answer that says so, and reading goes on.
pub(crate) fn run(mut input: impl BufRead, output: impl Write + Send, workers: NonZero<usize>) -> io::Result<()> {
    let (jobs, waiting) = channel::<Job>();
    let waiting = Mutex::new(waiting);
    // What is in it bounds the jobs as well: each has its place here before it is given out.
    let (in_order, answers) = sync_channel(workers.get() * AHEAD);
    thread::scope(|scope| {
        for _ in 0..workers.get() {
            scope.spawn(|| work(&waiting));
        }
        let writer = scope.spawn(|| write(answers, output));
        let mut read = Ok(());
        for number in 1.. {
            let mut line = Vec::new();
            read = input.read_until(b'\n', &mut line).map(|_| ());
            let (answer, place) = channel();
            // Without a writer nobody wants further answers.
            if line.is_empty()
                || read.is_err()
                || in_order.send(place).is_err()
                || jobs.send(Job { number, line, answer }).is_err()
            {
                break;
            }
        }
        drop((jobs, in_order));
        let written = writer.join().unwrap_or_else(|panic| resume_unwind(panic));
        read.and(written)
    })
}

/// Answers lines until there are no more.
fn work(waiting: &Mutex<Receiver<Job>>) {
    let next = || waiting.lock().ok()?.recv().ok();
    while let Some(Job { number, line, answer }) = next() {
        // A writer that could not go on has let go of the answers.
        let _ = answer.send(answer_to(number, &line));
    }
}

/// Writes the answers as they come.
fn write(answers: Receiver<Receiver<Vec<u8>>>, output: impl Write) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    for answer in answers.iter().map_while(|place| place.recv().ok()) {
        output.write_all(&answer)?;
    }
    output.flush()
}

/// The answer to a line, with its line break.
fn answer_to(number: usize, line: &[u8]) -> Vec<u8> {
    let answer = match parse(line) {
        Ok((id, article)) => Output::Read { id, report: read(&article) },
        Err(error) => Output::Unread { id: (), line: number, error },
    };
    let mut bytes = serde_json::to_vec(&answer).expect("no key of an answer can be anything but a string");
    bytes.push(b'\n');
    bytes
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
    use std::io::Read;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const WORKERS: NonZero<usize> = NonZero::new(3).unwrap();

    fn answers(input: &str) -> Vec<serde_json::Value> {
        let mut output = Vec::new();
        run(input.as_bytes(), &mut output, WORKERS).unwrap();
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
    fn many_workers_write_what_one_does() {
        let text = |number: usize| "It cost $3 million, he said. ".repeat(number * 7 % 40);
        let input: String = (0..200).map(|number| format!("{{\"id\":\"{number}\",\"text\":\"{}\"}}\n", text(number))).collect();
        let (mut one, mut many) = (Vec::new(), Vec::new());
        run(input.as_bytes(), &mut one, NonZero::<usize>::MIN).unwrap();
        run(input.as_bytes(), &mut many, WORKERS).unwrap();
        assert!(one == many);
    }

    /// Empty lines without an end, counted as they are taken.
    struct Endless<'a>(&'a AtomicUsize);

    impl Read for Endless<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            buffer[0] = b'\n';
            self.0.fetch_add(1, Ordering::SeqCst);
            Ok(1)
        }
    }

    /// Takes an answer at a time, and the more of them, the more lines may have been read; takes no more than a thousand.
    struct Narrow<'a>(&'a AtomicUsize, usize);

    impl Write for Narrow<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.1 += bytes.iter().filter(|&&byte| byte == b'\n').count();
            // One line more is in the reader's hands, one in the writer's, and the writer's buffer holds some answers.
            assert!(self.0.load(Ordering::SeqCst) <= self.1 + WORKERS.get() * AHEAD + 2);
            if self.1 > 1000 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(bytes.len()) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn few_lines_are_read_ahead_and_none_once_the_output_is_closed() {
        let read = AtomicUsize::new(0);
        let fault = run(io::BufReader::with_capacity(1, Endless(&read)), Narrow(&read, 0), WORKERS).unwrap_err();
        assert_eq!(fault.kind(), io::ErrorKind::BrokenPipe);
        assert!(read.load(Ordering::SeqCst) > 1000);
    }

    #[test]
    fn lone_surrogates_become_the_replacement_character() {
        assert_eq!(replace_lone_surrogates(r#"a\ud800b\udc00"#), r#"a\ufffdb\ufffd"#);
        assert_eq!(replace_lone_surrogates(r#"\ud83d\ude00 \\ud800 \n"#), r#"\ud83d\ude00 \\ud800 \n"#);
        assert_eq!(replace_lone_surrogates(r#"\ud800\ud83d\ude00\"#), r#"\ufffd\ud83d\ude00\"#);
    }
}
