// How much memory a browser holds (Linux).

import { readFileSync, readdirSync } from 'node:fs';
import { inFirefox } from '../tests/browser/harness/firefox.mjs';

/** In every page and worker: when it is collected by itself, differs from run to run. @param {import('../tests/browser/harness/launch.mjs').Session} session */
export async function collectGarbage(session) {
  if (session.name === 'firefox') {
    await inFirefox(session, `new Promise((resolve) => Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
      .minimizeMemoryUsage(() => resolve('')))`);
    return;
  }
  for (const target of session.browser.targets().filter((each) => ['page', 'service_worker'].includes(each.type()))) {
    const client = await target.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    await client.detach();
  }
}

/**
 * The least of some samples over five seconds: what stays, and not what is about to be collected. `all` memory, and what of it is
 * `anonymous`, in which no other program's process has a part.
 * @param {number} pid
 */
export async function leastMemory(pid) {
  const least = { all: Infinity, anonymous: Infinity };
  for (let sample = 0; sample < 10; sample++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    least.all = Math.min(least.all, memoryOf(pid, /^Pss: +(\d+)/m));
    least.anonymous = Math.min(least.anonymous, memoryOf(pid, /^Pss_Anon: +(\d+)/m));
  }
  return least;
}

/** Megabytes of a process and all under it; a page that several share counts once (Linux: proportional set size). @param {number} root @param {RegExp} kind */
function memoryOf(root, kind) {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)]));
  const isUnder = (/** @type {number | undefined} */ pid) => {
    for (; pid; pid = parents.get(pid)) if (pid === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isUnder).reduce((sum, pid) => sum + Number(read(`/proc/${pid}/smaps_rollup`).match(kind)?.[1] ?? 0), 0) / 1024;
}

/** @param {string} pid */
function parentOf(pid) {
  return Number(read(`/proc/${pid}/stat`).match(/\) \S (\d+)/)?.[1] ?? 0);
}

/** A file of a process; empty where it has ended. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
