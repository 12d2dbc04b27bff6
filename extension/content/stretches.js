/** @typedef {import('./text-map.js').Piece} Piece */

/**
 * A highlight and the stretches of text in it. Filled anew it adds and takes away what differs and leaves the rest alone: a browser
 * draws all the text again that a range comes to or goes from.
 */
export class Stretches {
  highlight = new Highlight();
  /** How many stretches there are: a highlight that holds more or less was changed by the page. */
  size = 0;
  /** By node, and by where in it. @type {Map<Text, Map<string, StaticRange>>} */
  #ranges = new Map();

  /** @param {number} priority which of two highlights lies above */
  constructor(priority) {
    this.highlight.priority = priority;
  }

  /**
   * Holds these stretches and no others.
   * @param {Piece[]} pieces
   * @returns {Piece[]} those that are new
   */
  fill(pieces) {
    const before = this.#ranges;
    this.#ranges = new Map();
    this.size = 0;
    const added = [];
    for (const piece of pieces) {
      const ranges = this.#ranges.get(piece.node) ?? new Map();
      const place = `${piece.start} ${piece.end}`;
      if (ranges.has(place)) continue;
      const known = before.get(piece.node)?.get(place);
      const range = known ?? rangeOf(piece);
      this.#ranges.set(piece.node, ranges.set(place, range));
      this.size += 1;
      if (known) {
        before.get(piece.node)?.delete(place);
      } else {
        this.highlight.add(range);
        added.push(piece);
      }
    }
    for (const gone of before.values()) for (const range of gone.values()) this.highlight.delete(range);
    return added;
  }

  /** Puts all of them back, whatever the page did to the highlight. */
  restore() {
    if (this.highlight.size === this.size) return;
    this.highlight.clear();
    for (const ranges of this.#ranges.values()) for (const range of ranges.values()) this.highlight.add(range);
  }
}

/** @param {Piece} piece */
const rangeOf = ({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
