//! Currencies: which one stands beside an amount, by its ISO 4217 code. Minor money keeps its name: "penny".

use crate::figure::evidence::common;
use crate::figure::noun::read_noun;
use crate::figure::number::Numeral;
use crate::figure::reader::Reader;
use crate::text::{List, ListSet};

/// The lists of currencies that stand before an amount.
pub const OPENERS: ListSet = ListSet::of(&[
    List::CurrencyAscii,
    List::CurrencyCode,
    List::CurrencyCodeWord,
    List::CurrencyDollar,
    List::CurrencyHome,
    List::CurrencyMillion,
    List::CurrencyMinor,
    List::CurrencyNoun,
    List::CurrencySign,
]);

/// A currency in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its ISO 4217 code, or the noun where no country can be told.
    pub name: &'static str,
    /// One past its last token.
    pub end: u32,
    /// Whether the word or sign is that of one currency alone.
    pub certain: bool,
}

impl Currency {
    fn new(reader: &Reader, codes: &'static str, end: u32) -> Currency {
        Currency { name: reader.evidence.choose(codes), end, certain: !codes.contains(' ') }
    }

    /// A currency that cannot be another.
    fn certain(name: &'static str, end: u32) -> Currency {
        Currency { name, end, certain: true }
    }

    /// Whether it has an ISO 4217 code: minor money has none.
    pub fn is_code(&self) -> bool {
        self.name.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// The currency whose sign, code or noun stands at `at`, before an amount.
    pub fn before(reader: &Reader, at: u32) -> Option<Currency> {
        if !reader.opens_any(&OPENERS, at) {
            return None;
        }
        dollar(reader, at)
            .or_else(|| sign(reader, at))
            .or_else(|| code(reader, at))
            .or_else(|| ascii_sign(reader, at))
            .or_else(|| code_word(reader, at))
            .or_else(|| noun_before(reader, at))
    }

    /// The currency or minor money whose noun stands at `at`, behind an article or a part: "a dollar", "half a cent".
    pub fn noun_at(reader: &Reader, at: u32) -> Option<Currency> {
        let minor = reader.hit(List::CurrencyMinor, at).map(|hit| Currency::certain(hit.value, hit.end));
        minor.or_else(|| reader.hit(List::CurrencyNoun, at).map(|hit| Currency::new(reader, hit.value, hit.end)))
    }

    /// The currency at `at`, behind `numeral`.
    pub fn behind(reader: &Reader, numeral: &Numeral, at: u32) -> Option<Currency> {
        // "£4.50–£5.20": the second sign opens the second amount.
        let opens_next = |end| reader.is_number(end) && reader.is_glued(end);
        let closes = |end| !reader.is_word(end) || reader.has(List::NotNoun, end);
        let word = || {
            let large = numeral.value >= LARGE || reader.is_glued(at) || numeral.digits && !reader.is_word(at + 1);
            reader.hit(List::CurrencyCodeWord, at).filter(|hit| is_upper(reader, at) && large && closes(hit.end))
        };
        // "5Rp" is five radii.
        let glued_letters = reader.is_glued(at) && reader.is_capital(at) && reader.word(at).is_ascii();
        minor(reader, numeral, at)
            .or_else(|| noun(reader, numeral, at))
            .or_else(|| {
                dollar(reader, at).or_else(|| sign(reader, at).filter(|_| !glued_letters)).filter(|found| !opens_next(found.end))
            })
            .or_else(|| code(reader, at))
            .or_else(|| word().map(|hit| Currency::certain(hit.value, hit.end)))
    }

    /// "$20 Canadian": the country whose dollar the sign `before` the amount is, at token `at`.
    pub fn qualified(reader: &Reader, before: Currency, at: u32) -> Option<Currency> {
        let home = reader.hit(List::CurrencyHome, at).filter(|_| before.name == "USD" && reader.is_capital(at))?;
        let closes = !reader.is_word(home.end) || reader.has(List::NotNoun, home.end);
        let sign = reader.hit(List::CurrencySign, before.end - 1)?;
        Some(Currency::certain(common(home.value, sign.value).filter(|_| closes)?, home.end))
    }
}

/// From here on an amount is more than a count beside a word: "1,200 won".
const LARGE: f64 = 1000.0;

/// "A$", "US $": letters and a dollar sign. "a $5 bill" is no Australian matter.
fn dollar(reader: &Reader, at: u32) -> Option<Currency> {
    // "$US5", as Australian papers print it.
    let behind = reader.hit(List::CurrencyDollar, at + 1).filter(|_| reader.word(at) == "$" && reader.is_glued(at + 1));
    if let Some(hit) = behind.filter(|hit| is_upper(reader, at + 1) && reader.is_number(hit.end) && reader.is_glued(hit.end)) {
        return Some(Currency::certain(hit.value, hit.end));
    }
    let hit = reader.hit(List::CurrencyDollar, at).filter(|hit| reader.word(hit.end) == "$")?;
    let word = reader.word(at);
    let long = word.len() > 1 && word.ends_with(|c: char| c.is_uppercase() || c == '.');
    let glued = reader.is_glued(hit.end);
    // Where the text is split into words, "c $ 5", the sign stands apart on both sides.
    let possessive = at > reader.first && matches!(reader.word(at - 1), "'" | "’");
    let apart = !glued && reader.gap(hit.end + 1) == " " && word != "a" && !possessive;
    let fits = reader.is_capital(at) && (glued || long) || glued && word.len() > 1 || apart;
    fits.then(|| Currency::certain(hit.value, hit.end + 1))
}

/// A sign of symbols counts anywhere; one of letters as it is printed: "Rs", "kr", never "RS".
fn sign(reader: &Reader, at: u32) -> Option<Currency> {
    let hit = reader.hit(List::CurrencySign, at)?;
    let symbol = (at..hit.end).any(|token| reader.word(token).chars().any(|c| !c.is_alphabetic() && c != '.'));
    let word = reader.word(at);
    let foreign = !word.is_ascii();
    let mixed = reader.is_capital(at) && word.contains(char::is_lowercase);
    (symbol || foreign || mixed || word == "kr").then(|| Currency::new(reader, hit.value, hit.end))
}

/// A code in capitals, or all in small letters where no word is spelled so; one letter only where the amount is glued to it.
fn code(reader: &Reader, at: u32) -> Option<Currency> {
    if let Some(hit) = reader.hit(List::CurrencyMillion, at).filter(|_| is_upper(reader, at)) {
        return Some(Currency::certain(hit.value, hit.end));
    }
    let hit = reader.hit(List::CurrencyCode, at)?;
    let word = reader.word(at);
    let fits = match word.len() {
        1 => is_upper(reader, at) && reader.is_glued(at + 1) && reader.is_number(at + 1),
        2 => is_upper(reader, at),
        _ => is_upper(reader, at) || word.bytes().all(|byte| byte.is_ascii_lowercase()),
    };
    fits.then(|| Currency::new(reader, hit.value, hit.end))
}

/// "PS21,700", "Y=5bn": what is left of a sign in ASCII.
fn ascii_sign(reader: &Reader, at: u32) -> Option<Currency> {
    let hit = reader.hit(List::CurrencyAscii, at)?;
    let glued = (at + 1..=hit.end).all(|token| reader.is_glued(token));
    (reader.is_capital(at) && glued && is_large(reader, hit.end)).then(|| Currency::certain(hit.value, hit.end))
}

/// "rupees 500 crore", "ringgit 42": a noun before digits that nothing else follows.
fn noun_before(reader: &Reader, at: u32) -> Option<Currency> {
    let home = reader.hit(List::CurrencyHome, at);
    let noun_at = home.map_or(at, |home| home.end);
    let hit = reader.hit(List::CurrencyNoun, noun_at).or_else(|| reader.hit(List::CurrencyMinor, noun_at))?;
    let next = hit.end + 1;
    let ends = !reader.is_word(next) && !reader.is_glued(next + 1) && !reader.has(List::Percent, next);
    let closes = ends || reader.has(List::NotNoun, next) && !reader.is(next, "of");
    let told = at > reader.first && reader.has(List::Determiner, at - 1);
    if told || !reader.is_number(hit.end) || reader.is_glued(hit.end) || !closes && !reader.has(List::Scale, next) {
        return None;
    }
    match home {
        Some(home) => Some(Currency::certain(common(home.value, hit.value)?, hit.end)),
        None => Some(Currency::new(reader, hit.value, hit.end)),
    }
}

fn is_upper(reader: &Reader, at: u32) -> bool {
    reader.word(at).bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether the number at `at` is printed in thousands or with a scale: "TRY 5 billion", "COP 120,000".
fn is_large(reader: &Reader, at: u32) -> bool {
    reader.is_number(at) && (reader.word(at).contains(',') || is_scaled(reader, at + 1))
}

fn is_scaled(reader: &Reader, at: u32) -> bool {
    reader.has(List::Scale, at) || reader.is_glued(at) && reader.has(List::ScaleLetter, at)
}

/// The code at `at` that is a word as well. Where the article names neither it nor its country it is none before something counted,
/// "MAD 5,000 fans", nor a word that counts, "ALL 5,000 came".
fn code_word(reader: &Reader, at: u32) -> Option<Currency> {
    let hit = reader.hit(List::CurrencyCodeWord, at).filter(|hit| is_upper(reader, at) && is_large(reader, hit.end))?;
    let next = hit.end + 1 + u32::from(is_scaled(reader, hit.end + 1));
    let counts = || reader.has(List::CountWord, at) || read_noun(reader, next).is_some();
    (reader.evidence.supports(hit.value) || !counts()).then(|| Currency::certain(hit.value, hit.end))
}

/// "five million euros", "20 Danish kroner".
fn noun(reader: &Reader, numeral: &Numeral, at: u32) -> Option<Currency> {
    let home = reader.hit(List::CurrencyHome, at);
    let noun_at = home.map_or(at, |home| home.end);
    let plain = reader.hit(List::CurrencyNoun, noun_at);
    if let Some(home) = home {
        // "Brazilian real" is in the list as a whole.
        let Some(noun) = plain.or_else(|| reader.hit(List::CurrencyNounWord, noun_at)) else {
            return reader.hit(List::CurrencyNoun, at).map(|hit| Currency::new(reader, hit.value, hit.end));
        };
        return Some(Currency::certain(common(home.value, noun.value)?, noun.end));
    }
    let word = reader.hit(List::CurrencyNounWord, noun_at).filter(|hit| {
        // "two million won the prize" is a verb; "pounds" may be a mass, which the measures decide.
        let verb = !reader.is(hit.end, "a") && !reader.is(hit.end, "an") && reader.has(List::Determiner, hit.end);
        let large = numeral.scale > 1.0 || numeral.value >= LARGE || reader.evidence.supports(hit.value);
        !verb && (large || hit.value.starts_with("GBP"))
    });
    plain.or(word).map(|hit| Currency::new(reader, hit.value, hit.end))
}

/// "470 pence", "50p", "20¢".
fn minor(reader: &Reader, numeral: &Numeral, at: u32) -> Option<Currency> {
    // "25 US cents"
    let noun = reader.hit(List::CurrencyHome, at).map_or(at, |home| home.end);
    if let Some(hit) = reader.hit(List::CurrencyMinor, noun) {
        return Some(Currency::certain(hit.value, hit.end));
    }
    let glued = reader.is_glued(at);
    // "1080p video", but "they closed at 1080p"
    let picture = reader.hit_before(List::PictureLines, at + 1).is_some();
    let describes = reader.is_word(at + 1) && !reader.has(List::NotNoun, at + 1);
    let name = match reader.word(at) {
        "p" if picture && describes => return None,
        // "125 p." are pages.
        "p" if at == numeral.end && (glued || reader.word(at + 1) != "." || numeral.step < 1.0) => "penny",
        "c" if at == numeral.end && glued && !is_label(reader, numeral) => "cent",
        _ => return None,
    };
    numeral.digits.then(|| Currency::certain(name, at + 1))
}

/// "section 5c", "Fig. 3c", "2011c": no cents.
fn is_label(reader: &Reader, numeral: &Numeral) -> bool {
    let named = numeral.first > reader.first && (reader.is_capital(numeral.first - 1) || reader.word(numeral.first - 1) == ".");
    numeral.value >= 100.0 || named || reader.hit_before(List::NumberedNoun, numeral.first).is_some()
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn signs() {
        check("It paid $3.4 billion.", "$3.4 billion = money 3400000000 USD");
        check("It paid A$18.40.", "A$18.40 = money 18.4 AUD");
        check("It paid NT$40 and R$50.", "NT$40 = money 40 TWD; R$50 = money 50 BRL");
        check("It paid $US5 and $A6.", "$US5 = money 5 USD; $A6 = money 6 AUD");
        check("It paid a $5 fee.", "$5 = money 5 USD");
        check("It paid Rs 300 or kr500.", "Rs 300 = money 300 INR; kr500 = money 500 krone");
        check("It paid 500₡.", "500₡ = money 500 CRC");
        check("It gave us $20.", "$20 = money 20 USD");
        check("It paid $20 Canadian.", "$20 Canadian = money 20 CAD");
        check("It is a $20 Canadian bill.", "$20 = money 20 USD");
        check("It paid $5, $6 and 7 $.", "$5 = money 5 USD; $6 = money 6 USD; 7 $ = money 7 USD");
    }

    #[test]
    fn codes() {
        check("It paid EUR 40 million.", "EUR 40 million = money 40000000 EUR");
        check("It paid USD5.20 for RM120,000.", "USD5.20 = money 5.2 USD; RM120,000 = money 120000 MYR");
        check("It paid Rp300tn and R1.2bn.", "Rp300tn = money 300000000000000 IDR; R1.2bn = money 1200000000 ZAR");
        check(
            "It paid N5bn, P1,500 or SR5 million.",
            "N5bn = money 5000000000 NGN; P1,500 = money 1500 peso; SR5 million = money 5000000 SAR",
        );
        check("In Botswana it paid P5 million.", "P5 million = money 5000000 BWP");
        check("It met N12 and P1.2 on TOP10.", "");
        check("It paid 20 usd.", "20 usd = money 20 USD");
        check("It paid COP 120,000.", "COP 120,000 = money 120000 COP");
        check("It paid 120 MEUR.", "120 MEUR = money 120000000 EUR");
        check("It paid rupees 500 crore.", "rupees 500 crore = money 5000000000 INR");
        check("It costs rupees 75 per litre.", "rupees 75 = money 75 INR per litre");
        check("They think rupees 75 is too much.", "rupees 75 = money 75 INR");
        check("They sold for rupees 75 lamps in all.", "75 lamps = count 75 lamp");
        check("It costs paise 50 per litre.", "paise 50 = money 50 paisa per litre");
        check("Against the dollar 20 of them rose.", "20 = count 20");
        check("They met at COP26 for the G20.", "");
    }

    #[test]
    fn signs_made_ascii() {
        check("It paid PS6m of PS21,700.", "PS6m = money 6000000 GBP; PS21,700 = money 21700 GBP");
        check("It paid Y=590 billion.", "Y=590 billion = money 590000000000 JPY");
        check("The yen eased to 108.79 JPY= at noon.", "108.79 JPY = money 108.79 JPY; noon = date 12:00");
        check("The PS5 and the PS4.5 make 300 PS where y=590.", "300 PS = measure 300 horsepower");
    }

    #[test]
    fn codes_that_are_words() {
        check("They hold the TOP 10 of them.", "");
        check("The TRY 5 billion loan.", "TRY 5 billion = money 5000000000 TRY");
        check("In Morocco MAD 5,000 fines are due.", "MAD 5,000 = money 5000 MAD");
        check("ALL 5,000 came for the TOP 5,000 songs.", "5,000 = count 5000; 5,000 songs = count 5000 top song");
        check("It is 40 rm 12 off.", "40 = count 40; 12 = count 12");
    }

    #[test]
    fn nouns() {
        check("It paid 1.2 trillion yen.", "1.2 trillion yen = money 1200000000000 JPY");
        check("It paid 90 Danish kroner.", "90 Danish kroner = money 90 DKK");
        check("It paid 90 Cuban convertible pesos.", "90 Cuban convertible pesos = money 90 CUC");
        check("It paid one Brazilian real.", "one Brazilian real = money 1 BRL");
        check("It paid 90 Hong Kong dollars.", "90 Hong Kong dollars = money 90 HKD");
        check("It paid 5 million francs.", "5 million francs = money 5000000 franc");
    }

    #[test]
    fn nouns_that_are_words() {
        check("It paid 5,000 won.", "5,000 won = money 5000 KRW");
        check("Of 20 won again.", "20 = count 20");
        check("More than 2 million won the prize.", "More than 2 million = count 2000000 more");
        check("He got 90 marks.", "90 marks = count 90 mark");
        check("It paid 90 Czech crowns.", "90 Czech crowns = money 90 CZK");
    }

    #[test]
    fn minor_money_keeps_its_name() {
        check("It paid 470 pence.", "470 pence = money 470 penny");
        check("It cites section 5c and a 2011c paper.", "");
        check("It paid 25 US cents.", "25 US cents = money 25 cent");
        check("It paid 30 euro cents.", "30 euro cents = money 30 cent");
        check("Its 1080p video costs 50p more, 1080p in all.", "50p = money 50 penny; 1080p = money 1080 penny");
        check("It fell to 1.5 p. It has 125 p.", "1.5 p = money 1.5 penny; 125 = count 125");
        check("It paid 50p or 40c.", "50p = money 50 penny; 40c = money 40 cent");
    }
}
