/**
 * The toolbar button: icon, badge and title of each tab.
 *
 * The manifest's icon is the grey one, and a browser goes back to it when a tab goes elsewhere: a page no content script runs
 * in is shown as not read, with nothing to do for it.
 */

import { api } from '../shared/api.js';
import { say } from '../shared/say.js';

/** The badge's own colours: 7.2 : 1, and it shows on light and dark toolbars alike. */
const BADGE = { ground: '#5b46a5', ink: '#ffffff' };
const SIZES = [16, 32];

/**
 * @param {'on' | 'off'} shape
 * @param {boolean} dark
 */
function icon(shape, dark) {
  return Object.fromEntries(SIZES.map((size) => [size, `/icons/${shape}${dark ? '-dark' : ''}-${size}.png`]));
}

/** The colours of all badges; kept by the browser only as long as it runs. */
export function paintBadges() {
  void api.action.setBadgeBackgroundColor({ color: BADGE.ground });
  void api.action.setBadgeTextColor({ color: BADGE.ink });
}

/**
 * Shows whether Caveat is on in a tab. A tab that was closed meanwhile is no concern.
 * @param {number} tabId
 * @param {boolean} on
 * @param {boolean} dark the browser is dark, so the caret is light
 */
export async function showState(tabId, on, dark) {
  try {
    await api.action.setIcon({ tabId, path: icon(on ? 'on' : 'off', dark) });
    if (!on) {
      await api.action.setBadgeText({ tabId, text: '' });
      await api.action.setTitle({ tabId, title: say('badge.off') });
    } else if ((await api.action.getTitle({ tabId })) === say('badge.off')) {
      await api.action.setTitle({ tabId, title: say('badge.on') });
    }
  } catch {
    // The tab is gone.
  }
}

/** Shows a tab as one that is not read, as it is before a content script speaks. @param {number} tabId */
export async function showUnread(tabId) {
  try {
    await Promise.all([
      api.action.setIcon({ tabId, path: icon('off', false) }),
      api.action.setBadgeText({ tabId, text: '' }),
      api.action.setTitle({ tabId, title: say('badge.on') }),
    ]);
  } catch {
    // The tab is gone.
  }
}

/**
 * Shows how many claims are marked in a tab where Caveat is on.
 * @param {number} tabId
 * @param {number} count
 * @param {boolean} visible whether the reader wants a badge
 */
export async function showCount(tabId, count, visible) {
  const text = !visible || count === 0 ? '' : count > 99 ? '99+' : String(count);
  try {
    await Promise.all([
      api.action.setBadgeText({ tabId, text }),
      api.action.setTitle({ tabId, title: count === 0 ? say('badge.on') : say('badge.count', { count }) }),
    ]);
  } catch {
    // The tab is gone.
  }
}
