// Caveat's WASM, as a reader's browser runs it; built with the feature that exports the figure pass alone.

import { noRoles, startWasm } from '../wasm.mjs';

const caveat = await startWasm(['passes']);

export const timed = {
  // As many as it found.
  floor: (/** @type {string} */ text) => Array(caveat.floor(text)),
  figures: (/** @type {string} */ text) => caveat.figures(text).flags,
  all: (/** @type {string} */ text) => caveat.analyse(text, noRoles).flags,
};
