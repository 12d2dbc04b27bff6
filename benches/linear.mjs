// How the cost of an analysis grows with the text: WASM, with its results as JavaScript objects, from 1,000 to 5 million characters.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from '../scripts/setup/shell.mjs';
import { plot } from './plot.mjs';
import { madeUp } from './texts.mjs';
import { noRoles, startWasm } from './wasm.mjs';

const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map((thousands) => thousands * 1000);

/** Characters that are read for each size, so that a short text is timed as well as a long one. */
const least = 5_000_000;

/** Runs of each size, of which the one in the middle counts. */
const runs = 5;

export async function linear() {
  const caveat = await startWasm();
  const texts = freshTexts();
  for (let read = 0; read < least; read += sizes[3]) caveat.analyse(texts(sizes[3]), noRoles);
  const points = sizes.map((size) => {
    const times = Array.from({ length: runs }, () => {
      const some = Array.from({ length: Math.ceil(least / runs / size) }, () => texts(size));
      const start = process.cpuUsage();
      for (const text of some) caveat.analyse(text, noRoles);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000 / some.length;
    });
    return /** @type {[number, number]} */ ([size, times.sort((a, b) => a - b)[runs >> 1]]);
  });
  say(table(points));
  writeFileSync(join(root, 'benches/linear.svg'), picture(points));
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

/** @param {[number, number][]} points */
function table(points) {
  return [
    '| characters | milliseconds | µs per 1,000 characters |',
    '|---|---|---|',
    ...points.map(([size, time]) => `| ${size.toLocaleString('en-US')} | ${Number(time.toPrecision(3)).toLocaleString('en-US')} | ${Math.round(time * 1e6 / size)} |`),
  ].join('\n');
}

/** @param {[number, number][]} points */
function picture(points) {
  const decades = (/** @type {number} */ from, /** @type {number} */ to) => Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const [most, time] = points[points.length - 1];
  return plot(
    'Cost of an analysis by length of text',
    { label: 'characters of text', ticks: decades(3, 7), write: (tick) => tick.toLocaleString('en-US') },
    { label: 'milliseconds of CPU time', ticks: decades(-1, 4), write: (tick) => tick.toLocaleString('en-US') },
    [
      { name: 'in proportion', colour: '#999', points: [[1000, time * 1000 / most], [most * 2, time * 2]] },
      { name: 'analysis', colour: '#2458a6', points },
    ],
  );
}
