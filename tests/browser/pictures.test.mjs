// The pictures of the README: what a reader sees on the sample article. `npm run pictures` writes them where the README looks.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveFolder } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup/shell.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, hover } from './harness/marks.mjs';
import { until } from './harness/until.mjs';

const folder = join(root, process.env.CAVEAT_PICTURES ?? 'dist/pictures');

/** @type {import('./harness/launch.mjs').Session} */
let session;
/** @type {Awaited<ReturnType<typeof serveFolder>>} */
let server;

before(async () => {
  mkdirSync(folder, { recursive: true });
  server = await serveFolder(join(root, 'dist/www'));
  session = await launch('chromium', { reducedMotion: true });
});
after(async () => {
  await session?.close();
  await server?.close();
});

for (const scheme of ['light', 'dark']) {
  test(`the sample article and a card, ${scheme}`, async () => {
    const page = await session.newPage();
    await page.setViewport({ width: 900, height: 760, deviceScaleFactor: 2 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`${server.url}sample.html`);
    const marks = await awaitMarks(page);
    assert.ok(marks.some(({ layer }) => layer === 'figure') && marks.some(({ text }) => text === 'accused'));
    await hover(page, 'accused');
    await until('the card is open', () => page.evaluate(() => document.querySelector(':popover-open') !== null));
    await page.screenshot({ path: join(folder, `card-${scheme}.png`) });
    await page.close();
  });
}

test('the popup', async () => {
  const page = await session.newPage(`${server.url}sample.html`);
  await awaitMarks(page);
  const popup = await session.popup(page);
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await until('the popup has a list', () => popup.evaluate(() => document.querySelectorAll('.mark').length > 0));
  await popup.screenshot({ path: join(folder, 'popup.png') });
  await popup.close();
  await page.close();
});
