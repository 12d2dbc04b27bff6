import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../data/words/en.json' with { type: 'json' };
import { say } from '../../../extension/shared/say.js';
import { explain, summarise } from '../../../extension/shared/words.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */

/**
 * What the card of a reader in the United States says of a figure that is a whole text, as label and value.
 * @param {string} text
 * @param {Partial<Flag>} parts
 * @returns {Record<string, string>}
 */
function facts(text, parts) {
  const flag = /** @type {Flag} */ ({ layer: 'figure', kind: 'count', start: 0, end: text.length, text, weight: 0, bound: 'exact', ...parts });
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  return Object.fromEntries(explain([{ ...flag, rule: `figure.${flag.kind}` }], 0, article, 'en-US').facts.map(({ label, value }) => [label, value]));
}

test('a value is written out with its unit, and the unit has no row of its own', () => {
  assert.deepEqual(facts('two officials', { value: 2, unit: 'official', plural: 'officials' }), { 'Written out': '2 officials' });
  assert.deepEqual(facts('$3 billion', { kind: 'money', value: 3e9, unit: 'USD' }), { 'Written out': '3,000,000,000 US dollars' });
});

test('a unit without a known plural stands by itself, in the singular', () => {
  assert.deepEqual(facts('a dozen', { value: 12, unit: 'roof' }), { 'Written out': '12', 'What is counted': 'roof' });
  assert.deepEqual(facts('9 BTU', { kind: 'measure', value: 9, unit: 'BTU' }), { Unit: 'BTU' });
});

test('what is counted is said where it does not stand with the number', () => {
  assert.deepEqual(facts('a third', { kind: 'ratio', value: 1 / 3, unit: 'voter', plural: 'voters' }), { 'Written out': '33.3%', 'What is counted': 'voters' });
  assert.deepEqual(facts('dozens', { value: null, unit: 'person', plural: 'people' }), { 'What is counted': 'people' });
});

test('a value that would repeat the figure is left out', () => {
  assert.deepEqual(facts('37%', { kind: 'percent', value: 37, unit: '%' }), {});
  assert.deepEqual(facts('1,250 plants', { value: 1250, unit: 'plant', plural: 'plants' }), {});
});

test('a bound is quoted and explained', () => {
  const { 'How exact': bound } = facts('more than 12 boats', { value: 12, unit: 'boat', bound: 'more', cues: [[0, 9]] });
  assert.equal(bound, '“more than”: above this; the exact value is not given');
});

test('a source is quoted, on one line, and it is said how it is named', () => {
  const text = 'Two people with\n  knowledge said it may close.';
  const source = { text: text.slice(0, 27), naming: /** @type {const} */ ('described'), start: 0, end: 27 };
  /** @type {Flag} */
  const flag = { layer: 'claim', kind: 'hedged', rule: 'claim.hedged', start: 0, end: text.length, text, weight: 1, cues: [[36, 39]], source };
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  assert.deepEqual(explain([flag], 0, article).facts[0], { label: 'Who says so', value: '“Two people with knowledge”: described, not named' });
  assert.match(explain([{ ...flag, source: undefined }], 0, article).facts[0].value, /no source is given/);
});

test('a claim in quotation marks is the speaker’s, also where nobody is named', () => {
  const text = '“It may never close,” it said.';
  /** @type {Flag} */
  const flag = { layer: 'claim', kind: 'hedged', rule: 'claim.hedged', start: 1, end: 20, text: text.slice(1, 20), weight: 1, cues: [[4, 7]], quoted: true };
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  const [who, whose] = explain([flag], 0, article).facts;
  assert.match(who.value, /quoted/);
  assert.match(whose.value, /the speaker’s, not the article’s/);
  assert.equal(explain([{ ...flag, quoted: undefined }], 0, article).facts.length, 1);
});

test('an answer is introduced by who gave it, and its accusation is noted as answered', () => {
  const text = 'She accused the firm. The company denied it.';
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  const source = { text: 'the company', naming: /** @type {const} */ ('organisation'), start: 22, end: 33 };
  /** @type {(kind: string, start: number, end: number, pair: number) => Flag} */
  const flag = (kind, start, end, pair) => ({ layer: 'claim', kind, rule: `claim.${kind}`, start, end, text: text.slice(start, end), weight: 1, pair });
  const flags = [flag('accusation', 0, 20, 1), { ...flag('denial', 22, 43, 0), source }];
  const { answer, note, noAnswer } = explain(flags, 0, article);
  assert.deepEqual([answer?.label, note, noAnswer], ['The company denied this:', 'An accusation, with its answer', null]);
  assert.equal(explain(flags, 1, article).answer?.label, say('pair.answers'));
  assert.equal(explain([flags[0], flag('denial', 22, 43, 0)], 0, article).answer?.label, say('pair.answer'));
  assert.equal(explain([{ ...flags[0], pair: undefined }], 0, article).noAnswer, say('pair.none'));
});

test('an accusation says whom it is against, where the words do', () => {
  const text = 'She accused the firm.';
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  /** @type {Flag} */
  const flag = { layer: 'claim', kind: 'accusation', rule: 'claim.accusation', start: 0, end: 21, text, weight: 1, accused: [12, 20] };
  const against = (/** @type {Flag} */ one) => explain([one], 0, article).facts.find(({ label }) => label === say('fact.accused'))?.value;
  assert.equal(against(flag), '“the firm”');
  assert.equal(against({ ...flag, accused: undefined }), undefined);
});

test('an answer says whether it stands before or after', () => {
  const text = 'She accused him. He denied it.';
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  /** @type {(kind: string, start: number, end: number, pair: number) => Flag} */
  const flag = (kind, start, end, pair) => ({ layer: 'claim', kind, rule: `claim.${kind}`, start, end, text: text.slice(start, end), weight: 1, pair });
  const flags = [flag('accusation', 0, 16, 1), flag('denial', 17, 30, 0)];
  assert.deepEqual([0, 1].map((index) => explain(flags, index, article).answer?.isBefore), [false, true]);
});

test('one sentence counts what is marked, and leaves out what is not', () => {
  assert.equal(summarise({ claim: 1, figure: 2 }).sentence, '1 claim worth a look, 2 figures.');
  assert.equal(summarise({ claim: 3, figure: 0 }).sentence, '3 claims worth a look.');
  assert.equal(summarise({ claim: 0, figure: 1 }).sentence, '1 figure, and no claim marked.');
});

test('a text that is missing, or misses a value, is a fault of ours', () => {
  assert.throws(() => say('no.such.text'));
  assert.throws(() => say('popup.site_switch'));
});

/** Every text, with its place. @param {object} node @param {string} place @returns {[string, string][]} */
const leaves = (node, place) => Object.entries(node).flatMap(([key, value]) => (
  typeof value === 'string' ? [/** @type {[string, string]} */ ([`${place}.${key}`, value])] : leaves(value, `${place}.${key}`)
));

test('no text accuses, rates or shouts', () => {
  for (const [place, text] of leaves(en, 'words')) {
    assert.doesNotMatch(text, /\b(true|false|fake|misleading|suspicious|verified|liar?|lying|error)\b|!/i, place);
    // "Said to have done wrong" is what an accusation is; and a mark of ours may be wrong.
    if (!['words.claim.accusation.why', 'words.card.report'].includes(place)) assert.doesNotMatch(text, /\bwrong\b/i, place);
    assert.doesNotMatch(text, /["']|\s{2}|\.\.\.|^\s|\s$/, `${place}: the quotation marks and the spaces of print`);
  }
});

test('sentences end, and labels do not', () => {
  for (const [place, text] of leaves(en, 'words')) {
    if (/\.(why|settle|text(\.\w+)?|\w*_note)$/.test(place) && !/^words\.(card|terminal)\./.test(place)) assert.match(text, /[.…}]$/, place);
    if (/\.(option|button|label)$/.test(place)) assert.doesNotMatch(text.replace(/\{\w+\}/g, ''), /\w\.$/, place);
  }
});
