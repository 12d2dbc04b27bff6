// Microsoft's Recognizers-Text, English: numbers, percentages, currencies, measures, ages, ordinals, and its dates and durations.

import { createRequire } from 'node:module';

// It is no ES module, and hides its names from one.
const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite');
const english = suite.Culture.English;

// What says more about a number comes first.
const numbers = ['Age', 'Currency', 'Temperature', 'Dimension', 'Percentage', 'Ordinal', 'Number'];

const find = (/** @type {string[]} */ models) => (/** @type {string} */ text) =>
  models.flatMap((model) => suite[`recognize${model}`](text, english));

const modes = { numbers: find(numbers), 'numbers, dates': find(['DateTime', ...numbers]) };

/** A paragraph at a time: its cost grows with the square of a text's length. */
export const timed = Object.fromEntries(Object.entries(modes).map(([name, read]) => [name, (/** @type {string} */ text) => text.split('\n').flatMap(read)]));

/** @type {Record<string, (text: string) => import('./run.mjs').Figure[]>} */
export const scored = Object.fromEntries(Object.entries(modes).map(([name, read]) => [name, (text) => read(text).flatMap(figure)]));

const kinds = {
  age: 'age', currency: 'money', temperature: 'measure', dimension: 'measure', percentage: 'percent', ordinal: 'rank', number: 'count',
};

const degrees = { C: 'celsius', F: 'fahrenheit', K: 'kelvin' };

/** Its ends are inclusive. */
function figure(/** @type {any} */ { start, end, typeName, resolution }) {
  const span = { start, end: end + 1 };
  if (typeName.startsWith('datetimeV2')) {
    const { type, value, timex, start: from } = resolution?.values[0] ?? {};
    return [type === 'duration' ? { ...span, kind: 'duration', value: Number(value), unit: 'second' } : { ...span, kind: 'date', value: value ?? from ?? timex ?? null }];
  }
  // "cent" alone: a unit without a number.
  if (!resolution?.value) return [];
  const unit = typeName === 'percentage' ? '%' : (typeName === 'temperature' && degrees[resolution.unit]) || resolution.unit;
  return [{ ...span, kind: kinds[typeName], value: Number.parseFloat(resolution.value), ...(unit && { unit }) }];
}
