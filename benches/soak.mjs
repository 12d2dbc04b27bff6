// Saved web pages, one after the other and three times over, in one browser with the extension: does it hold out?
//
//     npm run soak -- PAGES [chromium|firefox] [bare]
//
// PAGES holds a folder a set and in it a folder a page, with source.html. Their own scripts are off. After each round all tabs are closed
// and memory is looked at; the first round fills the browser's caches. `bare` does the same without the extension: what a browser keeps
// by itself.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { listen } from '../scripts/serve.mjs';
import { Obstacle, runMain, say } from '../scripts/setup/shell.mjs';
import { Faults } from '../tests/browser/harness/faults.mjs';
import { launch } from '../tests/browser/harness/launch.mjs';
import { until } from '../tests/browser/harness/until.mjs';
import { collectGarbage, leastMemory } from './memory.mjs';

const rounds = 3;
/** How many tabs are open at once. */
const tabs = 8;
/** How much more memory than before a browser may keep once all tabs are closed. */
const growth = 1.1;

await runMain(async () => {
  const [pages, name = 'chromium', bare] = process.argv.slice(2);
  const isKnown = (name === 'chromium' || name === 'firefox') && (bare === undefined || bare === 'bare');
  if (!pages || !existsSync(pages) || !isKnown) throw new Obstacle('npm run soak -- PAGES [chromium|firefox] [bare]');
  if (findBrowser(name) === null) throw new Obstacle(`${name} was not found; \`npm start -- --headless\` sets it up.`);
  const folders = readdirSync(pages).flatMap((set) => readdirSync(join(pages, set)).map((id) => join(pages, set, id)))
    .filter((folder) => existsSync(join(folder, 'source.html')));
  const server = await listen((request, response) => {
    const folder = folders[Number(new URL(request.url ?? '/', 'http://paper.example').pathname.match(/^\/(\d+)$/)?.[1])];
    if (!folder) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "script-src 'none'" })
      .end(readFileSync(join(folder, 'source.html')));
  });
  const session = await launch(name, {
    proxy: new URL(server.url).host,
    ...(bare && { extension: null }),
    ...(name === 'chromium' && { args: ['--disable-features=SpareRendererForSitePerProcess'] }),
  });
  try {
    return (await soak(session, folders.length)) ? 0 : 1;
  } finally {
    await session.close();
    await server.close();
  }
});

/** @param {import('../tests/browser/harness/launch.mjs').Session} session @param {number} count of pages */
async function soak(session, count) {
  const faults = new Faults(session);
  if (session.origin) await faults.watchBackground();
  const pid = session.browser.process()?.pid ?? 0;
  /** @type {number[]} */
  const memory = [];
  await collectGarbage(session);
  say(`before: ${(await leastMemory(pid)).all.toFixed(0)} MB`);
  const total = { read: 0, articles: 0, marks: 0, orphans: 0, crashes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    /** @type {import('puppeteer-core').Page[]} */
    const open = [];
    for (let number = 0; number < count; number += 1) {
      const page = await session.newPage();
      open.push(page);
      page.once('error', () => (total.crashes += 1));
      await faults.watchPage(page);
      const found = await visit(session, page, `http://paper.example/${number}`);
      total.read += 1;
      if (found.status === 'done') total.articles += 1;
      total.marks += found.marks;
      total.orphans += found.orphans;
      if (open.length > tabs) await open.shift()?.close();
    }
    for (const page of open) await page.close();
    await collectGarbage(session);
    memory.push((await leastMemory(pid)).all);
    say(`round ${round + 1}: ${JSON.stringify(total)}, ${memory[round].toFixed(0)} MB with all tabs closed`);
  }
  const heard = await faults.found();
  for (const line of new Set(heard)) say(line);
  say(`${heard.length} errors in a console`);
  const isBack = memory[rounds - 1] <= growth * memory[0];
  if (!isBack) say(`memory grew by more than ${((growth - 1) * 100).toFixed(0)}%`);
  return isBack && heard.length === 0 && total.orphans === 0 && total.crashes === 0;
}

/**
 * Opens a page, waits until it has been read, and takes the article out of it in the end.
 * @param {import('../tests/browser/harness/launch.mjs').Session} session
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
async function visit(session, page, url) {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const snapshot = session.origin && await until(`${url} has been read`, async () => {
    const answer = await session.tell(page, { type: 'ask' });
    return answer && answer.state.status !== 'reading' && answer;
  }, 60_000);
  const orphans = await page.evaluate(() => new Promise((/** @type {(count: number) => void} */ resolve) => {
    const ranges = () => [...CSS.highlights].filter(([name]) => name.startsWith('caveat-')).flatMap(([, highlight]) => [...highlight]);
    const isOrphan = (/** @type {AbstractRange} */ range) => !range.startContainer.isConnected || range.endOffset > (range.endContainer.nodeValue ?? '').length;
    let count = ranges().filter(isOrphan).length;
    document.body.replaceChildren();
    // Observers are called before the next frame, and in a moment where none is painted.
    queueMicrotask(() => queueMicrotask(() => {
      count += ranges().filter(isOrphan).length;
      resolve(count);
    }));
  }));
  return { status: snapshot && snapshot.state.status, marks: snapshot ? snapshot.counts.figure + snapshot.counts.claim : 0, orphans };
}
