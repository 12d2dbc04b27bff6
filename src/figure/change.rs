//! What a figure does in its sentence: a change and its direction, a share, and what it is about.

use super::draft::Draft;
use super::reader::Reader;
use crate::report::{Direction, FigureKind, FigureRole, Value};
use crate::text::{Hit, List};

/// Sets role, direction and subject of a figure that has been read.
pub fn read_role(reader: &Reader, draft: &mut Draft) {
    use FigureKind as Kind;
    if matches!(draft.kind, Kind::Date | Kind::Age | Kind::Duration | Kind::Rank | Kind::Score) || draft.role != FigureRole::Level
    {
        return;
    }
    let told = draft.first > reader.first && reader.hit(List::NotNoun, draft.first - 1).is_some();
    let negative = matches!(draft.value, Value::Number(value) if value < 0.0) && !told;
    // "fell below $60" tells a level that was crossed.
    if reader.hit(List::Crossing, draft.first).is_some() {
        return;
    }
    if let Some(hit) = change_before(reader, draft.kind, draft.first).or_else(|| change_behind(reader, draft)) {
        draft.direction = Some(if hit.value == "up" { Direction::Up } else { Direction::Down });
        draft.role = FigureRole::Change;
        draft.cues.push(reader.span(hit.first, hit.end));
    } else if negative && draft.kind == Kind::Percent {
        (draft.direction, draft.role) = (Some(Direction::Down), FigureRole::Change);
    } else if draft.kind == Kind::Percent && reader.is(draft.end, "of") {
        draft.role = FigureRole::Share;
    }
    if matches!(draft.kind, Kind::Money | Kind::Percent | Kind::Measure) && draft.role != FigureRole::Share {
        draft.subject = subject_of(reader, draft.first);
    }
}

/// "rose sharply by 5%", "up 3 points", "an increase of 40".
pub fn change_before(reader: &Reader, kind: FigureKind, first: u32) -> Option<Hit> {
    let mut end = first;
    for _ in 0..3 {
        if let Some(hit) = reader.hit_before(List::ChangeWord, end) {
            // "they lost 40 men": a count changes by a number, or up and down.
            let counted =
                kind == FigureKind::Count && end == first && !reader.is(hit.first, "up") && !reader.is(hit.first, "down");
            return Some(hit).filter(|_| !counted);
        }
        let link = reader.hit_before(List::ChangeLink, end).map(|hit| hit.first);
        end = link.or_else(|| is_adverb(reader, end.wrapping_sub(1)).then(|| end - 1))?;
    }
    None
}

fn is_adverb(reader: &Reader, at: u32) -> bool {
    reader.word(at).len() > 4 && reader.word(at).ends_with("ly")
}

/// "a 33% increase", "5% lower": only behind hundredths, where nothing else is meant.
fn change_behind(reader: &Reader, draft: &Draft) -> Option<Hit> {
    let relative = matches!(draft.kind, FigureKind::Percent | FigureKind::PercentagePoints);
    if !relative {
        return None;
    }
    let at = reader.past_hyphen(draft.end);
    let skipped = reader.is_word(at) && reader.hit(List::NotNoun, at).is_none();
    reader.hit(List::ChangeWord, at).or_else(|| reader.hit(List::ChangeWord, at + 1).filter(|_| skipped))
}

/// "a profit of $3bn", "revenue rose to $5bn": the noun before "of" or before a verb of change and "to".
fn subject_of(reader: &Reader, first: u32) -> Option<String> {
    let end = if reader.is(first.wrapping_sub(1), "of") {
        first - 1
    } else if reader.is(first.wrapping_sub(1), "to") {
        reader.hit_before(List::ChangeWord, first - 1)?.first
    } else {
        return None;
    };
    let is_part = |at: u32| {
        reader.is_word(at)
            && reader.word(at).chars().all(|c| c.is_lowercase())
            && !reader.word(at).ends_with("ed")
            && [List::NotNoun, List::Determiner, List::ChangeWord, List::FigureBound, List::NumberWord]
                .iter()
                .all(|&list| reader.hit(list, at).is_none())
    };
    let mut start = end;
    while end - start < 3 && start > reader.first && is_part(start - 1) {
        start -= 1;
    }
    (start < end && !is_adverb(reader, end - 1)).then(|| reader.text(start, end).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::figure::find_figures;
    use crate::figure::testing::check;
    use crate::text::Document;

    #[test]
    fn directions() {
        check("Sales rose sharply by 5%.", "5% = percent 5 % up change");
        check("Shares were down 3 points.", "3 points = count 3 point down change");
        check("It saw a 33% increase.", "33% = percent 33 % up change");
        check("Some 27% of staff left.", "Some 27% = percent 27 % about share");
        check("It fell below $60.", "below $60 = money 60 USD less");
        check("They lost 40 men.", "40 men = count 40 man");
    }

    #[test]
    fn subjects() {
        let subject = |text: &str| {
            let article = Article::from_text(text);
            find_figures(&Document::new(text, 0, &article.blocks)).remove(0).figure.subject
        };
        assert_eq!(subject("It made a net profit of $3bn.").as_deref(), Some("net profit"));
        assert_eq!(subject("Its revenue rose to $5bn.").as_deref(), Some("revenue"));
        assert_eq!(subject("It paid $5bn."), None);
    }
}
