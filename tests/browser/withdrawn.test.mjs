// The reader takes away Caveat's access while articles are open: nothing of it stays on a page that it may no longer read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grant, withhold } from './harness/access.mjs';
import { browserName } from './harness/browser.mjs';
import { noCard, openCard } from './harness/card.mjs';
import { Faults } from './harness/faults.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, hover, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite({ extension: null });

/** A browser with an article open in it, and an ear on all that may go wrong. @param {import('node:test').TestContext} t */
async function start(t) {
  const session = await launch(browserName, { proxy: suite.web.proxy, preferences: { 'extensions.webextOptionalPermissionPrompts': false } });
  t.after(() => session.close());
  const faults = new Faults(session);
  const page = await session.newPage();
  await faults.watchPage(page);
  await page.goto(`http://${host}/plain.html`, { waitUntil: 'load' });
  const before = await awaitMarks(page);
  await faults.watchBackground();
  return { session, faults, page, before };
}

/** @param {Page} page */
const noMarks = (page) => until('the page has no marks', async () => (await marks(page)).length === 0);

test('its marks, its card and its count go at once, the popup says why, and all is back with the access', async (t) => {
  const { session, faults, page, before } = await start(t);
  const id = await session.tabId(page);
  const badge = () => session.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), id);
  await until('the button counts', async () => (await badge()) !== '');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await hover(page, '$18.4 million');
  await openCard(session, page);
  await withhold(session);
  await page.bringToFront();
  await noMarks(page);
  assert.equal(await page.evaluate(() => document.querySelector('html > [popover]')), null, 'the card is gone, and what held it');
  await until('the button counts no more', async () => (await badge()) === '');
  const popup = await session.popup(page);
  await until('the popup says why', () => popup.evaluate(() => document.body.innerText.includes('The browser has not given Caveat access')));
  await grant(session, popup);
  await page.bringToFront();
  await until('the marks are back', async () => (await marks(page)).length === before.length);
  assert.deepEqual(await marks(page), before);
  await until('the button counts again', async () => (await badge()) !== '');
  assert.equal(await page.evaluate(() => 'stayed' in window), true, 'it was not loaded again');
  await hover(page, '28%');
  await openCard(session, page);
  await page.keyboard.press('Escape');
  await noCard(session, page);
  assert.deepEqual(await faults.found(), []);
});

test('a page that was left before, and is come back to, has its marks taken off', async (t) => {
  const { session, faults, page } = await start(t);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto(`http://${host}/notes.html`, { waitUntil: 'load' });
  await withhold(session);
  await page.bringToFront();
  // The page that is kept comes back without being loaded, which is what is waited for.
  page.goBack().catch(() => {});
  await until('it is back as it was', () => page.evaluate(() => /** @type {any} */ (window).persisted === true));
  await noMarks(page);
  assert.deepEqual(await faults.found(), []);
});
