// Installs the peers at their first use: npm's into benches/node_modules, Python's into the user's cache.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, unlessStamped } from '../../scripts/setup/fingerprint.mjs';
import { npm } from '../../scripts/setup/packages.mjs';
import { root, run, say } from '../../scripts/setup/shell.mjs';

const requirements = 'benches/peers/requirements.txt';

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} version
 * @property {string[]} modes the first finds numbers, a second one dates too
 * @property {true} [timedOnly] it gives no values that could be compared
 * @property {(mode: string, time?: boolean) => [program: string, args: string[]]} command
 */

/**
 * The peers that could be installed; of the others it is said why they are missing.
 * @returns {Promise<Peer[]>}
 */
export async function setUpPeers() {
  return [...await setUpNpm(), ...await setUpPython()];
}

/** Runs a module of this folder under this Node. */
export function moduleCommand(/** @type {string} */ name) {
  return (/** @type {string} */ mode, time = false) =>
    /** @type {[string, string[]]} */ ([process.execPath, [join(root, 'benches/peers/run.mjs'), name, mode, ...(time ? ['--time'] : [])]]);
}

/** @returns {Promise<Peer[]>} */
async function setUpNpm() {
  try {
    await unlessStamped('benches/node_modules/.stamp', fingerprint(['benches/package-lock.json']), async () => {
      say('Installing the peers from npm into benches/node_modules …');
      const [program, args] = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
      const code = await run(program, args, { cwd: join(root, 'benches') });
      if (code !== 0) throw new Error(`npm ended with exit code ${code}`);
    });
  } catch (error) {
    say(`Without the peers from npm: ${error instanceof Error ? error.message : error}.`);
    return [];
  }
  return [
    { name: 'compromise', version: '14.17.0', modes: ['numbers'], command: moduleCommand('compromise') },
    { name: 'Recognizers-Text', version: '1.3.1', modes: ['numbers', 'numbers, dates'], command: moduleCommand('recognizers') },
    { name: 'wink-nlp', version: '2.4.0', modes: ['entities'], timedOnly: true, command: moduleCommand('wink') },
    { name: 'write-good', version: '1.0.8', modes: ['suggestions'], timedOnly: true, command: moduleCommand('write-good') },
    { name: 'harper.js', version: '2.10.0', modes: ['lints'], timedOnly: true, command: moduleCommand('harper') },
  ];
}

/** @returns {Promise<Peer[]>} */
async function setUpPython() {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'caveat', `peers-${fingerprint([requirements]).slice(0, 12)}`);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (!existsSync(python) || await run(python, ['-c', 'import quantulum3.parser'], { env: { PYTHONWARNINGS: 'ignore' } }) !== 0) {
    say(`Installing quantulum3 into ${folder} …`);
    const made = await run('python3', ['-m', 'venv', folder]) === 0;
    const installed = made && await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', join(root, requirements)]) === 0;
    if (!installed) {
      say('Without quantulum3: Python 3 or its packages could not be had.');
      return [];
    }
  }
  const command = (/** @type {string} */ _, time = false) =>
    /** @type {[string, string[]]} */ ([python, [join(root, 'benches/peers/quantulum.py'), ...(time ? ['--time'] : [])]]);
  return [{ name: 'quantulum3', version: '0.10.0, no classifier', modes: ['quantities'], command }];
}
