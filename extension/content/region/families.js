/**
 * What class names, ids and tags say about an element: each family of words is one bit.
 */

/**
 * The families. A word is what stands between hyphens, underscores, blanks and changes of case; one that ends in `*` stands for all
 * words that begin so.
 */
const FAMILIES = {
  caption: 'caption captions figcaption credit credits cutline legend',
  image: 'photo photos image images img picture figure gallery slideshow carousel slider thumb* lightbox',
  comments: 'comment comments commentlist commentary disqus livefyre coral respond reply replies talkback discussion',
  related: 'relat* recirc* recommend* more most popular trending teaser teasers outbrain taboola zergnet suggest* latest headlines upnext '
    + 'readnext readmore similar also seealso explore',
  share: 'share shares sharing social follow addthis sharedaddy sharebar facebook twitter whatsapp',
  appeal: 'newsletter* subscri* signup mailing paywall regwall membership donat* optin cta promo promos promot* offer offers deal deals '
    + 'support callout',
  author: 'author authors byline bio contributor contributors writer writers reporter reporters attribution',
  date: 'date dates time timestamp datetime published pubdate dateline meta updated postmeta',
  ads: 'ad ads advert* sponsor* dfp adslot adunit banner gpt',
  nav: 'nav* menu menus breadcrumb* pagination pager sidebar rail masthead toolbar tab tabs tag tags taglist topic topics categories toc '
    + 'skip links',
  footer: 'footer foot bottom colophon endmark',
  item: 'item items list lists card cards grid hero feed stream excerpt excerpts result results media box product',
  headline: 'headline title subtitle heading dek standfirst subhead* summary description lede intro highlights abstract',
  modal: 'modal popup overlay cookie cookies consent gdpr dialog toast notice alert',
  legal: 'copyright legal disclaimer terms privacy',
  widget: 'widget widgets embed* poll quiz weather ticker player video infobox tooltip chart callout aside inset',
  quote: 'quote pullquote pull blockquote tweet',
  article: 'article* story* post posts entry blog hentry',
  body: 'body* content text copy rich richtext paragraph paragraphs prose main articlebody storybody',
  unseen: 'hidden sr visuallyhidden offscreen print none collapse',
};

/** What tags say: an element's own, and the same of the elements around it. */
const TAGS = /** @type {const} */ (['inArticle', 'inMain', 'inHeader', 'inFigure', 'inTable']);

/** @typedef {keyof typeof FAMILIES | typeof TAGS[number]} Family */

/** The names of all families, in the order of their bits. */
export const FAMILY_NAMES = /** @type {Family[]} */ ([...Object.keys(FAMILIES), ...TAGS]);

/** The bit of each family. */
export const FAMILY = /** @type {Record<Family, number>} */ (Object.fromEntries(FAMILY_NAMES.map((name, bit) => [name, 1 << bit])));

/** How long the beginnings are by which open words are looked up. */
const STEM = 3;

/** Families by word. @type {Map<string, number>} */
const words = new Map();
/** Open words by their first letters. @type {Map<string, { start: string, bit: number }[]>} */
const openWords = new Map();

for (const [name, list] of Object.entries(FAMILIES)) {
  const bit = FAMILY[/** @type {Family} */ (name)];
  for (const word of list.split(' ')) {
    if (word.endsWith('*')) {
      const start = word.slice(0, -1);
      const stem = start.slice(0, STEM);
      openWords.set(stem, [...openWords.get(stem) ?? [], { start, bit }]);
    } else {
      words.set(word, (words.get(word) ?? 0) | bit);
    }
  }
}

/** @type {Map<string, number>} */
const names = new Map();

/** @param {string} word */
function familiesOfWord(word) {
  let bits = words.get(word);
  if (bits === undefined) {
    bits = 0;
    for (const { start, bit } of openWords.get(word.slice(0, STEM)) ?? []) if (word.startsWith(start)) bits |= bit;
    words.set(word, bits);
  }
  return bits;
}

/** The families of a class attribute or an id. @param {string} name */
export function familiesOf(name) {
  let bits = names.get(name);
  if (bits === undefined) {
    bits = 0;
    for (const word of name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []) bits |= familiesOfWord(word.toLowerCase());
    names.set(name, bits);
  }
  return bits;
}
