// The card of a reader who wants pages in German: English words, numbers as they are written in Germany.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCard } from './harness/card.mjs';
import { awaitMarks, hover } from './harness/marks.mjs';
import { startSuite } from './harness/suite.mjs';

const suite = startSuite({ language: 'de-DE' });

test('the card writes values out as the reader’s country does', async () => {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  await hover(page, '$18.4 million');
  const { text } = await openCard(suite.session, page);
  assert.match(text, /^\$18\.4 million/);
  assert.match(text, /18\.400\.000 US dollars/);
  await hover(page, '3.5 per cent');
  const { text: percent } = await openCard(suite.session, page, (seen) => seen.text.startsWith('3.5 per cent'));
  assert.match(percent, /3,5%/);
});
