// The npm packages, as package-lock.json has them.

import { fingerprint, unlessStamped } from './fingerprint.mjs';
import { isAtLeast } from './rust.mjs';
import { must, Obstacle, say } from './shell.mjs';

const leastNode = '20.19';

/** Installs the packages unless that was done with this very lock file. No package runs a script of its own. */
export async function setUpPackages() {
  if (!isAtLeast(process.versions.node, leastNode)) {
    throw new Obstacle(`Node ${leastNode} or newer is needed, this is ${process.versions.node}.`);
  }
  // The stamp lies in node_modules, so that it goes where the packages go.
  const print = fingerprint(['package-lock.json', '.npmrc'], [process.platform, process.arch]);
  await unlessStamped('node_modules/.cache/caveat/packages', print, async () => {
    say('Installing the npm packages, half a minute …');
    await must(...npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']));
  });
}

/**
 * How npm is run. It tells the scripts it runs where it is itself, which holds on systems where 'npm' is no program but a script.
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function npm(args) {
  const path = process.env.npm_execpath;
  return path === undefined ? ['npm', args] : [process.execPath, [path, ...args]];
}
