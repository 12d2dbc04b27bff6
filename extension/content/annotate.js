/** Marks, pointer and card of one text: what the extension and the playground share. Knows nothing of messages or settings. */

import { say } from '../shared/say.js';
import { explain, headingOf, optionOf, sourceOf } from '../shared/words.js';
import { Card } from './card.js';
import { feedbackOn } from './feedback.js';
import { neighbour } from './keys.js';
import { MarkedText, NO_TEXT } from './marked-text.js';
import { overlap, tintedSpansOf } from './marks.js';
import { Painter } from './paint.js';
import { isIn, rectsOf, reveal } from './place.js';
import { Pointer } from './point.js';

/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('../shared/protocol.js').ListedMark} ListedMark */
/** @typedef {import('./card.js').Anchor} Anchor */
/** @typedef {import('./marks.js').Choice} Choice */
/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./marked-text.js').Text} Text */
/** @typedef {import('./text-map.js').Block} Block */

/**
 * @typedef {object} Options
 * @property {string} prefix what the highlights' names begin with
 * @property {string} version of Caveat, for a report of a wrong mark
 * @property {boolean} styles whether the document needs the style of marks
 * @property {() => boolean} isWanted asked before a card opens and before marks are set again
 * @property {(rule: string, marked: boolean) => void} setKind the reader wants a kind marked no more, or again
 * @property {() => void} painted other marks are on the page than before
 */

/** How many marks a list has at most: a book on one page has tens of thousands. */
const MOST_LISTED = 500;

export class Annotator {
  #options;
  #painter;
  #pointer;
  #card = new Card();
  #choice;
  /** Flags the reader hid, by their keys: another set whenever one comes or goes. @type {ReadonlySet<string>} */
  #hidden = new Set();
  #text;
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
    this.#text = this.prepare(NO_TEXT);
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
    for (const { layer } of this.#text.marks) counts[layer] += 1;
    return counts;
  }

  /** A text to be shown, and nothing found in it so far. @param {Text} text */
  prepare(text) {
    return new MarkedText(text, this.#choice, this.#hidden);
  }

  /** Shows the marks of a text in place of those before; or, where it is the one that is shown, those that were added. @param {MarkedText} text */
  show(text) {
    if (text !== this.#text) {
      this.close();
      this.#at = null;
      this.#text = text;
      // It may have been prepared a while ago.
      text.choose(this.#choice, this.#hidden);
      text.dropChanged();
    }
    this.#paint();
    this.#painter.follow();
  }

  /** Takes all marks away; hidden ones are forgotten. */
  clear() {
    this.#hidden = new Set();
    this.show(this.prepare(NO_TEXT));
  }

  /** The same text was read again and may stand in other nodes. @param {Block[]} blocks @param {Block | null} title */
  locate(blocks, title) {
    this.#change(() => this.#text.locate(blocks, title));
  }

  /**
   * Drops the marks of blocks that the page changed.
   * @returns {boolean} whether there are any
   */
  dropChanged() {
    return this.#change(() => this.#text.dropChanged());
  }

  /** Marks blocks again whose text is that of a block the page had changed. @param {Block[]} found */
  adopt(found) {
    this.#change(() => this.#text.adopt(found));
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
    const inOrder = ['claim', 'figure'].flatMap((layer) => this.#text.marks.filter((mark) => mark.layer === layer));
    return inOrder.slice(0, MOST_LISTED).map(({ id, layer }) => {
      const { quote, note } = explain(this.#text.flags, id, this.#text.article);
      return { id, layer, quote, note };
    });
  }

  /** Scrolls to a flag and opens its card. @param {number} id */
  goTo(id) {
    const mark = this.#text.marks.find((each) => each.id === id) ?? this.#text.markOf(id);
    if (!mark) return;
    reveal(mark);
    this.#openFor(mark, null, true, true);
  }

  /** Goes on to the next or the previous mark. @param {'next' | 'previous'} direction */
  walk(direction) {
    const firstInView = () => Math.max(0, this.#text.marks.findIndex((mark) => (rectsOf(mark.pieces)[0]?.top ?? -1) >= 0));
    const mark = neighbour(this.#text.marks, this.#at, direction, firstInView);
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
    this.#text = this.prepare(NO_TEXT);
  }

  #choose() {
    this.#change(() => this.#text.choose(this.#choice, this.#hidden));
  }

  /** Does something to the text, and paints it where that moves marks. @template T @param {() => T} act */
  #change(act) {
    const { marks } = this.#text;
    const result = act();
    if (this.#text.marks !== marks) this.#paint();
    return result;
  }

  #paint() {
    this.#painter.paint(this.#text.marks);
    if (this.#shown && !this.#shown.isNote) {
      const { mark } = this.#shown;
      const now = this.#text.markOf(mark.id);
      if (now) this.#tint(now);
      else this.close();
    }
    this.#options.painted();
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
    const also = this.#text.marks.filter((other) => other.id !== mark.id && overlap(other, mark));
    const view = {
      layer: mark.layer,
      words: explain(this.#text.flags, mark.id, this.#text.article),
      also: also.map(({ id }) => ({ id, label: headingOf(this.#text.flags[id].rule) })),
    };
    this.#open = { mark, isPinned, isNote: false, x };
    this.#at = mark.id;
    this.#card.open(view, anchor, {
      close: () => this.close(),
      hide: () => this.#hide(mark, anchor),
      kindOff: () => this.#kindOff(mark, anchor),
      feedback: () => feedbackOn(this.#text.flags[mark.id], this.#text.article, this.#options.version),
      goTo: (id) => this.goTo(id),
      show: (id) => {
        const other = this.#text.markOf(id);
        if (other) this.#openFor(other, x, isPinned, this.#card.hasFocus);
      },
    }, takesFocus);
    if (this.#shown) this.#tint(mark);
  }

  /** @param {Mark} mark */
  #tint(mark) {
    const flag = this.#text.flags[mark.id];
    this.#painter.tint(mark.layer, this.#text.piecesOf(flag, tintedSpansOf(flag, sourceOf(this.#text.flags, flag))));
  }

  /** @param {Mark} mark @param {Anchor} anchor */
  #hide(mark, anchor) {
    const key = this.#text.keyOf(this.#text.flags[mark.id]);
    this.#note(mark, say('card.hidden'), anchor, () => {
      this.#hidden = new Set([...this.#hidden].filter((other) => other !== key));
      this.#choose();
    });
    this.#hidden = new Set(this.#hidden).add(key);
    this.#choose();
  }

  /** @param {Mark} mark @param {Anchor} anchor */
  #kindOff(mark, anchor) {
    const { rule } = this.#text.flags[mark.id];
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

/** @param {Mark} mark @param {number | null} x @returns {Anchor | null} */
function anchorOf(mark, x) {
  const rects = rectsOf(mark.pieces);
  const rect = rects.find((each) => x !== null && x >= each.left - 1 && x <= each.right + 1) ?? rects[0];
  return rect ? { rect, x: x !== null && x >= rect.left && x <= rect.right ? x : rect.left + Math.min(rect.width / 2, 40) } : null;
}
