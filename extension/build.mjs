// Builds everything that ships, into dist/:
//
//     dist/chrome, dist/firefox                 the extension, unpacked
//     dist/caveat-chrome.zip, caveat-firefox.zip  the same, packed: equal input gives equal bytes
//     dist/www                                  the sample article and the playground
//
// content/ is bundled into one classic script, since a content script cannot be a module. Everything else is copied, so that what
// a reader installs is what a reviewer reads; only the import of the texts is changed, see `copyModules`.
//
// Why manifest.chrome.json asks for Chrome 128: `document.caretPositionFromPoint`, which finds the mark under the pointer, came
// with it. All else is older: popovers 114, custom highlights 105, 'wasm-unsafe-eval' 103.

import { build as bundle } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder } from '../scripts/setup/fingerprint.mjs';
import { root, say } from '../scripts/setup/shell.mjs';
import { listLicences } from './build/licences.mjs';
import { buildWasm } from './build/wasm.mjs';
import { zipFolder } from './build/zip.mjs';
import { markStyle } from './content/mark-style.js';

/** Builds all of dist/. */
export async function build() {
  const wasm = await buildWasm();
  const licences = listLicences();
  const content = await bundled('extension/content/main.js', 'iife');
  for (const browser of ['chrome', 'firefox']) {
    say(`Writing dist/${browser} …`);
    const folder = `dist/${browser}`;
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const part of ['background', 'popup', 'options', 'shared']) copyModules(`extension/${part}`, `${folder}/${part}`);
    write(`${folder}/words/en.js`, `export default ${json(readJson('data/words/en.json'))}`);
    copyIcons(folder);
    write(`${folder}/content/page.css`, markStyle('caveat-'));
    write(`${folder}/content/main.js`, content);
    write(`${folder}/wasm/caveat.js`, wasm.glue);
    write(`${folder}/wasm/caveat.wasm`, wasm.code);
    const messages = localeMessages();
    write(`${folder}/_locales/en/messages.json`, json(messages));
    write(`${folder}/manifest.json`, json(manifest(browser, messages)));
    for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) copy(name, `${folder}/${name}`);
    write(`${folder}/LICENSES.txt`, licences);
    write(`dist/caveat-${browser}.zip`, zipFolder(folder));
  }
  await buildWww(wasm);
}

/** @param {{ glue: string, code: Uint8Array }} wasm */
async function buildWww(wasm) {
  say('Writing dist/www …');
  rmSync(join(root, 'dist/www'), { recursive: true, force: true });
  for (const path of filesUnder('www')) {
    if (/\.(html|css|svg|png)$/.test(path)) copy(path, `dist/${path}`);
  }
  copy('extension/shared/base.css', 'dist/www/base.css');
  copy('extension/icons/tile-32.png', 'dist/www/icon.png');
  write('dist/www/playground.js', await bundled('www/playground.js', 'esm'));
  write('dist/www/wasm/caveat.js', wasm.glue);
  write('dist/www/wasm/caveat.wasm', wasm.code);
}

/**
 * One readable script out of a module and all it imports, but for the WASM's glue, which stays a module of its own.
 * @param {string} entry
 * @param {'iife' | 'esm'} format
 */
async function bundled(entry, format) {
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    target: ['chrome128', 'firefox153'],
    external: ['*/wasm/caveat.js'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  return inAscii(result.outputFiles[0].text);
}

/**
 * A script whose strings and regular expressions hold the same as escapes: of one with any character outside Latin-1 a browser keeps two
 * bytes for each character, in every tab.
 * @param {string} script
 */
function inAscii(script) {
  // eslint-disable-next-line no-control-regex
  return script.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The manifest of one browser: the base, with the browser's own entries over it.
 * @param {string} browser
 * @param {Record<string, unknown>} messages
 */
function manifest(browser, messages) {
  const parts = ['extension/manifest.json', `extension/manifest.${browser}.json`].map(readJson);
  const whole = { ...parts[0], ...parts[1], version: readJson('package.json').version };
  for (const [, key] of JSON.stringify(whole).matchAll(/__MSG_(\w+)__/g)) {
    if (!(key in messages)) throw new Error(`the manifest asks for the text '${key}', data/words/en.json has none`);
  }
  return whole;
}

/** The texts that the browser itself shows, in the form it wants them. */
function localeMessages() {
  const { name, description, command } = readJson('data/words/en.json');
  /** @type {Record<string, { message: string }>} */
  const messages = { name: { message: name }, description: { message: description } };
  for (const [key, message] of Object.entries(command)) messages[`command_${key}`] = { message };
  return messages;
}

/**
 * Copies a folder, with the texts imported from a script instead of JSON: Chromium does not keep JSON modules for a service
 * worker, so that one which imports any starts once and, when stopped, never again.
 * @param {string} from
 * @param {string} to
 */
function copyModules(from, to) {
  for (const path of filesUnder(from)) {
    const target = to + path.slice(from.length);
    if (!path.endsWith('.js')) copy(path, target);
    else {
      const source = readFileSync(join(root, path), 'utf8');
      write(target, source.replace(/(?<=^import \w+ from )'[./]+\/data\/words\/en\.json' with \{ type: 'json' \}/m, "'/words/en.js'"));
    }
  }
}

/** @param {string} folder */
function copyIcons(folder) {
  for (const path of filesUnder('extension/icons')) {
    if (path.endsWith('.png')) copy(path, path.replace('extension', folder));
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  cpSync(join(root, from), join(root, to), { recursive: true });
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 */
function write(path, content) {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
