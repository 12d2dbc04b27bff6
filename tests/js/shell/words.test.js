import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../data/words/en.json' with { type: 'json' };
import { explain, say, summarise } from '../../../extension/shared/words.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */

/**
 * A figure that is a whole text.
 * @param {string} text
 * @param {Partial<Flag>} parts
 */
function figure(text, parts) {
  const flag = /** @type {Flag} */ ({ layer: 'figure', kind: 'count', start: 0, end: text.length, text, weight: 0, bound: 'exact', ...parts });
  return { ...flag, rule: `figure.${flag.kind}` };
}

/** What a card says of a figure, as label and value. @param {string} text @param {Partial<Flag>} parts @returns {Record<string, string>} */
function facts(text, parts) {
  const article = { text, roles: [0], title: null, published: null, language: 'en' };
  return Object.fromEntries(explain([figure(text, parts)], 0, article).facts.map(({ label, value }) => [label, value]));
}

/** @param {string} text @param {Partial<Flag>} parts */
const written = (text, parts) => facts(text, parts)['Written out'];

test('money is written out with the name of its currency, once', () => {
  assert.equal(written('$3 billion', { kind: 'money', value: 3e9, unit: 'USD' }), '3,000,000,000 US dollars');
  assert.equal(written('$1.85', { kind: 'money', value: 1.85, unit: 'USD' }), '1.85 US dollars');
  assert.equal(written('€1', { kind: 'money', value: 1, unit: 'EUR' }), '1 euro');
  assert.equal(written('$60m to $75m', { kind: 'money', value: [6e7, 7.5e7], unit: 'USD' }), '60,000,000 to 75,000,000 US dollars');
  assert.equal(written('$80', { kind: 'money', value: 80, unit: 'USD per barrel' }), '80 US dollars per barrel');
  assert.deepEqual(facts('470p', { kind: 'money', value: 470, unit: 'penny' }), { 'Written out': '470', 'Unit': 'penny' });
});

test('a percentage, percentage points and multiples carry their unit', () => {
  assert.equal(written('5 to 7 per cent', { kind: 'percent', value: [5, 7], unit: '%' }), '5 to 7%');
  assert.equal(written('nine points', { kind: 'percentage_points', value: 9, unit: 'pp' }), '9 percentage points');
  assert.equal(written('a point', { kind: 'percentage_points', value: 1, unit: 'pp' }), '1 percentage point');
  assert.equal(written('a quarter point', { kind: 'percentage_points', value: 25, unit: 'bp' }), '25 basis points');
  assert.equal(written('twofold', { kind: 'ratio', value: 2 }), '2 times');
  assert.equal(written('two-thirds', { kind: 'ratio', value: 2 / 3 }), '66.7%');
});

test('what is counted is said as the text says it, where it does', () => {
  assert.equal(facts('two officials', { value: 2, unit: 'official' })['What is counted'], 'officials');
  assert.equal(facts('38,500 People', { value: 38_500, unit: 'person' })['What is counted'], 'People');
  assert.equal(facts('1,260', { value: 1_260, unit: 'plant' })['What is counted'], 'plant');
  assert.equal(facts('six', { value: 6, unit: 'sister' })['What is counted'], 'sister');
  assert.equal(facts('20 deaths', { value: 20, unit: 'death per 100,000 person' })['What is counted'], 'deaths per 100,000 person');
});

test('dates are written as precisely as they are known', () => {
  const date = (/** @type {Flag['value']} */ value) => written('then', { kind: 'date', value });
  assert.equal(date('2024-03-03'), 'March 3, 2024');
  assert.equal(date('2024-03'), 'March 2024');
  assert.equal(date('--02-29'), 'February 29');
  assert.equal(date('--05'), 'May');
  assert.equal(date(['1990', '1999']), '1990 to 1999');
  assert.equal(date('06:00'), '06:00');
  assert.equal(date(null), undefined);
});

test('a value that would repeat the figure is left out', () => {
  assert.deepEqual(facts('37%', { kind: 'percent', value: 37, unit: '%' }), {});
  assert.deepEqual(facts('52', { kind: 'age', value: 52, unit: 'year' }), { Unit: 'year' });
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
    // "Said to have done wrong" is what an accusation is.
    if (place !== 'words.claim.accusation.why') assert.doesNotMatch(text, /\bwrong\b/i, place);
    assert.doesNotMatch(text, /["']|\s{2}|\.\.\.|^\s|\s$/, `${place}: the quotation marks and the spaces of print`);
  }
});

test('sentences end, and labels do not', () => {
  for (const [place, text] of leaves(en, 'words')) {
    if (/\.(why|settle|text(\.\w+)?|\w*_note)$/.test(place) && !/^words\.(card|terminal)\./.test(place)) assert.match(text, /[.…}]$/, place);
    if (/\.(option|button|label)$/.test(place)) assert.doesNotMatch(text.replace(/\{\w+\}/g, ''), /\w\.$/, place);
  }
});
