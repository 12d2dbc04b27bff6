// Pages whose style takes away all it can reach.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonOf, noCard, openCard } from './harness/card.mjs';
import { awaitMarks, hover } from './harness/marks.mjs';
import { boxesOf, countColour, countDifferent, lineColours, picture } from './harness/picture.mjs';
import { startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

const suite = startSuite();

/** The card's own ground and ink, by day. @type {Record<string, [number, number, number]>} */
const colours = { ground: [0xff, 0xfe, 0xfb], ink: [0x1f, 0x1c, 0x18] };

test('the card stands on a page that unsets and hides everything', async () => {
  const page = await suite.open('hostile.html');
  await awaitMarks(page);
  // Any other element is gone.
  assert.equal(await page.evaluate(() => {
    const probe = document.createElement('div');
    probe.textContent = 'probe';
    document.body.append(probe);
    const { height } = probe.getBoundingClientRect();
    probe.remove();
    return height;
  }), 0);
  const { words } = await boxesOf(page, 'figure');
  const without = await picture(page);
  await hover(page, '64 performances');
  const seen = await openCard(suite.session, page);
  const { box } = seen;
  assert.match(seen.text, /64 performances/);
  const size = (box.right - box.left) * (box.bottom - box.top);
  assert.ok(size > 300 * 100, `the card has ${size} square pixels`);
  assert.ok(words.bottom <= box.top || words.top >= box.bottom, 'it does not cover its mark');
  // While it fades in, its ground looks like a white page's, but its ink is pale.
  const withCard = await until('the card is painted in full', async () => {
    const now = await picture(page);
    return countColour(now, box, colours.ground) > size * 0.7 && countColour(now, box, colours.ink) > 100 && now;
  });
  assert.ok(countDifferent(withCard, without, box) > 500);
  const close = buttonOf(seen, 'Close');
  await page.mouse.click(close.x, close.y);
  await noCard(suite.session, page);
});

test('marks are painted on a page that unsets and hides everything', async () => {
  const page = await suite.open('hostile.html');
  await awaitMarks(page);
  const { words, line } = await boxesOf(page, 'claim');
  const drawn = countColour(await picture(page), line, lineColours.claim);
  assert.ok(drawn >= (words.right - words.left) / 4, `${drawn} pixels of the line`);
});
