// Which text is read, held against Readability: on a clone of the page whose text nodes are numbered, it says which of them belong to
// the article. The finder must read all but little of that, and little else. Captions it leaves out on purpose.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finder, oracle } from './harness/finder.mjs';
import { startSuite } from './harness/suite.mjs';

const suite = startSuite({ extension: null });
const script = await finder() + oracle();

/** The letters of the text nodes that ours and theirs have in common, and that only one has. @param {string} file */
async function compare(file) {
  const page = await suite.open(file);
  await page.addScriptTag({ content: script });
  return page.evaluate(async () => {
    const world = /** @type {any} */ (globalThis);
    /** @type {(node: Node) => Text[]} */
    const textNodes = (top) => {
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
      return found;
    };
    const live = textNodes(document.body);
    const clone = /** @type {Document} */ (document.cloneNode(true));
    for (const [number, node] of textNodes(clone.body).entries()) {
      // Readability takes elements apart and keeps what stands in them: the number goes along as text.
      if (/\S/.test(node.data)) node.data = `\u{e000}${number}\u{e001}${node.data}`;
    }
    const parsed = new world.Readability(clone, { serializer: (/** @type {Element} */ element) => element }).parse();
    const theirs = new Set(Array.from((parsed?.textContent ?? '').matchAll(/\u{e000}(\d+)\u{e001}/gu), ([, number]) => live[Number(number)])
      .filter((node) => !node.parentElement?.closest('figcaption')));
    const reading = await world.readPage(() => true);
    const nodesOf = (/** @type {import('../../extension/content/text-map.js').Block} */ { stretches }) => stretches.map(({ node }) => node);
    const ours = new Set([...reading.blocks, ...(reading.title ? [reading.title] : [])].flatMap(nodesOf));
    /** @type {(nodes: Iterable<Text>) => number} */
    const letters = (nodes) => [...nodes].reduce((sum, { data }) => sum + data.replace(/\s/g, '').length, 0);
    return { what: reading.what, both: letters([...ours].filter((node) => theirs.has(node))), ours: letters(ours), theirs: letters(theirs) };
  });
}

for (const file of ['plain.html', 'cluttered.html', 'long.html', 'quiet.html', 'hostile.html']) {
  test(`the article of ${file}`, async () => {
    const { what, both, ours, theirs } = await compare(file);
    assert.equal(what, 'article');
    assert.ok(theirs > 500, `the oracle found ${theirs} letters`);
    assert.ok(both / theirs >= 0.97, `${theirs - both} of ${theirs} letters are not read`);
    assert.ok(both / ours >= 0.9, `${ours - both} of ${ours} letters are read beside the article`);
  });
}

/** The text that is read of a page. @param {string} file @param {(page: import('puppeteer-core').Page) => Promise<void>} [change] */
async function textOf(file, change) {
  const page = await suite.open(file);
  await change?.(page);
  await page.addScriptTag({ content: script });
  return page.evaluate(async () => /** @type {any} */ ((await /** @type {any} */ (globalThis).readPage(() => true)).article.text));
}

test('of what stands in and around an article, each kind is read or left out on purpose', async () => {
  const text = await textOf('parts.html');
  for (const read of ['two suitcases and a cat', 'TABLE', 'QUOTE', 'FOLDED', 'What each town pays', 'when the wind allows']) assert.ok(text.includes(read), read);
  for (const out of ['CAPTION', 'TEASER', 'NEWSLETTER', 'RELATED', 'COMMENT', 'All rights']) assert.ok(!text.includes(out), out);
  assert.equal(text.split('a lamp that nobody trusts').length, 2, 'a pull quote is read once');
});

test('an article behind a splash screen is read ahead', async () => {
  const text = await textOf('parts.html', (page) => page.evaluate(() => {
    /** @type {HTMLElement} */ (document.querySelector('main')).hidden = true;
  }));
  assert.ok(text.includes('two suitcases and a cat'));
});
