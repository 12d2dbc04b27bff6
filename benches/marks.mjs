// What painting and pointing cost in Chromium's main thread on an article with 500 marks, without the browser's own drawing.

import { build } from 'esbuild';
import { root } from '../scripts/setup/shell.mjs';
import { launch } from '../tests/browser/harness/launch.mjs';
import { madeUp } from './texts.mjs';

const marks = 500;
const rounds = 40;

/** Milliseconds of each thing done, the middle of some rounds. @returns {Promise<{ what: string, ms: number }[]>} */
export async function measureMarks() {
  const session = await launch('chromium', { extension: null });
  try {
    const page = await session.newPage();
    await page.evaluate(await script());
    const paragraphs = Array.from({ length: marks / 5 }, (_, number) => madeUp(number).replaceAll('\n', ' ').slice(0, 600));
    return await page.evaluate(inPage, paragraphs, marks, rounds);
  } finally {
    await session.close();
  }
}

/** What marks a text, as a script for a page. */
async function script() {
  const contents = ['annotate', 'paint', 'point', 'region', 'text-map'].map((name) => `import * as ${name.replace('-', '_')} from './extension/content/${name}.js';`)
    .join('\n') + '\nObject.assign(globalThis, annotate, paint, point, region, text_map);';
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'iife' });
  return outputFiles[0].text;
}

/** Runs in the page. @param {string[]} paragraphs @param {number} count of marks @param {number} times */
function inPage(paragraphs, count, times) {
  const { Annotator, Pointer, readElements, join, locate } = /** @type {any} */ (globalThis);
  document.body.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  const blocks = readElements([document.body]);
  const { text, starts } = join(blocks);
  const flags = Array.from({ length: count }, (_, id) => {
    const start = starts[Math.floor(id / 5)] + 100 * (id % 5);
    const isFigure = id % 3 > 0;
    return { layer: isFigure ? 'figure' : 'claim', kind: 'x', rule: isFigure ? 'figure.count' : 'claim.hedged', density: 'calm', start, end: start + 9,
      text: text.slice(start, start + 9), weight: 1, cues: [[start, start + 9]] };
  });
  const both = { layers: { figure: true, claim: true }, density: 'normal', kindsOff: [] };
  const options = { prefix: 'bench-', version: '', styles: true, isWanted: () => true, setKind: () => {}, painted: () => {} };
  const annotator = new Annotator(options, both);
  const read = { blocks, starts, title: null, article: { text, roles: [], title: null, published: null, language: 'en' }, roots: [] };
  const found = flags.map(({ layer, start, end }, id) => {
    const index = Math.floor(id / 5);
    return { id, layer, pieces: locate(blocks[index], start - starts[index], end - starts[index]) };
  });
  const pointer = new Pointer({ marks: () => found, roots: () => [], open() {}, leave() {}, close() {}, opened: () => null, isInCard: () => false });
  const range = document.createRange();
  const points = found.flatMap(({ pieces: [{ node, start, end }] }) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [[x + width / 2, y + height / 2], [x + width + 30, y + height / 2]];
  }).filter(([, y]) => y < innerHeight);
  const show = () => {
    const marked = annotator.prepare(read);
    marked.add(flags);
    annotator.show(marked);
  };
  const work = {
    'first painted': show,
    'another report of the same text': show,
    'read again, nothing changed': () => annotator.locate(blocks, null),
    'a paragraph rendered anew': (/** @type {number} */ round) => {
      const old = document.querySelectorAll('p')[round];
      const made = document.createElement('p');
      made.textContent = old.textContent;
      old.replaceWith(made);
      const start = performance.now();
      annotator.dropChanged();
      annotator.adopt(readElements([made]));
      return performance.now() - start;
    },
    'claims off, then on again': () => {
      annotator.choose({ ...both, layers: { figure: true, claim: false } });
      annotator.choose(both);
    },
    'pointer on a mark or beside it': () => {
      for (const [x, y] of points) pointer.at(x, y);
    },
  };
  return Object.entries(work).map(([what, act]) => {
    const spent = Array.from({ length: times }, (_, round) => {
      if (what === 'first painted') annotator.clear();
      document.body.getBoundingClientRect();
      const start = performance.now();
      const own = act(round);
      const ms = own ?? performance.now() - start;
      return what.startsWith('pointer') ? ms / points.length : ms;
    });
    return { what, ms: spent.sort((a, b) => a - b)[times >> 1] };
  });
}
