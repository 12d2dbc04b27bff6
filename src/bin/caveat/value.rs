//! A figure's value with its unit, as a person writes it. It says what the card says (`extension/shared/value.js`).

use crate::locale::{Numbers, Places};
use crate::words::Words;
use caveat::{Figure, FigureKind, Value};

/// A value, and whether its unit stands with it.
#[derive(Debug, PartialEq)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) has_unit: bool,
}

/// Writes a figure's value out, no less precisely than the text has it; `None` where the text does not tell the value.
pub(crate) fn write_value(figure: &Figure, words: &Words, numbers: &Numbers) -> Option<Written> {
    let ends = match &figure.value {
        Value::Number(value) => std::slice::from_ref(value),
        Value::Range(ends) => ends,
        // Dates are found and not shown.
        Value::Date(_) | Value::Dates(_) | Value::Unknown => return None,
    };
    let (main, rate) = parts(figure.unit.as_deref().unwrap_or_default());
    let plural = figure.plural.as_deref().map(parts);
    let is_money = figure.kind == FigureKind::Money && main.len() == 3 && main.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_ratio = figure.kind == FigureKind::Ratio;
    let is_share = is_ratio && ends.iter().all(|&value| 0.0 < value && value < 1.0);
    let places = if is_share { Places { least: 0, most: 1 } } else { places_of(ends, figure.precision.unwrap_or(1.0), is_money) };
    let write = |value: &f64| numbers.write(if is_share { value * 100.0 } else { *value }, places);
    let value = range(words, &ends.iter().map(write).collect::<Vec<_>>());
    // "1.0 miles": only a plain 1 is one.
    let form = if matches!(ends, [value] if value.abs() == 1.0) && places.least == 0 { "one" } else { "other" };
    let say = |key: &str| words.say(key, &[("value", &value)]);

    if is_ratio {
        let text = if is_share { say("fact.percent") } else { say(&format!("fact.times.{form}")) };
        return Some(Written { text, has_unit: main.is_empty() || !is_share && main == "time" });
    }
    let quantity = |unit: &str| words.say("fact.quantity", &[("value", &value), ("unit", unit)]);
    let text = match main {
        "%" => Some(say("fact.percent")),
        "pp" => Some(say(&format!("fact.points.{form}"))),
        "bp" => Some(say(&format!("fact.basis_points.{form}"))),
        "time" => Some(say(&format!("fact.times.{form}"))),
        "" => None,
        code if is_money => Some(quantity(words.currency(code, form))),
        unit if form == "one" => Some(quantity(unit)),
        _ => plural.map(|(plural, _)| quantity(plural)),
    };
    // Without its plural a unit is not written behind the number; "per 100,000 person" is one too.
    Some(match (text, rate, plural) {
        (Some(text), None, _) => Written { text, has_unit: true },
        (Some(text), Some(_), Some((_, Some(rate)))) => {
            let rate = write_rate(rate, numbers);
            Written { text: words.say("fact.per", &[("value", &text), ("unit", &rate)]), has_unit: true }
        }
        _ => Written { text: value, has_unit: false },
    })
}

/// Whether a figure's own words already say what was written out: "more than 12 boats" holds "12 boats".
pub(crate) fn repeats(text: &str, figure: &Figure, written: &Written) -> bool {
    let said = split(text);
    let singular = match (&figure.unit, &figure.plural) {
        (Some(unit), Some(plural)) => written.text.replacen(plural.as_str(), unit, 1),
        _ => written.text.clone(),
    };
    [&written.text, &singular].iter().any(|each| split(each).iter().all(|word| said.contains(word)))
}

/// "100,000 people", with the number as the reader writes it.
fn write_rate(rate: &str, numbers: &Numbers) -> String {
    let amount = rate.split_once(' ').and_then(|(amount, rest)| Some((amount.replace(',', "").parse::<f64>().ok()?, rest)));
    match amount {
        Some((amount, rest)) => format!("{} {rest}", numbers.write(amount, Places { least: 0, most: 3 })),
        None => rate.to_owned(),
    }
}

/// How many decimals: all that were printed, and as many as a value worked out from words needs. Money has none, or two or more.
fn places_of(ends: &[f64], precision: f64, is_money: bool) -> Places {
    let printed = (-(precision.log10() + 1e-9).floor()).clamp(0.0, 12.0) as u8;
    let is_whole = ends.iter().all(|value| value.fract() == 0.0);
    let least = if is_money && !is_whole { printed.max(2) } else { printed };
    let most = if is_money || ends.iter().any(|value| value.abs() >= 1.0) { 2 } else { 4 };
    Places { least, most: least.max(most) }
}

/// One end, or both.
fn range(words: &Words, ends: &[String]) -> String {
    match ends {
        [low, high] => words.say("fact.range", &[("low", low), ("high", high)]),
        _ => ends.concat(),
    }
}

/// What stands before and after "per" in a unit.
fn parts(unit: &str) -> (&str, Option<&str>) {
    unit.split_once(" per ").map_or((unit, None), |(main, rate)| (main, Some(rate)))
}

/// A text's words in small letters, without the marks around them; what a hyphen joins is more than one.
fn split(text: &str) -> Vec<String> {
    let joins = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '‐' | '‑');
    let bare = |word: &str| {
        word.trim_start_matches(['(', '[', '"', '“', '‘'])
            .trim_end_matches([')', '"', '”', '’', '.', ',', ';', ':'])
            .to_lowercase()
    };
    text.split(joins).map(bare).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use caveat::{Article, analyse};

    /// The first figure of a text as a reader of `locale` sees it; a star where its own words say as much.
    fn written(text: &str, locale: &str) -> String {
        let report = analyse(&Article::from_text(text));
        let (flag, figure) = report.flags.iter().find_map(|flag| Some((flag, flag.figure()?))).expect("a figure");
        let numbers = Numbers::of_reader(|_| Some(locale.to_owned()));
        let written = write_value(figure, &Words::english(), &numbers).expect("a value");
        format!("{}{}", written.text, if repeats(&flag.text, figure, &written) { "*" } else { "" })
    }

    #[test]
    fn money_has_the_name_of_its_currency() {
        for (text, expected) in [
            ("The firm lost $3 million.", "3,000,000 US dollars"),
            ("It costs €1.", "1 euro"),
            ("It costs $3.40.", "3.40 US dollars"),
            ("It costs $3.459.", "3.459 US dollars"),
            ("It costs $60m to $75m.", "60,000,000 to 75,000,000 US dollars"),
            ("Oil costs $80 per barrel.", "80 US dollars per barrel"),
            ("A share costs 470p.", "470 pence"),
        ] {
            assert_eq!(written(text, "en_US"), expected);
        }
        assert_eq!(written("The firm lost $1,234,567.80.", "de_DE"), "1.234.567,80 US dollars");
        assert_eq!(written("The firm lost $1,234,567.80.", "hi_IN"), "12,34,567.80 US dollars");
    }

    #[test]
    fn units_have_their_plural() {
        for (text, expected) in [
            ("It covers 2 sq ft.", "2 square feet"),
            ("It covers one square foot.", "1 square foot"),
            ("It covers 1.0 sq ft.", "1.0 square feet"),
            ("The rate fell by nine percentage points.", "9 percentage points"),
            ("Profit rose twofold.", "2 times"),
            ("Two-thirds of it is gone.", "66.7%"),
        ] {
            assert_eq!(written(text, "en_US"), expected);
        }
        assert_eq!(written("It has 5 cases per 100,000 people.", "de_DE"), "5 cases per 100.000 people");
        assert_eq!(written("It walked half a mile.", "fr_FR"), "0,5 miles");
    }

    #[test]
    fn a_unit_without_a_known_plural_is_not_written_but_for_one() {
        let write = |value, unit: &str| {
            let report = analyse(&Article::from_text("It burned 12 roofs."));
            let figure = report.flags.iter().find_map(|flag| flag.figure()).expect("a figure");
            let figure = Figure { value: Value::Number(value), unit: Some(unit.to_owned()), plural: None, ..figure.clone() };
            write_value(&figure, &Words::english(), &Numbers::of_reader(|_| None)).map(|written| (written.text, written.has_unit))
        };
        assert_eq!(write(12.0, "roof"), Some(("12".into(), false)));
        assert_eq!(write(1.0, "roof"), Some(("1 roof".into(), true)));
        assert_eq!(write(1.0, "case per 100,000 roof"), Some(("1".into(), false)));
    }

    #[test]
    fn a_value_repeats_the_figure_only_where_the_figure_says_it_in_the_same_way() {
        assert_eq!(written("It sold more than 1,250 graphics cards.", "en_US"), "1,250 graphics cards*");
        assert_eq!(written("It sold more than 1,250 graphics cards.", "de_DE"), "1.250 graphics cards");
        assert_eq!(written("A 90-millimetre lens fell.", "en_US"), "90 millimetres*");
        assert_eq!(written("It rose by up to 7%.", "de_DE"), "7%*");
        assert_eq!(written("It rose by up to seven per cent.", "en_US"), "7%");
    }
}
