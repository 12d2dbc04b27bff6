// How the cost of an article grows with its text, from 1,000 to 5 million characters: the analysis in WASM, with its results as JavaScript
// objects, and in the page finding the article and painting its marks.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { Obstacle, root, say } from '../scripts/setup/shell.mjs';
import { measureGrowth } from './growth.mjs';
import { plot } from './plot.mjs';
import { madeUp } from './texts.mjs';
import { noRoles, startWasm } from './wasm.mjs';

const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map((thousands) => thousands * 1000);

/** Characters that are read for each size, so that a short text is timed as well as a long one. */
const least = 5_000_000;

/** Runs of each size, of which the one in the middle counts. */
const runs = 5;

export async function linear() {
  if (findBrowser('chromium') === null) throw new Obstacle('Chromium was not found; `npm start -- --headless` sets it up.');
  const caveat = await startWasm();
  const texts = freshTexts();
  for (let read = 0; read < least; read += sizes[3]) caveat.analyse(texts(sizes[3]), noRoles);
  const analysis = sizes.map((size) => {
    const times = Array.from({ length: runs }, () => {
      const some = Array.from({ length: Math.ceil(least / runs / size) }, () => texts(size));
      const start = process.cpuUsage();
      for (const text of some) caveat.analyse(text, noRoles);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000 / some.length;
    });
    return /** @type {[number, number]} */ ([size, times.sort((a, b) => a - b)[runs >> 1]]);
  });
  const { region, paint } = await measureGrowth(sizes, texts, ({ text, roles }) => caveat.analyse(text, Uint8Array.from(roles)).flags);
  const curves = { analysis, region, paint };
  say(table(curves));
  writeFileSync(join(root, 'benches/linear.svg'), picture(curves));
  say('The plot is in benches/linear.svg.');
}

/** Made-up texts of a length, none given twice. */
function freshTexts() {
  let seed = 0;
  let stock = '';
  return (/** @type {number} */ length) => {
    const articles = [stock];
    for (let have = stock.length; have < length; have += articles[articles.length - 1].length + 1) articles.push(madeUp(seed++));
    const text = articles.filter(Boolean).join('\n');
    stock = text.slice(length);
    // A string cut out of another keeps it alive, and is not flat: V8 would flatten it while the clock runs.
    return Buffer.from(text.slice(0, length)).toString();
  };
}

/** @typedef {Record<'analysis' | 'region' | 'paint', [size: number, ms: number][]>} Curves */

/** @param {Curves} curves */
function table(curves) {
  const all = Object.values(curves);
  const ms = (/** @type {number} */ time) => Number(time.toPrecision(3)).toLocaleString('en-US');
  const each = (/** @type {number} */ time, /** @type {number} */ size) => String(Math.round(time * 1e6 / size));
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [
    row(['characters', ...Object.keys(curves).map((name) => `${name}, ms`), ...Object.keys(curves).map((name) => `${name}, µs per 1,000 characters`)]),
    `|${'---|'.repeat(1 + 2 * all.length)}`,
    ...sizes.map((size, at) => row([size.toLocaleString('en-US'), ...all.map((points) => ms(points[at][1])), ...all.map((points) => each(points[at][1], size))])),
  ].join('\n');
}

/** @param {Curves} curves */
function picture({ analysis, region, paint }) {
  const decades = (/** @type {number} */ from, /** @type {number} */ to) => Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const [most, time] = analysis[analysis.length - 1];
  return plot(
    'Cost of an article by length of text',
    { label: 'characters of text', ticks: decades(3, 7), write: (tick) => tick.toLocaleString('en-US') },
    { label: 'milliseconds of CPU time', ticks: decades(-2, 4), write: (tick) => tick.toLocaleString('en-US') },
    [
      { name: 'in proportion', colour: '#999', points: [[1000, time * 1000 / most], [most * 2, time * 2]] },
      { name: 'analysis', colour: '#2458a6', points: analysis },
      { name: 'region', colour: '#7a5210', points: region },
      { name: 'paint', colour: '#7b3fa0', points: paint },
    ],
  );
}
