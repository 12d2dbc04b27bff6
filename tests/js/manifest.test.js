// What the browsers are asked for: no right more than is needed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** @param {string} path from the project's folder */
const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const shared = readJson('extension/manifest.json');
const chrome = { ...shared, ...readJson('extension/manifest.chrome.json') };
const firefox = { ...shared, ...readJson('extension/manifest.firefox.json') };
const pages = ['http://*/*', 'https://*/*'];

test('three permissions, and the pages that are read', () => {
  for (const manifest of [chrome, firefox]) {
    assert.equal(manifest.manifest_version, 3);
    assert.deepEqual(manifest.permissions, ['storage', 'activeTab', 'scripting']);
    assert.equal(manifest.optional_permissions, undefined);
    assert.equal(manifest.web_accessible_resources, undefined);
    assert.equal(manifest.externally_connectable, undefined);
  }
  assert.deepEqual([chrome.host_permissions, firefox.host_permissions], [pages, undefined]);
});

test('one content script, in the top frame, when the page is idle', () => {
  assert.deepEqual(shared.content_scripts, [{ matches: pages, js: ['content/main.js'], css: ['content/page.css'], run_at: 'document_idle' }]);
});

test('our pages may load what is ours, and connect to nothing else', () => {
  assert.deepEqual(shared.content_security_policy, {
    extension_pages: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
});

test('which browsers, and that nothing is collected', () => {
  assert.equal(chrome.minimum_chrome_version, '128');
  const { gecko } = firefox.browser_specific_settings;
  assert.deepEqual([gecko.strict_min_version, gecko.data_collection_permissions], ['153.0', { required: ['none'] }]);
});

test('no more suggested keys than Chrome accepts, each its own', () => {
  const keys = Object.values(shared.commands).map(({ suggested_key: key }) => key.default);
  assert.equal(keys.length, 4);
  assert.equal(new Set(keys).size, 4);
});

test('name and description fit the stores', () => {
  const { name, description } = readJson('data/words/en.json');
  assert.ok(name.length <= 45 && description.length <= 132);
  assert.equal(description, 'Marks figures and checkable claims in the article you read. On your device.');
  assert.equal(description, readJson('package.json').description);
});
