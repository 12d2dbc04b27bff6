// Waiting for a condition.

/**
 * Asks until the answer is neither false, null nor undefined, and gives it. The page is asked anew each time: `waitForFunction`
 * never comes back on a page with a `sandbox` policy, nor on Firefox's own pages.
 * @template T
 * @param {string} what the condition, for the message of a test that fails
 * @param {() => Promise<T | false | null | undefined> | T | false | null | undefined} condition
 * @param {number} [limit] milliseconds
 * @returns {Promise<T>}
 */
export async function until(what, condition, limit = 15_000) {
  const end = performance.now() + limit;
  /** @type {unknown} */
  let last;
  for (;;) {
    try {
      last = await condition();
      if (last !== false && last !== null && last !== undefined) return /** @type {T} */ (last);
    } catch (error) {
      // A page that is being left cannot answer.
      last = error;
    }
    if (performance.now() > end) throw new Error(`${what}: not within ${limit} ms`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
