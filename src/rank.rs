//! What is worth a reader's eye: the weight of each flag, and which are painted at the default density.

use crate::report::{ClaimKind, Detail, Figure, FigureKind, FigureRole, Flag, Place, Value};
use std::collections::BTreeMap;

/// Claim marks that an article may have however short it is.
const FEW: usize = 3;

/// Claim marks for each thousand words.
const PER_THOUSAND: usize = 8;

/// The weight below which a claim is not shown, however few there are: a quiet article has none.
const QUIET: f64 = 0.25;

/// How far an accusation that somebody denied, and the denial, are moved towards the full weight: all the way, they come first.
const DENIED: f64 = 1.0;

/// The same for an accusation that nobody would comment on.
const UNANSWERED: f64 = 0.3;

/// What part of an accusation's weight its further answers have at least.
const FURTHER: f64 = 0.6;

/// Sets `weight` and `shown` on the flags of one article. `words` is the article's length in words.
///
/// A flag comes in with the worth of its sentence as weight, and leaves with the product of that worth and of what its own kind
/// deserves; an accusation and its answer weigh more together. The strongest claims are shown, ties by order, until the article
/// has as many as it may. Of two claims with the same cue the heavier is shown.
pub fn rank(flags: &mut [Flag], words: usize) {
    for flag in flags.iter_mut() {
        let own = match &flag.detail {
            Detail::Claim(claim) => of_claim(claim.kind),
            Detail::Figure(figure) => of_figure(figure),
        };
        flag.weight = rounded(flag.weight * own);
        flag.shown = is_painted(&flag.detail);
    }
    weigh_pairs(flags);
    let mut claims: Vec<usize> = (0..flags.len()).filter(|&at| flags[at].shown && flags[at].claim().is_some()).collect();
    claims.sort_by(|&a, &b| flags[b].weight.total_cmp(&flags[a].weight).then(a.cmp(&b)));
    let mut left = FEW.max(words * PER_THOUSAND / 1000);
    let mut painted = Painted::default();
    for at in claims {
        let flag = &mut flags[at];
        flag.shown = left > 0 && flag.weight >= QUIET && painted.add(flag);
        left -= usize::from(flag.shown);
    }
}

fn kind_of(flags: &[Flag], at: usize) -> Option<ClaimKind> {
    flags[at].claim().map(|claim| claim.kind)
}

/// The flag that a claim answers, or that answers it.
fn pair_of(flags: &[Flag], at: usize) -> Option<usize> {
    flags[at].claim().and_then(|claim| claim.pair).map(|pair| pair as usize).filter(|&pair| pair < flags.len())
}

/// Brings an accusation and the answer it names near the full weight, together: they are read as one. Other answers to it
/// come after them.
fn weigh_pairs(flags: &mut [Flag]) {
    for at in 0..flags.len() {
        if kind_of(flags, at) == Some(ClaimKind::Accusation)
            && let Some(answer) = pair_of(flags, at)
        {
            let lift = if kind_of(flags, answer) == Some(ClaimKind::Denial) { DENIED } else { UNANSWERED };
            let weight = flags[at].weight.max(flags[answer].weight);
            let weight = rounded(weight + (1.0 - weight) * lift);
            flags[at].weight = weight;
            flags[answer].weight = weight;
        }
    }
    for at in 0..flags.len() {
        if matches!(kind_of(flags, at), Some(ClaimKind::Denial | ClaimKind::NoComment))
            && let Some(accusation) = pair_of(flags, at)
        {
            flags[at].weight = flags[at].weight.max(rounded(flags[accusation].weight * FURTHER));
        }
    }
}

fn rounded(weight: f64) -> f64 {
    (weight * 1000.0).round() / 1000.0
}

/// The cues that are shown, by place and start.
#[derive(Default)]
struct Painted(BTreeMap<(bool, u32), u32>);

impl Painted {
    /// Adds a claim's cues; says whether there was one that is not painted yet.
    fn add(&mut self, flag: &Flag) -> bool {
        let title = flag.place == Place::Title;
        let cues = flag.claim().map_or(&[][..], |claim| &claim.cues);
        let covered = |start: u32, end: u32| {
            self.0.range(..(title, end)).next_back().is_some_and(|(&(other, _), &last)| other == title && last > start)
        };
        let fresh: Vec<_> = cues.iter().filter(|cue| !covered(cue.start, cue.end)).collect();
        self.0.extend(fresh.iter().map(|cue| ((title, cue.start), cue.end)));
        !fresh.is_empty() || cues.is_empty()
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
        ClaimKind::Hedged | ClaimKind::Absolute => 0.8,
        ClaimKind::Secondhand => 0.7,
        ClaimKind::Checkworthy => 0.5,
        ClaimKind::Attributed => 0.4,
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
        let sentence = "Critics said the largest bank may have lost 3,000 branches. ";
        assert_eq!(shown_claims(&report(&sentence.repeat(4))), FEW);
        assert_eq!(shown_claims(&report(&sentence.repeat(100))), 8);
        assert_eq!(shown_claims(&report("The bank is large.")), 0);
    }

    #[test]
    fn a_quiet_article_shows_none() {
        let quiet = report("A reader might like the garden. Nobody failed to smile, and the tea was the best of the day.");
        assert!(quiet.flags.iter().any(|flag| flag.claim().is_some()));
        assert_eq!(shown_claims(&quiet), 0, "{quiet:?}");
    }

    #[test]
    fn the_same_words_are_painted_once() {
        let report = report("The ministry reportedly sold 3,000 weapons to a militia across the border.");
        let shown: Vec<_> = report.flags.iter().filter(|flag| flag.claim().is_some() && flag.shown).map(Flag::kind).collect();
        assert_eq!(shown, ["vague_source"]);
        assert!(report.flags.iter().any(|flag| flag.kind() == "hedged"));
    }

    #[test]
    fn an_accusation_and_its_denial_come_first_and_together() {
        let text = "The largest bank in the country sold 40,000 loans in May, two people familiar with the matter said. \
            The union accused Acme of hiding the report. Acme denied the claim. Critics say that 5,000 jobs may be lost.";
        let report = report(text);
        let weight = |kind: &str| report.flags.iter().find(|flag| flag.kind() == kind).map_or(0.0, |flag| flag.weight);
        assert_eq!(weight("accusation"), weight("denial"));
        assert!(report.flags.iter().all(|flag| !matches!(flag.kind(), "accusation" | "denial") || flag.shown), "{report:?}");
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
