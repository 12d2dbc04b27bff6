//! Numbers as people write them, for tests: the properties of the numerals and their fuzz target read them back.

/// The digits of a number of four and more, with a separator before the last three and before every `size` ahead of them.
pub fn group(number: u64, separator: &str, size: usize) -> String {
    let digits = number.to_string();
    let (head, tail) = digits.split_at(digits.len() - 3);
    let first = (head.len() - 1) % size + 1;
    let groups = head.as_bytes()[first..].chunks(size).map(|group| std::str::from_utf8(group).expect("digits are ASCII"));
    std::iter::once(&head[..first]).chain(groups).chain([tail]).collect::<Vec<_>>().join(separator)
}

/// The words below twenty.
pub const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The words for a number below a billion billions; `and` stands before the last two digits of a group.
pub fn spell(number: u64, and: &str, hyphen: char) -> String {
    let scales = [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")];
    match scales.into_iter().find(|(scale, _)| number >= *scale) {
        Some((scale, word)) => {
            let (head, rest) = (spell(number / scale, and, hyphen), number % scale);
            match rest {
                0 => format!("{head} {word}"),
                1..100 => format!("{head} {word} {and}{}", spell(rest, and, hyphen)),
                _ => format!("{head} {word} {}", spell(rest, and, hyphen)),
            }
        }
        None if number < 20 => ONES[number as usize].to_owned(),
        None if number.is_multiple_of(10) => TENS[number as usize / 10].to_owned(),
        None => format!("{}{hyphen}{}", TENS[number as usize / 10], ONES[number as usize % 10]),
    }
}
