// The demo in a window: stays until the window is closed.

import { launch } from '../../tests/browser/harness/launch.mjs';
import { say } from '../setup/shell.mjs';

/**
 * @param {import('../setup/browsers.mjs').BrowserName} name
 * @param {string} url
 */
export async function show(name, url) {
  const session = await launch(name, { headless: false });
  try {
    const closed = new Promise((resolve) => session.browser.once('disconnected', resolve));
    const [page] = await session.browser.pages();
    await page.goto(url);
    say(`${name} shows ${url} with Caveat. Close the browser, or press Ctrl+C here, to end.`);
    await closed;
  } finally {
    await session.close();
  }
}
