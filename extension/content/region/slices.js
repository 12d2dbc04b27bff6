/** Long work in short slices, so that the page stays quick. */

/** How long a slice may last, in milliseconds. */
const SLICE = 4;

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

/** What work in slices asks where it can stop: whether it is to yield. @typedef {Pick<Clock, 'isOver'>} Pace */

/** The pace of work that is done at once. @type {Pace} */
export const AT_ONCE = { isOver: () => false };

/** Since when the page waits, over all that is done in its stead. */
export class Clock {
  #start = performance.now();

  /** @param {number} [most] milliseconds */
  isOver(most = SLICE) {
    return performance.now() - this.#start >= most;
  }

  async pause() {
    await pause();
    this.#start = performance.now();
  }
}

/**
 * Runs a generator to its end, and lets the browser do what waits where it yields.
 * @template T
 * @param {Generator<void, T, void>} work
 * @param {() => boolean} isWanted whether the result is still wanted
 * @param {Clock} clock by which it yields
 * @returns {Promise<T | null>} null where it is not
 */
export async function inSlices(work, isWanted, clock) {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await clock.pause();
    if (!isWanted()) return null;
  }
}

/** Runs a generator at once. @template T @param {Generator<void, T, void>} work @returns {T} */
export function atOnce(work) {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
