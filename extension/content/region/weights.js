// Written by training/region.py: the weight of each thing that a block shows by itself, and of each that it shows among the
// others. What is not named weighs nothing.

export const ALONE = {
  bias: -0.73,
  numbers: { length: 0.60, length2: 0.50, links: -1.80 },
  shown: { paragraph: 0.39, heading: 0.50, listItem: -0.36, quote: 0.83, caption: -0.80, row: 1.37, title: -1.20, linked: -0.42, partlyLinked: -0.33, sentence: 0.44, sentences: 0.04, colon: -0.16, open: -1.39, capitals: -0.15, aside: -1.52, about: -1.73, credit: -0.10, date: -0.52, short: -0.23, long: 0.28, repeated: -0.35, quoted: 0.62, division: -1.07 },
  own: { caption: -0.24, image: -0.01, comments: -0.04, related: 0.15, share: -0.25, appeal: -0.75, author: -0.98, date: -0.51, ads: -0.05, nav: -0.10, footer: -0.76, item: -0.74, headline: -0.07, modal: -0.36, legal: -0.48, widget: 0.14, quote: -0.20, article: -0.39, body: -1.18, unseen: -0.66, inArticle: -0.21, inHeader: -0.15, inFigure: -0.02 },
  near: { caption: -0.63, image: -0.14, comments: -3.48, related: 0.11, share: -0.49, appeal: -1.15, author: -1.45, date: -0.62, ads: -1.23, nav: -0.46, footer: -0.30, item: -0.43, headline: -0.50, modal: -1.21, legal: -0.74, widget: 0.39, quote: -0.18, article: 0.50, body: 0.56, unseen: 0.41, inArticle: 0.16, inMain: -0.05, inHeader: 0.01, inFigure: -0.77 },
  far: { caption: -0.67, image: -0.41, comments: -1.55, related: -1.47, share: -0.40, appeal: 0.14, author: 0.15, date: 0.39, ads: -1.24, nav: -0.02, footer: -0.91, item: 0.13, headline: -0.60, modal: 0.15, legal: -0.74, widget: -0.75, quote: 0.04, article: 0.01, body: 0.57, unseen: -0.45, inArticle: 0.62, inMain: 0.35, inHeader: -1.14, inFigure: -0.77, inTable: 0.95 },
};

export const TOGETHER = {
  bias: -3.12,
  numbers: { alone: 2.38, own: 1.02, parent: 0.47, grandparent: 1.02, alike: 1.01, before: 0.53, after: 0.47, beforeFar: -0.09, afterFar: 0.35, inContainer: 2.08, first: -0.57, last: -1.20, length: 0.02, linksInside: -0.86, holdsBelow: 0.40 },
  shown: { paragraph: 0.01, heading: 0.97, listItem: 0.12, quote: 0.55, caption: -0.56, row: 0.46, title: -0.23, linked: -0.76, partlyLinked: -0.41, sentence: -0.04, sentences: 0.10, colon: -0.60, open: -1.38, capitals: -0.34, aside: -1.25, about: -0.77, credit: -0.20, date: -0.39, short: -0.38, long: 0.25, repeated: -0.22, quoted: 0.32, division: -0.31 },
  near: { caption: -0.57, image: -0.29, comments: -0.88, related: -0.37, share: -0.29, appeal: -0.27, author: -0.42, date: 0.04, ads: -0.61, nav: -0.27, footer: -0.44, item: 0.39, headline: 0.05, modal: -0.07, legal: -0.41, widget: 0.05, quote: -0.01, article: -0.56, body: 0.13, unseen: 0.14, inArticle: -0.28, inMain: -0.09, inHeader: 0.42, inFigure: -0.50 },
};

/** The score from which on a block is the article's. */
export const THRESHOLD = 0.5;
