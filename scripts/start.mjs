// npm start: sets up, builds, and opens a browser with the extension on the sample article.

import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { browserNames, findBrowser, setUpBrowser } from './setup/browsers.mjs';
import { setUpPackages } from './setup/packages.mjs';
import { setUpRust } from './setup/rust.mjs';
import { Obstacle, root, runMain, say } from './setup/shell.mjs';

const usage = `npm start -- [--browser firefox|chromium] [--url URL] [--headless]

  --browser   which browser; without it, the first one found
  --url       the page to open; without it, the sample article
  --headless  print the marks and write a picture instead of opening a window; without a display, this is what happens`;

await runMain(async () => {
  const { browser, url, headless } = readOptions();
  await setUpRust([]);
  await setUpPackages();
  const name = browser ?? browserNames.find((each) => findBrowser(each) !== null) ?? 'chromium';
  await setUpBrowser(name);
  const { build } = await import('../extension/build.mjs');
  await build();
  const { serveFolder } = await import('./serve.mjs');
  const server = await serveFolder(join(root, 'dist/www'));
  try {
    const address = url ?? `${server.url}sample.html`;
    const { show } = await (headless ? import('./demo/headless.mjs') : import('./demo/window.mjs'));
    await show(name, address);
  } finally {
    await server.close();
  }
});

function readOptions() {
  /** @type {{ browser?: string, url?: string, headless?: boolean, help?: boolean }} */
  let values;
  try {
    const options = /** @type {const} */ ({
      browser: { type: 'string' }, url: { type: 'string' }, headless: { type: 'boolean' }, help: { type: 'boolean' },
    });
    values = parseArgs({ options }).values;
  } catch (error) {
    throw new Obstacle(`${/** @type {Error} */ (error).message}\n\n${usage}`);
  }
  if (values.help) {
    say(usage);
    process.exit(0);
  }
  const browser = browserNames.find((name) => name === values.browser);
  if (values.browser !== undefined && browser === undefined) throw new Obstacle(usage);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return { browser, url: values.url, headless: values.headless ?? !hasDisplay };
}
