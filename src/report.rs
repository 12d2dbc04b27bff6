//! What goes out: flags as plain data.
//!
//! A flag names what was found, where, and the typed parts that a reader is shown. The sentences in which they are told live in
//! `data/words/en.json`.

use crate::text::{Encoding, Span, convert};
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// The result of analysing an article.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
pub struct Report {
    /// What was found: the title's flags first, then in the order of the text.
    pub flags: Vec<Flag>,
    /// What was left out, and why. Empty when everything was read.
    pub skipped: Vec<Skipped>,
}

/// A part of the analysis that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Skipped {
    /// The article is not in English: nothing was read.
    Language,
    /// The article is long: it was read in `chunks` pieces, and links between sentences stay inside one piece.
    LinksAcrossChunks {
        /// How many pieces there were.
        chunks: u32,
    },
}

/// One thing found in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The rule that found it, `figure.money`; names never change their meaning.
    pub rule: &'static str,
    /// Which text `span` counts in.
    pub place: Place,
    /// The whole of what was found: a figure with its unit, or the part of a sentence that a claim covers.
    pub span: Span,
    /// The text at `span`.
    pub text: String,
    /// How much this deserves a reader's eye, from 0 to 1.
    pub weight: f64,
    /// The lowest density at which it is painted; none where it is painted only for a reader who asks for its kind.
    pub density: Option<Density>,
    /// What was found.
    pub detail: Detail,
}

/// Which text a span counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The headline.
    Title,
    /// The blocks' texts joined by one line break.
    Body,
}

/// What a flag holds, by layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// A quantity.
    Figure(Figure),
    /// A claim that rests on something a reader cannot see.
    Claim(Claim),
}

/// Declares an enum with the names its variants have in JSON.
macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($(#[$vdoc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$vdoc])* $variant,)+ }

        impl $type {
            /// Every variant, in the order of declaration.
            pub const ALL: &[$type] = &[$($type::$variant),+];

            /// The name in JSON.
            pub fn name(self) -> &'static str {
                match self { $($type::$variant => $name,)+ }
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Name(self.name()).serialize(serializer)
            }
        }
    };
}

names! {
    /// What kind of quantity a figure is.
    FigureKind {
        /// So many of something.
        Count = "count",
        /// An amount of money.
        Money = "money",
        /// A share in hundredths.
        Percent = "percent",
        /// A difference between two percentages, in points or hundredths of a point.
        PercentagePoints = "percentage_points",
        /// A fraction, a multiple, or one number to another.
        Ratio = "ratio",
        /// A place in an order.
        Rank = "rank",
        /// A physical measure: length, mass, energy, temperature.
        Measure = "measure",
        /// A span of time.
        Duration = "duration",
        /// How old somebody or something is.
        Age = "age",
        /// A day, month, year, decade or time of day.
        Date = "date",
        /// The result of a game or vote.
        Score = "score",
        /// A number whose kind the text does not say.
        Other = "other",
    }
}

names! {
    /// How a figure limits the true value.
    Bound {
        /// The value itself.
        Exact = "exact",
        /// Near the value.
        About = "about",
        /// Above it.
        More = "more",
        /// Below it.
        Less = "less",
        /// It or above.
        AtLeast = "at_least",
        /// It or below.
        AtMost = "at_most",
    }
}

names! {
    /// Which way a change goes.
    Direction {
        /// It grew.
        Up = "up",
        /// It shrank.
        Down = "down",
    }
}

names! {
    /// What a figure does in its sentence.
    FigureRole {
        /// How much there is.
        Level = "level",
        /// How much it moved.
        Change = "change",
        /// A part of a whole.
        Share = "share",
        /// A place in an order.
        Rank = "rank",
        /// A result.
        Score = "score",
    }
}

/// The value of a figure, in its unit.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Number(f64),
    /// Both ends of a range, in the order of the text.
    Range([f64; 2]),
    /// A date in ISO 8601, as precise as it is known: `2026-11-24`, `2026-11`, `2026`, `--11-24`, `--11`, a time of day
    /// `09:30` or `09:30:15`, a day and a time `2026-11-24T09:30`, `--11-24T09:30`.
    Date(String),
    /// Both ends of a range of dates; a decade is `["1990", "1999"]`.
    Dates([String; 2]),
    /// Not known from the text: `last month`.
    Unknown,
}

/// A quantity in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What kind of quantity.
    pub kind: FigureKind,
    /// The value in `unit`.
    pub value: Value,
    /// ISO 4217 for money, `%`, `pp`, `bp`, a measure's singular English name, or the singular counted noun. A rate is part of
    /// it: `USD per barrel`.
    pub unit: Option<String>,
    /// The unit behind any number but one, where the text or its ending tells: `square feet`, `deaths per 100,000 people`.
    /// Signs and codes in it stay as they are: `USD per 100,000 people`.
    pub plural: Option<String>,
    /// How the figure limits the true value.
    pub bound: Bound,
    /// Which way it moved, for a change.
    pub direction: Option<Direction>,
    /// The smallest step printed: 0.1 for `4.5`, 1e8 for `3.4 billion`.
    pub precision: Option<f64>,
    /// What the figure does in its sentence.
    pub role: FigureRole,
    /// What it is about, in the words of the sentence, when the sentence says so.
    pub subject: Option<String>,
    /// The words that set bound or direction.
    pub cues: Vec<Span>,
}

names! {
    /// What kind of claim.
    ClaimKind {
        /// Put in the mouth of a source.
        Attributed = "attributed",
        /// The source is described and not named.
        UnnamedSource = "unnamed_source",
        /// Nobody in particular is said to hold it.
        VagueSource = "vague_source",
        /// It rests on what another outlet reported.
        Secondhand = "secondhand",
        /// Put as possible, not as established.
        Hedged = "hedged",
        /// Somebody is said to have done wrong.
        Accusation = "accusation",
        /// Somebody rejects what is said of them.
        Denial = "denial",
        /// Somebody was asked and gave no answer.
        NoComment = "no_comment",
        /// The text itself says that it is disputed, unproven or unknown.
        Contested = "contested",
        /// A record, an extreme or a first.
        Superlative = "superlative",
        /// Without exception: never, all, none.
        Absolute = "absolute",
        /// What will or is expected to happen.
        Prediction = "prediction",
        /// One thing is said to have caused another.
        Causal = "causal",
        /// A statement of public interest that a check could settle.
        Checkworthy = "checkworthy",
    }
}

names! {
    /// How much is painted of what was found; each density paints all that the one before it does.
    Density {
        /// The strongest claims.
        Calm = "calm",
        /// The claims most worth a look.
        Normal = "normal",
        /// Every claim.
        Everything = "everything",
    }
}

names! {
    /// How a source is named.
    Naming {
        /// A person's name.
        Person = "person",
        /// An organisation or a document.
        Organisation = "organisation",
        /// Described, not named: `two officials with knowledge of the talks`.
        Described = "described",
        /// Nothing but `a source`.
        Bare = "bare",
        /// A group without edges: `critics`, `some experts`.
        Crowd = "crowd",
        /// A post on a social network.
        Social = "social",
    }
}

/// Who is said to hold a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The words that name it.
    pub text: String,
    /// How it is named.
    pub naming: Naming,
    /// Where those words stand.
    pub span: Span,
}

/// A claim in one sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What kind.
    pub kind: ClaimKind,
    /// The words that justify the kind; these are painted.
    pub cues: Vec<Span>,
    /// What the claim is about: the words under the cue's force.
    pub scope: Option<Span>,
    /// Who says so.
    pub source: Option<Source>,
    /// Whether its words stand in quotation marks: they are the speaker's, not the article's.
    pub quoted: bool,
    /// The index in the report of the flag that answers this one, or that it answers.
    pub pair: Option<u32>,
    /// Whom an accusation is against, where the sentence names them.
    pub accused: Option<Span>,
    /// The legal state, in the words of the text, never derived.
    pub legal: Option<String>,
}

impl Claim {
    /// A claim of `kind` on the words at `cues`, and nothing else known.
    pub fn new(kind: ClaimKind, cues: Vec<Span>) -> Claim {
        Claim { kind, cues, scope: None, source: None, quoted: false, pair: None, accused: None, legal: None }
    }
}

impl Flag {
    /// Whether it is painted at the default density.
    pub fn is_shown(&self) -> bool {
        self.density.is_some_and(|density| density <= Density::Normal)
    }

    /// `figure` or `claim`.
    pub fn layer(&self) -> &'static str {
        match &self.detail {
            Detail::Figure(_) => "figure",
            Detail::Claim(_) => "claim",
        }
    }

    /// The kind's name in JSON.
    pub fn kind(&self) -> &'static str {
        match &self.detail {
            Detail::Figure(figure) => figure.kind.name(),
            Detail::Claim(claim) => claim.kind.name(),
        }
    }

    /// The claim, where this is one.
    pub fn claim(&self) -> Option<&Claim> {
        match &self.detail {
            Detail::Claim(claim) => Some(claim),
            Detail::Figure(_) => None,
        }
    }

    /// The figure, where this is one.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.detail {
            Detail::Figure(figure) => Some(figure),
            Detail::Claim(_) => None,
        }
    }

    fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        let (cues, scope, accused, source) = match &mut self.detail {
            Detail::Figure(figure) => (&mut figure.cues, None, None, None),
            Detail::Claim(claim) => (&mut claim.cues, claim.scope.as_mut(), claim.accused.as_mut(), claim.source.as_mut()),
        };
        std::iter::once(&mut self.span).chain(cues).chain(scope).chain(accused).chain(source.map(|source| &mut source.span))
    }
}

impl Report {
    /// The same report with every span counted in `encoding`. `title` and `text` are what was analysed.
    pub fn encoded(mut self, title: &str, text: &str, encoding: Encoding) -> Report {
        for (place, text) in [(Place::Title, title), (Place::Body, text)] {
            let spans = self.flags.iter_mut().filter(|flag| flag.place == place).flat_map(Flag::spans_mut);
            convert(text, encoding, spans.flat_map(|span| [&mut span.start, &mut span.end]));
        }
        self
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start, self.end].serialize(serializer)
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Source", 4)?;
        fields.serialize_field("text", &self.text)?;
        fields.serialize_field("naming", &self.naming)?;
        fields.serialize_field("start", &self.span.start)?;
        fields.serialize_field("end", &self.span.end)?;
        fields.end()
    }
}

/// A name out of a fixed set: a string in JSON. Told as the name of a variant it becomes a JavaScript string once, and not for each flag.
struct Name(&'static str);

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Name", 0, self.0)
    }
}

/// No flag has more fields; a format that writes their number ahead would need it exactly.
const MOST_FIELDS: usize = 20;

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_with(&self.text, serializer)
    }
}

impl Flag {
    /// Serializes the flag with a `text` that the caller has at hand in another form.
    ///
    /// Written by hand so that what is not known is left out, as the contract in ARCHITECTURE.md has it.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize_with<S: Serializer>(&self, text: &impl Serialize, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Flag", MOST_FIELDS)?;
        fields.serialize_field("layer", &Name(self.layer()))?;
        fields.serialize_field("kind", &Name(self.kind()))?;
        fields.serialize_field("rule", &Name(self.rule))?;
        if self.place == Place::Title {
            fields.serialize_field("in", "title")?;
        }
        fields.serialize_field("start", &self.span.start)?;
        fields.serialize_field("end", &self.span.end)?;
        fields.serialize_field("text", text)?;
        fields.serialize_field("weight", &self.weight)?;
        if !self.is_shown() {
            fields.serialize_field("shown", &false)?;
        }
        if let Some(density) = self.density {
            fields.serialize_field("density", &density)?;
        }
        match &self.detail {
            Detail::Figure(figure) => {
                fields.serialize_field("value", &figure.value)?;
                if let Some(unit) = &figure.unit {
                    fields.serialize_field("unit", unit)?;
                }
                if let Some(plural) = &figure.plural {
                    fields.serialize_field("plural", plural)?;
                }
                fields.serialize_field("bound", &figure.bound)?;
                if let Some(direction) = &figure.direction {
                    fields.serialize_field("direction", direction)?;
                }
                if let Some(precision) = &figure.precision {
                    fields.serialize_field("precision", precision)?;
                }
                fields.serialize_field("role", &figure.role)?;
                if let Some(subject) = &figure.subject {
                    fields.serialize_field("subject", subject)?;
                }
                if !figure.cues.is_empty() {
                    fields.serialize_field("cues", &figure.cues)?;
                }
            }
            Detail::Claim(claim) => {
                fields.serialize_field("cues", &claim.cues)?;
                if let Some(scope) = &claim.scope {
                    fields.serialize_field("scope", scope)?;
                }
                if let Some(source) = &claim.source {
                    fields.serialize_field("source", source)?;
                }
                if claim.quoted {
                    fields.serialize_field("quoted", &true)?;
                }
                if let Some(pair) = &claim.pair {
                    fields.serialize_field("pair", pair)?;
                }
                if let Some(accused) = &claim.accused {
                    fields.serialize_field("accused", accused)?;
                }
                if let Some(legal) = &claim.legal {
                    fields.serialize_field("legal", legal)?;
                }
            }
        }
        fields.end()
    }
}
