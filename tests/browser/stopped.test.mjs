// The background is stopped in the middle of an analysis, breaks down, or cannot read its storage: marks come back, or the popup
// says why not.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { copyOfExtension } from './harness/altered.mjs';
import { inFirefox } from './harness/firefox.mjs';
import { awaitMarks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * The extension with faults on order, kept in the session's storage, which outlives the background: so many analyses that never
 * end (`hang`), so many that reach outside the module's memory (`trap`), and storage that throws (`unreadable`).
 */
const altered = copyOfExtension();
altered.edit('background/engine.js', (code) => code.replace(/async function run\(article\) \{/, `$&
    const order = await chrome.storage.session.get(['hang', 'trap']);
    if (order.hang > 0) {
      await chrome.storage.session.set({ hang: order.hang - 1 });
      await new Promise(() => {});
    }
    if (order.trap > 0) await chrome.storage.session.set({ trap: order.trap - 1 });
    globalThis.trapNext = order.trap > 0;`));
altered.edit('background/main.js', (code) => code.replace('createSettings(api.storage)', `createSettings({
  session: api.storage.session,
  local: {
    get: async (keys) => {
      if ((await api.storage.session.get('unreadable')).unreadable) throw new Error('on purpose');
      return api.storage.local.get(keys);
    },
    set: (items) => api.storage.local.set(items),
    remove: (keys) => api.storage.local.remove(keys),
  },
})`));
// Past the end of the module's memory: what it then does is a real trap.
altered.edit('wasm/caveat.js', (code) => code.replace('wasm.analyse(text, ptr0,', 'wasm.analyse(text, globalThis.trapNext ? 0xfffffff0 : ptr0,'));

const suite = startSuite({ extension: altered.folder, backgroundIdle: 60_000 });
after(() => altered.remove());

/** @param {Record<string, number>} faults */
const order = (faults) => suite.session.inExtension((what) => chrome.storage.session.set(what), faults);
/** @param {string} fault */
const left = (fault) => suite.session.inExtension(async (what) => (await chrome.storage.session.get(what))[what], fault);

/** Stops the background, whatever it is doing. */
async function kill() {
  if (suite.session.name === 'chromium') return suite.session.killWorker();
  return inFirefox(suite.session, `(async () => {
    const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(suite.session.origin).host)});
    await extension.terminateBackground({ disableResetIdleForTest: true });
    return '';
  })()`);
}

/** @param {Page} page @param {string} text */
async function popupSays(page, text) {
  const popup = await suite.session.popup(page);
  await until(`the popup says “${text}”`, () => popup.evaluate((wanted) => document.body.innerText.includes(wanted), text));
  return popup;
}

test('a background stopped in the middle of an article is started again, and nobody notices', async () => {
  await order({ hang: 1 });
  const page = await suite.open('plain.html');
  await until('the analysis has begun', async () => (await left('hang')) === 0);
  await kill();
  await awaitMarks(page);
  assert.equal((await suite.read(page)).state.status, 'done');
});

test('one that is stopped again is not tried a third time; the popup says why, and a click does it', async () => {
  await order({ hang: 2 });
  const page = await suite.open('plain.html');
  for (const rest of [1, 0]) {
    await until('the analysis has begun', async () => (await left('hang')) === rest);
    await kill();
  }
  assert.equal((await suite.read(page)).state.status, 'failed');
  const popup = await popupSays(page, 'stopped the part that reads before it was done, twice');
  await popup.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#button')).click());
  await awaitMarks(page);
});

test('after a trap the popup says why, the next article is marked, and the broken one after a click', async () => {
  await suite.set({ host: 'paper.example', on: false });
  await order({ trap: 1 });
  const page = await suite.open('plain.html');
  assert.equal((await suite.read(page)).state.status, 'failed');
  await popupSays(page, 'broke off at this text');
  await awaitMarks(await suite.open('strict.html'));
  await suite.session.inExtension((id) => chrome.runtime.sendMessage({ type: 'read', tabId: id }), await suite.session.tabId(page));
  await awaitMarks(page);
  assert.deepEqual((await suite.overview()).sites.map((site) => site.host), ['paper.example'], 'settings survive');
});

test('where storage throws, articles are marked all the same, the options say so, and what was stored is there later', async () => {
  await suite.set({ host: 'paper.example', on: false });
  await order({ unreadable: 1 });
  await kill();
  await awaitMarks(await suite.open('plain.html', 'paper.example'));
  await suite.set({ host, on: false });
  assert.deepEqual((await suite.overview()).faults, ['storage']);
  const options = await suite.session.optionsPage();
  await until('the options say so', () => options.evaluate(() => document.querySelector('#notices')?.textContent?.includes('could not be read')));
  await order({ unreadable: 0 });
  await kill();
  assert.deepEqual((await suite.overview()).sites.map((site) => [site.host, site.on]), [['paper.example', false]]);
});
