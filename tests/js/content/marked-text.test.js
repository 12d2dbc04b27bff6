import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MarkedText } from '../../../extension/content/marked-text.js';
import { Draft, join } from '../../../extension/content/text-map.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */
/** @typedef {import('../../../extension/content/text-map.js').Block} Block */

/** @type {import('../../../extension/content/marks.js').Choice} */
const ALL = { layers: { figure: true, claim: true }, density: 'everything', kindsOff: [] };

/** A block of one text node that is on the page. @param {string} data @returns {Block} */
function block(data) {
  const draft = new Draft();
  draft.add(/** @type {Text} */ (/** @type {unknown} */ ({ data, isConnected: true })), data);
  return draft.finish();
}

/** The text node of a block. @param {Block} block @returns {{ data: string, isConnected: boolean }} */
const nodeOf = ({ stretches: [{ node }] }) => node;

/** A headline and these paragraphs. @param {string[]} paragraphs */
function read(...paragraphs) {
  const blocks = paragraphs.map(block);
  const title = block('Fall of 9%');
  const { text, starts } = join(blocks);
  return { blocks, starts, title, article: { text, roles: [], title: title.text, published: null, language: 'en' }, roots: [] };
}

/** Figures with these words. @param {ReturnType<typeof read>} text @param {...string} words @returns {Flag[]} */
const flagsOf = ({ article }, ...words) => words.map((each) => {
  const start = article.text.indexOf(each);
  /** @type {Flag} */
  const flag = { layer: 'figure', kind: 'percent', rule: 'figure.percent', density: 'calm', start, end: start + each.length, text: each, weight: 1 };
  return start < 0 ? { ...flag, in: 'title', start: 8, end: 10 } : flag;
});

/** What is marked, in order. @param {MarkedText} marked */
const wordsIn = ({ marks }) => marks.flatMap(({ pieces }) => pieces.map(({ node, start, end }) => node.data.slice(start, end)));

describe('a text with marks', () => {
  const paragraphs = ['It fell by 1%.', 'It rose by 2% and 3%.', 'It lost 4%.'];

  test('that come in parts has those it has when they come at once', () => {
    const text = read(...paragraphs);
    const once = new MarkedText(text, ALL, new Set());
    once.add(flagsOf(text, '9%', '1%', '2%', '3%', '4%'));
    const parts = new MarkedText(text, ALL, new Set());
    parts.add(flagsOf(text, '9%', '1%'), 1);
    assert.deepEqual(wordsIn(parts), ['9%', '1%']);
    parts.add(flagsOf(text, '2%', '3%'), 2);
    parts.add(flagsOf(text, '4%'), 3);
    assert.deepEqual(wordsIn(once), ['9%', '1%', '2%', '3%', '4%']);
    assert.deepEqual(parts.marks, once.marks);
  });

  test('loses those of a block that the page changed, and has them again where the block stands elsewhere', () => {
    const text = read(...paragraphs);
    const marked = new MarkedText(text, ALL, new Set());
    marked.add(flagsOf(text, '9%', '1%', '2%', '4%'));
    const before = marked.marks;
    assert.equal(marked.dropChanged(), false);
    assert.equal(marked.marks, before, 'nothing is to be painted');
    nodeOf(text.blocks[1]).isConnected = false;
    assert.equal(marked.dropChanged(), true);
    assert.deepEqual(wordsIn(marked), ['9%', '1%', '4%']);
    assert.notEqual(marked.marks, before);
    const anew = block(paragraphs[1]);
    marked.adopt([block('Something else.'), anew]);
    assert.deepEqual(wordsIn(marked), ['9%', '1%', '2%', '4%']);
    assert.equal(marked.marks[2].pieces[0].node, nodeOf(anew));
    assert.equal(marked.dropChanged(), false);
  });

  test('has none in a block that had changed before its part came', () => {
    const text = read(...paragraphs);
    const marked = new MarkedText(text, ALL, new Set());
    marked.add(flagsOf(text, '1%'), 1);
    nodeOf(text.blocks[1]).data = 'Changed.';
    marked.add(flagsOf(text, '2%', '4%'), 3);
    assert.deepEqual(wordsIn(marked), ['1%', '4%']);
  });

  test('follows blocks that were read again in other nodes', () => {
    const text = read(...paragraphs);
    const marked = new MarkedText(text, ALL, new Set());
    marked.add(flagsOf(text, '1%', '4%'));
    const again = read(...paragraphs);
    for (const each of text.blocks) nodeOf(each).isConnected = false;
    marked.locate(again.blocks, again.title);
    assert.deepEqual(wordsIn(marked), ['1%', '4%']);
    assert.equal(marked.marks[0].pieces[0].node, nodeOf(again.blocks[0]));
  });

  test('has none that is hidden or not chosen, until it is', () => {
    const text = read(...paragraphs, 'Then 1% more.');
    const marked = new MarkedText(text, ALL, new Set());
    marked.add(flagsOf(text, '1%', '2%'));
    const hidden = new Set([marked.keyOf(marked.flags[0])]);
    marked.choose(ALL, hidden);
    assert.deepEqual(wordsIn(marked), ['2%']);
    marked.choose({ ...ALL, layers: { figure: false, claim: true } }, hidden);
    assert.deepEqual(wordsIn(marked), []);
    marked.choose(ALL, new Set());
    assert.deepEqual(wordsIn(marked), ['1%', '2%']);
    const later = new MarkedText(text, ALL, hidden);
    later.add(flagsOf(text, '1%', '2%'));
    assert.deepEqual(wordsIn(later), ['2%']);
  });
});
