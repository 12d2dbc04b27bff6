// Written by training/region.py: the weight of each thing that a block shows by itself, and of each that it shows among the
// others. What is not named weighs nothing.

export const ALONE = {
  bias: -0.66,
  numbers: { length: 0.53, length2: 0.53, links: -1.83 },
  shown: { paragraph: 0.35, heading: 0.47, listItem: -0.36, quote: 0.72, caption: -0.78, row: 1.37, title: -1.24, linked: -0.42, partlyLinked: -0.29, sentence: 0.44, sentences: 0.03, colon: 0.02, open: -1.44, capitals: -0.17, aside: -1.55, about: -1.78, credit: -0.55, date: -0.64, short: -0.19, long: 0.30, repeated: -0.25, quoted: 0.63, division: -1.12 },
  own: { caption: -0.23, image: 0.01, comments: -0.05, related: 0.17, share: -0.26, appeal: -0.74, author: -0.99, date: -0.34, ads: -0.06, nav: -0.11, footer: -0.74, item: -0.72, headline: -0.05, modal: -0.32, legal: -0.47, widget: 0.12, quote: -0.35, article: -0.38, body: -1.18, unseen: -0.65, inArticle: -0.22, inHeader: -0.15, inFigure: -0.02 },
  near: { caption: -0.59, image: -0.11, comments: -3.46, related: 0.14, share: -0.49, appeal: -1.18, author: -1.46, date: -0.78, ads: -1.23, nav: -0.47, footer: -0.28, item: -0.44, headline: -0.50, modal: -1.19, legal: -0.74, widget: 0.38, quote: -0.20, article: 0.48, body: 0.52, unseen: 0.41, inArticle: 0.16, inMain: -0.06, inHeader: 0.02, inFigure: -0.75 },
  far: { caption: -0.63, image: -0.43, comments: -1.58, related: -1.48, share: -0.40, appeal: 0.13, author: 0.13, date: 0.26, ads: -1.22, nav: -0.03, footer: -0.93, item: 0.17, headline: -0.63, modal: 0.17, legal: -0.74, widget: -0.76, quote: 0.02, article: 0.04, body: 0.60, unseen: -0.47, inArticle: 0.60, inMain: 0.34, inHeader: -1.13, inFigure: -0.74, inTable: 0.93 },
};

export const TOGETHER = {
  bias: -3.04,
  numbers: { alone: 2.33, own: 1.10, parent: 0.52, grandparent: 1.03, alike: 0.97, before: 0.47, after: 0.47, beforeFar: -0.06, afterFar: 0.33, inContainer: 2.07, first: -0.58, last: -1.28, length: -0.01, linksInside: -0.91, holdsBelow: 0.38 },
  shown: { paragraph: 0.03, heading: 0.95, listItem: 0.13, quote: 0.41, caption: -0.56, row: 0.40, title: -0.28, linked: -0.74, partlyLinked: -0.35, sentence: -0.05, sentences: 0.11, colon: -0.47, open: -1.45, capitals: -0.36, aside: -1.24, about: -0.83, credit: -0.46, date: -0.47, short: -0.35, long: 0.28, repeated: -0.17, quoted: 0.33, division: -0.37 },
  near: { caption: -0.56, image: -0.28, comments: -0.87, related: -0.40, share: -0.25, appeal: -0.31, author: -0.45, date: -0.11, ads: -0.63, nav: -0.32, footer: -0.45, item: 0.39, headline: 0.03, modal: -0.06, legal: -0.41, widget: 0.06, quote: -0.09, article: -0.54, body: 0.13, unseen: 0.14, inArticle: -0.31, inMain: -0.10, inHeader: 0.47, inFigure: -0.51 },
};

/** The score from which on a block is the article's. */
export const THRESHOLD = 0.4;

/** Of what tells an article from another page. */
export const NATURE = { bias: -2.43, long: 0.07, inLong: 0.51, length: 0.46, share: 0.55, others: 0.53, links: -0.79, run: 1.10, prices: -1.27, saysArticle: 1.49, saysOther: -0.93, isElsewhere: -2.31, isRoot: -2.01, slug: 2.54, published: 1.77, asksPassword: -0.85 };
