// A page that means harm to whatever marks it. `#attack` chooses how; it begins before any other script, and goes on in each frame.

/** What the page found out or did, for the test to ask. */
const siege = {
  /** Frames since the attack began. */
  frames: 0,
  /** Functions that were not called by the page and yet called in its world. @type {Set<string>} */
  called: new Set(),
  /** Nodes of others that the page got hold of: tag and what is in it. @type {Set<string>} */
  caught: new Set(),
  /** What was said to the page. @type {string[]} */
  heard: [],
  /** What the page shows may be undone. */
  lift: () => {},
};

/** Notes a node that is in no tree of the page's own. @param {unknown} thing @param {string} how */
function inspect(thing, how) {
  if (!(thing instanceof Node) || thing === document) return;
  const root = thing.getRootNode();
  if (root instanceof ShadowRoot) siege.caught.add(`${how}: ${thing.nodeName} ${thing.textContent?.slice(0, 40)}`);
}

/** Everything that an event shows of where it happened. @param {Event} event */
function inspectEvent(event) {
  const { type } = event;
  for (const each of event.composedPath()) inspect(each, type);
  const { relatedTarget, animation } = /** @type {any} */ (event);
  inspect(relatedTarget, type);
  inspect(animation?.effect?.target, type);
}

/** Replaces every function of an object by one that notes its name, and throws. @param {any} object @param {string} name @param {Set<string>} kept @returns {() => void} */
function break_(object, name, kept) {
  const before = Object.getOwnPropertyDescriptors(object);
  for (const [key, { value, configurable }] of Object.entries(before)) {
    if (typeof value !== 'function' || !configurable || key === 'constructor' || kept.has(`${name}.${key}`)) continue;
    Object.defineProperty(object, key, { configurable: true, writable: true, value() {
      siege.called.add(`${name}.${key}`);
      throw new Error(`${name}.${key} is broken`);
    } });
  }
  return () => Object.defineProperties(object, before);
}

/** Each begins one; what it returns is done in every frame. @type {Record<string, () => (() => void) | void>} */
const attacks = {
  none: () => {},

  /** The registry of highlights, emptied. */
  clear: () => () => CSS.highlights.clear(),

  /** Thousands of others beside ours. */
  flood() {
    const range = document.createRange();
    for (let index = 0; index < 5_000; index += 1) CSS.highlights.set(`flood-${index}`, new Highlight(range));
  },

  /** Our names, taken before we come and ever again. */
  names() {
    const take = () => {
      const range = new Range();
      const title = document.querySelector('h1')?.firstChild;
      if (title) range.selectNodeContents(title);
      for (const name of ['caveat-figure', 'caveat-claim', 'caveat-figure-open', 'caveat-claim-open']) CSS.highlights.set(name, new Highlight(range));
    };
    take();
    return take;
  },

  /** Our own highlights, emptied and filled with what is not marked. */
  ranges: () => () => {
    for (const name of ['caveat-figure', 'caveat-claim']) {
      const highlight = CSS.highlights.get(name);
      const title = document.querySelector('h1')?.firstChild;
      if (!highlight || !title) continue;
      highlight.clear();
      highlight.add(new StaticRange({ startContainer: title, startOffset: 0, endContainer: title, endOffset: 5 }));
    }
  },

  /** Whatever stands beside the body is taken away. */
  remove: () => () => document.querySelectorAll('html > :not(head, body)').forEach((each) => each.remove()),

  /** Whatever stands beside the body is no popover any more, and is not to be touched. */
  strip: () => () => document.querySelectorAll('html > :not(head, body)').forEach((each) => {
    each.removeAttribute('popover');
    each.setAttribute('inert', '');
    each.setAttribute('style', 'all: unset !important; display: none !important');
  }),

  /** No popover opens. */
  refuse() {
    addEventListener('beforetoggle', (event) => event.preventDefault(), true);
  },

  /** Something of the page's lies over all else. */
  cover: () => () => {
    const sheet = document.querySelector('#cover') ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: 'cover', popover: 'manual' }));
    sheet.setAttribute('style', 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: #fffc; pointer-events: none');
    /** @type {HTMLElement} */ (sheet).hidePopover();
    /** @type {HTMLElement} */ (sheet).showPopover();
  },

  /** Events that no reader caused. */
  events: () => () => {
    const made = [
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }), new PageTransitionEvent('pageshow', { persisted: true }),
      new MouseEvent('click', { bubbles: true, composed: true, clientX: 40, clientY: 200 }), new Event('scroll'), new Event('resize'),
      new PointerEvent('pointermove', { bubbles: true, clientX: 1, clientY: 1 }),
    ];
    for (const event of made) window.dispatchEvent(event);
    document.dispatchEvent(new Event('visibilitychange'));
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    for (const other of document.querySelectorAll('html > [popover]')) {
      for (const type of ['click', 'toggle', 'keydown', 'focusin', 'pointermove']) other.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      /** @type {HTMLElement} */ (other).click();
      /** @type {HTMLElement} */ (other).focus();
    }
  },

  /** A custom element of the page under every name that we might use: its closed shadow root is handed to it. */
  define() {
    for (const name of ['caveat-card', 'caveat-host', 'caveat-popup']) {
      customElements.define(name, class extends HTMLElement {
        #internals = this.attachInternals();
        constructor() {
          super();
          setInterval(() => {
            const root = this.#internals.shadowRoot;
            if (root) siege.caught.add(`internals: ${root.textContent?.slice(0, 40)}`);
            for (const button of root?.querySelectorAll('button') ?? []) if (button.textContent?.startsWith('Don’t mark')) button.click();
          }, 20);
        }
      });
    }
  },

  /** Messages that look like ours, by every way a page has. */
  messages() {
    const channel = new BroadcastChannel('caveat');
    const runtime = /** @type {any} */ (window).chrome?.runtime;
    return () => {
      for (const message of [
        { type: 'setHere', change: { on: false } }, { type: 'settings', here: { on: false } }, { type: 'set', change: { everywhere: false } },
      ]) {
        window.postMessage(message, '*');
        channel.postMessage(message);
        window.dispatchEvent(new CustomEvent('caveat', { detail: message }));
        document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
        try {
          runtime?.sendMessage(message);
        } catch {
          // The page has no right to.
        }
      }
    };
  },

  /** Every function that the page and its visitors could share is broken. */
  prototypes: () => addEventListener('DOMContentLoaded', () => {
    // What the listeners of this script stand on.
    const kept = new Set(['Set.add', 'Set.has', 'Array.push', 'Event.composedPath', 'Node.getRootNode', 'String.slice', 'JSON.stringify']);
    const broken = [
      [Array.prototype, 'Array'], [Map.prototype, 'Map'], [WeakMap.prototype, 'WeakMap'], [Promise.prototype, 'Promise'], [String.prototype, 'String'],
      [RegExp.prototype, 'RegExp'], [JSON, 'JSON'], [Math, 'Math'], [Set.prototype, 'Set'], [Number, 'Number'],
      [EventTarget.prototype, 'EventTarget'], [Node.prototype, 'Node'], [Element.prototype, 'Element'], [HTMLElement.prototype, 'HTMLElement'],
      [Document.prototype, 'Document'], [CharacterData.prototype, 'CharacterData'], [Range.prototype, 'Range'], [Highlight.prototype, 'Highlight'],
      [HighlightRegistry.prototype, 'HighlightRegistry'], [MutationObserver.prototype, 'MutationObserver'], [CSSStyleSheet.prototype, 'CSSStyleSheet'],
      [Performance.prototype, 'Performance'], [DOMTokenList.prototype, 'DOMTokenList'], [Event.prototype, 'Event'], [AbortController.prototype, 'AbortController'],
      [MessagePort.prototype, 'MessagePort'],
    ];
    const mends = broken.map(([object, name]) => break_(object, String(name), kept));
    const own = Object.getOwnPropertyDescriptors(window);
    const names = /** @type {const} */ ([
      'setTimeout', 'clearTimeout', 'queueMicrotask', 'requestIdleCallback', 'cancelAnimationFrame', 'getComputedStyle', 'matchMedia', 'getSelection',
      'scrollBy', 'Highlight', 'StaticRange', 'MutationObserver', 'CSSStyleSheet', 'AbortController', 'MessageChannel',
    ]);
    for (const name of names) {
      Object.defineProperty(window, name, { configurable: true, value() {
        siege.called.add(name);
        throw new Error(`${name} is broken`);
      } });
    }
    siege.lift = () => {
      for (let index = 0; index < mends.length; index += 1) mends[index]();
      for (let index = 0; index < names.length; index += 1) Object.defineProperty(window, names[index], own[names[index]]);
    };
  }),

  /** A hundred thousand elements, as deep as a parser nests them, and some that have no box, deeper still. */
  nested() {
    addEventListener('DOMContentLoaded', () => {
      const article = /** @type {Element} */ (document.querySelector('article'));
      /** @param {number} depth @param {string} text @param {string} display */
      const chain = (depth, text, display) => {
        const top = document.createElement('div');
        let at = top;
        for (let level = 1; level < depth; level += 1) {
          const next = document.createElement('div');
          next.style.display = display;
          at.append(text, next);
          at = next;
        }
        at.append('The crossing was cancelled 212 times.');
        return top;
      };
      for (let index = 0; index < 200; index += 1) article.append(chain(490, '', 'block'));
      article.append(chain(2_000, '', 'contents'), chain(400, 'Each of them cost $40 and nobody said why. ', 'block'));
    });
  },

  /** A paragraph of two megabytes in one text node, and a page that moves beside it. */
  giant() {
    addEventListener('DOMContentLoaded', () => {
      const text = 'The pier is 40 metres long, and nobody could say when it may be mended, because the wind never rests. ';
      document.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: text.repeat(20_000) }));
    });
    return () => {
      const clock = document.querySelector('#clock');
      if (clock) clock.textContent = String(siege.frames);
    };
  },

  /** Styles that keep text from being laid out, chosen, or where it seems to be. */
  styles() {
    addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        article { transform: rotate(2deg) scale(0.92); perspective: 500px; filter: sepia(.2); will-change: transform; }
        article p { content-visibility: auto; contain-intrinsic-size: 100px; user-select: none; -webkit-user-select: none; }
        article p:nth-of-type(even) { translate: 12px; }`);
      document.adoptedStyleSheets = [sheet];
    });
  },
};

addEventListener('DOMContentLoaded', () => {
  const output = /** @type {HTMLOutputElement} */ (document.querySelector('#worked'));
  document.querySelector('#work')?.addEventListener('click', () => {
    output.value = String(Number(output.value) + 1);
  });
});
for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'messageerror']) {
  addEventListener(type, (event) => siege.heard.push(`${type} ${/** @type {any} */ (event).message ?? JSON.stringify(/** @type {any} */ (event).data)}`));
}
for (const type of [
  'click', 'pointerdown', 'pointermove', 'pointerover', 'mouseover', 'mousemove', 'mousedown', 'keydown', 'focusin', 'focusout', 'focus', 'blur', 'copy',
  'animationstart', 'animationend', 'toggle', 'beforetoggle', 'scroll', 'selectionchange', 'selectstart', 'wheel', 'contextmenu', 'slotchange',
]) addEventListener(type, inspectEvent, true);

Object.assign(window, { siege });
const next = attacks[location.hash.slice(1) || 'none']();
const goOn = () => {
  siege.frames += 1;
  next?.();
  requestAnimationFrame(goOn);
};
requestAnimationFrame(goOn);
