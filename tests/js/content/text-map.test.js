import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Draft, concatenate, isIntact, join, lastAtMost, locate } from '../../../extension/content/text-map.js';

/** What is used of a text node. @param {string} data @returns {Text} */
const node = (data) => /** @type {Text} */ (/** @type {unknown} */ ({ data, length: data.length, isConnected: true }));

/** A block of these nodes; null is a gap. @param {(Text | null)[]} nodes */
function block(...nodes) {
  const draft = new Draft();
  for (const each of nodes) {
    if (each) draft.add(each, each.data);
    else draft.addGap();
  }
  return draft.finish();
}

/** The words on the page that a span of a block covers. @param {import('../../../extension/content/text-map.js').Block} from @param {string} words */
function onPage(from, words) {
  const start = from.text.indexOf(words);
  return locate(from, start, start + words.length).map((piece) => piece.node.data.slice(piece.start, piece.end));
}

describe('a block', () => {
  test('is the text without white space around it, one space for each character of white space within', () => {
    assert.equal(block(node('\n\t The  bill\nwas '), node('$9'), node(' m. \n')).text, 'The  bill was $9 m.');
  });

  test('leads back to its nodes across their borders', () => {
    const it = block(node('  The bill was '), node('about $9'), node(' million.  '));
    assert.deepEqual(onPage(it, 'about $9 million'), ['about $9', ' million']);
    assert.deepEqual(onPage(it, 'The'), ['The']);
    assert.deepEqual(onPage(it, 'million.'), ['million.']);
  });

  test('has a space that leads nowhere where something was left out', () => {
    const it = block(node('before'), null, node('after'));
    assert.equal(it.text, 'before after');
    assert.deepEqual(onPage(it, 'before after'), ['before', 'after']);
    assert.deepEqual(onPage(it, ' '), []);
  });

  test('counts UTF-16 code units', () => {
    const it = block(node('𝒳 and '), node('🦀🦀 10%'));
    assert.deepEqual(onPage(it, '10%'), ['10%']);
    assert.deepEqual(locate(it, it.text.indexOf('10%'), it.text.length)[0].start, 5);
  });

  test('is intact as long as its nodes are on the page and hold the same text', () => {
    const first = node(' One');
    const second = node(' two ');
    const it = block(first, second);
    assert.ok(isIntact(it));
    Object.assign(second, { data: ' tow ' });
    assert.ok(!isIntact(it));
    Object.assign(second, { data: ' two more ', length: 10 });
    assert.ok(!isIntact(it));
    Object.assign(second, { data: ' two ', length: 5 });
    assert.ok(isIntact(it));
    Object.assign(first, { isConnected: false });
    assert.ok(!isIntact(it));
  });
});

test('blocks are joined by line breaks, and each begins where it says', () => {
  const blocks = [block(node('One.')), block(node('Two\nlines.')), block(node('Three.'))];
  const { text, starts } = join(blocks);
  assert.equal(text, 'One.\nTwo lines.\nThree.');
  assert.deepEqual(starts.map((start, index) => text.startsWith(blocks[index].text, start)), [true, true, true]);
});

test('blocks of one heading become one block', () => {
  const it = concatenate([block(node(' Ferries ')), block(node('cost '), node('$9m'))]);
  assert.equal(it.text, 'Ferries cost $9m');
  assert.deepEqual(onPage(it, '$9m'), ['$9m']);
  assert.deepEqual(onPage(it, 'Ferries cost'), ['Ferries', 'cost']);
});

test('the last index with a value of at most', () => {
  assert.deepEqual([-1, 0, 4, 5, 9].map((value) => lastAtMost([0, 5, 5, 8], value)), [-1, 0, 0, 2, 3]);
  assert.equal(lastAtMost([], 3), -1);
});
