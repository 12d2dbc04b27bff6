/**
 * A long article is analysed in parts, one message after the other: its first marks do not wait for its last words, and no message
 * keeps the page's thread for long. Parts end where the core would cut the whole article, so that each is read as it would be in it.
 * Pure.
 */

import { countWords } from './region/words.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').Flag} Flag */

/** How many bytes the core reads in one piece: `CHUNK` in src/analyse.rs. */
const MOST = 64 * 1024;

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
  for (let first = 0, next = 0; first < starts.length; first = next) {
    for (let size = 0; next < starts.length; next += 1) {
      size += encoder.encodeInto(text.slice(starts[next], endOf(next)), room).written + 1;
      // A longer block is a part of its own.
      if (size > MOST && next > first) break;
    }
    const own = text.slice(starts[first], endOf(next - 1));
    const part = { text: own, roles: roles.slice(first, next), title: first === 0 ? title : null, ...about };
    yield { article: part, start: starts[first], end: next, words: countWords(own) };
  }
}

/**
 * The flags of a part as those of the whole article.
 * @param {Flag[]} flags
 * @param {number} start where the part begins
 * @param {number} before how many flags the parts before it have
 * @returns {Flag[]}
 */
export function moved(flags, start, before) {
  if (start === 0) return flags;
  const span = (/** @type {[number, number]} */ [from, to]) => /** @type {[number, number]} */ ([from + start, to + start]);
  return flags.map((flag) => ({
    ...flag,
    start: flag.start + start,
    end: flag.end + start,
    ...(flag.cues && { cues: flag.cues.map(span) }),
    ...(flag.scope && { scope: span(flag.scope) }),
    ...(flag.accused && { accused: span(flag.accused) }),
    ...(flag.source && { source: { ...flag.source, start: flag.source.start + start, end: flag.source.end + start } }),
    ...(flag.pair !== undefined && { pair: flag.pair + before }),
  }));
}
