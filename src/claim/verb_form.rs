//! The form of a verb.

/// The form of a verb, as far as its ending tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `says`
    Present,
    /// `saying`
    Participle,
    /// `say`, `said`
    Other,
}

impl Form {
    /// The form of a word that is a verb of saying.
    pub(super) fn of(word: &str) -> Form {
        match word {
            _ if word.ends_with("ing") => Form::Participle,
            _ if word.ends_with('s') => Form::Present,
            _ => Form::Other,
        }
    }
}
