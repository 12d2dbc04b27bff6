// The simplest thing that must work, in either browser: an article is opened, and has marks.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserName } from './harness/browser.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks } from './harness/marks.mjs';
import { startWeb } from './harness/web.mjs';

/** @type {import('./harness/web.mjs').Web} */
let web;
/** @type {import('./harness/launch.mjs').Session} */
let session;

before(async () => {
  web = await startWeb();
  session = await launch(browserName, { proxy: web.proxy });
});

after(async () => {
  await session.close();
  await web.close();
});

test('an article has marks, and the extension knows of them', async () => {
  const page = await session.newPage('http://news.example/plain.html');
  const texts = (await awaitMarks(page)).map(({ text }) => text);
  assert.ok(texts.some((text) => text.includes('12,000')), `12,000 is marked among ${texts.join(' | ')}`);
  const snapshot = await session.tell(page, { type: 'ask' });
  assert.equal(snapshot.state.status, 'done');
});
