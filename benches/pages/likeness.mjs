// How like two texts are. Words are runs of letters, digits and underscores, in lower case; where they stand does not matter.

/** Fewer words than these make no paragraph, or no article. */
const PARAGRAPH = 8;
const ARTICLE = 20;

/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Whether `gold` is enough to be compared with. @param {string | null} gold @returns {gold is string} */
export const isGold = (gold) => gold !== null && wordsOf(gold).length >= ARTICLE;

/**
 * F1 of the words of `text`, and how many of the paragraphs of `gold` stand in it whole.
 * @param {string} text
 * @param {string} gold
 */
export function likeness(text, gold) {
  const ours = wordsOf(text);
  const theirs = wordsOf(gold);
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count > 0) same += 1;
    left.set(word, count - 1);
  }
  const joined = ` ${ours.join(' ')} `;
  const paragraphs = gold.split('\n').map(wordsOf).filter(({ length }) => length >= PARAGRAPH);
  return {
    f1: same === 0 ? 0 : 2 * same / (ours.length + theirs.length),
    precision: ours.length ? same / ours.length : 0,
    recall: same / theirs.length,
    whole: paragraphs.length ? paragraphs.filter((words) => joined.includes(` ${words.join(' ')} `)).length / paragraphs.length : null,
  };
}
