/** A flag becomes sentences: everything the card, the popup and the playground say of a mark. */

import { localeHere } from './locale.js';
import { say } from './say.js';
import { repeats, writeValue } from './value.js';

/** @typedef {import('./protocol.js').Flag} Flag */
/** @typedef {import('./protocol.js').Article} Article */
/** @typedef {{ text: string, cue: boolean }} Piece a stretch of quoted text, and whether it is a cue */

/**
 * What is said of one flag. What is not known is null or left out.
 * @typedef {object} Explanation
 * @property {string} heading two to four words; a figure's own words
 * @property {string | null} subheading what kind of figure
 * @property {Piece[]} quote the words of the article, the cue marked
 * @property {string | null} why one sentence
 * @property {{ label: string, value: string }[]} facts
 * @property {{ label: string, quote: Piece[], target: number, isBefore: boolean } | null} answer the flag that answers this one, or
 *   that it answers, and whether it stands before this one
 * @property {string | null} noAnswer
 * @property {string} settle what would settle it
 * @property {string} note one line for a list
 */

/** How many characters of a sentence a card quotes. */
const QUOTE = 150;

/**
 * What to say of `flags[index]`.
 * @param {Flag[]} flags the whole report's
 * @param {number} index
 * @param {Article} article
 * @param {string} [locale] the reader's
 * @returns {Explanation}
 */
export function explain(flags, index, article, locale = localeHere()) {
  const flag = flags[index];
  return flag.layer === 'figure' ? explainFigure(flag, article, locale) : explainClaim(flags, index, article);
}

/**
 * How much is marked, in one sentence, and the numbers in it.
 * @param {Record<import('./protocol.js').Layer, number>} counts not all zero
 */
export function summarise({ claim, figure }) {
  const claims = say('popup.claims', { count: claim });
  const figures = say('popup.figures', { count: figure });
  const which = claim > 0 && figure > 0 ? 'both' : claim > 0 ? 'claims' : 'figures';
  return { sentence: say(`popup.summary_${which}`, { claims, figures }), numbers: [claims, figures] };
}

/** The heading of a kind, for lists: `claim.hedged` → "Stated as possible". @param {string} rule */
export const headingOf = (rule) => say(`${rule}.heading`);

/** The name of a kind on the options page. @param {string} rule */
export const optionOf = (rule) => say(`${rule}.option`);

/**
 * @param {Flag[]} flags
 * @param {number} index
 * @param {Article} article
 * @returns {Explanation}
 */
function explainClaim(flags, index, article) {
  const flag = flags[index];
  const text = textOf(flag, article);
  const source = sourceOf(flags, flag);
  const cue = quoteCues(flag, text);
  const heading = flag.kind === 'attributed' && source ? say('claim.attributed.heading_by', { source: flat(source.text) }) : headingOf(flag.rule);
  const facts = [{ label: say('fact.who'), value: whoSays(flag, source) }];
  if (flag.accused) facts.push({ label: say('fact.accused'), value: quoted(text.slice(...flag.accused)) });
  if (flag.quoted) facts.push({ label: say('fact.quoted'), value: say('quote.speakers') });
  if (flag.legal) facts.push({ label: say('fact.legal'), value: quoted(flag.legal) });
  const paired = flag.pair === undefined ? null : flags[flag.pair];
  const answer = paired && {
    label: answerLabel(flag, paired),
    quote: quoteOf(paired, textOf(paired, article)),
    target: /** @type {number} */ (flag.pair),
    isBefore: /** @type {number} */ (flag.pair) < index,
  };
  return {
    heading,
    subheading: null,
    quote: quoteOf(flag, text),
    why: say(`${flag.rule}.why`, { cue }),
    facts,
    answer,
    noAnswer: flag.kind === 'accusation' && !answer ? say('pair.none') : null,
    settle: say(`${flag.rule}.settle`),
    note: flag.kind === 'accusation' && answer ? say('pair.note', { heading }) : heading,
  };
}

/** @param {Flag} flag @param {Flag['source'] | null} source */
function whoSays(flag, source) {
  if (source) return say(`source.${source.naming}`, { source: quoted(source.text) });
  return say(flag.quoted ? 'source.unseen' : 'source.none');
}

/** What stands above a counterpart: who gave an answer, where that is known. @param {Flag} flag @param {Flag} paired */
function answerLabel(flag, paired) {
  if (flag.kind !== 'accusation') return say('pair.answers');
  const known = paired.source && (paired.kind === 'denial' || paired.kind === 'no_comment');
  return known ? say(`pair.${paired.kind}`, { source: capitalise(/** @type {NonNullable<Flag['source']>} */ (paired.source).text) }) : say('pair.answer');
}

/**
 * @param {Flag} flag
 * @param {Article} article
 * @param {string} locale
 * @returns {Explanation}
 */
function explainFigure(flag, article, locale) {
  const text = textOf(flag, article);
  const facts = [];
  const written = writeValue(flag, locale);
  if (written && !repeats(flag, written)) facts.push({ label: say('fact.written_out'), value: written.text });
  if (flag.unit && !written?.hasUnit) {
    facts.push({ label: say(flag.kind === 'count' || flag.kind === 'ratio' ? 'fact.counted' : 'fact.unit'), value: flag.plural ?? flag.unit });
  }
  if (flag.bound && flag.bound !== 'exact') {
    const meaning = say(`bound.${flag.bound}`);
    facts.push({ label: say('fact.bound'), value: flag.cues?.length ? say('bound.quoted', { cue: quoteCues(flag, text), meaning }) : meaning });
  }
  if (flag.direction) facts.push({ label: say('fact.change'), value: say(`direction.${flag.direction}`) });
  if (flag.subject) facts.push({ label: say('fact.about'), value: quoted(flag.subject) });
  const kind = headingOf(flag.rule);
  return {
    heading: capitalise(flag.text),
    subheading: kind,
    quote: quoteAround(flag, text),
    why: null,
    facts,
    answer: null,
    noAnswer: null,
    settle: say(`${flag.rule}.settle`),
    note: kind,
  };
}

/** @param {Flag} flag @param {Article} article */
const textOf = (flag, article) => (flag.in === 'title' ? article.title ?? '' : article.text);

/** Who says so: the flag's own source, or that of another claim on the same words. @param {Flag[]} flags @param {Flag} flag */
export function sourceOf(flags, flag) {
  if (flag.source) return flag.source;
  const beside = flags.find((other) => other.source && other.in === flag.in && other.start < flag.end && other.end > flag.start);
  return beside?.source ?? null;
}

/** @param {Flag} flag @param {string} text */
function quoteCues(flag, text) {
  const cues = (flag.cues ?? []).slice(0, 2).map(([start, end]) => flat(text.slice(start, end)));
  if (cues.length === 2) return say('quote.cues', { first: cues[0], second: cues[1] });
  return say('quote.cue', { cue: cues[0] ?? flat(flag.text) });
}

/**
 * A flag's words with the cues marked, cut to the words around the cues where they are many.
 * @param {Flag} flag
 * @param {string} text
 * @returns {Piece[]}
 */
function quoteOf(flag, text) {
  const cues = flag.cues?.length ? flag.cues : /** @type {[number, number][]} */ ([[flag.start, flag.end]]);
  const [first] = cues;
  let [start, end] = [flag.start, flag.end];
  if (end - start > QUOTE) {
    start = wordStart(text, Math.max(start, first[0] - QUOTE / 3), first[0]);
    end = wordEnd(text, Math.min(end, Math.max(first[1], start + QUOTE)), first[1]);
  }
  return pieces(text, start, end, cues, start > flag.start, end < flag.end);
}

/** A figure's surroundings, the figure marked. @param {Flag} flag @param {string} text @returns {Piece[]} */
function quoteAround(flag, text) {
  // Only what can be quoted is looked at: a paragraph may be a whole book.
  const from = Math.max(0, flag.start - QUOTE / 3);
  const start = wordStart(text, from + text.slice(from, flag.start).lastIndexOf('\n') + 1, flag.start);
  const to = Math.max(flag.end, start + QUOTE);
  const lineBreak = text.slice(flag.end, to).indexOf('\n');
  const end = lineBreak < 0 ? wordEnd(text, to, flag.end) : flag.end + lineBreak;
  return pieces(text, start, end, [[flag.start, flag.end]], !/^\n?$/.test(text.charAt(start - 1)), !/^\n?$/.test(text.charAt(end)));
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {[number, number][]} cues
 * @param {boolean} cutBefore
 * @param {boolean} cutAfter
 * @returns {Piece[]}
 */
function pieces(text, start, end, cues, cutBefore, cutAfter) {
  /** @type {Piece[]} */
  const out = [];
  let at = start;
  const add = (/** @type {string} */ words, /** @type {boolean} */ cue) => words && out.push({ text: words, cue });
  if (cutBefore) add('… ', false);
  for (const [from, to] of cues) {
    if (from < at || to > end) continue;
    add(flat(text.slice(at, from)), false);
    add(flat(text.slice(from, to)), true);
    at = to;
  }
  add(flat(text.slice(at, end)), false);
  if (cutAfter) add(' …', false);
  return out;
}

/** The first start of a word at or after `at`, and before `limit`. @param {string} text @param {number} at @param {number} limit */
function wordStart(text, at, limit) {
  at = Math.floor(at);
  if (at <= 0 || /\s/.test(text[at - 1])) return at;
  const space = text.slice(at, limit).search(/\s/);
  return space < 0 ? limit : at + space + 1;
}

/** The last end of a word at or before `at`, and after `limit`. @param {string} text @param {number} at @param {number} limit */
function wordEnd(text, at, limit) {
  at = Math.min(Math.floor(at), text.length);
  let end = at;
  while (end > limit && end < text.length && !/\s/.test(text[end])) end -= 1;
  return end > limit ? end : at;
}

/** White space as a reader sees it. @param {string} text */
const flat = (text) => text.replace(/\s+/g, ' ');

/** @param {string} text */
const capitalise = (text) => text.charAt(0).toUpperCase() + flat(text.slice(1));

/** @param {string} text */
const quoted = (text) => say('quote.cue', { cue: flat(text) });
