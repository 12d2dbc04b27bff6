/** When a page that changes is read again: soon after it changed, but ever more seldom while it never rests. Pure. */

/** The least and the most time between two readings, in milliseconds. */
const LEAST = 1_000;
const MOST = 10_000;
/** How many pages a minute in one document are read as soon as they come: some change their address all the time. */
const PAGES = 10;
const MINUTE = 60_000;

export class Pace {
  #last = -Infinity;
  #gap = LEAST;
  /** When another page began, in the last minute. @type {number[]} */
  #began = [];

  /**
   * How long to wait before reading again.
   * @param {number} now in milliseconds
   */
  delay(now) {
    return Math.max(0, this.#last + this.#gap - now);
  }

  /**
   * The page was read. One that had rested for longer than the longest wait starts from the shortest again.
   * @param {number} now in milliseconds
   */
  read(now) {
    this.#gap = now - this.#last > MOST + this.#gap ? LEAST : Math.min(MOST, this.#gap * 2);
    this.#last = now;
  }

  /**
   * Another page begins: it is read soon.
   * @param {number} now in milliseconds
   */
  reset(now) {
    this.#began = this.#began.filter((time) => now - time < MINUTE);
    if (this.#began.length >= PAGES) return;
    this.#began.push(now);
    this.#gap = LEAST;
  }
}
