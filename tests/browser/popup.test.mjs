// The popup and the options page, and what is chosen there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withhold } from './harness/access.mjs';
import { copyOfExtension } from './harness/altered.mjs';
import { browserName } from './harness/browser.mjs';
import { openCard } from './harness/card.mjs';
import { clickFirefoxButton } from './harness/firefox.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

/**
 * The popup over a page.
 * @param {Page} page
 * @param {string} [heading] what it says at last
 */
async function popupOver(page, heading) {
  const popup = await suite.session.popup(page);
  if (heading !== undefined) await says(popup, heading);
  return popup;
}

/** Waits until a page of ours shows a text. @param {Page} page @param {string} text */
const says = (page, text) => until(`“${text}” is said`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

/** Clicks as a person does, wherever the thing is. @param {Page} page @param {string} selector */
const click = (page, selector) => page.evaluate((wanted) => {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(wanted));
  if (!found || found.getClientRects().length === 0) throw new Error(`${wanted} cannot be seen`);
  found.click();
}, selector);

/** @param {Page} page */
const noMarks = (page) => until('the page has no marks', async () => (await marks(page)).length === 0);

test('the popup counts and lists what is marked, and leads to it', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const { counts } = await suite.read(page);
  const popup = await popupOver(page, `${counts.figure} figures`);
  await says(popup, `${counts.claim} claim`);
  await says(popup, 'Nothing marked is not the same as checked.');
  await says(popup, host);
  const listed = await popup.evaluate(() => document.querySelectorAll('#marks li button').length);
  assert.equal(listed, counts.figure + counts.claim);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll('#marks li button')];
    /** @type {HTMLElement} */ (buttons.at(-1)).click();
  });
  const { text } = await openCard(suite.session, page);
  assert.match(text, /seven months|30 kilometres per hour/);
  assert.ok(await page.evaluate(() => scrollY > 0), 'the page was scrolled to the mark');
});

test('a page that was taken for no article is read where the reader asks for it, and the next page is not', async () => {
  const page = await suite.open('shop.html');
  assert.equal((await suite.read(page)).state.status, 'not_article');
  const popup = await popupOver(page, 'No article found here.');
  await says(popup, 'Read it anyway');
  await click(popup, '#button');
  await awaitMarks(page);
  await page.evaluate(() => history.pushState(null, '', '/another'));
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await noMarks(page);
});

test('the toolbar button counts the marked claims, unless that or Caveat is off', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const { counts } = await suite.read(page);
  const id = await suite.session.tabId(page);
  const shows = (/** @type {string} */ text) => until(`the badge reads '${text}'`, () =>
    suite.session.inExtension(async (tabId, wanted) => (await chrome.action.getBadgeText({ tabId })) === wanted, id, text));
  await shows(String(counts.claim));
  await suite.set({ badge: false });
  await shows('');
  await suite.set({ badge: true });
  await shows(String(counts.claim));
  await suite.set({ host, on: false });
  await shows('');
});

test('the site’s switch acts at once in every tab of the site, without loading it again', async () => {
  const first = await suite.open('plain.html');
  await awaitMarks(first);
  const second = await suite.open('strict.html', `www.${host}`);
  await awaitMarks(second);
  const other = await suite.open('plain.html', 'other.example');
  await awaitMarks(other);
  for (const page of [first, second]) await page.evaluate(() => Object.assign(window, { stayed: true })).catch(() => {});

  const popup = await popupOver(first, 'figures');
  await click(popup, '#site');
  await noMarks(first);
  await noMarks(second);
  await says(popup, 'Off on this site.');
  assert.ok((await marks(other)).length > 0, 'another site keeps its marks');

  await click(popup, '#button');
  await awaitMarks(first);
  await second.bringToFront();
  await awaitMarks(second);
  assert.equal(await first.evaluate(() => 'stayed' in window), true, 'it was not loaded again');
});

test('a site follows its parent host, and can differ from it', async () => {
  await suite.set({ host: 'paper.example', on: false });
  const child = await suite.open('plain.html', 'city.paper.example');
  assert.equal((await suite.read(child)).state.status, 'off_here');
  const popup = await popupOver(child, 'Off on this site.');
  await click(popup, '#site');
  await awaitMarks(child);
  const parent = await suite.open('plain.html', 'paper.example');
  assert.equal((await suite.read(parent)).state.status, 'off_here');
  assert.deepEqual((await suite.overview()).sites.map(({ host: site, on }) => [site, on]), [['city.paper.example', true], ['paper.example', false]]);
});

test('the switch for all sites acts at once, and back', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const popup = await popupOver(page, 'figures');
  await click(popup, '#everywhere');
  await noMarks(page);
  await says(popup, 'Off on all sites.');
  await click(popup, '#button');
  await awaitMarks(page);
});

test('each layer has a switch that acts at once', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const popup = await popupOver(page, 'figures');
  await click(popup, '[aria-label="Mark claims"]');
  await until('no claim is marked', async () => (await marks(page)).every(({ layer }) => layer === 'figure'));
  await click(popup, '[aria-label="Mark figures"]');
  await noMarks(page);
  await says(popup, 'Nothing is marked here.');
  await click(popup, '[aria-label="Mark claims"]');
  await until('claims alone are marked', async () => {
    const found = await marks(page);
    return found.length > 0 && found.every(({ layer }) => layer === 'claim');
  });
});

test('the density acts at once on the marks and the counts, by pointer and by keyboard, and is kept for the site', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const words = await page.evaluate(() => document.querySelector('article')?.textContent);
  const popup = await popupOver(page, 'figures');
  const { counts: normal } = await suite.read(page);
  /** What the popup says must be what the page shows. @param {(claims: number) => boolean} is */
  const counted = (is) => until('marks and counts agree', async () => {
    const { counts } = await suite.read(page);
    const said = await popup.evaluate(() => document.querySelector('#layers .count')?.textContent);
    return is(counts.claim) && Number(said) === counts.claim && counts.figure === normal.figure && counts.claim;
  });
  const chosen = () => popup.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('#density :checked')).value);
  assert.equal(await chosen(), 'normal');
  assert.equal(await popup.evaluate(() => document.querySelector('[role="radiogroup"]')?.getAttribute('aria-label')), 'How many claims are marked');
  await click(popup, '#density [value="everything"]');
  const everything = await counted((claims) => claims > normal.claim);
  await click(popup, '#density [value="calm"]');
  const calm = await counted((claims) => claims < normal.claim);
  assert.ok(calm > 0);

  await popup.bringToFront();
  await popup.focus('#density [value="calm"]');
  await popup.keyboard.press('ArrowRight');
  assert.equal(await chosen(), 'normal');
  await popup.keyboard.press('ArrowRight');
  assert.equal(await chosen(), 'everything');
  assert.equal(await popup.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).value), 'everything', 'the focus stays');
  await page.bringToFront();
  await counted((claims) => claims === everything);
  assert.equal(await page.evaluate(() => document.querySelector('article')?.textContent), words);
  const { sites, density } = await suite.overview();
  assert.deepEqual([sites.map((site) => [site.host, site.density]), density], [[[host, 'everything']], 'normal']);
  await click(popup, '#density [value="normal"]');
  await until('what equals the default is not kept', async () => (await suite.overview()).sites.length === 0);
});

test('the options choose the density for sites without their own, and name a site’s own', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const { counts } = await suite.read(page);
  await suite.set({ host: 'paper.example', density: 'calm' });
  const options = await suite.session.optionsPage();
  await says(options, 'Claims: Calm');
  await page.bringToFront();
  await click(options, '#general [value="everything"]');
  await until('more claims are marked', async () => (await suite.read(page)).counts.claim > counts.claim);
  const other = await suite.open('plain.html', 'paper.example');
  await awaitMarks(other);
  assert.ok((await suite.read(other)).counts.claim < counts.claim);
});

test('a kind that is switched off in the options is marked no more, a quiet one switched on is', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const options = await suite.session.optionsPage();
  await page.bringToFront();
  const toggle = (/** @type {string} */ name) => options.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('label')].filter((label) => label.textContent?.startsWith(wanted));
    rows[0].querySelector('input')?.click();
  }, name);
  const isMarked = async (/** @type {string} */ text) => (await marks(page)).some((mark) => mark.text === text);
  assert.ok(await isMarked('28%'));
  await toggle('Percentages');
  await until('no percentage is marked', async () => !(await isMarked('28%')));
  assert.ok(await isMarked('$18.4 million'));
  await toggle('Percentages');
  await until('percentages are marked again', () => isMarked('28%'));
  assert.ok(!(await isMarked('2033')));
  await toggle('Dates');
  await until('dates are marked', async () => (await marks(page)).some(({ text }) => /2033|2024/.test(text)));
});

test('the options list the sites with a choice of their own, and forget them', async () => {
  await suite.set({ host: 'paper.example', on: false });
  const page = await suite.open('plain.html', 'paper.example');
  assert.equal((await suite.read(page)).state.status, 'off_here');
  const options = await suite.session.optionsPage();
  await says(options, 'paper.example');
  await page.bringToFront();
  await click(options, '#sites li button');
  await says(options, 'No site has a setting of its own.');
  await awaitMarks(page);
  assert.deepEqual((await suite.overview()).sites, []);
});

const named = /** @type {const} */ ([
  ['a list of wares', 'shop.html', 'No article found here.'],
  ['a German article', 'german.html', 'Not in English.'],
  ['an editor', 'editor.html', 'A page for writing.'],
  ['an article with nothing to mark', 'quiet.html', 'Nothing to mark in this article.'],
]);

for (const [what, file, heading] of named) {
  test(`the popup says what ${what} is`, async () => {
    const page = await suite.open(file);
    const popup = await popupOver(page, heading);
    assert.equal(await popup.evaluate(() => document.querySelectorAll('#marks li').length), 0);
  });
}

test('the popup names the language it found', async () => {
  await says(await popupOver(await suite.open('german.html')), 'German');
});

test('the popup says that it cannot read a page of the browser', async () => {
  const page = await suite.session.newPage();
  // Firefox loads the page, but never says that it has.
  page.goto(browserName === 'chromium' ? 'chrome://version/' : 'about:license').catch(() => {});
  await until('the browser’s page is there', async () => (await page.evaluate(() => document.body.innerText.length)) > 1_000);
  const popup = await popupOver(page, 'Caveat cannot read this page.');
  assert.equal(await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#site')).hidden), true);
  await page.close();
});

test('where the analysis cannot be loaded, the popup says that it failed and why', async (t) => {
  const broken = copyOfExtension();
  t.after(() => broken.remove());
  broken.edit('wasm/caveat.wasm', () => 'no module');
  const session = await launch(browserName, { proxy: suite.web.proxy, extension: broken.folder });
  t.after(() => session.close());
  const page = await session.newPage(`http://${host}/plain.html`);
  const popup = await session.popup(page);
  await says(popup, 'Caveat could not finish reading.');
  await says(popup, 'could not be started');
  assert.equal((await marks(page)).length, 0);
});

test('where the reader withheld access, a click on the button is enough, or the popup asks for it', async (t) => {
  const session = await launch(browserName, { proxy: suite.web.proxy });
  t.after(() => session.close());
  await withhold(session);
  const page = await session.newPage(`http://${host}/plain.html`);
  const id = await session.tabId(page);
  assert.equal(await session.inExtension((tab) => chrome.tabs.sendMessage(tab, { type: 'ask' }).catch(() => null), id), null, 'nobody reads it');
  if (browserName === 'firefox') {
    await clickFirefoxButton(session);
    await awaitMarks(page);
    return;
  }
  for (const extension of (await session.browser.extensions()).values()) await page.triggerExtensionAction(extension);
  const popup = await session.popup(page);
  await says(popup, 'The browser has not given Caveat access to this site.');
  // Chromium asks in a window of its own, which there is none of without a display.
  assert.equal(await popup.evaluate(() => document.querySelector('#button')?.textContent), 'Give access');
  assert.equal((await marks(page)).length, 0);
});
