// The card as a reader meets it. Its shadow root is closed to the page; an extension may look into it.

import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./launch.mjs').Session} Session */

/**
 * @typedef {object} Seen
 * @property {boolean} open
 * @property {string} text all that it says
 * @property {string} quote
 * @property {string | null} label what it is called for those who do not see it
 * @property {{ left: number, top: number, right: number, bottom: number }} box in the window
 * @property {{ text: string, x: number, y: number }[]} buttons with their middles
 * @property {string | null} focus what has the focus in it: a role, or a button's words
 */

/**
 * What the card shows; null where none was ever opened.
 * @param {Session} session
 * @param {Page} page
 * @returns {Promise<Seen | null>}
 */
export async function card(session, page) {
  const tabId = await session.tabId(page);
  return session.inExtension(async (id) => {
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const host = /** @type {any} */ (document.querySelector('html > [popover=manual]'));
        if (!host) return null;
        const root = /** @type {ShadowRoot} */ (globalThis.chrome.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot);
        const dialog = root.querySelector('[role="dialog"]');
        const { left = 0, top = 0, right = 0, bottom = 0 } = dialog?.getBoundingClientRect() ?? {};
        const named = (/** @type {Element} */ element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
        const { activeElement } = root;
        return {
          open: host.matches(':popover-open') && dialog !== null,
          text: dialog?.textContent ?? '',
          quote: root.querySelector('blockquote')?.textContent ?? '',
          label: dialog?.getAttribute('aria-label') ?? null,
          box: { left, top, right, bottom },
          buttons: [...root.querySelectorAll('button')].map((button) => {
            const { x, y, width, height } = button.getBoundingClientRect();
            return { text: named(button), x: x + width / 2, y: y + height / 2 };
          }),
          focus: activeElement && (activeElement.getAttribute('role') ?? named(activeElement)),
        };
      },
    });
    return result ?? null;
  }, tabId);
}

/**
 * Waits for an open card that fulfils a condition.
 * @param {Session} session
 * @param {Page} page
 * @param {(seen: Seen) => boolean} [is]
 * @returns {Promise<Seen>}
 */
export function openCard(session, page, is = () => true) {
  return until('the card is open', async () => {
    const seen = await card(session, page);
    return seen !== null && seen.open && is(seen) && seen;
  });
}

/**
 * Waits until no card is open.
 * @param {Session} session
 * @param {Page} page
 */
export function noCard(session, page) {
  return until('the card is closed', async () => !(await card(session, page))?.open);
}

/**
 * Where one of the card's buttons is.
 * @param {Seen} seen
 * @param {string} text
 */
export function buttonOf(seen, text) {
  const button = seen.buttons.find((each) => each.text === text);
  if (!button) throw new Error(`no button reads '${text}' among ${seen.buttons.map((each) => each.text).join(', ')}`);
  return button;
}
