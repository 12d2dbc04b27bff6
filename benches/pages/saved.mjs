// Saved pages, each opened in a tab of Chromium as a reader would have it, but for its scripts, which are off, and what it would load
// from elsewhere, which is missing.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../tests/browser/harness/launch.mjs';
import { listen } from '../../scripts/serve.mjs';

/**
 * What is known of a page.
 * @typedef {object} Saved
 * @property {string} set
 * @property {string} id
 * @property {string} domain
 * @property {string} host the host of its address, and the path
 * @property {string} path
 * @property {string} type article, forum, listing, …; empty where its set does not say
 * @property {boolean} isNews
 * @property {boolean} isEnglish
 * @property {string | null} gold the article's text
 * @property {() => string} html
 */

/** The pages in FOLDER/SET/PAGE, each with source.html, meta.json and mostly gold.txt. @param {string} folder @returns {Saved[]} */
export function savedPages(folder) {
  const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets.flatMap(({ name: set }) => readdirSync(join(folder, set)).map((id) => ({ set, id, at: join(folder, set, id) })))
    .filter(({ at }) => existsSync(join(at, 'source.html')))
    .map(({ set, id, at }) => {
      const meta = JSON.parse(readFileSync(join(at, 'meta.json'), 'utf8'));
      const gold = existsSync(join(at, 'gold.txt')) ? readFileSync(join(at, 'gold.txt'), 'utf8') : null;
      const { hostname, pathname, search } = new URL(URL.canParse(meta.url) ? meta.url : `http://page/${set}/${id}`);
      return {
        set,
        id,
        domain: meta.domain || `${set}/${id}`,
        host: hostname,
        path: pathname.replace(/^\/+/, '/') + search,
        type: meta.page_type ?? '',
        isNews: meta.english_news === true,
        isEnglish: meta.lang === 'en',
        gold,
        html: () => readFileSync(join(at, 'source.html'), 'utf8'),
      };
    });
}

/**
 * Starts a browser in which saved pages can be opened.
 * @param {string | null} extension the unpacked extension's full path
 */
export async function startSaved(extension) {
  let html = '';
  let served = false;
  const server = await listen((_, response) => {
    // Only the page itself: its frames, styles and pictures are missing too.
    if (served) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "script-src 'none'" }).end(html);
    served = true;
  });
  const { port } = new URL(server.url);
  const session = await launch('chromium', { extension, args: ['--host-resolver-rules=MAP * 127.0.0.1'] });
  return {
    session,
    /** Goes to the page at its own address, or at this machine's where the browser asks that host for encryption. @param {import('puppeteer-core').Page} tab @param {Saved} page */
    async goTo(tab, page) {
      html = page.html();
      for (const name of [page.host, '127.0.0.1']) {
        served = false;
        try {
          await tab.goto(`http://${name}:${port}${page.path}`, { waitUntil: 'load' });
          return;
        } catch (error) {
          if (name === '127.0.0.1') throw error;
        }
      }
    },
    async close() {
      await session.close();
      await server.close();
    },
  };
}

/**
 * Opens each page, and again for each round; `visit` gets its tab once the page was drawn.
 * @template {Saved} P
 * @param {P[]} pages
 * @param {number} rounds
 * @param {(tab: import('puppeteer-core').Page, page: P) => Promise<void>} visit
 */
export async function visitEach(pages, rounds, visit) {
  const saved = await startSaved(null);
  try {
    for (const page of pages) {
      for (let round = 0; round < rounds; round += 1) {
        const tab = await saved.session.newPage();
        await saved.goTo(tab, page);
        // Its styles are computed by then: that is the page's cost, whoever reads it.
        await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        await visit(tab, page);
        await tab.close();
      }
    }
  } finally {
    await saved.close();
  }
}
