// How much of the article the finder reads on saved web pages, beside Readability on a clone, in Chromium with the pages' own scripts
// off.
//
//     npm run measure:pages -- PAGES SCORER
//
// PAGES holds a folder a set and in it a folder a page, with source.html, gold.txt and meta.json; SCORER is score_extract.py. Neither is
// part of this project: the pages are their publishers'.

import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finderAndOracle } from '../tests/browser/harness/finder.mjs';
import { launch } from '../tests/browser/harness/launch.mjs';
import { listen } from '../scripts/serve.mjs';
import { Obstacle, root, runMain, say } from '../scripts/setup/shell.mjs';

await runMain(async () => {
  const [pages, scorer] = process.argv.slice(2);
  if (!pages || !scorer || !existsSync(scorer)) throw new Obstacle('npm run measure:pages -- PAGES SCORER');
  const folders = readdirSync(pages).flatMap((set) => readdirSync(join(pages, set)).map((id) => join(pages, set, id)))
    .filter((folder) => existsSync(join(folder, 'source.html')));
  const script = await finderAndOracle();
  let html = '';
  const server = await listen((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "script-src 'none'" }).end(html);
  });
  const session = await launch('chromium', { extension: null, args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  mkdirSync(join(root, 'dist'), { recursive: true });
  const outputs = ['caveat', 'readability'].map((name) => ({ name, path: join(root, `dist/pages-${name}.jsonl`) }));
  const streams = outputs.map(({ path }) => createWriteStream(path));
  try {
    for (const folder of folders) {
      html = readFileSync(join(folder, 'source.html'), 'utf8');
      const { url } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
      const page = await session.newPage(new URL(URL.canParse(url) ? new URL(url).pathname : '/', server.url).href);
      await page.evaluate(script);
      const results = await page.evaluate(readBoth);
      for (const [index, result] of results.entries()) streams[index].write(`${JSON.stringify({ dir: folder, bytes: html.length, ...result })}\n`);
      await page.close();
    }
  } finally {
    await session.close();
    await server.close();
    await Promise.all(streams.map((stream) => new Promise((resolve) => stream.end(resolve))));
  }
  say(`${folders.length} pages`);
  const named = outputs.map(({ name, path }) => `${name}=${path}`);
  return spawnSync('python3', [scorer, '--group', 'english_news', ...named], { stdio: 'inherit' }).status ?? 1;
});

/** Runs in the page: first the finder, which pays for cold code as it does for a reader. */
async function readBoth() {
  const world = /** @type {any} */ (globalThis);
  const time = async (/** @type {() => Promise<string> | string} */ read) => {
    const start = performance.now();
    const text = await read();
    return { text, ms: [performance.now() - start] };
  };
  return [
    await time(async () => {
      const { article, what } = await world.readPage(() => true);
      return what === 'article' ? article.text : '';
    }),
    await time(() => new world.Readability(document.cloneNode(true)).parse()?.textContent ?? ''),
  ];
}
