// What went wrong without anybody saying so: exceptions, and what the extension wrote to a console as an error.

import { inFirefox } from './firefox.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('./launch.mjs').Session} Session */

export class Faults {
  /** @type {string[]} */
  #found = [];
  #session;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /**
   * Listens to a page, to all that runs in it. In Firefox everything is heard anyway.
   * @param {Page} page one that has not been sent anywhere yet
   */
  async watchPage(page) {
    if (this.#session.name === 'chromium') await this.#listen(await page.createCDPSession());
  }

  async watchBackground() {
    if (this.#session.name === 'firefox') {
      await inFirefox(this.#session, 'Services.console.reset()');
      return;
    }
    const target = await this.#session.browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(this.#session.origin));
    const worker = await target.worker();
    if (worker) await this.#listen(worker.client);
  }

  /** @param {CDPSession} client */
  async #listen(client) {
    client.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => this.#found.push(exception?.description ?? text));
    client.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') this.#found.push(args.map(({ value, description }) => value ?? description).join(' '));
    });
    await client.send('Runtime.enable');
  }

  /**
   * What was heard so far.
   * @returns {Promise<string[]>}
   */
  async found() {
    if (this.#session.name === 'chromium') return this.#found;
    return JSON.parse(await inFirefox(this.#session, `JSON.stringify([
      ...Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError
        && !(message.flags & Ci.nsIScriptError.warningFlag) && /^(moz-extension|http):/.test(message.sourceName))
        .map(({ errorMessage, sourceName }) => errorMessage + ' ' + sourceName),
      ...Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
        .filter(({ level, filename }) => level === 'error' && /^moz-extension:/.test(filename))
        .map(({ arguments: [first], filename }) => first + ' ' + filename),
    ])`));
  }
}
