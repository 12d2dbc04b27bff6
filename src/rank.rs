//! What is worth a reader's eye: the weight of each flag, and from which density on it is painted.

use crate::report::{ClaimKind, Density, Detail, Figure, FigureKind, FigureRole, Flag, Place, Value};
use std::collections::BTreeMap;

/// What a density lets an article have.
struct Limit {
    density: Density,
    /// Claim marks, however short the article is.
    few: usize,
    /// Claim marks for each thousand words.
    per_thousand: usize,
    /// The least weight of a claim, however few there are: a quiet article has none.
    least: f64,
}

/// The densities that choose, lowest first; the highest paints all that is left.
const LIMITS: [Limit; 2] = [
    Limit { density: Density::Calm, few: 2, per_thousand: 3, least: 0.5 },
    Limit { density: Density::Normal, few: 3, per_thousand: 8, least: 0.2 },
];

/// Kinds of claim that the other densities leave out, with the one that paints them; none where the reader has to ask for the kind.
/// A kind whose measured precision is below 0.7 belongs here, with [`Density::Everything`]; `benches/README.md` has the figures.
const HELD_BACK: [(ClaimKind, Option<Density>); 4] = [
    (ClaimKind::Attributed, None),
    (ClaimKind::Checkworthy, None),
    (ClaimKind::Prediction, Some(Density::Everything)),
    (ClaimKind::Causal, Some(Density::Everything)),
];

/// How far an accusation that somebody denied, and the denial, are moved towards the full weight: all the way, they come first.
const DENIED: f64 = 1.0;

/// The same for an accusation that nobody would comment on.
const UNANSWERED: f64 = 0.3;

/// What part of an accusation's weight its further answers have at least.
const FURTHER: f64 = 0.6;

/// Sets `weight` and `density` on the flags of one article. `words` is the article's length in words.
///
/// A flag comes in with the worth of its sentence as weight, and leaves with the product of that worth and of what its own kind
/// deserves; an accusation and its answer weigh more together. The strongest claims are painted, ties by order, until the article
/// has as many as a density allows. Of two claims with the same cue the heavier is painted, except where everything is.
pub fn rank(flags: &mut [Flag], words: usize) {
    for flag in flags.iter_mut() {
        let own = match &flag.detail {
            Detail::Claim(claim) => of_claim(claim.kind),
            Detail::Figure(figure) => of_figure(figure),
        };
        flag.weight = rounded(flag.weight * own);
        flag.density = lowest(&flag.detail);
    }
    weigh_pairs(flags);
    let is_open = |flag: &Flag| flag.claim().is_some() && flag.density == Some(Density::Calm);
    let mut claims: Vec<usize> = (0..flags.len()).filter(|&at| is_open(&flags[at])).collect();
    claims.sort_by(|&a, &b| flags[b].weight.total_cmp(&flags[a].weight).then(a.cmp(&b)));
    let mut painted = Painted::default();
    let mut count = 0;
    for at in claims {
        let flag = &mut flags[at];
        let allows = |limit: &&Limit| count < limit.few.max(words * limit.per_thousand / 1000) && flag.weight >= limit.least;
        let chosen = LIMITS.iter().find(allows).map(|limit| limit.density).filter(|_| painted.add(flag));
        count += usize::from(chosen.is_some());
        flag.density = chosen.or(Some(Density::Everything));
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

/// The cues that are painted, by place and start.
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

/// The lowest density at which a flag of this sort may be painted.
fn lowest(detail: &Detail) -> Option<Density> {
    match detail {
        Detail::Claim(claim) => {
            HELD_BACK.iter().find(|(kind, _)| *kind == claim.kind).map_or(Some(Density::Calm), |&(_, density)| density)
        }
        Detail::Figure(figure) => (figure.kind != FigureKind::Date).then_some(Density::Calm),
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
    use crate::report::{Claim, Report};
    use crate::text::Span;

    fn report(text: &str) -> Report {
        crate::analyse(&Article::from_text(text))
    }

    fn shown_claims(report: &Report) -> usize {
        report.flags.iter().filter(|flag| flag.is_shown() && flag.claim().is_some()).count()
    }

    #[test]
    fn an_article_has_no_more_claim_marks_than_it_may() {
        let sentence = "Critics said the largest bank may have lost 3,000 branches. ";
        assert_eq!(shown_claims(&report(&sentence.repeat(4))), 3);
        assert_eq!(shown_claims(&report(&sentence.repeat(100))), 8);
        assert_eq!(shown_claims(&report("The bank is large.")), 0);
    }

    #[test]
    fn a_calm_article_has_fewer_marks_and_everything_has_all() {
        let text = "Critics said the largest bank may have lost 3,000 branches. ".repeat(500);
        let report = report(&text);
        let claims = || report.flags.iter().filter(|flag| flag.claim().is_some());
        let count = |most: Density| claims().filter(|flag| flag.density.is_some_and(|density| density <= most)).count();
        assert_eq!((count(Density::Calm), count(Density::Normal)), (15, 40));
        let unasked = claims().filter(|flag| !matches!(flag.kind(), "attributed" | "checkworthy")).count();
        assert_eq!(count(Density::Everything), unasked);
    }

    #[test]
    fn a_weak_claim_is_not_for_a_calm_reader() {
        let flag = |weight: f64| Flag {
            rule: "claim.contested",
            place: Place::Body,
            span: Span { start: 0, end: 1 },
            text: String::new(),
            weight,
            density: None,
            detail: Detail::Claim(Claim::new(ClaimKind::Contested, Vec::new())),
        };
        let mut flags = [flag(0.1), flag(0.4), flag(0.6)];
        rank(&mut flags, 1000);
        let expected = [Density::Everything, Density::Normal, Density::Calm].map(Some);
        assert_eq!(flags.map(|flag| flag.density), expected);
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
        let shown: Vec<_> =
            report.flags.iter().filter(|flag| flag.claim().is_some() && flag.is_shown()).map(Flag::kind).collect();
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
        assert!(report.flags.iter().all(|flag| !matches!(flag.kind(), "accusation" | "denial") || flag.is_shown()), "{report:?}");
    }

    #[test]
    fn attribution_worth_and_dates_are_found_and_not_painted() {
        let report = report("The council closed 12 schools on 3 May 2019 after a fire killed 40 people, the mayor said.");
        let shown =
            |kind: &str| report.flags.iter().filter(|flag| flag.kind() == kind).map(|flag| flag.is_shown()).collect::<Vec<_>>();
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
