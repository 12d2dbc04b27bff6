//! The command line, run as a person runs it: what it prints, and what it says of what it cannot read.
#![cfg(feature = "cli")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};
use std::{env, fs, path::PathBuf};

/// Runs `caveat` with `input` on its standard input.
fn caveat(arguments: &[&str], input: &[u8]) -> Output {
    caveat_in("C", arguments, input)
}

/// The same, with a reader's locale in the environment.
fn caveat_in(locale: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_caveat"))
        .args(arguments)
        .env("LC_ALL", locale)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// A file of this test run with these bytes.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Exit status, standard output and standard error.
fn seen(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_file_is_printed_for_a_person() {
    let path = file("article.txt", b"Northline denied that it had paid $40,000 to the mayor.\n");
    let (status, printed, said) = seen(&caveat(&[path.to_str().unwrap()], b""));
    assert_eq!((status, said.as_str()), (Some(0), ""));
    assert!(printed.contains("claim: A denial") && printed.contains("figure: $40,000"), "{printed}");
    assert!(printed.ends_with("Nothing marked is not the same as checked.\n"));
}

#[test]
fn a_dash_reads_standard_input() {
    let (status, printed, _) = seen(&caveat(&["-"], b"It cost $3 million."));
    assert_eq!(status, Some(0));
    assert!(printed.contains("$3 million"), "{printed}");
}

#[test]
fn numbers_are_written_as_the_readers_country_does() {
    for (locale, expected) in [("C", "1,250,000 euros"), ("de_DE.UTF-8", "1.250.000 euros"), ("hi_IN", "12,50,000 euros")] {
        let (_, printed, _) = seen(&caveat_in(locale, &["-"], "It cost €1.25 million.".as_bytes()));
        assert!(printed.contains(&format!("written out: {expected}\n")), "{locale}: {printed}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_the_reason() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    for path in [folder, &format!("{folder}/no-such-file.txt")] {
        let (status, printed, said) = seen(&caveat(&[path], b""));
        assert_eq!((status, printed.as_str()), (Some(1), ""));
        assert!(said.starts_with(&format!("caveat: {path}: ")) && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn an_empty_file_and_one_that_is_no_text_are_no_fault() {
    let empty = file("empty.txt", b"");
    let (status, printed, said) = seen(&caveat(&[empty.to_str().unwrap()], b""));
    assert_eq!((status, said.as_str()), (Some(0), ""));
    assert_eq!(printed, "Nothing to mark. Nothing marked is not the same as checked.\n");
    let bytes: Vec<u8> = (0..4096u32).map(|at| (at * 31 % 251) as u8).collect();
    assert_eq!(caveat(&[file("bytes.txt", &bytes).to_str().unwrap()], b"").status.code(), Some(0));
}

#[test]
fn arguments_that_make_no_sense_are_answered_with_the_usage() {
    for arguments in [&[][..], &["--colour"], &["a.txt", "b.txt"], &["--jsonl", "a.txt"]] {
        let (status, printed, said) = seen(&caveat(arguments, b""));
        assert_eq!((status, printed.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(said.contains("caveat FILE"), "{said}");
    }
}

#[test]
fn a_broken_line_is_answered_and_reading_goes_on() {
    let input = b"{\"id\":\"a\",\"text\":\"\\ud800 It cost $3 million.\"}\n{\n\xff\n\n{\"id\":\"b\",\"blocks\":[]}";
    let (status, printed, said) = seen(&caveat(&["--jsonl"], input));
    assert_eq!((status, said.as_str()), (Some(0), ""));
    let answers: Vec<serde_json::Value> = printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 5);
    let flags = answers[0]["flags"].as_array().unwrap();
    let figure = flags.iter().find(|flag| flag["layer"] == "figure").unwrap();
    assert_eq!((&answers[0]["id"], &figure["start"]), (&"a".into(), &10.into()));
    for (answer, line) in answers[1..4].iter().zip(2..) {
        assert_eq!((answer["id"].is_null(), &answer["line"], answer["error"].is_string()), (true, &line.into(), true));
    }
    assert_eq!(answers[4]["id"], "b");
}

#[test]
fn a_reader_that_leaves_ends_the_reading_without_a_word() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_caveat"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answer = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let line = format!("{{\"id\":\"a\",\"text\":\"{}\"}}\n", "It cost $3 million. ".repeat(100));
    std::thread::scope(|scope| {
        // Lines without an end: only the child's leaving ends the writing.
        scope.spawn(move || while stdin.write_all(line.as_bytes()).is_ok() {});
        stdout.read_line(&mut answer).unwrap();
        drop(stdout);
        let (status, _, said) = seen(&child.wait_with_output().unwrap());
        assert_eq!((status, said.as_str()), (Some(0), ""));
    });
    assert!(answer.starts_with("{\"id\":\"a\""), "{answer}");
}
