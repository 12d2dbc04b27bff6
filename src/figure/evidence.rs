//! Which currencies an article names, so that a bare "pesos" or "$" is not guessed.

use crate::text::{Document, Hit, List, ListSet, Sentence};

/// The lists whose phrases name a currency or a country.
const TELLING: ListSet =
    ListSet::of(&[List::CurrencyHome, List::CurrencyDollar, List::CurrencyCode, List::CurrencySign, List::CurrencyNoun]);

/// The currencies and countries of an article, by ISO 4217 code.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Currencies that are written out: "A$", "Mexican pesos", "EUR".
    named: Vec<&'static str>,
    /// Currencies of the countries that are mentioned.
    homes: Vec<&'static str>,
}

impl Evidence {
    /// Reads the whole document.
    pub fn new(document: &Document) -> Evidence {
        let mut evidence = Evidence::default();
        for sentence in document.sentences().iter().filter(|sentence| sentence.lists.meets(&TELLING)) {
            let tokens = (sentence.first..sentence.end).filter(|&token| document.lists_at(token).meets(&TELLING));
            for hit in tokens.flat_map(|token| document.hits_at(token)) {
                evidence.read(document, sentence, &hit);
            }
        }
        evidence
    }

    fn read(&mut self, document: &Document, sentence: &Sentence, hit: &Hit) {
        let behind =
            |lists: &[List]| lists.iter().find_map(|&list| document.hit_at(hit.end, list)).filter(|_| hit.end < sentence.end);
        match hit.list {
            List::CurrencyHome => {
                let noun = behind(&[List::CurrencyNoun, List::CurrencyNounWord]);
                add(&mut self.named, noun.and_then(|noun| common(hit.value, noun.value)));
                // The other currencies of a country are not those of today.
                add(&mut self.homes, hit.value.split(' ').next());
            }
            List::CurrencyDollar if document.is_capital(hit.first) => {
                add(&mut self.named, behind(&[List::CurrencySign]).map(|_| hit.value));
            }
            List::CurrencyCode if document.word(hit.first).bytes().all(|byte| byte.is_ascii_uppercase()) => {
                add(&mut self.named, Some(hit.value));
            }
            List::CurrencySign | List::CurrencyNoun if !hit.value.contains(' ') => add(&mut self.named, Some(hit.value)),
            _ => {}
        }
    }

    /// The one of `codes` that the article means; the first of them where it does not say. A bare noun as the first tells that
    /// no country's is the usual one: then a mention of the country is enough.
    pub fn choose(&self, codes: &'static str) -> &'static str {
        let (usual, others) = codes.split_once(' ').unwrap_or((codes, ""));
        let only = |found: &[&str]| {
            let mut fitting = others.split(' ').filter(|code| found.contains(code));
            fitting.next().filter(|_| fitting.next().is_none())
        };
        let said = self.named.contains(&usual);
        let found = match usual {
            // Dollars stand everywhere; only where "US$" stands too is the bare sign another's.
            "USD" => only(&self.named).filter(|_| said),
            _ if usual.starts_with(char::is_lowercase) => only(&self.named).or_else(|| only(&self.homes)),
            _ => only(&self.named).filter(|_| !said),
        };
        found.unwrap_or(usual)
    }

    /// Whether the article names one of `codes` or its country.
    pub fn supports(&self, codes: &str) -> bool {
        codes.split(' ').any(|code| self.named.contains(&code) || self.homes.contains(&code))
    }
}

/// The first code that stands in both lists, as in a country and a noun: "Mexican" and "pesos".
pub fn common(home: &'static str, noun: &str) -> Option<&'static str> {
    home.split(' ').find(|code| noun.split(' ').any(|other| other == *code))
}

fn add(list: &mut Vec<&'static str>, code: Option<&'static str>) {
    if let Some(code) = code.filter(|code| !list.contains(code)) {
        list.push(code);
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn a_bare_noun_takes_the_currency_that_is_named() {
        check("It paid 90 Mexican pesos.\nIt kept 50 pesos.", "90 Mexican pesos = money 90 MXN; 50 pesos = money 50 MXN");
        check("Chile voted.\nIt paid 50 pesos.", "50 pesos = money 50 CLP");
        check("Chile met Mexico.\nIt paid 50 pesos.", "50 pesos = money 50 peso");
        check("Pakistan voted.\nIt paid 50 rupees.", "50 rupees = money 50 INR");
        check("It paid PKR 90.\nIt kept 50 rupees.", "PKR 90 = money 90 PKR; 50 rupees = money 50 PKR");
    }

    #[test]
    fn a_bare_dollar_is_american_unless_the_american_one_is_told_apart() {
        check("It paid A$90 ($60).", "A$90 = money 90 AUD; $60 = money 60 USD");
        check("It paid US$60 of its $90.\nThe Australian dollar fell.", "US$60 = money 60 USD; $90 = money 90 AUD");
    }
}
