/**
 * The content script: the life of Caveat in one page.
 *
 *     asleep ──seen──▶ asking ──on──▶ running ──▶ read ▶ analyse ▶ mark ──▶ read again when the page changes
 *                        ▲  └──off──▶ off           │
 *                        └──settings, bfcache───────┘        orphaned (the extension was updated or removed), or access withdrawn ──▶ gone
 *
 * A page in a hidden tab sleeps until it is seen. At most one analysis is under way.
 */

import { api } from '../shared/api.js';
import { QUIET_RULES, isToContent } from '../shared/protocol.js';
import { say } from '../shared/say.js';
import { Annotator } from './annotate.js';
import { removeLeftovers } from './leftover.js';
import { wants } from './marks.js';
import { move, partsOf } from './parts.js';
import { readElements, readPage } from './region.js';
import { isEnglish, languageOf } from './region/language.js';
import { isIntact } from './text-map.js';
import { isTranslated } from './translated.js';
import { Watch } from './watch.js';

/** @typedef {import('../shared/protocol.js').AnalyseAnswer} AnalyseAnswer */
/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').FromContent} FromContent */
/** @typedef {import('../shared/protocol.js').Here} Here */
/** @typedef {import('../shared/protocol.js').PageState} PageState */
/** @typedef {import('../shared/protocol.js').Snapshot} Snapshot */
/** @typedef {import('./region.js').Reading} Reading */

/** A rare name: the page shares the registry of highlights. */
const PREFIX = 'caveat-';

/** All that a reader can have marked without asking for a kind. @type {import('./marks.js').Choice} */
const EVERYTHING = { layers: { figure: true, claim: true }, density: 'everything', kindsOff: [...QUIET_RULES] };

/** Whether the extension that this script came from is still there. */
const isAlive = () => api.runtime?.id !== undefined;

/** The background cannot see which toolbar icon stands out. */
const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** Caveat at work in a page: reads, has analysed, marks. */
class Session {
  #report;
  #annotator;
  #watch;
  /** @type {Reading | null} */
  #reading = null;
  /** What the marks on the page were made from. @type {Article | null} */
  #analysed = null;
  /** What came of it. @type {PageState} */
  #outcome = { status: 'nothing' };
  #url = '';
  /** Whether the reader asked for this page to be read, article or not. */
  #insists = false;
  #isBusy = false;
  /** The page was to be read while it was being read. */
  #isAwaited = false;
  #isStopped = false;
  #badge = 0;
  #isBadgeDue = false;

  /**
   * @param {Here} here
   * @param {(state: PageState) => void} report tells the extension what the page is doing
   */
  constructor(here, report) {
    this.#report = report;
    this.#annotator = new Annotator({
      prefix: PREFIX,
      version: api.runtime.getManifest().version,
      styles: false,
      isWanted: () => this.#isWanted(),
      setKind: (kind, marked) => void send({ type: 'setHere', change: { kind, marked } }).then((answer) => answer && page.settle(answer)),
      painted: () => this.#count(),
    }, here);
    this.#watch = new Watch({
      changed: (elements) => this.#changed(elements),
      read: () => void this.#read(),
      container: () => this.#reading?.container ?? null,
    });
    this.#watch.observe([]);
    void this.#read();
  }

  /** @param {Here} here */
  choose(here) {
    this.#annotator.choose(here);
  }

  get annotator() {
    return this.#annotator;
  }

  /** Reads the page again, from nothing, since the reader asks for it; what seems to be no article is read too. */
  again() {
    this.#insists = true;
    this.#analysed = null;
    this.#report({ status: 'reading' });
    void this.#read();
  }

  stop() {
    this.#isStopped = true;
    this.#watch.stop();
    this.#annotator.stop();
  }

  #isWanted() {
    if (!isAlive()) page.stop();
    return !this.#isStopped;
  }

  async #read() {
    if (this.#isBusy) {
      this.#isAwaited = true;
      return;
    }
    this.#isBusy = true;
    this.#isAwaited = false;
    this.#watch.began();
    try {
      await this.#readOnce();
    } finally {
      this.#isBusy = false;
      // Not before: the wait may be over long before the answer comes, and would be asked for over and over.
      if (this.#isAwaited && !this.#isStopped) this.#watch.schedule();
    }
  }

  async #readOnce() {
    if (!this.#isWanted()) return;
    this.#url = location.href;
    const reading = await readPage(() => this.#isWanted(), this.#insists);
    if (!reading || !this.#isWanted()) return;
    this.#reading = reading;
    this.#watch.observe(reading.roots);
    if (reading.what !== 'article') {
      this.#forget({ status: reading.what, ...(reading.frame !== null && { frame: reading.frame }) });
      return;
    }
    const { article } = reading;
    if (isSame(article, this.#analysed)) {
      this.#annotator.locate(reading.blocks, reading.title);
      this.#report({ ...this.#outcome, ...besides(reading) });
      return;
    }
    const language = await languageOf(article.text, article.language, (text) => api.i18n.detectLanguage(text));
    if (!this.#isWanted()) return;
    if (!isEnglish(language)) {
      this.#forget({ status: 'not_english', language, ...besides(reading) });
      return;
    }
    await this.#mark(reading, { ...article, language });
  }

  /** Has an article analysed, part by part, and marks what is found. @param {Reading} reading @param {Article} article */
  async #mark(reading, article) {
    // Marks that are there stay until all others are known: they would be gone for as long as that takes.
    const isFirst = this.#analysed === null;
    const marked = this.#annotator.prepare(reading);
    let words = 0;
    let parts = 0;
    for (const part of partsOf(article, reading.starts)) {
      const answer = await analyse(part.article, () => this.#isWanted());
      if (!this.#isWanted()) return;
      if ('failure' in answer) {
        this.#forget({ status: 'failed', reason: answer.failure });
        return;
      }
      // The page holds another article by now: its change has been seen, and it is read next.
      if (!reading.blocks.some(isIntact)) return;
      const { flags } = answer.report;
      move(flags, part.start, marked.flags.length);
      marked.add(flags, part.end);
      words += part.words;
      parts += 1;
      if (isFirst) this.#annotator.show(marked);
    }
    this.#analysed = reading.article;
    if (!isFirst) this.#annotator.show(marked);
    this.#outcome = {
      status: marked.flags.some(wants(EVERYTHING)) ? 'done' : 'nothing',
      words,
      ...(parts > 1 && { partial: true }),
      ...(reading.isCut && { cut: true }),
    };
    this.#report({ ...this.#outcome, ...besides(reading) });
  }

  /** Nothing is marked here. @param {PageState} state */
  #forget(state) {
    this.#analysed = null;
    this.#annotator.clear();
    this.#report(state);
  }

  /** @param {Set<Element> | null} elements */
  #changed(elements) {
    if (!this.#isWanted()) return;
    if (this.#url !== location.href) {
      this.#insists = false;
      this.#watch.reset();
    }
    this.#annotator.restore();
    if (this.#annotator.dropChanged() && elements) this.#annotator.adopt(readElements(elements));
  }

  /** Tells the badge how many claims are marked, once for all changes at the same moment. */
  #count() {
    if (this.#isBadgeDue) return;
    this.#isBadgeDue = true;
    queueMicrotask(() => {
      this.#isBadgeDue = false;
      const count = this.#annotator.counts.claim;
      if (this.#isStopped || count === this.#badge) return;
      this.#badge = count;
      void send({ type: 'badge', count });
    });
  }
}

/** What a reader is told of the page besides. @param {Reading} reading */
function besides({ leavesComments }) {
  return { ...(leavesComments && { comments: true }), ...(isTranslated() && { translated: true }) };
}

/** @param {Article} article @param {Article | null} other */
function isSame(article, other) {
  return other !== null && article.text === other.text && article.title === other.title && article.published === other.published
    && article.roles.join() === other.roles.join();
}

/** How often an article is sent: a background that the browser stops in the middle is started again by the next message. */
const ATTEMPTS = 2;

/**
 * Milliseconds until an article counts as lost: where a background is stopped just then, its message may be neither answered nor refused.
 * A part of an article takes some 20, and many tabs may be opened at once.
 */
const PATIENCE = 10_000;

/** What is promised; undefined where it takes longer. @template T @param {number} limit @param {Promise<T>} promised @returns {Promise<T | undefined>} */
async function within(limit, promised) {
  let timer = 0;
  try {
    return await Promise.race([promised, new Promise((/** @type {(nothing: undefined) => void} */ resolve) => (timer = setTimeout(resolve, limit)))]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Article} article
 * @param {() => boolean} isWanted
 * @returns {Promise<AnalyseAnswer>}
 */
async function analyse(article, isWanted) {
  for (let attempt = 0; attempt < ATTEMPTS && isWanted(); attempt += 1) {
    try {
      const answer = await within(PATIENCE, api.runtime.sendMessage({ type: 'analyse', article }));
      if (answer) return answer;
    } catch {
      // What the browser says of it is for nobody who reads an article.
    }
  }
  return { failure: say('reason.gone') };
}

/**
 * Sends a message and gives what holds here now; null where nobody answers, or Caveat may no longer read this page.
 * @param {Exclude<FromContent, { type: 'analyse' }>} message
 * @returns {Promise<Here | null>}
 */
async function send(message) {
  try {
    const answer = await api.runtime.sendMessage(message);
    if (answer !== 'withdrawn') return answer;
    page.stop();
    return null;
  } catch {
    if (!isAlive()) page.stop();
    return null;
  }
}

/** Caveat in this page, whether it is on or off. */
class Page {
  /** @type {Session | null} */
  #session = null;
  /** @type {PageState} */
  #state = { status: 'reading' };
  #stopping = new AbortController();
  /** @type {(message: unknown, sender: chrome.runtime.MessageSender, respond: (answer: unknown) => void) => void} */
  #listener = (message, sender, respond) => {
    if (sender.id === api.runtime.id && isToContent(message)) this.#receive(message, respond);
  };

  get isRunning() {
    return !this.#stopping.signal.aborted && isAlive();
  }

  start() {
    removeLeftovers(PREFIX);
    api.runtime.onMessage.addListener(this.#listener);
    const { signal } = this.#stopping;
    // A page that comes back from the back-forward cache may have missed a change of settings.
    addEventListener('pageshow', ({ persisted, isTrusted }) => persisted && isTrusted && void this.#ask(), { signal });
    const seen = () => {
      // A page can say so too.
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', seen);
      void this.#ask();
    };
    document.addEventListener('visibilitychange', seen, { signal });
    seen();
  }

  /** The reader asks for the page to be read, now. */
  again() {
    if (this.#session) this.#session.again();
    else void this.#ask();
  }

  /** Takes all of Caveat off the page. */
  stop() {
    this.#stopping.abort();
    this.#session?.stop();
    this.#session = null;
    // Throws where the extension is gone, and then there is nothing to take off.
    if (isAlive()) api.runtime.onMessage.removeListener(this.#listener);
  }

  /** Does what the settings say. @param {Here} here */
  settle(here) {
    if (!this.isRunning) return;
    if (!here.on) {
      this.#session?.stop();
      this.#session = null;
      this.#tell({ status: here.everywhere ? 'off_here' : 'off_everywhere' });
    } else if (this.#session) {
      this.#session.choose(here);
    } else {
      this.#tell({ status: 'reading' });
      this.#session = new Session(here, (state) => this.#tell(state));
    }
  }

  async #ask() {
    const here = await send({ type: 'state', state: this.#state, dark: isDark() });
    if (here) this.settle(here);
  }

  /** @param {PageState} state */
  #tell(state) {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    void send({ type: 'state', state, dark: isDark() });
  }

  /** @param {import('../shared/protocol.js').ToContent} message @param {(answer: unknown) => void} respond */
  #receive(message, respond) {
    const annotator = this.#session?.annotator;
    if (message.type === 'settings') this.settle(message.here);
    else if (message.type === 'withdrawn') this.stop();
    else if (message.type === 'ask') respond(this.#snapshot());
    else if (message.type === 'count') respond(this.#counts);
    else if (message.type === 'readNow') this.again();
    else if (message.type === 'walk') annotator?.walk(message.direction);
    else annotator?.goTo(message.id);
  }

  get #counts() {
    return this.#session?.annotator.counts ?? { figure: 0, claim: 0 };
  }

  /** @returns {Snapshot} */
  #snapshot() {
    const annotator = this.#session?.annotator;
    return {
      state: { ...this.#state, ...(annotator?.overwritten && { overwritten: true }) },
      counts: this.#counts,
      marks: annotator?.list() ?? [],
    };
  }
}

/** One Caveat in a document, however often this script is put into it: a second time means that the reader asks for it. */
const world = /** @type {{ caveat?: Page }} */ (/** @type {unknown} */ (globalThis));
const isFirst = !world.caveat?.isRunning;
const page = isFirst ? new Page() : /** @type {Page} */ (world.caveat);
if (isFirst) {
  world.caveat = page;
  page.start();
} else {
  page.again();
}
