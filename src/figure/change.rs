//! What a figure does in its sentence: a change and its direction, or a share.

use super::draft::Draft;
use super::reader::Reader;
use crate::report::{Direction, FigureKind, FigureRole, Value};
use crate::text::{Hit, List};

/// Sets role and direction of a figure that has been read.
pub fn read_role(reader: &Reader, draft: &mut Draft) {
    use FigureKind as Kind;
    if matches!(draft.kind, Kind::Date | Kind::Age | Kind::Duration | Kind::Rank | Kind::Score)
        || draft.role == FigureRole::Change
    {
        return;
    }
    if let Some((direction, cue)) = direction_of(reader, draft) {
        (draft.direction, draft.role) = (Some(direction), FigureRole::Change);
        draft.cues.extend(cue.map(|hit| reader.span(hit.first, hit.end)));
    } else if draft.kind == Kind::Percent && is_share(reader, draft.end) {
        draft.role = FigureRole::Share;
    }
}

/// Which way the figure moved, and the word that says so; a sign before hundredths says it without a word.
fn direction_of(reader: &Reader, draft: &Draft) -> Option<(Direction, Option<Hit>)> {
    // "fell below $60" tells a level that was crossed.
    if reader.has(List::Crossing, draft.first) {
        return None;
    }
    let told = change_before(reader, draft.kind, draft.first).filter(|hit| moves(reader, draft, hit));
    if let Some(hit) = told.or_else(|| change_at_distance(reader, draft)).or_else(|| change_behind(reader, draft)) {
        let direction = if hit.value.starts_with("up") { Direction::Up } else { Direction::Down };
        return (!is_denied(reader, hit.first)).then_some((direction, Some(hit)));
    }
    let before = draft.first.wrapping_sub(1);
    let percent = draft.kind == FigureKind::Percent;
    let signed = reader.word(before) == "+" && reader.is_glued(draft.first) && !reader.is_glued(before);
    if percent && signed && reader.is_word(before.wrapping_sub(1)) && !reader.has(List::NotNoun, before - 1) {
        return Some((Direction::Up, None));
    }
    let negative = matches!(draft.value, Value::Number(value) if value < 0.0);
    let level = reader.has(List::NotNoun, before);
    (percent && negative && !level).then_some((Direction::Down, None))
}

/// No more words and phrases stand between a word of change and its amount.
const LINKS: usize = 3;

/// The word of change before a figure: "rose sharply by 5%", "up 3 points", "an increase of 40".
pub fn change_before(reader: &Reader, kind: FigureKind, first: u32) -> Option<Hit> {
    let mut end = first;
    for _ in 0..LINKS {
        if let Some(hit) = reader.hit_before(List::ChangeWord, end) {
            return Some(hit).filter(|hit| is_direction(reader, kind, hit));
        }
        let link = reader.hit_before(List::ChangeLink, end).map(|hit| hit.first);
        end = link.or_else(|| is_adverb(reader, end.wrapping_sub(1)).then(|| end - 1))?;
    }
    None
}

/// Whether "up" or "down" is a direction and no part of a verb; of a count it must stand alone: "deaths are up 40", "1,250, up 40".
fn is_direction(reader: &Reader, kind: FigureKind, hit: &Hit) -> bool {
    let bare = hit.end == hit.first + 1 && (reader.is(hit.first, "up") || reader.is(hit.first, "down"));
    let before = hit.first.wrapping_sub(1);
    if !bare || hit.first == reader.first {
        return true;
    }
    let phrasal = reader.has(List::PhrasalVerb, before) && !reader.is_capital(before);
    let alone = !reader.is_word(before) || reader.has(List::NotNoun, before) || is_adverb(reader, before);
    !phrasal && (alone || kind != FigureKind::Count)
}

/// Whether the amount behind a word of change is what it changed by: "lost 40 men" and "raised $5m" tell something else.
fn moves(reader: &Reader, draft: &Draft, hit: &Hit) -> bool {
    let mut links = hit.end..draft.first;
    let linked =
        links.clone().any(|at| reader.is(at, "by")) || !hit.value.ends_with("verb") && links.any(|at| reader.is(at, "of"));
    let alone = reader.is(hit.first, "up") || reader.is(hit.first, "down");
    linked
        || match draft.kind {
            FigureKind::Percent => !hit.value.ends_with("verb") || !reader.is(draft.end, "of"),
            FigureKind::PercentagePoints => true,
            // "lost a third of its men"
            FigureKind::Ratio => !reader.is(draft.end, "of"),
            FigureKind::Count => alone || is_points(draft),
            _ => !hit.value.ends_with("verb"),
        }
}

fn is_points(draft: &Draft) -> bool {
    draft.unit.as_deref() == Some("point")
}

/// An adverb by its ending: "sharply".
pub fn is_adverb(reader: &Reader, at: u32) -> bool {
    reader.word(at).len() > 4 && reader.word(at).ends_with("ly") && !reader.is_capital(at)
}

/// Before the words that may stand between "by" or "of" and an amount: "by a further 5%", "by roughly an average of 5%".
pub fn before_links(reader: &Reader, first: u32) -> u32 {
    let mut end = first;
    for _ in 0..LINKS {
        let link = reader.hit_before(List::ChangeLink, end).map(|hit| hit.first);
        let link = link.filter(|&link| !reader.is(link, "of") && !reader.is(link, "by"));
        let adverb = end.wrapping_sub(1);
        match link.or_else(|| is_adverb(reader, adverb).then_some(adverb)) {
            Some(before) => end = before,
            None => break,
        }
    }
    end
}

/// How many words may stand between a verb of change and "by".
const FARTHEST: u32 = 8;

/// "cut the number of its staff by 40", "rose last year by 5%", "a fall in exports of 12%".
fn change_at_distance(reader: &Reader, draft: &Draft) -> Option<Hit> {
    let link = before_links(reader, draft.first).wrapping_sub(1);
    let (by, of) = (reader.is(link, "by"), reader.is(link, "of") && draft.kind == FigureKind::Percent);
    let agent = reader.word(link.wrapping_sub(1)).ends_with("ed") || reader.has(List::AgentParticiple, link.wrapping_sub(1));
    if !by && !of || by && agent {
        return None;
    }
    let mut at = link;
    while at > reader.first && link - at < FARTHEST {
        if let Some(hit) = reader.hit_before(List::ChangeWord, at) {
            let noun = hit.value.ends_with("noun") || reader.has(List::Determiner, hit.first.wrapping_sub(1));
            let fits = if of { reader.is(hit.end, "in") && !hit.value.ends_with("verb") } else { !noun };
            return Some(hit).filter(|_| fits);
        }
        at -= 1;
        let inside = [List::ObjectLink, List::Determiner].iter().any(|&list| reader.has(list, at));
        if !inside && (!reader.is_word(at) && !reader.is_joint(at) || reader.has(List::NotNoun, at)) {
            return None;
        }
    }
    None
}

/// How many words may stand between a figure and the noun of change that it belongs to: "a 5% public pay rise".
const WORDS_OF_NOUN: u32 = 3;

/// "a 33% increase", "5% lower", "a 40-point drop".
fn change_behind(reader: &Reader, draft: &Draft) -> Option<Hit> {
    let relative = matches!(draft.kind, FigureKind::Percent | FigureKind::PercentagePoints);
    let mut at = reader.past_hyphen(draft.next);
    let before = draft.first.wrapping_sub(1);
    let article = |at| reader.has(List::Determiner, at);
    let described = reader.is_word(before) && !reader.has(List::NotNoun, before) && !reader.is_capital(before);
    let determined = article(before) || described && (relative || article(before.wrapping_sub(1)));
    for skipped in 0..=WORDS_OF_NOUN {
        if let Some(hit) = reader.hit(List::ChangeNoun, at) {
            let fits = match hit.value.split_once(' ') {
                // "10% up front", "a 10% down payment"
                Some((_, "after")) => {
                    skipped == 0 && (relative || draft.kind == FigureKind::Money) && ends_phrase(reader, hit.end)
                }
                Some(_) => determined || relative && skipped > 0 || relative && reader.is(hit.end, "in"),
                None => relative || article(before),
            };
            let amount = relative || draft.role == FigureRole::Level && (reader.is_joint(at.wrapping_sub(1)) || determined);
            return Some(hit).filter(|_| fits && amount);
        }
        if !reader.is_word(at) || reader.has(List::NotNoun, at) || !relative && skipped > 0 {
            return None;
        }
        at = reader.past_hyphen(at + 1);
    }
    None
}

/// Whether what follows an adverb leaves it one: a mark, a preposition or the end.
fn ends_phrase(reader: &Reader, at: u32) -> bool {
    !reader.is_word(at) || reader.has(List::NotNoun, at) || reader.is_capital(at)
}

/// "did not rise by 5%", "failed to grow 5%": the few words before a word of change take it back.
fn is_denied(reader: &Reader, at: u32) -> bool {
    let from = at.saturating_sub(3).max(reader.first);
    let Some(hit) = (from..=at).rev().find_map(|end| reader.hit_before(List::NoChange, end)) else { return false };
    hit.value == "no" && (hit.end..at).all(|token| reader.is_word(token) && !reader.is(token, "but"))
}

/// "27% of staff", "a 40% stake".
fn is_share(reader: &Reader, end: u32) -> bool {
    reader.is(end, "of") || reader.is(end, "stake") || reader.is(end, "share")
}

#[cfg(test)]
mod tests {
    use crate::figure::testing::check;

    #[test]
    fn before() {
        check("Sales rose sharply by 5%.", "5% = percent 5 % up change");
        check("Sales grew at an annual rate of 5%.", "5% = percent 5 % up change");
        check("Shares were down 3 points.", "3 points = count 3 point down change");
        check("The index rose 64 points to 940.", "64 points = count 64 point up change; 940 = count 940 point");
        check("It shed a whopping 40%.", "40% = percent 40 % down change");
        check("They lost 40 men.", "40 men = count 40 man");
        check("It fell below $60.", "below $60 = money 60 USD less");
        check("It raised $5m in cash.", "$5m = money 5000000 USD");
        check("Costs fell by a third.", "a third = ratio 0.3333333333333333 down change");
        check("They lost a third of the herd.", "a third = ratio 0.3333333333333333 share");
    }

    #[test]
    fn up_and_down_without_direction() {
        check("It makes up 60% of sales.", "60% = percent 60 % share");
        check("They shot down 40 drones.", "40 drones = count 40 drone");
    }

    #[test]
    fn at_a_distance() {
        check("It cut the number of its staff by 40.", "40 = count 40 staff down change");
        check("Prices rose in the north by 5%.", "5% = percent 5 % up change");
        check("They saw a fall in exports of 12%.", "12% = percent 12 % down change");
        check("Growth was helped by 5% more trade.", "5% = percent 5 %");
        check("Its growth beat forecasts by 5%.", "5% = percent 5 %");
    }

    #[test]
    fn behind() {
        check("It saw a 33% increase.", "33% = percent 33 % up change");
        check("They got a 5% public pay rise.", "5% = percent 5 % up change");
        check("It closed 5% lower.", "5% = percent 5 % down change");
        check("It took a £20 cut.", "£20 = money 20 GBP down change");
        check("It saw a $5 rise.", "$5 = money 5 USD up change");
        check("About 40% fall ill.", "About 40% = percent 40 % about");
        check("The gap between 34 km and 38 km increases.", "between 34 km and 38 km = measure 34..38 kilometre");
        check("They pay 10% up front.", "10% = percent 10 %");
        check("The 10% contract ended.", "10% = percent 10 %");
    }

    #[test]
    fn signs() {
        check("It has an error of +1%.", "1% = percent 1 %");
        check("Acme +0.6%, Roe -1.2%.", "0.6% = percent 0.6 % up change; -1.2% = percent -1.2 % down change");
    }

    #[test]
    fn denied() {
        check("Sales did not rise by 5%.", "5% = percent 5 %");
        check("Sales failed to grow 5%.", "5% = percent 5 %");
        check("Sales not only rose 5%.", "5% = percent 5 % up change");
    }

    #[test]
    fn shares() {
        check("Some 27% of staff left.", "Some 27% = percent 27 % about share");
        check("It has a 40% stake.", "40% = percent 40 % share");
    }
}
