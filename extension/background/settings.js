/**
 * The one owner of storage.
 *
 *     storage.local     settings       { schema: 1, everywhere?, badge?, layers?, density?, kinds? }
 *                       site:<host>    { on?, density?, kinds? }
 *     storage.session   site:<host>    the same, chosen in a private window, until the last of them closes
 *                       unkept         { <key>: value | null }, what storage.local had no room for
 *
 * Memory is read once a life of the background and is the truth from then on; storage follows. A write that fails (storage is
 * full) leaves memory as it is, is tried again with the next one, and outlives the background in the session. Where storage cannot
 * be read at all, nothing is written, so that nothing is lost that is still there.
 */

import { KINDS, LAYERS, isHost } from '../shared/protocol.js';
import {
  chainOf, defaults, densityOf, isMarked, isObject, isOn, readGeneral, readSite, resolve, unchosen, withKind, writeGeneral, writeSite,
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
const UNKEPT = 'unkept';
/** All rule names, in the order of the options page. */
const RULES = [...LAYERS].reverse().flatMap((layer) => KINDS[layer].map((kind) => `${layer}.${kind}`));

/**
 * Keeps content scripts out of the settings, in the browsers that can do that. Caveat's own content script does not touch
 * storage; this is a second lock, and nothing depends on it.
 * @param {chrome.storage.StorageArea} area
 */
export function narrow(area) {
  try {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => {});
  } catch {
    // Not offered here.
  }
}

/**
 * @param {General} general
 * @param {Exclude<Change, { host: string } | { forget: string }>} change
 * @returns {General}
 */
function changed(general, change) {
  if ('everywhere' in change) return { ...general, everywhere: change.everywhere };
  if ('badge' in change) return { ...general, badge: change.badge };
  if ('density' in change) return { ...general, density: change.density };
  if ('layer' in change) return { ...general, layers: { ...general.layers, [change.layer]: change.on } };
  return { ...general, kinds: withKind(general.kinds, change.kind, change.marked, []) };
}

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

  const load = () => (loading ??= fill());

  async function fill() {
    const [local, session] = await Promise.all([readAll(kept), readAll(fleeting)]);
    const unkept = isObject(session[UNKEPT]) ? session[UNKEPT] : {};
    full = Object.keys(unkept).length > 0;
    for (const key of Object.keys(unkept)) kept.dirty.add(key);
    take(kept, { ...local, ...unkept });
    take(fleeting, session);
  }

  /** @param {Shelf} shelf @returns {Promise<Record<string, unknown>>} */
  async function readAll(shelf) {
    try {
      return await shelf.area.get(null);
    } catch (cause) {
      console.error('Caveat: stored settings could not be read.', cause);
      shelf.readable = false;
      faults.push('storage');
      return {};
    }
  }

  /** @param {Shelf} shelf @param {Record<string, unknown>} stored null stands for what was removed */
  function take(shelf, stored) {
    for (const [key, value] of Object.entries(stored)) {
      if (value === null && shelf.dirty.has(key)) continue;
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
    const own = shelf.sites.get(host) ?? unchosen();
    const changed = change(own, chain(host, inPrivate).filter((site) => site !== own));
    if (writeSite(changed)) shelf.sites.set(host, changed);
    else shelf.sites.delete(host);
    shelf.dirty.add(SITE + host);
  }

  /** @param {Change} change @param {boolean} inPrivate */
  function make(change, inPrivate) {
    if ('forget' in change) {
      changeSite(change.forget, inPrivate, unchosen);
    } else if ('host' in change) {
      changeSite(change.host, inPrivate, (site, inherited) => {
        if ('on' in change) return { ...site, on: change.on === isOn(inherited) ? null : change.on };
        if ('density' in change) return { ...site, density: change.density === densityOf(inherited, general) ? null : change.density };
        const choices = [...inherited.map(({ kinds }) => kinds), general.kinds];
        return { ...site, kinds: withKind(site.kinds, change.kind, change.marked, choices) };
      });
    } else {
      general = changed(general, change);
      kept.dirty.add(GENERAL);
    }
  }

  /**
   * What a key is to hold; null where it is to be removed.
   * @param {Shelf} shelf
   * @param {string} key
   */
  function valueOf(shelf, key) {
    const site = shelf.sites.get(key.slice(SITE.length));
    return (key === GENERAL ? writeGeneral(general) : site && writeSite(site)) ?? null;
  }

  /** @param {Shelf} shelf */
  const pending = (shelf) => [...shelf.dirty].map((key) => /** @type {const} */ ([key, valueOf(shelf, key)]));

  /** Brings storage up to memory. @param {Shelf} shelf */
  async function flush(shelf) {
    if (!shelf.readable || shelf.dirty.size === 0) return;
    const removed = pending(shelf).filter(([, value]) => value === null).map(([key]) => key);
    const set = pending(shelf).filter(([, value]) => value !== null);
    // What frees room goes first.
    if (removed.length > 0) await shelf.area.remove(removed);
    if (set.length > 0) await shelf.area.set(Object.fromEntries(set));
    shelf.dirty.clear();
  }

  async function flushAll() {
    const wasFull = full;
    try {
      await flush(kept);
      full = false;
    } catch (cause) {
      console.error('Caveat: a change could not be kept.', cause);
      full = true;
    }
    try {
      await flush(fleeting);
      if (full) await fleeting.area.set({ [UNKEPT]: Object.fromEntries(pending(kept)) });
      else if (wasFull) await fleeting.area.remove([UNKEPT]);
    } catch (cause) {
      console.error('Caveat: a change could not be kept for the session.', cause);
    }
  }

  /** @returns {Overview} */
  function overviewNow() {
    /** @param {Shelf} shelf @param {boolean} isPrivate */
    const list = (shelf, isPrivate) => [...shelf.sites].map(([host, site]) => ({
      host,
      on: site.on,
      density: site.density,
      kindsOff: RULES.filter((rule) => site.kinds[rule] === false),
      kindsOn: RULES.filter((rule) => site.kinds[rule] === true),
      private: isPrivate,
    }));
    return {
      everywhere: general.everywhere,
      badge: general.badge,
      layers: { ...general.layers },
      density: general.density,
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
