//! Plurals, told by their ending or the list of irregular ones, and their singulars.

use crate::figure::reader::Reader;
use crate::text::List;

/// Whether the word at `at` can be no part of a noun phrase. "US" in capitals is no pronoun.
pub fn is_closed(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    let initials = word.len() > 1 && word.chars().all(char::is_uppercase);
    !initials && reader.has(List::NotNoun, at)
}

/// The singular of the word at `at`, where it is a plural.
pub fn singular_at(reader: &Reader, at: u32) -> Option<String> {
    let closed = reader.is_joint(at + 1) || is_closed(reader, at) || reader.has(List::SingularS, at);
    if !reader.is_word(at) || closed {
        return None;
    }
    if let Some(hit) = reader.hit(List::NounPlural, at) {
        return Some(hit.value.to_owned());
    }
    singular(&plain(reader, at))
}

/// The word at `at`, in lower case where it is no name.
pub fn plain(reader: &Reader, at: u32) -> String {
    let word = reader.word(at);
    if is_proper(word) { word.to_owned() } else { word.to_lowercase() }
}

/// "Indonesians" keeps its capital; so does "TVs".
fn is_proper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Takes a regular plural ending off; nothing where the word has none.
pub fn singular(word: &str) -> Option<String> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    // "Israelis" is a plural, "basis" is none.
    let closed = ends(&["ss", "us", "'s", "’s"]) || word.ends_with("is") && !is_proper(word);
    if word.len() < 3 || !word.ends_with('s') || closed {
        return None;
    }
    let cut = |bytes: usize| word.get(..word.len() - bytes);
    if word.len() > 4 && word.ends_with("ies") {
        return Some(format!("{}y", cut(3)?));
    }
    if ends(&["ches", "shes", "sses", "xes", "zzes", "oes"]) {
        return Some(cut(2)?.to_owned());
    }
    Some(cut(1)?.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::figure::noun::singular::singular;

    #[test]
    fn singulars() {
        let of = |word| singular(word).unwrap_or_default();
        assert_eq!(of("cars"), "car");
        assert_eq!(of("cities"), "city");
        assert_eq!(of("churches"), "church");
        assert_eq!(of("houses"), "house");
        assert_eq!(of("heroes"), "hero");
        assert_eq!(of("TVs"), "TV");
        for not in ["bus", "glass", "basis", "as", "dog", "year's"] {
            assert_eq!(singular(not), None, "{not}");
        }
    }
}
