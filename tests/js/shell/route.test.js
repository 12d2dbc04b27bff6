import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createSettings } from '../../../extension/background/settings.js';
import { fakeArea, fakeBrowser } from './fakes.js';

/** @typedef {import('../../../extension/shared/protocol.js').TabView} TabView */
/** @typedef {import('../../../extension/shared/protocol.js').Overview} Overview */

// The module takes the browser's interface when it is first imported.
const browser = fakeBrowser();
const { createRoute } = await import('../../../extension/background/route.js');

const report = { flags: [], skipped: [] };
const article = { text: 'One.', roles: [0], title: null, published: null, language: 'en' };
const done = { state: { status: 'done' }, counts: { claim: 3, figure: 5 }, marks: [] };

/** @type {ReturnType<typeof createRoute>} */
let route;
beforeEach(() => {
  browser.reset();
  route = createRoute(createSettings({ local: fakeArea(), session: fakeArea() }), { analyse: async () => ({ report }) });
});

/** @param {object} [other] */
const content = (other = {}) => /** @type {chrome.runtime.MessageSender} */ ({
  id: browser.id, url: 'https://www.example.com/story', frameId: 0, tab: { id: 7, incognito: false }, ...other,
});
const popup = () => /** @type {chrome.runtime.MessageSender} */ ({ id: browser.id, url: `${browser.origin}popup/popup.html` });

/** @param {unknown} message @returns {Promise<any>} */
const fromPopup = (message) => /** @type {Promise<any>} */ (route.receive(message, popup()));

test('a content script gets its article analysed and is told what holds on its site', async () => {
  assert.deepEqual(await route.receive({ type: 'analyse', article }, content()), { report });
  const here = /** @type {any} */ (await route.receive({ type: 'state', state: { status: 'reading' } }, content()));
  assert.equal(here.on, true);
});

test('a content script is heard only from the top frame of a web page of ours', () => {
  const message = { type: 'analyse', article };
  assert.ok(route.receive(message, content()));
  for (const sender of [
    content({ id: 'another' }), content({ frameId: 3 }), content({ tab: undefined }), content({ url: 'about:blank' }), content({ url: undefined }),
  ]) assert.equal(route.receive(message, sender), null);
});

test('a content script has no power beyond its own site', async () => {
  for (const message of [
    { type: 'set', change: { everywhere: false } },
    { type: 'set', change: { host: 'example.org', on: false } },
    { type: 'overview' },
    { type: 'open', tabId: 9 },
    { type: 'setHere', change: { everywhere: false } },
    { type: 'state', state: { status: 'hacked' } },
    { type: 'badge', count: -1 },
    { type: 'analyse', article: { ...article, text: 5 } },
    'analyse', null, undefined, [],
  ]) assert.equal(route.receive(message, content()), null, JSON.stringify(message));
  // What else is in the change is not even looked at.
  await fromPopup({ type: 'set', change: { host: 'example.net', on: false } });
  await route.receive({ type: 'setHere', change: { on: false, host: 'example.org', forget: 'example.net', everywhere: false } }, content());
  const { sites, everywhere } = await fromPopup({ type: 'overview' });
  assert.equal(everywhere, true);
  assert.deepEqual(sites.map((/** @type {any} */ site) => site.host), ['example.com', 'example.net']);
});

test('our own pages are not taken for content scripts', () => {
  assert.equal(route.receive({ type: 'analyse', article }, popup()), null);
  assert.ok(route.receive({ type: 'overview' }, popup()));
});

test('a change is told to every tab and to our open pages at once', async () => {
  browser.tabs = [
    { id: 7, url: 'https://example.com/a', incognito: false },
    { id: 8, url: 'https://news.example.com/b', incognito: false },
    { id: 9, url: 'https://example.org/c', incognito: false },
    { id: 10, url: 'https://example.com/asleep', incognito: false, discarded: true },
  ];
  await fromPopup({ type: 'set', change: { host: 'example.com', on: false } });
  assert.deepEqual(browser.told('settings').map(([id, message]) => [id, message.here.on]), [[7, false], [8, false], [9, true]]);
  assert.deepEqual(browser.announced, [{ type: 'changed', tabId: null }]);
});

test('a choice in a private window holds in private windows', async () => {
  browser.tabs = [{ id: 7, url: 'https://example.com/a', incognito: false }, { id: 8, url: 'https://example.com/a', incognito: true }];
  await route.receive({ type: 'setHere', change: { on: false } }, content({ tab: { id: 8, incognito: true } }));
  assert.deepEqual(browser.told('settings').map(([id, message]) => [id, message.here.on]), [[7, true], [8, false]]);
});

test('the toolbar button follows state, count and setting', async () => {
  await route.receive({ type: 'state', state: { status: 'reading' }, dark: true }, content());
  assert.equal(browser.button[7].path[16], '/icons/on-dark-16.png');
  await route.receive({ type: 'badge', count: 3 }, content());
  assert.deepEqual([browser.button[7].text, browser.button[7].title], ['3', 'Caveat: 3 claims worth a look']);
  await route.receive({ type: 'badge', count: 240 }, content());
  assert.equal(browser.button[7].text, '99+');
  await fromPopup({ type: 'set', change: { host: 'example.com', on: false } });
  await route.receive({ type: 'state', state: { status: 'off_here' } }, content());
  assert.deepEqual([browser.button[7].path[32], browser.button[7].text, browser.button[7].title], ['/icons/off-32.png', '', 'Caveat: off here']);
});

test('a page that comes back with its marks gets its count back', async () => {
  browser.answers[7] = done;
  await route.receive({ type: 'state', state: { status: 'done' } }, content());
  assert.equal(browser.button[7].text, '3');
  assert.deepEqual(browser.told('ask'), [], 'nobody wants the list');
});

test('a site that is switched on again is no longer called off', async () => {
  await fromPopup({ type: 'set', change: { host: 'example.com', on: false } });
  await route.receive({ type: 'state', state: { status: 'off_here' } }, content());
  await fromPopup({ type: 'set', change: { host: 'example.com', on: true } });
  await route.receive({ type: 'state', state: { status: 'reading' } }, content());
  assert.equal(browser.button[7].title, 'Caveat');
});

test('the badge comes and goes with its setting', async () => {
  browser.tabs = [{ id: 7, url: 'https://example.com/a', incognito: false }];
  browser.answers[7] = done;
  await fromPopup({ type: 'set', change: { badge: false } });
  assert.equal(browser.button[7].text, '');
  await fromPopup({ type: 'set', change: { badge: true } });
  assert.equal(browser.button[7].text, '3');
});

test('the popup is shown what the tab answers', async () => {
  browser.tabs = [{ id: 7, url: 'https://www.example.com/a', incognito: false }];
  browser.answers[7] = done;
  const { host, access, snapshot } = await fromPopup({ type: 'open', tabId: 7 });
  assert.deepEqual([host, access, snapshot], ['example.com', 'ok', done]);
});

test('a tab without a content script: unreadable, withheld, still loading, or started', async () => {
  const open = async (/** @type {object} */ tab) => {
    browser.tabs = [{ id: 7, incognito: false, ...tab }];
    const { access, snapshot } = await fromPopup({ type: 'open', tabId: 7 });
    return snapshot ? snapshot.state.status : access;
  };
  assert.equal(await open({}), 'unreadable');
  assert.equal(await open({ url: 'chrome://extensions' }), 'unreadable');
  browser.granted = false;
  assert.equal(await open({ url: 'https://example.com:8080/' }), 'withheld');
  assert.deepEqual(browser.askedAccess, ['https://example.com/*']);
  assert.equal(await open({}), 'withheld');
  assert.equal(await open({ url: 'chrome://extensions' }), 'unreadable');
  browser.granted = true;
  assert.equal(await open({ url: 'https://example.com/', status: 'loading' }), 'reading');
  assert.deepEqual(browser.injected, []);
  browser.refusesScripts = true;
  assert.equal(await open({ url: 'https://example.com/' }), 'unreadable');
  browser.refusesScripts = false;
  assert.equal(await open({ url: 'https://example.com/' }), 'unopened');
  browser.onInject = () => (browser.answers[7] = done);
  assert.equal(await open({ url: 'https://example.com/' }), 'done');
});

test('pages that no script gets into are told apart by what the browser shows of them', async () => {
  const open = async (/** @type {object} */ tab) => {
    browser.tabs = [{ id: 7, incognito: false, ...tab }];
    return (await fromPopup({ type: 'open', tabId: 7 })).access;
  };
  browser.refusesScripts = true;
  for (const url of ['https://example.com/paper.pdf', 'https://example.com/Paper.PDF?page=2#top', 'file:///home/reader/paper.pdf']) {
    assert.equal(await open({ url }), 'pdf', url);
  }
  assert.equal(await open({ url: 'https://example.com/file?id=3', favIconUrl: 'chrome://global/skin/icons/pdf.svg' }), 'pdf');
  for (const url of ['https://example.com/pdf', 'https://example.com/?from=paper.pdf', 'https://example.com/paper.pdf/read', 'file:///home/reader/paper.html']) {
    assert.equal(await open({ url }), 'unreadable', url);
  }
  assert.equal(await open({ url: 'about:reader?url=https%3A%2F%2Fexample.com%2Fpaper.pdf' }), 'reader');
  assert.equal(await open({ url: 'about:readers' }), 'unreadable');
  browser.granted = false;
  assert.equal(await open({ url: 'https://example.com/paper.pdf' }), 'withheld', 'whether it can be read is not known yet');
});

test('where the reader takes access away, each page that may no longer be read is told, and its button is as at first', async () => {
  browser.tabs = [{ id: 7, url: 'https://example.com/', incognito: false }, { id: 8, incognito: false }, { id: 9, url: 'about:blank', incognito: false }];
  browser.answers = { 7: done, 8: done };
  await route.receive({ type: 'badge', count: 3 }, content({ tab: { id: 8, incognito: false } }));
  await route.leave();
  assert.deepEqual(browser.told('withdrawn').map(([id]) => id), [8, 9]);
  assert.deepEqual([browser.button[8].path[16], browser.button[8].text, browser.button[8].title], ['/icons/off-16.png', '', 'Caveat']);
  assert.equal(browser.button[7], undefined);
  assert.deepEqual(browser.announced.at(-1), { type: 'changed', tabId: null });
  // An address that is shown because of a click on the button is no access that lasts.
  browser.granted = false;
  await route.leave();
  assert.ok(browser.told('withdrawn').some(([id]) => id === 7));
});

test('a page that missed it is told when it speaks, unless the reader let Caveat in for once', async () => {
  const state = { type: 'state', state: { status: 'done' } };
  browser.tabs = [{ id: 7, incognito: false }];
  browser.granted = false;
  assert.equal(await route.receive(state, content()), 'withdrawn');
  browser.tabs[0].url = 'https://www.example.com/story';
  assert.equal(/** @type {any} */ (await route.receive(state, content())).on, true);
  browser.granted = true;
  assert.equal(/** @type {any} */ (await route.receive(state, content())).on, true);
});

test('reading again is asked of a running content script, and a missing one is started', async () => {
  browser.tabs = [{ id: 7, url: 'https://example.com/', incognito: false }];
  browser.answers[7] = { ...done, state: { status: 'failed' } };
  await fromPopup({ type: 'read', tabId: 7 });
  assert.deepEqual(browser.told('readNow').map(([tab]) => tab), [7]);
  assert.deepEqual(browser.injected, []);
  browser.answers = {};
  await fromPopup({ type: 'read', tabId: 7 });
  assert.deepEqual(browser.injected, ['content/page.css', 'content/main.js']);
});

test('the shortcut switches a site, where that decides something', async () => {
  const tab = /** @type {chrome.tabs.Tab} */ ({ id: 7, url: 'https://example.com/', incognito: false });
  assert.equal(await route.toggle(tab), true);
  assert.equal((/** @type {Overview} */ (await fromPopup({ type: 'overview' }))).sites[0].on, false);
  assert.equal(await route.toggle(tab), true);
  assert.deepEqual((/** @type {Overview} */ (await fromPopup({ type: 'overview' }))).sites, []);
  assert.equal(await route.toggle({ ...tab, url: undefined }), false);
  await fromPopup({ type: 'set', change: { everywhere: false } });
  assert.equal(await route.toggle(tab), false);
});
