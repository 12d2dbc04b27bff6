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
    const { texts, times } = await tab.evaluate(readBoth);
    Object.assign(page, texts).times.push(times);
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/pages.jsonl'), pages.map(({ html, ...page }) => `${JSON.stringify(page)}\n`).join(''));
  say(`${pages.length} pages`);
  sayText(pages);
  sayNature(pages);
  sayCost(pages);
  return 0;
});

/** Runs in the page: first the finder, which pays for code and page being cold, as it does for a reader. */
async function readBoth() {
  const world = /** @type {any} */ (globalThis);
  /** @type {number[]} */
  const slices = [];
  let start = 0;
  const { scheduler } = world;
  const pause = scheduler.yield.bind(scheduler);
  // The finder hands the page back through this, and through nothing else.
  scheduler.yield = async () => {
    slices.push(performance.now() - start);
    await pause();
    start = performance.now();
  };
  start = performance.now();
  const { article, what } = await world.readPage(() => true);
  slices.push(performance.now() - start);
  const clone = document.cloneNode(true);
  start = performance.now();
  const parsed = new world.Readability(clone).parse();
  const parse = performance.now() - start;
  const found = await world.findBlocks(() => true);
  return {
    texts: {
      caveat: what === 'article' ? article.text : '',
      found: found.map((/** @type {{ text: string }} */ { text }) => text).join('\n'),
      readability: parsed?.textContent ?? '',
    },
    times: { caveat: { ms: slices.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...slices) }, readability: { ms: parse, longest: parse } },
  };
}
