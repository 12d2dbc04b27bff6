//! `caveat article.txt` prints an article's flags for a person; `caveat --jsonl` speaks JSON, one article a line.

mod jsonl;
mod locale;
mod print;
mod value;
mod words;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read, Write};
use std::num::NonZero;
use std::process::ExitCode;
use std::thread;

const USAGE: &str = "\
Marks figures and checkable claims in the text of an article.

  caveat FILE      prints what was found in a text file, for a person; - reads standard input
  caveat --jsonl   reads one JSON object a line on standard input, writes one a line
  caveat --help    this text
  caveat --version
";

/// What the arguments ask for.
enum Task {
    Print(OsString),
    Jsonl,
    Help,
    Version,
}

fn main() -> ExitCode {
    let outcome = match parse_arguments() {
        Ok(Task::Jsonl) => {
            jsonl::run(io::stdin().lock(), io::stdout(), thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN))
        }
        Ok(Task::Print(path)) => print(&path),
        Ok(Task::Help) => io::stdout().write_all(USAGE.as_bytes()),
        Ok(Task::Version) => writeln!(io::stdout(), "caveat {}", env!("CARGO_PKG_VERSION")),
        Err(fault) => {
            let _ = write!(io::stderr(), "caveat: {fault}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of our output left: nothing to say, and nobody to say it to.
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(io::stderr(), "caveat: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn parse_arguments() -> Result<Task, lexopt::Error> {
    use lexopt::prelude::*;
    let mut task = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        let next = match argument {
            Long("jsonl") => Task::Jsonl,
            Long("help") | Short('h') => Task::Help,
            Long("version") | Short('V') => Task::Version,
            Value(path) => Task::Print(path),
            _ => return Err(argument.unexpected()),
        };
        if task.replace(next).is_some() {
            return Err("one file or one option at a time".into());
        }
    }
    task.ok_or_else(|| "nothing to do".into())
}

/// Reads a text, the bytes that are not UTF-8 replaced, and prints what was found in it.
fn print(path: &OsStr) -> io::Result<()> {
    let name = path.to_string_lossy();
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|fault| io::Error::new(fault.kind(), format!("{name}: {fault}")))?;
    print::print(&name, &String::from_utf8_lossy(&bytes), io::stdout().lock())
}
