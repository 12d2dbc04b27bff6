// Caveat's WASM under Node.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWasm } from '../extension/build/wasm.mjs';
import { root } from '../scripts/setup/shell.mjs';

/**
 * Builds the module with these features of its crate, and starts it. One a process: the next one's glue would be this one's.
 * @param {string[]} [features]
 */
export async function startWasm(features) {
  const { glue, code } = await buildWasm(features);
  mkdirSync(join(root, 'dist/bench'), { recursive: true });
  writeFileSync(join(root, 'dist/bench/glue.mjs'), glue);
  const caveat = (await import('../dist/bench/glue.mjs')).fresh();
  await caveat({ module_or_path: code });
  return caveat;
}

export const noRoles = new Uint8Array();
