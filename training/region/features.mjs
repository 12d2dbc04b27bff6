// The features of the blocks of saved pages, by the finder's own code. Reads lines from standard input and answers each with one: the
// path of a file of pages as blocks.mjs wrote it, answered with what their blocks show by themselves; then, as often as wanted, the scores
// of all of them, answered with what the blocks show together, or which of them are chosen, answered with what the pages show.

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { NATURE_NAMES, showNature } from '../../extension/content/region/article.js';
import { NAMES, showAlone, showTogether } from '../../extension/content/region/score.js';
import { atOnce } from '../../extension/content/region/slices.js';
import { placeOf } from '../../extension/content/region/walk.js';

/** An element as it was on the page, as far as the finder looks at it. @param {Record<string, string | null>} attributes @param {string} tag */
const elementOf = (attributes, tag) => ({
  localName: tag,
  id: attributes.id ?? '',
  hasAttributes: () => true,
  getAttribute: (/** @type {string} */ name) => attributes[name] ?? null,
  contains: () => true,
});

/** @param {any} page */
function revive({ blocks, elements, hints }) {
  /** @type {import('../../extension/content/region/walk.js').Place[]} */
  const places = [];
  for (const { tag, parent, attributes } of elements) places.push(placeOf(/** @type {any} */ (elementOf(attributes, tag)), places[parent] ?? null));
  return { hints, blocks: blocks.map((/** @type {any} */ block) => ({ ...block, place: places[block.place] })) };
}

/** @type {any[]} */
let pages = [];
/** @type {any[]} */
let shown = [];
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer;
  if (typeof asked === 'string') {
    pages = readFileSync(asked, 'utf8').trim().split('\n').map((text) => revive(JSON.parse(text)));
    shown = pages.map(({ blocks }) => {
      const seen = new Set();
      return blocks.map((/** @type {any} */ block) => showAlone(block, seen));
    });
    answer = { names: { ...NAMES, nature: NATURE_NAMES }, pages: shown };
  } else if ('chosen' in asked) {
    answer = pages.map(({ blocks, hints }, page) =>
      showNature(blocks.filter((/** @type {any} */ _, /** @type {number} */ index) => asked.chosen[page][index]), blocks, hints));
  } else {
    answer = pages.map(({ blocks }, page) => {
      for (const { place } of blocks) for (let above = place; above; above = above.parent) above.mass = 0;
      const together = /** @type {any[]} */ ([]);
      atOnce(showTogether(blocks, asked.scores[page], shown[page], (features) => together.push(features)));
      return together;
    });
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
