// What Caveat and the peers find on the same labelled sets of figures. FOLDER holds data/figures and eval/run_figures.py; it is not part of
// this project: the sets are their makers'.

import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setUpRust } from '../scripts/setup/rust.mjs';
import { Obstacle, must, root, say } from '../scripts/setup/shell.mjs';
import { setUpPeers } from './peers/setup.mjs';

/** Sets without values: spans are compared. */
const spans = ['rt_datetime', 'dk_time', 'rt_duration', 'dk_duration', 'rt_range', 'dk_ordinal'];

/** Texts with dates among figures of all kinds: a peer with a finder of dates runs with and without it, and the better score counts. */
const mixed = ['newsquant', 'hard'];

/** Science, patents and spoken commands: nothing that a newspaper prints. */
const beside = ['grobid_quantities', 'measeval', 'rustling_en'];

/** Its rows ask for figures of the kind "none", and the scorer would leave out whatever is marked: they are scored without. */
const negative = 'rt_negative';

/** @typedef {Record<string, { span: number, value: number, unit: number, marked: string[] }>} Scores by set */

/** @param {string} [folder] */
export async function figures(folder) {
  if (!folder || !existsSync(join(folder, 'eval/run_figures.py'))) {
    throw new Obstacle('npm run bench -- figures FOLDER: it must hold data/figures and eval/run_figures.py, which are no part of this project.');
  }
  await setUpRust([]);
  await must('cargo', ['build', '--quiet', '--release', '--locked']);
  const peers = (await setUpPeers()).filter(({ timedOnly }) => !timedOnly);
  const sets = readdirSync(join(folder, 'data/figures')).sort().filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -6))
    .filter((set) => !beside.includes(set));
  const data = withoutScope(join(folder, 'data/figures'), sets);
  const scored = scorer(join(folder, 'eval/run_figures.py'), data);
  try {
    const columns = await Promise.all([
      scored([join(root, 'target/release/caveat'), '--jsonl'], sets).then((scores) => ({ name: 'Caveat', scores })),
      ...peers.map(async ({ name, version, modes: [plain, dates], command }) => {
        const [without, withDates] = await Promise.all([
          scored(command(plain).flat(), dates ? sets.filter((set) => !spans.includes(set)) : sets),
          dates ? scored(command(dates).flat(), [...spans, ...mixed]) : {},
        ]);
        const scores = { ...without, ...withDates };
        for (const set of mixed) if (without[set]?.value > scores[set]?.value) scores[set] = without[set];
        return { name: `${name} ${version}`, scores };
      }),
    ]);
    say(table(columns));
  } finally {
    rmSync(data, { recursive: true });
  }
}

/**
 * A folder with the sets.
 * @param {string} from
 * @param {string[]} sets
 */
function withoutScope(from, sets) {
  const data = mkdtempSync(join(tmpdir(), 'caveat-sets-'));
  for (const name of sets.map((set) => `${set}.jsonl`)) {
    if (name !== `${negative}.jsonl`) {
      copyFileSync(join(from, name), join(data, name));
      continue;
    }
    const rows = readFileSync(join(from, name), 'utf8').split('\n').filter(Boolean);
    writeFileSync(join(data, name), rows.map((row) => JSON.stringify({ ...JSON.parse(row), scope: undefined })).join('\n'));
  }
  return data;
}

/**
 * @param {string} program the scorer
 * @param {string} data the sets
 * @returns {(command: string[], sets: string[]) => Promise<Scores>}
 */
const scorer = (program, data) => async (command, sets) => {
  const quoted = command.map((word) => `'${word}'`).join(' ');
  const child = spawn('python3', [program, quoted, data, ...sets], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const output = await text(child.stdout);
  if ((await closed)[0] !== 0) throw new Obstacle(`The scorer failed on ${command.join(' ')}.`);
  const lines = output.trim().split('\n').map((line) => {
    const number = (/** @type {RegExp} */ what) => Number(what.exec(line)?.[1] ?? Number.NaN);
    const scores = {
      span: number(/span overlap ([\d.]+)/),
      value: number(/ value ([\d.]+)/),
      unit: number(/value\+unit ([\d.]+)/),
      marked: [...line.matchAll(/marked (\d+\/\d+)/g)].map(([, count]) => count),
    };
    return /** @type {const} */ ([line.split(' ')[0], scores]);
  });
  return Object.fromEntries(lines);
};

/** @param {{ name: string, scores: Scores }[]} columns */
function table(columns) {
  const percent = (/** @type {number} */ score) => (Number.isNaN(score) ? '–' : score.toFixed(1));
  const row = (/** @type {string} */ name, /** @type {(scores: Scores) => string} */ cell) => `| ${name} | ${columns.map(({ scores }) => cell(scores)).join(' | ')} |`;
  const sets = Object.keys(columns[0].scores);
  return [
    `| value / value+unit (F1) | ${columns.map(({ name }) => name).join(' | ')} |`,
    `|---|${'---|'.repeat(columns.length)}`,
    ...sets.filter((set) => !spans.includes(set) && !Number.isNaN(columns[0].scores[set].value))
      .map((set) => row(set, (scores) => `${percent(scores[set].value)} / ${percent(scores[set].unit)}`)),
    ...spans.filter((set) => sets.includes(set)).map((set) => row(`${set}, spans`, (scores) => percent(scores[set].span))),
    ...sets.filter((set) => columns[0].scores[set].marked.length > 0)
      .map((set) => row(`${set}, marked though nothing is there`, (scores) => scores[set].marked.join(', '))),
  ].join('\n');
}
