/** Long work in short slices, so that the page stays quick. */

/** How long a slice may last, in milliseconds. */
const SLICE = 6;

/** Lets the browser do what waits. @returns {Promise<void>} */
function pause() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs a generator to its end.
 * @template T
 * @param {Generator<void, T, void>} work
 * @param {() => boolean} isWanted whether the result is still wanted
 * @returns {Promise<T | null>} null where it is not
 */
export async function inSlices(work, isWanted) {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    await pause();
    if (!isWanted()) return null;
    start = performance.now();
  }
}

/** Runs a generator at once. @template T @param {Generator<void, T, void>} work @returns {T} */
export function atOnce(work) {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
