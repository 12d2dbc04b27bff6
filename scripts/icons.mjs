// Draws the toolbar's and the stores' icons: each extension/icons/NAME.svg becomes NAME-16.png, NAME-32.png and so on beside it.
// The pictures are kept in the repository, since every browser draws them a little differently.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUpBrowser } from './setup/browsers.mjs';
import { filesUnder } from './setup/fingerprint.mjs';
import { setUpPackages } from './setup/packages.mjs';
import { root, runMain, say } from './setup/shell.mjs';

const sizes = [16, 32, 48, 128];

await runMain(async () => {
  await setUpPackages();
  await setUpBrowser('chromium');
  const { launch } = await import('../tests/browser/harness/launch.mjs');
  const session = await launch('chromium', { extension: null });
  try {
    const page = await session.newPage();
    await page.setViewport({ width: 200, height: 200, deviceScaleFactor: 1 });
    for (const path of filesUnder('extension/icons').filter((name) => name.endsWith('.svg'))) {
      const source = Buffer.from(readFileSync(join(root, path))).toString('base64');
      for (const size of sizes) {
        await page.setContent(`<style>body { margin: 0 } img { display: block }</style><img width=${size} height=${size} src="data:image/svg+xml;base64,${source}">`);
        await page.$eval('img', (image) => image.decode());
        const picture = path.replace('.svg', `-${size}.png`);
        writeFileSync(join(root, picture), await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }));
        say(picture);
      }
    }
  } finally {
    await session.close();
  }
});
