// Caveat is updated, or loaded anew, while articles are open: what the old scripts left is taken over, and only the new ones are at work.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOfExtension } from './harness/altered.mjs';
import { browserName } from './harness/browser.mjs';
import { card, noCard, openCard } from './harness/card.mjs';
import { Faults } from './harness/faults.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, hover, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite({ extension: null });

/** A browser with a copy of the extension, an article open in it, and a way to update the extension. @param {import('node:test').TestContext} t */
async function start(t) {
  const copy = copyOfExtension();
  const session = await launch(browserName, { proxy: suite.web.proxy, extension: copy.folder });
  t.after(async () => {
    await session.close();
    copy.remove();
  });
  const faults = new Faults(session);
  const page = await session.newPage();
  await faults.watchPage(page);
  await page.goto(`http://${host}/plain.html`, { waitUntil: 'load' });
  const before = await awaitMarks(page);
  await page.evaluate(() => Object.assign(window, { old: CSS.highlights.get('caveat-figure') }));
  const update = async () => {
    copy.edit('manifest.json', (text) => text.replace(/"version": "[\d.]+"/, '"version": "9.9.9"'));
    await session.renew(copy.folder);
  };
  return { session, page, faults, before, update };
}

/** Marks of other scripts than before are there. @param {Page} page */
const renewed = (page) => until('the new scripts have marked the article', () => page.evaluate(() => {
  const now = CSS.highlights.get('caveat-figure');
  return now !== undefined && now !== /** @type {any} */ (window).old && now.size > 0;
}));

test('after an update the new scripts have the same marks, follow the page and open the one card', async (t) => {
  const { session, page, faults, before, update } = await start(t);
  await hover(page, '$18.4 million');
  await openCard(session, page);
  await update();
  await page.bringToFront();
  await renewed(page);
  assert.deepEqual(await marks(page), before);
  await noCard(session, page);
  await page.evaluate(() => Object.assign(window, { taken: CSS.highlights.get('caveat-figure') }));
  await page.mouse.move(2, 2);
  await hover(page, '28%');
  assert.match((await openCard(session, page)).text, /28%/);
  assert.equal(await page.evaluate(() => document.querySelectorAll('html > [popover]').length), 1);
  await page.evaluate(() => document.querySelector('article p')?.append(' The bill came to $71,300.'));
  await until('the new words have a mark', async () => (await marks(page)).some(({ text }) => text === '$71,300'));
  assert.equal(await page.evaluate(() => CSS.highlights.get('caveat-figure') === /** @type {any} */ (window).taken), true, 'the new marks stayed');
  assert.equal(await page.evaluate(() => [...CSS.highlights.values()].includes(/** @type {any} */ (window).old)), false, 'the old ones are gone');
  assert.deepEqual(await faults.found(), []);
});

test('where a reader does no more than scroll after an update, the old scripts leave the new marks alone', async (t) => {
  const { session, page, faults, before, update } = await start(t);
  const id = await session.tabId(page);
  await until('the old scripts are at rest', () => session.inExtension(async (tabId) => (await chrome.action.getBadgeText({ tabId })) !== '', id));
  // Between the old scripts, which hear of a scroll before it, and the new ones, which hear of it after and would put theirs back.
  await page.evaluate(() => addEventListener('scroll', () => requestAnimationFrame(() => {
    Object.assign(window, { between: CSS.highlights.get('caveat-figure') });
  }), { capture: true, once: true }));
  // The tab stays in front: coming back to it is another way to learn of it.
  await update();
  await renewed(page);
  await page.evaluate(() => {
    Object.assign(window, { taken: CSS.highlights.get('caveat-figure') });
    scrollBy(0, 40);
  });
  await until('the scroll is heard', () => page.evaluate(() => 'between' in window));
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).between === /** @type {any} */ (window).taken), true);
  assert.deepEqual(await marks(page), before);
  assert.deepEqual(await faults.found(), []);
});

test('after an update nothing stays where Caveat has been switched off', async (t) => {
  const { session, page, faults, update } = await start(t);
  await hover(page, '$18.4 million');
  await openCard(session, page);
  // Its storage is what the new one starts from.
  await session.inExtension((at) => chrome.storage.local.set({ [`site:${at}`]: { on: false } }), host);
  await update();
  await page.bringToFront();
  await until('no mark and no card is left', async () => (await marks(page)).length === 0 && !(await card(session, page))?.open);
  assert.deepEqual(await faults.found(), []);
});
