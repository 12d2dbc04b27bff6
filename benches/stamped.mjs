// What Caveat does in a page's main thread, told by time stamps in the browser's trace: they count the thread's own time, since the
// machine may have other things to do.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup/shell.mjs';

/** The tasks of the browser that belong to its drawing of a page. */
const DRAWING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);
const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Where what the stamps say is heard. */
const DONE = 'caveat: done';

/** Runs in the world of the content script, before it: stamps what goes out, what comes in and what is painted. @param {string} done */
function stamp(done) {
  const { chrome, scheduler, HighlightRegistry } = /** @type {any} */ (globalThis);
  const { timeStamp, debug } = console;
  timeStamp('start');
  const pause = scheduler.yield.bind(scheduler);
  Object.defineProperty(scheduler, 'yield', { value: async () => {
    await pause();
    timeStamp('resume');
  } });
  const { set } = HighlightRegistry.prototype;
  HighlightRegistry.prototype.set = function (/** @type {unknown[]} */ ...args) {
    timeStamp('paint');
    return set.apply(this, args);
  };
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = async (/** @type {any} */ message) => {
    timeStamp(`send ${message.type}`);
    const answer = send(message);
    timeStamp(`sent ${message.type}`);
    // In a task of its own: it costs more than what is measured.
    if (message.type === 'state' && message.state.status !== 'reading') setTimeout(debug, 0, done);
    const got = await answer;
    timeStamp(`answer ${message.type}`);
    return got;
  };
}

/** Writes the extension of dist/chrome with the stamps in front of its content script. @returns {string} its folder */
export function writeStamped() {
  const folder = join(root, 'dist/bench/stamped');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'dist/chrome'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const script of manifest.content_scripts) script.js.unshift('stamps.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(folder, 'stamps.js'), `(${stamp})(${JSON.stringify(DONE)});\n`);
  return folder;
}

/**
 * A task of the main thread, in milliseconds: `ms` of the thread's own time, `start` and `lasted` by the clock.
 * @typedef {object} Task
 * @property {number} start
 * @property {number} ms
 * @property {number} lasted
 * @property {{ what: string, at: number, ms: number }[]} stamps by the clock, and by the thread's own time
 * @property {boolean} isOurs
 * @property {boolean} isDrawing
 */

/** Does something with a tab. @typedef {(tab: import('puppeteer-core').Page) => Promise<unknown>} Act */

/**
 * Opens a page, and waits until Caveat has read it and the browser has drawn it.
 * @param {import('../tests/browser/harness/launch.mjs').Session} session with the extension of `writeStamped`
 * @param {Act} open
 * @param {Act} [change] done to the page after that, for the tasks until it is read and drawn again instead
 * @returns {Promise<Task[]>}
 */
export async function record(session, open, change) {
  const tab = await session.newPage();
  const client = await tab.createCDPSession();
  let wake = (/** @type {unknown} */ _) => {};
  client.on('Runtime.consoleAPICalled', ({ args }) => args[0]?.value === DONE && wake(DONE));
  await client.send('Runtime.enable');
  const follow = async (/** @type {Act} */ act) => {
    const done = new Promise((resolve) => (wake = resolve));
    await act(tab);
    await done;
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };
  if (change) await follow(open);
  await tab.tracing.start({ categories: CATEGORIES });
  await follow(change ?? open);
  const { traceEvents } = JSON.parse(Buffer.from(await tab.tracing.stop() ?? []).toString());
  await tab.close();
  return tasksIn(traceEvents, session.origin);
}

/** @param {any[]} events @param {string} origin @returns {Task[]} */
function tasksIn(events, origin) {
  const first = events.find(({ name }) => name === 'TimeStamp');
  const own = events.filter(({ pid, tid }) => pid === first?.pid && tid === first?.tid).sort((a, b) => a.ts - b.ts);
  /** @type {Task[]} */
  const tasks = [];
  let end = 0;
  for (const { name, ts, tts, dur, tdur, args } of own) {
    if (name === 'RunTask' && ts >= end) {
      // Not over when the trace was.
      if (dur === undefined) break;
      tasks.push({ start: ts / 1000, ms: (tdur ?? dur) / 1000, lasted: dur / 1000, stamps: [], isOurs: false, isDrawing: false });
      end = ts + dur;
      continue;
    }
    const task = tasks.at(-1);
    if (!task || ts > end) continue;
    if (name === 'TimeStamp') task.stamps.push({ what: args.data.message, at: ts / 1000, ms: tts / 1000 });
    if (name === 'TimeStamp' || args?.data?.url?.startsWith(origin)) task.isOurs = true;
    if (DRAWING.has(name)) task.isDrawing = true;
  }
  return tasks;
}

/** @param {number[]} values */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p95: at(0.95), worst: sorted[sorted.length - 1] };
}
