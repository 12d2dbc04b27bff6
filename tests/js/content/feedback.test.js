import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedbackOn } from '../../../extension/content/feedback.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */

const text = 'The pier was closed. Nobody  ever said that it might fall, said Mr. Oke. It cost $3.5 million.\nAnother paragraph never ends.';
const article = { text, roles: [0, 0], title: 'A pier may fall', published: null, language: 'en' };

/** @param {string} words @param {object} [other] @returns {Flag} */
function flagOn(words, other = {}) {
  const start = text.indexOf(words);
  return { layer: 'figure', kind: 'money', rule: 'figure.money', start, end: start + words.length, text: words, weight: 1, ...other };
}

/** @param {Flag} flag @param {typeof article} [of] */
const lines = (flag, of = article) => feedbackOn(flag, of, '1.2.3').split('\n');

test('a report says which version made which mark of which sentence', () => {
  assert.deepEqual(lines(flagOn('$3.5 million')), [
    'A mark by Caveat (1.2.3) that does not fit',
    'Marked as: An amount of money (figure.money)',
    'At the words: “$3.5 million”',
    'In: “It cost $3.5 million.”',
    'Why it does not fit:',
  ]);
});

test('all cues of a claim stand in it, and its whole sentence, across full stops that end none', () => {
  const at = (/** @type {string} */ words) => /** @type {[number, number]} */ ([text.indexOf(words), text.indexOf(words) + words.length]);
  const flag = flagOn('Nobody  ever said that it might fall, said Mr. Oke.', {
    layer: 'claim', kind: 'hedged', rule: 'claim.hedged', cues: [at('ever'), at('might'), at('said')],
  });
  assert.deepEqual(lines(flag).slice(2, 4), ['At the words: “ever”, “might”, “said”', 'In: “Nobody ever said that it might fall, said Mr. Oke.”']);
});

test('a mark in the headline comes with the headline', () => {
  const flag = flagOn('', { layer: 'claim', kind: 'hedged', rule: 'claim.hedged', in: 'title', start: 7, end: 10, cues: [[7, 10]] });
  assert.deepEqual(lines(flag).slice(2, 4), ['At the words: “may”', 'In: “A pier may fall”']);
});

test('a report stays short, whatever the text', () => {
  const long = { ...article, text: 'a '.repeat(1_000_000) };
  const inMiddle = { ...flagOn('The'), start: 1_000_000, end: 1_000_003 };
  assert.ok(lines(inMiddle, long).join('').length < 1_000);
  assert.ok(lines({ ...inMiddle, start: 0, end: 2_000_000 }, long).join('').length < 2_500);
});
