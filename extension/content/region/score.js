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
/** A line that is little more than a date or a time. */
const DATE = /^\W*((mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}[:/.-]\d)/i;

/** How many blocks before and after one count as its surroundings. */
const REACH = 3;
/** The score from which a block is the article's. */
const THRESHOLD = 0.5;

const logistic = (/** @type {number} */ x) => 1 / (1 + Math.exp(-x));
const has = (/** @type {number} */ bits, /** @type {number} */ bit) => ((bits & bit) === 0 ? 0 : 1);

/** The weight of each thing a block can show by itself. */
const ALONE = {
  bias: -3.2, words: 0.75, ends: 0.5, full: 0.6, commas: 0.1, links: -3.5, linked: -1, strong: -0.5,
  paragraph: 0.8, list: -0.8, heading: 0.2, quote: 0.3, caption: -2, row: -1, aside: -2, date: -1.5,
  inArticle: 0.7, inMain: 0.3, inHeader: -1, inFigure: -1,
};

/** The weight of each family of words close by, and of those that count at any distance. */
const NEAR = [
  [FAMILY.caption, -1], [FAMILY.share, -1], [FAMILY.author, -1], [FAMILY.date, -1], [FAMILY.ads, -1], [FAMILY.legal, -1.5],
  [FAMILY.article, 0.5], [FAMILY.body, 1], [FAMILY.widget, -0.7],
];
const FAR = [
  [FAMILY.comments, -2], [FAMILY.related, -1], [FAMILY.newsletter, -0.7], [FAMILY.nav, -0.7], [FAMILY.modal, -1.5],
];

/** @param {Found} block */
function scoreAlone({ text, place, linked, strong, role }) {
  const words = countWords(text);
  const ends = (text.match(/[.!?]["”’)]?(?=\s|$)/g) ?? []).length;
  let z = ALONE.bias
    + ALONE.words * Math.log2(1 + words)
    + ALONE.ends * Math.min(ends, 3)
    + ALONE.full * (/[.!?:]["”’)]?$/.test(text) ? 1 : 0)
    + ALONE.links * (linked / text.length)
    + ALONE.linked * (linked > 0.8 * text.length ? 1 : 0)
    + ALONE.strong * (strong > 0.8 * text.length ? 1 : 0)
    + ALONE.paragraph * (place.tag === 'p' ? 1 : 0)
    + ALONE.aside * (words < 40 && ASIDE.test(text) ? 1 : 0)
    + ALONE.date * (words < 10 && DATE.test(text) ? 1 : 0)
    + ALONE.inArticle * has(place.far, FAMILY.inArticle)
    + ALONE.inMain * has(place.far, FAMILY.inMain)
    + ALONE.inHeader * has(place.far, FAMILY.inHeader)
    + ALONE.inFigure * has(place.far, FAMILY.inFigure);
  if (role === ROLE.listItem) z += ALONE.list;
  else if (role === ROLE.heading) z += ALONE.heading;
  else if (role === ROLE.quote) z += ALONE.quote;
  else if (role === ROLE.caption) z += ALONE.caption;
  else if (role === ROLE.row) z += ALONE.row;
  for (const [bit, weight] of NEAR) if (place.near & bit) z += weight;
  for (const [bit, weight] of FAR) if (place.far & bit) z += weight;
  return { score: logistic(z), words };
}

/** @param {string} text */
export const countWords = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;

/**
 * Yields now and then; what it returns are the article's blocks, in the order of the page.
 * @param {Found[]} blocks
 * @returns {Generator<void, Found[], void>}
 */
export function* chooseBlocks(blocks) {
  /** @type {number[]} */
  const alone = [];
  /** @type {number[]} */
  const mass = [];
  let most = 1;
  for (const [index, block] of blocks.entries()) {
    const { score, words } = scoreAlone(block);
    alone.push(score);
    mass.push(score * words);
    /** @type {Place | null} */
    let place = block.place;
    for (let up = 0; place && up < 3; up += 1, place = place.parent) {
      place.mass += score * words;
      most = Math.max(most, place.tag === 'body' ? 0 : place.mass);
    }
    if (index % 32 === 31) yield;
  }
  /** @type {Found[]} */
  const chosen = [];
  for (const [index, block] of blocks.entries()) {
    const { place } = block;
    let around = 0;
    let count = 0;
    for (let other = Math.max(0, index - REACH); other <= Math.min(blocks.length - 1, index + REACH); other += 1) {
      if (other === index) continue;
      around += alone[other] * Math.min(1, mass[other] / 20);
      count += 1;
    }
    const share = Math.max(place.mass, place.parent?.mass ?? 0, 0.8 * (place.parent?.parent?.mass ?? 0)) / most;
    const z = -4 + 4.5 * alone[index] + 2.2 * Math.min(1, share) + 2.2 * (count ? around / count : 0);
    if (logistic(z) >= THRESHOLD) chosen.push(block);
  }
  return chosen;
}
