/**
 * One walk over the page: its visible text as blocks, each with the element it stands in and what is around it. The page is only
 * read. Text that is never read (forms, editors, code, menus, hidden text) is left out here, whatever its score would be.
 */

import { Draft, ROLE } from '../text-map.js';
import { FAMILY, familiesOf } from './families.js';

/**
 * A block-level element on the way to a text.
 * @typedef {object} Place
 * @property {Element} element
 * @property {Place | null} parent
 * @property {string} tag
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
const STEP = 128;

/**
 * One element on the way down.
 * @typedef {object} Level
 * @property {Node | null} next the node to visit next
 * @property {Node[] | null} slotted the nodes a slot shows, last first, where they are not the element's own children
 * @property {Element} element
 * @property {Place} place
 * @property {boolean} block
 * @property {boolean} link
 * @property {boolean | undefined} visible not known before there is text to see
 * @property {Level | null} above
 */

/** @param {Element} element @param {Place | null} parent @returns {Place} */
function placeOf(element, parent) {
  const tag = element.localName;
  const isRoot = tag === 'body' || tag === 'html';
  let own = SEMANTIC[tag] ?? 0;
  if (!isRoot) {
    const { id } = element;
    const name = element.getAttribute('class');
    if (name) own |= familiesOf(name);
    if (id) own |= familiesOf(id);
    if (element.getAttribute('itemprop') === 'articleBody') own |= FAMILY.inArticle | FAMILY.body;
  }
  const around = parent?.role === ROLE.row ? ROLE.paragraph : parent?.role ?? ROLE.paragraph;
  return {
    element,
    parent,
    tag,
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
  if (SKIPPED.has(tag) || BESIDE.has(tag) || isWritten(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && BESIDE_ROLES.has(role.toLowerCase())) return true;
  // Some sites put the whole page into one form.
  return tag === 'form' && !element.querySelector('h1, article, main');
}

/** Custom elements are inline unless the page says otherwise. @param {Element} element @param {string} tag */
const isInline = (element, tag) => INLINE.has(tag) || (tag.includes('-') && /^(inline|contents)/.test(getComputedStyle(element).display));

/** @param {Level} level @returns {boolean} */
function isVisible(level) {
  level.visible ??= level.element.checkVisibility({ visibilityProperty: true })
    // An element without a box of its own shows its text all the same.
    || (level.above !== null && getComputedStyle(level.element).display === 'contents' && isVisible(level.above));
  return level.visible;
}

/** The first node to visit in an element, through its open shadow root or slot. @param {Element} element @param {ShadowRoot[]} roots */
function firstIn(element, roots) {
  const root = element.shadowRoot;
  if (root) {
    roots.push(root);
    return { next: root.firstChild, slotted: null };
  }
  if (element.localName === 'slot') {
    const nodes = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    if (nodes.length > 0) return { next: nodes[0], slotted: nodes.reverse() };
  }
  return { next: element.firstChild, slotted: null };
}

/**
 * Walks `top` and hands back control every so many nodes; what it returns at the end is the result.
 * @param {Element} top
 * @returns {Generator<void, Walked, void>}
 */
export function* walk(top) {
  /** @type {Walked} */
  const out = { blocks: [], roots: [], written: 0 };
  let draft = new Draft();
  /** @type {Place | null} */
  let place = null;
  let linked = 0;
  let afterBreak = false;
  let steps = 0;

  const flush = () => {
    if (place && !draft.isBlank) out.blocks.push({ ...draft.finish(), place, linked, role: place.role });
    if (place) draft = new Draft();
    place = null;
    linked = 0;
    afterBreak = false;
  };

  const topPlace = placeOf(top, null);
  /** @type {Level | null} */
  let level = { ...firstIn(top, out.roots), element: top, place: topPlace, block: true, link: false, visible: undefined, above: null };
  while (level) {
    const node = level.next;
    if (!node) {
      if (level.block && !isCell(level.place)) flush();
      level = level.above;
      continue;
    }
    if (level.slotted) {
      level.slotted.pop();
      level.next = level.slotted.at(-1) ?? null;
    } else {
      level.next = node.nextSibling;
    }
    if (++steps % STEP === 0) yield;
    if (node.nodeType === 3) {
      const text = /** @type {Text} */ (node);
      const { data } = text;
      const blank = !/\S/.test(data);
      if (blank && (!place || data === '')) continue;
      if (!blank) {
        if (!isVisible(level)) continue;
        place ??= level.place;
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
    if (isLeftOut(element, tag)) {
      if (isWritten(element)) out.written += (element.textContent ?? '').length;
      if (BESIDE.has(tag)) flush();
      else if (place) draft.addGap();
      continue;
    }
    const inline = isInline(element, tag);
    const at = inline ? level.place : placeOf(element, level.place);
    if (!inline) {
      if (isCell(at) && place && draft.length < ROW) draft.addGap();
      else flush();
    } else if (element.hasAttribute('class') && familiesOf(element.getAttribute('class') ?? '') & FAMILY.unseen) {
      continue;
    }
    level = {
      ...firstIn(element, out.roots),
      element,
      place: at,
      block: !inline,
      link: level.link || tag === 'a',
      visible: undefined,
      above: level,
    };
  }
  flush();
  return out;
}

/** @param {Place} place */
const isCell = ({ tag }) => tag === 'td' || tag === 'th';
