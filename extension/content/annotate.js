/**
 * Marks, pointer and card of one text: what the extension and the playground share. Knows a report and where its blocks are on the
 * page at the moment; nothing of messages or settings.
 */

import { say } from '../shared/say.js';
import { explain, headingOf, optionOf, sourceOf } from '../shared/words.js';
import { Card } from './card.js';
import { feedbackOn } from './feedback.js';
import { neighbour } from './keys.js';
import { chooseFlags, overlap, spansOf, tintedSpansOf } from './marks.js';
import { Painter } from './paint.js';
import { isIn, rectsOf, reveal } from './place.js';
import { Pointer } from './point.js';
import { isIntact, isSameBlock, lastAtMost, locate } from './text-map.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').Flag} Flag */
/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('../shared/protocol.js').ListedMark} ListedMark */
/** @typedef {import('./card.js').Anchor} Anchor */
/** @typedef {import('./marks.js').Choice} Choice */
/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./text-map.js').Block} Block */

/** A text as it was read. @typedef {{ blocks: Block[], starts: number[], title: Block | null, article: Article, roots: ShadowRoot[] }} Text */

/**
 * @typedef {object} Options
 * @property {string} prefix what the highlights' names begin with
 * @property {string} version of Caveat, for a report of a wrong mark
 * @property {boolean} styles whether the document needs the style of marks
 * @property {() => boolean} isWanted asked before a card opens and before marks are set again
 * @property {(rule: string, marked: boolean) => void} setKind the reader wants a kind marked no more, or again
 * @property {() => void} painted other marks are on the page than before
 */

/** How many characters before and after a hidden flag tell it from others like it. */
const CONTEXT = 60;

/** How many marks a list has at most: a book on one page has tens of thousands. */
const MOST_LISTED = 500;

/** @type {Text} */
const NO_TEXT = { blocks: [], starts: [], title: null, article: { text: '', roles: [], title: null, published: null, language: null }, roots: [] };

export class Annotator {
  #options;
  #painter;
  #pointer;
  #card = new Card();
  #text = NO_TEXT;
  /** @type {Flag[]} */
  #flags = [];
  /** @type {Choice} */
  #choice;
  /** The headline and the blocks, as they were read. @type {(Block | null)[]} */
  #known = [];
  /** Where each of them is on the page now; null where the page no longer holds it. @type {(Block | null)[]} */
  #bound = [];
  /** The flags in each that are to be marked. @type {number[][]} */
  #chosen = [];
  /** The marks in each: a page that changes in one place gets no other marks anywhere else. @type {Mark[][]} */
  #marked = [];
  /** Flags the reader hid, by what they say and where. @type {Set<string>} */
  #hidden = new Set();
  /** All of them, in the order of the text. @type {Mark[]} */
  #marks = [];
  /** The mark whose card is open, and whether only the reader's own act closes it. @type {{ mark: Mark, isPinned: boolean, isNote: boolean, x: number | null } | null} */
  #open = null;
  /** Where a walk goes on from. @type {number | null} */
  #at = null;
  #stopping = new AbortController();
  #frame = 0;

  /** @param {Options} options @param {Choice} choice */
  constructor(options, choice) {
    this.#options = options;
    this.#choice = choice;
    this.#painter = new Painter(options.prefix, options.styles);
    this.#pointer = new Pointer({
      open: (mark, x, y) => this.#openAt(mark, x, y),
      leave: () => this.#shown?.isPinned || this.#card.hasFocus || this.close(),
      close: () => this.close(),
      opened: () => (this.#shown && !this.#shown.isNote ? this.#shown.mark.id : this.#shown && -1),
      isInCard: (event) => this.#card.has(event),
      marks: () => this.#painter.drawn,
      roots: () => this.#text.roots,
    });
    const { signal } = this.#stopping;
    addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    addEventListener('scroll', () => this.#moved(), { capture: true, passive: true, signal });
    addEventListener('resize', () => this.#moved(), { passive: true, signal });
  }

  /** The open card's mark, as long as the page leaves the card where it is. */
  get #shown() {
    if (this.#open && !this.#card.isOpen) this.close();
    return this.#open;
  }

  /** The page keeps taking the marks away. */
  get overwritten() {
    return this.#painter.overwritten;
  }

  /** How many marks of each layer are on the page. @returns {Record<Layer, number>} */
  get counts() {
    const counts = { figure: 0, claim: 0 };
    for (const { layer } of this.#marks) counts[layer] += 1;
    return counts;
  }

  /**
   * Shows flags on the text they were found in.
   * @param {Text} text
   * @param {Flag[]} flags
   * @param {number} [end] how many blocks of the text they are of, if it is not all
   */
  show(text, flags, end) {
    this.close();
    this.#text = text;
    this.#at = null;
    this.#flags = [];
    this.#known = [text.title];
    this.#bound = [unlessChanged(text.title)];
    this.#add(flags, end ?? text.blocks.length);
    this.#choose();
    this.#painter.follow();
  }

  /**
   * Shows more flags, of the blocks after those before.
   * @param {Flag[]} flags
   * @param {number} end where those blocks end
   */
  extend(flags, end) {
    const first = this.#flags.length;
    const from = this.#known.length;
    this.#add(flags, end);
    this.#choose(first, from);
    this.#painter.follow();
  }

  /** Takes all marks away; hidden ones are forgotten. */
  clear() {
    this.#hidden.clear();
    this.show(NO_TEXT, []);
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
   * @returns {boolean} whether there were any
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

  /** @param {Choice} choice */
  choose(choice) {
    this.#choice = choice;
    this.#choose();
  }

  /** Sets the marks again where the page took them away. */
  restore() {
    this.#painter.restore();
  }

  /** The marks for a list, as many as one can be: claims first, then figures, each in the order of the text. @returns {ListedMark[]} */
  list() {
    const inOrder = ['claim', 'figure'].flatMap((layer) => this.#marks.filter((mark) => mark.layer === layer));
    return inOrder.slice(0, MOST_LISTED).map(({ id, layer }) => {
      const { quote, note } = explain(this.#flags, id, this.#text.article);
      return { id, layer, quote, note };
    });
  }

  /** Scrolls to a flag and opens its card. @param {number} id */
  goTo(id) {
    const mark = this.#marks.find((each) => each.id === id) ?? this.#markOf(id);
    if (!mark) return;
    reveal(mark);
    this.#openFor(mark, null, true, true);
  }

  /** Goes on to the next or the previous mark. @param {'next' | 'previous'} direction */
  walk(direction) {
    const firstInView = () => Math.max(0, this.#marks.findIndex((mark) => (rectsOf(mark.pieces)[0]?.top ?? -1) >= 0));
    const mark = neighbour(this.#marks, this.#at, direction, firstInView);
    if (mark) this.goTo(mark.id);
  }

  close() {
    if (!this.#open) return;
    this.#open = null;
    this.#card.close();
    this.#painter.tint('claim', []);
  }

  stop() {
    this.close();
    this.#stopping.abort();
    cancelAnimationFrame(this.#frame);
    this.#pointer.stop();
    this.#painter.stop();
    this.#card.stop();
    this.#marks = [];
  }

  /** Flags and blocks are added one by one: copies of what was there, for each part of a book, are megabytes. @param {Flag[]} flags @param {number} end */
  #add(flags, end) {
    for (const flag of flags) this.#flags.push(flag);
    // The headline stands before the blocks.
    for (let index = this.#known.length - 1; index < end; index += 1) {
      const block = this.#text.blocks[index];
      this.#known.push(block);
      this.#bound.push(unlessChanged(block));
    }
  }

  /**
   * Other flags may be chosen than before: all, or those of a part.
   * @param {number} [first] the first of the flags
   * @param {number} [from] the first of the blocks that they are in
   */
  #choose(first = 0, from = 0) {
    // A key holds its block's whole text: none is made for nothing.
    const isHidden = (/** @type {Flag} */ flag) => this.#hidden.size > 0 && this.#hidden.has(this.#keyOf(flag));
    this.#chosen.length = from;
    this.#marked.length = from;
    while (this.#chosen.length < this.#known.length) this.#chosen.push([]);
    for (const id of chooseFlags(this.#flags, this.#choice, isHidden, first)) this.#chosen[this.#indexOf(this.#flags[id])].push(id);
    const marks = from === 0 ? [] : this.#marks;
    while (this.#marked.length < this.#known.length) {
      const marked = this.#marksIn(this.#marked.length);
      this.#marked.push(marked);
      for (const mark of marked) marks.push(mark);
    }
    this.#paint(marks);
  }

  /** Blocks may be in other places than before. @param {(Block | null)[]} bound */
  #bind(bound) {
    const moved = [...bound.keys()].filter((index) => bound[index] !== this.#bound[index]);
    if (moved.length === 0) return;
    this.#bound = bound;
    for (const index of moved) this.#marked[index] = this.#marksIn(index);
    this.#paint(this.#marked.flat());
  }

  /** @param {number} index of a block */
  #marksIn(index) {
    return this.#bound[index] ? this.#chosen[index].flatMap((id) => this.#markOf(id) ?? []) : [];
  }

  /** Which block a flag is in. @param {{ in?: 'title', start: number }} flag */
  #indexOf(flag) {
    return flag.in === 'title' ? 0 : lastAtMost(this.#text.starts, flag.start) + 1;
  }

  /** @param {Mark[]} marks */
  #paint(marks) {
    this.#marks = marks;
    this.#painter.paint(marks);
    if (this.#shown && !this.#shown.isNote) {
      const { mark } = this.#shown;
      const now = this.#markOf(mark.id);
      if (now) this.#tint(now);
      else this.close();
    }
    this.#options.painted();
  }

  /** A flag's mark; null where its words are not on the page. @param {number} id @returns {Mark | null} */
  #markOf(id) {
    const flag = this.#flags[id];
    const pieces = flag ? this.#piecesOf(flag, spansOf(flag)) : [];
    return pieces.length > 0 ? { id, layer: flag.layer, pieces } : null;
  }

  /** @param {Flag} flag @param {[number, number][]} spans */
  #piecesOf(flag, spans) {
    return spans.flatMap(([start, end]) => {
      const index = this.#indexOf({ in: flag.in, start });
      const block = this.#bound[index];
      const offset = index > 0 ? this.#text.starts[index - 1] : 0;
      return block ? locate(block, start - offset, end - offset) : [];
    });
  }

  /** What a flag is known by when the article is read again: its rule, and its words among those around them. @param {Flag} flag */
  #keyOf(flag) {
    const text = (flag.in === 'title' ? this.#text.article.title : this.#text.article.text) ?? '';
    return `${flag.rule} ${text.slice(Math.max(0, flag.start - CONTEXT), flag.start)}[${flag.text}]${text.slice(flag.end, flag.end + CONTEXT)}`;
  }

  /** @param {Mark} mark @param {number} x @param {number} y */
  #openAt(mark, x, y) {
    const rect = rectsOf(mark.pieces).find((each) => isIn(each, x, y));
    if (rect) this.#openFor(mark, x, false, false);
  }

  /**
   * @param {Mark} mark
   * @param {number | null} x where the pointer is
   * @param {boolean} isPinned
   * @param {boolean} takesFocus
   */
  #openFor(mark, x, isPinned, takesFocus) {
    const anchor = anchorOf(mark, x);
    if (!anchor || !this.#options.isWanted()) return;
    const also = this.#marks.filter((other) => other.id !== mark.id && overlap(other, mark));
    const view = {
      layer: mark.layer,
      words: explain(this.#flags, mark.id, this.#text.article),
      also: also.map(({ id }) => ({ id, label: headingOf(this.#flags[id].rule) })),
    };
    this.#open = { mark, isPinned, isNote: false, x };
    this.#at = mark.id;
    this.#card.open(view, anchor, {
      close: () => this.close(),
      hide: () => this.#hide(mark, anchor),
      kindOff: () => this.#kindOff(mark, anchor),
      feedback: () => feedbackOn(this.#flags[mark.id], this.#text.article, this.#options.version),
      goTo: (id) => this.goTo(id),
      show: (id) => {
        const other = this.#markOf(id);
        if (other) this.#openFor(other, x, isPinned, this.#card.hasFocus);
      },
    }, takesFocus);
    if (this.#shown) this.#tint(mark);
  }

  /** @param {Mark} mark */
  #tint(mark) {
    const flag = this.#flags[mark.id];
    this.#painter.tint(mark.layer, this.#piecesOf(flag, tintedSpansOf(flag, sourceOf(this.#flags, flag))));
  }

  /** @param {Mark} mark @param {Anchor} anchor */
  #hide(mark, anchor) {
    const key = this.#keyOf(this.#flags[mark.id]);
    this.#hidden.add(key);
    this.#note(mark, say('card.hidden'), anchor, () => {
      this.#hidden.delete(key);
      this.#choose();
    });
    this.#choose();
  }

  /** @param {Mark} mark @param {Anchor} anchor */
  #kindOff(mark, anchor) {
    const { rule } = this.#flags[mark.id];
    this.#note(mark, say('card.kind_hidden', { kind: optionOf(rule) }), anchor, () => this.#options.setKind(rule, true));
    this.#options.setKind(rule, false);
  }

  /** @param {Mark} mark @param {string} text @param {Anchor} anchor @param {() => void} undo */
  #note(mark, text, anchor, undo) {
    const takesFocus = this.#card.hasFocus;
    this.#open = { mark, isPinned: this.#open?.isPinned ?? false, isNote: true, x: anchor.x };
    this.#painter.tint(mark.layer, []);
    this.#card.note(mark.layer, text, anchor, () => {
      this.close();
      undo();
    }, takesFocus);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !this.#shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  #moved() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#options.isWanted()) return;
      this.#painter.follow();
      this.#painter.restore();
      if (!this.#shown) return;
      const anchor = anchorOf(this.#shown.mark, this.#shown.x);
      if (!anchor || anchor.rect.bottom < 0 || anchor.rect.top > innerHeight) this.close();
      else this.#card.follow(anchor);
    });
  }
}

/** @param {Block | null} block @returns {Block | null} */
const unlessChanged = (block) => (block && isIntact(block) ? block : null);

/** @param {Mark} mark @param {number | null} x @returns {Anchor | null} */
function anchorOf(mark, x) {
  const rects = rectsOf(mark.pieces);
  const rect = rects.find((each) => x !== null && x >= each.left - 1 && x <= each.right + 1) ?? rects[0];
  return rect ? { rect, x: x !== null && x >= rect.left && x <= rect.right ? x : rect.left + Math.min(rect.width / 2, 40) } : null;
}
