import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../extension/background/engine.js';
import { hush } from './fakes.js';

/** @typedef {import('../../../extension/background/engine.js').Bindings} Bindings */

const report = { flags: [], skipped: [] };
/** @param {string} text */
const article = (text) => ({ text, roles: [0, 1], title: null, published: '2026-01-02', language: null });

/**
 * An engine whose instances break at the text "trap" and are of no use after it, as WebAssembly's are.
 * @param {{ loads?: (() => void)[] }} [options] what happens at each load, in turn
 */
function start({ loads = [] } = {}) {
  const seen = { fresh: 0, calls: /** @type {unknown[][]} */ ([]) };
  const fresh = () => {
    const load = loads[seen.fresh++];
    let broken = false;
    let loaded = false;
    const bindings = async (/** @type {unknown} */ options) => {
      assert.deepEqual(options, { module_or_path: 'caveat.wasm' });
      await null;
      load?.();
      loaded = true;
    };
    return /** @type {Bindings} */ (Object.assign(bindings, {
      /** @param {unknown[]} given */
      analyse(...given) {
        assert.ok(loaded && !broken);
        seen.calls.push(given);
        if (given[0] === 'trap') {
          broken = true;
          throw new WebAssembly.RuntimeError('unreachable executed');
        }
        return report;
      },
    }));
  };
  return { seen, engine: createEngine(fresh, 'caveat.wasm') };
}

test('the module is loaded when first needed, and once', async () => {
  const { seen, engine } = start();
  assert.equal(seen.fresh, 0);
  assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((text) => engine.analyse(article(text)))), [{ report }, { report }, { report }]);
  assert.equal(seen.fresh, 1);
  assert.deepEqual(seen.calls[0], ['a', Uint8Array.of(0, 1), undefined, '2026-01-02', undefined]);
});

test('after a trap that article fails in words, and those behind it get a fresh instance', async (t) => {
  hush(t);
  const { seen, engine } = start();
  const [before, at, after, later] = await Promise.all(['a', 'trap', 'b', 'c'].map((text) => engine.analyse(article(text))));
  assert.deepEqual([before, after, later], [{ report }, { report }, { report }]);
  assert.ok('failure' in at && /^[a-z].*\.$/.test(at.failure) && !/unreachable|error/i.test(at.failure));
  assert.equal(seen.fresh, 2);
});

test('a module that cannot be loaded is tried again with the next article', async (t) => {
  hush(t);
  const { seen, engine } = start({ loads: [() => { throw new WebAssembly.CompileError('blocked'); }] });
  const first = await engine.analyse(article('a'));
  assert.ok('failure' in first && first.failure.includes('could not be started'));
  assert.deepEqual(await engine.analyse(article('a')), { report });
  assert.equal(seen.fresh, 2);
});
