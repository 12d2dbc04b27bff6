// Pages that mean harm: each goes on working, Caveat does what it can or says why not, and no setting changes.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browserName } from './harness/browser.mjs';
import { card, noCard, openCard } from './harness/card.mjs';
import { Faults } from './harness/faults.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, hover, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

/** A browser without Caveat: what the pages are by themselves. @type {import('./harness/launch.mjs').Session | undefined} */
let bare;
after(() => bare?.close());

/**
 * Opens the page under attack, with an ear on it.
 * @param {string} attack
 */
async function besiege(attack) {
  const faults = new Faults(suite.session);
  const page = await suite.session.newPage();
  await faults.watchPage(page);
  await suite.session.inExtension(() => chrome.runtime.sendMessage({ type: 'overview' }));
  await faults.watchBackground();
  await suite.session.inExtension(() => {
    /** @type {string[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(message.type));
  });
  const before = await stored();
  await page.goto(`http://${host}/siege.html#${attack}`, { waitUntil: 'load' });
  return { page, faults, before, attack };
}

/** Everything in the extension's storage. */
const stored = () => suite.session.inExtension(async () => [await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);

/** What the content scripts said to the background since the page was opened, by kind. @returns {Promise<string[]>} */
const said = () => suite.session.inExtension(() => /** @type {any} */ (globalThis).heard);

/** The marks of the same page in peace. */
async function inPeace() {
  const page = await suite.open('siege.html');
  await awaitMarks(page);
  const { counts } = await suite.read(page);
  const found = await marks(page);
  await page.close();
  return { counts, found };
}

/** Frames in which the attack goes on. @param {Page} page @param {number} count */
const frames = (page, count) => until(`${count} frames went by`, async () => {
  const start = await page.evaluate(() => /** @type {any} */ (window).siege.frames);
  await until('frames go by', () => page.evaluate((end) => /** @type {any} */ (window).siege.frames >= end, start + count));
  return true;
});

/** What a page's scripts see of the page, and what stands beside its head and body: the host of a card, as PRIVACY.md says. @param {Page} page */
const inPage = (page) => page.evaluate(() => {
  /** @type {any} */ (window).siege.lift();
  const copy = /** @type {Document} */ (document.cloneNode(true));
  const hosts = [...copy.querySelectorAll('html > :not(head, body)')];
  for (const own of [...hosts, ...copy.querySelectorAll('#clock, #worked')]) own.remove();
  return {
    added: hosts.map(({ outerHTML }) => outerHTML),
    markup: new XMLSerializer().serializeToString(copy),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length].join(),
    globals: Object.getOwnPropertyNames(window).sort().join(),
    highlights: [...CSS.highlights.keys()].filter((name) => !/^caveat-(figure|claim)(-open)?$/.test(name)).sort().join(),
  };
});

/**
 * What holds on every page, whatever it does.
 * @param {Awaited<ReturnType<typeof besiege>>} siege
 */
async function stands({ page, faults, before, attack }) {
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#work')).click());
  const { worked, caught, called, heard, globals } = await page.evaluate(() => {
    const { siege } = /** @type {any} */ (window);
    return {
      worked: document.querySelector('output')?.value,
      caught: [...siege.caught],
      called: [...siege.called],
      heard: siege.heard,
      globals: Object.keys(window).filter((name) => /caveat/i.test(name)),
    };
  });
  assert.equal(worked, '1', 'the page works');
  assert.deepEqual(caught, [], 'the page got hold of nothing in a card');
  assert.deepEqual(called, [], 'nothing ran in the page’s own world');
  assert.deepEqual(heard.filter((/** @type {string} */ line) => !/"type":"set/.test(line)), [], 'nothing was said to the page');
  assert.deepEqual(globals, []);
  const { added, ...found } = await inPage(page);
  bare ??= await launch(browserName, { proxy: suite.web.proxy, extension: null });
  const alone = await bare.newPage(`http://${host}/siege.html#${attack}`);
  const { added: none, ...without } = await inPage(alone);
  await alone.close();
  assert.deepEqual(none, []);
  for (const [what, value] of Object.entries(found)) assert.ok(value === without[/** @type {keyof typeof without} */ (what)], `${what} is the page’s own`);
  assert.ok(added.length <= 1 && added.every((markup) => /^<div( popover="manual"| inert="" style="all: unset[^"]*")?><\/div>$/.test(markup)), added.join());
  assert.deepEqual(await stored(), before, 'no setting changed');
  assert.deepEqual(await faults.found(), []);
}

for (const attack of ['none', 'flood', 'messages', 'styles', 'events', 'define']) {
  test(`${attack}: the marks are there, a card opens and stays, and says nothing to the page`, async () => {
    const { counts, found } = await inPeace();
    const siege = await besiege(attack);
    const { page } = siege;
    await until('all is marked', async () => JSON.stringify(await marks(page)) === JSON.stringify(found));
    assert.deepEqual((await suite.read(page)).counts, counts);
    await hover(page, '$142 million');
    await openCard(suite.session, page);
    await frames(page, 20);
    const seen = await openCard(suite.session, page, ({ text }) => text.startsWith('$142 million'));
    // Inside the card: what the page can see of a pointer, a choice of text and the focus there.
    const { left, top, right } = seen.box;
    await page.mouse.move((left + right) / 2, top + 30, { steps: 10 });
    await page.mouse.click((left + right) / 2, top + 30, { count: 2 });
    assert.equal(await page.evaluate(() => {
      const { anchorNode, focusNode } = /** @type {Selection} */ (getSelection());
      return [anchorNode, focusNode].some((node) => node && node.getRootNode() !== document);
    }), false, 'a choice of text in the card is not the page’s to see');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await noCard(suite.session, page);
    await stands(siege);
    const kinds = await said();
    assert.ok(kinds.filter((type) => type === 'analyse').length <= 2, kinds.join());
    assert.ok(kinds.length < 12, `${kinds.length} messages`);
  });
}

for (const attack of ['clear', 'names', 'ranges']) {
  test(`${attack}: Caveat gives up after a while, says so, and its list still works`, async () => {
    const siege = await besiege(attack);
    const { page } = siege;
    await until('Caveat gave up', async () => {
      // The marks are looked after when the page changes or moves.
      await page.evaluate(() => document.querySelector('article')?.append(''));
      return (await suite.read(page)).state.overwritten;
    });
    const { marks: [first] } = await suite.read(page);
    await suite.session.tell(page, { type: 'goTo', id: first.id });
    await openCard(suite.session, page);
    await stands(siege);
  });
}

for (const attack of ['remove', 'strip', 'refuse']) {
  test(`${attack}: where the page allows no card, keys and pointer are the page’s own, and no tint stays`, async () => {
    const siege = await besiege(attack);
    const { page } = siege;
    await awaitMarks(page);
    await hover(page, '$142 million');
    await frames(page, 40);
    await noCard(suite.session, page);
    await page.evaluate(() => addEventListener('keydown', ({ key }) => {
      /** @type {HTMLElement} */ (document.querySelector('#clock')).textContent = key;
    }));
    await page.keyboard.press('Escape');
    await until('the page gets the key', () => page.evaluate(() => document.querySelector('#clock')?.textContent === 'Escape'));
    await page.mouse.move(2, 2, { steps: 3 });
    await until('no tint is left', () => page.evaluate(() => (CSS.highlights.get('caveat-figure-open')?.size ?? 0) === 0));
    await stands(siege);
  });
}

test('cover: a card may be covered, and the page and its reader go on', async () => {
  const siege = await besiege('cover');
  await awaitMarks(siege.page);
  await hover(siege.page, '$142 million');
  await openCard(suite.session, siege.page);
  await frames(siege.page, 20);
  await siege.page.keyboard.press('Escape');
  await noCard(suite.session, siege.page);
  await stands(siege);
});

test('prototypes: nothing of Caveat’s runs through what the page broke', async () => {
  const { counts } = await inPeace();
  const siege = await besiege('prototypes');
  const { page } = siege;
  assert.deepEqual((await suite.read(page)).counts, counts);
  const { marks: [first] } = await suite.read(page);
  await suite.session.tell(page, { type: 'goTo', id: first.id });
  await until('a card is open', async () => (await card(suite.session, page))?.open);
  await page.evaluate(() => /** @type {any} */ (window).siege.lift());
  await stands(siege);
});

test('nested: a hundred thousand elements are read', async () => {
  const siege = await besiege('nested');
  const found = await until('the page has marks', async () => {
    const now = await marks(siege.page);
    return now.length > 0 && now;
  }, 60_000);
  assert.ok(found.some(({ text }) => text === '$142 million'));
  assert.ok(await siege.page.evaluate(() => document.querySelectorAll('article *').length > 100_000));
  await stands(siege);
});

test('giant: a text node of two megabytes is read, while the page moves beside it', async () => {
  const siege = await besiege('giant');
  await until('the page has marks', async () => (await marks(siege.page)).length > 0, 60_000);
  await frames(siege.page, 30);
  await stands(siege);
});
