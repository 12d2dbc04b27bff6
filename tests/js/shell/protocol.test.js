import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS, LAYERS, MAX_TEXT, isFromContent, isFromPage, isToContent, isToPage } from '../../../extension/shared/protocol.js';
import { FORGED } from './forged.js';

const article = { text: 'One.\nTwo.', roles: [0, 1], title: 'A title', published: '2026-01-02', language: 'en-GB' };
const here = { on: true, everywhere: true, badge: true, layers: { figure: true, claim: true }, density: 'calm', kindsOff: ['claim.hedged'] };

/** Every message there is, one of each form. */
const MESSAGES = {
  fromContent: [
    { type: 'state', state: { status: 'done', words: 12, partial: true, cut: false }, dark: false },
    { type: 'state', state: { status: 'framed', frame: 'https://paper.example/story' } },
    { type: 'analyse', article },
    { type: 'analyse', article: { text: '', roles: [0], title: null, published: null, language: null } },
    { type: 'badge', count: 3 },
    { type: 'setHere', change: { on: false } },
    { type: 'setHere', change: { kind: 'claim.hedged', marked: false } },
  ],
  toContent: [{ type: 'settings', here }, { type: 'withdrawn' }, { type: 'ask' }, { type: 'count' }, { type: 'readNow' }, { type: 'walk', direction: 'next' }, { type: 'goTo', id: 0 }],
  fromPage: [
    { type: 'open', tabId: 1 },
    { type: 'read', tabId: 1 },
    { type: 'goTo', tabId: 1, id: 2 },
    { type: 'overview' },
    ...[
      { everywhere: false }, { badge: true }, { layer: 'claim', on: false }, { kind: 'figure.date', marked: true },
      { host: 'example.com', on: null }, { host: '[::1]', on: true }, { host: 'example.com', kind: 'claim.denial', marked: false },
      { density: 'calm' }, { host: 'example.com', density: 'everything' }, { host: 'example.com', density: null },
      { forget: 'example.com' },
    ].map((change) => ({ type: 'set', change, private: true })),
  ],
  toPage: [{ type: 'changed', tabId: null }, { type: 'changed', tabId: 4 }],
};
/** @type {Record<string, (message: unknown) => boolean>} */
const VALIDATORS = { fromContent: isFromContent, toContent: isToContent, fromPage: isFromPage, toPage: isToPage };

/** @param {object} other */
const analyse = (other) => isFromContent({ type: 'analyse', article: { ...article, ...other } });
/** @param {unknown} change */
const set = (change) => isFromPage({ type: 'set', change });

test('every message passes in its own direction and in no other', () => {
  for (const [direction, messages] of Object.entries(MESSAGES)) {
    for (const message of messages) {
      for (const [other, isValid] of Object.entries(VALIDATORS)) {
        // `goTo` goes both ways, with the tab's number on its way to the background.
        if (message.type === 'goTo' && other !== direction && direction === 'fromPage') continue;
        assert.equal(isValid(message), other === direction, `${other}: ${JSON.stringify(message)}`);
      }
    }
  }
});

test('what is no message is none, whatever it is', () => {
  for (const isValid of Object.values(VALIDATORS)) {
    for (const message of [
      null, undefined, 5, 'ask', [], {}, { type: 5 }, { type: 'constructor' }, { type: '__proto__' }, { type: ['ask'] }, Object.create(null),
      ...['ask', 'overview'].map((type) => Object.assign([], { type })),
    ]) assert.equal(isValid(message), false);
  }
});

test('an article has bounds', () => {
  assert.ok(analyse({ text: 'x'.repeat(MAX_TEXT) }));
  assert.ok(!analyse({ text: 'x'.repeat(MAX_TEXT + 1) }));
  assert.ok(!analyse({ title: 'x'.repeat(2_001) }) && !analyse({ published: 'x'.repeat(101) }) && !analyse({ language: 'x'.repeat(101) }));
  assert.ok(!analyse({ text: null }) && !analyse({ title: 5 }) && !analyse({ published: {} }));
  assert.ok(!analyse({ roles: [256] }) && !analyse({ roles: [-1] }) && !analyse({ roles: [0.5] }) && !analyse({ roles: ['0'] }) && !analyse({ roles: 'ab' }));
  assert.ok(!analyse({ text: '\n', roles: [0, 0, 0] }), 'more roles than there can be lines');
});

test('a state has a known name and short words', () => {
  const state = (/** @type {object} */ other) => isFromContent({ type: 'state', state: { status: 'failed', ...other } });
  assert.ok(state({ reason: 'it stopped.' }));
  assert.ok(!state({ status: 'fine' }) && !state({ reason: 'x'.repeat(501) }) && !state({ language: 'x'.repeat(41) }) && !state({ words: -1 }));
  assert.ok(!state({ words: Infinity }) && !state({ partial: 'yes' }) && !state({ cut: 1 }) && !state({ overwritten: null }));
  assert.ok(state({ comments: true, translated: true, frame: 'http://paper.example/' }) && !state({ comments: 1 }) && !state({ translated: 'yes' }));
  for (const frame of ['file:///etc/passwd', 'about:srcdoc', '/story', 'https://', `https://paper.example/${'x'.repeat(2_000)}`, '', null, 5]) {
    assert.ok(!state({ frame }), String(frame));
  }
  assert.ok(!isFromContent({ type: 'state', state: { status: 'done' }, dark: 'yes' }) && !isFromContent({ type: 'state' }));
});

test('a count is a count', () => {
  for (const count of [-1, 1.5, NaN, Infinity, '3', null, 100_000]) assert.ok(!isFromContent({ type: 'badge', count }));
});

test('a change names what can be changed', () => {
  for (const change of [
    null, {}, { on: false }, { everywhere: 1 }, { layer: 'check', on: true }, { layer: 'claim' }, { kind: 'claim.lie', marked: true },
    { kind: 'hedged', marked: true }, { kind: 'claim.hedged', marked: 1 }, { kind: 'constructor', marked: true }, { host: 'example.com' },
    { host: 'example.com', on: 1 }, { host: 'example.com', kind: 'claim.hedged' }, { forget: 5 },
    { density: 'loud' }, { density: null }, { density: 'toString' }, { host: 'example.com', density: 1 }, { host: 'Example.com', density: 'calm' },
  ]) assert.equal(set(change), false, JSON.stringify(change));
});

test('a host is as settings keep it', () => {
  for (const host of [
    '', 'Example.com', 'www.example.com', 'example.com:80', 'https://example.com', 'example.com/a', 'a b', 'user@example.com', 'a#b', 'a?b', '[::1',
    `${'a'.repeat(254)}`, 'a\nb', ' example.com', 5, null,
  ]) assert.equal(set({ host, on: true }), false, String(host));
  for (const host of ['example.com', 'localhost', '127.0.0.1', 'xn--bcher-kva.example', 'www.com', '[2001:db8::1]']) assert.ok(set({ host, on: true }), host);
});

test('what holds here comes whole', () => {
  const settings = (/** @type {object} */ other) => isToContent({ type: 'settings', here: { ...here, ...other } });
  assert.ok(settings({}));
  assert.ok(!settings({ on: undefined }) && !settings({ layers: { figure: true } }) && !settings({ kindsOff: ['claim.lie'] }) && !settings({ kindsOff: null }));
  assert.ok(!settings({ everywhere: undefined }) && !settings({ badge: 1 }) && !settings({ layers: null }));
  assert.ok(!settings({ density: undefined }) && !settings({ density: 'loud' }));
  assert.ok(!isToContent({ type: 'walk', direction: 'up' }) && !isToContent({ type: 'goTo', id: -1 }));
});

test('every kind can be switched', () => {
  for (const layer of LAYERS) for (const kind of KINDS[layer]) assert.ok(set({ kind: `${layer}.${kind}`, marked: false }));
});

test('no forged message of a content script passes', () => {
  for (const [rule, make] of Object.entries(FORGED)) assert.equal(isFromContent(make()), false, rule);
});
