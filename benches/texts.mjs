// Texts to time on: news as it is written, made up, so that every text is new to the tool that reads it. Some remember what they have seen.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup/shell.mjs';

const sentences = [
  'The council of {town} voted on {day} to spend {money} on a new {thing}, {percent} more than it had planned.',
  'Shares of {firm} fell {percent} to {price} after the company cut its forecast for the year.',
  '{person}, {age}, who runs the {thing} in {town}, said the work would be finished by {month} {year}.',
  'More than {count} people signed the petition, which asks the ministry to keep the {thing} open.',
  'Prices rose by between {small} and {small2} per cent in {month}, the fastest pace since {year}.',
  'About {words} households have been without power since {day}, according to the regional operator.',
  'The river stood at {measure} on {day} evening, {length} above the mark at which the roads are closed.',
  '“We have heard this promise before, and nobody in {town} believes it any more,” {person} said.',
  'A spokesman for {firm} declined to comment on the talks, which were first reported by a local radio station.',
  'The minister said that the rules would be looked at again after the summer, and that no decision had been taken.',
  'For years the {thing} has been a place where families meet, and few can imagine the town without it.',
  'One in {few} of those who were asked said they had not slept well since the {thing} was built.',
  'The team won {score} in front of {count} spectators, its {ordinal} victory in a row.',
  'Unemployment fell to {percent} in the quarter, from {percent2} a year earlier, the statistics office said.',
  'The plant will produce {count} tonnes of steel a year and cost up to {money}, {firm} said in a statement.',
  '{firm} employs {count} people in {town} and paid {money} in taxes in {year}.',
  'Critics say that the plan would hurt small shops, but the mayor argues that it will bring visitors back.',
  'The two sides are to meet again on {month} {date}, when the court is expected to hear the last of {few} witnesses.',
  'Nearly two-thirds of the {count} seats had been sold by {day}, {person} added.',
  'It took rescuers {words} hours to reach the valley, where snow lay {length} deep in places.',
  'The old station, which closed in the {decade}s, is to become a museum if the money can be found.',
  'Analysts had expected a loss of {money}; the bank reported a profit of {money2} instead.',
  'He was sentenced to {few} years in prison in {year}, and has always said that he did nothing wrong.',
  'Her colleagues describe her as patient and stubborn, someone who reads every page before she signs.',
];

const names = {
  town: ['Harrowby', 'Lindmoor', 'Castle Ferry', 'Westhaven', 'Orrin', 'Saltbridge', 'Upper Tarn', 'Dunmere'],
  firm: ['Kestrel Foods', 'Norvik', 'the Bramley Group', 'Aldous & Finch', 'Tarn Energy', 'Ostrava Rail', 'Quillon'],
  person: ['Maria Lindgren', 'Tom Oyelaran', 'Councillor Jean Abbott', 'Dr. Priya Raman', 'Mr. Holt', 'Ana Duarte'],
  thing: ['library', 'swimming pool', 'bridge', 'hospital', 'tram line', 'market hall', 'water plant', 'theatre'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: ['January', 'March', 'May', 'June', 'August', 'October', 'November'],
  words: ['two hundred', 'three thousand', 'twenty-five', 'a dozen', 'seventeen', 'one hundred and twenty', 'half a million'],
  ordinal: ['second', 'third', 'fourth', 'sixth', '10th'],
  scale: ['million', 'million', 'million', 'billion', 'bn', 'm'],
  currency: ['$', '$', '£', '€'],
};

/** A pseudo-random generator (mulberry32): the same texts in each run. */
function generator(/** @type {number} */ seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An article of some 3,000 characters. */
export function madeUp(/** @type {number} */ seed) {
  const random = generator(seed);
  const upTo = (/** @type {number} */ most) => 1 + Math.floor(random() * most);
  const one = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)];
  const tenth = (/** @type {number} */ most) => (random() * most + 0.1).toFixed(1);
  const numbers = {
    count: () => (upTo(90_000) + 100).toLocaleString('en-US'),
    few: () => String(upTo(9) + 2),
    small: () => String(upTo(4)),
    small2: () => String(upTo(4) + 4),
    percent: () => `${tenth(20)}${one(['%', '%', ' per cent', ' percent'])}`,
    money: () => `${one(names.currency)}${tenth(90)} ${one(names.scale)}`.replace(/ (bn|m)$/, '$1'),
    price: () => `${one(names.currency)}${upTo(300)}.${upTo(89) + 10}`,
    measure: () => `${tenth(9)} metres`,
    length: () => `${upTo(90) + 9} ${one(['cm', 'centimetres', 'inches'])}`,
    age: () => String(upTo(60) + 20),
    year: () => String(1980 + upTo(46)),
    decade: () => String(1910 + 10 * upTo(8)),
    date: () => String(upTo(28)),
    score: () => `${upTo(5)}–${upTo(3) - 1}`,
  };
  const fill = (/** @type {string} */ sentence) => sentence.replace(/\{(\w+?)(?:2(?=\}))?\}/g, (all, name) => {
    const number = numbers[all.slice(1, -1)] ?? numbers[name];
    return number ? number() : one(names[name]);
  });
  return Array.from({ length: 11 }, () => Array.from({ length: 3 }, () => fill(one(sentences))).join(' ')).join('\n');
}

/** A page with an article of so many characters. @param {number} length @param {number} [seed] of its first text */
export function articleOf(length, seed = 0) {
  const paragraphs = [];
  for (let have = 0; have < length;) {
    for (const text of madeUp(seed++).split('\n')) {
      const rest = text.slice(0, Math.max(0, length - have));
      if (rest) paragraphs.push(`<p>${rest.replace(/&/g, '&amp;')}</p>`);
      have += text.length + 1;
    }
  }
  const title = 'The council, the river and the bank';
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${title}</title>\n<article><h1>${title}</h1>\n${paragraphs.join('\n')}\n</article></html>\n`;
}

/** The paragraphs of our sample article. */
function sample() {
  const html = readFileSync(join(root, 'www/sample.html'), 'utf8');
  const blocks = [...html.matchAll(/<(p|h1|h2|li)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner]) => inner.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim());
  return blocks.join('\n').replace(/&amp;/g, '&');
}

/** The texts of a folder: `*.txt`, or `*.json` with a field `text`. */
function folderOf(/** @type {string} */ folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    if (name.endsWith('.txt')) return [readFileSync(join(folder, name), 'utf8')];
    return name.endsWith('.json') ? [JSON.parse(readFileSync(join(folder, name), 'utf8')).text] : [];
  });
}

const rounds = 10;

/**
 * What to warm up on, and ten rounds of about equal length; no text stands in two of them.
 * @param {string} [folder]
 */
export function textsToTime(folder) {
  const texts = folder ? folderOf(folder) : [sample(), ...Array.from({ length: 99 }, (_, index) => madeUp(index))];
  const dealt = Array.from({ length: rounds }, () => /** @type {string[]} */ ([]));
  const size = (/** @type {string[]} */ round) => round.reduce((sum, text) => sum + text.length, 0);
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    dealt.reduce((least, round) => (size(round) < size(least) ? round : least)).push(text);
  }
  return { warm: Array.from({ length: 600 }, (_, index) => madeUp(10_000 + index)), rounds: dealt };
}
