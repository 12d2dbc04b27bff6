/**
 * Finds the article on the live page: its headline, its blocks of text, and for each the text nodes it came from. Nothing on the
 * page is changed, copied or asked to lay itself out.
 */

import { MAX_TEXT } from '../shared/protocol.js';
import { findHeadline, isArticle, isEditor, mayBeHidden } from './region/article.js';
import { leavesComments } from './region/comments.js';
import { findFrame } from './region/frame.js';
import { readHints } from './region/hints.js';
import { chooseBlocks } from './region/score.js';
import { Clock, atOnce, inSlices } from './region/slices.js';
import { blockAround, walk } from './region/walk.js';
import { join } from './text-map.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('./region/walk.js').Place} Place */
/** @typedef {import('./text-map.js').Block} Block */

/**
 * What was read.
 * @typedef {object} Reading
 * @property {'article' | 'editor' | 'pdf' | 'framed' | 'not_article'} what
 * @property {Block[]} blocks
 * @property {number[]} starts where each block begins in the article's text
 * @property {Block | null} title where the headline stands, if it can be seen
 * @property {Article} article
 * @property {ShadowRoot[]} roots the open shadow roots of the page
 * @property {Element | null} container what holds all of the blocks
 * @property {boolean} isCut the article is longer than what is read
 * @property {boolean} leavesComments there are comments of readers, which are left out
 * @property {string | null} frame the address of the page in the frame, where it has one that can be opened
 */

/** After so many milliseconds of a slice, what takes a few more waits for the next. */
const REST = 2;

/**
 * Reads the page.
 * @param {() => boolean} isWanted whether the result is still wanted
 * @param {boolean} [insists] whether what is no article is read too, where there is any text
 * @returns {Promise<Reading | null>} null where it is not
 */
export async function readPage(isWanted, insists = false) {
  // Chrome lets scripts into its viewer of PDF files, where there is nothing to read; Firefox does not.
  if (document.contentType === 'application/pdf') return nothing('pdf');
  if (!document.body) return nothing('not_article');
  const clock = new Clock();
  let found = await findBlocks(isWanted, clock);
  if (!found) return null;
  // What is left to do takes slices of its own.
  const rest = async () => {
    if (clock.isOver(REST)) await clock.pause();
    return isWanted();
  };
  if (!await rest()) return null;
  if (isEditor(found.walked.written, found.chosen)) return nothing('editor', { roots: found.walked.roots });
  const hints = readHints();
  if (mayBeHidden(found.chosen, hints)) {
    const hidden = await findBlocks(isWanted, clock, true);
    if (!hidden) return null;
    if (lengthOf(hidden.chosen) > 3 * lengthOf(found.chosen)) found = hidden;
  }
  const { walked, chosen } = found;
  if (!insists && !isArticle(chosen, walked.blocks, hints)) return noArticle(walked);
  if (!await rest()) return null;
  const headline = findHeadline(walked.blocks, chosen, hints);
  const below = chosen.filter((block) => !headline?.parts.has(block));
  const blocks = upTo(below, MAX_TEXT);
  if (!await rest()) return null;
  // A page whose text is all headline, or one paragraph without end.
  if (blocks.length === 0) return noArticle(walked);
  const { text, starts } = join(blocks);
  if (!await rest()) return null;
  return {
    what: 'article',
    blocks,
    starts,
    title: headline?.title ?? null,
    article: {
      text,
      roles: blocks.map(({ role }) => role),
      title: (headline?.title.text ?? hints.title).slice(0, 2_000) || null,
      published: hints.published,
      language: hints.language,
    },
    roots: walked.roots,
    container: commonPlace(blocks.map(({ place }) => place)),
    isCut: blocks.length < below.length,
    leavesComments: leavesComments(walked.blocks, chosen),
    frame: null,
  };
}

/**
 * All blocks of the page, and those that are the article's if it is one.
 * @param {() => boolean} isWanted
 * @param {Clock} [clock]
 * @param {boolean} [hidden] whether text that is not shown is found as well
 */
export async function findBlocks(isWanted, clock = new Clock(), hidden = false) {
  const walked = await inSlices(walk(document.body, clock, hidden), isWanted, clock);
  const chosen = walked && await inSlices(chooseBlocks(walked.blocks, clock), isWanted, clock);
  return walked && chosen && { walked, chosen };
}

/**
 * Reads all text blocks in, or around, these elements, whatever they are.
 * @param {Iterable<Element>} elements
 * @returns {import('./region/walk.js').Found[]}
 */
export function readElements(elements) {
  const tops = new Set([...elements].map(blockAround).filter((element) => element.isConnected));
  return [...tops].filter((top) => !hasAbove(top, tops)).flatMap((top) => atOnce(walk(top)).blocks);
}

/** @param {Element} element @param {Set<Element>} others */
function hasAbove(element, others) {
  for (let above = element.parentElement; above; above = above.parentElement) if (others.has(above)) return true;
  return false;
}

/** @param {import('./region/walk.js').Walked} walked */
function noArticle({ blocks, roots }) {
  const frame = findFrame(blocks);
  return frame ? nothing('framed', { roots, frame: frame.address }) : nothing('not_article', { roots });
}

/** @param {Reading['what']} what @param {Partial<Pick<Reading, 'roots' | 'frame'>>} [known] @returns {Reading} */
function nothing(what, { roots = [], frame = null } = {}) {
  const article = { text: '', roles: [], title: null, published: null, language: null };
  return { what, blocks: [], starts: [], title: null, article, roots, container: null, isCut: false, leavesComments: false, frame };
}

/** @param {Block[]} blocks */
const lengthOf = (blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The first blocks, as many as `most` characters hold. @template {Block} T @param {T[]} blocks @param {number} most */
function upTo(blocks, most) {
  let length = 0;
  const end = blocks.findIndex(({ text }) => (length += text.length + 1) > most);
  return end < 0 ? blocks : blocks.slice(0, end);
}

/**
 * The innermost block-level element that holds all of `places`, through shadow roots too.
 * @param {Place[]} places
 */
function commonPlace(places) {
  /** How far inside the first place's outermost element each of those around it is. @type {Map<Place, number>} */
  const depths = new Map();
  const around = [];
  for (let place = /** @type {Place | null} */ (places[0]); place; place = place.parent) around.push(place);
  around.reverse();
  for (const [depth, place] of around.entries()) depths.set(place, depth);
  let common = around.length - 1;
  /** Places that were looked at, so that what many stand in is climbed once. @type {Set<Place>} */
  const seen = new Set();
  for (const first of places) {
    let place = /** @type {Place | null} */ (first);
    while (place && !depths.has(place) && !seen.has(place)) {
      seen.add(place);
      place = place.parent;
    }
    const depth = place && depths.get(place);
    if (typeof depth === 'number') common = Math.min(common, depth);
  }
  return around[common]?.element ?? null;
}
