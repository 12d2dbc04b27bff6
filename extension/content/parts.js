/**
 * A long article is analysed in parts, one message after the other: its first marks do not wait for its last words, and no message
 * keeps the page's thread for long. Parts end where the core would cut the whole article, so that each is read as it would be in it.
 */

import { countWords } from './region/words.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').Flag} Flag */

/** How many bytes the core reads in one piece: `CHUNK` in src/analyse.rs. */
const MOST = 64 * 1024;
/** How many in the first of several, which a reader waits for: `FIRST` in src/analyse.rs. */
const FIRST = 16 * 1024;

const encoder = new TextEncoder();
/** A character has four bytes at most: what fills it is too long. */
const room = new Uint8Array(MOST + 3);

/**
 * @typedef {object} Part
 * @property {Article} article what is sent
 * @property {number} start where it begins in the whole article's text
 * @property {number} end how many of the article's blocks are in it and the parts before it
 * @property {number} words
 */

/**
 * Cuts an article at block borders, the next part when it is asked for. The headline goes with the first.
 * @param {Article} article
 * @param {readonly number[]} starts where each block begins
 * @returns {Generator<Part, void, void>}
 */
export function* partsOf({ text, roles, title, ...about }, starts) {
  const endOf = (/** @type {number} */ index) => (starts[index + 1] ?? text.length + 1) - 1;
  /** How many blocks from `first` on are one part; a longer block is a part of its own. @param {number} first @param {number} most */
  const fitting = (first, most) => {
    let next = first;
    for (let size = 0; next < starts.length; next += 1) {
      size += encoder.encodeInto(text.slice(starts[next], endOf(next)), room).written + 1;
      if (size > most && next > first) break;
    }
    return next;
  };
  let next = fitting(0, MOST);
  if (next < starts.length) next = fitting(0, FIRST);
  for (let first = 0; first < starts.length; first = next, next = fitting(first, MOST)) {
    const own = text.slice(starts[first], endOf(next - 1));
    const part = { text: own, roles: roles.slice(first, next), title: first === 0 ? title : null, ...about };
    yield { article: part, start: starts[first], end: next, words: countWords(own) };
  }
}

/**
 * Makes the flags of a part those of the whole article. In place: a book has tens of thousands, and the garbage of copies would be
 * collected while somebody reads it.
 * @param {Flag[]} flags
 * @param {number} start where the part begins
 * @param {number} before how many flags the parts before it have
 */
export function move(flags, start, before) {
  const moveSpan = (/** @type {[number, number]} */ span) => {
    span[0] += start;
    span[1] += start;
  };
  for (const flag of flags) {
    flag.start += start;
    flag.end += start;
    flag.cues?.forEach(moveSpan);
    if (flag.scope) moveSpan(flag.scope);
    if (flag.accused) moveSpan(flag.accused);
    if (flag.source) {
      flag.source.start += start;
      flag.source.end += start;
    }
    if (flag.pair !== undefined) flag.pair += before;
  }
}
