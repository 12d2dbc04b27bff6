// One browser for all tests of a file.

import { after, afterEach, before } from 'node:test';
import { browserName } from './browser.mjs';
import { launch } from './launch.mjs';
import { until } from './until.mjs';
import { startWeb } from './web.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../../../extension/shared/protocol.js').Change} Change */
/** @typedef {import('../../../extension/shared/protocol.js').Overview} Overview */
/** @typedef {import('../../../extension/shared/protocol.js').Snapshot} Snapshot */

/** The paper whose pages the tests open; any host under `example` serves the same ones. */
export const host = 'news.example';

export class Suite {
  /** @type {import('./web.mjs').Web | null} */
  #web = null;
  /** @type {import('./launch.mjs').Session | null} */
  #session = null;
  #options;

  /** @param {import('./launch.mjs').LaunchOptions & { folder?: string }} options */
  constructor(options) {
    this.#options = options;
  }

  get web() {
    if (this.#web === null) throw new Error('the web is not there yet');
    return this.#web;
  }

  get session() {
    if (this.#session === null) throw new Error('the browser is not there yet');
    return this.#session;
  }

  async start() {
    const { folder, ...options } = this.#options;
    this.#web = await startWeb(folder);
    this.#session = await launch(browserName, { proxy: this.#web.proxy, ...options });
  }

  async stop() {
    await this.#session?.close();
    await this.#web?.close();
  }

  /** Closes the pages of the paper and of the extension, and brings the settings back to what they are at first. */
  async tidy() {
    for (const page of await this.session.browser.pages()) {
      if (/^(http|\w+-extension:.*\/(popup|options)\/)/.test(page.url())) await page.close();
    }
    if (this.session.origin === '') return;
    const { sites, everywhere, layers, density, kindsOff } = await this.overview();
    for (const site of sites) await this.set({ forget: site.host });
    if (density !== 'normal') await this.set({ density: 'normal' });
    if (!everywhere) await this.set({ everywhere: true });
    for (const [layer, on] of Object.entries(layers)) if (!on) await this.set({ layer: /** @type {'figure' | 'claim'} */ (layer), on: true });
    for (const kind of kindsOff.filter((rule) => !quiet.includes(rule))) await this.set({ kind, marked: true });
  }

  /**
   * Opens one of the pages.
   * @param {string} file
   * @param {string} [at] the host
   */
  open(file, at = host) {
    return this.session.newPage(`http://${at}/${file}`);
  }

  /**
   * Changes a setting as the extension's own pages do.
   * @param {Change} change
   * @returns {Promise<Overview>}
   */
  set(change) {
    return this.session.inExtension((what) => chrome.runtime.sendMessage({ type: 'set', change: what }), change);
  }

  /** @returns {Promise<Overview>} */
  overview() {
    return this.session.inExtension(() => chrome.runtime.sendMessage({ type: 'overview' }));
  }

  /**
   * What the content script says of a page, once it has made up its mind.
   * @param {Page} page
   * @returns {Promise<Snapshot>}
   */
  read(page) {
    return until('the page has been read', async () => {
      const snapshot = /** @type {Snapshot | null} */ (await this.session.tell(page, { type: 'ask' }));
      return snapshot !== null && snapshot.state.status !== 'reading' && snapshot;
    });
  }
}

/** Kinds that are off by themselves. */
const quiet = ['claim.attributed', 'claim.checkworthy', 'figure.date'];

/**
 * A browser with the extension for the tests of a file.
 * @param {import('./launch.mjs').LaunchOptions & { folder?: string }} [options] `folder`: what is served, from the project's folder
 */
export function startSuite(options = {}) {
  const suite = new Suite(options);
  before(() => suite.start());
  afterEach(() => suite.tidy());
  after(() => suite.stop());
  return suite;
}
