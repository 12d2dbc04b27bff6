//! What is worth a reader's eye: the weight of each flag, and which are painted at the default density.

use crate::report::{ClaimKind, Detail, Figure, FigureKind, FigureRole, Flag, Value};

/// Claim marks that an article may have however short it is.
const FEW: usize = 3;

/// Claim marks for each thousand words.
const PER_THOUSAND: usize = 8;

/// Sets `weight` and `shown` on the flags of one article. `words` is the article's length in words.
///
/// A flag comes in with the worth of its sentence as weight, and leaves with the product of that worth and of what its own kind
/// deserves. The strongest claims are shown, ties by order, until the article has as many as it may.
pub fn rank(flags: &mut [Flag], words: usize) {
    for flag in flags.iter_mut() {
        let own = match &flag.detail {
            Detail::Claim(claim) => of_claim(claim.kind),
            Detail::Figure(figure) => of_figure(figure),
        };
        flag.weight = (flag.weight * own * 1000.0).round() / 1000.0;
        flag.shown = is_painted(&flag.detail);
    }
    let mut claims: Vec<usize> = (0..flags.len()).filter(|&at| flags[at].shown && flags[at].claim().is_some()).collect();
    claims.sort_by(|&a, &b| flags[b].weight.total_cmp(&flags[a].weight).then(a.cmp(&b)));
    for &beyond in claims.iter().skip(FEW.max(words * PER_THOUSAND / 1000)) {
        flags[beyond].shown = false;
    }
}

/// Whether a flag of this sort is painted at all.
fn is_painted(detail: &Detail) -> bool {
    match detail {
        Detail::Claim(claim) => !matches!(claim.kind, ClaimKind::Attributed | ClaimKind::Checkworthy),
        Detail::Figure(figure) => figure.kind != FigureKind::Date,
    }
}

/// What a claim of each kind deserves by itself.
fn of_claim(kind: ClaimKind) -> f64 {
    match kind {
        ClaimKind::Accusation | ClaimKind::Denial | ClaimKind::UnnamedSource | ClaimKind::Contested => 1.0,
        ClaimKind::Superlative => 0.98,
        ClaimKind::VagueSource => 0.95,
        ClaimKind::NoComment => 0.9,
        ClaimKind::Prediction | ClaimKind::Causal => 0.85,
        ClaimKind::Hedged => 0.8,
        ClaimKind::Secondhand => 0.7,
        ClaimKind::Checkworthy => 0.5,
        ClaimKind::Absolute | ClaimKind::Attributed => 0.4,
    }
}

/// What a figure deserves by itself.
fn of_figure(figure: &Figure) -> f64 {
    let kind = match figure.kind {
        FigureKind::Percent | FigureKind::PercentagePoints => 1.0,
        FigureKind::Money | FigureKind::Count | FigureKind::Ratio if is_large(figure) => 1.0,
        FigureKind::Money | FigureKind::Count | FigureKind::Ratio => 0.8,
        FigureKind::Measure | FigureKind::Duration => 0.7,
        FigureKind::Age | FigureKind::Rank | FigureKind::Other => 0.4,
        FigureKind::Score | FigureKind::Date => 0.2,
    };
    if figure.role == FigureRole::Change { f64::max(kind, 0.95) } else { kind }
}

/// A thousand or more.
fn is_large(figure: &Figure) -> bool {
    match figure.value {
        Value::Number(value) => value >= 1e3,
        Value::Range([low, high]) => low.max(high) >= 1e3,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::report::Report;

    fn report(text: &str) -> Report {
        crate::analyse(&Article::from_text(text))
    }

    fn shown_claims(report: &Report) -> usize {
        report.flags.iter().filter(|flag| flag.shown && flag.claim().is_some()).count()
    }

    #[test]
    fn an_article_has_no_more_claim_marks_than_it_may() {
        let sentence = "Critics accused the largest bank of fraud, which it denied. ";
        assert_eq!(shown_claims(&report(&sentence.repeat(4))), FEW);
        let long = sentence.repeat(100);
        assert_eq!(shown_claims(&report(&long)), 8);
        assert_eq!(shown_claims(&report("The bank is large.")), 0);
    }

    #[test]
    fn attribution_worth_and_dates_are_found_and_not_painted() {
        let report = report("The council closed 12 schools on 3 May 2019 after a fire killed 40 people, the mayor said.");
        let shown =
            |kind: &str| report.flags.iter().filter(|flag| flag.kind() == kind).map(|flag| flag.shown).collect::<Vec<_>>();
        assert_eq!((shown("attributed"), shown("checkworthy"), shown("date")), (vec![false], vec![false], vec![false]));
        assert_eq!(shown("count"), [true, true]);
    }

    #[test]
    fn an_accusation_weighs_more_than_small_talk() {
        let report = report("You might like the soup. The ministry was accused of hiding 3,000 deaths, officials said.");
        let weight = |kind: &str| report.flags.iter().find(|flag| flag.kind() == kind).map_or(0.0, |flag| flag.weight);
        assert!(weight("accusation") > 0.8 && weight("hedged") < 0.3, "{report:?}");
    }
}
