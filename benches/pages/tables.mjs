// What was measured on saved pages, as tables.

import { say } from '../../scripts/setup/shell.mjs';
import { isGold, likeness } from './likeness.mjs';

/** Types of pages that are to be left alone, and those whose text is read. */
const SILENT = new Set(['forum', 'listing', 'product', 'collection', 'service', 'login', 'search', 'shop', 'other']);
const READ = new Set(['article', 'documentation']);

/** @typedef {{ ms: number, longest: number }} Time */
/** @typedef {import('./saved.mjs').Saved & { caveat?: string, found?: string, readability?: string, times: { caveat: Time, readability: Time }[] }} Visited */

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];

/** @param {Visited[]} pages */
export function sayText(pages) {
  say('\n| text read: F1 / paragraphs whole | pages | Caveat | whatever the page is | Readability |\n|---|---|---|---|---|');
  for (const set of [...new Set(pages.map((page) => page.set))]) {
    const all = pages.filter((page) => page.set === set && isGold(page.gold));
    const news = all.filter(({ isNews }) => isNews);
    for (const [name, group] of /** @type {const} */ ([['English news', news], ['all', all]])) {
      if (group.length === 0 || (name === 'all' && news.length === all.length)) continue;
      const cells = /** @type {const} */ (['caveat', 'found', 'readability']).map((reader) => {
        const scores = group.map((page) => likeness(page[reader] ?? '', page.gold ?? ''));
        return `${mean(scores.map(({ f1 }) => f1)).toFixed(3)} / ${mean(scores.flatMap(({ whole }) => whole ?? [])).toFixed(3)}`;
      });
      say(`| ${set}, ${name} | ${group.length} | ${cells.join(' | ')} |`);
    }
  }
}

/** @param {Visited[]} pages */
export function sayNature(pages) {
  const isArticle = (/** @type {Visited} */ { type, isNews, isEnglish, gold }) =>
    READ.has(type) || (type === '' && isEnglish && (isNews || isGold(gold)));
  const groups = {
    articles: pages.filter(isArticle),
    'aeb news': pages.filter(({ set, isNews }) => set === 'aeb' && isNews),
    'not articles': pages.filter(({ type }) => SILENT.has(type)),
  };
  say('\n| share read | pages | Caveat |\n|---|---|---|');
  for (const [name, group] of Object.entries(groups)) {
    if (group.length > 0) say(`| ${name} | ${group.length} | ${mean(group.map(({ caveat }) => Number(Boolean(caveat)))).toFixed(3)} |`);
  }
}

/** @param {Visited[]} pages */
export function sayCost(pages) {
  const best = pages.map(({ times }) => ({
    ours: Math.min(...times.map(({ caveat }) => caveat.ms)),
    longest: Math.min(...times.map(({ caveat }) => caveat.longest)),
    theirs: Math.min(...times.map(({ readability }) => readability.ms)),
  }));
  const ours = best.map((page) => page.ours);
  const theirs = best.map((page) => page.theirs);
  const longest = best.map((page) => page.longest);
  const row = (/** @type {(string | number)[]} */ ...cells) => say(`| ${cells.map((cell) => typeof cell === 'number' ? cell.toFixed(2) : cell).join(' | ')} |`);
  say('\n| first run on a page | median | p95 | worst |\n|---|---|---|---|');
  row('Caveat, ms', quantile(ours, 0.5), quantile(ours, 0.95), Math.max(...ours));
  row('Readability\'s parse, ms', quantile(theirs, 0.5), quantile(theirs, 0.95), Math.max(...theirs));
  row('ratio of these', quantile(ours, 0.5) / quantile(theirs, 0.5), quantile(ours, 0.95) / quantile(theirs, 0.95), Math.max(...ours) / Math.max(...theirs));
  const ratios = best.map((page) => page.ours / page.theirs);
  row('ratio on a page', quantile(ratios, 0.5), quantile(ratios, 0.95), Math.max(...ratios));
  row('longest slice, ms', quantile(longest, 0.5), quantile(longest, 0.95), Math.max(...longest));
}
