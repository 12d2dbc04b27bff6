// A page with five megabytes of text in Chromium: how soon its first marks are there, and how long Caveat keeps the main thread at once.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../extension/build.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { Obstacle, root, say } from '../scripts/setup/shell.mjs';
import { launch } from '../tests/browser/harness/launch.mjs';
import { startWeb } from '../tests/browser/harness/web.mjs';
import { record, spread, writeStamped } from './stamped.mjs';
import { articleOf } from './texts.mjs';

const size = 5_000_000;
const rounds = 5;
const folder = join(root, 'dist/bench/large');

export async function large() {
  if (findBrowser('chromium') === null) throw new Obstacle('Chromium was not found; `npm start -- --headless` sets it up.');
  await build();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'small.html'), articleOf(6_000));
  writeFileSync(join(folder, 'large.html'), articleOf(size));
  const web = await startWeb('dist/bench/large');
  const session = await launch('chromium', { proxy: web.proxy, extension: writeStamped() });
  try {
    const visits = [];
    // The first starts the worker.
    for (const name of ['small', ...Array(rounds).fill('large')]) {
      visits.push(measure(await record(session, (tab) => tab.goto(`http://paper.example/${name}.html`, { waitUntil: 'load' }))));
    }
    say(table(visits.slice(1)));
  } finally {
    await session.close();
    await web.close();
    rmSync(folder, { recursive: true });
  }
}

/** @param {import('./stamped.mjs').Task[]} tasks */
function measure(tasks) {
  const stamps = tasks.flatMap((task) => task.stamps);
  const when = (/** @type {string} */ what) => stamps.find((each) => each.what === what)?.at ?? NaN;
  const painted = when('paint');
  const ours = tasks.filter(({ isOurs }) => isOurs);
  const sum = (/** @type {import('./stamped.mjs').Task[]} */ some) => some.reduce((total, { ms }) => total + ms, 0);
  return {
    first: painted - when('start'),
    firstFromAnswer: painted - when('answer state'),
    ownUntilFirst: sum(ours.filter(({ start }) => start < painted)),
    own: sum(ours),
    longest: Math.max(...ours.map(({ ms }) => ms)),
    over16: ours.filter(({ ms }) => ms > 16).length,
    longestByClock: Math.max(...ours.map(({ lasted }) => lasted)),
    browsers: Math.max(...tasks.filter(({ isOurs }) => !isOurs).map(({ ms }) => ms)),
    all: stamps[stamps.length - 1].at - when('start'),
  };
}

/** @param {ReturnType<typeof measure>[]} visits */
function table(visits) {
  const row = (/** @type {string} */ what, /** @type {keyof ReturnType<typeof measure>} */ name) => {
    const values = visits.map((visit) => visit[name]);
    return `| ${what} | ${spread(values).median.toFixed(0)} | ${Math.min(...values).toFixed(0)} – ${Math.max(...values).toFixed(0)} |`;
  };
  return [
    `| ${size.toLocaleString('en-US')} characters | middle | least – most |`,
    '|---|---|---|',
    row('first marks after the content script began, by the clock, ms', 'first'),
    row('… after the background let it read, by the clock, ms', 'firstFromAnswer'),
    row('… of that in the main thread, its own time, ms', 'ownUntilFirst'),
    row('longest task of ours, own time, ms', 'longest'),
    row('tasks of ours over 16 ms', 'over16'),
    row('longest task of ours, by the clock, ms', 'longestByClock'),
    row('longest task of the browser, own time, ms', 'browsers'),
    row('all tasks of ours, own time, ms', 'own'),
    row('all marks are there, by the clock, ms', 'all'),
  ].join('\n');
}
