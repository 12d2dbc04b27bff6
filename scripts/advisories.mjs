// npm run advisories: known faults in the crates and packages. Apart from npm test, since the lists are fetched from places that
// are not always reached, and change from day to day.

import { npm, setUpPackages } from './setup/packages.mjs';
import { setUpRust } from './setup/rust.mjs';
import { ask, run, runMain, say } from './setup/shell.mjs';
import { setUpDenyTool } from './setup/tools.mjs';

await runMain(async () => {
  await setUpRust([]);
  await setUpPackages();
  const path = await setUpDenyTool();
  return Math.max(await crates(path), packages());
});

/** @param {string[]} path */
async function crates(path) {
  say('== Crates');
  if (ask('cargo', ['deny', 'fetch', 'db'], { path }) === null) {
    say('The RustSec advisory database could not be reached: the crates were not checked.');
    return 1;
  }
  return run('cargo', ['deny', '--locked', 'check', '--disable-fetch', 'advisories'], { path });
}

function packages() {
  say('== npm packages');
  // Without a level, faults leave the exit code at 0: another one says that there was no answer.
  const answer = ask(...npm(['audit', '--json', '--audit-level=none']));
  if (answer === null) {
    say('The npm advisories could not be reached: the packages were not checked.');
    return 1;
  }
  const { metadata, vulnerabilities } = JSON.parse(answer);
  const { total } = metadata.vulnerabilities;
  say(`${total} known faults${total > 0 ? `: ${Object.keys(vulnerabilities).join(', ')}` : ''}`);
  return total > 0 ? 1 : 0;
}
