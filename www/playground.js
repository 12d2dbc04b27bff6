/**
 * The playground: paste a text and see its marks. The same analysis, painting and card as the extension's, under names of its own
 * in the page's registry of highlights, so that both can be at work on one page.
 */

import { Annotator } from '../extension/content/annotate.js';
import { readElements } from '../extension/content/region.js';
import { countWords } from '../extension/content/region/words.js';
import { join } from '../extension/content/text-map.js';
import { byId, element } from '../extension/shared/dom.js';
import { QUIET_RULES } from '../extension/shared/protocol.js';
import { say } from '../extension/shared/say.js';
import { summarise } from '../extension/shared/words.js';
import { fresh } from './wasm/caveat.js';

const input = /** @type {HTMLTextAreaElement} */ (byId('text'));
const article = byId('article');

for (const [id, key] of [['heading', 'title'], ['lead', 'lead'], ['label', 'label'], ['read', 'read'], ['sample', 'sample']]) {
  byId(id).textContent = say(`playground.${key}`);
}

const caveat = fresh();
const loaded = caveat({ module_or_path: 'wasm/caveat.wasm' });

/** Kinds that the reader does not want to see marked, for as long as the page is open. */
const kindsOff = new Set(QUIET_RULES);
/** @returns {import('../extension/content/marks.js').Choice} */
const choice = () => ({ layers: { figure: true, claim: true }, density: 'normal', kindsOff: [...kindsOff] });

const annotator = new Annotator({
  prefix: 'caveat-www-',
  version: say('playground.version'),
  styles: true,
  isWanted: () => true,
  setKind: (rule, marked) => {
    kindsOff[marked ? 'delete' : 'add'](rule);
    annotator.choose(choice());
  },
  painted: () => {},
}, choice());

/** Shows paragraphs and their marks. @param {HTMLElement[]} paragraphs */
async function read(paragraphs) {
  annotator.clear();
  article.replaceChildren(...paragraphs);
  article.hidden = paragraphs.length === 0;
  await loaded;
  const blocks = readElements([article]);
  const { text, starts } = join(blocks);
  const roles = blocks.map(({ role }) => role);
  const { flags } = caveat.analyse(text, Uint8Array.from(roles));
  const marked = annotator.prepare({ blocks, starts, title: null, article: { text, roles, title: null, published: null, language: 'en' }, roots: [] });
  marked.add(flags);
  annotator.show(marked);
  byId('state').textContent = summary(countWords(text));
}

/** What was found, in one sentence. @param {number} words */
function summary(words) {
  const { counts } = annotator;
  const found = counts.claim + counts.figure > 0 ? summarise(counts).sentence : say('state.nothing.text', { count: words });
  return `${found} ${say('popup.not_checked')}`;
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const lines = input.value.split('\n').filter((line) => line.trim() !== '');
  void read(lines.map((line) => element('p', {}, line)));
});

byId('sample').addEventListener('click', async () => {
  const page = new DOMParser().parseFromString(await (await fetch('sample.html')).text(), 'text/html');
  const parts = page.querySelectorAll('article > h1, article > h2, article > p:not([class])');
  const tags = /** @type {const} */ ({ H1: 'h2', H2: 'h3', P: 'p' });
  const plain = (/** @type {Element} */ part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim();
  input.value = [...parts].map(plain).join('\n\n');
  await read([...parts].map((part) => element(tags[/** @type {keyof typeof tags} */ (part.tagName)], {}, plain(part))));
});
