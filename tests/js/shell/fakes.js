/**
 * A storage area in memory. `fail` makes reading or writing fail; `writes` counts.
 * @param {Record<string, unknown>} [content]
 */
export function fakeArea(content = {}) {
  const area = {
    content: structuredClone(content),
    /** @type {{ get?: Error, set?: Error }} */
    fail: {},
    writes: 0,
    async get() {
      if (area.fail.get) throw area.fail.get;
      return structuredClone(area.content);
    },
    /** @param {Record<string, unknown>} items */
    async set(items) {
      await null;
      if (area.fail.set) throw area.fail.set;
      area.writes += 1;
      Object.assign(area.content, structuredClone(items));
    },
    /** @param {string[]} keys */
    async remove(keys) {
      await null;
      for (const key of keys) delete area.content[key];
    },
  };
  return area;
}

/** Keeps what is expected to be logged out of the test's output. @param {import('node:test').TestContext} t */
export function hush(t) {
  t.mock.method(console, 'error', () => {});
}
