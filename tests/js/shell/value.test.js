import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeats, writeValue } from '../../../extension/shared/value.js';

/** @typedef {import('../../../extension/shared/protocol.js').Flag} Flag */

/** @param {Partial<Flag>} parts */
const flag = (parts) => /** @type {Flag} */ ({ layer: 'figure', kind: 'count', rule: '', start: 0, end: 0, text: '', weight: 0, bound: 'exact', ...parts });

/** A value as readers of several locales see it; spaces that do not break are shown as plain ones. @param {Partial<Flag>} parts */
const written = (parts, locale = 'en-US') => writeValue(flag(parts), locale)?.text.replace(/[\u00a0\u202f]/g, ' ');

/** @param {number | [number, number]} value @param {string} unit @param {Partial<Flag>} [parts] */
const money = (value, unit, parts, locale = 'en-US') => written({ kind: 'money', value, unit, ...parts }, locale);

test('separators and groups are the reader’s, words and digits those of English', () => {
  const sum = { kind: 'money', value: 1_234_567.8, unit: 'USD', precision: 0.1 };
  for (const [locale, expected] of [
    ['en-US', '1,234,567.80 US dollars'],
    ['en-GB', '1,234,567.80 US dollars'],
    ['de', '1.234.567,80 US dollars'],
    ['fr', '1 234 567,80 US dollars'],
    ['hi', '12,34,567.80 US dollars'],
    ['en-IN', '12,34,567.80 US dollars'],
    ['ar-EG', '1,234,567.80 US dollars'],
    ['fa', '1,234,567.80 US dollars'],
  ]) assert.equal(written(sum, locale), expected, locale);
});

test('money has the name of its currency, once, and no fewer decimals than were printed', () => {
  assert.equal(money(3e9, 'USD', { precision: 1e9 }), '3,000,000,000 US dollars');
  assert.equal(money(3.4, 'USD', { precision: 0.01 }), '3.40 US dollars');
  assert.equal(money(3.4, 'USD', { precision: 0.1 }), '3.40 US dollars');
  assert.equal(money(3.459, 'USD', { precision: 0.001 }), '3.459 US dollars');
  assert.equal(money(1250, 'USD', { precision: 0.01 }), '1,250.00 US dollars');
  assert.equal(money(1, 'EUR'), '1 euro');
  assert.equal(money([6e7, 7.5e7], 'USD'), '60,000,000 to 75,000,000 US dollars');
  assert.equal(money(80, 'USD per barrel', { plural: 'USD per barrel' }), '80 US dollars per barrel');
  assert.equal(money(2, 'XQQ'), '2 XQQ');
});

test('minor money stays as printed', () => {
  assert.equal(money(470, 'penny', { plural: 'pence' }), '470 pence');
  assert.equal(money(1, 'penny', { plural: 'pence' }), '1 penny');
});

test('a percentage, percentage points and multiples carry their unit', () => {
  assert.equal(written({ kind: 'percent', value: [5, 7], unit: '%' }), '5 to 7%');
  assert.equal(written({ kind: 'percent', value: 37.5, unit: '%', precision: 0.1 }, 'de'), '37,5%');
  assert.equal(written({ kind: 'percent', value: 4, unit: '%', precision: 0.1 }), '4.0%');
  assert.equal(written({ kind: 'percent', value: 3, unit: '% per year', plural: '% per year' }), '3% per year');
  assert.equal(written({ kind: 'percentage_points', value: 9, unit: 'pp' }), '9 percentage points');
  assert.equal(written({ kind: 'percentage_points', value: 1, unit: 'pp' }), '1 percentage point');
  assert.equal(written({ kind: 'percentage_points', value: 1, unit: 'pp', precision: 0.1 }), '1.0 percentage points');
  assert.equal(written({ kind: 'percentage_points', value: 25, unit: 'bp' }), '25 basis points');
  assert.equal(written({ kind: 'ratio', value: 2 }), '2 times');
  assert.equal(written({ kind: 'ratio', value: 1.5, precision: 0.1 }, 'fr'), '1,5 times');
  assert.equal(written({ kind: 'ratio', value: 2 / 3 }, 'de'), '66,7%');
});

test('measures and counted nouns have the plural, but for one', () => {
  const feet = { kind: 'measure', unit: 'square foot', plural: 'square feet' };
  assert.equal(written({ ...feet, value: 2 }), '2 square feet');
  assert.equal(written({ ...feet, value: 1 }), '1 square foot');
  assert.equal(written({ ...feet, value: 1, precision: 0.1 }), '1.0 square feet');
  assert.equal(written({ ...feet, value: 0.5, precision: 0.5 }, 'de'), '0,5 square feet');
  assert.equal(written({ ...feet, value: [0, 1] }), '0 to 1 square feet');
  assert.equal(written({ value: 3, unit: 'graphics card', plural: 'graphics cards' }), '3 graphics cards');
  assert.equal(written({ kind: 'age', value: 52, unit: 'year', plural: 'years' }), '52 years');
  assert.equal(written({ value: 18, unit: 'charge' }), '18');
  assert.equal(written({ value: 1, unit: 'roof' }), '1 roof');
});

test('a rate is inflected by its own number, which is the reader’s too', () => {
  const cases = { unit: 'case per 100,000 person', plural: 'cases per 100,000 people' };
  assert.equal(written({ ...cases, value: 5 }), '5 cases per 100,000 people');
  assert.equal(written({ ...cases, value: 1 }), '1 case per 100,000 people');
  assert.equal(written({ ...cases, value: 1250.5, precision: 0.1 }, 'de'), '1.250,5 cases per 100.000 people');
  assert.equal(written({ value: 5, unit: 'case per 100,000 roof' }), '5');
  assert.equal(money(5, 'USD per 1,000 roof'), '5');
  assert.equal(written({ kind: 'measure', value: 30, unit: 'mile per hour', plural: 'miles per hour' }), '30 miles per hour');
});

test('dates are as precise as they are known, in English, in the reader’s order', () => {
  const date = (/** @type {Flag['value']} */ value, locale = 'en-US') => written({ kind: 'date', value }, locale);
  assert.equal(date('2024-03-03'), 'March 3, 2024');
  assert.equal(date('2024-03-03', 'en-GB'), '3 March 2024');
  assert.equal(date('2024-03-03', 'de'), '3 March 2024');
  assert.equal(date('2024-03-03', 'ar-SA'), '3 March 2024');
  assert.equal(date('0079-08-24'), 'August 24, 79');
  assert.equal(date('2024-03'), 'March 2024');
  assert.equal(date('--02-29'), 'February 29');
  assert.equal(date('--05'), 'May');
  assert.equal(date(['1990', '1999'], 'de'), '1990 to 1999');
  assert.equal(date('2024-13-40'), '2024-13-40');
  assert.equal(date(null), undefined);
});

test('a clock has twelve hours or twenty-four', () => {
  const time = (/** @type {string} */ value, /** @type {string} */ locale, text = '') => written({ kind: 'date', value, text }, locale);
  assert.deepEqual(['en-US', 'en-AU', 'hi', 'de', 'fr', 'en-GB'].map((locale) => time('18:05', locale)), ['6:05 PM', '6:05 pm', '6:05 pm', '18:05', '18:05', '18:05']);
  assert.equal(time('18:05:09', 'en-US'), '6:05:09 PM');
  assert.equal(time('2024-03-03T18:05', 'en-US'), 'March 3, 2024, 6:05 PM');
  assert.equal(time('--03-03T18:05', 'de'), '3 March, 18:05');
});

test('a clock time that may be in either half of the day is not written out', () => {
  const time = (/** @type {string} */ value, /** @type {string} */ text) => written({ kind: 'date', value, text });
  assert.equal(time('03:30', '3:30'), undefined);
  assert.equal(time('2024-03-03T03:30', 'March 3 at 3:30'), undefined);
  assert.equal(time('03:30', '3:30 a.m.'), '3:30 AM');
  assert.equal(time('12:00', '12pm'), '12:00 PM');
  assert.equal(time('00:30', '0:30'), '12:30 AM');
});

test('a value repeats the figure only where the figure says it in the same way', () => {
  const says = (/** @type {string} */ text, /** @type {Partial<Flag>} */ parts, locale = 'en-US') => {
    const figure = flag({ text, ...parts });
    return repeats(figure, /** @type {import('../../../extension/shared/value.js').Written} */ (writeValue(figure, locale)));
  };
  const plants = { value: 1250, unit: 'plant', plural: 'plants' };
  assert.equal(says('more than 1,250 tall plants', plants), true);
  assert.equal(says('more than 1,250 tall plants', plants, 'de'), false);
  assert.equal(says('1,250', plants), false);
  assert.equal(says('90-millimetre', { kind: 'measure', value: 90, unit: 'millimetre', plural: 'millimetres' }), true);
  assert.equal(says('90mm', { kind: 'measure', value: 90, unit: 'millimetre', plural: 'millimetres' }), false);
  assert.equal(says('up to 7%', { kind: 'percent', value: 7, unit: '%' }), true);
  assert.equal(says('seven per cent', { kind: 'percent', value: 7, unit: '%' }), false);
  assert.equal(says('$80', { kind: 'money', value: 80, unit: 'USD' }), false);
});
