// The reader takes away Caveat's access to all sites, and gives it back.

import { until } from './until.mjs';

/** @typedef {import('./launch.mjs').Session} Session */

/** @param {Session} session */
export async function withhold(session) {
  if (session.name === 'firefox') await session.inExtension(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
  else await setInChromium(session, 'ON_CLICK');
}

/**
 * Gives it back: in Firefox by the popup's button, as a reader does, and in Chromium among its settings, since it asks in a window of
 * its own, which there is none of without a display.
 * @param {Session} session with Firefox's preference `extensions.webextOptionalPermissionPrompts` off
 * @param {import('puppeteer-core').Page} popup
 */
export async function grant(session, popup) {
  if (session.name !== 'firefox') return setInChromium(session, 'ON_ALL_SITES');
  await popup.bringToFront();
  await popup.click('#button');
  await until('access is given', () => session.inExtension(() => chrome.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })));
}

/** @param {Session} session @param {string} hostAccess */
async function setInChromium(session, hostAccess) {
  const page = await session.newPage('chrome://extensions/');
  await page.evaluate(async (extensionId, access) => {
    await /** @type {any} */ (chrome).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access });
  }, new URL(session.origin).host, hostAccess);
  await page.close();
}
