// Finds a browser that can run the extension, or installs one where that needs no questions.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast } from './rust.mjs';
import { ask, locate, must, Obstacle, root, say } from './shell.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @type {BrowserName[]} */
export const browserNames = ['chromium', 'firefox'];

/**
 * @typedef {object} Kind
 * @property {string} title
 * @property {string} variable the environment variable that names another program
 * @property {string[]} programs where it may be, the likeliest first
 * @property {Record<string, string>} packages its package, by the `ID` of the system's os-release
 * @property {() => string} least the lowest version that the extension runs in
 */

/** @type {Record<BrowserName, Kind>} */
const kinds = {
  chromium: {
    title: 'Chromium',
    variable: 'CAVEAT_CHROMIUM',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: { debian: 'chromium', ubuntu: 'chromium-browser' },
    least: () => manifest('chrome').minimum_chrome_version,
  },
  firefox: {
    title: 'Firefox',
    variable: 'CAVEAT_FIREFOX',
    programs: [
      'firefox',
      'firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: { debian: 'firefox-esr', ubuntu: 'firefox' },
    least: () => manifest('firefox').browser_specific_settings.gecko.strict_min_version,
  },
};

/** @param {string} patch */
function manifest(patch) {
  return JSON.parse(readFileSync(join(root, `extension/manifest.${patch}.json`), 'utf8'));
}

/**
 * The full path of a browser that can run the extension, or null.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { variable, programs, least } = kinds[name];
  const chosen = process.env[variable];
  const present = (chosen ? [chosen] : programs).map(locate).filter((program) => program !== null);
  return present.find((program) => isUsable(program, least())) ?? null;
}

/**
 * @param {string} program
 * @param {string} least
 */
function isUsable(program, least) {
  // Browsers on Windows do not print their version.
  if (process.platform === 'win32') return true;
  const version = / (\d+[\d.]*)/.exec(ask(program, ['--version']) ?? '')?.[1];
  return version !== undefined && isAtLeast(version, least);
}

/**
 * The program of a browser, installed first where it is missing.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function setUpBrowser(name) {
  const present = findBrowser(name);
  if (present !== null) return present;
  const { title, variable, least, packages } = kinds[name];
  const pack = packages[systemId()];
  // Who names a program wants that one, not another.
  const apt = process.env[variable] || pack === undefined ? null : aptGet();
  if (apt !== null) {
    say(`Installing ${title} (package ${pack}), one or two minutes …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await must(apt[0], [...apt.slice(1), 'update', '--quiet=2'], { env });
    await must(apt[0], [...apt.slice(1), 'install', '--yes', '--quiet=2', '--no-install-recommends', pack], { env });
    const installed = findBrowser(name);
    if (installed !== null) return installed;
  }
  throw new Obstacle(
    `${title} ${least()} or newer was not found. Install it, or name its program in the environment variable ${variable}, then run this again.`,
  );
}

/** The system's name on Linux: `debian`, `ubuntu` … */
function systemId() {
  const file = '/etc/os-release';
  return existsSync(file) ? (/^ID="?([^"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '') : '';
}

/** How apt-get can be run without a question, or null. */
function aptGet() {
  if (ask('apt-get', ['--version']) === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return ask('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n', 'apt-get'];
}
