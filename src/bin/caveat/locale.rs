//! Numbers as the reader's own country writes them.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

/// The variables that name the locale of numbers, the strongest first (POSIX, 8.2).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_NUMERIC", "LANG"];

/// How many decimals a number has at least and at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Places {
    pub(crate) least: u8,
    pub(crate) most: u8,
}

/// Writes numbers with the separators and groups of one locale, and with the digits of English, in which they stand.
pub(crate) struct Numbers(DecimalFormatter);

impl Numbers {
    /// Those of the reader, as `variable` tells; of the United States where it names no locale.
    pub(crate) fn of_reader(variable: impl Fn(&str) -> Option<String>) -> Numbers {
        let name = VARIABLES.iter().filter_map(|name| variable(name)).find(|value| !value.is_empty());
        Numbers::of(&name.unwrap_or_default())
    }

    /// Those of a locale named as POSIX does, `de_DE.UTF-8`.
    fn of(name: &str) -> Numbers {
        let tag = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let locale = |tag: &str| format!("{tag}-u-nu-latn").parse::<Locale>().ok();
        // "C" and "POSIX" are no languages.
        let formatter = [&tag, "en-US"].into_iter().filter_map(locale).find_map(|locale| {
            DecimalFormatter::try_new((&locale).into(), icu_decimal::options::DecimalFormatterOptions::default()).ok()
        });
        Numbers(formatter.expect("the locales are compiled in"))
    }

    /// A number with as many decimals as it has between the least and the most.
    pub(crate) fn write(&self, value: f64, places: Places) -> String {
        // A double prints with the fewest digits that give it back, never with an exponent.
        let Ok(mut decimal) = value.to_string().parse::<Decimal>() else { return value.to_string() };
        decimal.round(-i16::from(places.most));
        decimal.absolute.trim_end();
        decimal.absolute.pad_end(-i16::from(places.least));
        self.0.format(&decimal).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: Places = Places { least: 0, most: 2 };

    #[test]
    fn separators_and_groups_are_the_locales() {
        for (name, expected) in [
            ("en_US.UTF-8", "1,234,567.8"),
            ("en_GB", "1,234,567.8"),
            ("de_DE.UTF-8@euro", "1.234.567,8"),
            ("fr_FR.UTF-8", "1\u{202f}234\u{202f}567,8"),
            ("hi_IN", "12,34,567.8"),
            ("ar_EG.UTF-8", "1,234,567.8"),
        ] {
            assert_eq!(Numbers::of(name).write(1_234_567.8, PLACES), expected, "{name}");
        }
    }

    #[test]
    fn what_names_no_locale_is_the_united_states() {
        for name in ["", "C", "C.UTF-8", "POSIX", "not a locale", "de_DE_DE_DE_DE_DE"] {
            assert_eq!(Numbers::of(name).write(1234.5, PLACES), "1,234.5", "{name}");
        }
    }

    #[test]
    fn the_strongest_variable_that_is_set_counts() {
        let write = |set: &[(&str, &str)]| {
            let variable = |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            Numbers::of_reader(variable).write(1.5, PLACES)
        };
        assert_eq!(write(&[("LANG", "de_DE"), ("LC_NUMERIC", "en_US")]), "1.5");
        assert_eq!(write(&[("LANG", "de_DE"), ("LC_NUMERIC", "en_US"), ("LC_ALL", "fr_FR")]), "1,5");
        assert_eq!(write(&[("LANG", "de_DE"), ("LC_ALL", "")]), "1,5");
        assert_eq!(write(&[]), "1.5");
    }

    #[test]
    fn decimals_lie_between_the_least_and_the_most() {
        let write = |value, least, most| Numbers::of("en").write(value, Places { least, most });
        assert_eq!(write(3.4, 2, 2), "3.40");
        assert_eq!(write(2.0 / 3.0, 0, 2), "0.67");
        assert_eq!(write(1250.0, 0, 2), "1,250");
        assert_eq!(write(-950.0, 1, 1), "-950.0");
        assert_eq!(write(3e21, 0, 2), "3,000,000,000,000,000,000,000");
        assert_eq!(write(0.0, 0, 2), "0");
        assert_eq!(write(f64::NAN, 0, 2), "NaN");
    }
}
