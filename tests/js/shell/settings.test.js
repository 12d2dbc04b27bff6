import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSettings } from '../../../extension/background/settings.js';
import { fakeArea, hush } from './fakes.js';

/** @param {Record<string, unknown>} [local] */
function start(local) {
  const areas = { local: fakeArea(local), session: fakeArea() };
  return { ...areas, settings: createSettings(areas), restart: () => createSettings(areas) };
}

function withResolvers() {
  /** @type {() => void} */
  let resolve = () => {};
  /** @type {Promise<void>} */
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('nothing chosen: on, with the quiet kinds off, and nothing stored', async () => {
  const { settings, local } = start();
  const here = await settings.here('example.com', false);
  assert.deepEqual(here, {
    on: true, everywhere: true, badge: true, layers: { figure: true, claim: true }, density: 'normal',
    kindsOff: ['claim.attributed', 'claim.checkworthy', 'figure.date'],
  });
  assert.deepEqual(local.content, {});
});

test('a choice survives a restart, and leaves no trace when taken back', async () => {
  const { settings, local, restart } = start();
  await settings.set({ host: 'example.com', on: false }, false);
  assert.deepEqual(local.content, { 'site:example.com': { on: false } });
  assert.equal((await restart().here('example.com', false)).on, false);
  await settings.set({ host: 'example.com', on: true }, false);
  assert.deepEqual(local.content, {});
});

test('a site follows its parent until it has a choice of its own', async () => {
  const { settings, local } = start();
  await settings.set({ host: 'example.com', on: false }, false);
  assert.equal((await settings.here('news.example.com', false)).on, false);
  await settings.set({ host: 'news.example.com', on: true }, false);
  assert.deepEqual(local.content['site:news.example.com'], { on: true });
  assert.equal((await settings.here('a.news.example.com', false)).on, true);
  assert.equal((await settings.here('other.example.com', false)).on, false);
  await settings.set({ host: 'news.example.com', on: null }, false);
  assert.equal((await settings.here('news.example.com', false)).on, false);
});

test('a kind is switched off on one site, on all, and a quiet one on', async () => {
  const { settings, local } = start();
  await settings.set({ host: 'example.com', kind: 'claim.hedged', marked: false }, false);
  assert.ok((await settings.here('example.com', false)).kindsOff.includes('claim.hedged'));
  assert.ok(!(await settings.here('example.org', false)).kindsOff.includes('claim.hedged'));
  await settings.set({ kind: 'claim.attributed', marked: true }, false);
  assert.ok(!(await settings.overview()).kindsOff.includes('claim.attributed'));
  await settings.set({ host: 'example.com', kind: 'claim.hedged', marked: true }, false);
  assert.deepEqual(local.content, { settings: { schema: 1, kinds: { 'claim.attributed': true } } });
});

test('a site’s own choices are listed, those against the general ones too', async () => {
  const { settings } = start();
  await settings.set({ kind: 'claim.hedged', marked: false }, false);
  await settings.set({ host: 'example.com', kind: 'claim.hedged', marked: true }, false);
  await settings.set({ host: 'example.com', kind: 'claim.denial', marked: false }, false);
  const [site] = (await settings.overview()).sites;
  assert.deepEqual([site.kindsOff, site.kindsOn], [['claim.denial'], ['claim.hedged']]);
});

test('the density is that of the site, of its parent, or the general one, and kept only where it differs', async () => {
  const { settings, local } = start();
  await settings.set({ density: 'calm' }, false);
  await settings.set({ host: 'example.com', density: 'everything' }, false);
  const density = async (/** @type {string} */ host) => (await settings.here(host, false)).density;
  assert.deepEqual([await density('news.example.com'), await density('example.org')], ['everything', 'calm']);
  assert.deepEqual((await settings.overview()).sites.map((site) => [site.host, site.density]), [['example.com', 'everything']]);
  await settings.set({ host: 'news.example.com', density: 'everything' }, false);
  assert.deepEqual(local.content, { 'settings': { schema: 1, density: 'calm' }, 'site:example.com': { density: 'everything' } });
  await settings.set({ host: 'example.com', density: null }, false);
  await settings.set({ density: 'normal' }, false);
  assert.deepEqual(local.content, {});
});

test('layers, badge and all sites', async () => {
  const { settings, local } = start();
  await settings.set({ layer: 'figure', on: false }, false);
  await settings.set({ badge: false }, false);
  const overview = await settings.set({ everywhere: false }, false);
  assert.deepEqual([overview.layers, overview.badge, overview.everywhere], [{ figure: false, claim: true }, false, false]);
  assert.deepEqual(local.content.settings, { schema: 1, everywhere: false, badge: false, layers: { figure: false } });
  await settings.set({ layer: 'figure', on: true }, false);
  await settings.set({ badge: true }, false);
  await settings.set({ everywhere: true }, false);
  assert.deepEqual(local.content, {});
});

test('a choice in a private window stays in the session and goes with it', async () => {
  const { settings, local, session, restart } = start({ 'site:example.com': { on: false } });
  await settings.set({ host: 'example.com', on: true }, true);
  assert.deepEqual(session.content, { 'site:example.com': { on: true } });
  assert.equal((await settings.here('example.com', true)).on, true);
  assert.equal((await settings.here('example.com', false)).on, false);
  assert.equal((await restart().here('example.com', true)).on, true);
  const { sites } = await settings.overview();
  assert.deepEqual(sites.map((site) => [site.host, site.on, site.private]), [['example.com', false, false], ['example.com', true, true]]);
  await settings.forgetPrivate();
  assert.deepEqual(session.content, {});
  assert.equal((await settings.here('example.com', true)).on, false);
  assert.deepEqual(local.content, { 'site:example.com': { on: false } });
});

test('forgetting a private choice leaves the kept one alone, and the other way round', async () => {
  const { settings, local, session } = start({ 'site:example.com': { on: false } });
  await settings.set({ host: 'example.com', kind: 'claim.causal', marked: false }, true);
  await settings.set({ forget: 'example.com' }, true);
  assert.deepEqual([session.content, Object.keys(local.content)], [{}, ['site:example.com']]);
  await settings.set({ forget: 'example.com' }, false);
  assert.deepEqual(local.content, {});
});

test('bad values count as absent and are named; the next change writes them clean', async () => {
  const { settings, local } = start({
    settings: { schema: 1, badge: 'often', layers: { claim: false } },
    'site:example.com': { on: 'maybe' },
    'site:www.example.com': { on: false },
    'site:': { on: false },
    'site:example.org': [],
    other: 1,
  });
  const { badge, layers, sites, faults } = await settings.overview();
  assert.deepEqual([badge, layers.claim, sites], [true, false, []]);
  assert.deepEqual(faults, ['settings.badge', 'site:example.com.on', 'site:www.example.com', 'site:', 'site:example.org']);
  await settings.set({ everywhere: false }, false);
  assert.deepEqual(local.content.settings, { schema: 1, everywhere: false, layers: { claim: false } });
});

test('when storage is full nothing is lost, and the next write makes up for it', async (t) => {
  hush(t);
  const { settings, local } = start();
  local.fail.set = new Error('QUOTA_BYTES quota exceeded');
  assert.equal((await settings.set({ host: 'example.com', on: false }, false)).full, true);
  assert.equal((await settings.here('example.com', false)).on, false);
  assert.deepEqual(local.content, {});
  local.fail = {};
  assert.equal((await settings.set({ badge: false }, false)).full, false);
  assert.deepEqual(local.content, { settings: { schema: 1, badge: false }, 'site:example.com': { on: false } });
});

test('what a full storage had no room for outlives the background', async (t) => {
  hush(t);
  const { settings, local, session, restart } = start({ 'site:example.org': { on: false } });
  local.fail = { set: new Error('full'), remove: new Error('full') };
  await settings.set({ forget: 'example.org' }, false);
  await settings.set({ host: 'example.com', on: false }, false);
  const again = restart();
  assert.equal((await again.here('example.com', false)).on, false);
  assert.equal((await again.here('example.org', false)).on, true);
  assert.equal((await again.overview()).full, true);
  local.fail = {};
  assert.equal((await again.set({ badge: false }, false)).full, false);
  assert.deepEqual(local.content, { settings: { schema: 1, badge: false }, 'site:example.com': { on: false } });
  assert.deepEqual(session.content, {});
});

test('where storage cannot be read, the defaults hold and nothing is overwritten', async (t) => {
  hush(t);
  const { settings, local } = start({ settings: { schema: 1, badge: false } });
  local.fail.get = new Error('corrupt');
  assert.equal((await settings.here('example.com', false)).on, true);
  const overview = await settings.set({ everywhere: false }, false);
  assert.deepEqual([overview.everywhere, overview.faults], [false, ['storage']]);
  assert.deepEqual(local.content, { settings: { schema: 1, badge: false } });
});

test('changes asked for at once are all kept', async () => {
  const { settings, local } = start();
  const hosts = Array.from({ length: 20 }, (_, n) => `site${n}.example`);
  await Promise.all(hosts.map((host) => settings.set({ host, on: false }, false)));
  assert.deepEqual(Object.keys(local.content), hosts.map((host) => `site:${host}`));
});

test('a slow write is not overtaken by the change after it', async () => {
  const { settings, local } = start();
  const { promise, resolve } = withResolvers();
  local.hold = promise;
  const changes = [settings.set({ host: 'example.com', on: false }, false), settings.set({ host: 'example.com', on: true }, false)];
  await new Promise(setImmediate);
  resolve();
  await Promise.all(changes);
  assert.deepEqual(local.content, {});
});

test('an answer includes every change asked for before it', async () => {
  const { settings } = start();
  void settings.set({ everywhere: false }, false);
  assert.equal((await settings.here('example.com', false)).everywhere, false);
});
