// How the cost in a page's main thread grows with its text, in Chromium: finding the article, and painting its marks part by part.

import { launch } from '../tests/browser/harness/launch.mjs';
import { finder } from '../tests/browser/harness/finder.mjs';

/** @typedef {import('../extension/shared/protocol.js').Article} Article */
/** @typedef {import('../extension/shared/protocol.js').Flag} Flag */

/** Characters that are read for each size, within these numbers of runs: the one in the middle counts. */
const least = 1_000_000;
const fewest = 5;
const most = 25;
/** What the code is warmed up on. */
const warmUp = 20_000;

/**
 * Milliseconds of the main thread's own time for each size.
 * @param {number[]} sizes
 * @param {(length: number) => string} texts made up, none given twice
 * @param {(article: Article) => Flag[]} analyse
 */
export async function measureGrowth(sizes, texts, analyse) {
  const session = await launch('chromium', { extension: null });
  try {
    const page = await session.newPage();
    await page.evaluate(await finder({ 'region.js': ['readPage'], 'annotate.js': ['Annotator'], 'parts.js': ['move', 'partsOf'] }));
    await page.evaluate(prepare);
    const run = async (/** @type {number} */ size) => {
      const flags = (await page.evaluate(read, texts(size).split('\n'))).map(analyse);
      await page.evaluate(paint, flags);
    };
    for (let round = 0; round < most; round += 1) await run(warmUp);
    /** @type {{ region: [number, number][], paint: [number, number][] }} */
    const points = { region: [], paint: [] };
    for (const size of sizes) {
      await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
      const runs = Math.min(most, Math.max(fewest, Math.ceil(least / size)));
      for (let round = 0; round < runs; round += 1) await run(size);
      const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop() ?? []).toString());
      for (const what of /** @type {const} */ (['region', 'paint'])) {
        points[what].push([size, timesOf(traceEvents, what).sort((a, b) => a - b)[runs >> 1]]);
      }
    }
    return points;
  } finally {
    await session.close();
  }
}

/** Runs in the page, once. */
function prepare() {
  const world = /** @type {any} */ (globalThis);
  const options = { prefix: 'bench-', version: '', styles: true, isWanted: () => true, setKind: () => {}, painted: () => {} };
  world.annotator = new world.Annotator(options, { layers: { figure: true, claim: true }, density: 'normal', kindsOff: [] });
  const pause = world.scheduler.yield.bind(world.scheduler);
  // The finder hands the page back through this, and through nothing else.
  world.scheduler.yield = async () => {
    world.console.timeStamp('region stops');
    await pause();
    world.console.timeStamp('region goes on');
  };
}

/** Runs in the page: finds the article on one with these paragraphs. @param {string[]} paragraphs @returns {Promise<Article[]>} its parts */
async function read(paragraphs) {
  const world = /** @type {any} */ (globalThis);
  world.annotator.clear();
  const article = document.createElement('article');
  article.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  document.body.replaceChildren(article);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  world.console.timeStamp('region begins');
  world.reading = await world.readPage(() => true, true);
  world.console.timeStamp('region ends');
  world.parts = [...world.partsOf(world.reading.article, world.reading.starts)];
  return world.parts.map((/** @type {{ article: Article }} */ part) => part.article);
}

/** Runs in the page. @param {Flag[][]} found in each part */
function paint(found) {
  const world = /** @type {any} */ (globalThis);
  const { annotator, reading, parts, move } = world;
  world.console.timeStamp('paint begins');
  const marked = annotator.prepare(reading);
  for (const [index, { start, end }] of parts.entries()) {
    move(found[index], start, marked.flags.length);
    marked.add(found[index], end);
    annotator.show(marked);
  }
  world.console.timeStamp('paint ends');
}

/** How long each run took. @param {any[]} events @param {string} what */
function timesOf(events, what) {
  const stamps = events.filter(({ name, args }) => name === 'TimeStamp' && args.data.message.startsWith(what)).sort((a, b) => a.ts - b.ts);
  /** @type {number[]} */
  const times = [];
  for (const [index, { tts, args }] of stamps.entries()) {
    const isBegun = args.data.message.endsWith('begins');
    if (isBegun) times.push(0);
    else if (!args.data.message.endsWith('goes on')) times[times.length - 1] += (tts - stamps[index - 1].tts) / 1_000;
  }
  return times;
}
