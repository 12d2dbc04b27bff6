//! The texts of `data/words/en.json`, shared with the extension, and the names of currencies, which a browser knows by itself.

use serde_json::Value;

/// Every text that a reader sees.
pub(crate) struct Words {
    texts: Value,
    currencies: Value,
}

impl Words {
    /// The English texts, compiled in.
    pub(crate) fn english() -> Words {
        Words {
            texts: serde_json::from_str(include_str!("../../../data/words/en.json")).expect("data/words/en.json is JSON"),
            currencies: serde_json::from_str(include_str!("../../../data/words/currency.json"))
                .expect("data/words/currency.json is JSON"),
        }
    }

    /// The text at a dotted key, with its `{placeholders}` filled in; a key that is not there is its own text.
    pub(crate) fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let pointer = format!("/{}", key.replace('.', "/"));
        let text = self.texts.pointer(&pointer).and_then(Value::as_str).unwrap_or(key);
        values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    /// The name of a currency behind a number, `form` "one" or "other"; its ISO code where it has none.
    pub(crate) fn currency<'a>(&'a self, code: &'a str, form: &str) -> &'a str {
        self.currencies.get(code).and_then(|names| names.get(form)).and_then(Value::as_str).unwrap_or(code)
    }

    /// The text at a key that has plural forms. English has two: one, and other.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        let form = if count == 1 { "one" } else { "other" };
        self.say(&format!("{key}.{form}"), &[("count", &count.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_filled_in_and_counted() {
        let words = Words::english();
        assert_eq!(words.say("claim.hedged.why", &[("cue", "“may”")]), "“may”: put forward as possible, not as established.");
        assert_eq!((words.count("popup.claims", 1), words.count("popup.claims", 3)), ("1 claim".into(), "3 claims".into()));
    }

    #[test]
    fn a_currency_has_a_name_or_its_code() {
        let words = Words::english();
        assert_eq!((words.currency("GBP", "one"), words.currency("GBP", "other")), ("British pound", "British pounds"));
        assert_eq!(words.currency("XQQ", "other"), "XQQ");
    }

    #[test]
    fn every_kind_has_its_texts() {
        let words = Words::english();
        let kinds = caveat::ClaimKind::ALL.iter().map(|kind| ("claim", kind.name()));
        for (layer, kind) in kinds.chain(caveat::FigureKind::ALL.iter().map(|kind| ("figure", kind.name()))) {
            for part in ["heading", "option", "settle"] {
                let key = format!("{layer}.{kind}.{part}");
                assert_ne!(words.say(&key, &[]), key);
            }
        }
    }
}
