/**
 * Which blocks are the article's. A first score looks at a block by itself; a second one also at the good text around it, so that
 * a short line inside the article stays and a long one outside it goes.
 */

import { ROLE } from '../text-map.js';
import { FAMILY, FAMILY_NAMES } from './families.js';
import { SHOWN, SHOWN_NAMES, shownBy } from './shown.js';
import { AT_ONCE } from './slices.js';
import { ALONE, THRESHOLD, TOGETHER } from './weights.js';

/** @typedef {import('./slices.js').Pace} Pace */
/** @typedef {import('./walk.js').Found} Found */
/** @typedef {import('./walk.js').Place} Place */

/** No pull quote is longer. */
const PULLED = 400;
/** No article has more of them. */
const MOST_PULLED = 50;
/** How many blocks are looked at between two looks at the clock. */
const STEP = 8;
/** How much of the good text the container holds: the innermost element of which that is true. */
const MAIN = 0.6;
/** From this share of the largest group on, the text beside a block is enough. */
const COMPANY = 0.3;

/**
 * What is known of a block, by itself and together with the others: numbers by the names of their weights, and bits.
 * @typedef {{ numbers: number[], bits: number[] }} Features
 */

/** The numbers and the sets of bits of each score, in the order of `Features`. */
export const NAMES = /** @type {const} */ ({
  alone: { numbers: ['length', 'length2', 'links'], bits: { shown: SHOWN_NAMES, own: FAMILY_NAMES, near: FAMILY_NAMES, far: FAMILY_NAMES } },
  together: {
    numbers: ['alone', 'own', 'parent', 'grandparent', 'alike', 'before', 'after', 'beforeFar', 'afterFar', 'inContainer', 'first', 'last', 'length',
      'linksInside', 'holdsBelow'],
    bits: { shown: SHOWN_NAMES, near: FAMILY_NAMES },
  },
});

const weightsOf = (/** @type {readonly string[]} */ names, /** @type {Record<string, number>} */ weights) => names.map((name) => weights[name] ?? 0);

const prepare = (/** @type {typeof NAMES[keyof typeof NAMES]} */ { numbers, bits }, /** @type {Record<string, any>} */ weights) => ({
  bias: weights.bias,
  numbers: weightsOf(numbers, weights.numbers),
  bits: Object.entries(bits).map(([name, names]) => weightsOf(names, weights[name] ?? {})),
});

const alone = prepare(NAMES.alone, ALONE);
const together = prepare(NAMES.together, TOGETHER);

const logistic = (/** @type {number} */ x) => 1 / (1 + Math.exp(-x));

/** @param {ReturnType<typeof prepare>} model @param {Features} features */
function weigh({ bias, numbers, bits }, features) {
  let sum = bias;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] * features.numbers[index];
  for (let index = 0; index < bits.length; index += 1) {
    const weights = bits[index];
    // One set bit after the other, from the highest.
    for (let left = features.bits[index]; left !== 0;) {
      const bit = 31 - Math.clz32(left);
      sum += weights[bit];
      left ^= 1 << bit;
    }
  }
  return logistic(sum);
}

/** @param {Found} block @param {Set<string>} seen @returns {Features} */
export function showAlone(block, seen) {
  const { text, linked, place } = block;
  const length = Math.log2(1 + text.length / 6) / 4;
  return { numbers: [length, length * length, linked / text.length], bits: [shownBy(block, seen), place.own, place.near, place.far] };
}

/** The element that holds a block and those beside it. @param {Found} block @returns {Place} */
const parentOf = ({ place }) => place.parent ?? place;

/**
 * What each block shows together with the others.
 * @param {Found[]} blocks
 * @param {number[]} scores of each by itself
 * @param {Features[]} shown by each by itself
 * @param {(features: Features, index: number) => void} see is told of each block in turn, and may forget it
 * @param {Pace} [pace]
 * @returns {Generator<void, void, void>}
 */
export function* showTogether(blocks, scores, shown, see, pace = AT_ONCE) {
  /** @type {Map<Place, number>} */
  const beside = new Map();
  let most = 0;
  /** @type {number[]} */
  const masses = [];
  yield* eachOf(blocks, pace, (block, index) => {
    const mass = scores[index] * block.text.length;
    masses.push(mass);
    const parent = parentOf(block);
    const sum = (beside.get(parent) ?? 0) + mass;
    beside.set(parent, sum);
    if (sum > most) most = sum;
  });
  let total = 1;
  /** @type {Map<string, number>} */
  const looks = new Map();
  yield* eachOf(blocks, pace, (block, index) => {
    // Paragraphs stand beside each other; a teaser stands alone in its box. So a block with little good text beside it counts for less.
    const mass = masses[index] * Math.min(1, (beside.get(parentOf(block)) ?? 0) / (COMPANY * most));
    masses[index] = mass;
    total += mass;
    const { look } = block.place;
    looks.set(look, (looks.get(look) ?? 0) + mass);
    for (let place = /** @type {Place | null} */ (block.place); place; place = place.parent) place.mass += mass;
  });
  /** The innermost element that holds most of the good text. @type {Place | null} */
  let container = null;
  yield* eachOf(blocks, pace, (block) => {
    let place = /** @type {Place | null} */ (block.place);
    while (place && place.mass < MAIN * total) place = place.parent;
    if (place && (!container || place.mass < container.mass || (place.mass === container.mass && container.element.contains(place.element)))) container = place;
  });
  const values = scores.map((score, index) => score * Math.min(1, masses[index] / 120));
  const value = (/** @type {number} */ index) => values[index] ?? 0;
  let passed = 0;
  yield* eachOf(blocks, pace, ({ place, text }, index) => {
    let around = /** @type {Place | null} */ (place);
    while (around && around !== container) around = around.parent;
    const start = passed;
    passed += masses[index];
    const parent = (place.parent?.mass ?? 0) / total;
    const features = {
      numbers: [
        scores[index],
        place.mass / total,
        parent,
        (place.parent?.parent?.mass ?? 0) / total,
        (looks.get(place.look) ?? 0) / total,
        value(index - 1),
        value(index + 1),
        (value(index - 2) + value(index - 3)) / 2,
        (value(index + 2) + value(index + 3)) / 2,
        around ? 1 : 0,
        start < 0.02 * total ? 1 : 0,
        passed > 0.98 * total ? 1 : 0,
        Math.min(1, text.length / 250),
        parent * shown[index].numbers[2],
        place.parent === container || place === container ? 1 : 0,
      ],
      bits: [shown[index].bits[0], shown[index].bits[2]],
    };
    see(features, index);
  });
}

/**
 * Yields where a slice is over; what it returns are the article's blocks, in the order of the page.
 * @param {Found[]} blocks
 * @param {Pace} [pace]
 * @returns {Generator<void, Found[], void>}
 */
export function* chooseBlocks(blocks, pace = AT_ONCE) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Features[]} */
  const shown = [];
  /** @type {number[]} */
  const scores = [];
  yield* eachOf(blocks, pace, (block) => {
    const features = showAlone(block, seen);
    shown.push(features);
    scores.push(weigh(alone, features));
  });
  /** @type {Found[]} */
  const chosen = [];
  yield* showTogether(blocks, scores, shown, (features, index) => {
    if (!isNever(blocks[index], shown[index]) && weigh(together, features) >= THRESHOLD) chosen.push(blocks[index]);
  }, pace);
  // Each is sought in the whole text: a page of nothing but quotations has no pull quotes.
  const quotes = chosen.filter(isShortQuote);
  if (quotes.length > MOST_PULLED) return chosen;
  const pulled = new Set();
  for (const quote of quotes) {
    if (isSaid(quote, chosen)) pulled.add(quote);
    if (pace.isOver()) yield;
  }
  return pulled.size > 0 ? chosen.filter((block) => !pulled.has(block)) : chosen;
}

/**
 * Visits blocks one after the other and yields where a slice is over.
 * @param {Found[]} blocks
 * @param {Pace} pace
 * @param {(block: Found, index: number) => void} visit
 * @returns {Generator<void, void, void>}
 */
function* eachOf(blocks, pace, visit) {
  for (let index = 0; index < blocks.length; index += 1) {
    visit(blocks[index], index);
    if (index % STEP === STEP - 1 && pace.isOver()) yield;
  }
}

/**
 * What is no text of an article wherever it stands: a caption, and a line that begins like one beside the text and is a link to another
 * article or tells of the newsletter. Of the words of such blocks on labelled pages 3% are.
 * @param {Found} block
 * @param {Features} shown
 */
function isNever({ role, place }, { bits: [shown] }) {
  if (role === ROLE.caption) return true;
  return (shown & SHOWN.aside) !== 0 && ((shown & (SHOWN.linked | SHOWN.about)) !== 0 || (place.near & FAMILY.appeal) !== 0);
}

/** Whether a block may be a pull quote: it says once more, in larger letters, what the text says. @param {Found} block */
const isShortQuote = ({ text, place, role }) => text.length <= PULLED && (role === ROLE.quote || (place.near & FAMILY.quote) !== 0);

/** Whether the words of a block stand in a longer one of the text. @param {Found} quote @param {Found[]} chosen */
function isSaid({ text }, chosen) {
  const words = text.replace(/^["“‘']+|["”’'.,]+$/g, '');
  return chosen.some((other) => other.text.length > text.length && other.text.includes(words));
}
