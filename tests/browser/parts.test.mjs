// An article that is longer than what is analysed in one piece.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { copyOfExtension } from './harness/altered.mjs';
import { openCard } from './harness/card.mjs';
import { hover, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** The extension, in which what has the last harbour in it is held back for as long as the session's storage says so, where it says it is. */
const altered = copyOfExtension();
altered.edit('background/engine.js', (code) => code.replace(/async function run\(article\) \{/, `$&
    while (article.text.includes('$40 million') && (await chrome.storage.session.get('hold')).hold) {
      await chrome.storage.session.set({ isHeld: true });
      await new Promise((resolve) => chrome.storage.session.onChanged.addListener(resolve));
    }`));

const suite = startSuite({ extension: altered.folder, backgroundIdle: 60_000 });
after(() => altered.remove());

/** @param {boolean} hold */
const order = (hold) => suite.session.inExtension((what) => chrome.storage.session.set({ hold: what, isHeld: false }), hold);
const isHeld = () => suite.session.inExtension(async () => (await chrome.storage.session.get('isHeld')).isHeld);
/** @param {Page} page */
const texts = async (page) => (await marks(page)).map(({ text }) => text);
/** The sums of harbours. @param {number} first @param {number} last */
const sums = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => `$${first + index} million`);

/** @param {Page} page @param {string[]} wanted */
const awaitTexts = (page, wanted) => until(`${wanted.length} sums are marked`, async () => {
  const found = await texts(page);
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(found.join(' | '));
  return true;
});

test('its first marks do not wait for its last words', async (t) => {
  t.after(() => order(false));
  await order(true);
  const page = await suite.open('chapters.html');
  const first = await until('the parts before the last are marked', async () => {
    const found = await texts(page);
    return found.length > 20 && found;
  });
  assert.ok(first.length < 40);
  assert.deepEqual(first, sums(1, first.length));
  const early = await suite.session.tell(page, { type: 'ask' });
  assert.equal(early.state.status, 'reading');
  await order(false);
  await awaitTexts(page, sums(1, 40));
  const { state, counts } = await suite.read(page);
  assert.deepEqual([state.status, state.partial, counts.figure], ['done', true, 40]);
});

test('each mark in any part of it opens its own card', async () => {
  const page = await suite.open('chapters.html');
  await awaitTexts(page, sums(1, 40));
  for (const number of [1, 20, 40]) {
    await hover(page, `$${number} million`);
    await until('the card is that of the mark', async () => {
      const { text } = await openCard(suite.session, page);
      return text.startsWith(`$${number} million`) && text.includes(`${number},000,000 US dollars`);
    });
  }
  const { marks: listed } = await suite.read(page);
  assert.deepEqual(listed.map(({ quote }) => quote.find(({ cue }) => cue)?.text), sums(1, 40));
});

test('after a change all is as on a fresh page, and until then no mark is missing', async () => {
  const page = await suite.open('chapters.html');
  await awaitTexts(page, sums(1, 40));
  await suite.read(page);
  await page.evaluate(() => {
    const world = /** @type {any} */ (window);
    world.fewest = Infinity;
    const look = () => {
      world.fewest = Math.min(world.fewest, CSS.highlights.get('caveat-figure')?.size ?? 0);
      requestAnimationFrame(look);
    };
    look();
    world.addForeword();
  });
  await awaitTexts(page, ['$99 million', ...sums(1, 40)]);
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).fewest), 40);
  const fresh = await suite.session.newPage(`http://${host}/chapters.html#foreword`);
  await awaitTexts(fresh, await texts(page));
});

test('what is switched off while it is read anew stays off', async (t) => {
  t.after(() => order(false));
  const page = await suite.open('chapters.html');
  await awaitTexts(page, sums(1, 40));
  const wordsIn = async () => {
    const { state } = await suite.read(page);
    return state.words ?? 0;
  };
  const before = await wordsIn();
  await order(true);
  await page.evaluate(() => /** @type {any} */ (window).addForeword());
  await until('the last part is held', isHeld);
  await suite.set({ layer: 'figure', on: false });
  await awaitTexts(page, []);
  await order(false);
  await until('it is read anew', async () => await wordsIn() > before);
  assert.deepEqual(await texts(page), []);
  await suite.set({ layer: 'figure', on: true });
  await awaitTexts(page, ['$99 million', ...sums(1, 40)]);
});
