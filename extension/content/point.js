/**
 * From the pointer to a mark: hovering for a moment, a click or a tap opens the card; leaving both mark and card, or a tap
 * elsewhere, closes it.
 */

import { sizeOf } from './marks.js';
import { isIn, rectsOf } from './place.js';

/** @typedef {import('./marks.js').Mark} Mark */

/** How long the pointer rests on a mark before the card opens, in milliseconds. */
const REST = 300;
/** How long the way from the mark to the card may take. */
const GRACE = 280;
/** What does something of its own when tapped. */
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]';

/**
 * What the pointer is used for.
 * @typedef {object} Use
 * @property {(mark: Mark, x: number, y: number) => void} open
 * @property {() => void} leave the pointer left mark and card
 * @property {() => void} close the reader pointed elsewhere on purpose
 * @property {() => number | null} opened the id of the mark whose card is open; −1 where it is a note
 * @property {(event: Event) => boolean} isInCard
 * @property {() => Mark[]} marks what is drawn: another array where it is not the same as before
 * @property {() => ShadowRoot[]} roots where it stands, beside the document
 */

export class Pointer {
  #use;
  /** The marks that `#spans` was made from. @type {Mark[]} */
  #marks = [];
  /** @type {Map<Text, { start: number, end: number, mark: Mark }[]>} */
  #spans = new Map();
  #listening = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What the timer is for: the id of a mark, or 'leave'. @type {number | 'leave' | null} */
  #waiting = null;
  #frame = 0;
  /** The last move, and whether it was in the card; looked at once a frame. @type {PointerEvent | null} */
  #last = null;
  #isInCard = false;

  /** @param {Use} use */
  constructor(use) {
    this.#use = use;
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    addEventListener('pointermove', (event) => this.#moved(event), options);
    addEventListener('click', (event) => this.#clicked(event), options);
    document.documentElement.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && this.#left(), { signal: this.#listening.signal });
  }

  stop() {
    this.#listening.abort();
    this.#forget();
    cancelAnimationFrame(this.#frame);
  }

  /** The innermost mark at a point of the window. @param {number} x @param {number} y @returns {Mark | null} */
  at(x, y) {
    const marks = this.#use.marks();
    if (marks.length === 0) return null;
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: this.#use.roots() });
    const spans = caret && this.#spansOf(marks).get(/** @type {Text} */ (caret.offsetNode));
    if (!spans) return null;
    // The caret snaps to the nearest letter, however far: only the rectangles tell whether the pointer is on it.
    const hit = spans.filter(({ start, end, mark }) => (
      caret.offset >= start && caret.offset <= end && rectsOf(mark.pieces).some((rect) => isIn(rect, x, y))
    ));
    return hit.map(({ mark }) => mark).sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null;
  }

  /** Where marks lie, by node: made when the pointer first moves over others than before, which most that are painted never see. @param {Mark[]} marks */
  #spansOf(marks) {
    if (marks === this.#marks) return this.#spans;
    this.#marks = marks;
    this.#spans = new Map();
    for (const mark of marks) {
      for (const { node, start, end } of mark.pieces) {
        const spans = this.#spans.get(node) ?? [];
        spans.push({ start, end, mark });
        this.#spans.set(node, spans);
      }
    }
    return this.#spans;
  }

  /** @param {PointerEvent} event */
  #moved(event) {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.#last = event;
    this.#isInCard = this.#use.isInCard(event);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isInCard) this.#forget();
      else if (this.#last) this.#rests(this.#last);
    });
  }

  /** @param {PointerEvent} event */
  #rests(event) {
    const opened = this.#use.opened();
    // With a button down the reader selects text.
    const mark = event.buttons === 0 ? this.at(event.clientX, event.clientY) : null;
    if (mark && mark.id === opened) this.#forget();
    else if (mark) this.#wait(mark.id, REST, () => this.#use.open(mark, event.clientX, event.clientY));
    else if (opened !== null) this.#wait('leave', GRACE, () => this.#use.leave());
    else this.#forget();
  }

  #left() {
    if (this.#use.opened() !== null) this.#wait('leave', GRACE, () => this.#use.leave());
    else this.#forget();
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    // What a page's script makes up is not the reader's wish.
    if (!event.isTrusted || event.button !== 0 || this.#use.isInCard(event)) return;
    this.#forget();
    const [target] = event.composedPath();
    const isActive = target instanceof Element && target.closest(ACTIVE) !== null;
    const isSelecting = !(getSelection()?.isCollapsed ?? true);
    const mark = isActive || isSelecting ? null : this.at(event.clientX, event.clientY);
    if (mark) this.#use.open(mark, event.clientX, event.clientY);
    else this.#use.close();
  }

  /** @param {number | 'leave'} what @param {number} delay @param {() => void} then */
  #wait(what, delay, then) {
    if (this.#waiting === what) return;
    this.#forget();
    this.#waiting = what;
    this.#timer = setTimeout(() => {
      this.#waiting = null;
      then();
    }, delay);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }
}
