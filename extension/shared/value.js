/** A figure's value with its unit, as a person writes it: "9,000,000,000 Danish kroner", "5 to 7 square feet". */

import { currencyName, writeClock, writeDate, writeNumber } from './locale.js';
import { say } from './say.js';

/** @typedef {import('./protocol.js').Flag} Flag */
/** @typedef {import('./locale.js').Places} Places */

/** @typedef {{ text: string, hasUnit: boolean }} Written a value, and whether its unit stands with it */

/** Units whose names are short forms. @type {Record<string, string>} */
const UNITS = { 'pp': 'fact.points', 'bp': 'fact.basis_points', 'time': 'fact.times' };

/**
 * Writes a figure's value out, no less precisely than the text has it; null where the text does not tell the value.
 * @param {Flag} flag
 * @param {string} locale
 * @returns {Written | null}
 */
export function writeValue(flag, locale) {
  const { value } = flag;
  if (value === null || value === undefined) return null;
  const ends = Array.isArray(value) ? value : [value];
  if (typeof ends[0] === 'string') {
    const times = ends.map(String);
    return times.some((time) => isOpen(time, flag.text)) ? null : { text: range(times.map((time) => writeTime(time, locale))), hasUnit: false };
  }
  return writeNumbers(flag, ends.map(Number), locale);
}

/** Whether a clock time may be in either half of the day: "3:30" has a value, and does not say which. @param {string} iso @param {string} text */
function isOpen(iso, text) {
  const hour = Number(/(\d\d):/.exec(iso)?.[1] ?? 0);
  return hour > 0 && hour <= 12 && !/(^|[\d\s])[ap]\.?\s?m\b/i.test(text);
}

/** @param {string} iso a date, a clock time, or both @param {string} locale */
function writeTime(iso, locale) {
  if (/^\d\d:/.test(iso)) return writeClock(iso, locale);
  const [date, clock] = iso.split('T');
  return clock ? say('fact.moment', { date: writeDate(date, locale), clock: writeClock(clock, locale) }) : writeDate(date, locale);
}

/**
 * Whether a figure's own words already say what was written out: "more than 12 boats" holds "12 boats".
 * @param {Flag} flag
 * @param {Written} written
 */
export function repeats({ text, unit = '', plural = unit }, written) {
  const said = new Set(words(text));
  const singular = written.text.replace(plural, unit);
  return [written.text, singular].some((each) => words(each).every((word) => said.has(word)));
}

/**
 * @param {Flag} flag
 * @param {number[]} numbers one, or both ends of a range
 * @param {string} locale
 * @returns {Written}
 */
function writeNumbers({ unit = '', plural, kind, precision = 1 }, numbers, locale) {
  const { main, rate } = parts(unit);
  const isMoney = kind === 'money' && /^[A-Z]{3}$/.test(main);
  const isShare = kind === 'ratio' && numbers.every((number) => number > 0 && number < 1);
  const places = isShare ? { least: 0, most: 1 } : placesOf(numbers, precision, isMoney);
  const value = range(numbers.map((number) => writeNumber(isShare ? number * 100 : number, places, locale)));
  // "1.0 miles": only a plain 1 is one.
  const isOne = numbers.length === 1 && Math.abs(numbers[0]) === 1 && places.least === 0;
  const form = isOne ? 'one' : 'other';

  if (isShare) return { text: say('fact.percent', { value }), hasUnit: unit === '' };
  if (kind === 'ratio') return { text: say(`fact.times.${form}`, { value }), hasUnit: unit === '' || unit === 'time' };
  const name = isMoney ? currencyName(main, isOne) : isOne ? main : parts(plural ?? '').main;
  const text = main === '%' ? say('fact.percent', { value })
    : Object.hasOwn(UNITS, main) ? say(`${UNITS[main]}.${form}`, { value })
    : name && say('fact.quantity', { value, unit: name });
  // Without its plural a unit is not written behind the number; "per 100,000 person" is one too.
  if (!text || (rate && !plural)) return { text: value, hasUnit: false };
  return { text: rate ? say('fact.per', { value: text, unit: writeRate(parts(plural ?? '').rate, locale) }) : text, hasUnit: true };
}

/** "100,000 people", with the number as the reader writes it. @param {string} rate @param {string} locale */
const writeRate = (rate, locale) => rate.replace(/^\d[\d,]*(\.\d+)?(?= )/, (amount) => (
  writeNumber(Number(amount.replaceAll(',', '')), { least: 0, most: 3 }, locale)
));

/**
 * How many decimals: all that were printed, and as many as a value worked out from words needs. Money has none, or two or more.
 * @param {number[]} numbers
 * @param {number} precision the smallest step printed
 * @param {boolean} isMoney
 * @returns {Places}
 */
function placesOf(numbers, precision, isMoney) {
  const printed = Math.max(0, Math.min(12, -Math.floor(Math.log10(precision) + 1e-9)));
  const isWhole = numbers.every(Number.isInteger);
  const least = isMoney && !isWhole ? Math.max(2, printed) : printed;
  const most = isMoney || numbers.some((number) => Math.abs(number) >= 1) ? 2 : 4;
  return { least, most: Math.max(least, most) };
}

/** @param {string[]} ends one or two */
const range = ([low, high]) => (high === undefined ? low : say('fact.range', { low, high }));

/** What stands before and after "per" in a unit. @param {string} unit */
function parts(unit) {
  const [main, ...rate] = unit.split(' per ');
  return { main, rate: rate.join(' per ') };
}

/** A text's words without the marks around them; what a hyphen joins is more than one. @param {string} text */
const words = (text) => text.toLowerCase().split(/[\s\u00a0\u202f\-\u2010\u2011]+/).map((word) => word.replace(/^[("“‘]+|[)"”’.,;:]+$/g, '')).filter(Boolean);
