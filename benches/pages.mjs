// How much of the article the finder reads on saved web pages, where it is silent, and what it costs, beside Readability, in Chromium
// with the pages' own scripts off.
//
//     npm run measure:pages -- FOLDER [FOLDER ...] [--rounds N]
//
// A FOLDER holds a folder a set and in it a folder a page, with source.html, meta.json and gold.txt, which no page but an article need
// have. They are not part of this project: the pages are their publishers'. Of N rounds the quickest counts; each is the first run on a
// page just opened. What was read goes to dist/pages.jsonl.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { finder, oracle } from '../tests/browser/harness/finder.mjs';
import { Obstacle, root, runMain, say } from '../scripts/setup/shell.mjs';
import { savedPages, visitEach } from './pages/saved.mjs';
import { sayCost, sayNature, sayText } from './pages/tables.mjs';

/** @typedef {import('./pages/tables.mjs').Visited} Visited */

await runMain(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '1' } } });
  if (positionals.length === 0 || !positionals.every(existsSync)) throw new Obstacle('npm run measure:pages -- FOLDER [FOLDER ...] [--rounds N]');
  /** @type {Visited[]} */
  const pages = positionals.flatMap(savedPages).map((page) => ({ ...page, times: [] }));
  const script = await finder({ 'region.js': ['readPage', 'findBlocks'] }) + oracle();
  await visitEach(pages, Number(values.rounds), async (tab, page) => {
    await tab.evaluate(script);
    await tab.tracing.start({ categories: ['-*', 'devtools.timeline'] });
    Object.assign(page, await tab.evaluate(readBoth));
    page.times.push(timesIn(await tab.tracing.stop()));
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/pages.jsonl'), pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  say(`${pages.length} pages`);
  sayText(pages);
  sayNature(pages);
  sayCost(pages);
  return 0;
});

/**
 * Runs in the page: first the finder, which pays for code and page being cold, as it does for a reader. What it costs is told by
 * time stamps in the browser's trace, which count the thread's own time: the machine may have other things to do.
 */
async function readBoth() {
  const world = /** @type {any} */ (globalThis);
  const { scheduler } = world;
  /** @type {(label: string) => void} */
  const stamp = world.console.timeStamp;
  const pause = scheduler.yield.bind(scheduler);
  // The finder hands the page back through this, and through nothing else.
  scheduler.yield = async () => {
    stamp('caveat ends');
    await pause();
    stamp('caveat begins');
  };
  stamp('caveat begins');
  const { article, what } = await world.readPage(() => true);
  stamp('caveat ends');
  const clone = document.cloneNode(true);
  stamp('readability begins');
  const parsed = new world.Readability(clone).parse();
  stamp('readability ends');
  scheduler.yield = pause;
  const { chosen } = await world.findBlocks(() => true);
  return {
    caveat: what === 'article' ? article.text : '',
    found: chosen.map((/** @type {{ text: string }} */ { text }) => text).join('\n'),
    readability: parsed?.textContent ?? '',
  };
}

/** How long each took, by its stamps. @param {Uint8Array | undefined} trace */
function timesIn(trace) {
  const stamps = JSON.parse(Buffer.from(trace ?? []).toString()).traceEvents.filter((/** @type {any} */ { name }) => name === 'TimeStamp')
    .sort((/** @type {any} */ a, /** @type {any} */ b) => a.ts - b.ts)
    .map((/** @type {any} */ { args, tts }) => ({ name: args.data.message, ms: tts / 1_000 }));
  const timeOf = (/** @type {string} */ reader) => {
    const ms = (/** @type {string} */ what) => stamps.filter((/** @type {any} */ { name }) => name === `${reader} ${what}`).map((/** @type {any} */ stamp) => stamp.ms);
    const ends = ms('ends');
    const slices = ms('begins').slice(0, ends.length).map((/** @type {number} */ start, /** @type {number} */ index) => ends[index] - start);
    return { ms: slices.reduce((/** @type {number} */ sum, /** @type {number} */ slice) => sum + slice, 0), longest: Math.max(...slices) };
  };
  return { caveat: timeOf('caveat'), readability: timeOf('readability') };
}
