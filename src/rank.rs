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
