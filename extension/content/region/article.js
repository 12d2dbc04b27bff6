/** Whether what was found is an article, a page for writing, or something else; and which heading is its headline. */

import { concatenate } from '../text-map.js';
import { FAMILY } from './families.js';
import { NATURE } from './weights.js';
import { countWords, wordsOf } from './words.js';

/** @typedef {import('../text-map.js').Block} Block */
/** @typedef {import('./walk.js').Found} Found */
/** @typedef {import('./hints.js').Hints} Hints */

/** The fewest words that make an article. */
const FEWEST = 50;
/** A page that says it is an article and shows fewer words may not show it yet. */
const HIDDEN = 130;
/** A paragraph of so many characters is one that somebody wrote, not a line of a list. */
const LONG = 120;
const PRICE = /[$£€] ?\d/;
/** How much of the window a field to write in covers where the page is an editor. */
const EDITOR_AREA = 0.4;

/** The names of what tells an article from another page, in the order of their weights. */
export const NATURE_NAMES = /** @type {const} */ ([
  'long', 'inLong', 'length', 'share', 'others', 'links', 'run', 'prices', 'saysArticle', 'saysOther', 'isElsewhere', 'isRoot', 'slug', 'published', 'asksPassword',
]);

const weights = NATURE_NAMES.map((name) => /** @type {Record<string, number>} */ (NATURE)[name] ?? 0);

/**
 * What a page shows of its nature.
 * @param {Found[]} chosen
 * @param {Found[]} all
 * @param {Hints} hints
 */
export function showNature(chosen, all, hints) {
  let length = 1;
  let inLong = 0;
  let long = 0;
  for (const { text } of chosen) {
    length += text.length;
    if (text.length < LONG) continue;
    long += 1;
    inLong += text.length;
  }
  let whole = 1;
  let linked = 0;
  let run = 0;
  let longestRun = 0;
  let prices = 0;
  // Paragraphs one after the other, where a list has other things between its texts.
  for (const block of all) {
    whole += block.text.length;
    linked += block.linked;
    if (block.text.length < LONG && PRICE.test(block.text)) prices += 1;
    run = block.text.length >= LONG && block.linked < 0.5 * block.text.length ? run + 1 : 0;
    longestRun = Math.max(longestRun, run);
  }
  const others = all.length - chosen.length;
  return [
    Math.min(long, 8) / 8,
    inLong / length,
    Math.log2(length / 600),
    length / whole,
    Math.log2(1 + others / (10 * chosen.length + 1)),
    linked / whole,
    Math.min(longestRun, 6) / 6,
    Math.min(prices, 8) / 8,
    Number(hints.saysArticle),
    Number(hints.saysOther),
    Number(hints.isElsewhere),
    Number(hints.isRoot),
    Math.min(hints.slug, 5) / 5,
    Number(hints.published !== null),
    Number(hints.asksPassword),
  ];
}

/** Whether blocks have fewer words; counts no more of them than that takes. @param {Found[]} chosen @param {number} most */
function hasFewer(chosen, most) {
  let words = 0;
  return chosen.every(({ text }) => (words += countWords(text)) < most);
}

/**
 * Whether the chosen blocks are an article's.
 * @param {Found[]} chosen
 * @param {Found[]} all
 * @param {Hints} hints
 */
export function isArticle(chosen, all, hints) {
  if (hasFewer(chosen, FEWEST)) return false;
  return showNature(chosen, all, hints).reduce((sum, value, index) => sum + value * weights[index], NATURE.bias) > 0;
}

/**
 * Whether a page that says it is an article does not show it yet: it is behind a splash screen, or comes in parts that a script puts in
 * place.
 * @param {Found[]} chosen
 * @param {Hints} hints
 */
export function mayBeHidden(chosen, hints) {
  return hints.saysArticle && hasFewer(chosen, HIDDEN);
}

/** Whether the page is one to write in. @param {number} written @param {Found[]} chosen */
export function isEditor(written, chosen) {
  if (document.designMode === 'on') return true;
  const read = chosen.reduce((sum, { text }) => sum + text.length, 0);
  if (written > read && written > 200) return true;
  if (read > 2_000) return false;
  const window = innerWidth * innerHeight;
  for (const field of document.querySelectorAll('textarea, [contenteditable]:not([contenteditable="false" i])')) {
    const { width, height } = field.getBoundingClientRect();
    if (width * height > EDITOR_AREA * window) return true;
  }
  return false;
}

/**
 * The headline's block, with all that stands in the same heading, and the blocks it was made of.
 * @param {Found[]} all
 * @param {Found[]} chosen
 * @param {Hints} hints
 * @returns {{ title: Block, parts: Set<Found> } | null}
 */
export function findHeadline(all, chosen, hints) {
  /** With where each begins. @type {Map<Element, { parts: Found[], at: number }>} */
  const headings = new Map();
  for (let at = 0; at < all.length; at += 1) {
    const { heading } = all[at].place;
    const known = heading && headings.get(heading);
    if (known) known.parts.push(all[at]);
    else if (heading) headings.set(heading, { parts: [all[at]], at });
  }
  const start = all.indexOf(chosen[0]);
  let best = null;
  let most = 0;
  for (const { parts, at } of headings.values()) {
    const title = concatenate(parts);
    // Most pages name the headline in their title; where not, it is the last heading before the text.
    const before = start - at;
    const value = 2 * likeness(title.text, hints.title) + (before >= 0 ? 1 / (2 + before) : 0) - (parts[0].place.far & FAMILY.nav ? 0.3 : 0);
    if (value > most) {
      most = value;
      best = { title, parts: new Set(parts) };
    }
  }
  return best;
}

/** How many of the words of two lines are the same, from 0 to 1. @param {string} a @param {string} b */
function likeness(a, b) {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.size === 0 || right.size === 0) return 0;
  let same = 0;
  for (const word of left) if (right.has(word)) same += 1;
  return same / Math.max(left.size, right.size);
}
