// An article is opened and has marks: in the registry of highlights, and on the screen. The page itself stays as it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './harness/browser.mjs';
import { noCard, openCard } from './harness/card.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, hover, marks } from './harness/marks.mjs';
import { boxesOf, countColour, countDifferent, lineColours, picture } from './harness/picture.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

/** A page as its scripts see it, and how many style sheets and globals it has. @param {Page} page */
const asSeen = (page) => page.evaluate(() => ({
  markup: new XMLSerializer().serializeToString(document),
  sheets: document.styleSheets.length,
  adopted: document.adoptedStyleSheets.length,
  globals: Object.keys(window).length,
}));

/** @param {Page} page */
const noMarks = (page) => until('the page has no marks', async () => (await marks(page)).length === 0);

test('an article has marks of both layers, on words that stand there', async () => {
  const page = await suite.open('plain.html');
  const found = await awaitMarks(page);
  const texts = (/** @type {string} */ layer) => found.filter((mark) => mark.layer === layer).map(({ text }) => text);
  for (const text of ['$18.4 million', '28%', '3.5 per cent']) assert.ok(texts('figure').includes(text), `${text} is marked as a figure`);
  assert.ok(texts('claim').includes('accused'), `accused is marked among ${texts('claim').join(', ')}`);
  const { state, counts } = await suite.read(page);
  assert.equal(state.status, 'done');
  assert.ok(counts.figure > 0 && counts.claim > 0);
});

test('no more claims are marked than a reader can take in', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const { state, counts } = await suite.read(page);
  const most = Math.max(3, (8 * (state.words ?? 0)) / 1_000);
  assert.ok(counts.claim <= most, `${counts.claim} claims in ${state.words} words`);
});

test('nothing outside the article is marked', async () => {
  const page = await suite.open('plain.html');
  const found = await awaitMarks(page);
  const outside = await page.evaluate(() => {
    const ranges = ['figure', 'claim'].flatMap((layer) => [...(CSS.highlights.get(`caveat-${layer}`) ?? [])]);
    return ranges.filter(({ startContainer }) => !startContainer.parentElement?.closest('article')).length;
  });
  assert.equal(outside, 0, `of ${found.length} marks`);
});

test('the page is the same with Caveat as without it, but for the host of a card', async (t) => {
  const bare = await launch(browserName, { proxy: suite.web.proxy, extension: null });
  t.after(() => bare.close());
  const without = await asSeen(await bare.newPage(`http://${host}/plain.html`));

  const page = await suite.open('plain.html');
  await awaitMarks(page);
  assert.deepEqual(await asSeen(page), without, 'with marks');

  await hover(page, '$18.4 million');
  await openCard(suite.session, page);
  const added = await page.evaluate(() => {
    const copy = /** @type {Document} */ (document.cloneNode(true));
    const hosts = copy.querySelectorAll('html > [popover]');
    for (const each of hosts) each.remove();
    return { hosts: hosts.length, inside: hosts[0].childNodes.length, rest: new XMLSerializer().serializeToString(copy) };
  });
  assert.deepEqual(added, { hosts: 1, inside: 0, rest: without.markup }, 'with a card');

  await suite.set({ host, on: false });
  await noMarks(page);
  await noCard(suite.session, page);
  assert.deepEqual(await asSeen(page), without, 'switched off again');
});

for (const layer of ['figure', 'claim']) {
  test(`a ${layer} has a line of its colour below it on the screen`, async () => {
    const page = await suite.open('plain.html');
    await awaitMarks(page);
    const { words, line } = await boxesOf(page, layer);
    const on = await picture(page);
    await suite.set({ host, on: false });
    await noMarks(page);
    const off = await picture(page);
    const drawn = countColour(on, line, lineColours[layer], off);
    assert.ok(drawn >= (words.right - words.left) / 4, `${drawn} pixels of the line`);
    const above = { ...words, bottom: words.top + (words.bottom - words.top) / 2 };
    assert.equal(countDifferent(on, off, above), 0, 'the letters are left alone');
  });
}

test('a page with the strictest policy and Trusted Types has marks and a card', async () => {
  const page = await suite.open('strict.html');
  await assert.rejects(page.evaluate(() => /** @type {any} */ (window).trustedTypes.createPolicy('own', {})), 'the policy holds');
  const found = await awaitMarks(page);
  assert.ok(found.some(({ text }) => text === '$74 million'));
  await hover(page, '$74 million');
  const seen = await openCard(suite.session, page);
  assert.match(seen.text, /\$74 million/);
});

test('a page in a sandbox has marks and a card', async () => {
  const page = await suite.open('sandboxed.html');
  assert.equal(await page.evaluate(() => origin), 'null', 'the sandbox holds');
  const found = await awaitMarks(page);
  assert.ok(found.some(({ text }) => text === '$214,000'));
  await hover(page, '$214,000');
  await openCard(suite.session, page);
});
