// The steps of npm test, in their order.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserNames, setUpBrowser } from '../setup/browsers.mjs';
import { filesUnder } from '../setup/fingerprint.mjs';
import { Obstacle, root, run } from '../setup/shell.mjs';
import { setUpDenyTool, setUpWasmTools } from '../setup/tools.mjs';

/** @typedef {{ passed: number, failed: number }} Result */
/** @typedef {{ group: string, title: string, run: () => Promise<Result> }} Step */

export const groups = ['rust', 'js', 'static', 'browser'];

/** @type {Step[]} */
export const steps = [
  { group: 'rust', title: 'Formatting (cargo fmt)', run: () => check('cargo', ['fmt', '--all', '--check']) },
  {
    group: 'rust',
    title: 'Rust lints (clippy)',
    run: () => check('cargo', ['clippy', '--locked', '--workspace', '--all-targets', '--all-features', '--', '-D', 'warnings']),
  },
  {
    group: 'rust',
    title: 'Rust lints, as the WASM sees the code (clippy)',
    run: () =>
      check('cargo', ['clippy', '--locked', '--package', 'caveat-wasm', '--all-targets', '--target', 'wasm32-unknown-unknown', '--', '-D', 'warnings']),
  },
  {
    group: 'rust',
    title: 'Rust units, snapshots, properties, examples (cargo test)',
    // Without CI, a snapshot that differs would be written beside the kept one.
    run: () => counted('cargo', ['test', '--locked', '--workspace', '--no-fail-fast'], cargoCounts, { env: { INSTA_UPDATE: 'no' } }),
  },
  {
    group: 'rust',
    title: 'The WASM boundary (wasm-bindgen-test under Node)',
    run: async () =>
      counted('wasm-pack', ['test', '--mode', 'no-install', '--node', 'extension/wasm'], cargoCounts, { path: await setUpWasmTools() }),
  },
  { group: 'js', title: 'JavaScript units (node --test)', run: () => nodeTests(testFiles('tests/js')) },
  { group: 'static', title: 'Types (tsc)', run: () => check(process.execPath, ['node_modules/typescript/bin/tsc', '--project', '.']) },
  { group: 'static', title: 'JavaScript lints (eslint)', run: () => check(process.execPath, ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']) },
  {
    group: 'static',
    title: 'Licences, sources and versions of the crates (cargo deny)',
    run: async () => check('cargo', ['deny', '--locked', 'check', 'bans', 'licenses', 'sources'], { path: await setUpDenyTool() }),
  },
  { group: 'static', title: 'The build, and the same packages from a second one', run: buildTwice },
  {
    group: 'static',
    title: 'The extension as the store checks it (web-ext lint)',
    run: () => check(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--no-config-discovery']),
  },
  ...browserNames.map((name) => ({ group: 'browser', title: `In the browser (${name})`, run: () => browserTests(name) })),
];

/**
 * Runs a check that counts as one test.
 * @param {string} program
 * @param {string[]} args
 * @param {import('../setup/shell.mjs').Options} [options]
 * @returns {Promise<Result>}
 */
async function check(program, args, options) {
  const code = await run(program, args, options);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs a test runner that says how many tests passed and failed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ passed: RegExp, failed: RegExp }} counts
 * @param {import('../setup/shell.mjs').Options} [options]
 * @returns {Promise<Result>}
 */
async function counted(program, args, counts, options) {
  let output = '';
  const code = await run(program, args, { ...options, onOutput: (text) => (output += text) });
  const sum = (/** @type {RegExp} */ pattern) => [...output.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
  const result = { passed: sum(counts.passed), failed: sum(counts.failed) };
  // A runner that fails before it counts, or that finds nothing to run, has failed.
  if (result.failed === 0 && (code !== 0 || result.passed === 0)) result.failed = 1;
  return result;
}

const cargoCounts = { passed: /^test result: .*?(\d+) passed/gm, failed: /^test result: .*?(\d+) failed/gm };
const nodeCounts = { passed: /^. pass (\d+)$/gm, failed: /^. (?:fail|cancelled) (\d+)$/gm };

/**
 * @param {string} folder
 * @returns {string[]}
 */
function testFiles(folder) {
  return filesUnder(folder).filter((path) => /\.test\.m?js$/.test(path));
}

/**
 * @param {string[]} files
 * @param {Record<string, string>} [env]
 */
function nodeTests(files, env = {}) {
  if (files.length === 0) throw new Obstacle('There are no tests to run.');
  // JSON modules work in Node 20, which warns of each.
  const options = ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=spec', '--test-concurrency=1'];
  return counted(process.execPath, [...options, ...files], nodeCounts, { env });
}

/** @param {import('../setup/browsers.mjs').BrowserName} name */
async function browserTests(name) {
  await setUpBrowser(name);
  const { build } = await import('../../extension/build.mjs');
  await build();
  return nodeTests(testFiles('tests/browser'), { CAVEAT_BROWSER: name });
}

/** @returns {Promise<Result>} */
async function buildTwice() {
  const { build } = await import('../../extension/build.mjs');
  const [first, second] = [await buildOnce(build), await buildOnce(build)];
  if (first !== second) throw new Obstacle('The packages of two builds differ.');
  return { passed: 1, failed: 0 };
}

/** @param {() => Promise<void>} build */
async function buildOnce(build) {
  await build();
  const zips = ['dist/caveat-chrome.zip', 'dist/caveat-firefox.zip'].map((name) => readFileSync(join(root, name)));
  return createHash('sha256').update(Buffer.concat(zips)).digest('hex');
}
