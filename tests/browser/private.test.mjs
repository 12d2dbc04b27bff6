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
 * A browser without Caveat, until it has asked for all of `hosts` or for 30 seconds: some of what it asks for comes late.
 * @param {string[]} hosts
 * @returns {Promise<string[]>} every host that was asked for
 */
async function askedWithoutCaveat(hosts) {
  const web = await startWeb();
  const session = await launch(browserName, { proxy: web.proxy, extension: idle, ...quiet });
  try {
    for (const article of articles) await session.newPage(`http://news.example/${article}`);
    await until('the same hosts were asked for', () => hosts.every((host) => web.requests.includes(host)), 30_000).catch(() => {});
    return [...new Set(web.requests)];
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
    }
    const popup = await session.popup(await session.newPage(`http://news.example/${articles[0]}`));
    await until('the popup has its list', () => popup.evaluate(() => document.querySelector('#marks li') !== null));
    await session.optionsPage();
    return [...new Set(web.requests)];
  } finally {
    await session.close();
    await web.close();
  }
}

/**
 * Caveat with a request in one of its scripts.
 * @param {import('node:test').TestContext} t
 * @param {string} file
 */
function leakingCopy(t, file) {
  const copy = copyOfExtension();
  t.after(() => copy.remove());
  copy.edit(file, (code) => `${code}\nfetch('http://leak.example/').catch(() => {});\n`);
  return copy;
}

test('with Caveat nothing is asked for that is not asked for without it, and a request of its own would be caught', async (t) => {
  const asked = await askedWithCaveat();
  const leaked = await askedWithCaveat(leakingCopy(t, 'content/main.js').folder);
  const without = await askedWithoutCaveat(asked);
  assert.ok(asked.includes('news.example'), 'requests are seen');
  assert.deepEqual(asked.filter((host) => !without.includes(host)), []);
  assert.ok(leaked.filter((host) => !without.includes(host)).includes('leak.example'));
});

test('a request of the background is refused by the browser, and would be seen if it were not', async (t) => {
  const leaking = leakingCopy(t, 'background/main.js');
  assert.ok(!(await askedWithCaveat(leaking.folder)).includes('leak.example'));
  leaking.edit('manifest.json', (text) => text.replace("connect-src 'self'", "connect-src 'self' http:"));
  assert.ok((await askedWithCaveat(leaking.folder)).includes('leak.example'));
});
