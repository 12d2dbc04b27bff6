/**
 * The background: a service worker in Chrome, an event page in Firefox. Either may be stopped at any time and is started again by
 * an event, so every listener is registered here, before anything is awaited, and nothing is kept in memory that cannot be
 * asked for again.
 *
 *     engine.js     the analysis
 *     settings.js   the one owner of storage (site.js: what follows from it for one site)
 *     route.js      who may say what
 *     tabs.js       content scripts: asking, telling, starting
 *     button.js     the toolbar button
 */

import { activeTab, api, openPopup } from '../shared/api.js';
import { fresh } from '../wasm/caveat.js';
import { paintBadges } from './button.js';
import { createEngine } from './engine.js';
import { createRoute } from './route.js';
import { createSettings, narrow } from './settings.js';
import { injectOpenTabs, tell } from './tabs.js';

narrow(api.storage.local);
paintBadges();
const settings = createSettings(api.storage);
const route = createRoute(settings, createEngine(fresh, api.runtime.getURL('wasm/caveat.wasm')));

api.runtime.onMessage.addListener((message, sender, sendResponse) => {
  const answer = route.receive(message, sender);
  answer?.then(sendResponse, (cause) => {
    console.error('Caveat: a message could not be answered.', cause);
    sendResponse(null);
  });
  return answer !== null;
});

api.commands.onCommand.addListener(async (command, given) => {
  // Firefox shows a popup only while the key press is being handled, so nothing may be awaited before.
  if (command === 'open-list') return void openPopup();
  const tab = await activeTab(given);
  if (tab?.id === undefined) return;
  if (command === 'next-mark') await tell(tab.id, { type: 'walk', direction: 'next' });
  else if (command === 'previous-mark') await tell(tab.id, { type: 'walk', direction: 'previous' });
  else if (command === 'toggle-site' && !(await route.toggle(tab))) await openPopup();
});

api.runtime.onInstalled.addListener(() => void injectOpenTabs());
api.runtime.onStartup.addListener(() => void injectOpenTabs());
api.permissions.onAdded.addListener(() => void injectOpenTabs());
api.permissions.onRemoved.addListener(() => void route.leave());

api.windows.onRemoved.addListener(async () => {
  const windows = await api.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await settings.forgetPrivate();
});
