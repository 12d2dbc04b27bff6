/** Where a mark is in the window. */

/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./text-map.js').Piece} Piece */

/** Used for a moment each time: a live range that stays makes the page's own changes slow. */
const range = document.createRange();

/** The rectangles of stretches of text, one for each line. @param {Piece[]} pieces @returns {DOMRect[]} */
export function rectsOf(pieces) {
  const rects = pieces.flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.length) return [];
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
  range.setStart(document, 0);
  range.collapse(true);
  return rects;
}

/** How far from a letter's box the pointer still counts as on it, in pixels: the line lies below the box. */
const SLACK = 4;

/** @param {DOMRect} rect @param {number} x @param {number} y */
export const isIn = (rect, x, y) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top && y <= rect.bottom + SLACK;

/** Scrolls a mark into the middle part of the window, where it is not there already. @param {Mark} mark */
export function reveal(mark) {
  const element = mark.pieces[0]?.node.parentElement;
  if (!element) return;
  const isSeen = () => {
    const rect = rectsOf(mark.pieces)[0];
    return rect !== undefined && rect.top >= innerHeight * 0.1 && rect.bottom <= innerHeight * 0.75;
  };
  if (isSeen()) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = rectsOf(mark.pieces)[0];
  if (rect && !isSeen()) scrollBy({ top: rect.top - innerHeight * 0.4, behavior: 'instant' });
}
