import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../extension/popup/describe.js';
import { shorten } from '../../../extension/popup/quote.js';
import { say } from '../../../extension/shared/say.js';

/** @typedef {import('../../../extension/shared/protocol.js').TabView} TabView */
/** @typedef {import('../../../extension/shared/protocol.js').PageState} PageState */
/** @typedef {import('../../../extension/shared/protocol.js').ListedMark} ListedMark */
/** @typedef {import('../../../extension/shared/protocol.js').Here} Here */

/** @type {Here} */
const HERE = { on: true, everywhere: true, badge: true, layers: { figure: true, claim: true }, density: 'calm', kindsOff: [] };
/** @type {ListedMark} */
const claim = { id: 4, layer: 'claim', quote: [{ text: 'could be', cue: true }], note: 'Stated as possible' };
/** @type {ListedMark} */
const figure = { id: 2, layer: 'figure', quote: [{ text: '12 boats', cue: true }], note: 'A count' };

/** @param {PageState} state @param {ListedMark[]} [marks] @param {Partial<Here>} [here] @returns {TabView} */
function page(state, marks = [], here = {}) {
  const count = (/** @type {string} */ layer) => marks.filter((mark) => mark.layer === layer).length;
  return {
    host: 'example.com', here: { ...HERE, ...here }, access: 'ok',
    snapshot: { state, marks, counts: { figure: count('figure'), claim: count('claim') } },
  };
}

/** @param {TabView} view */
const heading = (view) => describe(view).heading.map(({ text }) => text).join('');

test('a page with marks: one sentence, both layers, claims first', () => {
  const view = page({ status: 'done' }, [claim, claim, figure]);
  assert.deepEqual(describe(view).heading, [
    { text: '2 claims', strong: true }, { text: ' worth a look, ', strong: false }, { text: '1 figure', strong: true }, { text: '.', strong: false },
  ]);
  const { layers, groups, text, button, caution, site, lit } = describe(view);
  assert.deepEqual(layers, [{ layer: 'claim', on: true, count: 2 }, { layer: 'figure', on: true, count: 1 }]);
  assert.deepEqual(groups.map(({ layer, marks }) => [layer, marks.length]), [['claim', 2], ['figure', 1]]);
  assert.deepEqual([text, button, caution, site, lit], [null, null, true, true, true]);
  assert.equal(heading(page({ status: 'done' }, [figure])), '1 figure, and no claim marked.');
  assert.equal(heading(page({ status: 'done' }, [claim])), '1 claim worth a look.');
});

test('every state has a heading and a sentence, and a button where there is something to do', () => {
  /** @type {[string, TabView, string | null][]} */
  const states = [
    ['reading', page({ status: 'reading' }), null],
    ['nothing', page({ status: 'nothing', words: 640 }), null],
    ['hidden', page({ status: 'done' }, [], { layers: { figure: false, claim: false } }), null],
    ['not_article', page({ status: 'not_article' }), 'read'],
    ['not_english', page({ status: 'not_english', language: 'de' }), null],
    ['editor', page({ status: 'editor' }), null],
    ['pdf', page({ status: 'pdf' }), null],
    ['framed', page({ status: 'framed', frame: 'https://paper.example/story' }), 'openFrame'],
    ['sealed', page({ status: 'framed' }), null],
    ['off_here', page({ status: 'off_here' }, [], { on: false }), 'onHere'],
    ['off_everywhere', page({ status: 'off_everywhere' }, [], { on: false, everywhere: false }), 'onEverywhere'],
    ['failed', page({ status: 'failed', reason: 'because.' }), 'read'],
    ['unreadable', { host: null, here: HERE, access: 'unreadable', snapshot: null }, null],
    ['pdf', { host: 'example.com', here: HERE, access: 'pdf', snapshot: null }, null],
    ['reader', { host: null, here: HERE, access: 'reader', snapshot: null }, null],
    ['unopened', { host: 'example.com', here: HERE, access: 'unopened', snapshot: null }, 'read'],
    ['withheld', { host: 'example.com', here: HERE, access: 'withheld', snapshot: null }, 'grant'],
  ];
  for (const [state, view, action] of states) {
    const { text, button, groups, title } = describe(view);
    assert.equal(heading(view), say(`state.${state}.heading`), state);
    assert.ok(text && text.length > 20 && !/[{}!]/.test(text) && !/error/i.test(text), state);
    assert.equal(button?.action ?? null, action, state);
    assert.deepEqual(groups, [], state);
    assert.equal(title, view.host ?? 'Caveat');
  }
});

test('the settings decide before the tab does', () => {
  assert.equal(heading({ host: 'example.com', here: { ...HERE, on: false }, access: 'withheld', snapshot: null }), say('state.off_here.heading'));
  assert.equal(heading(page({ status: 'off_here' })), say('state.reading.heading'));
  assert.equal(heading({ host: null, here: { ...HERE, on: false, everywhere: false }, access: 'unreadable', snapshot: null }), say('state.unreadable.heading'));
});

test('a page that no extension reads has no switch and no colour, whatever the settings', () => {
  for (const access of /** @type {const} */ (['unreadable', 'pdf', 'reader'])) {
    for (const here of [HERE, { ...HERE, on: false }, { ...HERE, on: false, everywhere: false }]) {
      const { site, lit, standing, caution } = describe({ host: 'example.com', here, access, snapshot: null });
      assert.deepEqual([site, lit, standing, caution], [null, false, say('popup.not_readable'), false]);
    }
  }
  assert.equal(describe(page({ status: 'pdf' })).site, null);
});

test('a frame’s page is named, and offered only where it is of the web', () => {
  assert.match(describe(page({ status: 'framed', frame: 'https://city.paper.example:8080/story?id=1' })).text ?? '', /city\.paper\.example:8080 /);
  for (const frame of ['file:///etc/passwd', 'data:text/html,x', 'https://', 'about:srcdoc', '']) {
    const { button, heading: [{ text }] } = describe(page({ status: 'framed', frame }));
    assert.deepEqual([button, text], [null, say('state.sealed.heading')], frame);
  }
});

test('a site has a switch only where it decides something', () => {
  assert.equal(describe(page({ status: 'off_here' }, [], { on: false })).site, false);
  assert.equal(describe(page({ status: 'off_everywhere' }, [], { on: false, everywhere: false })).site, null);
  assert.equal(describe({ host: 'example.com', here: HERE, access: 'withheld', snapshot: null }).site, null);
  assert.equal(describe({ host: 'example.com', here: HERE, access: 'withheld', snapshot: null }).lit, false);
});

test('a page without marks shows the layers only where one is off', () => {
  assert.deepEqual(describe(page({ status: 'nothing' })).layers, []);
  const { layers } = describe(page({ status: 'nothing' }, [], { layers: { figure: false, claim: true } }));
  assert.deepEqual(layers, [{ layer: 'claim', on: true, count: 0 }, { layer: 'figure', on: false, count: null }]);
});

test('where something was found and is switched off, it is not said that nothing was found', () => {
  const off = { layers: { figure: false, claim: true } };
  assert.equal(heading(page({ status: 'done' }, [], off)), say('state.hidden.heading'));
  assert.equal(heading(page({ status: 'done' })), say('state.hidden.heading'));
  assert.equal(heading(page({ status: 'nothing' }, [], off)), say('state.nothing.heading'));
});

test('the density stands where it decides something', () => {
  const density = (/** @type {TabView} */ view) => describe(view).density;
  assert.equal(density(page({ status: 'done' }, [claim])), 'calm');
  assert.equal(density(page({ status: 'done' })), 'calm', 'what was found may be too slight for it');
  assert.equal(density(page({ status: 'nothing' })), null);
  assert.equal(density(page({ status: 'done' }, [figure], { layers: { figure: true, claim: false } })), null);
  assert.equal(density({ host: null, here: HERE, access: 'unreadable', snapshot: null }), null);
});

test('a language is named, or said to be another one', () => {
  assert.match(describe(page({ status: 'not_english', language: 'nb' })).text ?? '', /Norwegian/);
  for (const language of [undefined, 'zxx-what', '', 'und']) {
    assert.match(describe(page({ status: 'not_english', language })).text ?? '', /another language/);
  }
});

test('notes stand with what was read', () => {
  assert.equal(describe(page({ status: 'done', overwritten: true, partial: true, cut: true }, [claim])).notes.length, 3);
  assert.deepEqual(describe(page({ status: 'done' }, [claim])).notes, []);
  for (const status of /** @type {const} */ (['done', 'nothing'])) {
    assert.deepEqual(describe(page({ status, comments: true, translated: true })).notes, [say('popup.translated'), say('popup.comments')]);
  }
  assert.deepEqual(describe(page({ status: 'not_english', language: 'de', comments: true, translated: true })).notes, [say('popup.translated_away')]);
  assert.deepEqual(describe(page({ status: 'reading', comments: true, translated: true })).notes, []);
  const many = page({ status: 'done' }, [claim, figure]);
  /** @type {NonNullable<typeof many.snapshot>} */ (many.snapshot).counts.figure = 900;
  assert.deepEqual(describe(many).notes, [say('popup.listed', { count: 2 })]);
});

/** @param {import('../../../extension/shared/words.js').Piece[]} pieces */
const written = (pieces) => pieces.map(({ text, cue }) => (cue ? `[${text}]` : text)).join('');

test('a short quotation stays whole', () => {
  const pieces = [{ text: 'The ferry ', cue: false }, { text: 'could be', cue: true }, { text: ' late', cue: false }];
  assert.equal(shorten(pieces), pieces);
});

test('a long one keeps the cue and is cut between words', () => {
  const pieces = [
    { text: 'The harbour master, who has run the port for eleven years, ', cue: false },
    { text: 'blames', cue: true },
    { text: ' the shipping line for the delay that left forty lorries on the quay over the weekend', cue: false },
  ];
  assert.equal(written(shorten(pieces)), '… the port for eleven years, [blames] the shipping line for the delay that left forty …');
});

test('a cue longer than the room is cut too', () => {
  const text = 'the people who have seen every one of the letters and who asked for their names to be left out of it';
  const [cue, end] = shorten([{ text, cue: true }]);
  assert.ok(cue.cue && cue.text.length > 60 && cue.text.length <= 84 && text.startsWith(`${cue.text} `), cue.text);
  assert.deepEqual(end, { text: ' …', cue: false });
});
