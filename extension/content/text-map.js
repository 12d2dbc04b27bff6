/**
 * Blocks of text, and the way back from an offset to the text node it stands in. Pure but for the nodes it is handed.
 */

/**
 * Part of a text node's text in a block.
 * @typedef {object} Stretch
 * @property {Text} node
 * @property {string} whole the whole node's text when it was read
 * @property {number} from where the stretch begins in the node
 * @property {number} at where it begins in the block's text
 * @property {number} size its length in UTF-16 code units
 */

/**
 * A block of text and the stretches of text nodes it is made of. White space is one space for each character, so that offsets hold;
 * a character that belongs to no stretch stands for something that is not text (a line break, code, a button).
 * @typedef {{ text: string, stretches: Stretch[] }} Block
 */

/** What a block is in the page, by the number the core knows it by. */
export const ROLE = Object.freeze({ paragraph: 0, heading: 1, listItem: 2, quote: 3, caption: 4, row: 5 });

/** A part of one text node. @typedef {{ node: Text, start: number, end: number }} Piece */

/** White space as the reader of the text sees it: the only line break is the one between two blocks. @param {string} text */
const spaced = (text) => text.replace(/[^\S ]/g, ' ');

/** A block while it is being put together. */
export class Draft {
  #raw = '';
  /** @type {Stretch[]} */
  #stretches = [];

  /** Its length so far, in UTF-16 code units. */
  get length() {
    return this.#raw.length;
  }

  /** @param {Text} node @param {string} whole the node's text */
  add(node, whole) {
    const stretch = { node, whole, from: 0, at: this.#raw.length, size: whole.length };
    // Most blocks have one, and the first that is pushed takes room for seventeen.
    if (this.#stretches.length === 0) this.#stretches = [stretch];
    else this.#stretches.push(stretch);
    this.#raw += whole;
  }

  /** Adds a space that stands in no text node. */
  addGap() {
    this.#raw += ' ';
  }

  /** The block, without white space around it. The draft must not be blank, and is not to be used again. @returns {Block} */
  finish() {
    const raw = spaced(this.#raw);
    const start = raw.length - raw.trimStart().length;
    const end = raw.trimEnd().length;
    if (end - start === raw.length) return { text: raw, stretches: this.#stretches };
    return { text: raw.slice(start, end), stretches: this.#stretches.flatMap((stretch) => cut(stretch, start, end)) };
  }
}

/** What is left of a stretch in `[start, end)` of its block. @param {Stretch} stretch @param {number} start @param {number} end @returns {Stretch[]} */
function cut({ node, whole, from, at, size }, start, end) {
  const first = Math.max(at, start);
  const last = Math.min(at + size, end);
  return first < last ? [{ node, whole, from: from + first - at, at: first - start, size: last - first }] : [];
}

/** Several blocks as one, a space between them. @param {Block[]} blocks @returns {Block} */
export function concatenate(blocks) {
  const { text, starts } = join(blocks);
  return {
    text: text.replaceAll('\n', ' '),
    stretches: blocks.flatMap(({ stretches }, index) => stretches.map((each) => ({ ...each, at: each.at + starts[index] }))),
  };
}

/**
 * The text of blocks joined by line breaks, and where each block begins in it.
 * @param {readonly Block[]} blocks
 */
export function join(blocks) {
  /** @type {number[]} */
  const starts = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + 1;
  }
  return { text: blocks.map((block) => block.text).join('\n'), starts };
}

/**
 * The last index whose value is at most `value`, or −1. `sorted` rises.
 * @template T
 * @param {readonly T[]} sorted
 * @param {number} value
 * @param {(each: T) => number} [valueOf] where they are no numbers
 */
export function lastAtMost(sorted, value, valueOf = Number) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueOf(sorted[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The stretches of text nodes that `[start, end)` of a block covers.
 * @param {Block} block
 * @param {number} start
 * @param {number} end
 * @returns {Piece[]}
 */
export function locate({ stretches }, start, end) {
  /** @type {Piece[]} */
  const pieces = [];
  for (let index = Math.max(0, lastAtMost(stretches, start, ({ at }) => at)); index < stretches.length; index += 1) {
    const { node, from, at, size } = stretches[index];
    if (at >= end) break;
    const first = Math.max(start, at);
    const last = Math.min(end, at + size);
    if (first < last) pieces.push({ node, start: first + from - at, end: last + from - at });
  }
  return pieces;
}

/** Whether the page still holds the block as it was read. @param {Block} block */
export function isIntact({ stretches }) {
  return stretches.every(({ node, whole }) => node.isConnected && node.data === whole);
}

/** Whether two readings found the same stretches of the same nodes. @param {Block} block @param {Block} other */
export function isSameBlock(block, other) {
  return block.text === other.text && block.stretches.length === other.stretches.length && block.stretches.every((stretch, index) => {
    const { node, whole, from, at } = other.stretches[index];
    return stretch.node === node && stretch.whole === whole && stretch.from === from && stretch.at === at;
  });
}
