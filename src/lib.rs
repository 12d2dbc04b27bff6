//! Caveat reads an article and marks its **figures** and the **claims that rest on something a reader cannot see**.
//!
//! ```
//! use caveat::{Article, analyse};
//!
//! let article = Article::from_text("The firm may have lost more than $3 billion, a person familiar with the matter said.");
//! let report = analyse(&article);
//! let found: Vec<_> = report.flags.iter().map(|flag| (flag.kind(), flag.text.as_str())).collect();
//! assert!(found.contains(&("money", "more than $3 billion")));
//! ```
//!
//! The analysis is pure: no clock, no files, no randomness. Any input gives a [`Report`], and the same input the same one. It
//! says what to check and why; it never says what is so.

mod analyse;
mod article;
mod claim;
mod figure;
mod rank;
mod report;
mod text;

#[cfg(feature = "work")]
pub use analyse::looks;
pub use analyse::{analyse, sentences};
#[cfg(feature = "passes")]
pub use analyse::{figures, worth_inputs};
pub use article::{Article, Block, BlockRole};
pub use report::{
    Bound, Claim, ClaimKind, Density, Detail, Direction, Figure, FigureKind, FigureRole, Flag, Naming, Place, Report, Skipped,
    Source, Value,
};
pub use text::{Encoding, Span, convert};
