// The playground has marks of its own; the extension may be at work on the same page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noCard } from './harness/card.mjs';
import { awaitMarks, hover, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite({ folder: 'dist/www' });

const own = 'caveat-www-';

/** How many cards are open. @param {Page} page */
const openCards = (page) => page.evaluate(() => document.querySelectorAll(':popover-open').length);

async function openSample() {
  const page = await suite.open('index.html');
  await until('its words are there', () => page.evaluate(() => document.querySelector('#sample')?.textContent !== ''));
  await page.click('#sample');
  return page;
}

/** The extension's marks: to it the playground is a form and no article, until the reader asks. @param {Page} page */
async function readAnyway(page) {
  await until('it is taken for no article', async () => (await suite.read(page)).state.status === 'not_article');
  await suite.session.tell(page, { type: 'readNow' });
  return awaitMarks(page);
}

test('the playground marks the sample', async () => {
  await suite.set({ host, on: false });
  const page = await openSample();
  const found = await awaitMarks(page, own);
  assert.ok(found.some(({ text }) => text.includes('$412 million')));
  assert.ok(found.some(({ layer }) => layer === 'claim'));
  await hover(page, '$301 million', own);
  await until('its card is open', async () => (await openCards(page)) === 1);
  await page.keyboard.press('Escape');
  await until('its card is closed', async () => (await openCards(page)) === 0);
});

test('extension and playground mark the same page, each under its own name, and neither takes the other’s marks away', async () => {
  const page = await openSample();
  const theirs = await awaitMarks(page, own);
  const ours = await readAnyway(page);
  assert.ok(ours.length > 0 && theirs.length > 0);
  await suite.set({ host, on: false });
  await until('the extension’s marks are gone', async () => (await marks(page)).length === 0);
  await noCard(suite.session, page);
  assert.deepEqual(await marks(page, own), theirs);
  await suite.set({ host, on: true });
  assert.deepEqual(await readAnyway(page), ours);
  assert.deepEqual(await marks(page, own), theirs);
});

test('the sample article itself is marked by the extension', async () => {
  const page = await suite.open('sample.html');
  const found = await awaitMarks(page);
  assert.ok(found.some(({ text }) => text.includes('$412 million')));
  assert.ok(found.some(({ layer }) => layer === 'claim'));
});
