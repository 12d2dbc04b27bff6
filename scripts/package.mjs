// npm run package: the two zips that the stores take.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUpPackages } from './setup/packages.mjs';
import { setUpRust } from './setup/rust.mjs';
import { root, runMain, say } from './setup/shell.mjs';

await runMain(async () => {
  await setUpRust([]);
  await setUpPackages();
  const { build } = await import('../extension/build.mjs');
  await build();
  for (const name of ['dist/caveat-chrome.zip', 'dist/caveat-firefox.zip']) {
    const content = readFileSync(join(root, name));
    say(`${name}: ${content.length} bytes, SHA-256 ${createHash('sha256').update(content).digest('hex')}`);
  }
});
