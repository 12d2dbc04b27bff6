//! The one helper of the rules' tests.

use super::find_claims;
use super::found::FoundClaim;
use crate::article::{Block, BlockRole};
use crate::figure::find_figures;
use crate::report::ClaimKind;
use crate::text::{Document, Span};

/// The claims of a text, in which a line break ends a block.
pub(super) fn claims(text: &str) -> Vec<FoundClaim> {
    let blocks: Vec<Block> = text.split('\n').map(|line| Block { role: BlockRole::Paragraph, text: line.to_owned() }).collect();
    let document = Document::new(text, 0, &blocks);
    find_claims(&document, &find_figures(&document)).claims
}

/// Checks that each text has exactly the cues of one kind that stand in square brackets in it; near misses have none.
///
/// A claim without a cue, a quotation that goes on, shows as brackets around nothing at the end of its sentence.
pub(super) fn check(kind: ClaimKind, marked: &[&str]) {
    for expected in marked {
        let text = expected.replace(['[', ']'], "");
        let mut cuts: Vec<(u32, char)> = Vec::new();
        for found in claims(&text).into_iter().filter(|found| found.claim.kind == kind) {
            let nothing = Span { start: found.span.end, end: found.span.end };
            let cues = if found.claim.cues.is_empty() { vec![nothing] } else { found.claim.cues };
            cuts.extend(cues.iter().flat_map(|cue| [(cue.start, '['), (cue.end, ']')]));
        }
        let mut actual = text.clone();
        for (at, bracket) in cuts.into_iter().rev() {
            actual.insert(at as usize, bracket);
        }
        assert_eq!(&actual, expected, "{}", kind.name());
    }
}
