/** Whether what was found is an article, a page for writing, or something else; and which heading is its headline. */

import { concatenate } from '../text-map.js';
import { FAMILY } from './families.js';
import { countWords } from './score.js';

/** @typedef {import('../text-map.js').Block} Block */
/** @typedef {import('./walk.js').Found} Found */
/** @typedef {import('./hints.js').Hints} Hints */

/** The fewest words that make an article. */
const FEWEST = 50;
/** A paragraph with so many words is one that somebody wrote, not a line of a list. */
const LONG = 20;
/** How much of the window a field to write in covers where the page is an editor. */
const EDITOR_AREA = 0.4;

/**
 * Whether the chosen blocks are an article's.
 * @param {Found[]} chosen
 * @param {Found[]} all
 * @param {Hints} hints
 */
export function isArticle(chosen, all, hints) {
  const words = chosen.map(({ text }) => countWords(text));
  const total = words.reduce((sum, count) => sum + count, 0);
  if (total < FEWEST) return false;
  const long = words.filter((count) => count >= LONG).length;
  const inLong = words.reduce((sum, count) => sum + (count >= LONG ? count : 0), 0) / total;
  const others = all.length - chosen.length;
  const z = -4.2
    + 0.45 * Math.min(long, 8)
    + 2 * inLong
    + 0.6 * Math.log2(total / 100)
    + (hints.saysArticle ? 1.6 : 0)
    - (hints.saysOther ? 2 : 0)
    - (hints.isElsewhere ? 2 : 0)
    + 0.3 * Math.min(hints.slug, 5)
    - (hints.isRoot ? 2 : 0)
    - 0.6 * Math.log2(1 + others / (10 * chosen.length));
  return z > 0;
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
  /** @type {Map<Element, Found[]>} */
  const headings = new Map();
  /** @type {Map<Found, number>} */
  const order = new Map();
  for (const [index, block] of all.entries()) {
    order.set(block, index);
    const { heading } = block.place;
    const parts = heading && headings.get(heading);
    if (parts) parts.push(block);
    else if (heading) headings.set(heading, [block]);
  }
  const at = (/** @type {Found} */ block) => /** @type {number} */ (order.get(block));
  let best = null;
  let most = 0;
  for (const parts of headings.values()) {
    const title = concatenate(parts);
    // Most pages name the headline in their title; where not, it is the last heading before the text.
    const before = at(chosen[0]) - at(parts[0]);
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
  const left = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const right = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  if (left.size === 0 || right.size === 0) return 0;
  let same = 0;
  for (const word of left) if (right.has(word)) same += 1;
  return same / Math.max(left.size, right.size);
}
