// The demo without a display: the marks on the terminal, and a picture of them with an open card.

import { join } from 'node:path';
import { launch } from '../../tests/browser/harness/launch.mjs';
import { awaitMarks, hover } from '../../tests/browser/harness/marks.mjs';
import { until } from '../../tests/browser/harness/until.mjs';
import { Obstacle, root, say } from '../setup/shell.mjs';

/** @typedef {import('../../extension/shared/protocol.js').Snapshot} Snapshot */

/**
 * @param {import('../setup/browsers.mjs').BrowserName} name
 * @param {string} url
 */
export async function show(name, url) {
  const session = await launch(name, { reducedMotion: true });
  try {
    const page = await session.newPage(url);
    const snapshot = await snapshotOf(session, page);
    const { state, counts, marks } = snapshot;
    say(`\n${url}: ${state.status}, ${counts.claim} claims, ${counts.figure} figures\n`);
    for (const { layer, quote, note } of marks) say(`${layer.padEnd(6)}  ${quote.map(inQuote).join('')}\n        ${note}`);
    if (marks.length > 0) await openCard(page);
    const picture = `dist/demo-${name}.png`;
    await page.screenshot({ path: join(root, picture) });
    say(`\n${picture} shows the page${marks.length > 0 ? ' with its marks and an open card' : ''}.`);
  } finally {
    await session.close();
  }
}

/** @param {{ text: string, cue: boolean }} piece */
function inQuote({ text, cue }) {
  return cue ? `[${text}]` : text;
}

/**
 * What the content script says of the page, once it has read it.
 * @param {import('../../tests/browser/harness/launch.mjs').Session} session
 * @param {import('puppeteer-core').Page} page
 */
async function snapshotOf(session, page) {
  try {
    return await until('the page has been read', async () => {
      const answer = /** @type {Snapshot | null} */ (await session.tell(page, { type: 'ask' }));
      return answer !== null && answer.state.status !== 'reading' && answer;
    });
  } catch (error) {
    throw new Obstacle(`Caveat gave no answer on ${page.url()}: ${/** @type {Error} */ (error).message}.`);
  }
}

/**
 * Opens the card of the first claim, or of the first figure where there is no claim.
 * @param {import('puppeteer-core').Page} page
 */
async function openCard(page) {
  const painted = await awaitMarks(page);
  const { text } = painted.find(({ layer }) => layer === 'claim') ?? painted[0];
  await hover(page, text);
  await until('the card is open', () => page.evaluate(() => document.querySelector(':popover-open') !== null));
}
