// A page changes, step by step: after each, the marked words are those of a fresh analysis of the whole article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitMarks, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

/** What is marked, in an order that does not depend on trees. @param {Page} page */
const texts = async (page) => (await marks(page)).map(({ layer, text }) => `${layer} ${text}`).sort();

/** What is marked on the page once it stands still after these steps. @param {string[]} taken */
async function fresh(taken) {
  const page = await suite.session.newPage(`http://${host}/step.html?${taken.length}#${taken.join(',')}`);
  await awaitMarks(page);
  assert.equal((await suite.read(page)).state.status, 'done');
  const found = await texts(page);
  await page.close();
  return found;
}

/** Takes one step after the other on a page, and holds its marks against those of a fresh page. @param {string[]} steps @param {string[]} same steps that change no mark */
async function inStep(steps, same = []) {
  /** @type {string[][]} */
  const wanted = [];
  for (let count = 0; count <= steps.length; count += 1) wanted.push(await fresh(steps.slice(0, count)));
  const page = await suite.open('step.html');
  await until('the first marks are there', async () => JSON.stringify(await texts(page)) === JSON.stringify(wanted[0]));
  for (const [index, step] of steps.entries()) {
    const [before, after] = wanted.slice(index, index + 2);
    if (!same.includes(step)) assert.notDeepEqual(after, before, `${step} changes what is marked`);
    await page.evaluate((name) => /** @type {any} */ (window).steps[name](), step);
    await until(`the marks are those of a fresh page after ${step}`, async () => {
      const now = await texts(page);
      if (JSON.stringify(now) !== JSON.stringify(after)) throw new Error(`${now.join(' | ')}\n instead of ${after.join(' | ')}`);
      return true;
    }, 25_000);
  }
  return page;
}

test('a live blog, endless scrolling, a correction', async () => {
  await inStep(['live', 'scroll', 'correct', 'live']);
});

test('text that was paid for, a rendering anew, a slot in a paragraph, another size', async () => {
  await inStep(['paywall', 'render', 'slot', 'zoom'], ['render', 'slot', 'zoom']);
});

test('text nodes that are cut to pieces and joined again', async () => {
  const whole = await fresh(['scroll']);
  const page = await inStep(['scroll']);
  const joined = async () => {
    const words = (await texts(page)).map((line) => line.split(' ').slice(1).join(' ')).join('');
    return [...words].sort().join('').trim();
  };
  const letters = [...whole.map((line) => line.split(' ').slice(1).join(' ')).join('')].sort().join('').trim();
  for (const step of ['split', 'join']) {
    await page.evaluate((name) => /** @type {any} */ (window).steps[name](), step);
    await until(`the same letters are marked after ${step}`, async () => (await joined()) === letters);
  }
  assert.deepEqual(await texts(page), whole);
});

test('an open shadow root that comes later, and changes', async () => {
  await inStep(['shadow', 'inShadow']);
});

test('another article in the same document by the Navigation API, and back', async () => {
  const first = await fresh([]);
  const second = await fresh(['navigate']);
  const page = await suite.open('step.html');
  const has = (/** @type {string[]} */ wanted) => until('the article has its marks', async () => JSON.stringify(await texts(page)) === JSON.stringify(wanted), 25_000);
  await has(first);
  await page.evaluate(() => /** @type {any} */ (window).steps.intercept());
  await has(second);
  await page.evaluate(() => /** @type {any} */ (window).navigation.back());
  await has(first);
});

test('another article in the same document, and back through the history', async () => {
  const page = await inStep(['navigate']);
  await page.goto(`http://${host}/notes.html`, { waitUntil: 'load' });
  // Puppeteer waits for a load, which a page out of Firefox's back-forward cache has none of.
  await page.evaluate(() => history.back());
  // A browser that kept the page shows the second article, one that loads it anew the first.
  const wanted = { Ferry: await fresh([]), Island: await fresh(['navigate']) };
  await page.bringToFront();
  await until('the marks are those of the article that is there', async () => {
    const first = await page.evaluate(() => document.querySelector('h1')?.textContent?.split(' ')[0]);
    return JSON.stringify(await texts(page)) === JSON.stringify(wanted[/** @type {'Ferry' | 'Island'} */ (first)]);
  });
});
