/** Which flags become marks, and where a mark lies. Pure. */

import { DENSITIES } from '../shared/protocol.js';

/** @typedef {import('../shared/protocol.js').Flag} Flag */
/** @typedef {import('../shared/protocol.js').Here} Here */
/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('./text-map.js').Piece} Piece */

/**
 * A flag on the page.
 * @typedef {object} Mark
 * @property {number} id the flag's index in the report
 * @property {Layer} layer
 * @property {Piece[]} pieces in the order of the text
 */

/** What a reader wants to see. @typedef {Pick<Here, 'layers' | 'density' | 'kindsOff'>} Choice */

/**
 * Says of a flag whether it is among those to paint.
 * @param {Choice} choice
 * @returns {(flag: Flag) => boolean}
 */
export function wants({ layers, density, kindsOff }) {
  const off = new Set(kindsOff);
  const reached = new Set(DENSITIES.slice(0, DENSITIES.indexOf(density) + 1));
  // Who asks for a kind that no density marks wants it at each.
  return (flag) => (flag.density === undefined || reached.has(flag.density)) && layers[flag.layer] && !off.has(flag.rule);
}

/**
 * The flags to paint, as indexes into `flags`, in the order of the text: the headline's first.
 * @param {readonly Flag[]} flags
 * @param {Choice} choice
 * @param {(flag: Flag) => boolean} isHidden whether the reader hid this one
 * @param {number} [first] the first that is asked about
 * @returns {number[]}
 */
export function chooseFlags(flags, choice, isHidden, first = 0) {
  const isWanted = wants(choice);
  const chosen = [];
  for (let id = first; id < flags.length; id += 1) if (isWanted(flags[id]) && !isHidden(flags[id])) chosen.push(id);
  return chosen.sort((a, b) => inTextOrder(flags[a], flags[b]));
}

/** @param {Flag} a @param {Flag} b */
function inTextOrder(a, b) {
  if (a.in !== b.in) return a.in === 'title' ? -1 : 1;
  return spansOf(a)[0][0] - spansOf(b)[0][0] || a.end - b.end;
}

/**
 * What is underlined: a figure itself, of a claim its cue words. A claim without any is marked at its source, or at its first word.
 * @param {Flag} flag
 * @returns {[number, number][]}
 */
export function spansOf(flag) {
  if (flag.layer === 'figure') return [[flag.start, flag.end]];
  if (flag.cues?.length) return flag.cues;
  if (flag.source) return [[flag.source.start, flag.source.end]];
  return [[flag.start, flag.start + (/^\S+/.exec(flag.text)?.[0].length ?? flag.end - flag.start)]];
}

/**
 * What takes a tint while its card is open: the mark itself, its cue words and its source.
 * @param {Flag} flag
 * @param {Flag['source'] | null} source
 * @returns {[number, number][]}
 */
export function tintedSpansOf(flag, source) {
  const named = source ? [/** @type {[number, number]} */ ([source.start, source.end])] : [];
  return [...spansOf(flag), ...(flag.cues ?? []), ...named];
}

/** Whether two marks share a character. @param {Mark} a @param {Mark} b */
export function overlap(a, b) {
  return a.pieces.some((one) => b.pieces.some((other) => one.node === other.node && one.start < other.end && other.start < one.end));
}

/** How many characters of the page a mark lies under. @param {Mark} mark */
export const sizeOf = (mark) => mark.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
