// Runs one peer, in a process of its own.
//
//     node benches/peers/run.mjs PEER MODE            {"id","text"} a line in, {"id","flags":[…]} a line out, as `caveat --jsonl`
//     node benches/peers/run.mjs PEER MODE --time     {"warm":[text,…],"rounds":[[text,…],…]} in, {"seconds":[…],"marks"} out

import { readFileSync } from 'node:fs';

/**
 * What a peer found, as the command line's contract has it, but with ends in UTF-16 code units.
 * @typedef {{ start: number, end: number, kind: string, value: number | number[] | string | null, unit?: string }} Figure
 */

/** Seconds of CPU time that warming up takes, and after which no further round begins. */
const longest = { warm: 5, rounds: 15 };

const peers = {
  caveat: () => import('./caveat.mjs'),
  compromise: () => import('./compromise.mjs'),
  recognizers: () => import('./recognizers.mjs'),
  wink: () => import('./wink.mjs'),
  'write-good': () => import('./write-good.mjs'),
  harper: () => import('./harper.mjs'),
};

const [peer, mode, time] = process.argv.slice(2);
const { timed, scored } = await peers[peer]();
const input = readFileSync(0, 'utf8');
const output = time ? JSON.stringify(await measure(timed[mode], JSON.parse(input))) : input.split('\n').filter(Boolean).map(answer).join('\n');
// Not process.exit: it would not wait for a pipe to take all of it.
process.stdout.write(`${output}\n`);

/** @param {string} line */
function answer(line) {
  const { id, text } = JSON.parse(line);
  const flags = apart(scored[mode](text)).map((found) => ({
    layer: 'figure', bound: 'exact', ...found, start: codePoints(text, found.start), end: codePoints(text, found.end),
  }));
  return JSON.stringify({ id, flags });
}

/**
 * Where several finders found the same words the longest stays, or of equal ones the first.
 * @param {Figure[]} found
 */
function apart(found) {
  const kept = /** @type {Figure[]} */ ([]);
  for (const figure of [...found].sort((a, b) => (b.end - b.start) - (a.end - a.start))) {
    if (kept.every(({ start, end }) => figure.end <= start || end <= figure.start)) kept.push(figure);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * @param {string} text
 * @param {number} at
 */
function codePoints(text, at) {
  return [...text.slice(0, at)].length;
}

/**
 * The CPU time of each round, all threads together; what was found is counted when the clock has stopped. A text that a peer fails on
 * counts as read. A slow peer reads fewer texts.
 * @param {(text: string) => unknown[] | Promise<unknown[]>} read
 * @param {{ warm: string[], rounds: string[][] }} texts
 */
async function measure(read, { warm, rounds }) {
  let failed = 0;
  const all = async (/** @type {string[]} */ texts) => {
    const found = [];
    for (const text of texts) {
      try {
        const result = read(text);
        found.push(result instanceof Promise ? await result : result);
      } catch {
        failed += 1;
      }
    }
    return found;
  };
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  // A fast tool reads them more than once: its code is compiled anew while it runs, and that is no part of the rounds.
  for (let index = 0; cpu() < longest.warm; index = (index + 1) % warm.length) await all([warm[index]]);
  failed = 0;
  let marks = 0;
  const seconds = [];
  const begin = cpu();
  for (const texts of rounds) {
    const start = cpu();
    const found = await all(texts);
    seconds.push(cpu() - start);
    marks += found.reduce((sum, one) => sum + one.length, 0);
    if (cpu() - begin > longest.rounds) break;
  }
  return { seconds, marks, failed };
}
