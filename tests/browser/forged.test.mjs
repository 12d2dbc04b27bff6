// Messages that a content script makes up, sent from one: a page may have taken over the process that it runs in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORGED } from '../js/shell/forged.js';
import { awaitMarks } from './harness/marks.mjs';
import { host, startSuite } from './harness/suite.mjs';

const suite = startSuite();

/**
 * Sends messages from a page's content scripts, one after the other, and gives the answers; what nobody answers is null.
 * @param {number} tabId
 * @param {unknown[]} messages
 * @param {number} [frame]
 */
const sendFrom = (tabId, messages, frame = 0) => suite.session.inExtension(async (id, given, frameId) => {
  const [{ result }] = await chrome.scripting.executeScript({
    target: { tabId: id, frameIds: [frameId] },
    args: [given],
    func: async (list) => {
      const answers = [];
      for (const message of list) answers.push(await chrome.runtime.sendMessage(/** @type {any} */ (message)).then((answer) => answer ?? null, () => null));
      return answers;
    },
  });
  return result;
}, tabId, messages, frame);

const storage = () => suite.session.inExtension(() => chrome.storage.local.get(null));

test('no forged message is answered, and none changes a setting', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const id = await suite.session.tabId(page);
  const before = { stored: await storage(), overview: await suite.overview() };
  const rules = Object.keys(FORGED);
  const answers = /** @type {unknown[]} */ (await sendFrom(id, rules.map((rule) => FORGED[rule]())));
  assert.equal(answers.length, rules.length);
  for (const [index, answer] of answers.entries()) assert.equal(answer, null, rules[index]);
  assert.deepEqual({ stored: await storage(), overview: await suite.overview() }, before);
});

test('a message that is not forged is answered, so that silence means something; its host is the sender’s', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  const id = await suite.session.tabId(page);
  const [here] = /** @type {any[]} */ (await sendFrom(id, [
    { type: 'setHere', change: { on: false, host: 'other.example', everywhere: false }, host: 'other.example' },
  ]));
  assert.equal(here.on, false);
  const { sites, everywhere } = await suite.overview();
  assert.deepEqual([sites.map((site) => site.host), everywhere], [[host], true]);
});

test('a frame in a page is not heard', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      document.body.append(frame);
    });
  }, `http://${host}/notes.html`);
  const id = await suite.session.tabId(page);
  const frames = /** @type {number[]} */ (await suite.session.inExtension(async (tabId) => (
    (await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => 0 })).map(({ frameId }) => frameId)
  ), id));
  const inner = frames.find((frame) => frame !== 0);
  assert.ok(inner !== undefined);
  assert.deepEqual(await sendFrom(id, [{ type: 'setHere', change: { on: false } }], inner), [null]);
  assert.deepEqual((await suite.overview()).sites, []);
});
