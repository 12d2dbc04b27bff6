import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neighbour } from '../../../extension/content/keys.js';
import { chooseFlags, overlap, sizeOf, spansOf, tintedSpansOf } from '../../../extension/content/marks.js';
import { QUIET_RULES } from '../../../extension/shared/protocol.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */
/** @typedef {import('../../../extension/content/marks.js').Mark} Mark */

/** @typedef {import('../../../extension/content/marks.js').Choice} Choice */

/** @param {Partial<Flag> & { rule: string }} parts @returns {Flag} */
function flag(parts) {
  const [layer, kind] = parts.rule.split('.');
  return { layer: /** @type {Flag['layer']} */ (layer), kind, start: 0, end: 1, text: 'x', weight: 0.5, ...parts };
}

/** @type {Choice} */
const usual = { layers: { figure: true, claim: true }, density: 'normal', kindsOff: [...QUIET_RULES] };
const none = () => false;

describe('what is painted', () => {
  const flags = [
    flag({ rule: 'claim.hedged', start: 10, end: 60, cues: [[30, 35]], density: 'normal' }),
    flag({ rule: 'figure.money', start: 20, end: 24, density: 'calm' }),
    flag({ rule: 'claim.hedged', start: 70, end: 90, cues: [[70, 73]], shown: false, density: 'everything' }),
    flag({ rule: 'claim.attributed', start: 5, end: 9, cues: [[5, 9]], shown: false }),
    flag({ rule: 'figure.money', start: 3, end: 6, in: 'title', density: 'calm' }),
  ];

  test('the headline first, then the order of the text', () => {
    assert.deepEqual(chooseFlags(flags, usual, none), [4, 1, 0]);
  });

  test('a density marks what it reaches, and never a kind that is quiet', () => {
    assert.deepEqual(chooseFlags(flags, { ...usual, density: 'calm' }, none), [4, 1]);
    assert.deepEqual(chooseFlags(flags, { ...usual, density: 'everything' }, none), [4, 1, 0, 2]);
    assert.deepEqual(chooseFlags(flags, { ...usual, density: 'calm', kindsOff: [] }, none), [4, 3, 1]);
  });

  test('a layer that is off is not', () => {
    assert.deepEqual(chooseFlags(flags, { ...usual, layers: { figure: false, claim: true } }, none), [0]);
  });

  test('a kind that is off is not, and a quiet one that is on is', () => {
    assert.deepEqual(chooseFlags(flags, { ...usual, kindsOff: ['figure.money'] }, none), [3, 0]);
  });

  test('what the reader hid is not', () => {
    assert.deepEqual(chooseFlags(flags, usual, ({ rule }) => rule === 'figure.money'), [0]);
  });
});

describe('where a mark lies', () => {
  const source = { text: 'two people', naming: /** @type {const} */ ('described'), start: 40, end: 50 };

  test('a figure under itself, a claim under its cue words', () => {
    assert.deepEqual(spansOf(flag({ rule: 'figure.money', start: 4, end: 9, cues: [[4, 6]] })), [[4, 9]]);
    assert.deepEqual(spansOf(flag({ rule: 'claim.hedged', start: 0, end: 60, cues: [[4, 6], [9, 12]], source })), [[4, 6], [9, 12]]);
  });

  test('a claim without cue words under its source, else under its first word', () => {
    assert.deepEqual(spansOf(flag({ rule: 'claim.hedged', start: 0, end: 60, source })), [[40, 50]]);
    assert.deepEqual(spansOf(flag({ rule: 'claim.checkworthy', start: 7, end: 20, text: 'Water is wet.' })), [[7, 12]]);
  });

  test('the tint lies under mark, cues and source', () => {
    assert.deepEqual(tintedSpansOf(flag({ rule: 'claim.hedged', cues: [[4, 6]] }), source), [[4, 6], [4, 6], [40, 50]]);
  });

  test('marks overlap where they share a character of a node', () => {
    const [one, other] = [{}, {}].map((node) => /** @type {Text} */ (/** @type {unknown} */ (node)));
    /** @param {Text} node @param {number} start @param {number} end @returns {Mark} */
    const mark = (node, start, end) => ({ id: 0, layer: 'figure', pieces: [{ node, start, end }] });
    assert.ok(overlap(mark(one, 0, 5), mark(one, 4, 6)));
    assert.ok(!overlap(mark(one, 0, 5), mark(one, 5, 6)));
    assert.ok(!overlap(mark(one, 0, 5), mark(other, 0, 5)));
    assert.equal(sizeOf(mark(one, 2, 7)), 5);
  });
});

describe('the walk', () => {
  const marks = [3, 1, 8].map((id) => /** @type {Mark} */ ({ id, layer: 'figure', pieces: [] }));
  const inView = (/** @type {number} */ index) => () => index;

  test('goes on from where the reader is, round at both ends', () => {
    assert.equal(neighbour(marks, 3, 'next', inView(0))?.id, 1);
    assert.equal(neighbour(marks, 8, 'next', inView(0))?.id, 3);
    assert.equal(neighbour(marks, 3, 'previous', inView(0))?.id, 8);
  });

  test('begins at the first mark in the window', () => {
    assert.equal(neighbour(marks, null, 'next', inView(1))?.id, 1);
    assert.equal(neighbour(marks, null, 'previous', inView(1))?.id, 3);
    assert.equal(neighbour(marks, 99, 'next', inView(2))?.id, 8, 'the mark it was at is gone');
  });

  test('stays where there is nothing to go to', () => {
    assert.equal(neighbour([], null, 'next', inView(0)), null);
  });
});
