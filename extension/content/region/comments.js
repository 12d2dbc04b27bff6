/** Whether readers have written below the article what the finder left out: the popup says that it was not read. */

import { FAMILY } from './families.js';

/** @typedef {import('./walk.js').Found} Found */
/** @typedef {import('./walk.js').Place} Place */

/**
 * What one comment is called in a class or an id: `comment`, `comment-310292`, `epoch-comment-content`, `commentBody`. Names of the
 * whole thread, and of what stands in it beside the comments (a form, a count, the rules of the house), are others.
 */
const COMMENT = /(?:^|[\s_-])(?:comment|reply)(?:[\s_-]*(?:body|content|text|item|message|post))?[_-]?\d*(?=\s|$|--|__)/i;
/** How many characters of comments show that there are any: `No comments yet` stands in a comment's place too. */
const LEAST = 40;

/** @param {Place} place */
function isComment({ own, element }) {
  return (own & FAMILY.comments) !== 0 && (COMMENT.test(element.getAttribute('class') ?? '') || COMMENT.test(element.id));
}

/** @param {Found} block */
function isInComment(block) {
  // Most pages have none: their blocks are passed over at the price of one look.
  if (!(block.place.far & FAMILY.comments)) return false;
  for (let place = /** @type {Place | null} */ (block.place); place; place = place.parent) if (isComment(place)) return true;
  return false;
}

/**
 * Whether there are comments, and none of them was taken for a part of the article.
 * @param {Found[]} all
 * @param {Found[]} chosen
 */
export function leavesComments(all, chosen) {
  if (chosen.some(isInComment)) return false;
  let length = 0;
  return all.some((block) => isInComment(block) && (length += Math.max(0, block.text.length - block.linked)) >= LEAST);
}
