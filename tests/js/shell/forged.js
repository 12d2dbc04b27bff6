// Messages that a content script could make up, one or more for each rule of its validators: none may be answered or change anything.

import { MAX_TEXT } from '../../../extension/shared/protocol.js';

const article = { text: 'One.\nTwo.', roles: [0, 1], title: 'A title', published: '2026-01-02', language: 'en' };
const analyse = (/** @type {object} */ other) => ({ type: 'analyse', article: { ...article, ...other } });
const state = (/** @type {object} */ other) => ({ type: 'state', state: { status: 'done', ...other } });

/** By the rule that each breaks. They are made when asked for: some are large. @type {Record<string, () => unknown>} */
export const FORGED = {
  'a message is an object': () => 'state',
  'not a list': () => [{ type: 'state', state: { status: 'done' } }],
  'nor nothing': () => null,
  'it has a type': () => ({ state: { status: 'done' } }),
  'which is text': () => ({ type: ['state'], state: { status: 'done' } }),
  'and a known one': () => ({ type: 'hasOwnProperty' }),
  'of its own direction: open': () => ({ type: 'open', tabId: 1 }),
  'read': () => ({ type: 'read', tabId: 1 }),
  'goTo': () => ({ type: 'goTo', tabId: 1, id: 0 }),
  'set': () => ({ type: 'set', change: { everywhere: false } }),
  'set for a site': () => ({ type: 'set', change: { host: 'other.example', on: false } }),
  'overview': () => ({ type: 'overview' }),
  'settings': () => ({ type: 'settings', here: {} }),
  'changed': () => ({ type: 'changed', tabId: null }),
  'a state is there': () => ({ type: 'state' }),
  'a status is known': () => state({ status: 'hacked' }),
  'words are counted': () => state({ words: -1 }),
  'in whole numbers': () => state({ words: 1.5 }),
  'a language is short': () => state({ language: 'x'.repeat(41) }),
  'a reason is short': () => state({ reason: 'x'.repeat(501) }),
  'overwritten is yes or no': () => state({ overwritten: 1 }),
  'partial is yes or no': () => state({ partial: 'yes' }),
  'cut is yes or no': () => state({ cut: {} }),
  'dark is yes or no': () => ({ ...state({}), dark: 'yes' }),
  'an article is there': () => ({ type: 'analyse' }),
  'its text is text': () => analyse({ text: ['One.'] }),
  'within bounds': () => analyse({ text: 'x'.repeat(MAX_TEXT + 1) }),
  'roles are a list': () => analyse({ roles: { length: 0 } }),
  'not longer than the lines can be': () => analyse({ text: '\n', roles: [0, 0, 0] }),
  'of whole numbers': () => analyse({ roles: [0.5] }),
  'not below 0': () => analyse({ roles: [-1] }),
  'nor above 255': () => analyse({ roles: [256] }),
  'a title is short': () => analyse({ title: 'x'.repeat(2_001) }),
  'a date is short': () => analyse({ published: 'x'.repeat(101) }),
  'an article’s language is short': () => analyse({ language: 'x'.repeat(101) }),
  'a badge counts': () => ({ type: 'badge', count: '3' }),
  'from 0': () => ({ type: 'badge', count: -1 }),
  'to what a page can have': () => ({ type: 'badge', count: 100_000 }),
  'a change is there': () => ({ type: 'setHere' }),
  'on is yes or no': () => ({ type: 'setHere', change: { on: 'no' } }),
  'a kind is known': () => ({ type: 'setHere', change: { kind: 'claim.lie', marked: false } }),
  'marked is yes or no': () => ({ type: 'setHere', change: { kind: 'claim.hedged', marked: 0 } }),
  'a change is of this site alone': () => ({ type: 'setHere', change: { everywhere: false } }),
  'and no density': () => ({ type: 'setHere', change: { host: 'other.example', density: 'calm' } }),
};
