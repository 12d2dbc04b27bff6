// The command line has the names of currencies from a file, the card has them from the browser: both say the same.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import names from '../../../data/words/currency.json' with { type: 'json' };
import { currencyName } from '../../../extension/shared/locale.js';

const lists = new URL('../../../data/en/figure/', import.meta.url);

test('a currency is called the same in the terminal and on the card', () => {
  for (const [code, { one, other }] of Object.entries(names)) {
    assert.deepEqual([one, other], [currencyName(code, true), currencyName(code, false)], code);
  }
});

test('every currency that a text can name has its name', () => {
  const codes = readdirSync(lists).filter((name) => name.startsWith('currency_')).flatMap((name) => (
    [...readFileSync(new URL(name, lists), 'utf8').matchAll(/= ([A-Z]{3})\b/g)].map(([, code]) => code)
  ));
  assert.ok(codes.length > 50);
  // What Intl has no name for is said by its code in both.
  const unnamed = codes.filter((code) => !Object.hasOwn(names, code) && currencyName(code, false) !== code);
  assert.deepEqual(unnamed, []);
});
