/** What the page says about itself: what it is, when it was published, in which language. */

/**
 * @typedef {object} Hints
 * @property {boolean} saysArticle its metadata calls it an article
 * @property {boolean} saysOther its metadata calls it something else
 * @property {string | null} published ISO 8601
 * @property {string | null} language BCP 47
 * @property {string} title without the site's name
 * @property {number} slug words in the last part of the address
 * @property {boolean} isElsewhere the address names a list, a shop, a forum or a form
 * @property {boolean} asksPassword there is a field for one
 * @property {boolean} isRoot the address is the site's front page
 */

const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|Report|\w*Review|LiveBlogPosting)"/;
const OTHER_TYPE = /"@type"\s*:\s*\[?\s*"(?:Product|CollectionPage|SearchResultsPage|QAPage|DiscussionForumPosting|ItemList|JobPosting|FAQPage)"/;
/** Words in an address that stand for a list, a shop, a forum or a form. */
const OTHER_ADDRESS = /[/_.-](?:tags?|categor(?:y|ies)|search|authors?|shop(?:ping)?|store|products?|collections?|cart|checkout|forums?|threads?|viewtopic|showthread|questions|log-?in|sign-?(?:in|up|on)|register|registration|accounts?|contact|password|profile|users?|members?|customer\w*|careers|jobs)(?:[/_.?-]|$)/i;
const ISO_DATE = /^\d{4}-\d\d-\d\d/;

/** @param {string} selector @param {string} attribute */
const attributeOf = (selector, attribute) => document.querySelector(selector)?.getAttribute(attribute)?.trim() || null;

/** @returns {Hints} */
export function readHints() {
  let saysArticle = /^article$|^news/i.test(attributeOf('meta[property="og:type"]', 'content') ?? '')
    || document.querySelector('meta[property="article:published_time"], [itemtype*="Article"], [itemtype*="BlogPosting"]') !== null;
  let saysOther = /product|profile/i.test(attributeOf('meta[property="og:type"]', 'content') ?? '');
  /** @type {string | null} */
  let published = attributeOf('meta[property="article:published_time"]', 'content')
    ?? attributeOf('meta[itemprop="datePublished"]', 'content')
    ?? attributeOf('time[itemprop="datePublished"], time[pubdate]', 'datetime');
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    saysArticle ||= ARTICLE_TYPE.test(json);
    saysOther ||= OTHER_TYPE.test(json);
    published ??= /"datePublished"\s*:\s*"([^"]+)"/.exec(json)?.[1] ?? null;
  }
  published ??= attributeOf('article time[datetime], main time[datetime]', 'datetime');
  const path = location.pathname.replace(/\/(index\.\w+)?$/, '');
  const last = path.split('/').at(-1) ?? '';
  return {
    saysArticle,
    saysOther,
    published: published && ISO_DATE.test(published) ? published.slice(0, 40) : null,
    language: document.documentElement.lang || attributeOf('meta[http-equiv="content-language" i]', 'content'),
    title: withoutSite(attributeOf('meta[property="og:title"]', 'content') ?? document.title),
    slug: last.split(/[-_]/).filter((word) => /^[a-z]{2,}/i.test(word)).length,
    isElsewhere: OTHER_ADDRESS.test(location.pathname) || /^(?:forums?|community|shop|store|secure|accounts?)\./i.test(location.host),
    isRoot: path === '',
    asksPassword: document.querySelector('input[type="password"]') !== null,
  };
}

/**
 * A page's title without the name of the site behind it.
 * @param {string} title
 */
export function withoutSite(title) {
  const flat = title.replace(/\s+/g, ' ').trim();
  const short = flat.replace(/ [|–—·»:-] [^|–—·»]{1,40}$/, '');
  return short.split(' ').length >= 3 ? short : flat;
}
