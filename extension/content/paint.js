/**
 * Draws marks with the CSS Custom Highlight API: nothing on the page is wrapped or changed. The registry of highlights is shared
 * with the page, so a page can take the marks away; they are set again, but only so often.
 */

import { markStyle } from './mark-style.js';
import { rectsOf } from './place.js';

/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./text-map.js').Piece} Piece */

/** @type {Layer[]} */
const LAYERS = ['figure', 'claim'];
/** How many marks are drawn at once. */
const MOST = 800;
/** How often in a minute marks that the page took away are set again: two that restore can fight for ever. */
const RESTORES = 10;
const MINUTE = 60_000;

/** @param {Piece} piece */
const rangeOf = ({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });

export class Painter {
  #prefix;
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** What each of them holds; where it holds more or less, the page changed it. @type {Map<string, Piece[]>} */
  #pieces = new Map();
  /** @type {Map<ShadowRoot | Document, CSSStyleSheet>} */
  #sheets = new Map();
  /** @type {Mark[]} */
  #marks = [];
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
      this.#highlights.set(`${prefix}${layer}`, new Highlight());
      const open = new Highlight();
      open.priority = LAYERS.length;
      this.#highlights.set(`${prefix}${layer}-open`, open);
      this.#named(`${prefix}${layer}`).priority = priority;
    }
  }

  /** The page keeps taking the marks away, and they are no longer set again. */
  overwritten = false;

  /** Draws these marks and no others. @param {Mark[]} marks in the order of the text */
  paint(marks) {
    this.#marks = marks;
    this.#draw();
    this.restore();
  }

  /** Draws the marks nearest the window anew, where there are too many to draw all. */
  follow() {
    if (this.#marks.length > MOST) this.#draw();
  }

  /** Gives stretches of text a layer's tint, and takes it from all others. @param {Layer} layer @param {Piece[]} pieces */
  tint(layer, pieces) {
    for (const each of LAYERS) this.#fill(`${each}-open`, each === layer ? pieces : []);
    this.restore();
  }

  /** Sets the highlights again where they are not, or no longer, registered. Cheap where nothing is to do. */
  restore() {
    if (this.overwritten) return;
    const lost = [...this.#pieces].filter(([name, pieces]) => pieces.length > 0 && !this.#stands(name, pieces)).map(([name]) => name);
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
      const highlight = this.#named(name);
      const pieces = this.#pieces.get(name) ?? [];
      if (highlight.size !== pieces.length) refill(highlight, pieces);
      CSS.highlights.set(name, highlight);
      this.#set.add(name);
    }
  }

  /** Whether the registry has our highlight under its name, with what we put there. @param {string} name @param {Piece[]} pieces */
  #stands(name, pieces) {
    const highlight = this.#named(name);
    return CSS.highlights.get(name) === highlight && highlight.size === pieces.length;
  }

  /** Names that were registered once: where they are missing, the page took them away. @type {Set<string>} */
  #set = new Set();

  /** Takes everything away. */
  stop() {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    for (const [root, sheet] of this.#sheets) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    this.#sheets.clear();
    this.#pieces.clear();
    this.#marks = [];
  }

  /** @param {string} name @returns {Highlight} */
  #named(name) {
    return /** @type {Highlight} */ (this.#highlights.get(name));
  }

  #draw() {
    const marks = this.#marks.length > MOST ? nearest(this.#marks) : this.#marks;
    for (const layer of LAYERS) {
      this.#fill(layer, marks.filter((mark) => mark.layer === layer).flatMap((mark) => mark.pieces));
    }
  }

  /** @param {string} name @param {Piece[]} pieces */
  #fill(name, pieces) {
    this.#pieces.set(this.#prefix + name, pieces);
    refill(this.#named(this.#prefix + name), pieces);
    for (const piece of pieces) {
      const root = piece.node.getRootNode();
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

/** @param {Highlight} highlight @param {Piece[]} pieces */
function refill(highlight, pieces) {
  highlight.clear();
  for (const piece of pieces) highlight.add(rangeOf(piece));
}

/** The marks nearest the window: marks lie down the page in the order of the text. @param {Mark[]} marks */
function nearest(marks) {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rect = rectsOf(marks[middle].pieces)[0];
    if (rect && rect.bottom < 0) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - MOST / 2, marks.length - MOST));
  return marks.slice(start, start + MOST);
}
