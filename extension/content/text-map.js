/**
 * Blocks of text, and the way back from an offset to the text node it stands in. Pure but for the nodes it is handed.
 */

/**
 * A block of text and the stretches of text nodes it is made of. White space is one space for each character, so that offsets hold;
 * a character that belongs to no stretch stands for something that is not text (a line break, code, a button).
 * @typedef {object} Block
 * @property {string} text
 * @property {Text[]} nodes
 * @property {number[]} at where each node's stretch begins in `text`
 * @property {number[]} from where it begins in the node
 * @property {number[]} size its length in UTF-16 code units
 * @property {string[]} whole the whole node's text when it was read
 */

/** What a block is in the page, by the number the core knows it by. */
export const ROLE = Object.freeze({ paragraph: 0, heading: 1, listItem: 2, quote: 3, caption: 4, row: 5 });

/** A stretch of one text node. @typedef {{ node: Text, start: number, end: number }} Piece */

/** White space as the reader of the text sees it: the only line break is the one between two blocks. @param {string} text */
const spaced = (text) => text.replace(/[^\S ]/g, ' ');

/** A block while it is being put together. */
export class Draft {
  /** @type {string[]} */
  #parts = [];
  #length = 0;
  /** @type {Block} */
  #block = { text: '', nodes: [], at: [], from: [], size: [], whole: [] };

  /** Its length so far, in UTF-16 code units. */
  get length() {
    return this.#length;
  }

  /** @param {Text} node @param {string} data the node's text */
  add(node, data) {
    this.#block.nodes.push(node);
    this.#block.at.push(this.#length);
    this.#block.from.push(0);
    this.#block.size.push(data.length);
    this.#block.whole.push(data);
    this.#parts.push(data);
    this.#length += data.length;
  }

  /** Adds a space that stands in no text node. */
  addGap() {
    this.#parts.push(' ');
    this.#length += 1;
  }

  /** The block, without white space around it. The draft must not be blank, and is not to be used again. @returns {Block} */
  finish() {
    const raw = spaced(this.#parts.join(''));
    const start = raw.length - raw.trimStart().length;
    const end = raw.trimEnd().length;
    if (end - start < raw.length) return cut(this.#block, raw, start, end);
    this.#block.text = raw;
    return this.#block;
  }
}

/**
 * @param {Block} block
 * @param {string} raw
 * @param {number} start
 * @param {number} end
 * @returns {Block}
 */
function cut(block, raw, start, end) {
  /** @type {Block} */
  const out = { text: raw.slice(start, end), nodes: [], at: [], from: [], size: [], whole: [] };
  for (let index = 0; index < block.nodes.length; index += 1) {
    const first = Math.max(block.at[index], start);
    const last = Math.min(block.at[index] + block.size[index], end);
    if (first >= last) continue;
    out.nodes.push(block.nodes[index]);
    out.at.push(first - start);
    out.from.push(block.from[index] + first - block.at[index]);
    out.size.push(last - first);
    out.whole.push(block.whole[index]);
  }
  return out;
}

/** Several blocks as one, a space between them. @param {Block[]} blocks @returns {Block} */
export function concatenate(blocks) {
  const { text, starts } = join(blocks);
  return {
    text: text.replaceAll('\n', ' '),
    nodes: blocks.flatMap(({ nodes }) => nodes),
    at: blocks.flatMap(({ at }, index) => at.map((each) => each + starts[index])),
    from: blocks.flatMap(({ from }) => from),
    size: blocks.flatMap(({ size }) => size),
    whole: blocks.flatMap(({ whole }) => whole),
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
 * @param {readonly number[]} sorted
 * @param {number} value
 */
export function lastAtMost(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
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
export function locate(block, start, end) {
  /** @type {Piece[]} */
  const pieces = [];
  for (let index = Math.max(0, lastAtMost(block.at, start)); index < block.nodes.length && block.at[index] < end; index += 1) {
    const first = Math.max(start, block.at[index]);
    const last = Math.min(end, block.at[index] + block.size[index]);
    const shift = block.from[index] - block.at[index];
    if (first < last) pieces.push({ node: block.nodes[index], start: first + shift, end: last + shift });
  }
  return pieces;
}

/** Whether the page still holds the block as it was read. @param {Block} block */
export function isIntact({ nodes, whole }) {
  return nodes.every((node, index) => node.isConnected && node.data === whole[index]);
}

/** Whether two readings found the same stretches of the same nodes. @param {Block} block @param {Block} other */
export function isSameBlock(block, other) {
  return block.text === other.text && block.nodes.length === other.nodes.length && block.nodes.every((node, index) => (
    node === other.nodes[index] && block.from[index] === other.from[index] && block.at[index] === other.at[index]
      && block.whole[index] === other.whole[index]
  ));
}
