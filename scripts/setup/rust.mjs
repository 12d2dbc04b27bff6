// The Rust toolchain: there, new enough, with the target and components that the project needs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, must, Obstacle, root, say } from './shell.mjs';

/**
 * @param {string[]} components such as `clippy`
 */
export async function setUpRust(components) {
  if (ask('rustup', ['--version']) === null) {
    throw new Obstacle("Rust is missing. Install rustup (your system's package manager may have it), then run this again.");
  }
  if (ask('rustup', ['show', 'active-toolchain']) === null) {
    say('Installing the stable Rust toolchain, about a minute …');
    await must('rustup', ['toolchain', 'install', 'stable', '--profile', 'minimal']);
    await must('rustup', ['default', 'stable']);
  }
  const needed = /^rust-version = "(\d+\.\d+)"/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))?.[1] ?? '';
  const present = /^rustc (\d+\.\d+)/.exec(ask('rustc', ['--version']) ?? '')?.[1] ?? 'none';
  if (!isAtLeast(present, needed)) {
    throw new Obstacle(`Rust ${needed} or newer is needed, ${present} is installed. Run 'rustup update', then this again.`);
  }
  const targets = ask('rustup', ['target', 'list', '--installed']) ?? '';
  if (!targets.includes('wasm32-unknown-unknown')) {
    say("Adding Rust's wasm32-unknown-unknown target, some seconds …");
    await must('rustup', ['target', 'add', 'wasm32-unknown-unknown']);
  }
  if (components.length > 0) {
    const installed = ask('rustup', ['component', 'list', '--installed']) ?? '';
    const missing = components.filter((component) => !installed.includes(component));
    if (missing.length > 0) {
      say(`Adding ${missing.join(' and ')} to Rust, some seconds …`);
      await must('rustup', ['component', 'add', ...missing]);
    }
  }
}

/**
 * Whether one dotted version is as high as another.
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const [have, need] = [version, least].map((dotted) => dotted.split('.').map(Number));
  for (let index = 0; index < need.length; index += 1) {
    const difference = (have[index] ?? 0) - need[index];
    if (difference !== 0) return difference > 0;
  }
  return true;
}
