// npm's write-good: weasel words, passives and the like, by regular expressions.

import writeGood from 'write-good';

export const timed = { suggestions: (/** @type {string} */ text) => writeGood(text) };
