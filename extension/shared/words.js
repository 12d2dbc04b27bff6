/**
 * A flag becomes sentences: everything the card, the popup and the playground say of a mark. Pure; the texts are in
 * data/words/en.json.
 */

import en from '../../data/words/en.json' with { type: 'json' };

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
 * @property {{ label: string, quote: Piece[], target: number } | null} answer the flag that answers this one, or that it answers
 * @property {string | null} noAnswer
 * @property {string} settle what would settle it
 * @property {string} note one line for a list
 */

/** How many characters of a sentence a card quotes. */
const QUOTE = 150;

const PLURAL = new Intl.PluralRules('en');

/**
 * The text at a dotted key, its `{placeholders}` filled in; where the text has plural forms, `count` chooses.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  /** @type {any} */
  let text = en;
  for (const part of key.split('.')) text = text?.[part];
  if (typeof text === 'object' && text !== null) text = text[PLURAL.select(Number(values.count))] ?? text.other;
  if (typeof text !== 'string') throw new Error(`no text at ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants ${name}`);
    return typeof value === 'number' ? value.toLocaleString() : value;
  });
}

/**
 * What to say of `flags[index]`.
 * @param {Flag[]} flags the whole report's
 * @param {number} index
 * @param {Article} article
 * @param {string} [locale] BCP 47, for numbers; the browser's where it is left out
 * @returns {Explanation}
 */
export function explain(flags, index, article, locale) {
  const flag = flags[index];
  return flag.layer === 'figure' ? explainFigure(flag, article, locale) : explainClaim(flags, index, article);
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
  const heading = flag.kind === 'attributed' && source ? say('claim.attributed.heading_by', { source: source.text }) : headingOf(flag.rule);
  const facts = [{ label: say('fact.who'), value: source ? say(`source.${source.naming}`, { source: source.text }) : say('source.none') }];
  if (flag.legal) facts.push({ label: say('fact.legal'), value: say('quote.cue', { cue: flag.legal }) });
  const paired = flag.pair === undefined ? null : flags[flag.pair];
  const answer = paired && {
    label: say(flag.kind === 'accusation' ? 'pair.answer' : 'pair.answers'),
    quote: quoteOf(paired, textOf(paired, article)),
    target: /** @type {number} */ (flag.pair),
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
    note: heading,
  };
}

/**
 * @param {Flag} flag
 * @param {Article} article
 * @param {string} [locale]
 * @returns {Explanation}
 */
function explainFigure(flag, article, locale) {
  const text = textOf(flag, article);
  const facts = [];
  const written = writeOut(flag, locale);
  if (written) facts.push({ label: say('fact.written_out'), value: written });
  if (flag.unit && ['count', 'measure', 'duration', 'age'].includes(flag.kind)) {
    facts.push({ label: say(flag.kind === 'count' ? 'fact.counted' : 'fact.unit'), value: flag.unit });
  }
  if (flag.bound && flag.bound !== 'exact') {
    const meaning = say(`bound.${flag.bound}`);
    facts.push({ label: say('fact.bound'), value: flag.cues?.length ? say('bound.quoted', { cue: quoteCues(flag, text), meaning }) : meaning });
  }
  if (flag.direction) facts.push({ label: say('fact.change'), value: say(`direction.${flag.direction}`) });
  if (flag.subject) facts.push({ label: say('fact.about'), value: say('quote.cue', { cue: flag.subject }) });
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
function sourceOf(flags, flag) {
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

/**
 * A figure's value in digits, as a person writes it: "9,000,000,000 Danish kroner". Null where it would say nothing new.
 * @param {Flag} flag
 * @param {string} [locale]
 * @returns {string | null}
 */
function writeOut(flag, locale) {
  const { value, unit } = flag;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const [low, high] = value.map((end) => writeOne(end, flag.kind, unit, locale));
    return say('fact.range', { low, high });
  }
  return writeOne(value, flag.kind, unit, locale);
}

/**
 * @param {number | string} value
 * @param {string} kind
 * @param {string | undefined} unit
 * @param {string} [locale]
 * @returns {string}
 */
function writeOne(value, kind, unit, locale) {
  if (typeof value === 'string') return writeDate(value, locale);
  const [main, ...rate] = (unit ?? '').split(' per ');
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 });
  let written = plain.format(value);
  if (kind === 'money' && /^[A-Z]{3}$/.test(main)) {
    const whole = Number.isInteger(value) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
    written = new Intl.NumberFormat(locale, { style: 'currency', currency: main, currencyDisplay: 'name', ...whole }).format(value);
  } else if (main === '%') {
    written += '%';
  }
  return kind === 'money' && rate.length > 0 ? say('fact.per', { value: written, unit: rate.join(' per ') }) : written;
}

/** An ISO date as a person writes it, as precise as it is given. @param {string} iso @param {string} [locale] */
function writeDate(iso, locale) {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!day) return iso;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
