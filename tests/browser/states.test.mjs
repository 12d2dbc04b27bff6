// Pages that are not read, or not as their publisher wrote them: the popup tells them apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './harness/browser.mjs';
import { clickFirefoxButton } from './harness/firefox.mjs';
import { awaitMarks, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

/** The popup over a page, once it says this. @param {Page} page @param {string} text */
async function popupSays(page, text) {
  const popup = await suite.session.popup(page);
  await says(popup, text);
  return popup;
}

/** @param {Page} popup @param {string} text */
const says = (popup, text) => until(`“${text}” is said`, () => popup.evaluate((wanted) => document.body.innerText.includes(wanted), text));

/** @param {Page} popup */
const notes = (popup) => popup.evaluate(() => [...document.querySelectorAll('#notes p')].map((note) => note.textContent));

const COMMENTS = 'Only the article is read, not the comments on it.';

test('comments on an article are said to be not read, once there are any', async () => {
  const page = await suite.open('cluttered.html');
  await awaitMarks(page);
  await popupSays(page, COMMENTS);
  const without = await suite.open('plain.html');
  await awaitMarks(without);
  const popup = await popupSays(without, 'figures');
  assert.deepEqual(await notes(popup), []);
  // They come later, and the article is the same.
  await without.evaluate(() => {
    const comment = document.createElement('div');
    comment.className = 'comment';
    comment.textContent = 'I drove that road for twenty years, and it was never any better than it is now.';
    document.querySelector('main')?.append(comment);
    document.body.click();
  });
  await says(popup, COMMENTS);
});

test('a PDF file is called one, whatever its address', async () => {
  const page = await suite.session.newPage();
  // Firefox loads its viewer, but never says that it has.
  page.goto(`http://${host}/leaflet`).catch(() => {});
  const popup = await popupSays(page, 'A PDF file.');
  await says(popup, 'Not a page to read');
});

test('reader view is called that, and the marks are there once it is left', {
  skip: browserName === 'chromium' && 'Chromium has its own beside the page, and hides the address of its own pages even after a click',
}, async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const id = await suite.session.tabId(page);
  // Firefox makes up its mind whether there is an article some time after it was loaded.
  const toggle = () => until('reader view is toggled', () =>
    suite.session.inExtension((tabId) => /** @type {any} */ (chrome.tabs).toggleReaderMode(tabId).then(() => true), id));
  await toggle();
  await until('reader view is there', () => page.url().startsWith('about:reader'));
  // Without a click the browser hides the address of its own pages.
  await clickFirefoxButton(suite.session);
  const popup = await popupSays(page, 'Reader view.');
  await page.bringToFront();
  await toggle();
  await says(popup, 'claims worth a look');
});

test('a translation is marked and said to be one, and no longer once the page shows its own words', async () => {
  const page = await suite.open('german.html');
  const popup = await popupSays(page, 'Not in English.');
  assert.deepEqual(await notes(popup), []);
  await page.evaluate(() => {
    Object.assign(window, { german: [...document.querySelectorAll('p, h1')].map((block) => [...block.childNodes]) });
  });
  // As Chrome does, with its own class and elements, or Firefox, which changes no more than the words and the language.
  await page.evaluate((isChrome) => {
    const { documentElement: root } = document;
    root.lang = 'en';
    if (isChrome) root.classList.add('translated-ltr');
    for (const [index, block] of document.querySelectorAll('p, h1').entries()) {
      const text = `In year ${index} the town paid $${index + 3} million for the ferry, and the council said that the boats could be sold to a company on the other side.`;
      if (!isChrome) block.textContent = text;
      else {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text;
        outer.append(inner);
        block.replaceChildren(outer);
      }
    }
  }, browserName === 'chromium');
  await awaitMarks(page);
  await says(popup, 'the marks are on the translation');
  await page.evaluate(() => {
    const { documentElement: root } = document;
    root.lang = 'de';
    root.classList.remove('translated-ltr');
    for (const [index, block] of document.querySelectorAll('p, h1').entries()) block.replaceChildren(.../** @type {any} */ (window).german[index]);
  });
  await says(popup, 'Not in English.');
  assert.deepEqual(await notes(popup), []);
  assert.deepEqual(await marks(page), []);
});

test('an English article in translation is not read, and the popup says how it can be', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    for (const block of document.querySelectorAll('p, h1, h2')) {
      block.textContent = 'Die Gemeinde sagte am Montag, dass die neue Straße erst im nächsten Jahr gebaut werde, weil das Geld dafür noch fehle.';
    }
  });
  await popupSays(page, 'If it was written in English');
});

test('an article in a frame can be opened in a tab of its own', async () => {
  const page = await suite.open('framed.html');
  const popup = await popupSays(page, 'paper.example');
  await says(popup, 'A page in a frame.');
  await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#button')).click());
  const opened = await until('the tab is open', async () => (await suite.session.browser.pages()).find((each) => each.url() === 'http://paper.example/plain.html'));
  await awaitMarks(opened);
});

test('a frame without an address is not offered, and one in an article, or a small one, is not spoken of', async () => {
  const page = await suite.open('framed.html');
  const popup = await popupSays(page, 'A page in a frame.');
  await page.evaluate(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    frame.setAttribute('srcdoc', 'A page in a page.');
    document.body.append('!');
  });
  await says(popup, 'no address that it could be opened by');
  assert.equal(await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#button')).hidden), true);
  await page.evaluate(() => {
    /** @type {HTMLElement} */ (document.querySelector('iframe')).style.height = '30vh';
  });
  await says(popup, 'No article found here.');
  const article = await suite.open('plain.html');
  await awaitMarks(article);
  await article.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh';
    document.body.append(frame);
  });
  await article.evaluate(() => document.querySelector('article p')?.append(' The bill came to $71,300.'));
  await until('it is read again', async () => (await marks(article)).some(({ text }) => text === '$71,300'));
});
