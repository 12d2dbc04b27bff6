/** Whether what a reader sees is not this page but another one, in a frame. */

import { isWebAddress } from '../../shared/protocol.js';
import { countWords } from './words.js';

/** @typedef {import('./walk.js').Found} Found */

/** A page with more words has a text of its own. */
const MOST_WORDS = 200;
/** How much of the window the frame covers. */
const AREA = 0.5;

/**
 * The frame that covers most of the window of a page with little text of its own.
 * @param {Found[]} blocks all of the page
 * @returns {{ address: string | null } | null} with the address it can be opened at by itself, if there is one
 */
export function findFrame(blocks) {
  let words = 0;
  for (const { text } of blocks) if ((words += countWords(text)) > MOST_WORDS) return null;
  for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe, frame'))) {
    if (!frame.checkVisibility({ visibilityProperty: true }) || shareOfWindow(frame) < AREA) continue;
    return { address: addressOf(frame) };
  }
  return null;
}

/** @param {HTMLIFrameElement} frame */
function addressOf({ srcdoc, src, contentDocument }) {
  if (srcdoc) return null;
  // Of another site's page, and of one that is not there yet, the browser tells no more than where it was to come from.
  return [contentDocument?.URL, src].find(isWebAddress) ?? null;
}

/** @param {Element} element */
function shareOfWindow(element) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 ? (width * height) / (innerWidth * innerHeight) : 0;
}
