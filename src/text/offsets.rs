//! Byte, UTF-16 and code-point offsets.
//!
//! Inside the crate every span counts bytes. What leaves it counts in the caller's unit: UTF-16 code units for a browser, code
//! points for the command line. Positions are converted in one forward walk over the text, whatever their number.

/// A unit in which a position in a text is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16 code units, as `String.prototype.slice` counts.
    Utf16,
    /// Unicode code points, as Python counts.
    CodePoints,
}

impl Encoding {
    /// How far one character moves a position.
    fn width(self, c: char) -> u32 {
        match self {
            Encoding::Utf16 => c.len_utf16() as u32,
            Encoding::CodePoints => 1,
        }
    }
}

/// Rewrites byte offsets into `text` as offsets in `encoding`.
///
/// The offsets may come in any order. One that lies inside a character counts as that character's start; one past the end, as
/// the end.
pub fn convert<'a>(text: &str, encoding: Encoding, offsets: impl IntoIterator<Item = &'a mut u32>) {
    let mut offsets: Vec<&mut u32> = offsets.into_iter().collect();
    offsets.sort_unstable_by_key(|offset| **offset);
    let mut chars = text.chars().peekable();
    let (mut byte, mut position) = (0_u32, 0_u32);
    for offset in offsets {
        while let Some(&c) = chars.peek() {
            if byte + c.len_utf8() as u32 > *offset {
                break;
            }
            byte += c.len_utf8() as u32;
            position += encoding.width(c);
            chars.next();
        }
        *offset = position;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str, encoding: Encoding, byte: u32) -> u32 {
        let mut offset = byte;
        convert(text, encoding, [&mut offset]);
        offset
    }

    #[test]
    fn astral_characters_are_two_units_and_one_code_point() {
        let text = "a😀é5";
        assert_eq!(one(text, Encoding::Utf16, 7), 4);
        assert_eq!(one(text, Encoding::CodePoints, 7), 3);
    }

    #[test]
    fn inside_a_character_is_its_start_and_past_the_end_is_the_end() {
        assert_eq!(one("😀x", Encoding::Utf16, 2), 0);
        assert_eq!(one("😀x", Encoding::Utf16, 99), 3);
    }

    #[test]
    fn any_order() {
        let (mut a, mut b) = (5, 0);
        convert("ééé", Encoding::CodePoints, [&mut a, &mut b]);
        assert_eq!((a, b), (2, 0));
    }
}
