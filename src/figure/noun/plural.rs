//! The plural of a unit: the inverse of what the rules for nouns and measures read.

use crate::figure::noun::singular::singular_at;
use crate::figure::reader::Reader;
use crate::report::FigureKind;
use crate::text::{List, look_up};

/// How far from a figure's first token its noun, or that of its rate, may stand in the plural.
const REACH: u32 = 16;

/// The plural of `unit`, each noun as the text has it behind token `first`; the units of a measure, of time, of age and of minor
/// money, which a text may abbreviate, by their endings. `None` where that is not certain: a counted noun is anybody's word, and
/// no rule tells "roofs" from "hooves".
pub fn plural(reader: &Reader, unit: &str, kind: FigureKind, first: u32) -> Option<String> {
    let is_listed = matches!(kind, FigureKind::Measure | FigureKind::Duration | FigureKind::Age | FigureKind::Money);
    let inflect = |noun: &str| printed(reader, noun, first).or_else(|| regular(noun).filter(|_| is_listed));
    let (main, rate) = unit.split_once(" per ").map_or((unit, None), |(main, rate)| (main, Some(rate)));
    let is_code = kind == FigureKind::Money && main.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_sign = is_code || matches!(main, "%" | "pp" | "bp");
    if is_sign && rate.is_none() {
        return None;
    }
    let main = if is_sign { main.to_owned() } else { inflect(main)? };
    let Some(rate) = rate else { return Some(main) };
    // "per 100,000 people per year"
    let (rate, second) =
        rate.split_once(" per ").map_or((rate, String::new()), |(rate, second)| (rate, format!(" per {second}")));
    // "per 100,000 people", but "per barrel" and "per million".
    let (amount, noun) = rate.rsplit_once(' ').filter(|(amount, _)| is_amount(amount)).unwrap_or(("", rate));
    if amount.is_empty() {
        return Some(format!("{main} per {noun}{second}"));
    }
    let noun = printed(reader, noun, first).or_else(|| regular(noun))?;
    Some(format!("{main} per {amount} {noun}{second}"))
}

/// Whether the first word of `text` is a number.
fn is_amount(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.starts_with(|first: char| first.is_ascii_digit()) || look_up(List::Scale, word).is_some()
}

/// The plural as it stands in the text: "graphics cards" for "graphics card".
fn printed(reader: &Reader, noun: &str, first: u32) -> Option<String> {
    let (modifiers, head) = split_head(noun);
    // No plural begins with another letter than its singular; most words are passed over for that.
    let may_be = |at: u32| head.get(..1).zip(reader.word(at).get(..1)).is_none_or(|(a, b)| a.eq_ignore_ascii_case(b));
    let is_plural = |at: u32| may_be(at) && singular_at(reader, at).is_some_and(|name| name.eq_ignore_ascii_case(head));
    let word = reader.word((first..first + REACH).find(|&at| is_plural(at))?);
    let is_lower = head.chars().all(|letter| !letter.is_uppercase());
    Some(format!("{modifiers}{}", if is_lower { word.to_lowercase() } else { word.to_owned() }))
}

/// The plural of a unit's name, by its ending or the list of those that have another.
fn regular(unit: &str) -> Option<String> {
    // "tonnes of oil", "degrees Celsius": what follows the unit stays.
    let name = unit.find(" of ").map_or(unit, |of| &unit[..of]);
    let (modifiers, head) = split_head(name);
    let (name, head) = match modifiers.strip_suffix(' ') {
        Some(before) if head.starts_with(char::is_uppercase) => (before, split_head(before).1),
        _ => (name, head),
    };
    let stem = &name[..name.len() - head.len()];
    let plural = match look_up(List::UnitPlural, head) {
        Some("") => head.to_owned(),
        Some("-") => return None,
        Some(plural) => plural.to_owned(),
        None => with_ending(head)?,
    };
    Some(format!("{stem}{plural}{}", &unit[name.len()..]))
}

fn with_ending(head: &str) -> Option<String> {
    let is_plain = head.bytes().all(|byte| byte.is_ascii_lowercase());
    let ends = |endings: &[&str]| endings.iter().any(|ending| head.ends_with(ending));
    if !is_plain || ends(&["s", "z", "f", "fe", "o", "um", "a", "man"]) {
        return None;
    }
    match head.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => Some(format!("{stem}ies")),
        _ if ends(&["ch", "sh", "x"]) => Some(format!("{head}es")),
        _ => Some(format!("{head}s")),
    }
}

/// A noun's last word, and what stands before it with the space or hyphen between.
fn split_head(noun: &str) -> (&str, &str) {
    noun.split_at(noun.rfind([' ', '-']).map_or(0, |end| end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::figure::find_figures;
    use crate::text::Document;

    fn plurals(text: &str) -> Vec<Option<String>> {
        let article = Article::from_text(text);
        find_figures(&Document::new(text, 0, &article.blocks)).into_iter().map(|found| found.figure.plural).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<_> = plurals(text).into_iter().map(|plural| plural.unwrap_or_else(|| "?".into())).collect();
        assert_eq!(found.join("; "), expected, "in: {text}");
    }

    #[test]
    fn counted_nouns_as_the_text_has_them() {
        check("It sold 3,000 graphics cards.", "graphics cards");
        check("Eight women and two of her cousins left.", "women; cousins");
        check("They repaired 12 roofs and sold 40 potatoes.", "roofs; potatoes");
        check("There were 12 deaths per 100,000 people.", "deaths per 100,000 people");
        check("There are 30 doctors per million.", "doctors per million");
        check("There were 12 deaths per 100,000 people per year.", "deaths per 100,000 people per year");
        check("Officials counted 40 Britons and 2 TVs.", "Britons; TVs");
    }

    #[test]
    fn units_that_a_text_may_abbreviate() {
        check("It covers 2 sq ft.", "square feet");
        check("It is 5 ft long and weighs 9 stone.", "feet; stone");
        check("It used 3 MWh in one century.", "megawatt hours; centuries");
        check("It was 21°C at 900 hPa.", "degrees Celsius; hectopascals");
        check("It ran at 30 mph.", "miles per hour");
        check("A 90-millimetre lens costs 40p.", "millimetres; pence");
        check("She is 52 years old.", "years");
    }

    #[test]
    fn signs_and_codes_stay() {
        check("It rose by 3%.", "?");
        check("Oil rose to $80 per barrel.", "USD per barrel");
        check("It spends $90 per 1,000 households.", "USD per 1,000 households");
    }

    #[test]
    fn what_is_not_certain_has_none() {
        check("It has one roof.", "?");
        for unit in ["siemens", "kilo", "BTU", "momentum", "magnitude", "pH"] {
            assert_eq!(regular(unit), None, "{unit}");
        }
    }
}
