/**
 * One walk over the page: its visible text as blocks, each with the element it stands in and what is around it. The page is only
 * read. Text that is never read (forms, editors, code, menus, hidden text) is left out here, whatever its score would be.
 */

import { Draft, ROLE } from '../text-map.js';
import { FAMILY, familiesOf } from './families.js';
import { AT_ONCE } from './slices.js';

/**
 * A block-level element on the way to a text.
 * @typedef {object} Place
 * @property {Element} element
 * @property {Place | null} parent
 * @property {string} tag
 * @property {string} look its tag and class: what looks the same has the same
 * @property {number} own the families of its own class and id
 * @property {number} near its own, its parent's and its grandparent's
 * @property {number} far its own and those of all elements around it
 * @property {number} role the role of a block in it
 * @property {Element | null} heading the h1 it is or stands in
 * @property {number} mass how much good text it holds; the scores fill it in
 */

/** A block as it was found. @typedef {import('../text-map.js').Block & { place: Place, linked: number, role: number }} Found */

/**
 * @typedef {object} Walked
 * @property {Found[]} blocks in the order of the page
 * @property {ShadowRoot[]} roots the open shadow roots on the way
 * @property {number} written characters left out because a reader writes there
 */

const set = (/** @type {string} */ names) => new Set(names.split(' '));

const INLINE = set('a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s samp slot small span '
  + 'strike strong sub sup time tt u var');
/** Left out, and a gap in the text around them. */
const SKIPPED = set('audio button canvas code dialog embed iframe input kbd map math menu meter noscript object option pre progress samp '
  + 'script select style svg template textarea video');
/** Left out because an article has no text of its own in them. */
const BESIDE = set('aside footer nav');
const BESIDE_ROLES = set('alert alertdialog complementary contentinfo dialog listbox menu menubar navigation search searchbox status tablist textbox '
  + 'toolbar tooltip');
/** What a block in it is; other elements hand on what they stand in, but for a table cell. */
const ROLES = /** @type {Record<string, number>} */ ({
  h1: ROLE.heading, h2: ROLE.heading, h3: ROLE.heading, h4: ROLE.heading, h5: ROLE.heading, h6: ROLE.heading,
  li: ROLE.listItem, dd: ROLE.listItem, dt: ROLE.listItem, blockquote: ROLE.quote, figcaption: ROLE.caption, caption: ROLE.caption,
  td: ROLE.row, th: ROLE.row, tr: ROLE.row, article: ROLE.paragraph, main: ROLE.paragraph, section: ROLE.paragraph,
});
const SEMANTIC = /** @type {Record<string, number>} */ ({
  article: FAMILY.inArticle, main: FAMILY.inMain, header: FAMILY.inHeader, figure: FAMILY.inFigure, table: FAMILY.inTable,
});
/** Table cells are joined to a row up to so many characters. */
const ROW = 150;
/** How many nodes are walked between two looks at the clock. */
const STEP = 32;

/**
 * One element on the way down.
 * @typedef {object} Level
 * @property {Node | null} next the node to visit next
 * @property {Node[] | null} slotted the nodes a slot shows, last first, where they are not the element's own children
 * @property {Element} element
 * @property {string} tag
 * @property {Place | null} place not known before there is text in it
 * @property {boolean} block
 * @property {boolean} link
 * @property {boolean} folded it stands in `details` that are closed
 * @property {boolean | undefined} visible not known before there is text to see
 * @property {Level | null} above
 */

/** @param {Element} element @param {Place | null} parent @returns {Place} */
export function placeOf(element, parent) {
  const tag = element.localName;
  const isRoot = tag === 'body' || tag === 'html';
  let own = SEMANTIC[tag] ?? 0;
  let look = tag;
  if (!isRoot && element.hasAttributes()) {
    const { id } = element;
    const name = element.getAttribute('class');
    if (name) {
      look += ` ${name}`;
      own |= familiesOf(name);
    }
    if (id) own |= familiesOf(id);
    if (element.getAttribute('itemprop') === 'articleBody') own |= FAMILY.inArticle | FAMILY.body;
  }
  const around = parent?.role === ROLE.row ? ROLE.paragraph : parent?.role ?? ROLE.paragraph;
  return {
    element,
    parent,
    tag,
    look,
    own,
    near: own | (parent ? parent.own | (parent.parent?.own ?? 0) : 0),
    far: own | (parent?.far ?? 0),
    role: ROLES[tag] ?? around,
    heading: tag === 'h1' ? element : parent?.heading ?? null,
    mass: 0,
  };
}

/** The innermost block-level element that is `element` or holds it. @param {Element} element @returns {Element} */
export function blockAround(element) {
  let block = element;
  while (isInline(block, block.localName) && block.parentElement) block = block.parentElement;
  return block;
}

/** Whether the reader writes in it. @param {Element} element */
function isWritten(element) {
  if (element.localName === 'textarea') return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Whether nothing in it is read. @param {Element} element @param {string} tag */
function isLeftOut(element, tag) {
  if (SKIPPED.has(tag)) return true;
  // A page that forgets to close one has the rest of itself in it.
  if (BESIDE.has(tag)) return !element.querySelector('main');
  // Some sites put the whole page into one form.
  if (tag === 'form' && !element.querySelector('h1, article, main')) return true;
  if (!element.hasAttributes()) return false;
  if (isWritten(element) || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  return role !== null && BESIDE_ROLES.has(role.toLowerCase());
}

/** Custom elements are inline unless the page says otherwise. @param {Element} element @param {string} tag */
const isInline = (element, tag) => INLINE.has(tag) || (tag.includes('-') && /^(inline|contents)/.test(getComputedStyle(element).display));

/**
 * Whether a reader sees the text of an element, or would after opening the `details` around it.
 * @param {Level} level
 * @returns {boolean}
 */
function isVisible(level) {
  if (level.visible === undefined) {
    const { element, above } = level;
    // Plain words inside a line look like the line.
    if (above && !level.block && !element.hasAttributes()) level.visible = isVisible(above);
    else {
      level.visible = level.folded
        || element.checkVisibility({ visibilityProperty: true })
        // An element without a box of its own shows its text all the same.
        || (above !== null && getComputedStyle(element).display === 'contents' && isVisible(above));
    }
  }
  return level.visible;
}

/** The place of an element's text: its own, or that of the block around it. @param {Level} level @returns {Place} */
function placeIn(level) {
  const { above } = level;
  level.place ??= level.block || !above ? placeOf(level.element, above && placeIn(above)) : placeIn(above);
  return level.place;
}

/**
 * @param {Element} element
 * @param {string} tag
 * @param {boolean} block
 * @param {boolean} folded
 * @param {Level | null} above
 * @param {ShadowRoot[]} roots gets the element's open shadow root
 * @returns {Level}
 */
function enter(element, tag, block, folded, above, roots) {
  const root = element.shadowRoot;
  /** @type {Level} */
  const level = {
    next: (root ?? element).firstChild,
    slotted: null,
    element,
    tag,
    place: null,
    block,
    link: tag === 'a' || (above !== null && above.link),
    folded: folded || (tag === 'details' && !element.hasAttribute('open')),
    visible: undefined,
    above,
  };
  if (root) roots.push(root);
  if (tag === 'slot') {
    const nodes = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    if (nodes.length > 0) {
      level.next = nodes[0];
      level.slotted = nodes.reverse();
    }
  }
  return level;
}

/**
 * Walks `top` and yields where a slice is over; what it returns at the end is the result.
 * @param {Element} top
 * @param {import('./slices.js').Pace} [pace]
 * @param {boolean} [hidden] whether text that is not shown is found as well
 * @returns {Generator<void, Walked, void>}
 */
export function* walk(top, pace = AT_ONCE, hidden = false) {
  /** @type {Walked} */
  const out = { blocks: [], roots: [], written: 0 };
  let draft = new Draft();
  /** @type {Place | null} */
  let place = null;
  let linked = 0;
  let afterBreak = false;
  let steps = 0;

  const flush = () => {
    if (place) {
      const { text, stretches } = draft.finish();
      out.blocks.push({ text, stretches, place, linked, role: place.role });
      draft = new Draft();
    }
    place = null;
    linked = 0;
    afterBreak = false;
  };

  /** @type {Level | null} */
  let level = enter(top, top.localName, true, hidden, null, out.roots);
  while (level) {
    const node = level.next;
    if (!node) {
      if (level.block && !isCell(level.tag)) flush();
      level = level.above;
      continue;
    }
    if (level.slotted) {
      level.slotted.pop();
      level.next = level.slotted.at(-1) ?? null;
    } else {
      level.next = node.nextSibling;
    }
    if (++steps % STEP === 0 && pace.isOver()) yield;
    if (node.nodeType === 3) {
      const text = /** @type {Text} */ (node);
      const { data } = text;
      const blank = !/\S/.test(data);
      if (blank && (!place || data === '')) continue;
      if (!blank) {
        if (!isVisible(level)) continue;
        place ??= placeIn(level);
        if (level.link) linked += data.length;
        afterBreak = false;
      }
      draft.add(text, data);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = /** @type {Element} */ (node);
    const tag = element.localName;
    if (tag === 'br') {
      if (afterBreak) flush();
      else if (place) draft.addGap();
      afterBreak = place !== null;
      continue;
    }
    if (!element.hasChildNodes() && element.shadowRoot === null && !SKIPPED.has(tag)) {
      if (!isInline(element, tag) && !isCell(tag)) flush();
      continue;
    }
    if (isLeftOut(element, tag)) {
      if (isWritten(element)) out.written += (element.textContent ?? '').length;
      if (BESIDE.has(tag)) flush();
      else if (place) draft.addGap();
      continue;
    }
    const inline = isInline(element, tag);
    if (!inline) {
      if (isCell(tag) && place && draft.length < ROW) draft.addGap();
      else flush();
    } else if (element.hasAttribute('class') && familiesOf(element.getAttribute('class') ?? '') & FAMILY.unseen) {
      continue;
    }
    level = enter(element, tag, !inline, level.folded, level, out.roots);
  }
  flush();
  return out;
}

/** @param {string} tag */
const isCell = (tag) => tag === 'td' || tag === 'th';
