// From an article's message to its marks on saved web pages, in Chromium with the extension and with the pages' own scripts off: what it
// costs the page's main thread. FOLDER is one of those that `npm run measure:pages` takes.

import { existsSync } from 'node:fs';
import { build } from '../extension/build.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { Obstacle, say } from '../scripts/setup/shell.mjs';
import { savedPages, startSaved } from './pages/saved.mjs';
import { record, spread, writeStamped } from './stamped.mjs';

/** @typedef {import('./stamped.mjs').Task} Task */

/** @param {string[]} folders */
export async function painted(...folders) {
  if (folders.length === 0 || !folders.every(existsSync)) throw new Obstacle('npm run bench -- pages FOLDER [FOLDER ...]');
  if (findBrowser('chromium') === null) throw new Obstacle('Chromium was not found; `npm start -- --headless` sets it up.');
  await build();
  const pages = folders.flatMap(savedPages);
  const saved = await startSaved(writeStamped());
  const visits = [];
  try {
    for (const page of pages) visits.push(measure(await record(saved.session, (tab) => saved.goTo(tab, page))));
  } finally {
    await saved.close();
  }
  // A page that is no article, or not in English, sends none; one without marks has nothing to draw.
  const marked = visits.filter(({ hasMarks }) => hasMarks);
  say(`${pages.length} pages, ${visits.filter(({ sent }) => sent > 0).length} sent, ${marked.length} of them marked`);
  const row = (/** @type {string} */ what, /** @type {(visit: ReturnType<typeof measure>) => number} */ of) => {
    const { median, p95, worst } = spread(marked.map(of));
    return `| ${what} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${worst.toFixed(1)} |`;
  };
  say([
    '| main thread, ms | median | p95 | worst |',
    '|---|---|---|---|',
    row('from the first message to painted marks', ({ sending, marking }) => sending + marking),
    row('of that sending', ({ sending }) => sending),
    row('drawing the page with its marks, by the browser', ({ drawing }) => drawing),
    row('before that: the script, the settings, the reading', ({ before }) => before),
    row('longest task of ours', ({ longest }) => longest),
  ].join('\n'));
}

/** @param {Task[]} tasks */
function measure(tasks) {
  const ours = tasks.filter(({ isOurs }) => isOurs);
  const stamps = ours.flatMap((task) => task.stamps);
  const sum = (/** @type {Task[]} */ some) => some.reduce((total, { ms }) => total + ms, 0);
  const has = (/** @type {string} */ what) => (/** @type {Task} */ task) => task.stamps.some((each) => each.what === what);
  const times = (/** @type {string} */ what) => stamps.filter((each) => each.what === what);
  const sends = times('send analyse');
  const sending = times('sent analyse').reduce((total, { ms }, index) => total + ms - sends[index].ms, 0);
  const answered = ours.filter(has('answer analyse'));
  const last = tasks.indexOf(answered[answered.length - 1]);
  const first = tasks.findIndex(has('send analyse'));
  return {
    sent: sends.length,
    hasMarks: times('paint').length > 0,
    sending,
    // The report arrives in the task that paints it; the next part's message is counted above.
    marking: sum(answered) - times('sent analyse').slice(1).reduce((total, { ms }, index) => total + ms - sends[index + 1].ms, 0),
    drawing: sum(tasks.slice(last + 1).filter(({ isDrawing, isOurs }) => isDrawing && !isOurs)),
    before: sum(tasks.slice(0, first + 1).filter(({ isOurs }) => isOurs)),
    longest: Math.max(...ours.map(({ ms }) => ms)),
  };
}
