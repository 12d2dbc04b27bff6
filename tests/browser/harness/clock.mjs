// The extension with a clock in its content script that stands still until a test moves it on, and an account of what it does.

import { copyOfExtension } from './altered.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./launch.mjs').Session} Session */

/**
 * What a content script has done, and what it waits for.
 * @typedef {object} Account
 * @property {number[]} analyses when each was begun, in milliseconds since the clock was made
 * @property {number} most how many were under way at once
 * @property {string[]} said the kinds of messages that were sent
 * @property {number} waiting how many timers, idle callbacks and frames are asked for
 */

/**
 * A copy of the extension whose content script tells the time by the test's clock.
 * @returns {ReturnType<typeof copyOfExtension>}
 */
export function copyWithClock() {
  const copy = copyOfExtension();
  const names = ['performance', 'setTimeout', 'clearTimeout', 'requestIdleCallback', 'requestAnimationFrame', 'cancelAnimationFrame'];
  copy.edit('content/main.js', (code) => {
    const altered = code.replaceAll('api.runtime.sendMessage(', 'clock.send(').replace('await this.#readOnce();', 'await clock.reading(this.#readOnce());');
    return `globalThis.clock ??= (${makeClock})();\n((${names.join(', ')}) => {\n${altered}\n})(${names.map((name) => `clock.${name}`).join(', ')});\n`;
  });
  return copy;
}

/** Runs in the content script's world. */
function makeClock() {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
  const { runtime } = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;
  /** @type {Map<number, { at: number, act: () => void }>} */
  const timers = new Map();
  const frames = new Set();
  /** @type {Account} */
  const account = { analyses: [], most: 0, said: [], waiting: 0 };
  let now = 0;
  let last = 0;
  let underWay = 0;
  /** @type {Promise<unknown>} */
  let present = Promise.resolve();
  /** @type {Promise<unknown>} */
  let held = Promise.resolve();

  const setTimeout = (/** @type {() => void} */ act, /** @type {number} */ delay) => {
    timers.set(++last, { at: now + delay, act });
    return last;
  };
  return {
    performance: { now: () => now },
    setTimeout,
    clearTimeout: (/** @type {number} */ id) => timers.delete(id),
    /** A browser has nothing else to do as soon as the test looks on. */
    requestIdleCallback: (/** @type {() => void} */ act) => setTimeout(act, 0),
    requestAnimationFrame(/** @type {FrameRequestCallback} */ act) {
      const id = requestAnimationFrame((time) => {
        frames.delete(id);
        act(time);
      });
      frames.add(id);
      return id;
    },
    cancelAnimationFrame(/** @type {number} */ id) {
      frames.delete(id);
      cancelAnimationFrame(id);
    },
    reading: (/** @type {Promise<unknown>} */ reading) => (present = reading),
    async send(/** @type {{ type: string }} */ message) {
      account.said.push(message.type);
      if (message.type !== 'analyse') return runtime.sendMessage(message);
      account.analyses.push(now);
      account.most = Math.max(account.most, ++underWay);
      try {
        await held;
        return await runtime.sendMessage(message);
      } finally {
        underWay -= 1;
      }
    },

    /** Answers to articles wait until the function that this gives is called. */
    hold() {
      /** @type {(value?: unknown) => void} */
      let release = () => {};
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    account: () => ({ ...account, waiting: timers.size + frames.size }),
    /** Moves the clock on, and does what is due on the way. @param {number} ms */
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        const [id, { at, act }] = due;
        timers.delete(id);
        now = Math.max(now, at);
        act();
      }
      now = end;
    },
    /** The page has been read, if it was being read. */
    settled: () => present,
  };
}

/** What the test moves. @typedef {ReturnType<typeof makeClock>} Clock */

/**
 * Runs a function in the world of a page's content script, where `clock` is.
 * @template {unknown[]} Args
 * @template Result
 * @param {Session} session
 * @param {number} tabId the number that the extension knows the tab by
 * @param {(...args: Args) => Result} func
 * @param {Args} args
 * @returns {Promise<Awaited<Result>>}
 */
export function inContent(session, tabId, func, ...args) {
  // As text: our own pages' policy lets no function be made from one.
  const call = `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: ${func}, args: ${JSON.stringify(args)} }).then(([{ result }]) => result)`;
  return session.inExtension(/** @type {any} */ (call));
}
