// A zip whose bytes follow from the files alone.

import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../scripts/setup/fingerprint.mjs';
import { root } from '../../scripts/setup/shell.mjs';

/**
 * @param {string} folder from the project's folder
 * @returns {Uint8Array}
 */
export function zipFolder(folder) {
  // The earliest time that a zip can hold, in local time as zip has it: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  const paths = filesUnder(folder).sort();
  return zipSync(
    Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(join(root, path))])),
    { level: 9, mtime },
  );
}
