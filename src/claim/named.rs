//! Sources that a text has named in full, for the short names behind them: `Lee` for `Ann Lee`, `the ministry` for `the Transport
//! Ministry`.

use crate::report::{Naming, Source};
use std::collections::BTreeMap;

/// The full names so far by their last word in lower case; nothing where two share it.
#[derive(Default)]
pub(super) struct FullNames(BTreeMap<String, Option<Source>>);

impl FullNames {
    /// The source under its full name where it was named before; remembers it where it is named in full itself.
    pub(super) fn in_full(&mut self, source: Source) -> Source {
        let Some(last) = source.text.split_whitespace().next_back() else { return source };
        let key = last.to_lowercase();
        if is_short(&source) {
            let full = self.0.get(&key).and_then(Option::as_ref).filter(|full| full.naming == source.naming);
            return full.cloned().unwrap_or(source);
        }
        if is_full(&source) {
            let known = self.0.entry(key).or_insert_with(|| Some(source.clone()));
            let same = |full: &Source| full.text.contains(&source.text) || source.text.contains(&full.text);
            if !known.as_ref().is_some_and(same) {
                *known = None;
            }
        }
        source
    }
}

fn begins_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// `Ann Lee`, `the Transport Ministry`.
fn is_full(source: &Source) -> bool {
    let words = || source.text.split_whitespace().skip_while(|word| word.eq_ignore_ascii_case("the"));
    let count = words().filter(|word| !word.ends_with('.')).count();
    matches!(source.naming, Naming::Person | Naming::Organisation) && (2..6).contains(&count) && words().all(begins_upper)
}

/// `Lee`, `Mr. Lee`, `the ministry`.
fn is_short(source: &Source) -> bool {
    let mut words = source.text.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    match source.naming {
        Naming::Person => begins_upper(last) && words.all(|word| word.ends_with('.')),
        Naming::Organisation => {
            !begins_upper(last) && words.next().is_some_and(|the| the.eq_ignore_ascii_case("the")) && words.next().is_none()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::claims;
    use crate::report::ClaimKind::Attributed;

    fn last_source(text: &str) -> Option<String> {
        let found = claims(text).into_iter().rfind(|found| found.claim.kind == Attributed);
        found.and_then(|found| found.claim.source).map(|source| source.text)
    }

    #[test]
    fn a_short_name_is_the_full_one_before_it() {
        let one = "Ann Lee said it was late. The Transport Ministry said it was not.";
        assert_eq!(last_source(&format!("{one} Lee said it was.")), Some("Ann Lee".into()));
        assert_eq!(last_source(&format!("{one} Ms. Lee said it was.")), Some("Ann Lee".into()));
        assert_eq!(last_source(&format!("{one} The ministry said it was.")), Some("The Transport Ministry".into()));
        assert_eq!(last_source(&format!("{one} Ray said it was.")), Some("Ray".into()));
        assert_eq!(last_source(&format!("{one} Tom Lee said it was not. Lee said it was.")), Some("Lee".into()));
    }
}
