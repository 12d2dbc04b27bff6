// npm's compromise: its numbers. Its plugin compromise-dates 3.9.0 stays out: on some texts it fills an array until Node dies.

import nlp from 'compromise';

/** What is timed: as its README asks for values. */
export const timed = { numbers: (/** @type {string} */ text) => nlp(text).numbers().json() };

/** @type {Record<string, (text: string) => import('./run.mjs').Figure[]>} */
export const scored = { numbers: (text) => numbersOf(nlp(text)) };

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

/** The span without the punctuation that it takes along. */
function placed(/** @type {any} */ { text, offset }) {
  const kept = text.replace(/[\s.,;:!?"”’)]+$/, '');
  return { start: offset.start, end: offset.start + (kept.length || offset.length) };
}
