// The article finder and its oracle as scripts for a page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/setup/shell.mjs';

/**
 * A script that puts functions of the finder on the page.
 * @param {Record<string, string[]>} [names] which, by the file under extension/content
 */
export async function finder(names = { 'region.js': ['readPage'] }) {
  const lines = Object.entries(names).map(([file, list]) => `import { ${list.join(', ')} } from './extension/content/${file}';`);
  const contents = `${lines.join('\n')}\nObject.assign(globalThis, { ${Object.values(names).flat().join(', ')} });`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'iife' });
  return outputFiles[0].text;
}

/** A script that puts `Readability` on the page. */
export const oracle = () => readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
