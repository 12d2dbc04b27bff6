// The article finder and its oracle as scripts for a page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/setup/shell.mjs';

/** A script that puts the finder's `readPage` on the page, and Readability's `Readability` beside it. */
export async function finderAndOracle() {
  const { outputFiles } = await build({
    stdin: { contents: "import { readPage } from './extension/content/region.js'; globalThis.readPage = readPage;", resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0].text + readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
}
