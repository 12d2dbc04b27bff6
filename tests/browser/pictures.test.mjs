// The pictures of the README: what a reader sees on the sample article. `npm run pictures` writes them where the README looks.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { root } from '../../scripts/setup/shell.mjs';
import { browserName } from './harness/browser.mjs';
import { awaitMarks, hover } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

const folder = join(root, process.env.CAVEAT_PICTURES ?? 'dist/pictures');

const suite = startSuite({ folder: 'dist/www', reducedMotion: true });
// The README has one set of pictures; the marks of both browsers are held against each other elsewhere.
const options = { skip: browserName !== 'chromium' };

before(() => mkdirSync(folder, { recursive: true }));

for (const scheme of ['light', 'dark']) {
  test(`the sample article and a card, ${scheme}`, options, async () => {
    const page = await suite.session.newPage();
    await page.setViewport({ width: 900, height: 960, deviceScaleFactor: 2 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`http://${host}/sample.html`);
    const marks = await awaitMarks(page);
    assert.ok(marks.some(({ layer }) => layer === 'figure') && marks.some(({ text }) => text === 'accused'));
    await hover(page, 'accused');
    await until('the card is open', () => page.evaluate(() => document.querySelector(':popover-open') !== null));
    await page.screenshot({ path: join(folder, `card-${scheme}.png`) });
  });
}

test('the popup', options, async () => {
  const page = await suite.open('sample.html');
  await awaitMarks(page);
  const popup = await suite.session.popup(page);
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await until('the popup has a list', () => popup.evaluate(() => document.querySelectorAll('.mark').length > 0));
  await popup.screenshot({ path: join(folder, 'popup.png') });
});
