// The lint proves that nothing leaves the browser; this proves that it would notice.

import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const eslint = new ESLint();

/**
 * What the lint says of a line in a file of that name.
 * @param {string} code
 * @param {string} filePath
 */
async function says(code, filePath) {
  const [{ messages }] = await eslint.lintText(`${code}\n`, { filePath });
  return messages.map(({ message }) => message).join('\n');
}

const REQUESTS = [
  'fetch(name);', 'window.fetch(name);', "globalThis['x'] = new XMLHttpRequest();", 'new WebSocket(name);', 'new EventSource(name);',
  'navigator.sendBeacon(name);', 'new Image();', "document.createElement('img');", "document.createElementNS(space, 'image');",
  'element.src = name;', "element.setAttribute('href', name);", 'location = name;', 'location.href = name;', 'location.assign(name);',
  'new Worker(name);', 'new RTCPeerConnection();', 'new FontFace(family, name);', 'import(name);', 'open(name);',
];

test('content code can make no request', async () => {
  for (const folder of ['content', 'shared']) {
    for (const code of REQUESTS) assert.match(await says(code, `extension/${folder}/made-up.js`), /Nothing leaves the browser/, code);
  }
});

test('content code does not touch storage', async () => {
  for (const code of ['api.storage.local.get();', 'localStorage.clear();', 'const { storage } = api;', 'document.cookie;', 'indexedDB.open(name);']) {
    assert.match(await says(code, 'extension/content/made-up.js'), /The background alone owns the settings/, code);
  }
});

test('content code tells no time by a clock that can be set', async () => {
  for (const code of ['Date.now();', 'void new Date();', 'Date();']) {
    assert.match(await says(code, 'extension/content/made-up.js'), /measures time by performance.now/, code);
  }
  assert.doesNotMatch(await says('void new Date(time);', 'extension/shared/made-up.js'), /measures time/);
});

test('text never becomes markup', async () => {
  for (const code of ['element.innerHTML = text;', "element['outerHTML'] = text;", 'element.insertAdjacentHTML(place, text);', 'document.write(text);']) {
    for (const folder of ['content', 'popup', 'options']) assert.match(await says(code, `extension/${folder}/made-up.js`), /never as markup/, code);
  }
});

test('nothing behaves otherwise in tests', async () => {
  assert.match(await says('navigator.webdriver;', 'extension/background/made-up.js'), /Behave in tests as elsewhere/);
});
