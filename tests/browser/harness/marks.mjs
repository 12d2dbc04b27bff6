// What a reader sees of the marks, asked from the page's own side: the highlight registry is shared with it.

import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ layer: string, text: string }} Mark */

/**
 * The texts under marks, in the order of the document.
 * @param {Page} page
 * @param {string} [prefix] what comes before the layer in the highlight's name
 * @returns {Promise<Mark[]>}
 */
export function marks(page, prefix = 'caveat-') {
  return page.evaluate((start) => {
    /** @type {{ layer: string, range: Range }[]} */
    const found = [];
    for (const layer of ['figure', 'claim']) {
      for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(start + layer) ?? []) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push({ layer, range });
      }
    }
    /** @type {(range: Range) => Node} */
    const rootOf = (range) => range.startContainer.getRootNode();
    // Ranges of different trees (shadow roots) have no order.
    found.sort((a, b) => (rootOf(a.range) === rootOf(b.range) ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range) : 0));
    return found.map(({ layer, range }) => ({ layer, text: range.toString() }));
  }, prefix);
}

/**
 * Waits until the page has marks, and gives them.
 * @param {Page} page
 * @param {string} [prefix]
 * @returns {Promise<Mark[]>}
 */
export function awaitMarks(page, prefix) {
  return until('the page has marks', async () => {
    const found = await marks(page, prefix);
    return found.length > 0 && found;
  });
}

/**
 * Brings a mark into view and tells where its middle is, in the viewport's pixels.
 * @param {Page} page
 * @param {string} text the mark's own text
 * @param {string} [prefix]
 * @returns {Promise<{ x: number, y: number }>}
 */
export async function placeOf(page, text, prefix = 'caveat-') {
  const place = await page.evaluate(
    (wanted, start) => {
      for (const layer of ['figure', 'claim']) {
        for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(start + layer) ?? []) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          if (range.toString() !== wanted) continue;
          startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const [box] = range.getClientRects();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return null;
    },
    text,
    prefix,
  );
  if (place === null) throw new Error(`nothing marked reads '${text}'`);
  return place;
}

/**
 * Moves the pointer onto a mark, as a hand does: from elsewhere, and not in one jump.
 * @param {Page} page
 * @param {string} text the mark's own text
 * @param {string} [prefix]
 */
export async function hover(page, text, prefix) {
  const { x, y } = await placeOf(page, text, prefix);
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y, { steps: 4 });
}
