// Tells whether anything that a step reads has changed since the step last ran.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './shell.mjs';

/**
 * A digest of names and contents.
 * @param {string[]} paths files and folders (with all they hold), from the project's folder
 * @param {string[]} [further] other things the step depends on, such as the versions of its tools
 * @returns {string}
 */
export function fingerprint(paths, further = []) {
  const hash = createHash('sha256').update(JSON.stringify(further));
  for (const path of paths.flatMap(filesUnder)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The files at or below a path, sorted, from the project's folder.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).sort().flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * Runs a step unless its stamp holds this fingerprint already; writes the stamp when the step is through.
 * @param {string} stamp the stamp's file, from the project's folder
 * @param {string} print
 * @param {() => Promise<void>} step
 */
export async function unlessStamped(stamp, print, step) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === print) return;
  await step();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}
