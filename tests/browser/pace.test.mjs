// What a page costs over time: one that never rests, one that rests, one that nobody sees. The content script tells the time by the
// test's clock.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { copyWithClock, inContent } from './harness/clock.mjs';
import { awaitMarks, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./harness/clock.mjs').Account} Account */

/** What the content script has under this name. */
const clock = /** @type {import('./harness/clock.mjs').Clock} */ (/** @type {unknown} */ (null));

const copy = copyWithClock();
const suite = startSuite({ extension: copy.folder });
after(() => copy.remove());

/** Opens the article and waits for its marks. */
async function open() {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const tab = await suite.session.tabId(page);
  return { page, tab };
}

/** @param {number} tab @returns {Promise<Account>} */
const account = (tab) => inContent(suite.session, tab, () => clock.account());

/** Nothing is under way and nothing will be. @param {number} tab */
const atRest = (tab) => until('nothing is waited for', async () => {
  await inContent(suite.session, tab, () => {
    clock.advance(0);
    return clock.settled();
  });
  return (await account(tab)).waiting === 0;
});

/**
 * Lets time go by, in steps; in each the article may get other words.
 * @param {number} tab
 * @param {number} span milliseconds
 * @param {boolean} changes
 */
const pass = (tab, span, changes) => inContent(suite.session, tab, async (/** @type {number} */ ms, /** @type {boolean} */ isMoving) => {
  const [words] = /** @type {any} */ (document.querySelector('article p')).childNodes;
  for (let step = 0; step < ms / 100; step += 1) {
    if (isMoving) words.data = `The company paid $${step + 10} million on Monday.`;
    // Observers have been called once this goes on.
    await Promise.resolve();
    clock.advance(100);
    await clock.settled();
  }
}, span, changes);

/** The times between. @param {number[]} times */
const gaps = (times) => times.slice(1).map((time, index) => time - times[index]);

test('an article that never rests is analysed after 1, 2, 4, 8 and then every 10 seconds; one that rested, after one again', async () => {
  const { tab } = await open();
  await pass(tab, 60_000, true);
  const { analyses, most } = await account(tab);
  const found = gaps(analyses);
  for (const [index, wanted] of [1_000, 2_000, 4_000, 8_000, 10_000, 10_000].entries()) {
    assert.ok(found[index] >= wanted && found[index] <= wanted + 200, `${found.join()}`);
  }
  assert.equal(most, 1);
  await pass(tab, 30_000, false);
  const rested = (await account(tab)).analyses.length;
  await pass(tab, 4_000, true);
  const [first, second] = (await account(tab)).analyses.slice(rested);
  assert.ok(second - first <= 1_200, `${second - first}`);
});

test('a page that rests waits for nothing, and nothing is said', async () => {
  const { tab } = await open();
  await atRest(tab);
  const before = await account(tab);
  await pass(tab, 3_600_000, false);
  assert.deepEqual(await account(tab), before);
  assert.equal(before.analyses.length, 1);
  assert.ok(before.said.length <= 4, before.said.join());
});

test('a tab that nobody sees is not read, however much its page changes, and once when it is seen again', async () => {
  const { page, tab } = await open();
  await atRest(tab);
  const other = await suite.session.newPage(`http://${host}/empty.html`);
  await other.bringToFront();
  await until('the tab is hidden', () => page.evaluate(() => document.hidden));
  const before = await account(tab);
  await pass(tab, 60_000, true);
  assert.deepEqual(await account(tab), before);
  await page.bringToFront();
  await until('the tab is seen', () => page.evaluate(() => !document.hidden));
  await pass(tab, 20_000, false);
  assert.equal((await account(tab)).analyses.length, before.analyses.length + 1);
  assert.ok((await marks(page)).some(({ text }) => text === '$609 million'));
});

test('never more than one analysis is under way, whatever happens meanwhile', async () => {
  const { page, tab } = await open();
  await atRest(tab);
  await inContent(suite.session, tab, () => {
    Object.assign(globalThis, { release: clock.hold() });
    /** @type {any} */ (document.querySelector('article p')).firstChild.data = 'The company paid $10 million on Monday.';
  });
  await inContent(suite.session, tab, () => clock.advance(1_500));
  await until('an analysis has begun', async () => (await account(tab)).analyses.length === 2);
  for (let round = 0; round < 5; round += 1) {
    await inContent(suite.session, tab, (/** @type {number} */ million) => {
      /** @type {any} */ (document.querySelector('article p')).firstChild.data = `The company paid $${million} million on Monday.`;
    }, 20 + round);
    // The reader asks for the page as well.
    await suite.session.inExtension((tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['content/main.js'] }), tab);
    // Together less than the time after which it would count as lost.
    await inContent(suite.session, tab, () => clock.advance(1_500));
  }
  assert.equal((await account(tab)).analyses.length, 2);
  await inContent(suite.session, tab, async () => {
    /** @type {any} */ (globalThis).release();
    await clock.settled();
    clock.advance(20_000);
    await clock.settled();
  });
  await until('the last words have a mark', async () => (await marks(page)).some(({ text }) => text === '$24 million'));
  const { analyses, most } = await account(tab);
  assert.deepEqual([analyses.length, most], [3, 1]);
});
