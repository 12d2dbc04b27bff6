// Paper and forced colours.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { browserName } from './harness/browser.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, marks } from './harness/marks.mjs';
import { boxesOf, countColour, countDifferent, lineColours, picture } from './harness/picture.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

/**
 * Whether a page on paper has anything in one of the lines' colours: a PDF sets a colour by three numbers and an operator.
 * @param {Page} page
 */
async function hasLinesOnPaper(page) {
  const pdf = Buffer.from(await page.pdf({ printBackground: true }));
  const source = pdf.toString('latin1');
  for (const { index } of source.matchAll(/(?<!end)stream\r?\n/g)) {
    const start = index + (source[index + 6] === '\r' ? 8 : 7);
    const content = inflated(pdf.subarray(start, source.indexOf('endstream', start)));
    for (const [, ...numbers] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn?|SCN?)\b/g)) {
      const near = (/** @type {number[]} */ colour) => numbers.every((number, channel) => Math.abs(Number(number) - colour[channel] / 255) < 0.004);
      if (Object.values(lineColours).some(near)) return true;
    }
  }
  return false;
}

/** @param {Buffer} data */
function inflated(data) {
  try {
    return inflateSync(data).toString('latin1');
  } catch {
    // A font or a picture.
    return '';
  }
}

test('marks are not printed', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  assert.equal(await hasLinesOnPaper(page), false);
  // What would be found, were it there. Chromium prints highlights that no rule keeps off the paper, Firefox prints none.
  await page.evaluate((what) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${what} { text-decoration: underline 2px #797e85; }`);
    document.adoptedStyleSheets = [sheet];
  }, browserName === 'chromium' ? '::highlight(caveat-figure)' : 'article p');
  assert.equal(await hasLinesOnPaper(page), true);
});

test('in forced colours the lines are in the reader’s own colour', async (t) => {
  // Firefox takes its colours from the reader at its start, Chromium from the protocol.
  const session = await launch(browserName, { proxy: suite.web.proxy, preferences: { 'browser.display.document_color_use': 2 } });
  t.after(() => session.close());
  const page = await session.newPage();
  if (browserName === 'chromium') {
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }
  await page.goto(`http://${host}/plain.html`, { waitUntil: 'load' });
  assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
  await awaitMarks(page);
  for (const layer of ['figure', 'claim']) {
    const { words, line } = await boxesOf(page, layer);
    const on = await picture(page);
    await session.inExtension((site) => chrome.runtime.sendMessage({ type: 'set', change: { host: site, on: false } }), host);
    await until('the page has no marks', async () => (await marks(page)).length === 0);
    const off = await picture(page);
    await session.inExtension((site) => chrome.runtime.sendMessage({ type: 'set', change: { host: site, on: true } }), host);
    await awaitMarks(page);
    assert.equal(countColour(on, line, lineColours[layer], off), 0, `${layer}: the layer’s own colour is not there`);
    assert.ok(countDifferent(on, off, line) >= (words.right - words.left) / 4, `${layer}: but a line is`);
  }
});
