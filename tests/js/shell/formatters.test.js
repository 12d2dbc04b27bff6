import assert from 'node:assert/strict';
import { test } from 'node:test';

test('a page pays for no formatter before something is written', async () => {
  /** @type {string[]} */
  const made = [];
  for (const name of /** @type {const} */ (['NumberFormat', 'PluralRules', 'DateTimeFormat', 'Segmenter'])) {
    const counted = new Proxy(Intl[name], {
      construct(target, args) {
        made.push(name);
        return Reflect.construct(target, args);
      },
    });
    Object.defineProperty(Intl, name, { value: counted });
  }
  await import('../../../extension/shared/words.js');
  await import('../../../extension/content/feedback.js');
  const { say } = await import('../../../extension/shared/say.js');
  say('reason.load');
  assert.deepEqual(made, []);
  assert.equal(say('popup.claims', { count: 2 }), '2 claims');
  assert.deepEqual(new Set(made), new Set(['PluralRules', 'NumberFormat']));
});
