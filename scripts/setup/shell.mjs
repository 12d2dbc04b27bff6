// Runs other programs, and speaks to the person at the terminal.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');

/** Where cargo keeps its programs and sources. */
export { cargoHome };

// rustup's programs are found even where no login shell has put them on PATH.
const basePath = [process.env.PATH, join(cargoHome, 'bin')].join(delimiter);

/**
 * Something that keeps the work from going on, in words for the person at the terminal: told without a stack trace.
 */
export class Obstacle extends Error {}

/**
 * Tells what is being done.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @typedef {object} Options
 * @property {string[]} [path] folders searched for programs before all others
 * @property {Record<string, string>} [env] further environment variables
 * @property {string} [cwd] the folder to run in; the project's where absent
 */

/** @param {Options} options */
function surroundings({ path = [], env = {}, cwd = root }) {
  return { cwd, env: { ...process.env, PATH: [...path, basePath].join(delimiter), ...env } };
}

/**
 * Runs a program to its end with its output on the terminal.
 * @param {string} program
 * @param {string[]} args
 * @param {Options & { onOutput?: (text: string) => void }} [options] `onOutput` gets a copy of standard output
 * @returns {Promise<number>} its exit code; 127 where it could not be started
 */
export function run(program, args, { onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...surroundings(options), stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'inherit'] });
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      onOutput?.(text);
    });
    child.on('error', (error) => {
      say(`${program}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Like {@link run}, for a step that everything after it needs.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function must(program, args, options) {
  const code = await run(program, args, options);
  if (code !== 0) {
    throw new Obstacle(`'${[program, ...args].join(' ')}' ended with exit code ${code}.`);
  }
}

/**
 * What a program prints, or null where it cannot be run or fails.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {string | null}
 */
export function ask(program, args, options = {}) {
  const result = spawnSync(program, args, { ...surroundings(options), encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  return result.status === 0 ? result.stdout : null;
}

/**
 * The full path of a program, or null.
 * @param {string} program its name, or its full path
 */
export function locate(program) {
  if (isAbsolute(program)) return existsSync(program) ? program : null;
  return basePath.split(delimiter).map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/**
 * Runs a script's main function; an obstacle is told in one line, anything else with its stack.
 * @param {() => Promise<number | void>} main gives the exit code, 0 where it gives none
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Obstacle ? `\n${error.message}` : String(error instanceof Error ? error.stack : error));
  }
}
