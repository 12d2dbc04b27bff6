/**
 * The one owner of storage.
 *
 *     storage.local     settings       { schema: 1, everywhere?, badge?, layers?, kinds? }
 *                       site:<host>    { on?, kinds? }
 *     storage.session   site:<host>    the same, chosen in a private window, until the last of them closes
 *
 * Memory is read once a life of the background and is the truth from then on; storage follows. A write that fails (storage is
 * full) leaves memory as it is and is tried again with the next one. Where storage cannot be read at all, nothing is written, so
 * that nothing is lost that is still there.
 */

import { KINDS, LAYERS, isHost } from '../shared/protocol.js';
import {
  chainOf, defaults, isMarked, isOn, readGeneral, readSite, resolve, withKind, writeGeneral, writeSite,
} from './site.js';

/** @typedef {import('../shared/protocol.js').Change} Change */
/** @typedef {import('../shared/protocol.js').Here} Here */
/** @typedef {import('../shared/protocol.js').Overview} Overview */
/** @typedef {import('./site.js').General} General */
/** @typedef {import('./site.js').Site} Site */

/**
 * What is used of a storage area.
 * @typedef {object} Area
 * @property {(keys: null) => Promise<Record<string, unknown>>} get
 * @property {(items: Record<string, unknown>) => Promise<void>} set
 * @property {(keys: string[]) => Promise<void>} remove
 */

/** A storage area as it is in memory. @typedef {{ area: Area, sites: Map<string, Site>, dirty: Set<string>, readable: boolean }} Shelf */

const GENERAL = 'settings';
const SITE = 'site:';
/** All rule names, in the order of the options page. */
const RULES = [...LAYERS].reverse().flatMap((layer) => KINDS[layer].map((kind) => `${layer}.${kind}`));

/**
 * @param {{ local: Area, session: Area }} areas
 */
export function createSettings(areas) {
  /** @type {General} */
  let general = defaults();
  /** @type {Shelf} */
  const kept = { area: areas.local, sites: new Map(), dirty: new Set(), readable: true };
  /** @type {Shelf} */
  const fleeting = { area: areas.session, sites: new Map(), dirty: new Set(), readable: true };
  /** @type {string[]} */
  const faults = [];
  let full = false;
  /** @type {Promise<void> | null} */
  let loading = null;
  /** Changes are made one after the other. */
  let last = Promise.resolve(/** @type {unknown} */ (undefined));

  const load = () => (loading ??= Promise.all([fill(kept), fill(fleeting)]).then(() => {}));

  /** @param {Shelf} shelf */
  async function fill(shelf) {
    /** @type {Record<string, unknown>} */
    let stored;
    try {
      stored = await shelf.area.get(null);
    } catch (cause) {
      console.error('Caveat: stored settings could not be read.', cause);
      shelf.readable = false;
      faults.push('storage');
      return;
    }
    for (const [key, value] of Object.entries(stored)) {
      /** @type {string[]} */
      let bad = [];
      if (key === GENERAL && shelf === kept) {
        ({ general, faults: bad } = readGeneral(value));
      } else if (key.startsWith(SITE)) {
        const host = key.slice(SITE.length);
        const read = readSite(value);
        bad = isHost(host) ? read.faults : [''];
        if (isHost(host) && writeSite(read.site)) shelf.sites.set(host, read.site);
      }
      faults.push(...bad.map((field) => (field ? `${key}.${field}` : key)));
    }
  }

  /**
   * A host's choices and those of its parents, nearest first; in a private window, a choice made there goes before the host's own.
   * @param {string | null} host
   * @param {boolean} inPrivate
   */
  function chain(host, inPrivate) {
    if (host === null) return [];
    const shelves = inPrivate ? [fleeting, kept] : [kept];
    return chainOf(host).flatMap((name) => shelves.map((shelf) => shelf.sites.get(name)).filter((site) => site !== undefined));
  }

  /**
   * Changes one site's choices; what it would inherit anyway is not kept.
   * @param {string} host
   * @param {boolean} inPrivate
   * @param {(site: Site, inherited: Site[]) => Site} change
   */
  function changeSite(host, inPrivate, change) {
    const shelf = inPrivate ? fleeting : kept;
    const own = shelf.sites.get(host) ?? { on: null, kinds: {} };
    const changed = change(own, chain(host, inPrivate).filter((site) => site !== own));
    if (writeSite(changed)) shelf.sites.set(host, changed);
    else shelf.sites.delete(host);
    shelf.dirty.add(SITE + host);
  }

  /** @param {Change} change @param {boolean} inPrivate */
  function make(change, inPrivate) {
    if ('forget' in change) {
      changeSite(change.forget, inPrivate, () => ({ on: null, kinds: {} }));
      return;
    }
    if ('host' in change && change.host !== undefined) {
      changeSite(change.host, inPrivate, (site, inherited) => {
        if ('kind' in change) {
          const choices = [...inherited.map(({ kinds }) => kinds), general.kinds];
          return { ...site, kinds: withKind(site.kinds, change.kind, change.marked, choices) };
        }
        return { ...site, on: change.on === isOn(inherited) ? null : change.on };
      });
      return;
    }
    if ('everywhere' in change) general = { ...general, everywhere: change.everywhere };
    else if ('badge' in change) general = { ...general, badge: change.badge };
    else if ('layer' in change) general = { ...general, layers: { ...general.layers, [change.layer]: change.on } };
    else if ('kind' in change) general = { ...general, kinds: withKind(general.kinds, change.kind, change.marked, []) };
    kept.dirty.add(GENERAL);
  }

  /** Brings storage up to memory. @param {Shelf} shelf */
  async function flush(shelf) {
    if (!shelf.readable || shelf.dirty.size === 0) return;
    /** @type {Record<string, unknown>} */
    const set = {};
    /** @type {string[]} */
    const remove = [];
    for (const key of shelf.dirty) {
      const site = shelf.sites.get(key.slice(SITE.length));
      const value = key === GENERAL ? writeGeneral(general) : site && writeSite(site);
      if (value) set[key] = value;
      else remove.push(key);
    }
    // What frees room goes first.
    if (remove.length > 0) await shelf.area.remove(remove);
    if (Object.keys(set).length > 0) await shelf.area.set(set);
    shelf.dirty.clear();
  }

  async function flushAll() {
    try {
      await flush(kept);
      await flush(fleeting);
      full = false;
    } catch (cause) {
      console.error('Caveat: a change could not be kept.', cause);
      full = true;
    }
  }

  /** @returns {Overview} */
  function overviewNow() {
    /** @param {Shelf} shelf @param {boolean} isPrivate */
    const list = (shelf, isPrivate) => [...shelf.sites].map(([host, site]) => ({
      host,
      on: site.on,
      kindsOff: RULES.filter((rule) => site.kinds[rule] === false),
      private: isPrivate,
    }));
    return {
      everywhere: general.everywhere,
      badge: general.badge,
      layers: { ...general.layers },
      kindsOff: RULES.filter((rule) => !isMarked(rule, [general.kinds])),
      sites: [...list(kept, false), ...list(fleeting, true)].sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0)),
      faults: [...faults],
      full,
    };
  }

  /** @template T @param {() => T | Promise<T>} task @returns {Promise<T>} */
  function queued(task) {
    const done = last.then(load).then(task);
    last = done.catch(() => {});
    return done;
  }

  return {
    /**
     * What holds on a site, after all changes asked for so far.
     * @param {string | null} host
     * @param {boolean} inPrivate
     * @returns {Promise<Here>}
     */
    here: (host, inPrivate) => queued(() => resolve(general, chain(host, inPrivate), RULES)),

    /** @returns {Promise<Overview>} */
    overview: () => queued(overviewNow),

    /**
     * @param {Change} change
     * @param {boolean} inPrivate a choice for a site is made in a private window, and kept until the last of them closes
     * @returns {Promise<Overview>}
     */
    set: (change, inPrivate) => queued(async () => {
      make(change, inPrivate);
      await flushAll();
      return overviewNow();
    }),

    /** Forgets what was chosen in private windows. */
    forgetPrivate: () => queued(async () => {
      for (const host of fleeting.sites.keys()) fleeting.dirty.add(SITE + host);
      fleeting.sites.clear();
      await flushAll();
    }),
  };
}

/** @typedef {ReturnType<typeof createSettings>} Settings */
