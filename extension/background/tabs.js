/**
 * What goes on in the tabs: asking content scripts, telling them, and starting them where a tab was open before Caveat.
 */

import { ALL_SITES, accessTo, api } from '../shared/api.js';
import { showUnread } from './button.js';
import { hostOf } from './site.js';

/** @typedef {import('../shared/protocol.js').ToContent} ToContent */
/** @typedef {import('../shared/protocol.js').Snapshot} Snapshot */
/** @typedef {import('../shared/protocol.js').Here} Here */
/** @typedef {import('../shared/protocol.js').TabView} TabView */
/** @typedef {import('./settings.js').Settings} Settings */

/** The top frame: the only one Caveat reads. */
const TOP = 0;

/**
 * Sends a message to a tab; null where no content script is there to answer.
 * @param {number} tabId
 * @param {ToContent} message
 * @returns {Promise<unknown>}
 */
export async function tell(tabId, message) {
  try {
    return (await api.tabs.sendMessage(tabId, message, { frameId: TOP })) ?? null;
  } catch {
    return null;
  }
}

/** @param {number} tabId @returns {Promise<Snapshot | null>} */
export const ask = async (tabId) => /** @type {Snapshot | null} */ (await tell(tabId, { type: 'ask' }));

/** How much is marked. @param {number} tabId @returns {Promise<Snapshot['counts'] | null>} */
export const count = async (tabId) => /** @type {Snapshot['counts'] | null} */ (await tell(tabId, { type: 'count' }));

/**
 * Starts the content script in a tab, with the files the manifest names for it.
 * @param {number} tabId
 * @returns {Promise<boolean>} whether there is a page, and the browser allowed it
 */
async function inject(tabId) {
  const { js = [], css = [] } = api.runtime.getManifest().content_scripts?.[0] ?? {};
  const target = { tabId, frameIds: [TOP] };
  try {
    await Promise.all([api.scripting.insertCSS({ target, files: css }), api.scripting.executeScript({ target, files: js })]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Does something in every tab that may be read; the browser shows us the address of no other.
 * @param {(id: number, tab: chrome.tabs.Tab) => Promise<unknown>} act
 */
export async function inEachTab(act) {
  const tabs = await api.tabs.query({ url: ALL_SITES.origins });
  await Promise.all(tabs.map((tab) => (tab.id === undefined || tab.discarded ? null : act(tab.id, tab))));
}

/** Starts the content script in all tabs that were open before it could start by itself. */
export const injectOpenTabs = () => inEachTab(async (id) => (await count(id)) ?? (await inject(id)));

/** Takes Caveat off all pages that the browser no longer lets it read. It hides their addresses, so that every tab is told. */
export async function leaveWithheldTabs() {
  const tabs = await api.tabs.query({});
  await Promise.all(tabs.map(async ({ id, url }) => {
    if (id === undefined || (await mayRead(url))) return;
    await tell(id, { type: 'withdrawn' });
    await showUnread(id);
  }));
}

/** Whether the browser lets Caveat read the page at an address, for good. @param {string | undefined} url */
const mayRead = async (url) => url !== undefined && hostOf(url) !== null && api.permissions.contains(accessTo(url));

/**
 * Whether Caveat may read the page in a tab: for good, or because the reader clicked its button there. Then the browser shows the
 * tab's address.
 * @param {number} tabId
 * @param {string | undefined} url
 */
export async function isLetIn(tabId, url) {
  return (await mayRead(url)) || api.tabs.get(tabId).then((tab) => tab.url !== undefined, () => false);
}

/**
 * Sends every tab what holds on its site now.
 * @param {Settings} settings
 */
export const tellSettings = (settings) => inEachTab(async (id, { url, incognito }) => {
  await tell(id, { type: 'settings', here: await settings.here(hostOf(url), incognito) });
});

/**
 * What the popup shows of a tab. Where no content script answers, one is started: the reader has just asked for it.
 * @param {Settings} settings
 * @param {number} tabId
 * @returns {Promise<TabView>}
 */
export async function view(settings, tabId) {
  const tab = await api.tabs.get(tabId);
  const host = hostOf(tab.url);
  const here = await settings.here(host, tab.incognito);
  return { host, here, ...(await reach(tabId, tab)) };
}

/**
 * @param {number} tabId
 * @param {chrome.tabs.Tab} tab
 * @returns {Promise<Pick<TabView, 'access' | 'snapshot'>>}
 */
async function reach(tabId, tab) {
  const { url, status } = tab;
  const snapshot = await ask(tabId);
  if (snapshot) return { access: 'ok', snapshot };
  // Where access was withheld the address may be hidden too; then only the reader can tell what the page is.
  if (!url && !(await api.permissions.contains(ALL_SITES))) return { access: 'withheld', snapshot: null };
  if (!url || !hostOf(url)) return { access: nameShut(tab), snapshot: null };
  if (!(await api.permissions.contains(accessTo(url)))) return { access: 'withheld', snapshot: null };
  if (status === 'loading') return { access: 'ok', snapshot: { state: { status: 'reading' }, counts: { claim: 0, figure: 0 }, marks: [] } };
  if (!(await inject(tabId))) return { access: nameShut(tab), snapshot: null };
  const late = await ask(tabId);
  return late ? { access: 'ok', snapshot: late } : { access: 'unopened', snapshot: null };
}

/**
 * What a page is that no script gets into, as far as the browser shows it. Firefox puts its reader view in the place of the page (Chrome
 * has its own beside it), and gives its viewer of PDF files an icon of its own, whatever their address.
 * @param {chrome.tabs.Tab} tab
 * @returns {'reader' | 'pdf' | 'unreadable'}
 */
function nameShut({ url = '', favIconUrl }) {
  if (url.startsWith('about:reader?')) return 'reader';
  return favIconUrl === 'chrome://global/skin/icons/pdf.svg' || /^[^?#]*\.pdf(?:[?#]|$)/i.test(url) ? 'pdf' : 'unreadable';
}
