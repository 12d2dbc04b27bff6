// Pages that change under the marks.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitMarks, marks } from './harness/marks.mjs';
import { startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite({ backgroundIdle: 500 });

/** @param {Page} page */
const texts = async (page) => (await marks(page)).map(({ layer, text }) => `${layer} ${text}`);

/** Clicks a button as the page's own code would, and tells what is marked before the page is painted again. @param {Page} page @param {string} id */
const clickAndLook = (page, id) => page.evaluate(async (button) => {
  /** @type {HTMLElement} */ (document.getElementById(button)).click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return ['figure', 'claim'].flatMap((layer) => [...(CSS.highlights.get(`caveat-${layer}`) ?? [])].map((range) => ({
    live: range.startContainer.isConnected,
    text: (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
  })));
}, id);

test('where a framework renders the same words anew, the marks are back before anybody sees it, without another analysis', async () => {
  const page = await suite.open('framework.html');
  await awaitMarks(page);
  const before = await texts(page);
  // A background that does not run cannot have been asked.
  await suite.session.stopBackground();
  const after = await clickAndLook(page, 'again');
  assert.ok(after.every(({ live }) => live), 'no mark is left on what was thrown away');
  assert.deepEqual(await texts(page), before);
  assert.equal(await suite.session.isBackgroundRunning(), false, 'the background slept on');
  assert.equal(await page.evaluate(() => document.querySelectorAll('article p').length), 8);
});

test('where words change, their marks go at once and those of the new words come', async () => {
  const page = await suite.open('framework.html');
  await awaitMarks(page);
  assert.ok((await texts(page)).includes('figure $640,000'));
  const after = await clickAndLook(page, 'revise');
  assert.ok(after.every(({ live }) => live));
  assert.ok(!after.some(({ text }) => text === '$640,000'));
  await until('the new words have marks', async () => (await texts(page)).includes('figure $2.75 million'));
  const now = await texts(page);
  assert.ok(now.includes('figure $9.3 million'), 'what stayed is still marked');
  assert.ok(!now.some((text) => /640,000/.test(text)));
});

test('an article that is replaced while it is being analysed gets no mark on the wrong words', async () => {
  const page = await suite.session.newPage();
  // The background has to wake and to load the analysis first, so that the page changes before the answer comes.
  await suite.session.stopBackground();
  await page.goto('http://news.example/framework.html#replace', { waitUntil: 'load' });
  await until('the new article has marks', async () => (await texts(page)).includes('figure $1.36 million'));
  const now = await texts(page);
  assert.ok(!now.some((text) => /5\.2 per cent|\$41,700/.test(text)));
  const wrong = await page.evaluate(() => [...(CSS.highlights.get('caveat-figure') ?? [])]
    .filter(({ startContainer }) => !startContainer.isConnected).length);
  assert.equal(wrong, 0);
});

test('a page that keeps clearing the registry is let win, and the popup says so', async () => {
  const page = await suite.open('framework.html');
  await awaitMarks(page);
  await until('Caveat gave up', async () => {
    await page.evaluate(() => {
      CSS.highlights.clear();
      /** @type {HTMLElement} */ (document.getElementById('again')).click();
    });
    return (await suite.read(page)).state.overwritten;
  });
  const popup = await suite.session.popup(page);
  await until('the popup says so', () => popup.evaluate(() => document.body.innerText.includes('keeps taking the marks away')));
});

test('a change in one place leaves the marks everywhere else untouched', async () => {
  const page = await suite.open('step.html');
  await awaitMarks(page);
  await page.evaluate(() => Object.assign(window, { before: ['figure', 'claim'].flatMap((layer) => [...(CSS.highlights.get(`caveat-${layer}`) ?? [])]) }));
  const changes = {
    'a paragraph that is taken out': () => document.querySelector('article p:nth-of-type(2)')?.remove(),
    'another figure': () => {
      const [paragraph] = document.querySelectorAll('article p');
      paragraph.textContent = (paragraph.textContent ?? '').replace('$142 million', '$151 million');
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    await page.evaluate(change);
    await until('the page was analysed again', async () => (await texts(page)).some((text) => text.endsWith('$151 million')) === what.startsWith('another'));
    const { kept, stayed } = await page.evaluate(() => {
      const now = ['figure', 'claim'].flatMap((layer) => [...(CSS.highlights.get(`caveat-${layer}`) ?? [])]);
      const inPlace = /** @type {any} */ (window).before.filter((/** @type {StaticRange} */ { startContainer }) => (
        startContainer.isConnected && startContainer.parentElement !== document.querySelector('article p')
      ));
      return { kept: inPlace.filter((/** @type {StaticRange} */ range) => now.includes(range)).length, stayed: inPlace.length };
    });
    assert.ok(stayed > 8, `${stayed} marks stayed in place`);
    assert.equal(kept, stayed, what);
  }
});
