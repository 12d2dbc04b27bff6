/** The walk from mark to mark. Pure. */

/** @typedef {import('./marks.js').Mark} Mark */

/**
 * The mark to go to.
 * @param {readonly Mark[]} marks in the order of the text
 * @param {number | null} from the id of the mark the reader is at
 * @param {'next' | 'previous'} direction
 * @param {() => number} firstInView the index of the first mark that is not above the window
 * @returns {Mark | null} null where there is none
 */
export function neighbour(marks, from, direction, firstInView) {
  if (marks.length === 0) return null;
  const at = marks.findIndex(({ id }) => id === from);
  if (at >= 0) return marks[(at + (direction === 'next' ? 1 : marks.length - 1)) % marks.length];
  const first = firstInView();
  return marks[(direction === 'next' ? first : first + marks.length - 1) % marks.length];
}
