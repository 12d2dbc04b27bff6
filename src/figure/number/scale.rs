//! Letters and abbreviations behind digits that may stand for a scale, or for something else.

use crate::figure::noun::read_noun;
use crate::figure::reader::Reader;
use crate::text::{Hit, List};

/// "Cr" and "Mn" are chromium and manganese as often as scales; "cr" and "mn" are not.
pub fn is_element(word: &str) -> bool {
    word.len() == 2 && word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase)
}

/// The scale that a letter glued to digits stands for; in a cell `k` may stand off. Behind a currency any. Else `k`, `M` and `b` with
/// decimals or in a block of their own, and `k` in a range, or where it makes ten thousand and more, since "4k" is the name of a screen
/// and "5k" of a race; and all but `t` where something is counted: "16m" alone may be metres.
pub fn scale_letter(reader: &Reader, at: u32, value: f64, money: bool) -> Option<f64> {
    let closes_cell = reader.fills_block && at + 1 == reader.end;
    let hit = reader.hit(List::ScaleLetter, at).filter(|_| reader.is_glued(at) || closes_cell && reader.word(at) == "k")?;
    let ranges = || reader.is_joint(hit.end) && reader.is_number(hit.end + 1) && reader.is(hit.end + 2, "k");
    let named = reader.has(List::DigitName, at - 1);
    let certain = || value.fract() != 0.0 || closes_cell;
    let fits = match reader.word(at) {
        "l" => false,
        "L" => money,
        _ if money || is_priced(reader, hit.end) => true,
        "k" | "K" => value >= 10.0 || ranges() || certain() || is_counting(reader, hit.end),
        "M" | "B" | "b" => certain() || !named && is_counting(reader, hit.end),
        "m" => is_counting(reader, hit.end) || is_measured(reader, hit.end),
        _ => false,
    };
    hit.value.parse().ok().filter(|_| fits)
}

/// Whether a currency stands at `at`, behind the letter: "5m USD", "5M€", "5m Swiss francs".
fn is_priced(reader: &Reader, at: u32) -> bool {
    let upper = || reader.word(at).len() == 3 && reader.word(at).bytes().all(|byte| byte.is_ascii_uppercase());
    let sign = reader.has(List::CurrencySign, at) && !reader.is_word(at) && !reader.is_number(at + 1);
    let noun = reader.hit(List::CurrencyHome, at).map_or(at, |home| home.end);
    sign || reader.has(List::CurrencyCode, at) && upper() || reader.has(List::CurrencyNoun, noun)
}

/// Whether a measure stands at `at`, in the plural or by its symbol: "2m bpd", never "a 5m yard".
fn is_measured(reader: &Reader, at: u32) -> bool {
    let named = |hit: Hit| reader.is(at, hit.value) || reader.has(List::MeasureModifier, at);
    !reader.is_glued(at) && reader.hit(List::Measure, at).is_some_and(|hit| !named(hit))
}

/// Whether the words at `at` are something counted, so that "16m people" is not a length.
fn is_counting(reader: &Reader, at: u32) -> bool {
    read_noun(reader, at).is_some()
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn letters() {
        check("They sold 40k lamps.", "40k lamps = count 40000 lamp");
        check("They sold it in 4k.", "");
        check("It has 5k-20k.", "5k-20k = count 5000..20000");
        check("It reached 16m readers.", "16m readers = count 16000000 reader");
        check("It reached 16M readers.", "16M readers = count 16000000 reader");
        check("It reached 1.6M.", "1.6M = count 1600000");
        check("It reached 1.6k.", "1.6k = count 1600");
        check("1.6 k", "1.6 k = count 1600");
        check("The wall is 16m high.", "16m = measure 16 metre");
        check("It pumps 2m b/d or 2m tonnes.", "2m b/d = measure 2000000 barrel per day; 2m tonnes = measure 2000000 tonne");
        check("It has a 4m yard.", "4m = measure 4 metre");
        check("It costs 5m zloty or 6m Turkish lira.", "5m zloty = money 5000000 PLN; 6m Turkish lira = money 6000000 TRY");
        check("It costs 5m USD or 6M€.", "5m USD = money 5000000 USD; 6M€ = money 6000000 EUR");
        check("It costs Rs 5L or £5m/year.", "Rs 5L = money 500000 INR; £5m = money 5000000 GBP per year");
        check("It holds 5L and is 5m USB wide.", "5L = measure 5 litre; 5m = measure 5 metre");
        check("The 3M workers met.", "");
        check("The 4m workers met.", "4m workers = count 4000000 worker");
    }

    #[test]
    fn elements() {
        check("The steel is 3.5 Cr in all.", "");
        check("The fund is 3.5 cr in all.", "3.5 cr = count 35000000");
        check("It costs $3 Bn in all.", "$3 Bn = money 3000000000 USD");
    }
}
