//! What a figure is about: "net profit" in "a net profit of $3bn".
//!
//! Said only where the sentence binds a noun that names an amount to the figure: by "of", by a verb of change, or by a verb that
//! states a level. A name is a subject only of a change in hundredths or points.

use super::change::{before_links, is_adverb};
use super::draft::Draft;
use super::noun::singular::singular;
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

/// Tokens of a noun phrase.
type Phrase = (u32, u32);

/// "a 5% rise in pre-tax profit", "an increase of 5% in sales", "a 5% pay rise", "$5bn in revenue".
fn subject_behind(reader: &Reader, draft: &Draft) -> Option<Phrase> {
    let mut at = reader.past_hyphen(draft.next);
    if draft.role == FigureRole::Change {
        let noun = (at..at + 4).find(|&at| reader.hit(List::ChangeNoun, at).is_some());
        if let Some(noun) =
            noun.filter(|&noun| (at..noun).all(|word| reader.is_word(word) && reader.hit(List::NotNoun, word).is_none()))
        {
            if noun > at && is_amount(reader, noun - 1) {
                return Some((start_of(reader, noun, at), noun));
            }
            at = noun + 1;
        }
    }
    if !reader.is(at, "in") || draft.kind != FigureKind::Money && draft.role != FigureRole::Change {
        return None;
    }
    let first = if reader.hit(List::Determiner, at + 1).is_some() { at + 2 } else { at + 1 };
    let mut end = first;
    while end - first < 4 && reader.is_word(end) && reader.hit(List::NotNoun, end).is_none() {
        end = reader.past_hyphen(end + 1);
    }
    // "in my savings account" is about the account.
    let is_head = |at: u32| is_amount(reader, at) && (at + 1 == end || reader.hit(List::Modifier, at + 1).is_some());
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
        if !is_adverb(reader, word) && reader.hit(List::Auxiliary, word).is_none() {
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

/// How far a noun may stand before the end of its phrase: "the price of a barrel of oil".
const FARTHEST: u32 = 8;

/// The phrase of a measured noun that ends before token `end`. `inside` tells that it may be the object of a preposition.
fn amount_before(reader: &Reader, end: u32, inside: bool) -> Option<Phrase> {
    let mut head = None;
    let mut at = end;
    while at > reader.first && end - at < FARTHEST {
        at -= 1;
        let opens = reader.hit(List::Determiner, at).is_some();
        let links = reader.hit(List::SubjectLink, at).is_some();
        let moves = reader.hit(List::ChangeWord, at).is_some() && !is_amount(reader, at);
        // "the yield on 10-year bonds"
        let spans = reader.is_number(at) && reader.hit(List::TimeUnit, reader.past_hyphen(at + 1)).is_some();
        if moves || !opens && !links && !spans && !is_part(reader, at) && !reader.is_joint(at) {
            break;
        }
        // The outermost noun that a preposition follows, or the last word of all.
        let closes = at + 1 == end || reader.hit(List::SubjectLink, at + 1).is_some();
        if closes && is_amount(reader, at) {
            head = Some(at);
        }
    }
    let head = head?;
    let first = start_of(reader, head + 1, reader.first);
    // "a review of prices was": the noun is no subject.
    let before = first.wrapping_sub(1);
    let before = if reader.hit(List::Determiner, before).is_some() { before.wrapping_sub(1) } else { before };
    if !inside && reader.hit(List::SubjectLink, before).is_some() {
        return None;
    }
    let tail = if reader.is(head + 1, "of") { end_of_tail(reader, head + 2, end) } else { head + 1 };
    Some((first, tail))
}

/// One past what "of" hangs on a noun: "price of oil", up to the next preposition.
fn end_of_tail(reader: &Reader, from: u32, end: u32) -> u32 {
    (from..end).find(|&at| reader.hit(List::SubjectLink, at).is_some()).unwrap_or(end)
}

/// The first word of the phrase whose head ends before token `end`: all words behind an article or a possessive; else those that
/// are known to describe an amount.
fn start_of(reader: &Reader, end: u32, floor: u32) -> u32 {
    let floor = floor.max(end.saturating_sub(6));
    let mut first = end - 1;
    // "the Roe-35 index", "the Doe 600 index": a number belongs to the name before it.
    let is_name = |at: u32| reader.is_number(at) && (reader.is_capital(at - 1) || reader.is_joint(at - 1));
    while first > floor && (is_part(reader, first - 1) || reader.is_joint(first - 1) || is_name(first - 1)) {
        first -= 1;
    }
    if let Some(verb) = (first..end - 1).rev().find(|&at| is_verb(reader, at)) {
        first = verb + 1;
    }
    let possessive = |at: u32| reader.word(at).ends_with("'s") || reader.word(at).ends_with("’s");
    if let Some(owner) = (first..end - 1).rev().find(|&at| possessive(at)) {
        return owner + 1;
    }
    // A sentence may open without an article: "Rail fares".
    let opens = first == reader.first && end - first == 2;
    if opens || reader.hit(List::Determiner, first.wrapping_sub(1)).is_some() {
        return first;
    }
    let mut certain = end - 1;
    while certain > floor && (is_measured_modifier(reader, certain - 1) || reader.is_joint(certain - 1)) {
        certain -= 1;
    }
    if reader.is_joint(certain) { certain + 1 } else { certain }
}

fn is_measured_modifier(reader: &Reader, at: u32) -> bool {
    reader.is_word(at) && reader.hit_before(List::MeasuredModifier, at + 1).is_some()
}

/// Whether the word at `at` can stand inside a noun phrase. "Costs" is a verb as well.
fn is_part(reader: &Reader, at: u32) -> bool {
    let closed = [List::NotNoun, List::Determiner].iter().any(|&list| reader.hit(list, at).is_some());
    // "US" in capitals is no pronoun.
    let initials = reader.word(at).len() > 1 && reader.word(at).chars().all(char::is_uppercase);
    reader.is_word(at) && (!closed || initials || is_amount(reader, at))
}

/// Whether the word at `at`, which is not the last of its phrase, is rather a verb that ends before the phrase: "the loan carries
/// interest", "the firm posted sales".
fn is_verb(reader: &Reader, at: u32) -> bool {
    let word = reader.word(at);
    let known = is_measured_modifier(reader, at) || is_amount(reader, at) || reader.is_capital(at);
    let opens = reader.hit(List::Determiner, at.wrapping_sub(1)).is_some() || is_adverb(reader, at.wrapping_sub(1));
    let moves = reader.hit(List::ChangeWord, at).is_some();
    !known
        && (moves
            || singular(word).is_some()
            || !opens && (word.ends_with("ed") || reader.hit(List::AgentParticiple, at).is_some()))
}

fn is_amount(reader: &Reader, at: u32) -> bool {
    reader.is_word(at) && reader.hit_before(List::MeasuredNoun, at + 1).is_some()
}

/// What moved, where it is no amount: "the Roe peso fell 3%", "bakeries grew 3%". A short phrase behind an article, or one plural
/// that opens the clause.
fn thing_before(reader: &Reader, end: u32) -> Option<Phrase> {
    let head = end.wrapping_sub(1);
    if !is_part(reader, head) || is_adverb(reader, head) {
        return None;
    }
    let first = (0..3).map(|back| head.wrapping_sub(back)).take_while(|&at| at >= reader.first && is_part(reader, at)).last()?;
    if (first..head).any(|at| is_verb(reader, at)) {
        return None;
    }
    let plural = first == head && singular(reader.word(head)).is_some() && opens_clause(reader, first);
    (plural || has_article(reader, first)).then_some((first, end))
}

/// Whether an article stands before token `at`, and no preposition before that: "the farms in the north" ends in no subject.
fn has_article(reader: &Reader, at: u32) -> bool {
    let article = at.wrapping_sub(1);
    reader.hit(List::Determiner, article).is_some() && reader.hit(List::SubjectLink, article.wrapping_sub(1)).is_none()
}

/// Whether a clause may begin at token `at`. "And" joins clauses behind a mark: "toys and games" are one subject.
fn opens_clause(reader: &Reader, at: u32) -> bool {
    let before = at.wrapping_sub(1);
    at == reader.first
        || !reader.is_word(before) && !reader.is_number(before)
        || reader.hit(List::SubjectOpener, before).is_some()
        || reader.is(before, "and") && !reader.is_word(before.wrapping_sub(1))
}

/// How many words a name has: "the S&P 500", "Acme Roe & Doe".
const LONGEST_NAME: u32 = 6;

/// The name that ends before token `end`, behind an article, a mark or a conjunction.
fn name_before(reader: &Reader, end: u32) -> Option<Phrase> {
    let mut first = end;
    while first > reader.first && end - first < LONGEST_NAME {
        let part = first - 1;
        let slash = reader.word(part) == "/" && reader.is_glued(part) && reader.is_glued(first);
        let joins = reader.word(part) == "&" || slash || reader.is_joint(part) || reader.is_number(part);
        if !reader.is_capital(part) && !joins
            || reader.hit(List::NotNoun, part).is_some()
            || reader.hit(List::Determiner, part).is_some()
        {
            break;
        }
        first = part;
    }
    let opened = has_article(reader, first) || opens_clause(reader, first);
    (first < end && opened && reader.is_capital(first)).then_some((first, end))
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
