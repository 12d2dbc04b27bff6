// What is on the screen, in pixels.

import { PNG } from 'pngjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {[number, number, number]} Colour */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box in the window, in CSS pixels */

/** The colours of the lines under marks, as `look` has them. @type {Record<string, Colour>} */
export const lineColours = { figure: [0x79, 0x7e, 0x85], claim: [0x85, 0x6d, 0xd3] };

/**
 * A picture of the window; a CSS pixel is one of its pixels.
 * @param {Page} page
 * @returns {Promise<PNG>}
 */
export async function picture(page) {
  return PNG.sync.read(Buffer.from(await page.screenshot({ captureBeyondViewport: false })));
}

/**
 * How many pixels in a box have a colour, or nearly so: edges are smoothed.
 * @param {PNG} png
 * @param {Box} box
 * @param {Colour} colour
 * @param {PNG} [unlike] pixels that are the same in this picture do not count: letters have smoothed edges too
 */
export function countColour(png, box, colour, unlike) {
  let count = 0;
  eachPixel(png, box, (offset) => {
    const near = colour.every((value, channel) => Math.abs(png.data[offset + channel] - value) <= 12);
    if (near && (!unlike || differs(png, unlike, offset))) count += 1;
  });
  return count;
}

/** @param {PNG} one @param {PNG} other @param {number} offset */
const differs = (one, other, offset) => [0, 1, 2].some((channel) => Math.abs(one.data[offset + channel] - other.data[offset + channel]) > 2);

/**
 * How many pixels in a box differ between two pictures.
 * @param {PNG} one
 * @param {PNG} other
 * @param {Box} box
 */
export function countDifferent(one, other, box) {
  let count = 0;
  eachPixel(one, box, (offset) => {
    if (differs(one, other, offset)) count += 1;
  });
  return count;
}

/**
 * @param {PNG} png
 * @param {Box} box
 * @param {(offset: number) => void} act
 */
function eachPixel(png, { left, top, right, bottom }, act) {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(png.height, Math.ceil(bottom)); y += 1) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(png.width, Math.ceil(right)); x += 1) act((y * png.width + x) * 4);
  }
}

/**
 * The first mark of a layer, brought into view: its words' box, and the strip below them where the line is.
 * @param {Page} page
 * @param {string} layer
 * @returns {Promise<{ words: Box, line: Box }>}
 */
export async function boxesOf(page, layer) {
  const { left, top, right, bottom } = await page.evaluate((name) => {
    const [{ startContainer, startOffset, endContainer, endOffset }] = /** @type {Highlight} */ (CSS.highlights.get(`caveat-${name}`));
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = range.getClientRects();
    return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  }, layer);
  // The line lies near the foot of the letters' box, below the baseline.
  return { words: { left, top, right, bottom }, line: { left, top: bottom - (bottom - top) * 0.35, right, bottom: bottom + 6 } };
}
