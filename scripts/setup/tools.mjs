// Programs that cargo builds: once per version, into the user's cache, shared by every clone.

import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { must, Obstacle, root, say } from './shell.mjs';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'caveat');

/**
 * @typedef {object} Tool
 * @property {string} crate the package that holds it
 * @property {string} program the program that shows it is there
 * @property {string} version
 */

/** @type {Tool} */
const wasmPack = { crate: 'wasm-pack', program: 'wasm-pack', version: '0.15.1' };

/** @type {Tool} */
const cargoDeny = { crate: 'cargo-deny', program: 'cargo-deny', version: '0.20.2' };

/** The command line of wasm-bindgen must be of the very version of the library in Cargo.lock. */
function wasmBindgen() {
  const version = /^name = "wasm-bindgen"\nversion = "([^"]+)"/m.exec(readFileSync(join(root, 'Cargo.lock'), 'utf8'))?.[1];
  if (version === undefined) throw new Obstacle('Cargo.lock names no version of wasm-bindgen.');
  return { crate: 'wasm-bindgen-cli', program: 'wasm-bindgen', version };
}

/**
 * What builds and tests the WASM: folders of programs, for the front of PATH.
 * @returns {Promise<string[]>}
 */
export async function setUpWasmTools() {
  return [await setUpTool(wasmPack), await setUpTool(wasmBindgen())];
}

/**
 * What checks the licences and sources of the crates: folders of programs, for the front of PATH.
 * @returns {Promise<string[]>}
 */
export async function setUpDenyTool() {
  return [await setUpTool(cargoDeny)];
}

/**
 * @param {Tool} tool
 * @returns {Promise<string>} the folder of its programs
 */
async function setUpTool({ crate, program, version }) {
  const folder = join(cache, `${crate}-${version}`);
  const bin = join(folder, 'bin');
  if (![program, `${program}.exe`].some((name) => existsSync(join(bin, name)))) {
    say(`Building ${crate} ${version} into ${folder}: once per machine, three to five minutes …`);
    await must('cargo', ['install', '--locked', crate, '--version', `=${version}`, '--root', folder]);
  }
  return bin;
}
