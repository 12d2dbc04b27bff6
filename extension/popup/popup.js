/**
 * The toolbar popup. It shows what the background says of the tab, and asks anew whenever something changed; it keeps nothing.
 */

import { ALL_SITES, api } from '../shared/api.js';
import { byId, choiceOf, element, switchFor } from '../shared/dom.js';
import { DENSITIES, isToPage, isWebAddress } from '../shared/protocol.js';
import { say } from '../shared/say.js';
import { describe } from './describe.js';
import { shorten } from './quote.js';

/** @typedef {import('../shared/protocol.js').FromPage} FromPage */
/** @typedef {import('../shared/protocol.js').Change} Change */
/** @typedef {import('../shared/protocol.js').ListedMark} ListedMark */
/** @typedef {import('../shared/protocol.js').TabView} TabView */
/** @typedef {import('./describe.js').Description} Description */

const [tab] = await api.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id ?? 0;
const site = /** @type {HTMLInputElement} */ (byId('site'));
const everywhere = /** @type {HTMLInputElement} */ (byId('everywhere'));
const layerRows = { claim: buildLayer('claim'), figure: buildLayer('figure') };
const density = buildDensity();
/** @type {TabView | null} */
let view = null;
let shown = '';
/** Only the answer to the last question is shown. */
let asked = 0;

/** @param {FromPage} message @returns {Promise<any>} */
const send = (message) => api.runtime.sendMessage(message);
/** @param {Change} change */
function set(change) {
  // An answer that is under way is older than this choice, and would take it back for a moment.
  asked += 1;
  return send({ type: 'set', change, private: tab?.incognito ?? false });
}

/** @param {'open' | 'read'} type */
async function refresh(type) {
  const number = ++asked;
  const answer = await send({ type, tabId });
  if (number !== asked || !answer) return;
  view = answer;
  show(answer);
}

/** @param {TabView} now */
function show(now) {
  const description = describe(now);
  document.body.hidden = false;
  everywhere.checked = now.here.everywhere;
  // A list that is built anew loses its place and the focus.
  const next = JSON.stringify(description);
  if (next === shown) return;
  shown = next;
  showSite(description);
  showState(description);
  showChoices(description);
  showMarks(description.groups);
  byId('not-checked').hidden = !description.caution;
}

/** @param {Description} description */
function showSite({ title, standing, site: on, lit }) {
  byId('host').textContent = title;
  byId('host').title = title;
  byId('standing').textContent = standing;
  byId('icon').classList.toggle('off', !lit);
  site.hidden = on === null;
  site.checked = on ?? false;
  site.setAttribute('aria-label', say('popup.site_switch', { host: title }));
}

/** @param {Description} description */
function showState({ heading, text, button, notes }) {
  byId('heading').replaceChildren(...heading.map((piece) => (piece.strong ? element('strong', {}, piece.text) : piece.text)));
  byId('heading').classList.toggle('summary', text === null);
  byId('text').hidden = text === null;
  byId('text').textContent = text;
  const hadFocus = document.activeElement === byId('button');
  byId('button').hidden = !button;
  byId('button').textContent = button?.label ?? '';
  byId('button').dataset.action = button?.action ?? '';
  if (hadFocus && !button) site.focus();
  byId('notes').replaceChildren(...notes.map((note) => element('p', {}, note)));
}

/** @param {Description} description */
function showChoices({ layers, density: chosen }) {
  byId('choices').hidden = layers.length === 0 && chosen === null;
  byId('layers').hidden = layers.length === 0;
  byId('density').hidden = chosen === null;
  if (chosen !== null) density.select(chosen);
  for (const { layer, on, count } of layers) {
    layerRows[layer].control.checked = on;
    layerRows[layer].count.textContent = count === null ? '' : String(count);
  }
}

/** @param {import('../shared/protocol.js').Layer} layer */
function buildLayer(layer) {
  const name = say(`layer.${layer}`);
  const count = element('span', { class: 'count' });
  const control = switchFor(say('popup.layer_switch', { layer: name.toLowerCase() }), (on) => set({ layer, on }));
  byId('layers').append(element('li', {}, element('label', {},
    element('span', { class: `sample ${layer}` }), element('span', { class: 'name' }, name), count, control)));
  return { count, control };
}

/** How many claims are marked on this site. */
function buildDensity() {
  const options = DENSITIES.map((value) => ({ value, text: say(`density.${value}`) }));
  const choice = choiceOf(say('density.label'), options, (value) => (view?.host ? set({ host: view.host, density: value }) : undefined));
  byId('density').append(choice.control);
  return choice;
}

/** @param {Description['groups']} groups */
function showMarks(groups) {
  byId('marks').hidden = groups.length === 0;
  byId('marks').replaceChildren(...groups.map(({ layer, marks }) => element('section', {},
    element('h2', { class: 'kind' }, say(`layer.${layer}`)),
    element('ul', {}, ...marks.map((mark) => element('li', {}, markButton(mark)))))));
}

/** @param {ListedMark} mark */
function markButton({ id, layer, quote, note }) {
  const button = element('button', { type: 'button', class: `mark ${layer}` },
    element('span', { class: 'quote' }, ...shorten(quote).map(({ text, cue }) => (cue ? element('span', { class: 'cue' }, text) : text))),
    element('span', { class: 'reason' }, note),
    element('span', { class: 'go', 'aria-hidden': 'true' }, `${say('popup.go_to')} ↓`));
  button.addEventListener('click', async () => {
    await send({ type: 'goTo', tabId, id });
    window.close();
  });
  return button;
}

/** @type {Record<import('./describe.js').Action, () => Promise<unknown>>} */
const ACTIONS = {
  onHere: () => (view?.host ? set({ host: view.host, on: true }) : Promise.resolve()),
  onEverywhere: () => set({ everywhere: true }),
  read: () => refresh('read'),
  async openFrame() {
    const url = view?.snapshot?.state.frame;
    if (!isWebAddress(url)) return;
    await api.tabs.create({ url, windowId: tab.windowId, index: tab.index + 1, openerTabId: tabId });
    window.close();
  },
  // Browsers ask the reader only while a click is being handled: nothing may be awaited before.
  grant: () => api.permissions.request(ALL_SITES).then((granted) => (granted ? refresh('read') : undefined)),
};

byId('density-name').textContent = say('density.name');
document.title = say('popup.title');
byId('not-checked').textContent = say('popup.not_checked');
byId('all-sites').textContent = say('popup.all_sites');
byId('options').textContent = say('popup.options');
site.addEventListener('change', () => view?.host && set({ host: view.host, on: site.checked }));
everywhere.addEventListener('change', () => set({ everywhere: everywhere.checked }));
byId('button').addEventListener('click', () => ACTIONS[/** @type {import('./describe.js').Action} */ (byId('button').dataset.action)]?.());
byId('options').addEventListener('click', async () => {
  await api.runtime.openOptionsPage();
  window.close();
});
api.runtime.onMessage.addListener((message) => {
  if (isToPage(message) && (message.tabId === null || message.tabId === tabId)) void refresh('open');
});
// What the browser keeps us out of sends no message when it has loaded.
api.tabs.onUpdated.addListener((id, { status }) => {
  if (id === tabId && status === 'complete') void refresh('open');
});

await refresh('open');
