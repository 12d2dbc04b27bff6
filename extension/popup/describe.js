/** What the popup says of a tab. Pure; popup.js shows it. */

import { isWebAddress } from '../shared/protocol.js';
import { say } from '../shared/say.js';
import { summarise } from '../shared/words.js';

/** @typedef {import('../shared/protocol.js').TabView} TabView */
/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('../shared/protocol.js').Density} Density */
/** @typedef {import('../shared/protocol.js').ListedMark} ListedMark */
/** @typedef {'onHere' | 'onEverywhere' | 'read' | 'grant' | 'openFrame'} Action */

/**
 * What is not there is null; the page's state has a heading, one sentence and at most one button.
 * @typedef {object} Description
 * @property {string} title the site's name
 * @property {string} standing whether there are marks here, in few words
 * @property {boolean | null} site what the site's switch shows
 * @property {boolean} lit whether the icon has its colour
 * @property {{ text: string, strong: boolean }[]} heading
 * @property {string | null} text
 * @property {{ label: string, action: Action } | null} button
 * @property {string[]} notes
 * @property {{ layer: Layer, on: boolean, count: number | null }[]} layers strongest first
 * @property {Density | null} density what its control shows
 * @property {{ layer: Layer, marks: ListedMark[] }[]} groups strongest first
 * @property {boolean} caution whether to say that nothing marked is not the same as checked
 */

/** Strongest first. @type {readonly Layer[]} */
const ORDER = ['claim', 'figure'];

/** @type {Partial<Record<string, Action>>} */
const ACTIONS = {
  off_here: 'onHere', off_everywhere: 'onEverywhere', unopened: 'read', failed: 'read', not_article: 'read', withheld: 'grant', framed: 'openFrame',
};

/** States in which an article was read, and those in which one was looked for. */
const READ = ['done', 'hidden', 'nothing'];
const LOOKED = [...READ, 'not_article', 'not_english'];

/** Pages that no extension reads, whatever its settings. */
const SHUT = ['unreadable', 'pdf', 'reader'];

/** @param {TabView} view @returns {Description} */
export function describe(view) {
  const { host, here, snapshot } = view;
  const state = stateOf(view);
  const read = READ.includes(state);
  const layers = ORDER.map((layer) => ({ layer, on: here.layers[layer], count: here.layers[layer] && snapshot ? snapshot.counts[layer] : null }));
  const marks = state === 'done' && snapshot ? snapshot.marks : [];
  return {
    title: host ?? say('name'),
    standing: say(`popup.${standingOf(state, here.on)}`),
    site: SHUT.includes(state) || state === 'withheld' || !here.everywhere ? null : here.on,
    lit: here.on && ![...SHUT, 'withheld', 'unopened'].includes(state),
    heading: state === 'done' && snapshot ? summary(snapshot.counts) : [{ text: say(`state.${state}.heading`), strong: false }],
    text: state === 'done' ? null : say(`state.${state}.text`, valuesFor(view)),
    button: state in ACTIONS ? { label: say(`state.${state}.button`), action: /** @type {Action} */ (ACTIONS[state]) } : null,
    notes: notesOf(view, state),
    // A page without marks needs the switches only where one of them may be the reason.
    layers: state === 'done' || (read && layers.some(({ on }) => !on)) ? layers : [],
    // Where claims are off, or there is nothing to mark, it decides nothing.
    density: here.layers.claim && (state === 'done' || state === 'hidden') ? here.density : null,
    groups: ORDER.map((layer) => ({ layer, marks: marks.filter((mark) => mark.layer === layer) })).filter((group) => group.marks.length > 0),
    caution: LOOKED.includes(state),
  };
}

/**
 * The state to name: of the settings where they decide, else of the tab.
 * @param {TabView} view
 */
function stateOf({ access, here, snapshot }) {
  if (SHUT.includes(access)) return access;
  if (!here.everywhere) return 'off_everywhere';
  if (!here.on) return 'off_here';
  if (access !== 'ok' || !snapshot) return access === 'ok' ? 'unopened' : access;
  const { status, frame } = snapshot.state;
  // Just switched on; the content script is about to say so.
  if (status === 'off_here' || status === 'off_everywhere') return 'reading';
  if (status === 'framed' && !isWebAddress(frame)) return 'sealed';
  if (status !== 'done' && status !== 'nothing') return status;
  if (snapshot.marks.length > 0) return 'done';
  // Something was found all the same, of kinds or a layer that are off.
  return status === 'done' ? 'hidden' : 'nothing';
}

/** @param {string} state @param {boolean} on */
function standingOf(state, on) {
  if (SHUT.includes(state)) return 'not_readable';
  if (state === 'withheld') return 'no_access';
  return on ? 'on_here' : 'off_here';
}

/** What the texts of the states speak of. @param {TabView} view @returns {Record<string, string | number>} */
function valuesFor({ host, snapshot }) {
  const { words = 0, language, reason, frame } = snapshot?.state ?? {};
  return {
    host: host ?? say('name'),
    count: words,
    language: languageName(language),
    reason: reason || say('reason.stopped'),
    frame: isWebAddress(frame) ? new URL(frame).host : '',
  };
}

/** @param {string | undefined} code BCP 47 */
function languageName(code) {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code ?? '') ?? say('popup.other_language');
  } catch {
    return say('popup.other_language');
  }
}

/** One sentence with the numbers of what is marked set off. @param {Record<Layer, number>} counts */
function summary(counts) {
  const { sentence, numbers } = summarise(counts);
  return emphasise(sentence, numbers);
}

/**
 * @param {string} sentence
 * @param {string[]} strong parts of it, in its order
 */
function emphasise(sentence, strong) {
  const pieces = [];
  let at = 0;
  for (const text of strong) {
    const start = sentence.indexOf(text, at);
    if (start < 0) continue;
    if (start > at) pieces.push({ text: sentence.slice(at, start), strong: false });
    pieces.push({ text, strong: true });
    at = start + text.length;
  }
  pieces.push({ text: sentence.slice(at), strong: false });
  return pieces;
}

/** @param {TabView} view @param {string} state */
function notesOf({ snapshot }, state) {
  if (!snapshot) return [];
  const { state: { overwritten, partial, cut, comments, translated }, counts, marks } = snapshot;
  if (state === 'not_english') return translated ? [say('popup.translated_away')] : [];
  if (!READ.includes(state)) return [];
  return [
    ...(translated ? [say('popup.translated')] : []),
    ...(overwritten ? [say('popup.overwritten')] : []),
    ...(partial ? [say('popup.partial')] : []),
    ...(cut ? [say('popup.cut')] : []),
    ...(comments ? [say('popup.comments')] : []),
    ...(marks.length < counts.claim + counts.figure ? [say('popup.listed', { count: marks.length })] : []),
  ];
}
