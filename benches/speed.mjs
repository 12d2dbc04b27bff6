// Speed of the figure pass and of the whole analysis, native and in WASM, beside the peers on the same texts, each in a process of its own.

import { spawnSync } from 'node:child_process';
import { setUpRust } from '../scripts/setup/rust.mjs';
import { Obstacle, must, root, say } from '../scripts/setup/shell.mjs';
import { moduleCommand, setUpPeers } from './peers/setup.mjs';
import { textsToTime } from './texts.mjs';

/** What the ratios are to. */
const base = 'compromise, numbers';

const native = ['bench', '--quiet', '--locked', '--bench', 'figures', '--features', 'passes'];

/** @param {string} [folder] of articles; our own texts where absent */
export async function speed(folder) {
  await setUpRust([]);
  await must('cargo', [...native, '--no-run']);
  const peers = await setUpPeers();
  const texts = textsToTime(folder);
  const sizes = texts.rounds.map((round) => round.reduce((sum, text) => sum + [...text].length, 0));
  const chars = sizes.reduce((sum, size) => sum + size, 0);
  say(`${texts.rounds.flat().length} texts, ${chars} characters, in ${sizes.length} rounds; CPU time after a warm-up on others.`);

  const input = JSON.stringify(texts);
  const rows = JSON.parse(output('cargo', native, input))
    .map((/** @type {any} */ result) => ({ ...result, tool: `Caveat native, ${result.tool}` }));
  for (const mode of ['floor', 'figures', 'all']) rows.push(timed('Caveat WASM', mode, moduleCommand('caveat'), input));
  for (const { name, modes, command } of peers) {
    for (const mode of modes) rows.push(timed(name, mode, command, input));
  }
  say(table(rows.map((/** @type {any} */ row) => summary(row, sizes))));
}

/**
 * @param {string} name
 * @param {string} mode
 * @param {import('./peers/setup.mjs').Peer['command']} command
 * @param {string} input
 */
function timed(name, mode, command, input) {
  return { tool: `${name}, ${mode}`, ...JSON.parse(output(...command(mode, true), input)) };
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} input
 */
function output(program, args, input) {
  const result = spawnSync(program, args, { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'inherit'] });
  if (result.status !== 0) throw new Obstacle(`'${[program, ...args].join(' ')}' failed.`);
  // A build may have spoken before.
  return result.stdout.trim().split('\n').at(-1) ?? '';
}

/** Characters per second: the median of the rounds, the slowest and the fastest. A slow peer has read the first rounds only. */
function summary(/** @type {any} */ { tool, seconds, marks, failed = 0 }, /** @type {number[]} */ sizes) {
  const read = sizes.slice(0, seconds.length);
  const speeds = read.map((size, index) => size / seconds[index]).sort((a, b) => a - b);
  const middle = speeds.length >> 1;
  return {
    tool,
    median: (speeds[middle] + speeds[speeds.length - 1 - middle]) / 2,
    least: speeds[0],
    most: speeds[speeds.length - 1],
    density: marks / read.reduce((sum, size) => sum + size, 0) * 1000,
    notes: [...(failed > 0 ? [`failed on ${failed} texts`] : []), ...(read.length < sizes.length ? [`${read.length} rounds`] : [])],
  };
}

/** @param {ReturnType<typeof summary>[]} rows */
function table(rows) {
  const one = rows.find(({ tool }) => tool === base)?.median;
  const rounded = (/** @type {number} */ number) => Number(number.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 4 });
  return [
    `| | × ${base} | characters per second, median | slowest – fastest round | marks per 1,000 characters |`,
    '|---|---|---|---|---|',
    ...rows.map(({ tool, median, least, most, density, notes }) =>
      `| ${tool} | ${one ? rounded(median / one) : '–'} | ${rounded(median)} | ${rounded(least)} – ${rounded(most)} | ${[density.toFixed(1), ...notes].join('; ')} |`),
  ].join('\n');
}
