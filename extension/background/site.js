/**
 * What the settings say on one site. Pure: settings.js keeps and fetches the values.
 *
 * A choice is kept only where it differs from what would hold without it. A site asks itself first, then its parent host,
 * and so on, and last the general settings.
 */

import { LAYERS, QUIET_RULES, isDensity, isHost, isRule } from '../shared/protocol.js';

/** @typedef {import('../shared/protocol.js').Here} Here */
/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('../shared/protocol.js').Density} Density */

/**
 * Rules the reader switched on (true) or off (false); a rule that is not in it follows what it inherits.
 * @typedef {Record<string, boolean>} Kinds
 */

/**
 * What holds for all sites.
 * @typedef {object} General
 * @property {boolean} everywhere
 * @property {boolean} badge
 * @property {Record<Layer, boolean>} layers
 * @property {Density} density
 * @property {Kinds} kinds
 */

/**
 * What was chosen for one site.
 * @typedef {object} Site
 * @property {boolean | null} on null where nothing was chosen
 * @property {Density | null} density the same
 * @property {Kinds} kinds
 */

/** The number of the form in which settings are stored. */
export const SCHEMA = 1;

/** @returns {General} */
export const defaults = () => ({ everywhere: true, badge: true, layers: { figure: true, claim: true }, density: 'normal', kinds: {} });

/** A site of which nothing was chosen. @returns {Site} */
export const unchosen = () => ({ on: null, density: null, kinds: {} });

/**
 * The host of a page as settings know it: lower case, without port, leading `www.` and trailing dot; null for what is not a web
 * page. `www.` stays where nothing but a top-level domain would be left.
 * @param {string | undefined} url
 * @returns {string | null}
 */
export function hostOf(url) {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  return isHost(host) ? host : null;
}

/**
 * A host and those it inherits from, nearest first: news.example.com, example.com. A single label is nobody's parent, and an
 * IP address has none.
 * @param {string} host
 * @returns {string[]}
 */
export function chainOf(host) {
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return [host];
  const labels = host.split('.');
  const parents = labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'));
  return [host, ...parents];
}

/**
 * Whether a rule is marked: by the nearest choice, and by default unless it is quiet.
 * @param {string} rule
 * @param {Kinds[]} choices nearest first
 */
export function isMarked(rule, choices) {
  return choices.find((kinds) => Object.hasOwn(kinds, rule))?.[rule] ?? !QUIET_RULES.includes(rule);
}

/**
 * What holds on a site.
 * @param {General} general
 * @param {Site[]} chain the site's own choices and those of its parents, nearest first
 * @param {readonly string[]} rules all that can be switched
 * @returns {Here}
 */
export function resolve(general, chain, rules) {
  const choices = [...chain.map((site) => site.kinds), general.kinds];
  return {
    on: general.everywhere && isOn(chain),
    everywhere: general.everywhere,
    layers: { ...general.layers },
    density: densityOf(chain, general),
    kindsOff: rules.filter((rule) => !isMarked(rule, choices)),
    badge: general.badge,
  };
}

/** Whether a site is on, as long as Caveat is on for all sites. @param {Site[]} chain nearest first */
export function isOn(chain) {
  return chain.find((site) => site.on !== null)?.on ?? true;
}

/** How many claims are marked on a site. @param {Site[]} chain nearest first @param {General} general */
export function densityOf(chain, general) {
  return chain.find((site) => site.density !== null)?.density ?? general.density;
}

/** @param {unknown} x @returns {x is Record<string, unknown>} */
export const isObject = (x) => typeof x === 'object' && x !== null && !Array.isArray(x);

/**
 * Stored general settings, field by field: a bad one counts as absent and is named in `faults`.
 * @param {unknown} stored
 * @returns {{ general: General, faults: string[] }}
 */
export function readGeneral(stored) {
  const general = defaults();
  if (stored === undefined) return { general, faults: [] };
  if (!isObject(stored)) return { general, faults: [''] };
  /** @type {string[]} */
  const faults = [];
  for (const [field, value] of Object.entries(stored)) {
    if ((field === 'everywhere' || field === 'badge') && typeof value === 'boolean') general[field] = value;
    else if (field === 'density' && isDensity(value)) general.density = value;
    else if (field === 'layers' && isObject(value)) readSwitches(value, general.layers, isLayer, faults, field);
    else if (field === 'kinds' && isObject(value)) readSwitches(value, general.kinds, isRule, faults, field);
    else if (field !== 'schema' || value !== SCHEMA) faults.push(field);
  }
  return { general, faults };
}

/**
 * A site's stored choices, field by field as above.
 * @param {unknown} stored
 * @returns {{ site: Site, faults: string[] }}
 */
export function readSite(stored) {
  const site = unchosen();
  if (!isObject(stored)) return { site, faults: [''] };
  /** @type {string[]} */
  const faults = [];
  for (const [field, value] of Object.entries(stored)) {
    if (field === 'on' && typeof value === 'boolean') site.on = value;
    else if (field === 'density' && isDensity(value)) site.density = value;
    else if (field === 'kinds' && isObject(value)) readSwitches(value, site.kinds, isRule, faults, field);
    else faults.push(field);
  }
  return { site, faults };
}

/** @param {string} name */
const isLayer = (name) => LAYERS.includes(/** @type {Layer} */ (name));

/**
 * @param {Record<string, unknown>} stored
 * @param {Record<string, boolean>} into
 * @param {(name: string) => boolean} isKnown
 * @param {string[]} faults
 * @param {string} field
 */
function readSwitches(stored, into, isKnown, faults, field) {
  for (const [name, value] of Object.entries(stored)) {
    if (isKnown(name) && typeof value === 'boolean') into[name] = value;
    else faults.push(`${field}.${name}`);
  }
}

/**
 * General settings as they are stored: without what equals the default; undefined where nothing differs.
 * @param {General} general
 * @returns {Record<string, unknown> | undefined}
 */
export function writeGeneral(general) {
  const usual = defaults();
  /** @type {Record<string, unknown>} */
  const stored = {};
  for (const field of /** @type {const} */ (['everywhere', 'badge', 'density'])) {
    if (general[field] !== usual[field]) stored[field] = general[field];
  }
  const layers = LAYERS.filter((layer) => general.layers[layer] !== usual.layers[layer]).map((layer) => [layer, general.layers[layer]]);
  if (layers.length > 0) stored.layers = Object.fromEntries(layers);
  if (Object.keys(general.kinds).length > 0) stored.kinds = { ...general.kinds };
  return Object.keys(stored).length > 0 ? { schema: SCHEMA, ...stored } : undefined;
}

/**
 * A site's choices as they are stored; undefined where there is none.
 * @param {Site} site
 * @returns {Record<string, unknown> | undefined}
 */
export function writeSite(site) {
  /** @type {Record<string, unknown>} */
  const stored = {};
  if (site.on !== null) stored.on = site.on;
  if (site.density !== null) stored.density = site.density;
  if (Object.keys(site.kinds).length > 0) stored.kinds = { ...site.kinds };
  return Object.keys(stored).length > 0 ? stored : undefined;
}

/**
 * `kinds` with one rule switched, without it where it would inherit the same.
 * @param {Kinds} kinds
 * @param {string} rule
 * @param {boolean} marked
 * @param {Kinds[]} inherited
 * @returns {Kinds}
 */
export function withKind(kinds, rule, marked, inherited) {
  const others = Object.fromEntries(Object.entries(kinds).filter(([name]) => name !== rule));
  return isMarked(rule, inherited) === marked ? others : { ...others, [rule]: marked };
}
