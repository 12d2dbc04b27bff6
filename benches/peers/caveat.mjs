// Caveat's WASM, as a reader's browser runs it; built with the feature that exports the figure pass alone.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWasm } from '../../extension/build/wasm.mjs';
import { root } from '../../scripts/setup/shell.mjs';

const { glue, code } = await buildWasm(['passes']);
mkdirSync(join(root, 'dist/bench'), { recursive: true });
writeFileSync(join(root, 'dist/bench/glue.mjs'), glue);
const caveat = (await import('../../dist/bench/glue.mjs')).fresh();
await caveat({ module_or_path: code });

const noRoles = new Uint8Array();

export const timed = {
  figures: (/** @type {string} */ text) => caveat.figures(text).flags,
  all: (/** @type {string} */ text) => caveat.analyse(text, noRoles).flags.filter((/** @type {any} */ flag) => flag.layer === 'figure'),
};
