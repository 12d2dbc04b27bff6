/**
 * Watches the page for changes. An observer runs before the page is painted: there, marks whose words changed are dropped, and
 * blocks that came back with the same text are marked again. Everything else waits for one reading, later.
 */

import { Pace } from './pace.js';

/** Above so many records it is cheaper to look at the whole page once than at each change. */
const MANY = 1_000;
/** What brings hidden text to light, where no node comes or goes: text that was paid for, a section that unfolds. */
const REVEALING = ['class', 'hidden', 'style'];

/**
 * @typedef {object} Use
 * @property {(changed: Set<Element> | null) => void} changed something in the article changed, in these elements; null where there are too many to name
 * @property {() => void} read time to read the page again
 * @property {() => Element | null} container what holds the article, where one is known
 */

export class Watch {
  #use;
  #observer = new MutationObserver((records) => this.#observed(records));
  /** @type {Set<Node>} */
  #roots = new Set();
  #pace = new Pace();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isDue = false;
  #stopping = new AbortController();

  /** @param {Use} use */
  constructor(use) {
    this.#use = use;
    const { signal } = this.#stopping;
    document.addEventListener('visibilitychange', ({ isTrusted }) => isTrusted && this.#turned(), { signal });
    // A click can bring hidden text to light without a change that is observed.
    addEventListener('click', () => this.schedule(), { capture: true, passive: true, signal });
  }

  /** Observes the document and these shadow roots. @param {ShadowRoot[]} roots */
  observe(roots) {
    for (const root of [document, ...roots]) {
      if (this.#roots.has(root)) continue;
      this.#roots.add(root);
      if (!document.hidden) this.#connect(root);
    }
  }

  /** The page is being read now. */
  began() {
    this.#isDue = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pace.read(performance.now());
  }

  /** Another page stands in this document. */
  reset() {
    this.#pace.reset(performance.now());
  }

  /** Has the page read again, in a while. */
  schedule() {
    this.#isDue = true;
    if (document.hidden || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      idle(() => this.#isDue && !document.hidden && !this.#stopping.signal.aborted && this.#use.read());
    }, this.#pace.delay(performance.now()));
  }

  stop() {
    this.#stopping.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#roots.clear();
  }

  /** @param {Node} root */
  #connect(root) {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: REVEALING });
  }

  /** A hidden page is not observed; once it is seen again, it is looked at as a whole. */
  #turned() {
    if (document.hidden) {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      return;
    }
    for (const root of this.#roots) this.#connect(root);
    this.#use.changed(null);
    this.schedule();
  }

  /** @param {MutationRecord[]} records */
  #observed(records) {
    const known = this.#use.container();
    const container = known?.isConnected ? known : null;
    const near = container ? records.filter(({ target }) => isNear(target, container)) : records;
    if (near.length === 0) return;
    const inText = near.filter(({ type }) => type !== 'attributes');
    if (inText.length > 0) this.#use.changed(inText.length > MANY ? null : changedElements(inText, container));
    this.schedule();
  }
}

/**
 * The elements whose text may have changed.
 * @param {MutationRecord[]} records
 * @param {Element | null} container
 * @returns {Set<Element>}
 */
function changedElements(records, container) {
  /** @type {Set<Element>} */
  const changed = new Set();
  for (const { target, addedNodes } of records) {
    let ownText = target.nodeType === 3;
    for (const node of addedNodes) {
      if (node.nodeType === 1) changed.add(/** @type {Element} */ (node));
      ownText ||= node.nodeType === 3;
    }
    const element = target.nodeType === 1 ? /** @type {Element} */ (target) : target.parentElement;
    // Where it holds more than the article, what was added to it is enough.
    if (element && ownText && !(container && element !== container && element.contains(container))) changed.add(element);
  }
  return changed;
}

/** Whether a change at `target` can touch the article. @param {Node} target @param {Element} container */
function isNear(target, container) {
  return container.contains(target) || target.contains(container) || target.getRootNode() instanceof ShadowRoot;
}

/** @param {() => void} task */
function idle(task) {
  requestIdleCallback(task, { timeout: 2_000 });
}
