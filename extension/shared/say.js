/** Every text that a reader sees, out of data/words/en.json. */

import en from '../../data/words/en.json' with { type: 'json' };
import { localeHere, writeNumber } from './locale.js';

/** Chooses between the forms of the texts, which are English; made at the first text that has any, as `localeHere` is. @type {Intl.PluralRules | undefined} */
let plural;

/**
 * The text at a dotted key, its `{placeholders}` filled in; where the text has plural forms, `count` chooses.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  /** @type {any} */
  let text = en;
  for (const part of key.split('.')) text = text?.[part];
  if (typeof text === 'object' && text !== null) text = text[(plural ??= new Intl.PluralRules('en')).select(Number(values.count))] ?? text.other;
  if (typeof text !== 'string') throw new Error(`no text at ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants ${name}`);
    return typeof value === 'number' ? writeNumber(value, { least: 0, most: 0 }, localeHere()) : value;
  });
}
