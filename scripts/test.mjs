// npm test: everything that must hold. A step that fails does not keep the others from running; the last line counts.

import { parseArgs } from 'node:util';
import { setUpPackages } from './setup/packages.mjs';
import { setUpRust } from './setup/rust.mjs';
import { Obstacle, runMain, say } from './setup/shell.mjs';
import { groups, steps } from './test/steps.mjs';

await runMain(async () => {
  const only = readOptions();
  await setUpRust(['rustfmt', 'clippy']);
  await setUpPackages();
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const broken = [];
  for (const { group, title, run } of steps.filter((step) => only === undefined || step.group === only)) {
    say(`\n== ${title}`);
    const start = performance.now();
    const result = await attempt(run);
    total.passed += result.passed;
    total.failed += result.failed;
    if (result.failed > 0) broken.push(`${group}: ${title}`);
    say(`-- ${result.failed > 0 ? 'FAILED' : 'passed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  say(broken.length > 0 ? `\nFailed:\n  ${broken.join('\n  ')}\n` : '');
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** @param {() => Promise<import('./test/steps.mjs').Result>} run */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    say(error instanceof Obstacle ? error.message : String(error instanceof Error ? error.stack : error));
    return { passed: 0, failed: 1 };
  }
}

function readOptions() {
  const usage = `npm test -- [--only ${groups.join('|')}]`;
  try {
    const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
    if (only === undefined || groups.includes(only)) return only;
  } catch {
    // The usage says it.
  }
  throw new Obstacle(usage);
}
