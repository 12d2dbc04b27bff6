/**
 * The browser's extension interface, and everything in which the two browsers differ.
 */

/** Firefox calls it `browser`, Chrome `chrome`; in both its functions return promises. */
export const api = /** @type {typeof chrome} */ (/** @type {any} */ (globalThis).browser ?? globalThis.chrome);

/** What a reader is asked for where access was withheld: `<all_urls>` is refused in both browsers. */
export const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };

/** Where our own pages and files live: `chrome-extension://…/` or `moz-extension://…/`. */
export const ownOrigin = () => api.runtime.getURL('');

/**
 * The permission that lets Caveat read a page. Patterns hold no port: Firefox refuses one, and without it they match any.
 * @param {string} url
 */
export function accessTo(url) {
  const { protocol, hostname } = new URL(url);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/** Opens the list. A browser may refuse where no window has the focus; then there is nobody to show it to. */
export const openPopup = () => api.action.openPopup().catch(() => {});

/** What is in an element's shadow, open or closed. @param {Element} element @returns {ShadowRoot | null} */
export const shadowOf = (element) => api.dom?.openOrClosedShadowRoot(/** @type {HTMLElement} */ (element)) ?? /** @type {any} */ (element).openOrClosedShadowRoot ?? null;

/**
 * The tab a command was meant for. Browsers before 2024 did not hand it over.
 * @param {chrome.tabs.Tab | undefined} tab
 * @returns {Promise<chrome.tabs.Tab | undefined>}
 */
export async function activeTab(tab) {
  return tab ?? (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}
