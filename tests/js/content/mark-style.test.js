import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markStyle } from '../../../extension/content/mark-style.js';

test('each layer has its own line, under the prefix it was asked for', () => {
  const style = markStyle('caveat-www-');
  assert.match(style, /::highlight\(caveat-www-figure\) \{\s+text-decoration: underline dotted #797e85/);
  assert.match(style, /::highlight\(caveat-www-claim\) \{\s+text-decoration: underline dashed #856dd3/);
  assert.doesNotMatch(style, /highlight\(caveat-(figure|claim)/);
});

test('no mark is printed: no rule stands outside a medium that leaves print out', () => {
  const media = [...markStyle('caveat-').matchAll(/^@media (.+) \{$/gm)].map(([, medium]) => medium);
  assert.deepEqual(media, ['not print', '(forced-colors: active) and (not print)']);
  assert.doesNotMatch(markStyle('caveat-'), /^::highlight/m);
});
