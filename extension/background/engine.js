/**
 * The analysis: loads the WebAssembly module when it is first needed, and again after it broke down.
 *
 *     none ──analyse──▶ loading ──▶ ready ──analyse──▶ ready
 *       ▲                  │          │
 *       └── could not load ┴─ threw ──┘
 *
 * Whatever is thrown inside the module leaves its memory in an unknown state (a trap unwinds nothing), so the instance is dropped;
 * the next article gets a fresh one. The article that broke it is not tried again: the analysis has no chance in it.
 */

import { say } from '../shared/say.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').AnalyseAnswer} AnalyseAnswer */
/** @typedef {import('../shared/protocol.js').Report} Report */

/**
 * What wasm-bindgen makes: called, it loads the module; then it has the module's functions.
 * @typedef {((options: { module_or_path: string | URL }) => Promise<unknown>) & {
 *   analyse: (text: string, roles: Uint8Array, title?: string, published?: string, language?: string) => Report
 * }} Bindings
 */

/**
 * @param {() => Bindings} fresh makes bindings without an instance: those of an instance that trapped cannot load another one
 * @param {string} url of the module
 */
export function createEngine(fresh, url) {
  /** @type {Bindings | null} */
  let bindings = null;
  /** Articles are analysed one after the other, so that none meets an instance that another one is about to break. */
  let last = Promise.resolve(/** @type {unknown} */ (undefined));

  /** @param {Article} article @returns {Promise<AnalyseAnswer>} */
  async function run(article) {
    try {
      bindings ??= await load();
    } catch (cause) {
      console.error('Caveat: the analysis could not be loaded.', cause);
      return { failure: say('reason.load') };
    }
    try {
      const { text, roles, title, published, language } = article;
      return { report: bindings.analyse(text, Uint8Array.from(roles), title ?? undefined, published ?? undefined, language ?? undefined) };
    } catch (cause) {
      bindings = null;
      console.error('Caveat: the analysis stopped.', cause);
      return { failure: say('reason.stopped') };
    }
  }

  async function load() {
    const made = fresh();
    await made({ module_or_path: url });
    return made;
  }

  return {
    /** Never rejects. @param {Article} article @returns {Promise<AnalyseAnswer>} */
    analyse(article) {
      const answer = last.then(() => run(article));
      last = answer;
      return answer;
    },
  };
}
