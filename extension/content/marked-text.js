/** A text, what was found in it, and where that is on the page at the moment. Draws nothing. */

import { chooseFlags, spansOf } from './marks.js';
import { isIntact, isSameBlock, lastAtMost, locate } from './text-map.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').Flag} Flag */
/** @typedef {import('./marks.js').Choice} Choice */
/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./text-map.js').Block} Block */

/** A text as it was read. @typedef {{ blocks: Block[], starts: number[], title: Block | null, article: Article, roots: ShadowRoot[] }} Text */

/** How many characters before and after a hidden flag tell it from others like it. */
const CONTEXT = 60;

/** @type {Text} */
export const NO_TEXT = { blocks: [], starts: [], title: null, article: { text: '', roles: [], title: null, published: null, language: null }, roots: [] };

export class MarkedText {
  #text;
  #choice;
  #hidden;
  /** The headline and the blocks, as they were read. @type {(Block | null)[]} */
  #known = [];
  /** Where each of them is on the page now; null where the page no longer holds it. @type {(Block | null)[]} */
  #bound = [];
  /** The flags in each that are to be marked. @type {number[][]} */
  #chosen = [];
  /** The marks in each: a page that changes in one place gets no other marks anywhere else. @type {Mark[][]} */
  #marked = [];

  /**
   * @param {Text} text
   * @param {Choice} choice which flags are marked
   * @param {ReadonlySet<string>} hidden the keys of flags that are not, whatever they are
   */
  constructor(text, choice, hidden) {
    this.#text = text;
    this.#choice = choice;
    this.#hidden = hidden;
  }

  /** @type {Flag[]} */
  flags = [];

  /** All marks, in the order of the text: another array where any that was there is gone or in another place. @type {Mark[]} */
  marks = [];

  get article() {
    return this.#text.article;
  }

  /** The open shadow roots of the page. */
  get roots() {
    return this.#text.roots;
  }

  /**
   * Adds flags, of the blocks after those before. One by one: copies of what was there, for each part of a book, are megabytes.
   * @param {Flag[]} flags
   * @param {number} [end] where those blocks end
   */
  add(flags, end = this.#text.blocks.length) {
    const first = this.flags.length;
    const from = this.#known.length;
    for (const flag of flags) this.flags.push(flag);
    // The headline stands before the blocks.
    if (from === 0) this.#know(this.#text.title);
    while (this.#known.length <= end) this.#know(this.#text.blocks[this.#known.length - 1]);
    this.#choose(first, from);
  }

  /** Other flags are to be marked, or others hidden. @param {Choice} choice @param {ReadonlySet<string>} hidden */
  choose(choice, hidden) {
    if (choice === this.#choice && hidden === this.#hidden) return;
    this.#choice = choice;
    this.#hidden = hidden;
    this.marks = [];
    this.#choose(0, 0);
  }

  /** The same text was read again and may stand in other nodes. @param {Block[]} blocks @param {Block | null} title */
  locate(blocks, title) {
    this.#bind([title, ...blocks].map((block, index) => {
      const before = this.#bound[index];
      return block && before && isSameBlock(block, before) ? unlessChanged(before) : unlessChanged(block);
    }));
  }

  /**
   * Drops the marks of blocks that the page changed.
   * @returns {boolean} whether there are any
   */
  dropChanged() {
    this.#bind(this.#bound.map(unlessChanged));
    return this.#known.some((block, index) => block !== null && this.#bound[index] === null);
  }

  /** Marks blocks again whose text is that of a block the page had changed: nothing has to be analysed anew. @param {Block[]} found */
  adopt(found) {
    const missing = new Map(this.#known.flatMap((block, index) => (block && !this.#bound[index] ? [[block.text, index]] : [])));
    const bound = [...this.#bound];
    for (const block of found) {
      const index = missing.get(block.text);
      if (index !== undefined) bound[index] = block;
      missing.delete(block.text);
    }
    this.#bind(bound);
  }

  /** A flag's mark; null where its words are not on the page. @param {number} id @returns {Mark | null} */
  markOf(id) {
    const flag = this.flags[id];
    const pieces = flag ? this.piecesOf(flag, spansOf(flag)) : [];
    return pieces.length > 0 ? { id, layer: flag.layer, pieces } : null;
  }

  /** @param {Flag} flag @param {[number, number][]} spans */
  piecesOf(flag, spans) {
    return spans.flatMap(([start, end]) => {
      const index = this.#indexOf({ in: flag.in, start });
      const block = this.#bound[index];
      const offset = index > 0 ? this.#text.starts[index - 1] : 0;
      return block ? locate(block, start - offset, end - offset) : [];
    });
  }

  /** What a flag is known by when the article is read again: its rule, and its words among those around them. @param {Flag} flag */
  keyOf(flag) {
    const text = (flag.in === 'title' ? this.article.title : this.article.text) ?? '';
    return `${flag.rule} ${text.slice(Math.max(0, flag.start - CONTEXT), flag.start)}[${flag.text}]${text.slice(flag.end, flag.end + CONTEXT)}`;
  }

  /** @param {Block | null} block */
  #know(block) {
    this.#known.push(block);
    this.#bound.push(unlessChanged(block));
  }

  /**
   * Chooses among the flags from `first` on, which are in the blocks from `from` on.
   * @param {number} first
   * @param {number} from
   */
  #choose(first, from) {
    // A key is made of the text around a flag: none is made for nothing.
    const isHidden = (/** @type {Flag} */ flag) => this.#hidden.size > 0 && this.#hidden.has(this.keyOf(flag));
    this.#chosen.length = from;
    this.#marked.length = from;
    while (this.#chosen.length < this.#known.length) this.#chosen.push([]);
    for (const id of chooseFlags(this.flags, this.#choice, isHidden, first)) this.#chosen[this.#indexOf(this.flags[id])].push(id);
    while (this.#marked.length < this.#known.length) {
      const marked = this.#marksIn(this.#marked.length);
      this.#marked.push(marked);
      for (const mark of marked) this.marks.push(mark);
    }
  }

  /** Blocks may be in other places than before. @param {(Block | null)[]} bound */
  #bind(bound) {
    const moved = [...bound.keys()].filter((index) => bound[index] !== this.#bound[index]);
    if (moved.length === 0) return;
    this.#bound = bound;
    for (const index of moved) this.#marked[index] = this.#marksIn(index);
    this.marks = this.#marked.flat();
  }

  /** @param {number} index of a block */
  #marksIn(index) {
    return this.#bound[index] ? this.#chosen[index].flatMap((id) => this.markOf(id) ?? []) : [];
  }

  /** Which block a flag is in. @param {{ in?: 'title', start: number }} flag */
  #indexOf(flag) {
    return flag.in === 'title' ? 0 : lastAtMost(this.#text.starts, flag.start) + 1;
  }
}

/** @param {Block | null} block @returns {Block | null} */
const unlessChanged = (block) => (block && isIntact(block) ? block : null);
