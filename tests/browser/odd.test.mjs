// Input nobody hoped for: on the page, and in the extension's own storage.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './harness/browser.mjs';
import { openCard } from './harness/card.mjs';
import { Faults } from './harness/faults.mjs';
import { awaitMarks, hover, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

const suite = startSuite({ backgroundIdle: 2_000 });

/**
 * Opens a page with an ear on it, and on the background.
 * @param {string} file
 */
async function openWatched(file) {
  const faults = new Faults(suite.session);
  const page = await suite.session.newPage();
  await faults.watchPage(page);
  await suite.session.inExtension(() => chrome.runtime.sendMessage({ type: 'overview' }));
  await faults.watchBackground();
  await page.goto(`http://${host}/${file}`, { waitUntil: 'load' });
  return { page, faults };
}

async function emptyStorage() {
  await suite.session.inExtension(() => chrome.storage.local.clear());
  await suite.session.stopBackground();
}

test('an exception of the page is heard, so that hearing none means something', async () => {
  const { page, faults } = await openWatched('plain.html');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('on purpose');
    });
  });
  await until('it is heard', async () => (await faults.found()).some((fault) => fault.includes('on purpose')));
});

test('an empty page is left alone', async () => {
  const { page, faults } = await openWatched('empty.html');
  assert.equal((await suite.read(page)).state.status, 'not_article');
  assert.deepEqual(await faults.found(), []);
});

test('halves of characters, right-to-left text and CJK neither throw nor shift a mark', async () => {
  const { page, faults } = await openWatched('odd.html');
  const found = await awaitMarks(page);
  const texts = found.map(({ text }) => text);
  for (const text of ['$212,000', '$4.5 million', '1,100 tapes']) assert.ok(texts.includes(text), `${text} among ${texts.join(' | ')}`);
  await hover(page, '$4.5 million');
  assert.match((await openCard(suite.session, page)).text, /4,500,000 US dollars/);
  assert.ok((await suite.read(page)).marks.every(({ quote }) => quote.some(({ cue }) => cue)));
  assert.deepEqual(await faults.found(), []);
});

test('a paragraph of a megabyte is read, and the page and its list still answer', async () => {
  const { page, faults } = await openWatched('long.html');
  await until('the page has marks', async () => (await marks(page)).length > 0, 60_000);
  const { counts } = await suite.read(page);
  assert.ok(counts.figure > 1_000);
  assert.ok((await marks(page)).length <= 1_000, 'only those near the window are drawn');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await until('marks are drawn where the reader is now', () => page.evaluate(() => {
    const range = document.createRange();
    return [...(CSS.highlights.get('caveat-figure') ?? [])].some(({ startContainer, startOffset, endContainer, endOffset }) => {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { top } = range.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
  }), 60_000);
  assert.deepEqual(await faults.found(), []);
});

test('what cannot be read in storage counts as absent, is shown in the options, and takes nothing else with it', async (t) => {
  t.after(emptyStorage);
  await suite.session.inExtension(() => chrome.storage.local.set({
    settings: { schema: 1, everywhere: 'yes', badge: false, layers: 7, kinds: { 'claim.rumour': true, 'figure.percent': false } },
    'site:news.example': 'garbage',
    'site:paper.example': { on: false },
    'site:NOT A HOST': { on: false },
  }));
  await suite.session.stopBackground();
  const { page, faults } = await openWatched('plain.html');
  const texts = (await awaitMarks(page)).map(({ text }) => text);
  assert.ok(texts.includes('$18.4 million') && !texts.includes('28%'), 'the good choice beside the bad ones holds');
  const overview = await suite.overview();
  assert.equal(overview.everywhere, true);
  assert.equal(overview.badge, false);
  assert.deepEqual(overview.sites.map((site) => site.host), ['paper.example']);
  assert.ok(overview.faults.length >= 4, overview.faults.join(', '));
  const options = await suite.session.optionsPage();
  await until('the options say so', () => options.evaluate(() => document.querySelector('#notices')?.textContent?.includes('could not be read')));
  assert.deepEqual(await faults.found(), []);
});

test('a full storage loses no setting, and the options say that it is full', {
  skip: browserName === 'firefox' && 'Firefox sets no limit',
}, async (t) => {
  t.after(emptyStorage);
  await suite.set({ host: 'paper.example', on: false });
  await suite.session.inExtension(async () => {
    const filler = 'x'.repeat(chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse(null)) - 20);
    await chrome.storage.local.set({ filler });
  });
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  await suite.set({ host, on: false });
  await until('the choice holds', async () => (await suite.read(page)).state.status === 'off_here');
  const options = await suite.session.optionsPage();
  await until('the options say so', () => options.evaluate(() => document.querySelector('#notices')?.textContent?.includes('could not be kept')));
  await suite.session.inExtension(() => chrome.storage.local.remove('filler'));
  await suite.set({ badge: true });
  await suite.session.stopBackground();
  assert.deepEqual((await suite.overview()).sites.map((site) => [site.host, site.on]), [[host, false], ['paper.example', false]]);
});
