//! What a figure is about: "net profit" in "a net profit of $3bn".
//!
//! Said only where the sentence binds a noun that names an amount to the figure: by "of", by a verb of change, or by a verb that
//! states a level. A name is a subject only of a change in hundredths or points.

mod amount;
mod thing;

use self::amount::{Phrase, amount_before, is_amount, is_measured_modifier, start_of};
use self::thing::{name_before, thing_before};
use super::change::{before_links, is_adverb};
use super::draft::Draft;
use super::reader::Reader;
use crate::report::{FigureKind, FigureRole};
use crate::text::List;

/// The subject of a figure whose role is known.
pub fn subject_of(reader: &Reader, draft: &Draft) -> Option<String> {
    use FigureKind as Kind;
    let moved = draft.role == FigureRole::Change;
    let fits = match draft.kind {
        Kind::Money | Kind::Measure | Kind::Percent | Kind::PercentagePoints => draft.role != FigureRole::Share,
        Kind::Ratio => moved,
        Kind::Count => draft.unit.as_deref().is_none_or(|unit| moved && unit == "point"),
        _ => false,
    };
    if !fits {
        return None;
    }
    let phrase = subject_behind(reader, draft).or_else(|| subject_before(reader, draft))?;
    let text = reader.text(phrase.0, phrase.1);
    // A capital that only opens the sentence.
    let opens = phrase.0 == reader.first && (is_measured_modifier(reader, phrase.0) || is_amount(reader, phrase.0));
    let lowered = || text.chars().take(1).flat_map(char::to_lowercase).chain(text.chars().skip(1)).collect();
    let initials = text.chars().nth(1).is_some_and(char::is_uppercase);
    Some(if opens && !initials { lowered() } else { text.to_owned() })
}

/// "a 5% rise in pre-tax profit", "an increase of 5% in sales", "a 5% pay rise", "$5bn in revenue".
fn subject_behind(reader: &Reader, draft: &Draft) -> Option<Phrase> {
    let mut at = reader.past_hyphen(draft.next);
    if draft.role == FigureRole::Change {
        let noun = (at..at + 4).find(|&at| reader.has(List::ChangeNoun, at));
        if let Some(noun) = noun.filter(|&noun| (at..noun).all(|word| reader.is_word(word) && !reader.has(List::NotNoun, word))) {
            if noun > at && is_amount(reader, noun - 1) {
                return Some((start_of(reader, noun, at), noun));
            }
            at = noun + 1;
        }
    }
    if !reader.is(at, "in") || draft.kind != FigureKind::Money && draft.role != FigureRole::Change {
        return None;
    }
    let first = if reader.has(List::Determiner, at + 1) { at + 2 } else { at + 1 };
    let mut end = first;
    while end - first < 4 && reader.is_word(end) && !reader.has(List::NotNoun, end) {
        end = reader.past_hyphen(end + 1);
    }
    // "in my savings account" is about the account.
    let is_head = |at: u32| is_amount(reader, at) && (at + 1 == end || reader.has(List::Modifier, at + 1));
    (first..end).rev().find(|&at| is_head(at)).map(|head| (first, head + 1))
}

/// "a net profit of $3bn", "the price of oil fell to $60", "unemployment is 5%", "Acme rose 3%".
fn subject_before(reader: &Reader, draft: &Draft) -> Option<Phrase> {
    let end = before_links(reader, draft.first);
    let link = end.wrapping_sub(1);
    let moved = draft.role == FigureRole::Change;
    let of = reader.is(link, "of");
    // "a profit of $3bn", "cut its forecast by 5%"
    let object = (of || moved && reader.is(link, "by")).then(|| amount_before(reader, link, true)).flatten();
    if of || object.is_some() {
        return object;
    }
    // "with inflation at 5%"
    let priced = matches!(draft.kind, FigureKind::Money | FigureKind::Percent);
    if priced && reader.is(link, "at") && is_amount(reader, link.wrapping_sub(1)) {
        return amount_before(reader, link, true);
    }
    let end = if ["by", "to", "at"].iter().any(|word| reader.is(link, word)) { link } else { end };
    let change = reader.hit_before(List::ChangeWord, before_links(reader, end));
    let verb = change.or_else(|| reader.hit_before(List::LevelVerb, draft.first))?;
    let end = past_auxiliaries(reader, verb.first);
    let relative = matches!(draft.kind, FigureKind::Percent | FigureKind::PercentagePoints | FigureKind::Count);
    // "Acme lost 5% of its trees" is about the trees.
    let named = relative && moved && change.is_some() && !reader.is(draft.next, "of");
    let fallback = || if named { name_before(reader, end).or_else(|| thing_before(reader, end)) } else { None };
    amount_before(reader, end, false).or_else(fallback)
}

/// Before auxiliaries and adverbs, and before ", which".
fn past_auxiliaries(reader: &Reader, end: u32) -> u32 {
    let mut first = end;
    while end - first < 5 && first > reader.first {
        let word = first - 1;
        if !is_adverb(reader, word) && !reader.has(List::Auxiliary, word) {
            break;
        }
        first = word;
    }
    let relative = first > reader.first + 1 && (reader.is(first - 1, "which") || reader.is(first - 1, "that"));
    match relative {
        true if reader.word(first - 2) == "," => first - 2,
        true => first - 1,
        false => first,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::figure::find_figures;
    use crate::text::Document;

    /// The subjects of all figures that have one.
    fn subjects(text: &str) -> String {
        let article = Article::from_text(text);
        let found = find_figures(&Document::new(text, 0, &article.blocks));
        found.into_iter().filter_map(|found| found.figure.subject).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn behind_of() {
        assert_eq!(subjects("It made a net profit of $3bn."), "net profit");
        assert_eq!(subjects("It has sales of $3bn."), "sales");
        assert_eq!(subjects("It did so because of $3bn."), "");
    }

    #[test]
    fn before_a_verb() {
        assert_eq!(subjects("Its revenue rose to $5bn."), "revenue");
        assert_eq!(subjects("Revenue has already risen 5%."), "revenue");
        assert_eq!(subjects("The price of oil fell to $60."), "price of oil");
        assert_eq!(subjects("The average price of a home in Rome fell by 4%."), "average price of a home");
        assert_eq!(subjects("Unemployment is 5%."), "unemployment");
        assert_eq!(subjects("7 price rose 5%."), "price");
        assert_eq!(subjects("The US economy grew 5%."), "US economy");
        assert_eq!(subjects("House prices are expected to fall 5%."), "house prices");
        assert_eq!(subjects("The yield on 10-year bonds rose 2%."), "yield");
        assert_eq!(subjects("It forecasts sales rose to $5bn."), "sales");
        assert_eq!(subjects("Its tax on profits rose to 5%."), "tax");
        assert_eq!(subjects("A review of prices was $5m."), "");
        assert_eq!(subjects("The loan carries interest of 4%."), "interest");
        assert_eq!(subjects("The drought cut yields by a third."), "yields");
        assert_eq!(subjects("Rail fares rose by 4%, with inflation at 3%."), "Rail fares; inflation");
        assert_eq!(subjects("The death toll rose to 41."), "death toll");
        assert_eq!(subjects("It paid $5bn."), "");
    }

    #[test]
    fn behind_the_figure() {
        assert_eq!(subjects("It saw a 5% rise in pretax profit."), "pretax profit");
        assert_eq!(subjects("They got a 5% pay rise."), "pay");
        assert_eq!(subjects("It took $5bn in revenue."), "revenue");
        assert_eq!(subjects("It took $5bn in a year."), "");
        assert_eq!(subjects("It has $5bn in a savings account."), "");
    }

    #[test]
    fn objects() {
        assert_eq!(subjects("It cut its sales forecast by 5%."), "sales forecast");
        assert_eq!(subjects("The number of guests fell by 40."), "number of guests");
    }

    #[test]
    fn names() {
        assert_eq!(subjects("Acme rose 5%, while the Roe & Doe fell 3%."), "Acme; Roe & Doe");
        assert_eq!(subjects("The Roe/Doe 200 fell 3% as the Acme-35 index rose 5%."), "Roe/Doe 200; Acme-35 index");
        assert_eq!(subjects("The Roe peso fell 3% and bakeries grew 5%."), "Roe peso; bakeries");
        assert_eq!(subjects("They rose 5%."), "");
        assert_eq!(subjects("Acme lost 5% of its trees."), "");
        assert_eq!(subjects("The head of the bank fell 5%."), "");
        assert_eq!(subjects("Toys and games fell 5%, farms in the Roe rose 3%."), "");
    }
}
