// A page with five megabytes of text in Chromium: how soon its first marks are there, and how long Caveat keeps the main thread at once,
// also when a paragraph changes.

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
    const open = (/** @type {string} */ name) => (/** @type {import('puppeteer-core').Page} */ tab) => (
      tab.goto(`http://paper.example/${name}.html`, { waitUntil: 'load' })
    );
    // It starts the worker.
    await record(session, open('small'));
    const visits = [];
    const changes = [];
    for (let round = 0; round < rounds; round += 1) visits.push(measure(await record(session, open('large'))));
    for (let round = 0; round < rounds; round += 1) changes.push(measureOwn(await record(session, open('large'), change)));
    say(`${table(visits)}\n${changeTable(changes)}`);
  } finally {
    await session.close();
    await web.close();
    rmSync(folder, { recursive: true });
  }
}

/** Appends a sentence to a paragraph. @param {import('puppeteer-core').Page} tab */
function change(tab) {
  return tab.evaluate(() => document.querySelectorAll('p')[5_000].append(' It rose by 7% then.'));
}

const sum = (/** @type {import('./stamped.mjs').Task[]} */ tasks) => tasks.reduce((total, { ms }) => total + ms, 0);

/** @param {import('./stamped.mjs').Task[]} tasks */
function measureOwn(tasks) {
  const ours = tasks.filter(({ isOurs }) => isOurs);
  return { longest: Math.max(...ours.map(({ ms }) => ms)), own: sum(ours) };
}

/** @param {import('./stamped.mjs').Task[]} tasks */
function measure(tasks) {
  const stamps = tasks.flatMap((task) => task.stamps);
  const when = (/** @type {string} */ what) => stamps.find((each) => each.what === what)?.at ?? NaN;
  const painted = when('paint');
  const ours = tasks.filter(({ isOurs }) => isOurs);
  return {
    first: painted - when('start'),
    firstFromAnswer: painted - when('answer state'),
    ownUntilFirst: sum(ours.filter(({ start }) => start < painted)),
    ...measureOwn(tasks),
    over16: ours.filter(({ ms }) => ms > 16).length,
    longestByClock: Math.max(...ours.map(({ lasted }) => lasted)),
    browsers: Math.max(...tasks.filter(({ isOurs }) => !isOurs).map(({ ms }) => ms)),
    all: stamps[stamps.length - 1].at - when('start'),
  };
}

/** @param {string} what @param {number[]} values */
function row(what, values) {
  return `| ${what} | ${spread(values).median.toFixed(0)} | ${Math.min(...values).toFixed(0)} – ${Math.max(...values).toFixed(0)} |`;
}

/** @param {ReturnType<typeof measureOwn>[]} changes */
function changeTable(changes) {
  return [
    row('when a paragraph changes: longest task of ours, own time, ms', changes.map(({ longest }) => longest)),
    row('… all tasks of ours, own time, ms', changes.map(({ own }) => own)),
  ].join('\n');
}

/** @param {ReturnType<typeof measure>[]} visits */
function table(visits) {
  const of = (/** @type {string} */ what, /** @type {keyof ReturnType<typeof measure>} */ name) => row(what, visits.map((visit) => visit[name]));
  return [
    `| ${size.toLocaleString('en-US')} characters | middle | least – most |`,
    '|---|---|---|',
    of('first marks after the content script began, by the clock, ms', 'first'),
    of('… after the background let it read, by the clock, ms', 'firstFromAnswer'),
    of('… of that in the main thread, its own time, ms', 'ownUntilFirst'),
    of('longest task of ours, own time, ms', 'longest'),
    of('tasks of ours over 16 ms', 'over16'),
    of('longest task of ours, by the clock, ms', 'longestByClock'),
    of('longest task of the browser, own time, ms', 'browsers'),
    of('all tasks of ours, own time, ms', 'own'),
    of('all marks are there, by the clock, ms', 'all'),
  ].join('\n');
}
