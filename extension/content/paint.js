/**
 * Draws marks with the CSS Custom Highlight API: nothing on the page is wrapped or changed. The registry of highlights is shared
 * with the page, so a page can take the marks away; they are set again, but only so often.
 */

import { markStyle } from './mark-style.js';
import { rectsOf } from './place.js';
import { Stretches } from './stretches.js';

/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./text-map.js').Piece} Piece */

/** @type {Layer[]} */
const LAYERS = ['figure', 'claim'];
/**
 * How many marks are drawn at once. Whenever anything on a page changes, Chromium goes over all text nodes that hold one, wherever they
 * are: some 40 ms for a megabyte of them.
 */
const MOST = 400;
/** How many of them lie above the window, and by how many more or fewer the others are drawn instead. */
const ABOVE = MOST / 4;
const SLACK = MOST / 8;
/** How often in a minute marks that the page took away are set again: two that restore can fight for ever. */
const RESTORES = 10;
const MINUTE = 60_000;

/** The names of all highlights. @param {string} prefix what they begin with */
export const namesOf = (prefix) => LAYERS.flatMap((layer) => [`${prefix}${layer}`, `${prefix}${layer}-open`]);

export class Painter {
  #prefix;
  /** By the highlight's name. @type {Map<string, Stretches>} */
  #stretches = new Map();
  /** @type {Map<ShadowRoot | Document, CSSStyleSheet>} */
  #sheets = new Map();
  /** @type {Mark[]} */
  #marks = [];
  /** Where those that are drawn begin among them, if there are too many to draw all. */
  #first = 0;
  /** @type {number[]} when marks were set again, in the last minute */
  #restored = [];

  /**
   * @param {string} prefix what the highlights' names begin with
   * @param {boolean} styles whether the document needs the style of marks; the extension's manifest brings it along
   */
  constructor(prefix, styles) {
    this.#prefix = prefix;
    if (styles) this.#adopt(document);
    for (const [priority, layer] of LAYERS.entries()) {
      this.#stretches.set(prefix + layer, new Stretches(priority));
      this.#stretches.set(`${prefix}${layer}-open`, new Stretches(LAYERS.length));
    }
  }

  /** The page keeps taking the marks away, and they are no longer set again. */
  overwritten = false;

  /** The marks that are drawn. @type {Mark[]} */
  drawn = [];

  /** Draws these marks and no others. @param {Mark[]} marks in the order of the text */
  paint(marks) {
    this.#marks = marks;
    this.#draw();
    this.restore();
  }

  /** Draws the marks nearest the window, where there are too many to draw all: it may have the page lay itself out. */
  follow() {
    if (this.#marks.length <= MOST) return;
    const first = Math.max(0, firstInView(this.#marks) - ABOVE);
    if (Math.abs(first - this.#first) <= SLACK) return;
    this.#first = first;
    this.#draw();
  }

  /** Gives stretches of text a layer's tint, and takes it from all others. @param {Layer} layer @param {Piece[]} pieces */
  tint(layer, pieces) {
    for (const each of LAYERS) this.#fill(`${each}-open`, each === layer ? pieces : []);
    this.restore();
  }

  /** Sets the highlights again where they are not, or no longer, registered. Cheap where nothing is to do. */
  restore() {
    if (this.overwritten) return;
    const lost = [...this.#stretches].filter(([name, stretches]) => stretches.size > 0 && !isThere(name, stretches)).map(([name]) => name);
    if (lost.length === 0) return;
    if (lost.some((name) => this.#set.has(name))) {
      const now = performance.now();
      this.#restored = this.#restored.filter((time) => now - time < MINUTE);
      if (this.#restored.length >= RESTORES) {
        this.overwritten = true;
        return;
      }
      this.#restored.push(now);
    }
    for (const name of lost) {
      const stretches = this.#named(name);
      stretches.restore();
      CSS.highlights.set(name, stretches.highlight);
      this.#set.add(name);
    }
  }

  /** Names that were registered once: where they are missing, the page took them away. @type {Set<string>} */
  #set = new Set();

  /** Takes everything away. */
  stop() {
    this.paint([]);
    for (const [name, { highlight }] of this.#stretches) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    for (const [root, sheet] of this.#sheets) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    this.#sheets.clear();
  }

  /** @param {string} name @returns {Stretches} */
  #named(name) {
    return /** @type {Stretches} */ (this.#stretches.get(name));
  }

  #draw() {
    const first = Math.max(0, Math.min(this.#first, this.#marks.length - MOST));
    const drawn = this.#marks.slice(first, first + MOST);
    // What a long article adds below is not drawn.
    if (drawn.length === this.drawn.length && drawn.every((mark, index) => mark === this.drawn[index])) return;
    this.drawn = drawn;
    for (const layer of LAYERS) {
      this.#fill(layer, this.drawn.flatMap((mark) => (mark.layer === layer ? mark.pieces : [])));
    }
  }

  /** @param {string} name @param {Piece[]} pieces */
  #fill(name, pieces) {
    for (const { node } of this.#named(this.#prefix + name).fill(pieces)) {
      const root = node.getRootNode();
      if (root instanceof ShadowRoot) this.#adopt(root);
    }
  }

  /** Style sheets of a document do not reach its shadow roots. @param {ShadowRoot | Document} root */
  #adopt(root) {
    if (this.#sheets.has(root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markStyle(this.#prefix));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#sheets.set(root, sheet);
  }
}

/** Whether the registry has our highlight under its name, with what we put there. @param {string} name @param {Stretches} stretches */
function isThere(name, { highlight, size }) {
  return CSS.highlights.get(name) === highlight && highlight.size === size;
}

/** The first mark that is not above the window: marks lie down the page in the order of the text. @param {Mark[]} marks */
function firstInView(marks) {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rect = rectsOf(marks[middle].pieces)[0];
    if (rect && rect.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
