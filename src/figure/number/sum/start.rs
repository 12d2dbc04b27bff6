//! With what a number begins: digits, a word, a part of a scale, or a scale alone.

use super::Sum;
use crate::figure::number::digits::read_digits;
use crate::figure::number::fraction::{glyph, read_part};
use crate::figure::reader::Reader;
use crate::text::List;

impl Sum {
    /// The sum that begins at token `at`. `money` tells that a currency stands before it.
    pub(super) fn start(reader: &Reader, at: u32, money: bool) -> Option<Sum> {
        if let Some(digits) = read_digits(reader, at, money) {
            return Some(Sum {
                digits: true,
                worded: false,
                sealed: digits.sealed,
                ..Sum::open(digits.value, digits.step, digits.end)
            });
        }
        if let Some(value) = glyph(reader.word(at)) {
            return Some(Sum::sealed(value, value, at + 1));
        }
        if let Some(sum) = Sum::start_with_part(reader, at) {
            return Some(sum);
        }
        if let Some(hit) = reader.hit(List::NumberWord, at) {
            return Some(Sum::open(hit.value.parse().ok()?, 1.0, hit.end));
        }
        if reader.is(at, "a") && reader.has(List::Scale, at + 1) {
            return Some(Sum::open(1.0, 1.0, at + 1));
        }
        // "Hundred and ten": an article is missed where the sentence begins.
        let opens = at == reader.first && reader.is(at, "hundred") && reader.is(at + 1, "and");
        if opens && reader.has(List::NumberWord, at + 2) {
            return Some(Sum::open(1.0, 1.0, at));
        }
        // "the first dozen guests": a dozen needs no number before it, a million does.
        let vague = reader.hit_before(List::VagueAmount, at).is_some();
        (reader.is(at, "dozen") && at > reader.first && reader.is_word(at - 1) && !vague).then(|| Sum::open(1.0, 1.0, at))
    }

    /// "half a million", "half-a-million", "half million", "quarter of a million", "two thirds of a million".
    fn start_with_part(reader: &Reader, at: u32) -> Option<Sum> {
        let scale_at = |at| reader.has(List::Scale, at);
        if reader.is(at, "half") {
            let article = reader.past_hyphen(at + 1);
            let halved = if reader.is(article, "a") { reader.past_hyphen(article + 1) } else { article };
            return scale_at(halved).then(|| Sum::sealed(0.5, 0.5, halved));
        }
        let (value, step, end) = if reader.is(at, "quarter") {
            (0.25, 0.25, at + 1)
        } else {
            let part = read_part(reader, at)?;
            (part.value, part.step, part.end)
        };
        // "a quarter million", but "a third million" may be the one behind the second.
        if step == 0.25 && scale_at(end) {
            return Some(Sum::sealed(value, step, end));
        }
        let divides = reader.is(end, "of") && reader.is(end + 1, "a") && scale_at(end + 2);
        divides.then(|| Sum::sealed(value, step, end + 2))
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn scales_alone() {
        check("They sold hundreds of lamps.", "");
        check("They sold a few dozen lamps.", "");
        check("Hundred and ten lamps broke.", "Hundred and ten lamps = count 110 lamp");
        check("They sold a dozen lamps.", "a dozen lamps = count 12 lamp");
    }

    #[test]
    fn parts_of_scales() {
        check("They sold half a million lamps.", "half a million lamps = count 500000 lamp");
        check("They sold half-a-million lamps.", "half-a-million lamps = count 500000 lamp");
        check("They sold a quarter million lamps.", "a quarter million lamps = count 250000 lamp");
        check("They sold three quarters of a million lamps.", "three quarters of a million lamps = count 750000 lamp");
    }
}
