/** The words of a text, near enough for counting and comparing: in any script, by ranges that cost less than what Unicode calls a letter. */

const WORD = /[\dA-Za-z\u00aa-\u1fff\u2c00-\ufffd][^\s\u2010-\u2bff]*/g;

/** @param {string} text */
export const countWords = (text) => text.match(WORD)?.length ?? 0;

/** The words without what stands around them, in lower case. @param {string} text */
export const wordsOf = (text) => new Set(text.toLowerCase().match(/[\da-z\u00aa-\u1fff\u2c00-\ufffd]+/g));
