// What Caveat costs in Chromium over an extension that does nothing: memory with ten tabs, and the first answer of a stopped worker; and
// what painting and pointing cost (marks.mjs).

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../extension/build.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { Obstacle, root, say } from '../scripts/setup/shell.mjs';
import { launch } from '../tests/browser/harness/launch.mjs';
import { until } from '../tests/browser/harness/until.mjs';
import { startWeb } from '../tests/browser/harness/web.mjs';
import { measureMarks } from './marks.mjs';
import { collectGarbage, leastMemory } from './memory.mjs';
import { madeUp } from './texts.mjs';

const tabs = 10;
const starts = 15;
const warmUp = 50;

const folder = join(root, 'dist/bench/pages');
const empty = join(root, 'dist/bench/empty');

/** An answer to any message, and a content script that is there to send it. */
const nothing = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'worker.js', type: 'module' },
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'] }],
  }),
  'worker.js': 'chrome.runtime.onMessage.addListener((message, sender, answer) => void answer(null));\n',
  'content.js': '0;\n',
};

export async function browser() {
  if (findBrowser('chromium') === null) throw new Obstacle('Chromium was not found; `npm start -- --headless` sets it up.');
  await build();
  write(empty, nothing);
  write(folder, Object.fromEntries(Array.from({ length: tabs }, (_, tab) => [`${tab}.html`, page(tab)])));
  const web = await startWeb('dist/bench/pages');
  try {
    const [without, caveat] = [await measure(web.proxy, empty), await measure(web.proxy, join(root, 'dist/chrome'))];
    say(table(without, caveat));
    say(['', '| with 500 marks, main thread | ms |', '|---|---|', ...(await measureMarks()).map(({ what, ms }) => `| ${what} | ${ms.toFixed(2)} |`)].join('\n'));
  } finally {
    await web.close();
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} into @param {Record<string, string>} files */
function write(into, files) {
  mkdirSync(into, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(into, name), content);
}

/** An article of some 6,000 characters. @param {number} number */
function page(number) {
  const [title, ...paragraphs] = `${madeUp(2 * number)}\n${madeUp(2 * number + 1)}`.split('\n');
  const body = paragraphs.map((text) => `<p>${text.replace(/&/g, '&amp;')}</p>`).join('\n');
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${title.slice(0, 60)}</title>\n<article><h1>${title.slice(0, 60)}</h1>\n${body}\n</article></html>\n`;
}

/**
 * Megabytes of memory with ten tabs, and milliseconds until the answer to an article: of a stopped worker, and of one that runs.
 * @param {string} proxy
 * @param {string} extension
 */
async function measure(proxy, extension) {
  // A process kept ready for the next tab comes and goes.
  const session = await launch('chromium', { proxy, extension, args: ['--disable-features=SpareRendererForSitePerProcess'] });
  try {
    const pages = [];
    for (let tab = 0; tab < tabs; tab++) pages.push(await session.newPage(`http://paper.example/${tab}.html`));
    // Each tab has been seen, which costs memory too. The page is asked whether it is marked: one of the extension's own would need a
    // process, and keep it alive while the worker is stopped.
    for (const page of pages) {
      await page.bringToFront();
      await until('the page is painted', () => page.evaluate((marked) => new Promise((resolve) => {
        requestAnimationFrame(() => resolve(!marked || CSS.highlights.size > 0));
      }), extension !== empty));
    }
    await collectGarbage(session);
    const memory = await leastMemory(session.browser.process()?.pid ?? 0);
    const world = await contentWorld(pages[0], session.origin);
    const times = { cold: /** @type {number[]} */ ([]), warm: /** @type {number[]} */ ([]) };
    for (let start = 0; start < starts; start++) {
      await session.stopBackground();
      times.cold.push(await world.timeAnswer(article(start)));
    }
    // The engine of the browser compiles what is called often a second time.
    for (let answer = 0; answer < warmUp; answer++) await world.timeAnswer(article(starts + answer));
    for (let answer = 0; answer < starts; answer++) times.warm.push(await world.timeAnswer(article(starts + warmUp + answer)));
    return { memory, cold: median(times.cold), warm: median(times.warm) };
  } finally {
    await session.close();
  }
}

/** @param {number} number */
function article(number) {
  const text = madeUp(1000 + number);
  return { title: null, published: null, language: 'en', text, roles: text.split('\n').map(() => 0) };
}

/**
 * The world of the extension's content script in a page.
 * @param {import('puppeteer-core').Page} page
 * @param {string} origin
 */
async function contentWorld(page, origin) {
  const client = await page.createCDPSession();
  const found = new Promise((/** @type {(id: number) => void} */ resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (`${context.origin}/` === origin) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  const contextId = await found;
  return {
    /** @param {ReturnType<typeof article>} content */
    async timeAnswer(content) {
      const expression = `(async (message) => {
        const start = performance.now();
        await chrome.runtime.sendMessage(message);
        return performance.now() - start;
      })(${JSON.stringify({ type: 'analyse', article: content })})`;
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return /** @type {number} */ (result.value);
    },
  };
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */

/** @param {Measured} without @param {Measured} caveat */
function table(without, caveat) {
  const row = (/** @type {string} */ what, /** @type {number} */ one, /** @type {number} */ other, /** @type {string} */ over) =>
    `| ${what} | ${one.toFixed(1)} | ${other.toFixed(1)} | ${over} |`;
  return [
    '| | an empty extension | Caveat | over it |',
    '|---|---|---|---|',
    row(`memory with ${tabs} tabs, MB`, without.memory.all, caveat.memory.all, `${(caveat.memory.all - without.memory.all).toFixed(0)} MB`),
    row('of it anonymous pages, MB', without.memory.anonymous, caveat.memory.anonymous, `${(caveat.memory.anonymous - without.memory.anonymous).toFixed(0)} MB`),
    row('first answer of a stopped worker, ms', without.cold, caveat.cold, `× ${(caveat.cold / without.cold).toFixed(1)}`),
    row('answer of a running one, ms', without.warm, caveat.warm, `${(caveat.warm - without.warm).toFixed(1)} ms`),
  ].join('\n');
}
