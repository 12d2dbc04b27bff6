/**
 * What class names, ids and roles say about an element: each family of words is one bit.
 */

/** The families, and how their words begin. A word is what stands between hyphens, underscores, blanks and changes of case. */
const FAMILIES = /** @type {const} */ ({
  caption: /^(captions?|figcaption|credits?|photo|image|img|cutline)$/,
  comments: /^(comments?|commentlist|commentary|disqus|livefyre|coral|respond|repl(y|ies)|talkback|discussion)$/,
  related: /^(related|recirc\w*|recommend\w*|more|most|popular|trending|teasers?|promos?|outbrain|taboola|zergnet|suggest\w*|latest|headlines|upnext|readnext|similar|sees?also|related\w+)$/,
  share: /^(shares?|sharing|social|follow|addthis|sharedaddy|sharebar|facebook|twitter|whatsapp)$/,
  newsletter: /^(newsletters?|subscri\w+|signup|mailing|paywall|regwall|membership|donat\w+|optin)$/,
  author: /^(authors?|byline|bio|contributors?|writers?|reporters?)$/,
  date: /^(date|dates|time|timestamp|datetime|published|pubdate|dateline|meta|updated|postmeta)$/,
  ads: /^(ads?|advert\w*|sponsor\w*|dfp|adslot|adunit|banner|gpt|ad\d+)$/,
  nav: /^(nav\w*|menus?|breadcrumbs?|pagination|pager|sidebar|rail|masthead|toolbar|tabs?|tags?|taglist|topics?|categories|toc|skip|links)$/,
  footer: /^(footer|foot|bottom|colophon)$/,
  item: /^(items?|lists?|cards?|grid|hero|feed|stream|excerpts?|summary|description|tease|results?|thumb\w*|media|box)$/,
  modal: /^(modal|popup|overlay|cookies?|consent|gdpr|lightbox|dialog|toast|notice|alert)$/,
  legal: /^(copyright|legal|disclaimer|terms|privacy)$/,
  widget: /^(widgets?|embed\w*|carousel|gallery|slider|slideshow|poll|quiz|weather|ticker|player|video|infobox|tooltip)$/,
  article: /^(article\w*|story\w*|posts?|entry|blog|hentry)$/,
  body: /^(body\w*|\w+body|content|text|copy|rich|richtext|paragraphs?|prose|main)$/,
  unseen: /^(hidden|sr|visuallyhidden|offscreen)$/,
});

/** The bit of each family. */
export const FAMILY = /** @type {Record<keyof typeof FAMILIES | 'inArticle' | 'inMain' | 'inHeader' | 'inFigure' | 'inTable', number>} */ (
  Object.fromEntries([...Object.keys(FAMILIES), 'inArticle', 'inMain', 'inHeader', 'inFigure', 'inTable'].map((name, bit) => [name, 1 << bit]))
);

const TESTS = Object.entries(FAMILIES).map(([name, test]) => ({ bit: FAMILY[/** @type {keyof typeof FAMILIES} */ (name)], test }));

/** @type {Map<string, number>} */
const wordBits = new Map();
/** @type {Map<string, number>} */
const nameBits = new Map();

/** @param {string} word */
function bitsOfWord(word) {
  let bits = wordBits.get(word);
  if (bits === undefined) {
    bits = 0;
    for (const { bit, test } of TESTS) if (test.test(word)) bits |= bit;
    wordBits.set(word, bits);
  }
  return bits;
}

/** The families of a class attribute or an id. @param {string} name */
export function familiesOf(name) {
  let bits = nameBits.get(name);
  if (bits === undefined) {
    bits = 0;
    const words = name.replace(/([a-z])(?=[A-Z])/g, '$1 ').toLowerCase().split(/[^a-z\d]+/);
    for (const word of words) if (word) bits |= bitsOfWord(word);
    nameBits.set(name, bits);
  }
  return bits;
}
