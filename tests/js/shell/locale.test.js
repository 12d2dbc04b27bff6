import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerLocale } from '../../../extension/shared/locale.js';

test('the reader’s locale is the browser’s, or else the language the reader put first', () => {
  assert.equal(readerLocale(['de-DE', 'de']), 'de-DE');
  assert.equal(readerLocale(['en-US', 'de-DE']), 'de-DE');
  assert.equal(readerLocale(['en-GB', 'en-US']), 'en-GB');
  assert.equal(readerLocale(['en-US', 'en-US']), 'en-US');
});

test('what is no locale is passed over', () => {
  assert.equal(readerLocale(['en-US', 'not a language']), 'en-US');
  assert.equal(readerLocale(['en-US', undefined]), 'en-US');
  assert.equal(readerLocale(['en-US', '']), 'en-US');
});
