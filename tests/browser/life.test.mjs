// Browsers stop, start and install things when they like.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './harness/browser.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, marks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

const suite = startSuite({ backgroundIdle: 500 });

test('after the background was stopped the next article is analysed, and choices hold', async () => {
  await suite.set({ host: 'other.example', on: false });
  await awaitMarks(await suite.open('plain.html'));
  await suite.session.stopBackground();
  await awaitMarks(await suite.open('strict.html'));
  await suite.session.stopBackground();
  const off = await suite.open('plain.html', 'other.example');
  assert.equal((await suite.read(off)).state.status, 'off_here');
});

test('an open article hears of a change after the background was stopped', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  await suite.session.stopBackground();
  await suite.set({ host, on: false });
  await until('the marks are gone', async () => (await marks(page)).length === 0);
});

test('what was chosen holds after the browser was started again', async () => {
  await suite.set({ host, on: false });
  await suite.set({ layer: 'claim', on: false });
  await suite.session.restart();
  const off = await suite.open('plain.html');
  assert.equal((await suite.read(off)).state.status, 'off_here');
  const on = await suite.open('plain.html', 'other.example');
  const found = await awaitMarks(on);
  assert.ok(found.every(({ layer }) => layer === 'figure'));
});

test('a tab that was open before Caveat was installed has marks once it is', async (t) => {
  const session = await launch(browserName, { proxy: suite.web.proxy, extension: null });
  t.after(() => session.close());
  const page = await session.newPage(`http://${host}/plain.html`);
  assert.equal((await marks(page)).length, 0);
  await session.install();
  await awaitMarks(page);
  assert.equal((await session.tell(page, { type: 'ask' })).state.status, 'done');
});
