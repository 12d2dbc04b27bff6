//! Any bytes at the JSON Lines door are answered, a line for each line, the same on one core as on three.

#![no_main]

#[path = "../../../src/bin/caveat/jsonl.rs"]
#[allow(dead_code)]
mod jsonl;

use libfuzzer_sys::fuzz_target;
use std::num::NonZero;

fuzz_target!(|input: &[u8]| {
    let answers = |workers| {
        let mut output = Vec::new();
        jsonl::run(input, &mut output, NonZero::new(workers).expect("not zero")).expect("memory takes all that is written");
        String::from_utf8(output).expect("JSON is UTF-8")
    };
    let answered = answers(1);
    assert_eq!(answered, answers(3));
    assert_eq!(answered.lines().count(), input.split_inclusive(|&byte| byte == b'\n').count());
    for (number, answer) in (1..).zip(answered.lines()) {
        let answer: serde_json::Value = serde_json::from_str(answer).expect("an answer is JSON");
        assert!(answer["id"].is_string() && answer["flags"].is_array() || answer["id"].is_null() && answer["line"] == number);
    }
});
