/**
 * Which blocks are the article's. A first score looks at a block by itself; a second one also at the good text around it, so that
 * a short line inside the article stays and a long one outside it goes.
 */

import { ROLE } from '../text-map.js';
import { FAMILY } from './families.js';

/** @typedef {import('./walk.js').Found} Found */
/** @typedef {import('./walk.js').Place} Place */

/** How lines begin that stand in an article and are none of its text. */
const ASIDE = /^(read (more|also|next|:)|also read|see also|related|advertisement|sponsored|sign up|subscribe|follow (us|@)|share (this|on)|click here|photos?:|image:|picture:|copyright|©|\(c\)|all rights reserved|by [A-Z]|published|updated|last (modified|updated)|posted|comments?\b|tags?:|topics:|filed under|source:|loading|more:|watch:|listen:|more on|most (read|popular)|get the|download|reporting by|editing by|this article|contact)/i;

/** How many blocks are looked at between two looks at the clock: each may stand deep in the page. */
const STEP = 32;
/** How many blocks after one are looked at. */
const REACH = 3;
/** How much of the good text the container holds: the innermost element of which that is true. */
const MAIN = 0.6;
/** From this share of the largest group on, the text beside a block is enough. */
const COMPANY = 0.3;
/** The score from which a block is the article's. */
const THRESHOLD = 0.5;

// The weights are those of two logistic regressions, one after the other, on the blocks of some 250 labelled news and web pages,
// each page counting the same; rounded to one place. What changed the result by less than its noise was left out.

/** The weight of each thing that a block shows by itself. */
const ALONE = {
  bias: -1.8, words: 0.5, links: -2, linked: -0.3, paragraph: 1.7, list: 0.6, heading: 0.9, quote: 1.4, caption: -0.6, row: 1.4,
  aside: -1.8, capitals: -0.4,
};

/** The weight of each family of words close by, and of each at any distance. */
const NEAR = {
  caption: -1.2, comments: -4.7, share: -1.3, newsletter: -2.2, author: -1.4, date: -1.4, ads: -1.6, modal: -1.9, legal: -1.6,
  widget: 0.3, article: 0.6, body: 0.4, footer: -0.6, item: -1.2,
};
const FAR = {
  comments: -0.5, related: -2.2, newsletter: -0.6, ads: -0.9, widget: -0.8, article: -0.3, inArticle: 0.9, inMain: 0.4,
  inHeader: -2.2, inFigure: -1.2, inTable: 0.9, footer: -0.8,
};

/** The weight of each thing that shows only beside the other blocks. */
const TOGETHER = {
  bias: -4, alone: 3.9, own: 1.9, parent: 0.6, grandparent: 0.6, after: 0.7, inContainer: 2.2, first: -0.9, last: -1.4,
  words: 0.8, heading: 0.7,
};

const logistic = (/** @type {number} */ x) => 1 / (1 + Math.exp(-x));

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu;

/** Makes no list of the words: in a long paragraph that costs eight times as much. @param {string} text */
export function countWords(text) {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
}

/** @param {number} bits @param {Record<string, number>} weights */
function weigh(bits, weights) {
  let sum = 0;
  for (const name in weights) if (bits & FAMILY[/** @type {keyof typeof FAMILY} */ (name)]) sum += weights[name];
  return sum;
}

/** What a block is worth by itself, as a logit. @param {Found} block @param {number} words */
function weighAlone({ text, place, linked, role }, words) {
  let z = ALONE.bias
    + ALONE.words * Math.log2(1 + words)
    + ALONE.links * (linked / text.length)
    + weigh(place.near, NEAR)
    + weigh(place.far, FAR);
  if (linked > 0.8 * text.length) z += ALONE.linked;
  if (place.tag === 'p') z += ALONE.paragraph;
  if (words < 40 && ASIDE.test(text)) z += ALONE.aside;
  if (words > 2 && !/\p{Ll}/u.test(text)) z += ALONE.capitals;
  if (role === ROLE.listItem) z += ALONE.list;
  else if (role === ROLE.heading) z += ALONE.heading;
  else if (role === ROLE.quote) z += ALONE.quote;
  else if (role === ROLE.caption) z += ALONE.caption;
  else if (role === ROLE.row) z += ALONE.row;
  return z;
}

/**
 * What every block is worth by itself: as a score from 0 to 1, and as good words. Elements learn how many good words they hold.
 * Paragraphs stand beside each other; a teaser stands alone in its box. So a block with little good text beside it counts for less.
 * @param {Found[]} blocks
 * @returns {Generator<void, { scores: number[], masses: number[], total: number }, void>}
 */
function* scoreAlone(blocks) {
  const scores = [];
  const masses = [];
  /** @type {Map<Place, number>} */
  const beside = new Map();
  let most = 0;
  for (const [index, block] of blocks.entries()) {
    const words = countWords(block.text);
    const score = logistic(weighAlone(block, words));
    scores.push(score);
    masses.push(score * words);
    const parent = parentOf(block);
    const sum = (beside.get(parent) ?? 0) + score * words;
    beside.set(parent, sum);
    most = Math.max(most, sum);
    if (index % STEP === 0) yield;
  }
  let total = 1;
  for (const [index, block] of blocks.entries()) {
    masses[index] *= Math.min(1, (beside.get(parentOf(block)) ?? 0) / (COMPANY * most));
    total += masses[index];
    for (let place = /** @type {Place | null} */ (block.place); place; place = place.parent) place.mass += masses[index];
    if (index % STEP === 0) yield;
  }
  return { scores, masses, total };
}

/** The element that holds a block and those beside it. @param {Found} block @returns {Place} */
const parentOf = ({ place }) => place.parent ?? place;

/**
 * The innermost element that holds most of the good text.
 * @param {Found[]} blocks
 * @param {number} total
 * @returns {Generator<void, Place | null, void>}
 */
function* findContainer(blocks, total) {
  /** @type {Place | null} */
  let best = null;
  for (const [index, block] of blocks.entries()) {
    if (index % STEP === 0) yield;
    let place = /** @type {Place | null} */ (block.place);
    while (place && place.mass < MAIN * total) place = place.parent;
    if (place && (!best || place.mass < best.mass || (place.mass === best.mass && best.element.contains(place.element)))) best = place;
  }
  return best;
}

/**
 * What each block is worth in its place, as a logit.
 * @param {Found[]} blocks
 * @param {{ scores: number[], masses: number[], total: number }} alone
 * @returns {Generator<void, number[], void>}
 */
function* weighTogether(blocks, { scores, masses, total }) {
  const container = yield* findContainer(blocks, total);
  const value = (/** @type {number} */ index) => (scores[index] ?? 0) * Math.min(1, (masses[index] ?? 0) / 20);
  let passed = 0;
  const worth = [];
  for (const [index, { place, role, text }] of blocks.entries()) {
    if (index % STEP === 0) yield;
    let after = 0;
    for (let step = 1; step <= REACH; step += 1) {
      after += value(index + step) / REACH;
    }
    let around = /** @type {Place | null} */ (place);
    while (around && around !== container) around = around.parent;
    const first = passed < 0.02 * total;
    passed += masses[index];
    const last = passed > 0.98 * total;
    worth.push(TOGETHER.bias
      + TOGETHER.alone * scores[index]
      + TOGETHER.own * (place.mass / total)
      + TOGETHER.parent * ((place.parent?.mass ?? 0) / total)
      + TOGETHER.grandparent * ((place.parent?.parent?.mass ?? 0) / total)
      + TOGETHER.after * after
      + TOGETHER.inContainer * (around ? 1 : 0)
      + TOGETHER.first * (first ? 1 : 0)
      + TOGETHER.last * (last ? 1 : 0)
      + TOGETHER.words * Math.min(1, text.length / 250)
      + TOGETHER.heading * (role === ROLE.heading ? 1 : 0));
  }
  return worth;
}

/**
 * Yields now and then; what it returns are the article's blocks, in the order of the page.
 * @param {Found[]} blocks
 * @returns {Generator<void, Found[], void>}
 */
export function* chooseBlocks(blocks) {
  const alone = yield* scoreAlone(blocks);
  const worth = yield* weighTogether(blocks, alone);
  return blocks.filter((_, index) => logistic(worth[index]) >= THRESHOLD);
}
