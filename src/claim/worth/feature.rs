//! What the score sees of a sentence besides its words: the claims and figures found in it, and how and where it is put.

use super::super::found::FoundClaim;
use super::super::reading::{Class, Reading};
use crate::figure::FoundFigure;
use crate::report::{Bound, ClaimKind, Figure, FigureKind, FigureRole, Naming, Value};
use crate::text::{List, Sentence, TokenKind};

/// Declares [`Feature`] with the names that `data/model/worth.txt` has.
macro_rules! features {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// Something else that holds of a sentence or does not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum Feature { $($(#[$doc])* $variant,)+ }

        impl Feature {
            /// The names, in the order of declaration.
            const NAMES: &'static [&'static str] = &[$($name),+];
        }
    };
}

features! {
    /// Always holds.
    Any = "any",
    /// Two kinds besides `attributed`, or more.
    TwoKinds = "two_kinds",
    /// Three or more.
    ThreeKinds = "three_kinds",
    /// The source is an organisation, not a person.
    ByOrganisation = "by_organisation",
    /// The source is a person with a name.
    ByPerson = "by_person",
    /// A legal state is quoted.
    Legal = "legal",
    /// A grave claim in the sentence before or behind.
    NearGrave = "near_grave",
    /// A count or amount of a thousand or more.
    Thousands = "thousands",
    /// A count or amount of a million or more.
    Millions = "millions",
    /// A figure that says how much something moved.
    Change = "change",
    /// A figure that is not exact.
    Inexact = "inexact",
    /// Two figures besides dates, or more.
    TwoFigures = "two_figures",
    /// Three or more.
    ThreeFigures = "three_figures",
    /// A word of harm, power or law.
    Consequence = "consequence",
    /// Two or more.
    Consequences = "consequences",
    /// `I`, `we`, `our`.
    Own = "own",
    /// `you`.
    Addressed = "addressed",
    /// More than half of it is inside quotation marks.
    Spoken = "spoken",
    /// It begins with a pronoun.
    ByPronoun = "by_pronoun",
    /// It does not end as a sentence does.
    Unfinished = "unfinished",
    /// It asks.
    Question = "question",
    /// A word with a capital that does not begin the sentence.
    Name = "name",
    /// Three or more.
    Names = "names",
    /// Up to five words.
    Words5 = "words_5",
    /// Six to nine.
    Words9 = "words_9",
    /// Ten to fifteen.
    Words15 = "words_15",
    /// Sixteen to 24.
    Words24 = "words_24",
    /// 25 to 34.
    Words34 = "words_34",
    /// More.
    WordsMore = "words_more",
    /// The first sentence of an article.
    First = "first",
    /// Its second or third.
    Third = "third",
    /// In its first fifth.
    FirstFifth = "first_fifth",
    /// In its last fifth.
    LastFifth = "last_fifth",
}

/// Where the kinds of figures begin, behind those of claims.
const FIGURES: usize = ClaimKind::ALL.len();

/// Where the other features begin.
const OTHERS: usize = FIGURES + FigureKind::ALL.len();

/// How many features there are.
const COUNT: usize = OTHERS + Feature::NAMES.len();

/// The names of all features, by place: the kinds of claims, the kinds of figures, the others.
#[cfg(any(test, feature = "passes"))]
pub(super) fn names() -> Vec<&'static str> {
    let claims = ClaimKind::ALL.iter().map(|kind| kind.name());
    let figures = FigureKind::ALL.iter().map(|kind| kind.name());
    claims.chain(figures).chain(Feature::NAMES.iter().copied()).collect()
}

/// Which features hold of a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Features(u64);

const _: () = assert!(COUNT < u64::BITS as usize);

impl Features {
    fn add_place(&mut self, place: usize) {
        self.0 |= 1 << place;
    }

    fn add(&mut self, feature: Feature) {
        self.add_place(OTHERS + feature as usize);
    }

    fn add_if(&mut self, holds: bool, feature: Feature) {
        if holds {
            self.add(feature);
        }
    }

    /// The places of those that hold, in order.
    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (place < COUNT).then_some(place)
        })
    }
}

/// The features of every sentence.
pub(super) fn features(reading: &Reading, claims: &[FoundClaim], figures: &[FoundFigure]) -> Vec<Features> {
    let sentences = reading.document.sentences();
    let count = sentences.len();
    let mut all: Vec<Features> = sentences.iter().map(|sentence| of_wording(reading, sentence)).collect();
    for (number, features) in all.iter_mut().enumerate() {
        of_place(features, number, count);
    }
    let (mut kinds, mut grave) = (vec![0_u32; count], vec![false; count]);
    for found in claims {
        let number = found.sentence as usize;
        add_claim(&mut all[number], found);
        kinds[number] += u32::from(found.claim.kind != ClaimKind::Attributed);
        grave[number] |= is_grave(found.claim.kind);
    }
    let mut numbers = vec![0_u32; count];
    for found in figures {
        let number = reading.document.sentence_at(found.span.start);
        add_figure(&mut all[number], &found.figure);
        numbers[number] += u32::from(found.figure.kind != FigureKind::Date);
    }
    for (number, features) in all.iter_mut().enumerate() {
        features.add_if(kinds[number] >= 2, Feature::TwoKinds);
        features.add_if(kinds[number] >= 3, Feature::ThreeKinds);
        features.add_if(numbers[number] >= 2, Feature::TwoFigures);
        features.add_if(numbers[number] >= 3, Feature::ThreeFigures);
        let near = number > 0 && grave[number - 1] || grave.get(number + 1).is_some_and(|grave| *grave);
        features.add_if(near, Feature::NearGrave);
    }
    all
}

/// Whether a claim of a kind makes its neighbours worth reading.
fn is_grave(kind: ClaimKind) -> bool {
    matches!(
        kind,
        ClaimKind::Accusation | ClaimKind::Denial | ClaimKind::UnnamedSource | ClaimKind::Contested | ClaimKind::NoComment
    )
}

fn add_claim(features: &mut Features, found: &FoundClaim) {
    features.add_place(found.claim.kind as usize);
    features.add_if(found.claim.legal.is_some(), Feature::Legal);
    match found.claim.source.as_ref().map(|source| source.naming) {
        Some(Naming::Organisation) => features.add(Feature::ByOrganisation),
        Some(Naming::Person) => features.add(Feature::ByPerson),
        _ => {}
    }
}

fn add_figure(features: &mut Features, figure: &Figure) {
    features.add_place(FIGURES + figure.kind as usize);
    if matches!(figure.kind, FigureKind::Count | FigureKind::Money) {
        let amount = match figure.value {
            Value::Number(value) => value,
            Value::Range([low, high]) => low.max(high),
            _ => 0.0,
        };
        features.add_if(amount >= 1e3, Feature::Thousands);
        features.add_if(amount >= 1e6, Feature::Millions);
    }
    features.add_if(figure.role == FigureRole::Change, Feature::Change);
    features.add_if(figure.kind != FigureKind::Date && figure.bound != Bound::Exact, Feature::Inexact);
}

/// Where the sentence stands, number `number` of `count`.
fn of_place(features: &mut Features, number: usize, count: usize) {
    match number {
        0 => features.add(Feature::First),
        1 | 2 => features.add(Feature::Third),
        _ => {}
    }
    features.add_if(number * 5 < count, Feature::FirstFifth);
    features.add_if((count - 1 - number) * 5 < count, Feature::LastFifth);
}

/// How the sentence is put.
fn of_wording(reading: &Reading, sentence: &Sentence) -> Features {
    let mut features = Features::default();
    features.add(Feature::Any);
    let tokens = || sentence.first..sentence.end;
    let consequences = reading.hits(sentence, List::Consequence).take(2).count();
    features.add_if(consequences > 0, Feature::Consequence);
    features.add_if(consequences > 1, Feature::Consequences);
    features.add_if(reading.hits(sentence, List::OwnPronoun).next().is_some(), Feature::Own);
    features.add_if(reading.hits(sentence, List::Addressed).next().is_some(), Feature::Addressed);
    let spoken = || tokens().filter(|&token| reading.is_spoken(token)).count();
    features.add_if(!reading.quotations_in(sentence).is_empty() && spoken() * 2 > tokens().len(), Feature::Spoken);
    features.add_if(reading.class(sentence.first) == Class::Pronoun, Feature::ByPronoun);
    features.add_if(!reading.is_finished(sentence), Feature::Unfinished);
    features.add_if(reading.word(sentence.end.saturating_sub(1)) == "?", Feature::Question);
    let behind = (sentence.first + 1).min(sentence.end)..sentence.end;
    let is_name = |token: &u32| reading.document.kind(*token) == TokenKind::Word && reading.is_capitalised(*token);
    let names = behind.filter(is_name).take(3).count();
    features.add_if(names > 0, Feature::Name);
    features.add_if(names > 2, Feature::Names);
    features.add(match tokens().filter(|&token| reading.is_wordy(token)).count() {
        0..6 => Feature::Words5,
        6..10 => Feature::Words9,
        10..16 => Feature::Words15,
        16..25 => Feature::Words24,
        25..35 => Feature::Words34,
        _ => Feature::WordsMore,
    });
    features
}
