/**
 * The options page: made out of the list of kinds and the words for them, and of what the background says is set.
 */

import { api } from '../shared/api.js';
import { byId, choiceOf, element, switchFor } from '../shared/dom.js';
import { DENSITIES, KINDS, QUIET_RULES, isToPage } from '../shared/protocol.js';
import { say } from '../shared/say.js';
import { optionOf } from '../shared/words.js';

/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('../shared/protocol.js').Change} Change */
/** @typedef {import('../shared/protocol.js').Overview} Overview */

/** Sets each control to what is set. @type {((overview: Overview) => void)[]} */
const controls = [];

/** @param {Change} change @param {boolean} [isPrivate] */
async function set(change, isPrivate = false) {
  const overview = await api.runtime.sendMessage({ type: 'set', change, private: isPrivate });
  show(overview);
  byId('saved').textContent = overview.full ? '' : say('options.saved');
}

/**
 * A row with a name, a sentence and a switch.
 * @param {object} options
 * @param {string} options.name
 * @param {string | null} [options.note]
 * @param {Layer} [options.sample] the layer whose line stands before the name
 * @param {(overview: Overview) => boolean} options.isOn
 * @param {(on: boolean) => Change} options.change
 */
function row({ name, note = null, sample, isOn, change }) {
  const control = switchFor(name, (on) => set(change(on)));
  const noteId = `note-${controls.length}`;
  if (note) control.setAttribute('aria-describedby', noteId);
  controls.push((overview) => {
    control.checked = isOn(overview);
  });
  return element('label', { class: sample ? 'row head' : 'row' },
    sample ? element('span', { class: `sample ${sample}` }) : null,
    element('div', {}, element(sample ? 'strong' : 'span', {}, name), note ? element('p', { class: 'note', id: noteId }, note) : null),
    control);
}

/** How many claims are marked, where a site has no choice of its own. */
function densityRow() {
  const options = DENSITIES.map((value) => ({ value, text: say(`density.${value}`) }));
  const { control, select } = choiceOf(say('density.label'), options, (density) => set({ density }));
  control.setAttribute('aria-describedby', 'note-density');
  controls.push((overview) => select(overview.density));
  return element('div', { class: 'row' },
    element('div', {}, element('span', {}, say('density.label')), element('p', { class: 'note', id: 'note-density' }, say('options.density_note'))),
    control);
}

function buildGeneral() {
  byId('general').append(
    element('h2', {}, say('options.general')),
    element('div', { class: 'card' },
      row({ name: say('options.everywhere'), note: say('options.everywhere_note'), isOn: (o) => o.everywhere, change: (on) => ({ everywhere: on }) }),
      row({ name: say('options.badge'), note: say('options.badge_note'), isOn: (o) => o.badge, change: (on) => ({ badge: on }) }),
      densityRow()));
}

/** A layer's switch and those of its kinds, the quiet ones last. @param {Layer} layer */
function buildLayer(layer) {
  const rules = KINDS[layer].map((kind) => `${layer}.${kind}`);
  const kind = (/** @type {string} */ rule) => row({
    name: optionOf(rule),
    note: layer === 'claim' ? whyOf(rule) : null,
    isOn: (o) => !o.kindsOff.includes(rule),
    change: (on) => ({ kind: rule, marked: on }),
  });
  const card = element('div', { class: layer === 'claim' ? 'card' : 'card short' },
    row({ name: say(`layer.${layer}`), note: say(`options.layer_note.${layer}`), sample: layer, isOn: (o) => o.layers[layer], change: (on) => ({ layer, on }) }),
    ...rules.filter((rule) => !QUIET_RULES.includes(rule)).map(kind),
    element('p', { class: 'row group note' }, say('options.quiet')),
    ...rules.filter((rule) => QUIET_RULES.includes(rule)).map(kind));
  controls.push((overview) => card.classList.toggle('idle', !overview.layers[layer]));
  return card;
}

/** Why a kind is marked, with an example where the reason quotes one. @param {string} rule */
function whyOf(rule) {
  const quotes = rule === 'claim.hedged' || rule === 'claim.absolute';
  return say(`${rule}.why`, quotes ? { cue: say('quote.cue', { cue: say(`${rule}.example`) }) } : {});
}

/** @param {Overview} overview */
function showSites({ sites }) {
  const rows = sites.map(({ host, on, density, kindsOff, kindsOn, private: isPrivate }) => {
    const button = element('button', { type: 'button', class: 'link', 'aria-label': say('options.remove_site', { host }) }, say('options.remove'));
    button.addEventListener('click', () => set({ forget: host }, isPrivate));
    const says = [
      on === null ? null : say(on ? 'options.site_on' : 'options.site_off'),
      density === null ? null : say('options.site_density', { density: say(`density.${density}`) }),
      kindsOff.length === 0 ? null : say('options.site_kinds_off', { kinds: kindsOff.map(optionOf).join(', ') }),
      kindsOn.length === 0 ? null : say('options.site_kinds_on', { kinds: kindsOn.map(optionOf).join(', ') }),
      isPrivate ? say('options.site_private') : null,
    ].filter((text) => text !== null);
    return element('li', { class: 'row' }, element('div', {}, host, element('p', { class: 'note' }, says.join(' · '))), button);
  });
  byId('sites').replaceChildren(
    element('h2', {}, say('options.sites')),
    element('p', { class: 'note' }, say('options.sites_note')),
    rows.length > 0 ? element('ul', { class: 'card' }, ...rows) : element('p', {}, say('options.no_sites')));
}

/** @param {Overview} overview */
function showNotices({ faults, full }) {
  const notices = [
    ...(full ? [say('options.full')] : []),
    ...(faults.length > 0 ? [say('options.faults', { keys: faults.join(', ') })] : []),
  ];
  byId('notices').replaceChildren(...notices.map((text) => element('p', {}, text)));
}

/** @param {Overview} overview */
function show(overview) {
  for (const control of controls) control(overview);
  showSites(overview);
  showNotices(overview);
}

async function refresh() {
  show(await api.runtime.sendMessage({ type: 'overview' }));
}

document.title = say('options.title');
byId('title').textContent = say('options.title');
buildGeneral();
byId('kinds').append(element('h2', {}, say('options.kinds')), element('p', { class: 'note' }, say('options.kinds_note')), buildLayer('claim'), buildLayer('figure'));
byId('sees').classList.add('text');
byId('sees').append(element('h2', {}, say('options.sees')),
  ...['sees_can', 'sees_cannot', 'sees_page', 'stored'].map((key) => element('p', {}, say(`options.${key}`))));
api.runtime.onMessage.addListener((message) => {
  if (isToPage(message) && message.tabId === null) void refresh();
});

await refresh();
