// Writes down the blocks of saved pages as the finder's own walk finds them in Chromium, a page a line, with the elements they stand in as
// far as the finder looks at them.
//
//     node training/region/blocks.mjs FOLDER [FOLDER ...] > BLOCKS

import { savedPages, visitEach } from '../../benches/pages/saved.mjs';
import { finder } from '../../tests/browser/harness/finder.mjs';

const script = await finder({ 'region.js': ['findBlocks'], 'region/article.js': ['mayBeHidden'], 'region/hints.js': ['readHints'] });

await visitEach(process.argv.slice(2).flatMap(savedPages), 1, async (tab, page) => {
  await tab.evaluate(script);
  // A function is left out.
  process.stdout.write(`${JSON.stringify({ ...page, ...await tab.evaluate(record) })}\n`);
});

/** Runs in the page. */
async function record() {
  const { findBlocks, mayBeHidden, readHints } = /** @type {any} */ (globalThis);
  const hints = readHints();
  let found = await findBlocks(() => true);
  if (mayBeHidden(found.chosen, hints)) {
    const hidden = await findBlocks(() => true, undefined, true);
    const lengthOf = (/** @type {any[]} */ blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (lengthOf(hidden.chosen) > 3 * lengthOf(found.chosen)) found = hidden;
  }
  /** @type {any[]} */
  const elements = [];
  const numbers = new Map();
  /** @type {(place: any) => number} */
  const numberOf = (place) => {
    if (place === null) return -1;
    if (!numbers.has(place)) {
      const parent = numberOf(place.parent);
      const attributes = Object.fromEntries(['id', 'class', 'itemprop'].flatMap((name) => {
        const value = place.element.getAttribute(name);
        return value ? [[name, value]] : [];
      }));
      numbers.set(place, elements.length);
      elements.push({ tag: place.tag, parent, attributes });
    }
    return numbers.get(place);
  };
  const blocks = found.walked.blocks.map((/** @type {any} */ { text, role, linked, place }) => ({ text, role, linked, place: numberOf(place) }));
  return { hints, blocks, elements };
}
