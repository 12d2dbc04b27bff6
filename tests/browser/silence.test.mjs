// Where there is nothing to read, nothing is marked, and the popup knows why.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitMarks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';

const suite = startSuite();

/** Every highlight there is: the pages have none of their own. @param {import('puppeteer-core').Page} page */
const highlights = (page) => page.evaluate(() => [...CSS.highlights].filter(([, { size }]) => size > 0).length);

const silent = /** @type {const} */ ([
  ['the index of a forum', 'forum.html', 'not_article'],
  ['a list of wares', 'shop.html', 'not_article'],
  ['a German article', 'german.html', 'not_english'],
  ['an editor with an article in it', 'editor.html', 'editor'],
  ['a form with a long message in it', 'notes.html', 'editor'],
  ['an empty page', 'empty.html', 'not_article'],
]);

for (const [what, file, status] of silent) {
  test(`nothing is marked on ${what}`, async () => {
    const page = await suite.open(file);
    const { state, counts, marks } = await suite.read(page);
    assert.equal(state.status, status);
    assert.equal(await highlights(page), 0);
    assert.deepEqual({ counts, marks }, { counts: { figure: 0, claim: 0 }, marks: [] });
  });
}

test('nothing is marked on a site that was switched off', async () => {
  await suite.set({ host, on: false });
  const page = await suite.open('plain.html');
  const { state } = await suite.read(page);
  assert.equal(state.status, 'off_here');
  assert.equal(await highlights(page), 0);
});

test('an article has marks, so that silence is not all there is', async () => {
  await awaitMarks(await suite.open('plain.html'));
});
