/**
 * The card that explains a mark. It lives in a closed shadow root under one host element, which is all that Caveat ever adds to a
 * page, and only once a card was asked for. Text enters it as text alone.
 */

import { element } from '../shared/dom.js';
import { say } from '../shared/say.js';
import { CARD_STYLE } from './card-style.js';
import { copyText } from './copy.js';
import { icon } from './icon.js';

/** @typedef {import('../shared/protocol.js').Layer} Layer */
/** @typedef {import('../shared/words.js').Explanation} Explanation */
/** @typedef {import('../shared/words.js').Piece} Piece */

/** What a card shows. @typedef {{ layer: Layer, words: Explanation, also: { id: number, label: string }[] }} View */

/**
 * What a reader can ask of a card.
 * @typedef {object} Asks
 * @property {() => void} close
 * @property {() => void} hide
 * @property {() => void} kindOff
 * @property {() => string} feedback what a report of this mark says
 * @property {(id: number) => void} goTo scroll to another mark and open it
 * @property {(id: number) => void} show open another mark at the same place
 */

/** Where a card belongs: the mark's rectangle in the window, and where in it the caret points. @typedef {{ rect: DOMRect, x: number }} Anchor */

/** How far the card stays from the window's edge, and from the text, in pixels. */
const MARGIN = 8;
const GAP = 13;
/** The least height of a card that scrolls inside. */
const LEAST = 160;
/** How far from the card's left edge its caret stands, and how near to an edge it may come. */
const CARET = 48;
const CARET_EDGE = 20;

const PATHS = { notch: 'M1 11.5 L10 1.5 L19 11.5', caret: 'M1 7.5 L6 1.5 L11 7.5', cross: 'M1 1 L9 9 M9 1 L1 9' };

/** What a card's shadow root begins with, for Caveat to know it by: no page can see it. */
const NAME = 'Caveat';

/** Whether a shadow root is that of a card. @param {ShadowRoot | null} root */
export const isCard = (root) => root?.mode === 'closed' && root.firstChild instanceof Comment && root.firstChild.data === NAME;

export class Card {
  /** @type {HTMLElement | null} */
  #host = null;
  /** @type {HTMLElement | null} */
  #card = null;
  /** @type {ShadowRoot | null} */
  #root = null;
  /** Where the focus was before the card took it. @type {Element | null} */
  #before = null;
  #isAbove = false;
  /** How far the card was moved from beside its mark, so that all of it was in the window. */
  #shift = 0;

  /** Whether the card is to be seen: a page can close it, and can keep it from opening. */
  get isOpen() {
    return this.#host?.matches(':popover-open') ?? false;
  }

  /** Whether an event happened in the card. @param {Event} event */
  has(event) {
    return this.#host !== null && event.target === this.#host;
  }

  /**
   * Opens the card on a mark, in place of what it showed before.
   * @param {View} view
   * @param {Anchor} anchor
   * @param {Asks} asks
   * @param {boolean} takesFocus
   */
  open(view, anchor, asks, takesFocus) {
    const { words } = view;
    const text = words.why ?? words.subheading ?? '';
    const label = say('card.label', { heading: words.heading, text });
    this.#show(view.layer, label, anchor, [head(words, view.layer, asks), content(view, asks), actions(words, asks)], takesFocus);
  }

  /**
   * Shows one line with a way back, in place of the card.
   * @param {Layer} layer
   * @param {string} text
   * @param {Anchor} anchor
   * @param {() => void} undo
   * @param {boolean} takesFocus
   */
  note(layer, text, anchor, undo, takesFocus) {
    const line = element('div', { class: 'note' }, element('p', { role: 'status' }, text), button('undo', undo, say('card.undo')));
    this.#show(layer, text, anchor, [line], takesFocus);
  }

  /** Moves the card along with its mark. @param {Anchor} anchor */
  follow(anchor) {
    this.#place(anchor, this.#isAbove);
  }

  /** Whether the focus is in the card. */
  get hasFocus() {
    return this.#root !== null && this.#root.activeElement !== null;
  }

  close() {
    const hadFocus = this.hasFocus;
    if (this.isOpen) this.#host?.hidePopover();
    this.#card?.remove();
    this.#card = null;
    const before = this.#before;
    this.#before = null;
    if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  /** Takes the host off the page. */
  stop() {
    this.close();
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
  }

  /**
   * @param {Layer} layer
   * @param {string} label
   * @param {Anchor} anchor
   * @param {HTMLElement[]} parts
   * @param {boolean} takesFocus
   */
  #show(layer, label, anchor, parts, takesFocus) {
    const { host, root } = this.#mount();
    if (takesFocus && !this.hasFocus) this.#before = document.activeElement;
    const old = this.#card;
    const card = element(
      'div',
      { 'class': 'card', 'role': 'dialog', 'aria-label': label, 'tabindex': '-1', 'data-layer': layer },
      element('div', { class: 'body' }, ...parts),
      icon('notch', PATHS.notch, 20, 12),
    );
    root.append(card);
    this.#card = card;
    if (!this.isOpen) show(host);
    this.#place(anchor, null);
    if (takesFocus) card.focus({ preventScroll: true });
    old?.remove();
  }

  /** The host, on the page. A page that threw it away gets it again when a card is next asked for. */
  #mount() {
    if (!this.#host || !this.#root) {
      // Not a custom element: a page that defined its name would be handed its closed shadow root.
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(CARD_STYLE);
      root.adoptedStyleSheets = [sheet];
      root.append(new Comment(NAME));
      // What happens in the card is none of the page's business.
      for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'keypress', 'wheel', 'touchstart', 'focusin']) {
        root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
      }
      this.#host = host;
      this.#root = root;
    }
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    return { host: this.#host, root: this.#root };
  }

  /** @param {Anchor} anchor @param {boolean | null} isAbove null to decide by the room there is */
  #place({ rect, x }, isAbove) {
    const card = this.#card;
    if (!card) return;
    const [windowWidth, windowHeight] = [document.documentElement.clientWidth || innerWidth, innerHeight];
    const below = windowHeight - rect.bottom - GAP - MARGIN;
    const above = rect.top - GAP - MARGIN;
    const body = /** @type {HTMLElement | null} */ (card.querySelector('.body'));
    this.#isAbove = isAbove ?? (below < card.offsetHeight && above > below);
    // A card that covers its mark explains nothing: where there is too little room for all of it, it scrolls inside.
    if (isAbove === null && body) body.style.maxHeight = `${Math.max(LEAST, this.#isAbove ? above : below)}px`;
    const { width, height } = card.getBoundingClientRect();
    let top = this.#isAbove ? rect.top - GAP - height : rect.bottom + GAP;
    // Where there is not even room for a little of it, it covers the text rather than leaves the window, and keeps to that place of the text.
    if (isAbove === null) this.#shift = Math.max(MARGIN, Math.min(top, windowHeight - height - MARGIN)) - top;
    top += this.#shift;
    const left = Math.max(MARGIN, Math.min(x - CARET, windowWidth - width - MARGIN));
    card.classList.toggle('above', this.#isAbove);
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
    const notch = /** @type {SVGElement | null} */ (card.querySelector('.notch'));
    if (notch) notch.style.left = `${Math.max(CARET_EDGE, Math.min(x - left, width - CARET_EDGE)) - 10}px`;
  }
}

/** Opens the host, unless the page takes it away at the same moment. @param {HTMLElement} host */
function show(host) {
  host.popover = 'manual';
  try {
    host.showPopover();
  } catch {
    // Then there is no card.
  }
}

/** @param {Explanation} words @param {Layer} layer @param {Asks} asks */
function head({ heading, subheading }, layer, asks) {
  const close = button('close', asks.close, icon('', PATHS.cross, 10, 10));
  close.setAttribute('aria-label', say('card.close'));
  return element(
    'div',
    { class: 'head' },
    element(
      'div',
      {},
      element('h2', {}, layer === 'figure' ? element('span', { class: 'figure' }, heading) : heading),
      subheading && element('p', { class: 'sub' }, subheading),
    ),
    close,
  );
}

/** @param {View} view @param {Asks} asks */
function content({ layer, words, also }, asks) {
  const { quote, why, facts, answer, noAnswer, settle } = words;
  return element(
    'div',
    { class: 'content' },
    // A figure is its own heading.
    layer === 'figure' ? null : quotation(quote),
    why && element('p', {}, ...withQuotes(why)),
    facts.length === 0 ? null : element('dl', {}, ...facts.flatMap(({ label, value }) => [
      element('dt', {}, label), element('dd', {}, ...withQuotes(value)),
    ])),
    answer && element(
      'div',
      { class: 'answer' },
      element('div', {}, element('span', {}, answer.label), button('go', () => asks.goTo(answer.target), `${say('card.go_to')} ${answer.isBefore ? '↑' : '↓'}`)),
      quotation(answer.quote),
    ),
    noAnswer && element('p', { class: 'unanswered' }, noAnswer),
    element(
      'div',
      { class: 'settle' },
      icon('', PATHS.caret, 12, 9),
      element('p', { class: 'label' }, say('card.settle')),
      element('p', {}, settle),
    ),
    also.length === 0 ? null : element(
      'div',
      { class: 'also' },
      element('span', { class: 'label' }, say('card.also')),
      element('ul', {}, ...also.map(({ id, label }) => (
        element('li', {}, button('jump', () => asks.show(id), label, element('span', { 'aria-hidden': 'true' }, '›')))
      ))),
    ),
  );
}

/** @param {Explanation} words @param {Asks} asks */
function actions(words, asks) {
  return element(
    'div',
    // A button that copied says so in its own place.
    { 'class': 'actions', 'aria-live': 'polite' },
    button('', asks.hide, say('card.hide')),
    copyButton('card.copy', () => plain(words), 'card.copied'),
    button('', asks.kindOff, say('card.kind_off')),
    copyButton('card.report', asks.feedback, 'card.reported'),
  );
}

/** A button that copies, and then says whether it did. @param {string} label @param {() => string} text @param {string} done */
function copyButton(label, text, done) {
  const copy = button('', () => {
    copy.textContent = say(copyText(text()) ? done : 'card.not_copied');
  }, say(label));
  return copy;
}

/** @param {Piece[]} pieces */
const quotation = (pieces) => element('blockquote', {}, ...pieces.map(({ text, cue }) => (cue ? element('mark', {}, text) : text)));

/** The page's own words stand in the quoting type. @param {string} text @returns {(string | HTMLElement)[]} */
const withQuotes = (text) => text.split(/(“[^”]*”)/).filter(Boolean).map((part) => (part.startsWith('“') ? element('q', {}, part) : part));

/** What "Copy" puts on the clipboard. @param {Explanation} words */
function plain(words) {
  const quote = words.quote.map(({ text }) => text).join('');
  const facts = words.facts.map(({ label, value }) => `${label}: ${value}`);
  const answer = words.answer ? `${words.answer.label} “${words.answer.quote.map(({ text }) => text).join('')}”` : words.noAnswer;
  return [`“${quote}”`, [words.heading, words.subheading, words.why].filter(Boolean).join('. '), ...facts, answer, location.href].filter(Boolean).join('\n');
}

/** @param {string} name its class @param {() => void} then @param {...(Node | string)} children */
function button(name, then, ...children) {
  const out = element('button', { class: name, type: 'button' }, ...children);
  out.addEventListener('click', ({ isTrusted }) => isTrusted && then());
  return out;
}
