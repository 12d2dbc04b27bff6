/**
 * Every message between Caveat's parts, and a validator for each.
 *
 *     content script ──▶ background    state · analyse · badge · setHere
 *     background ──▶ content script    settings · withdrawn · ask · count · readNow · walk · goTo
 *     popup, options ──▶ background    open · read · goTo · set · overview
 *     background ──▶ popup, options    changed
 *
 * Messages are plain arrays and objects. A receiver acts only on what its validator lets through; anything else is dropped.
 * The background never believes a page about where it is: it takes the host from the sender.
 */

/** @typedef {'figure' | 'claim'} Layer */
/** How many claims are marked. @typedef {'calm' | 'normal' | 'everything'} Density */

/**
 * A flag of the report, as the core gives it; offsets count UTF-16 code units in the article's text, or in the title where
 * `in` says so. ARCHITECTURE.md describes the fields.
 * @typedef {object} Flag
 * @property {Layer} layer
 * @property {string} kind
 * @property {string} rule
 * @property {'title'} [in]
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {number} weight
 * @property {false} [shown]
 * @property {Density} [density] the lowest that marks it; missing where only a reader who asks for its kind sees it
 * @property {[number, number][]} [cues]
 * @property {number | string | [number, number] | [string, string] | null} [value]
 * @property {string} [unit]
 * @property {string} [plural]
 * @property {'exact' | 'about' | 'more' | 'less' | 'at_least' | 'at_most'} [bound]
 * @property {'up' | 'down'} [direction]
 * @property {number} [precision]
 * @property {'level' | 'change' | 'share' | 'rank' | 'score'} [role]
 * @property {string} [subject]
 * @property {[number, number]} [scope]
 * @property {{ text: string, naming: 'person' | 'organisation' | 'described' | 'bare' | 'crowd' | 'social', start: number, end: number }} [source]
 * @property {true} [quoted] its words stand in quotation marks
 * @property {number} [pair]
 * @property {[number, number]} [accused] whom an accusation is against
 * @property {string} [legal]
 */

/** @typedef {{ flags: Flag[], skipped: { reason: string, chunks?: number }[] }} Report */

/**
 * The article as it is sent: the blocks' texts joined by line breaks (none stands inside a block), and the number of each
 * block's role (paragraph, heading, list item, quote, caption, row).
 * @typedef {object} Article
 * @property {string} text
 * @property {number[]} roles
 * @property {string | null} title
 * @property {string | null} published ISO 8601
 * @property {string | null} language BCP 47
 */

/**
 * What holds on one site, after inheritance.
 * @typedef {object} Here
 * @property {boolean} on Caveat is on here: everywhere, and on this site.
 * @property {boolean} everywhere Caveat is on for all sites but those switched off.
 * @property {Record<Layer, boolean>} layers
 * @property {Density} density
 * @property {string[]} kindsOff rule names that are not marked here, such as `claim.hedged`
 * @property {boolean} badge
 */

/**
 * What a page's content script is doing, for the popup, the icon and the badge.
 * @typedef {'reading' | 'done' | 'nothing' | 'not_article' | 'framed' | 'pdf' | 'not_english' | 'editor' | 'off_here' | 'off_everywhere'
 *   | 'failed'} Status
 */

/**
 * @typedef {object} PageState
 * @property {Status} status
 * @property {number} [words] how many words were read
 * @property {string} [language] the language found, where it is not English
 * @property {string} [reason] why the analysis failed, in the engine's words
 * @property {boolean} [overwritten] the page keeps taking the marks away; Caveat stopped painting
 * @property {boolean} [partial] the article was too long to follow links between all its sentences
 * @property {boolean} [cut] the article was too long to be read to its end
 * @property {boolean} [comments] there are comments of readers, which were not read
 * @property {boolean} [translated] the browser has put a translation in the place of the page's words
 * @property {string} [frame] where the page in the frame can be opened by itself
 */

/**
 * One mark, as the popup lists it: everything already in words.
 * @typedef {object} ListedMark
 * @property {number} id
 * @property {Layer} layer
 * @property {{ text: string, cue: boolean }[]} quote
 * @property {string} note
 */

/**
 * What a content script answers to `ask`.
 * @typedef {object} Snapshot
 * @property {PageState} state
 * @property {Record<Layer, number>} counts marks painted, by layer
 * @property {ListedMark[]} marks claims first, then figures, each in the order of the text
 */

/**
 * Sent at each change of the page's state; the answer is `Here`, or `withdrawn` as below. `dark`: the browser is dark (`prefers-color-scheme`), which a
 * service worker cannot see, so that the toolbar icon is to be light.
 * @typedef {{ type: 'state', state: PageState, dark?: boolean }} StateMessage
 */
/** @typedef {{ type: 'analyse', article: Article }} AnalyseMessage the answer is `AnalyseAnswer` */
/** @typedef {{ report: Report } | { failure: string }} AnalyseAnswer */
/** @typedef {{ type: 'badge', count: number }} BadgeMessage */
/** @typedef {{ on: boolean } | { kind: string, marked: boolean }} HereChange */
/** @typedef {{ type: 'setHere', change: HereChange }} SetHereMessage the answer is `Here` */
/** @typedef {StateMessage | AnalyseMessage | BadgeMessage | SetHereMessage} FromContent */

/** @typedef {{ type: 'settings', here: Here }} SettingsMessage */
/** @typedef {{ type: 'withdrawn' }} WithdrawnMessage the browser no longer lets Caveat read this page: nothing of it is to stay */
/** @typedef {{ type: 'ask' }} AskMessage the answer is `Snapshot` */
/**
 * The answer is `Snapshot['counts']`: who needs no list does not have a page put all its marks into words, which is the first thing there
 * that costs memory for formatting numbers.
 * @typedef {{ type: 'count' }} CountMessage
 */
/** @typedef {{ type: 'readNow' }} ReadNowMessage the reader asks for the page to be read, article or not */
/** @typedef {{ type: 'walk', direction: 'next' | 'previous' }} WalkMessage */
/** @typedef {{ type: 'goTo', id: number }} GoToMessage */
/** @typedef {SettingsMessage | WithdrawnMessage | AskMessage | CountMessage | ReadNowMessage | WalkMessage | GoToMessage} ToContent */

/** @typedef {{ type: 'open', tabId: number }} OpenMessage the answer is `TabView` */
/** @typedef {{ type: 'read', tabId: number }} ReadMessage read a tab that was not read, or read it again; the answer is `TabView` */
/** @typedef {{ type: 'goTo', tabId: number, id: number }} GoToInTabMessage */
/**
 * A change of settings. For a site, `null` forgets its own choice.
 * @typedef {{ everywhere: boolean } | { badge: boolean } | { layer: Layer, on: boolean } | { kind: string, marked: boolean }
 *   | { density: Density } | { host: string, density: Density | null } | { host: string, on: boolean | null } | { host: string, kind: string, marked: boolean } | { forget: string }} Change
 */
/**
 * The answer is `Overview`. `private`: what is changed for a site was or is chosen in a private window, and kept until the last
 * of them closes.
 * @typedef {{ type: 'set', change: Change, private?: boolean }} SetMessage
 */
/** @typedef {{ type: 'overview' }} OverviewMessage the answer is `Overview` */
/** @typedef {OpenMessage | ReadMessage | GoToInTabMessage | SetMessage | OverviewMessage} FromPage */
/** @typedef {{ type: 'changed', tabId: number | null }} ChangedMessage a tab's state or the settings changed: ask anew */

/**
 * What the popup shows of a tab. Where no content script answers, `access` says why.
 * @typedef {object} TabView
 * @property {string | null} host null where the page has none
 * @property {Here} here
 * @property {'ok' | 'unreadable' | 'pdf' | 'reader' | 'withheld' | 'unopened'} access
 * @property {Snapshot | null} snapshot
 */

/**
 * All settings, for the options page.
 * @typedef {object} Overview
 * @property {boolean} everywhere
 * @property {boolean} badge
 * @property {Record<Layer, boolean>} layers
 * @property {Density} density
 * @property {string[]} kindsOff
 * @property {{ host: string, on: boolean | null, density: Density | null, kindsOff: string[], kindsOn: string[], private: boolean }[]} sites
 * @property {string[]} faults keys in storage that could not be read and count as absent
 * @property {boolean} full the last write failed because storage is full
 */

/** The largest article that is sent, in UTF-16 code units; a longer one is cut at a block and says so. */
export const MAX_TEXT = 8_000_000;

/** @type {readonly Layer[]} */
export const LAYERS = ['figure', 'claim'];

/** Lowest first. @type {readonly Density[]} */
export const DENSITIES = ['calm', 'normal', 'everything'];

/** Rule names that can be switched on and off, by layer, in the order of the options page. */
export const KINDS = Object.freeze({
  claim: [
    'accusation', 'denial', 'no_comment', 'contested', 'unnamed_source', 'vague_source', 'secondhand', 'hedged',
    'superlative', 'absolute', 'prediction', 'causal', 'attributed', 'checkworthy',
  ],
  figure: [
    'money', 'percent', 'percentage_points', 'count', 'measure', 'ratio', 'duration', 'age', 'rank', 'score', 'date', 'other',
  ],
});

/** Rules that are found but not painted unless the reader asks for them. */
export const QUIET_RULES = Object.freeze(['claim.attributed', 'claim.checkworthy', 'figure.date']);

const STATUSES = ['reading', 'done', 'nothing', 'not_article', 'framed', 'pdf', 'not_english', 'editor', 'off_here', 'off_everywhere', 'failed'];
const RULES = new Set(LAYERS.flatMap((layer) => KINDS[layer].map((kind) => `${layer}.${kind}`)));

/** @param {unknown} x @returns {x is Record<string, unknown>} */
const isObject = (x) => typeof x === 'object' && x !== null && !Array.isArray(x);
/** @param {unknown} x @param {number} most @returns {x is string} */
const isText = (x, most) => typeof x === 'string' && x.length <= most;
/** @param {unknown} x @param {number} most */
const isOptionalText = (x, most) => x === undefined || x === null || isText(x, most);
/** @param {unknown} x */
const isCount = (x) => Number.isSafeInteger(x) && /** @type {number} */ (x) >= 0;
/** @param {unknown} x */
const isOptionalBoolean = (x) => x === undefined || typeof x === 'boolean';
/** @param {unknown} x @returns {x is Layer} */
const isLayer = (x) => LAYERS.includes(/** @type {Layer} */ (x));

/** @param {unknown} x @returns {x is Density} */
export const isDensity = (x) => DENSITIES.includes(/** @type {Density} */ (x));

/** Whether `x` names a rule that can be switched on and off. @param {unknown} x @returns {x is string} */
export const isRule = (x) => typeof x === 'string' && RULES.has(x);

/**
 * Whether `x` is a host as settings keep it: lower case, no port, no `www.` before a domain; IPv6 in brackets.
 * @param {unknown} x
 * @returns {x is string}
 */
export const isHost = (x) => isText(x, 253) && /^(?:[^\s/:?#@[\]]+|\[[\da-f:.]+\])$/.test(x) && x === x.toLowerCase() && !/^www\..*\./.test(x);

/** Whether `x` is where a page of the web can be opened. @param {unknown} x @returns {x is string} */
export const isWebAddress = (x) => isText(x, 2_000) && /^https?:\/\//i.test(x) && URL.canParse(x);

/** @param {unknown} x @returns {x is PageState} */
export function isPageState(x) {
  return isObject(x)
    && STATUSES.includes(/** @type {string} */ (x.status))
    && (x.words === undefined || isCount(x.words))
    && isOptionalText(x.language, 40)
    && isOptionalText(x.reason, 500)
    && isOptionalBoolean(x.overwritten)
    && isOptionalBoolean(x.partial)
    && isOptionalBoolean(x.cut)
    && isOptionalBoolean(x.comments)
    && isOptionalBoolean(x.translated)
    && (x.frame === undefined || isWebAddress(x.frame));
}

/** @param {unknown} x @returns {x is Article} */
function isArticle(x) {
  return isObject(x)
    && isText(x.text, MAX_TEXT)
    // One for each line, so never more than characters and one.
    && Array.isArray(x.roles) && x.roles.length <= x.text.length + 1 && x.roles.every((role) => Number.isInteger(role) && role >= 0 && role < 256)
    && isOptionalText(x.title, 2_000)
    && isOptionalText(x.published, 100)
    && isOptionalText(x.language, 100);
}

/** @param {unknown} x @returns {x is Here} */
function isHere(x) {
  return isObject(x)
    && typeof x.on === 'boolean' && typeof x.everywhere === 'boolean' && typeof x.badge === 'boolean'
    && isObject(x.layers) && LAYERS.every((layer) => typeof /** @type {Record<string, unknown>} */ (x.layers)[layer] === 'boolean')
    && isDensity(x.density)
    && Array.isArray(x.kindsOff) && x.kindsOff.every(isRule);
}

/** @param {unknown} x @returns {x is HereChange} */
function isHereChange(x) {
  if (!isObject(x)) return false;
  return 'on' in x ? typeof x.on === 'boolean' : isRule(x.kind) && typeof x.marked === 'boolean';
}

/** @param {unknown} x @returns {x is Change} */
function isChange(x) {
  if (!isObject(x)) return false;
  if ('forget' in x) return isHost(x.forget);
  if ('everywhere' in x) return typeof x.everywhere === 'boolean';
  if ('badge' in x) return typeof x.badge === 'boolean';
  if ('layer' in x) return isLayer(x.layer) && typeof x.on === 'boolean';
  if ('host' in x && !isHost(x.host)) return false;
  if ('kind' in x) return isRule(x.kind) && typeof x.marked === 'boolean';
  if ('density' in x) return isDensity(x.density) || ('host' in x && x.density === null);
  return 'host' in x && (typeof x.on === 'boolean' || x.on === null);
}

/** A validator for each message, by direction and type. */
const VALIDATORS = {
  fromContent: {
    state: (/** @type {any} */ m) => isPageState(m.state) && isOptionalBoolean(m.dark),
    analyse: (/** @type {any} */ m) => isArticle(m.article),
    badge: (/** @type {any} */ m) => isCount(m.count) && m.count < 100_000,
    setHere: (/** @type {any} */ m) => isHereChange(m.change),
  },
  toContent: {
    settings: (/** @type {any} */ m) => isHere(m.here),
    withdrawn: () => true,
    ask: () => true,
    count: () => true,
    readNow: () => true,
    walk: (/** @type {any} */ m) => m.direction === 'next' || m.direction === 'previous',
    goTo: (/** @type {any} */ m) => isCount(m.id),
  },
  fromPage: {
    open: (/** @type {any} */ m) => isCount(m.tabId),
    read: (/** @type {any} */ m) => isCount(m.tabId),
    goTo: (/** @type {any} */ m) => isCount(m.tabId) && isCount(m.id),
    set: (/** @type {any} */ m) => isChange(m.change) && isOptionalBoolean(m.private),
    overview: () => true,
  },
  toPage: {
    changed: (/** @type {any} */ m) => m.tabId === null || isCount(m.tabId),
  },
};

/**
 * Whether `message` is one of a direction's messages, whole and within bounds.
 * @param {keyof typeof VALIDATORS} direction
 * @param {unknown} message
 */
function isValid(direction, message) {
  if (!isObject(message) || typeof message.type !== 'string') return false;
  /** @type {Record<string, (message: any) => boolean>} */
  const validators = VALIDATORS[direction];
  return Object.hasOwn(validators, message.type) && validators[message.type](message);
}

/** @param {unknown} message @returns {message is FromContent} */
export const isFromContent = (message) => isValid('fromContent', message);
/** @param {unknown} message @returns {message is ToContent} */
export const isToContent = (message) => isValid('toContent', message);
/** @param {unknown} message @returns {message is FromPage} */
export const isFromPage = (message) => isValid('fromPage', message);
/** @param {unknown} message @returns {message is ChangedMessage} */
export const isToPage = (message) => isValid('toPage', message);
