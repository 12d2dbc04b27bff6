// A browser with the extension in it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import { root } from '../../../scripts/setup/shell.mjs';
import { until } from './until.mjs';

/** @typedef {import('../../../scripts/setup/browsers.mjs').BrowserName} BrowserName */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} LaunchOptions
 * @property {string | null} [extension] the unpacked extension's full path; null for a bare browser
 * @property {boolean} [headless]
 * @property {string} [proxy] `host:port` that every request goes through, those to this machine as well
 * @property {boolean} [reducedMotion] the reader wants nothing to move: a picture shows no half-faded card
 * @property {string} [language] what the reader wants pages in; without it, `en-US`
 * @property {number} [backgroundIdle] Firefox: milliseconds until it stops an idle background
 * @property {Record<string, unknown>} [preferences] Firefox's preferences
 * @property {string[]} [args] Chromium's further arguments
 */

/** Firefox gives an add-on another address in every profile; fixed, the address is known and storage outlives a restart. */
const firefoxHost = '0cafea70-0000-4000-8000-000000000001';
const firefoxId = 'caveat@caveat.example';

/**
 * Starts a browser with a fresh profile and the extension.
 * @param {BrowserName} name
 * @param {LaunchOptions} [options]
 */
export async function launch(name, options = {}) {
  const session = new Session(name, options);
  try {
    await session.start();
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

export class Session {
  #profile = mkdtempSync(join(tmpdir(), 'caveat-profile-'));
  /** @type {import('puppeteer-core').Browser | null} */
  #browser = null;
  /** @type {Page | null} */
  #desk = null;
  #forget = () => rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });

  /**
   * @param {BrowserName} name
   * @param {LaunchOptions} options
   */
  constructor(name, options) {
    this.name = name;
    this.options = options;
    /** The extension's own address, with a slash at its end. */
    this.origin = '';
    // When the run is interrupted, puppeteer kills the browser and exits.
    process.once('exit', this.#forget);
  }

  get browser() {
    if (this.#browser === null) throw new Error('the browser is not running');
    return this.#browser;
  }

  /** Starts the browser with this session's profile. */
  async start() {
    const program = findBrowser(this.name);
    if (program === null) throw new Error(`no ${this.name} that can run the extension was found`);
    const shared = {
      executablePath: program,
      headless: this.options.headless ?? true,
      userDataDir: this.#profile,
      defaultViewport: null,
      acceptInsecureCerts: false,
    };
    this.#browser = await puppeteer.launch(this.name === 'chromium' ? { ...shared, ...this.#chromium() } : { ...shared, ...this.#firefox() });
    if (this.options.extension !== null) await this.install(this.options.extension);
  }

  /**
   * Installs the extension.
   * @param {string} [extension] the unpacked extension's full path
   */
  async install(extension = join(root, 'dist', this.name === 'chromium' ? 'chrome' : 'firefox')) {
    const id = await this.browser.installExtension(extension);
    this.origin = this.name === 'chromium' ? `chrome-extension://${id}/` : `moz-extension://${firefoxHost}/`;
  }

  /** Puts the extension that is now in the folder in the place of the one that was installed from there. @param {string} extension */
  async renew(extension) {
    await this.#desk?.close();
    this.#desk = null;
    await this.install(extension);
  }

  /** @returns {import('puppeteer-core').LaunchOptions} */
  #chromium() {
    const { proxy, reducedMotion, language = 'en-US', args = [] } = this.options;
    return {
      pipe: true,
      enableExtensions: true,
      args: [
        // Chromium's sandbox refuses to run for the superuser, and only then.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
        ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
        `--lang=${language}`,
        `--accept-lang=${language}`,
        '--no-first-run',
        '--window-size=1200,900',
        ...args,
      ],
    };
  }

  /** @returns {import('puppeteer-core').LaunchOptions} */
  #firefox() {
    const { proxy, reducedMotion, backgroundIdle, language = 'en-US', preferences = {} } = this.options;
    const [host, port] = (proxy ?? '').split(':');
    return {
      browser: 'firefox',
      args: ['--remote-allow-system-access', '--width=1200', '--height=900'],
      extraPrefsFirefox: {
        'intl.accept_languages': language,
        'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxHost }),
        ...(proxy && {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        }),
        ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
        ...(backgroundIdle !== undefined && { 'extensions.background.idle.timeout': backgroundIdle }),
        ...preferences,
      },
    };
  }

  /**
   * Opens a tab.
   * @param {string} [url]
   * @returns {Promise<Page>}
   */
  async newPage(url) {
    const page = await this.browser.newPage();
    if (url !== undefined) await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  /**
   * Opens one of the extension's own pages in a tab behind the present one.
   * @param {string} path
   * @param {Page} [before] a tab that is brought to the front before the page is loaded
   * @returns {Promise<Page>}
   */
  async openOwnPage(path, before) {
    const page = await this.browser.newPage({ background: true });
    await before?.bringToFront();
    const url = this.origin + path;
    // Firefox loads the page, but never says that it has.
    page.goto(url).catch(() => {});
    await until(`${url} is loaded`, () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url));
    return page;
  }

  /**
   * The popup, as it is where `page` is the active tab.
   * @param {Page} page
   */
  popup(page) {
    return this.openOwnPage('popup/popup.html', page);
  }

  /** The options page. */
  optionsPage() {
    return this.openOwnPage('options/options.html');
  }

  /**
   * Runs a function with the extension's rights, in a page of its own that stays behind the others.
   * @template {unknown[]} Args
   * @template Result
   * @param {(...args: Args) => Result} work
   * @param {Args} args
   * @returns {Promise<Awaited<Result>>}
   */
  async inExtension(work, ...args) {
    this.#desk ??= await this.openOwnPage('manifest.json');
    return /** @type {any} */ (this.#desk).evaluate(work, ...args);
  }

  /**
   * The number that the extension knows a tab by.
   * @param {Page} page
   * @returns {Promise<number>}
   */
  async tabId(page) {
    await page.bringToFront();
    return until('the tab is the active one', () =>
      this.inExtension(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id));
  }

  /**
   * Sends a message to a tab's content script and gives its answer.
   * @param {Page} page
   * @param {import('../../../extension/shared/protocol.js').ToContent} message
   */
  async tell(page, message) {
    const id = await this.tabId(page);
    return this.inExtension((tab, content) => chrome.tabs.sendMessage(tab, content), id, message);
  }

  /** Stops the background, as the browser does when it is idle; in Firefox, `backgroundIdle` must be short. */
  async stopBackground() {
    if (this.name === 'chromium') {
      const target = await this.browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(this.origin));
      await (await target.worker())?.close();
    }
    await until('the background has stopped', async () => !(await this.isBackgroundRunning()));
  }

  /** Chromium: stops the worker in the middle of its work. To close one that is about to start or to stop waits for ever. */
  async killWorker() {
    await this.inExtension(() => {});
    const client = await /** @type {Page} */ (this.#desk).createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await client.detach();
  }

  async isBackgroundRunning() {
    if (this.name === 'chromium') {
      return this.browser.targets().some((target) => target.type() === 'service_worker' && target.url().startsWith(this.origin));
    }
    return this.inExtension(() => chrome.extension.getBackgroundPage() !== null);
  }

  /** Ends the browser and starts it again with the same profile. */
  async restart() {
    await this.#end();
    await this.start();
  }

  async close() {
    await this.#end();
    process.off('exit', this.#forget);
    this.#forget();
  }

  async #end() {
    await this.#browser?.close();
    this.#browser = null;
    this.#desk = null;
  }
}
