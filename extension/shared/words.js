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
 * @property {{ label: string, quote: Piece[], target: number, isBefore: boolean } | null} answer the flag that answers this one, or
 *   that it answers, and whether it stands before this one
 * @property {string | null} noAnswer
 * @property {string} settle what would settle it
 * @property {string} note one line for a list
 */

/** How many characters of a sentence a card quotes. */
const QUOTE = 150;

/** The language of the texts, and so of the numbers and dates in them. */
const LOCALE = 'en';
const PLURAL = new Intl.PluralRules(LOCALE);

/** How a value of these units is written, in place of a row for the unit. @type {Record<string, string>} */
const UNITS = { '%': 'fact.percent', 'pp': 'fact.points', 'bp': 'fact.basis_points', 'time': 'fact.times' };

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
    return typeof value === 'number' ? value.toLocaleString(LOCALE) : value;
  });
}

/**
 * What to say of `flags[index]`.
 * @param {Flag[]} flags the whole report's
 * @param {number} index
 * @param {Article} article
 * @returns {Explanation}
 */
export function explain(flags, index, article) {
  const flag = flags[index];
  return flag.layer === 'figure' ? explainFigure(flag, article) : explainClaim(flags, index, article);
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
  const facts = [{ label: say('fact.who'), value: source ? say(`source.${source.naming}`, { source: quoted(source.text) }) : say('source.none') }];
  if (flag.legal) facts.push({ label: say('fact.legal'), value: quoted(flag.legal) });
  const paired = flag.pair === undefined ? null : flags[flag.pair];
  const answer = paired && {
    label: say(flag.kind === 'accusation' ? 'pair.answer' : 'pair.answers'),
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
    note: heading,
  };
}

/**
 * @param {Flag} flag
 * @param {Article} article
 * @returns {Explanation}
 */
function explainFigure(flag, article) {
  const text = textOf(flag, article);
  const facts = [];
  const written = writeOut(flag);
  if (written && written !== flat(flag.text)) facts.push({ label: say('fact.written_out'), value: written });
  if (flag.unit && !isWrittenWith(flag.unit)) {
    if (flag.kind === 'count' || flag.kind === 'ratio') facts.push({ label: say('fact.counted'), value: countedIn(flag.text, flag.unit) });
    else facts.push({ label: say('fact.unit'), value: flag.unit });
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

/** @param {string} text */
const quoted = (text) => say('quote.cue', { cue: flat(text) });

/** What stands before and after "per" in a unit. @param {string} unit */
function parts(unit) {
  const [main, ...rate] = unit.split(' per ');
  return { main, rate: rate.join(' per ') };
}

/** @param {string} unit */
const isCurrency = (unit) => /^[A-Z]{3}$/.test(unit);

/** Whether the value is written out together with its unit. @param {string} unit */
function isWrittenWith(unit) {
  const { main } = parts(unit);
  return isCurrency(main) || Object.hasOwn(UNITS, main);
}

/**
 * What is counted, in the text's own form ("officials") where the figure ends with it, else as the unit has it ("official").
 * @param {string} text
 * @param {string} unit
 */
function countedIn(text, unit) {
  const { main, rate } = parts(unit);
  const words = flat(text).split(' ');
  const length = main.split(' ').length;
  const last = words.slice(-length).join(' ');
  const isPrinted = words.length > length && last.slice(0, 2).toLowerCase() === main.slice(0, 2).toLowerCase();
  const noun = isPrinted ? last : main;
  return rate ? say('fact.per', { value: noun, unit: rate }) : noun;
}

/**
 * A figure's value as a person writes it: "9,000,000,000 Danish kroner", "40,000 to 45,000". Null where it is not known.
 * @param {Flag} flag
 * @returns {string | null}
 */
function writeOut({ value, unit = '', kind }) {
  if (value === null || value === undefined) return null;
  const ends = Array.isArray(value) ? value : [value];
  if (typeof ends[0] === 'string') return range(ends.map((end) => writeDate(String(end))));
  const numbers = ends.map(Number);
  const last = /** @type {number} */ (numbers.at(-1));
  const { main, rate } = parts(unit);
  let written;
  if (isCurrency(main)) {
    written = range([...numbers.slice(0, -1).map((number) => digits(number, money(number))), sum(last, main)]);
  } else if (Object.hasOwn(UNITS, main)) {
    written = say(UNITS[main], { value: range(numbers.map((number) => digits(number))), count: last });
  } else if (kind === 'ratio' && numbers.every((number) => number > 0 && number < 1)) {
    written = say('fact.percent', { value: range(numbers.map((number) => digits(number * 100, { maximumFractionDigits: 1 }))) });
  } else if (kind === 'ratio') {
    written = say('fact.times', { value: range(numbers.map((number) => digits(number))), count: last });
  } else {
    return range(numbers.map((number) => digits(number)));
  }
  return rate ? say('fact.per', { value: written, unit: rate }) : written;
}

/** @param {string[]} ends one or two */
const range = ([low, high]) => (high === undefined ? low : say('fact.range', { low, high }));

/** @param {number} value @param {Intl.NumberFormatOptions} [options] */
const digits = (value, options = { maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 }) => new Intl.NumberFormat(LOCALE, options).format(value);

/** Money has two decimals or none. @param {number} value @returns {Intl.NumberFormatOptions} */
const money = (value) => {
  const places = Number.isInteger(value) ? 0 : 2;
  return { minimumFractionDigits: places, maximumFractionDigits: places };
};

/** @param {number} value @param {string} currency ISO 4217 */
const sum = (value, currency) => digits(value, { style: 'currency', currency, currencyDisplay: 'name', ...money(value) });

/**
 * An ISO date as a person writes it, as precise as it is given; the year or the day may be missing.
 * @param {string} iso
 */
function writeDate(iso) {
  const found = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found;
  // A leap year, for 29 February.
  const date = new Date(Date.UTC(year === '-' ? 2000 : Number(year), Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(LOCALE, {
    month: 'long', ...(day && { day: 'numeric' }), ...(year !== '-' && { year: 'numeric' }), timeZone: 'UTC',
  }).format(date);
}
