// npm's compromise: its numbers, and with the plugin compromise-dates its dates and durations.

import nlp from 'compromise';
import dates from 'compromise-dates';

/** The plugin changes the one instance that there is, so that the plain mode must not ask for this. */
const dated = (/** @type {string} */ text) => nlp.extend(dates)(text);

/** What is timed: as its README asks for values. */
export const timed = {
  numbers: (/** @type {string} */ text) => nlp(text).numbers().json(),
  'numbers, dates': (/** @type {string} */ text) => {
    const document = dated(text);
    return [...document.numbers().json(), ...document.dates().json()];
  },
};

/** @type {Record<string, (text: string) => import('./run.mjs').Figure[]>} */
export const scored = {
  numbers: (text) => numbersOf(nlp(text)),
  'numbers, dates': (text) => {
    const document = dated(text);
    const found = document.dates().json({ offset: true, terms: false }).map((/** @type {any} */ date) => ({
      ...placed(date),
      kind: 'date',
      value: date.dates?.start?.slice(0, 10) ?? null,
    }));
    const durations = document.durations().json({ offset: true, terms: false }).map((/** @type {any} */ duration) => ({
      ...placed(duration),
      ...length(duration.duration),
    }));
    return [...durations, ...found, ...numbersOf(document)];
  },
};

/** Its percentages and sums of money are numbers too; they lend theirs a kind and a unit. */
function numbersOf(/** @type {any} */ document) {
  const money = document.money().json({ offset: true, terms: false });
  return document.numbers().json({ offset: true }).map((/** @type {any} */ found) => {
    const { start, end } = placed(found);
    const tags = found.terms.flatMap((/** @type {any} */ term) => term.tags);
    const { num: value, suffix, unit } = found.number;
    const currency = money.find(({ offset }) => offset.start < end && start < offset.start + offset.length)?.money.currency;
    if (currency) return { start, end, kind: 'money', value, unit: currency };
    if (suffix === '%' || tags.includes('Percent')) return { start, end, kind: 'percent', value, unit: '%' };
    if (tags.includes('Ordinal') && !tags.includes('Fraction')) return { start, end, kind: 'rank', value };
    return { start, end, kind: unit ? 'measure' : 'count', value, ...(unit && { unit }) };
  });
}

/** The one part of a duration that is not 0 is its value and unit. */
function length(/** @type {Record<string, number> | undefined} */ parts) {
  const filled = Object.entries(parts ?? {}).filter(([, count]) => count > 0);
  if (filled.length !== 1) return { kind: 'duration', value: null };
  return { kind: 'duration', value: filled[0][1], unit: filled[0][0].replace(/s$/, '') };
}

/** The span without the punctuation that it takes along. */
function placed(/** @type {any} */ { text, offset }) {
  const kept = text.replace(/[\s.,;:!?"”’)]+$/, '');
  return { start: offset.start, end: offset.start + (kept.length || offset.length) };
}
