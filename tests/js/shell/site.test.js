import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chainOf, defaults, densityOf, hostOf, isMarked, isOn, readGeneral, readSite, resolve, unchosen, withKind, writeGeneral, writeSite,
} from '../../../extension/background/site.js';

test('a host has no port, no leading www. and no trailing dot', () => {
  for (const [url, host] of [
    ['https://www.Example.com:8443/a?b#c', 'example.com'],
    ['http://news.example.com/', 'news.example.com'],
    ['https://example.com./', 'example.com'],
    ['http://localhost:8080/', 'localhost'],
    ['http://[::1]:8080/', '[::1]'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://www.com/', 'www.com'],
    ['https://wwwnews.example/', 'wwwnews.example'],
    ['https://www.co.uk/', 'co.uk'],
  ]) assert.equal(hostOf(url), host);
});

test('what is not a web page has no host', () => {
  for (const url of [undefined, '', 'about:blank', 'chrome://extensions', 'file:///a.html', 'moz-extension://0/popup.html', 'no address']) {
    assert.equal(hostOf(url), null);
  }
});

test('a site asks its parents, but no top-level domain and no part of an address', () => {
  assert.deepEqual(chainOf('a.news.example.com'), ['a.news.example.com', 'news.example.com', 'example.com']);
  assert.deepEqual(chainOf('example.com'), ['example.com']);
  assert.deepEqual(chainOf('localhost'), ['localhost']);
  assert.deepEqual(chainOf('10.0.0.1'), ['10.0.0.1']);
  assert.deepEqual(chainOf('[::1]'), ['[::1]']);
});

test('the nearest choice holds', () => {
  const none = unchosen();
  const off = { ...none, on: false };
  const on = { ...none, on: true };
  assert.equal(isOn([]), true);
  assert.equal(isOn([none, off]), false);
  assert.equal(isOn([on, off]), true);
  assert.equal(densityOf([none], defaults()), 'normal');
  assert.equal(densityOf([none, { ...none, density: 'calm' }], defaults()), 'calm');
});

test('quiet kinds are off, and can be switched on', () => {
  assert.equal(isMarked('claim.hedged', []), true);
  assert.equal(isMarked('claim.attributed', []), false);
  assert.equal(isMarked('claim.attributed', [{}, { 'claim.attributed': true }]), true);
  assert.equal(isMarked('claim.attributed', [{ 'claim.attributed': false }, { 'claim.attributed': true }]), false);
});

test('what holds on a site', () => {
  const general = { ...defaults(), kinds: { 'claim.hedged': false } };
  const site = { ...unchosen(), kinds: { 'figure.money': false } };
  const rules = ['claim.hedged', 'claim.causal', 'figure.money', 'figure.date'];
  assert.deepEqual(resolve(general, [site], rules), {
    on: true, everywhere: true, badge: true, layers: { figure: true, claim: true }, density: 'normal', kindsOff: ['claim.hedged', 'figure.money', 'figure.date'],
  });
  assert.equal(resolve({ ...general, everywhere: false }, [{ ...unchosen(), on: true }], rules).on, false);
});

test('a kind that is inherited is not kept', () => {
  assert.deepEqual(withKind({}, 'claim.hedged', false, []), { 'claim.hedged': false });
  assert.deepEqual(withKind({ 'claim.hedged': false }, 'claim.hedged', true, []), {});
  assert.deepEqual(withKind({}, 'claim.hedged', false, [{ 'claim.hedged': false }]), {});
  assert.deepEqual(withKind({}, 'figure.date', true, []), { 'figure.date': true });
});

test('what equals the default is not stored, and what is stored is read back', () => {
  assert.equal(writeGeneral(defaults()), undefined);
  assert.equal(writeSite(unchosen()), undefined);
  const general = { everywhere: false, badge: true, layers: { figure: false, claim: true }, density: /** @type {const} */ ('calm'), kinds: { 'figure.date': true } };
  assert.deepEqual(writeGeneral(general), { schema: 1, everywhere: false, layers: { figure: false }, density: 'calm', kinds: { 'figure.date': true } });
  assert.deepEqual(readGeneral(writeGeneral(general)), { general, faults: [] });
  const site = { on: false, density: /** @type {const} */ ('everything'), kinds: { 'claim.hedged': false } };
  assert.deepEqual(readSite(writeSite(site)), { site, faults: [] });
});

test('a bad field counts as absent and is named, the others hold', () => {
  assert.deepEqual(readGeneral('rubbish'), { general: defaults(), faults: [''] });
  assert.deepEqual(
    readGeneral({ schema: 9, everywhere: 'no', badge: false, layers: { claim: 0, figure: false }, density: 'loud', kinds: { 'claim.gossip': false, 'claim.causal': false }, x: 1 }),
    {
      general: { ...defaults(), badge: false, layers: { claim: true, figure: false }, kinds: { 'claim.causal': false } },
      faults: ['schema', 'everywhere', 'layers.claim', 'density', 'kinds.claim.gossip', 'x'],
    },
  );
  assert.deepEqual(readGeneral({ schema: 1, layers: null, kinds: [] }), { general: defaults(), faults: ['layers', 'kinds'] });
  assert.deepEqual(readSite({ on: 1, kinds: { 'figure.money': false } }), { site: { ...unchosen(), kinds: { 'figure.money': false } }, faults: ['on'] });
});

test('names that every object has are no settings', () => {
  const { general, faults } = readGeneral(JSON.parse('{"schema":1,"kinds":{"__proto__":true,"constructor":true}}'));
  assert.deepEqual(general, defaults());
  assert.deepEqual(faults, ['kinds.__proto__', 'kinds.constructor']);
});
