/**
 * Who may say what to the background.
 *
 * A content script runs beside a page's own code in a process that the page may have taken over, so it is believed only what it
 * needs to say: where it is comes from the browser, and it can change nothing but its own site. Our own pages may do the rest.
 */

import { ownOrigin, api } from '../shared/api.js';
import { isFromContent, isFromPage } from '../shared/protocol.js';
import { showCount, showState } from './button.js';
import { hostOf } from './site.js';
import { count, inEachTab, isLetIn, leaveWithheldTabs, tell, tellSettings, view } from './tabs.js';

/** @typedef {import('../shared/protocol.js').FromContent} FromContent */
/** @typedef {import('../shared/protocol.js').FromPage} FromPage */
/** @typedef {import('../shared/protocol.js').Change} Change */
/** @typedef {import('../shared/protocol.js').Overview} Overview */
/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {ReturnType<typeof import('./engine.js').createEngine>} Engine */
/** @typedef {{ tabId: number, url: string | undefined, host: string, inPrivate: boolean }} Place where a content script is, from the browser */

/** Lets our open pages know that something changed; none may be open. @param {number | null} tabId */
function announce(tabId) {
  api.runtime.sendMessage({ type: 'changed', tabId }).catch(() => {});
}

/**
 * @param {Settings} settings
 * @param {Engine} engine
 */
export function createRoute(settings, engine) {
  /**
   * Changes a setting, and lets every tab and page of ours know at once.
   * @param {Change} change
   * @param {boolean} inPrivate
   * @returns {Promise<Overview>}
   */
  async function set(change, inPrivate) {
    const overview = await settings.set(change, inPrivate);
    await tellSettings(settings);
    if ('badge' in change) await showAllCounts();
    announce(null);
    return overview;
  }

  /** Badges come and go with the setting for them. */
  async function showAllCounts() {
    const { badge } = await settings.overview();
    await inEachTab((id) => showMarks(id, badge));
  }

  /** @param {number} tabId @param {boolean} badge */
  async function showMarks(tabId, badge) {
    const counts = await count(tabId);
    if (counts) await showCount(tabId, counts.claim, badge);
  }

  /** @param {FromContent} message @param {Place} place @returns {Promise<unknown>} */
  async function fromContent(message, { tabId, url, host, inPrivate }) {
    switch (message.type) {
      case 'state': {
        // A page in the back-forward cache did not hear it.
        if (!(await isLetIn(tabId, url))) return 'withdrawn';
        const here = await settings.here(host, inPrivate);
        await showState(tabId, here.on, message.dark ?? false);
        // A page that comes back from the back-forward cache has its marks still, and a button without a count.
        if (here.on && message.state.status === 'done') await showMarks(tabId, here.badge);
        announce(tabId);
        return here;
      }
      case 'analyse':
        return engine.analyse(message.article);
      case 'badge': {
        const here = await settings.here(host, inPrivate);
        if (here.on) await showCount(tabId, message.count, here.badge);
        announce(tabId);
        return null;
      }
      case 'setHere': {
        // Taken field by field: what else is in the message must not become part of the change.
        const { change } = message;
        await set('on' in change ? { host, on: change.on } : { host, kind: change.kind, marked: change.marked }, inPrivate);
        return settings.here(host, inPrivate);
      }
    }
  }

  /** @param {FromPage} message @returns {Promise<unknown>} */
  async function fromPage(message) {
    switch (message.type) {
      case 'open':
        return view(settings, message.tabId);
      case 'read':
        // Where no content script runs, `view` starts one.
        await tell(message.tabId, { type: 'readNow' });
        return view(settings, message.tabId);
      case 'goTo':
        return tell(message.tabId, { type: 'goTo', id: message.id });
      case 'set':
        return set(message.change, message.private ?? false);
      case 'overview':
        return settings.overview();
    }
  }

  return {
    /**
     * The answer to a message, or null where it is not for us to answer.
     * @param {unknown} message
     * @param {chrome.runtime.MessageSender} sender
     * @returns {Promise<unknown> | null}
     */
    receive(message, sender) {
      if (sender.id !== api.runtime.id) return null;
      if (sender.url?.startsWith(ownOrigin())) return isFromPage(message) ? fromPage(message) : null;
      const host = hostOf(sender.url);
      if (!host || sender.tab?.id === undefined || sender.frameId !== 0 || !isFromContent(message)) return null;
      return fromContent(message, { tabId: sender.tab.id, url: sender.url, host, inPrivate: sender.tab.incognito });
    },

    /** Leaves the pages that the reader no longer lets Caveat read. */
    async leave() {
      await leaveWithheldTabs();
      announce(null);
    },

    /**
     * Switches a tab's site on or off. Where that decides nothing, the popup says why.
     * @param {chrome.tabs.Tab} tab
     * @returns {Promise<boolean>} whether there was something to switch
     */
    async toggle({ url, incognito }) {
      const host = hostOf(url);
      const here = await settings.here(host, incognito);
      if (!host || !here.everywhere) return false;
      await set({ host, on: !here.on }, incognito);
      return true;
    },
  };
}
