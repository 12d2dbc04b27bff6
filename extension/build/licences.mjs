// The licences of the crates inside the WASM, which ask that their text goes where they go.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, Obstacle } from '../../scripts/setup/shell.mjs';

const introduction = `Caveat is licensed under MIT or Apache-2.0, as you like: see LICENSE-MIT and LICENSE-APACHE.

wasm/caveat.wasm also holds parts of the Rust standard library (MIT OR Apache-2.0, the Rust Project contributors) and of the
crates below.
`;

/** @returns {string} the list, with the text of each licence */
export function listLicences() {
  const tree = ask('cargo', [
    'tree', '--locked', '--package', 'caveat-wasm', '--target', 'wasm32-unknown-unknown', '--edges', 'normal,no-proc-macro',
    '--prefix', 'none', '--format', '{p} ',
  ]);
  const metadata = ask('cargo', ['metadata', '--locked', '--filter-platform', 'wasm32-unknown-unknown', '--format-version', '1']);
  if (tree === null || metadata === null) throw new Obstacle('cargo could not tell the crates inside the WASM.');
  const inside = new Set(tree.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')));
  /** @type {{ name: string, version: string, license: string, source: string | null, manifest_path: string }[]} */
  const packages = JSON.parse(metadata).packages;
  const crates = packages.filter(({ name, version, source }) => source !== null && inside.has(`${name} v${version}`));
  const byName = crates.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [introduction, ...byName.map((crate) => section(crate))].join('\n');
}

/** @param {{ name: string, version: string, license: string, manifest_path: string }} crate */
function section({ name, version, license, manifest_path }) {
  const rule = '-'.repeat(80);
  return `${rule}\n${name} ${version}: ${license}\n${rule}\n\n${licenceText(dirname(manifest_path))}\n`;
}

/**
 * The text of the licences that are used: where Apache-2.0 is one of a choice, the other one, since it is shorter.
 * @param {string} folder
 */
function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name)).sort();
  const others = names.filter((name) => !/apache/i.test(name));
  const used = others.length > 0 ? others : names;
  return used.map((name) => `${readFileSync(join(folder, name), 'utf8').trim()}\n`).join('\n');
}
