import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { move, partsOf } from '../../../extension/content/parts.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */

const CHUNK = 64 * 1024;
const FIRST = 16 * 1024;

/** The parts of an article with these blocks. @param {string[]} blocks */
function cut(blocks) {
  /** @type {number[]} */
  const starts = [];
  blocks.reduce((at, text) => (starts.push(at), at + text.length + 1), 0);
  const article = { text: blocks.join('\n'), roles: blocks.map((_, index) => index % 6), title: 'Head', published: '2026-11-24', language: 'en' };
  return [...partsOf(article, starts)];
}

/** How many blocks each part has. @param {string[]} blocks */
const sizes = (blocks) => cut(blocks).map(({ article }) => article.text.split('\n').length);

describe('an article is cut', () => {
  test('where the core cuts it', () => {
    const core = readFileSync(new URL('../../../src/analyse.rs', import.meta.url), 'utf8');
    assert.match(core, /^const CHUNK: usize = 64 \* 1024;$/m);
    assert.match(core, /^const FIRST: usize = 16 \* 1024;$/m);
    const block = (/** @type {number} */ bytes) => 'x'.repeat(bytes);
    assert.deepEqual(sizes([block(10), block(CHUNK), block(20), block(30)]), [1, 1, 2]);
    assert.deepEqual(sizes([block(CHUNK - 12), block(10)]), [2]);
    assert.deepEqual(sizes([block(CHUNK - 11), block(10)]), [1, 1]);
    assert.deepEqual(sizes([block(3 * CHUNK)]), [1]);
    assert.deepEqual(sizes([block(10), block(FIRST - 12), block(10), block(CHUNK - 12)]), [2, 2]);
    assert.deepEqual(sizes([block(10), block(FIRST - 11), block(10), block(CHUNK - FIRST - 13)]), [4]);
    assert.deepEqual(sizes([block(10), block(FIRST - 11), block(10), block(CHUNK - FIRST - 12)]), [1, 3]);
  });

  test('by bytes, not by characters', () => {
    const half = Math.floor((CHUNK - 2) / 6);
    assert.deepEqual(sizes(['“'.repeat(half), '€'.repeat(half)]), [2]);
    assert.deepEqual(sizes(['“'.repeat(half), '€'.repeat(half + 1)]), [1, 1]);
    assert.deepEqual(sizes(['x', '😀'.repeat(CHUNK / 4), 'x']), [1, 1, 1]);
  });

  test('into texts that are the whole one, each with its own roles, the headline with the first', () => {
    const blocks = Array.from({ length: 40 }, (_, index) => `Block ${index} “${'é'.repeat(5_000)}”`);
    const parts = cut(blocks);
    assert.ok(parts.length > 1);
    assert.equal(parts.map(({ article }) => article.text).join('\n'), blocks.join('\n'));
    assert.deepEqual(parts.flatMap(({ article }) => article.roles), blocks.map((_, index) => index % 6));
    assert.deepEqual(parts.map(({ article }) => article.title), ['Head', ...parts.slice(1).map(() => null)]);
    assert.ok(parts.every(({ article, start }) => article.published === '2026-11-24' && blocks.join('\n').startsWith(article.text, start)));
    assert.equal(parts.reduce((sum, { words }) => sum + words, 0), 40 * 3);
  });
});

test('flags of a part become those of the whole article', () => {
  /** @type {Flag} */
  const flag = { layer: 'claim', kind: 'denial', rule: 'claim.denial', start: 5, end: 30, text: 'x', weight: 1, cues: [[6, 8]], scope: [9, 12], accused: [1, 3],
    source: { text: 'he', naming: 'bare', start: 13, end: 15 }, pair: 2 };
  /** @type {Flag} */
  const figure = { layer: 'figure', kind: 'count', rule: 'figure.count', start: 1, end: 2, text: '5', weight: 1 };
  const flags = structuredClone([flag, figure]);
  move(flags, 100, 7);
  assert.deepEqual(flags, [
    { ...flag, start: 105, end: 130, cues: [[106, 108]], scope: [109, 112], accused: [101, 103], source: { text: 'he', naming: 'bare', start: 113, end: 115 }, pair: 9 },
    { ...figure, start: 101, end: 102 },
  ]);
});
