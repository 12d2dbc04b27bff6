// The core as WebAssembly: compiled, optimised, its glue made a module.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, fingerprint, unlessStamped } from '../../scripts/setup/fingerprint.mjs';
import { ask, cargoHome, must, root, say } from '../../scripts/setup/shell.mjs';
import { setUpWasmTools } from '../../scripts/setup/tools.mjs';

/** What rustc emits by itself for this target. More, and browsers refuse the module; less, and wasm-opt does. */
const wasmFeatures = [
  'bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext',
].map((feature) => `--enable-${feature}`);

/**
 * Builds the WASM, unless nothing that it is made from has changed.
 * @param {string[]} [features] of its crate; each choice is built into a folder of its own, and what ships has none
 * @returns {Promise<{ glue: string, code: Uint8Array }>} `glue` is a module that exports `fresh()`
 */
export async function buildWasm(features = []) {
  const folder = ['dist/wasm', ...features].join('-');
  const optimised = `${folder}/caveat.wasm`;
  const tools = await setUpWasmTools();
  const inputs = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src', 'extension/wasm/Cargo.toml', 'extension/wasm/src', 'extension/build/wasm.mjs'];
  // The texts are no part of the WASM.
  inputs.push(...filesUnder('data').filter((path) => !path.startsWith('data/words/')));
  const print = fingerprint(inputs, [ask('rustc', ['--version']) ?? '', ...tools, readFileSync(join(root, 'package-lock.json'), 'utf8')]);
  await unlessStamped(`${folder}/stamp`, print, async () => {
    say('Building the WASM, half a minute to two minutes …');
    mkdirSync(join(root, folder), { recursive: true });
    const pack = ['build', 'extension/wasm', '--mode', 'no-install', '--target', 'no-modules', '--release', '--no-pack', '--no-opt', '--no-typescript'];
    const cargo = ['--locked', ...features.map((feature) => `--features=${feature}`)];
    await must('wasm-pack', [...pack, '--out-dir', join(root, folder), '--out-name', 'caveat', '--', ...cargo], {
      path: tools,
      env: { CARGO_ENCODED_RUSTFLAGS: remapped().join('\x1f') },
    });
    const wasmOpt = join(root, 'node_modules/binaryen/bin/wasm-opt');
    await must(process.execPath, [wasmOpt, '-O3', ...wasmFeatures, `${folder}/caveat_bg.wasm`, '-o', optimised]);
  });
  return { glue: asModule(readFileSync(join(root, folder, 'caveat.js'), 'utf8')), code: readFileSync(join(root, optimised)) };
}

/** Keeps the builder's folders out of the panic messages: they are nobody's business, and would make every machine's bytes differ. */
function remapped() {
  return [`--remap-path-prefix=${cargoHome}=cargo`, `--remap-path-prefix=${root}=caveat`];
}

/**
 * wasm-bindgen's glue keeps one instance for good, and one that trapped is of no more use: each call of `fresh` gives glue that
 * has no instance yet.
 * @param {string} glue
 */
function asModule(glue) {
  return `export function fresh() {\n${glue}\nreturn wasm_bindgen;\n}\n`;
}
