/**
 * A storage area in memory. What stands in `fail` is thrown; what is written waits for `hold`.
 * @param {Record<string, unknown>} [content]
 */
export function fakeArea(content = {}) {
  const area = {
    content: structuredClone(content),
    /** @type {{ get?: Error, set?: Error, remove?: Error }} */
    fail: {},
    async get() {
      if (area.fail.get) throw area.fail.get;
      return structuredClone(area.content);
    },
    hold: Promise.resolve(),
    /** @param {Record<string, unknown>} items */
    async set(items) {
      await area.hold;
      if (area.fail.set) throw area.fail.set;
      Object.assign(area.content, structuredClone(items));
    },
    /** @param {string[]} keys */
    async remove(keys) {
      await null;
      if (area.fail.remove) throw area.fail.remove;
      for (const key of keys) delete area.content[key];
    },
  };
  return area;
}

/** Keeps what is expected to be logged out of the test's output. @param {import('node:test').TestContext} t */
export function hush(t) {
  t.mock.method(console, 'error', () => {});
}

/**
 * The browser's interface, as far as the background's routes use it. `reset` gives it back its first state; it stands in
 * `globalThis.chrome` from now on.
 */
export function fakeBrowser() {
  const first = () => ({
    /** @type {any[]} */ tabs: [],
    /** What the content script in a tab answers. @type {Record<number, any>} */ answers: {},
    granted: true,
    refusesScripts: false,
    onInject: () => {},
    /** @type {string[]} */ injected: [],
    /** @type {string[]} */ askedAccess: [],
    /** @type {[number, any][]} */ messages: [],
    /** @type {unknown[]} */ announced: [],
    /** @type {Record<number, Record<string, any>>} */ button: {},
  });
  const browser = {
    id: 'caveat',
    origin: 'chrome-extension://caveat/',
    ...first(),
    reset: () => Object.assign(browser, first()),
    /** @param {string} type */
    told: (type) => browser.messages.filter(([, message]) => message.type === type),
  };
  /** @param {{ tabId: number }} details */
  const draw = async ({ tabId, ...shown }) => {
    browser.button[tabId] = { ...browser.button[tabId], ...shown };
  };
  /** @param {{ files: string[] }} details */
  const inject = async ({ files }) => {
    if (browser.refusesScripts) throw new Error('cannot be scripted');
    browser.injected.push(...files);
    browser.onInject();
    return [];
  };
  const chrome = {
    runtime: {
      id: browser.id,
      getURL: (/** @type {string} */ path) => browser.origin + path,
      getManifest: () => ({ content_scripts: [{ js: ['content/main.js'], css: ['content/page.css'] }] }),
      sendMessage: async (/** @type {unknown} */ message) => browser.announced.push(message),
    },
    action: {
      setIcon: draw,
      setTitle: draw,
      setBadgeText: draw,
      getTitle: async (/** @type {{ tabId: number }} */ { tabId }) => browser.button[tabId]?.title ?? 'Caveat',
    },
    permissions: {
      contains: async (/** @type {{ origins: string[] }} */ { origins }) => {
        browser.askedAccess.push(...(browser.granted ? [] : origins));
        return browser.granted;
      },
    },
    scripting: { insertCSS: inject, executeScript: inject },
    tabs: {
      get: async (/** @type {number} */ id) => browser.tabs.find((tab) => tab.id === id),
      query: async () => browser.tabs,
      sendMessage: async (/** @type {number} */ id, /** @type {any} */ message) => {
        browser.messages.push([id, message]);
        if (!(id in browser.answers)) throw new Error('Receiving end does not exist.');
        const { [id]: answer } = browser.answers;
        return message.type === 'ask' ? answer : message.type === 'count' ? answer.counts : undefined;
      },
    },
  };
  Object.assign(globalThis, { chrome });
  return browser;
}
