// The card: by pointer, by touch, by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonOf, card, noCard, openCard } from './harness/card.mjs';
import { awaitMarks, hover, marks, placeOf } from './harness/marks.mjs';
import { startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const suite = startSuite();

async function openArticle() {
  const page = await suite.open('plain.html');
  await awaitMarks(page);
  return page;
}

/** @param {Page} page @param {(seen: import('./harness/card.mjs').Seen) => boolean} [is] */
const opened = (page, is) => openCard(suite.session, page, is);
/** @param {Page} page */
const closed = (page) => noCard(suite.session, page);

/** @param {Page} page @param {'next' | 'previous'} direction */
const walk = (page, direction) => suite.session.tell(page, { type: 'walk', direction });

/** Whether a text is under a mark. @param {Page} page @param {string} text */
const isMarked = async (page, text) => (await marks(page)).some((mark) => mark.text === text);

test('the pointer on a figure opens its card, which writes the value out', async () => {
  const page = await openArticle();
  await hover(page, '$18.4 million');
  const { text, label } = await opened(page);
  assert.match(text, /^\$18\.4 million/);
  assert.match(text, /An amount of money/);
  assert.match(text, /18,400,000 US dollars/);
  assert.match(text, /What would settle it/);
  assert.match(label ?? '', /\$18\.4 million/);
});

test('the pointer on a claim opens its card, which quotes the words and says why', async () => {
  const page = await openArticle();
  await hover(page, 'accused');
  const { text, quote, label } = await opened(page);
  assert.match(text, /^An accusation/);
  assert.match(quote, /Residents accused the quarry’s owner/);
  assert.match(text, /An accusation is not a finding\./);
  assert.match(text, /Who says so/);
  assert.match(text, /denied the accusation|it may have missed one/);
  assert.match(label ?? '', /An accusation/);
});

test('the card of an accusation says who answered, quotes it, and leads there', async () => {
  const page = await openArticle();
  await hover(page, 'accused');
  const seen = await opened(page);
  assert.match(seen.text, /The company denied this:/);
  assert.match(seen.text, /The company denied the accusation/);
  const go = buttonOf(seen, 'Go to ↓');
  await page.mouse.click(go.x, go.y);
  const { text } = await opened(page, (now) => now.text.startsWith('A denial'));
  assert.match(text, /What this answers/);
});

test('the card of a claim in quotation marks says that it is the speaker’s', async () => {
  await suite.set({ density: 'everything' });
  const page = await openArticle();
  await hover(page, 'nobody');
  const { text } = await opened(page);
  assert.match(text, /the speaker’s, not the article’s/);
});

test('while a card is open its cue words and its source have the tint', async () => {
  const page = await openArticle();
  const tinted = () => page.evaluate(() => [...CSS.highlights.get('caveat-claim-open') ?? []].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  }));
  await hover(page, 'accused');
  await opened(page);
  const found = await tinted();
  assert.ok(found.includes('accused') && found.includes('Residents'), found.join(' | '));
  await page.keyboard.press('Escape');
  await closed(page);
  assert.deepEqual(await tinted(), []);
});

test('a card opens only once the pointer rests: passing over a mark opens nothing', async () => {
  const page = await openArticle();
  await page.evaluate(() => {
    const times = { moved: 0, opened: 0 };
    Object.assign(window, { times });
    addEventListener('pointermove', () => {
      if (times.opened === 0) times.moved = performance.now();
    }, true);
    document.addEventListener('toggle', () => {
      times.opened ||= performance.now();
    }, true);
  });
  const { x, y } = await placeOf(page, '$18.4 million');
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.move(x, y + 300, { steps: 3 });
  await hover(page, '28%');
  const seen = await opened(page);
  assert.match(seen.text, /^28%/);
  const { moved, opened: at } = await page.evaluate(() => /** @type {any} */ (window).times);
  assert.ok(at - moved > 200, `${at - moved} ms after the pointer came to rest`);
});

test('the pointer can enter the card, and leaving it closes the card', async () => {
  const page = await openArticle();
  await hover(page, '$18.4 million');
  const { box } = await opened(page);
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 30 });
  // Nothing happens to a card with the pointer in it; a mark beside it would have opened by now.
  const stays = await page.evaluate(() => new Promise((resolve) => {
    let frames = 0;
    const look = () => {
      const open = document.querySelector('html > [popover]')?.matches(':popover-open') ?? false;
      frames += 1;
      if (!open || frames > 45) resolve(open);
      else requestAnimationFrame(look);
    };
    look();
  }));
  assert.equal(stays, true);
  await page.mouse.move(2, 2, { steps: 6 });
  await closed(page);
});

test('Escape closes the card and keeps the key from the page', async () => {
  const page = await openArticle();
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      document.title = `the page got ${key}`;
    });
  });
  await hover(page, '$18.4 million');
  await opened(page);
  await page.keyboard.press('Escape');
  await closed(page);
  assert.doesNotMatch(await page.title(), /the page got/);
  await page.keyboard.press('Escape');
  await until('the next Escape is the page’s own', async () => /the page got Escape/.test(await page.title()));
});

test('in a low window the card leaves its mark in sight, and scrolls inside', async () => {
  const page = await openArticle();
  await page.setViewport({ width: 900, height: 520 });
  await hover(page, 'accused');
  const { box } = await opened(page);
  const { y } = await placeOf(page, 'accused');
  assert.ok(y < box.top || y > box.bottom, `the mark is at ${y}, the card from ${box.top} to ${box.bottom}`);
  assert.ok(box.top >= 0 && box.bottom <= 520);
});

test('a tap on a mark opens the card, a tap elsewhere closes it', async () => {
  const page = await openArticle();
  const { x, y } = await placeOf(page, '$18.4 million');
  await page.touchscreen.tap(x, y);
  const { text } = await opened(page);
  assert.match(text, /^\$18\.4 million/);
  await page.touchscreen.tap(6, 300);
  await closed(page);
});

test('the keyboard walks from mark to mark, and the focus goes into the card and back', async () => {
  const page = await openArticle();
  await page.evaluate(() => {
    const link = /** @type {HTMLElement} */ (document.querySelector('nav a'));
    link.focus();
  });
  await walk(page, 'next');
  const first = await opened(page);
  assert.equal(first.focus, 'dialog');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('html > [popover]')));
  await walk(page, 'next');
  const second = await opened(page, ({ text }) => text !== first.text);
  await walk(page, 'previous');
  const third = await opened(page, ({ text }) => text !== second.text);
  assert.equal(third.text, first.text);
  await page.keyboard.press('Tab');
  const { focus } = await opened(page, (seen) => seen.focus !== 'dialog');
  assert.equal(focus, 'Close');
  await page.keyboard.press('Escape');
  await closed(page);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'News');
});

test('in a small window the whole card is to be seen, also when the page was scrolled to its mark', async () => {
  const page = await openArticle();
  await page.setViewport({ width: 320, height: 360 });
  for (let step = 0; step < 3; step += 1) {
    await walk(page, 'next');
    await opened(page);
    // The scrolling to the mark is heard in the first frame, the card follows in the second.
    for (let frame = 0; frame < 3; frame += 1) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const { box } = await opened(page);
    assert.ok(box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 360, JSON.stringify(box));
  }
});

test('the walk goes round, to the last mark and to the first again', async () => {
  const page = await openArticle();
  await walk(page, 'next');
  const first = await opened(page);
  await walk(page, 'previous');
  const last = await opened(page, ({ text }) => text !== first.text);
  assert.ok(await page.evaluate(() => scrollY > 0), 'the last mark was scrolled to');
  await walk(page, 'next');
  const again = await opened(page, ({ text }) => text !== last.text);
  assert.equal(again.text, first.text);
});

test('“Hide this” takes the mark away, and Undo brings it back', async () => {
  const page = await openArticle();
  await hover(page, '$18.4 million');
  const hide = buttonOf(await opened(page), 'Hide this');
  await page.mouse.click(hide.x, hide.y);
  const note = await opened(page, ({ text }) => text.startsWith('Hidden'));
  await until('the mark is gone', async () => !(await isMarked(page, '$18.4 million')));
  assert.ok(await isMarked(page, '28%'), 'the others stay');
  const undo = buttonOf(note, 'Undo');
  await page.mouse.click(undo.x, undo.y);
  await until('the mark is back', () => isMarked(page, '$18.4 million'));
  await closed(page);
});

test('“Don’t mark this kind here” takes the kind away on this site alone, and Undo brings it back', async () => {
  const page = await openArticle();
  await hover(page, 'no evidence');
  const off = buttonOf(await opened(page), 'Don’t mark this kind here');
  await page.mouse.click(off.x, off.y);
  const note = await opened(page, ({ text }) => text.includes('no longer marked'));
  await until('the mark is gone', async () => !(await isMarked(page, 'no evidence')));
  const { sites, kindsOff } = await suite.overview();
  assert.deepEqual(sites.map(({ host, kindsOff: here }) => ({ host, here })), [{ host: 'news.example', here: ['claim.contested'] }]);
  assert.ok(!kindsOff.includes('claim.contested'));
  const undo = buttonOf(note, 'Undo');
  await page.mouse.click(undo.x, undo.y);
  await until('the mark is back', () => isMarked(page, 'no evidence'));
  assert.deepEqual((await suite.overview()).sites, []);
});

test('a script of the page cannot look into the card, nor open it', async () => {
  const page = await openArticle();
  await hover(page, '$18.4 million');
  await opened(page);
  assert.equal(await page.evaluate(() => document.querySelector('html > [popover]')?.shadowRoot), null);
  await page.keyboard.press('Escape');
  await closed(page);
  await page.mouse.move(2, 2);
  const { x, y } = await placeOf(page, '28%');
  await page.evaluate(([left, top]) => {
    const target = document.elementFromPoint(left, top);
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left, clientY: top }));
  }, [x, y]);
  assert.equal((await card(suite.session, page))?.open, false);
});

/** Clicks a button of the card, and pastes what it copied. @param {Page} page @param {string} label @param {string} done what the button says then */
async function copied(page, label, done) {
  const button = buttonOf(await opened(page), label);
  await page.mouse.click(button.x, button.y);
  await opened(page, ({ buttons }) => buttons.some(({ text }) => text === done));
  return paste(page);
}

/** What is on the clipboard, as a reader finds out. @param {Page} page @returns {Promise<string>} */
async function paste(page) {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return until('something was pasted', () => page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('#paste'));
    return field.value;
  }).then((text) => text !== '' && text));
}

test('“Report a wrong mark” copies which rule marked what, and not where', async () => {
  const page = await openArticle();
  // All of the card is in sight.
  await page.setViewport({ width: 1_000, height: 1_600 });
  await hover(page, 'accused');
  const text = await copied(page, 'Report a wrong mark', 'Copied, not sent.');
  assert.match(text, /^A mark by Caveat \(\d+\.\d+\.\d+\)/);
  assert.match(text, /An accusation \(claim\.accusation\)\nAt the words: “accused”, “breaking its promise”\nIn: “Residents accused the quarry’s owner, [^”]*\.”\n/);
  assert.doesNotMatch(text, /news\.example|http/);
});

test('“Copy” copies what the card says, and where', async () => {
  const page = await openArticle();
  await hover(page, '$18.4 million');
  const text = await copied(page, 'Copy', 'Copied.');
  assert.match(text, /\$18\.4 million/);
  assert.match(text, /http:\/\/news\.example\/plain\.html$/);
});

test('a card opened by keyboard can be reported by keyboard', async () => {
  const page = await openArticle();
  await walk(page, 'next');
  await opened(page);
  await until('the button has the focus', async () => {
    await page.keyboard.press('Tab');
    return (await card(suite.session, page))?.focus === 'Report a wrong mark';
  });
  await page.keyboard.press('Enter');
  await opened(page, ({ focus }) => focus === 'Copied, not sent.');
  assert.match(await paste(page), /^A mark by Caveat/);
});

test('where the page keeps what was to be copied, the card does not say that it was', async () => {
  const page = await suite.session.newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('copy', (event) => event.stopImmediatePropagation(), true);
  });
  await page.goto('http://news.example/plain.html', { waitUntil: 'load' });
  await awaitMarks(page);
  await hover(page, '28%');
  const button = buttonOf(await opened(page), 'Report a wrong mark');
  await page.mouse.click(button.x, button.y);
  await opened(page, ({ buttons }) => buttons.some(({ text }) => text === 'Could not be copied.'));
});
