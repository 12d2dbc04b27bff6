/**
 * What "Report a wrong mark" puts on the clipboard: what a rule made of which sentence, so that somebody else can see it too. The
 * page's address is left out: the sentence is enough to mend a rule, and where somebody reads is nobody's business.
 */

import { say } from '../shared/say.js';
import { headingOf } from '../shared/words.js';

/** @typedef {import('../shared/protocol.js').Article} Article */
/** @typedef {import('../shared/protocol.js').Flag} Flag */

/** How many characters before and after a flag are looked at for where its sentence begins and ends, and how many are copied. */
const REACH = 300;
const MOST = 1_000;

/**
 * @param {Flag} flag
 * @param {Article} article
 * @param {string} version of Caveat
 */
export function feedbackOn(flag, article, version) {
  const text = (flag.in === 'title' ? article.title : article.text) ?? '';
  const spans = flag.cues?.length && flag.layer === 'claim' ? flag.cues : /** @type {[number, number][]} */ ([[flag.start, flag.end]]);
  const words = spans.map(([start, end]) => say('quote.cue', { cue: short(text.slice(start, end)) }));
  return [
    say('feedback.title', { version }),
    say('feedback.kind', { kind: headingOf(flag.rule), rule: flag.rule }),
    say('feedback.words', { words: words.join(', ') }),
    say('feedback.sentence', { sentence: say('quote.cue', { cue: short(sentenceOf(flag, text)) }) }),
    say('feedback.reason'),
  ].join('\n');
}

/** The sentence, or sentences, that a flag stands in. @param {Flag} flag @param {string} text */
function sentenceOf({ start, end: whole }, text) {
  const end = Math.min(whole, start + MOST);
  const from = Math.max(text.slice(0, start).lastIndexOf('\n') + 1, start - REACH);
  const around = text.slice(from, end + REACH);
  const lineBreak = around.indexOf('\n', end - from);
  const line = lineBreak < 0 ? around : around.slice(0, lineBreak);
  // Made here: no page pays for it before somebody reports.
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)]
    .filter(({ index, segment }) => from + index < end && from + index + segment.length > start)
    .map(({ segment }) => segment)
    .join('');
}

/** @param {string} text */
function short(text) {
  // A flag may be as long as the page.
  const flat = text.slice(0, 2 * MOST).replace(/\s+/g, ' ').trim();
  return flat.length > MOST ? `${flat.slice(0, MOST)} …` : flat;
}
