//! The one entry point: the order of the passes.

use crate::article::{Article, Block, BlockRole};
use crate::claim::{FoundClaims, find_claims};
use crate::figure::find_figures;
use crate::rank::rank;
use crate::report::{Claim, Detail, Flag, Place, Report, Skipped};
use crate::text::{Document, Span};

/// Bytes of text that are read in one piece. Longer articles are cut at block borders; links between sentences stay inside a
/// piece, and each is ranked by itself, so that time and memory grow with the text and no faster, and a reader who has a piece need
/// not wait for the others.
const CHUNK: usize = 64 * 1024;

/// Bytes of the first of several pieces: a reader waits for its marks with nothing to look at yet.
const FIRST: usize = 16 * 1024;

/// Analyses an article. Spans in the report count bytes: in the title, or in [`Article::text`].
///
/// Total and deterministic: any input gives a report, and the same input the same one.
pub fn analyse(article: &Article) -> Report {
    if !article.is_english() {
        return Report { flags: Vec::new(), skipped: vec![Skipped::Language] };
    }
    let mut report = Report::default();
    let mut flags = Vec::new();
    if let Some(title) = &article.title {
        let block = [Block { role: BlockRole::Heading, text: title.clone() }];
        read(&Document::new(title, 0, &block), Place::Title, &mut flags);
    }
    let text = article.text();
    let (mut start, mut chunks) = (0, 0);
    for blocks in chunks_of(&article.blocks) {
        let document = Document::new(&text, start, blocks);
        read(&document, Place::Body, &mut flags);
        add_ranked(&mut report.flags, &mut flags, document.count_words());
        start += blocks.iter().map(|block| block.text.len() + 1).sum::<usize>();
        chunks += 1;
    }
    // A headline alone.
    add_ranked(&mut report.flags, &mut flags, 0);
    if chunks > 1 {
        report.skipped.push(Skipped::LinksAcrossChunks { chunks });
    }
    report
}

/// Ranks the flags of one piece, whose pairs are numbers in it, and moves them behind `all` of the pieces before. `words` is
/// the piece's length.
fn add_ranked(all: &mut Vec<Flag>, flags: &mut Vec<Flag>, words: usize) {
    rank(flags, words);
    let base = all.len() as u32;
    for flag in flags.iter_mut() {
        if let Detail::Claim(Claim { pair: Some(pair), .. }) = &mut flag.detail {
            *pair += base;
        }
    }
    // Most articles are one piece, and flags are large.
    if all.is_empty() {
        std::mem::swap(all, flags);
    } else {
        all.append(flags);
    }
}

/// The figures of an article's blocks alone, in order of the text: no claims, no title, every weight 0.
#[cfg(feature = "passes")]
pub fn figures(article: &Article) -> Report {
    let text = article.text();
    let (mut start, mut report) = (0, Report::default());
    for blocks in chunks_of(&article.blocks) {
        let document = Document::new(&text, start, blocks);
        report.flags.extend(find_figures(&document).into_iter().map(|found| {
            let (span, detail) = (found.span, Detail::Figure(found.figure));
            let text = document.slice(span).to_owned();
            Flag { rule: rule_of(&detail), place: Place::Body, span, text, weight: 0.0, density: None, detail }
        }));
        start += blocks.iter().map(|block| block.text.len() + 1).sum::<usize>();
    }
    report
}

/// What the score of worth is computed from, for every sentence of an article's blocks, as byte spans in [`Article::text`].
#[cfg(feature = "passes")]
pub fn worth_inputs(article: &Article) -> Vec<(Span, crate::claim::WorthInputs)> {
    let text = article.text();
    let document = Document::new(&text, 0, &article.blocks);
    let inputs = crate::claim::worth_inputs(&document, &find_figures(&document));
    document.sentences().iter().map(|sentence| sentence.span).zip(inputs).collect()
}

/// The sentences of an article's blocks, as byte spans in [`Article::text`].
pub fn sentences(article: &Article) -> Vec<Span> {
    Document::new(&article.text(), 0, &article.blocks).sentences().iter().map(|sentence| sentence.span).collect()
}

/// How often the rules look at a token, a phrase or a word of a list while an article is analysed: work, as no clock tells it.
#[cfg(any(test, feature = "work"))]
pub fn looks(article: &Article) -> u64 {
    crate::text::work::looks_of(|| drop(analyse(article)))
}

/// Cuts blocks into runs of up to [`CHUNK`] bytes, the first of several of up to [`FIRST`]; a longer block is a run of its own.
fn chunks_of(blocks: &[Block]) -> impl Iterator<Item = &[Block]> {
    let fits_in_one = fitting(blocks, CHUNK) == blocks.len();
    let mut most = if fits_in_one { CHUNK } else { FIRST };
    let mut rest = blocks;
    std::iter::from_fn(move || {
        let (chunk, after) = rest.split_at(fitting(rest, most));
        (most, rest) = (CHUNK, after);
        (!chunk.is_empty()).then_some(chunk)
    })
}

/// How many of the first blocks have `most` bytes together, with the line breaks between them; one at the least, where there is any.
fn fitting(blocks: &[Block], most: usize) -> usize {
    let mut size = 0;
    let fitting = blocks.iter().take_while(|block| {
        size += block.text.len() + 1;
        size <= most
    });
    fitting.count().max(1).min(blocks.len())
}

/// Runs the passes over one document and adds what they find, ordered by position.
fn read(document: &Document, place: Place, flags: &mut Vec<Flag>) {
    let figures = find_figures(document);
    let FoundClaims { claims, worth } = find_claims(document, &figures);
    let base = flags.len();
    let mut found: Vec<(Span, Detail)> = claims.into_iter().map(|found| (found.span, Detail::Claim(found.claim))).collect();
    found.extend(figures.into_iter().map(|found| (found.span, Detail::Figure(found.figure))));

    // A claim names its pair by its number among the claims; sorting moves it, so every number is looked up anew.
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&index| (found[index].0.start, found[index].0.end, index));
    let mut moved_to = vec![0; found.len()];
    order.iter().enumerate().for_each(|(to, &from)| moved_to[from] = (base + to) as u32);

    let mut found: Vec<Option<(Span, Detail)>> = found.into_iter().map(Some).collect();
    flags.extend(order.iter().filter_map(|&from| found[from].take()).map(|(span, mut detail)| {
        if let Detail::Claim(claim) = &mut detail {
            claim.pair = claim.pair.map(|pair| moved_to[pair as usize]);
        }
        // Until the flags are ranked, the weight is how much the sentence is worth a check.
        let weight = worth.get(document.sentence_at(span.start)).copied().unwrap_or_default();
        Flag { rule: rule_of(&detail), place, span, text: document.slice(span).to_owned(), weight, density: None, detail }
    }));
}

/// The name of the rule behind a flag: layer and kind.
fn rule_of(detail: &Detail) -> &'static str {
    use crate::report::{ClaimKind as C, FigureKind as F};
    match detail {
        Detail::Figure(figure) => match figure.kind {
            F::Count => "figure.count",
            F::Money => "figure.money",
            F::Percent => "figure.percent",
            F::PercentagePoints => "figure.percentage_points",
            F::Ratio => "figure.ratio",
            F::Rank => "figure.rank",
            F::Measure => "figure.measure",
            F::Duration => "figure.duration",
            F::Age => "figure.age",
            F::Date => "figure.date",
            F::Score => "figure.score",
            F::Other => "figure.other",
        },
        Detail::Claim(claim) => match claim.kind {
            C::Attributed => "claim.attributed",
            C::UnnamedSource => "claim.unnamed_source",
            C::VagueSource => "claim.vague_source",
            C::Secondhand => "claim.secondhand",
            C::Hedged => "claim.hedged",
            C::Accusation => "claim.accusation",
            C::Denial => "claim.denial",
            C::NoComment => "claim.no_comment",
            C::Contested => "claim.contested",
            C::Superlative => "claim.superlative",
            C::Absolute => "claim.absolute",
            C::Prediction => "claim.prediction",
            C::Causal => "claim.causal",
            C::Checkworthy => "claim.checkworthy",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_article_is_the_sum_of_its_pieces() {
        let paragraph = "Critics accused Harrow of fraud. Harrow denied the fraud. It lost $5 million, the largest loss ever. ";
        let piece = Article::from_text(&paragraph.repeat(CHUNK / paragraph.len()));
        let both = Article { blocks: [&piece.blocks[..], &piece.blocks[..]].concat(), ..piece.clone() };
        let (one, two) = (analyse(&piece).flags, analyse(&both).flags);
        let (first, second) = two.split_at(one.len());
        let pairs = |flags: &[Flag], base: usize| -> Vec<_> {
            flags.iter().map(|flag| flag.claim().and_then(|claim| claim.pair).map(|pair| pair - base as u32)).collect()
        };
        assert_eq!(first, one);
        assert_eq!(pairs(second, one.len()), pairs(&one, 0));
        assert!(pairs(&one, 0).iter().any(Option::is_some));
        assert!(second.iter().zip(&one).all(|(second, first)| (second.density, second.weight) == (first.density, first.weight)));
    }

    #[test]
    fn chunks_end_at_block_borders_and_cover_everything() {
        let block = |bytes: usize| Block { role: BlockRole::Paragraph, text: "x".repeat(bytes) };
        let sizes = |blocks: &[Block]| chunks_of(blocks).map(<[Block]>::len).collect::<Vec<_>>();
        assert_eq!(sizes(&[]), [0; 0]);
        assert_eq!(sizes(&[block(10), block(CHUNK), block(20), block(30)]), [1, 1, 2]);
        assert_eq!(sizes(&[block(10), block(FIRST - 12), block(10), block(CHUNK - 12)]), [2, 2]);
        assert_eq!(sizes(&[block(10), block(FIRST - 11), block(10), block(CHUNK - FIRST - 13)]), [4]);
        assert_eq!(sizes(&[block(10), block(FIRST - 11), block(10), block(CHUNK - FIRST - 12)]), [1, 3]);
    }

    /// What is hard to read, over and over, in one sentence or in many, and in one block that no cut makes shorter.
    const HOSTILE: [&str; 40] = [
        "will ",
        "1,",
        "1-",
        "1:",
        "(1) ",
        "3, ",
        "a.b",
        "1e",
        "1/2 ",
        "hundred ",
        "one hundred and ",
        "two point ",
        "one and a half and ",
        "half a ",
        "$5 to ",
        "between 1 and ",
        "over 1 but under 2 ",
        "cut the price of 5% by ",
        "sales of ",
        "A. ",
        "A: ",
        "said, ",
        "“I may say so,” he said. ",
        "“\"‘'",
        "“ ",
        "‘a ",
        "officials said the firm, which critics accused of fraud, may be sued ",
        "critics accused the firm of fraud and said it failed to pay because of strikes ",
        "CRITICS SAID THE FIRM MAY BE SUED. ",
        "Critics accused Harrow of fraud. It denied that. ",
        "never the largest, because ",
        "which will rise ",
        "because of ",
        "in order to ",
        "led to ",
        "the old said ",
        "the old man of the sea ",
        "that the old man said ",
        "accused by the old man ",
        "quietly ",
    ];

    #[test]
    fn work_grows_with_the_text_and_no_faster() {
        let looks_per_byte = |piece: &str, bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            looks(&Article::from_text(&text)) as f64 / text.len() as f64
        };
        for piece in HOSTILE {
            let short = looks_per_byte(piece, 16 * 1024);
            assert!(short <= 1000.0, "{piece:?}: {short} looks a byte");
            let long = looks_per_byte(piece, 256 * 1024);
            assert!(long <= 1.05 * short + 0.1, "{piece:?}: {short} looks a byte in a short text, {long} in a long one");
        }
    }

    #[test]
    fn a_block_of_what_has_no_width_says_nothing() {
        for role in BlockRole::ALL {
            let hidden = Block { role, text: "\u{ad}".into() };
            let said = Block { role, text: "“It lost $5 million,” she said.".into() };
            let article = |blocks: Vec<Block>| Article { blocks, ..Article::from_text("") };
            assert_eq!(analyse(&article(vec![hidden.clone()])).flags, []);
            let [behind, before] =
                [vec![said.clone(), hidden.clone()], vec![hidden, said]].map(|blocks| analyse(&article(blocks)));
            assert_eq!(behind.flags.len(), before.flags.len(), "{role:?}");
        }
    }

    #[test]
    fn another_language_is_skipped_and_says_so() {
        let article = Article { language: Some("de".into()), ..Article::from_text("Die Firma verlor 5 Millionen Euro.") };
        let report = analyse(&article);
        assert_eq!((report.flags.len(), report.skipped.as_slice()), (0, &[Skipped::Language][..]));
    }
}
