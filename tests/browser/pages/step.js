// A page that changes as pages do, step by step; `#first,second` takes steps before anybody reads it.

const article = /** @type {HTMLElement} */ (document.querySelector('article'));
const paragraphs = () => [...article.querySelectorAll('p')];
/** @param {string} text */
const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });
/** @param {(node: Text) => void} act */
function inEachText(act) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  nodes.forEach(act);
}

/** @type {Record<string, () => void>} */
const steps = {
  /** A live blog: the newest on top. */
  live: () => article.querySelector('h1')?.after(paragraph('At noon the Line said that 37 passengers were still on board, and that one of them may be ill.')),
  /** More comes as the reader scrolls. */
  scroll: () => article.append(paragraph('The yard has 640 workers. A spokesman for it denied that the price was too low, and 4,300 tonnes of steel have come.')),
  /** What was paid for. */
  paywall: () => document.querySelector('#paid')?.removeAttribute('hidden'),
  /** An editor corrects a figure, in its own text node. */
  correct: () => inEachText((node) => {
    if (node.data.includes('$142 million')) node.data = node.data.replace('$142 million', '$147 million');
  }),
  /** A framework builds the same words anew. */
  render: () => paragraphs().forEach((old) => old.replaceWith(old.cloneNode(true))),
  /** A slot for an advertisement in the middle of a paragraph. */
  slot() {
    const text = /** @type {Text} */ (paragraphs()[2].firstChild);
    const slot = Object.assign(document.createElement('iframe'), { title: 'Advertisement' });
    text.splitText(text.data.indexOf(' passengers')).before(slot);
  },
  /** Text nodes cut to pieces, in the middle of words and figures, and joined again. */
  split: () => inEachText((node) => {
    for (let rest = node; rest.length > 7;) rest = rest.splitText(7);
  }),
  join: () => article.normalize(),
  /** The last paragraph moves into an open shadow root, where it then changes. */
  shadow() {
    const host = document.createElement('div');
    const last = paragraph('The captain, 58, said that nobody had asked him. He has sailed 31,000 miles.');
    host.attachShadow({ mode: 'open' }).append(last);
    article.append(host);
  },
  inShadow() {
    const host = [...article.children].find(({ shadowRoot }) => shadowRoot);
    host?.shadowRoot?.append(paragraph('His first ship sank in 1984 with a cargo worth $2.6 million, according to the insurer.'));
  },
  /** The reader zooms, or chooses another size of letters. */
  zoom: () => document.documentElement.style.setProperty('font-size', '26px'),
  /** Another article under another address, in the same document. */
  navigate() {
    history.pushState(null, '', '?second');
    steps.second();
  },
  /** The same by the browser's own way for it, and back: the text comes after the address. */
  intercept() {
    const first = /** @type {Element} */ (article.cloneNode(true));
    const { navigation } = /** @type {any} */ (window);
    navigation.addEventListener('navigate', (/** @type {any} */ event) => event.intercept({
      handler: () => new Promise((resolve) => requestIdleCallback(() => {
        resolve(event.navigationType === 'traverse' ? article.replaceChildren(...first.childNodes) : steps.second());
      })),
    }));
    navigation.navigate('?second');
  },
  second() {
    article.replaceChildren(Object.assign(document.createElement('h1'), { textContent: 'Island school opens after nine days' }), ...[
      'The island school opened on Monday after nine days. Its 44 pupils had lessons by radio, and the oldest of them said that he never learnt as much.',
      'The council accused the Line of forgetting the teachers. The Line denied it. A hotel took in six of them at $75 a night, which the council may pay.',
      'The roof lost 320 tiles in the storm. A builder from the mainland put them back for $4,100, and a quarter of the sum came from a bazaar.',
      'The head teacher said that the children were glad to be back, that the stoves were lit before they came, and that soup was served to everyone at eleven.',
      'Lessons go on until the first week of July, a week longer than planned. According to the council the days are expected to be made up by then.',
    ].map(paragraph));
  },
};

Object.assign(window, { steps });
for (const name of location.hash.slice(1).split(',').filter(Boolean)) steps[name]();
