/** What a block of text shows by itself, whatever stands around it: each thing is one bit. */

/** @typedef {import('./walk.js').Found} Found */

// These see texts in lower case, which costs less than a search that takes either.

/** How lines begin that stand in an article and are none of its text. */
const ASIDE = /^(?:read (?:more|also|next|our|:)|also (?:read|on)|see also|related|advertisement|sponsored|sign up|subscribe|follow (?:us|@)|share (?:this|on)|click here|photos?:|image:|picture:|copyright|©|\(c\)|all rights reserved|by [a-z]+ [a-z]+$|published|updated|last (?:modified|updated)|posted|comments?\b|tags?:|topics:|filed under|source:|loading|more:|watch:|listen:|more (?:on|from)|most (?:read|popular)|get (?:the|access)|download|reporting by|editing by|this (?:article|story|document)|contact|citation|you (?:might|may) also|like this|support |join |want more|explore|start your day|catch up)/;
/** What is said in a line to the reader, about the site or about who wrote. */
const ABOUT = /newsletter|subscri(?:be|ption)|sign(?:ing)? up|cookies|rights reserved|terms of (?:use|service)|privacy policy|contributed to this|follow (?:us|him|her|me) on|free trial|is a (?:reporter|writer|journalist|contributor|freelance)/;
/** How a picture's credit ends a line. */
const CREDIT = /(?:getty(?: images)?|shutterstock|istock|afp|reuters|ap|associated press|wikimedia commons|handout|courtesy [\w ]{2,30}|(?:photo|image|picture|credit)s?(?:: ?| by )[^.]{2,40})\W{0,2}$/;
const DATE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}:\d\d|\d[./-]\d{1,2}[./-]\d\d|(?:hours?|minutes?|days?) ago|min(?:ute)? read/;
const SENTENCE_END = /[.!?][)"'”’\]]{0,2}$/;
const OPEN_ENDS = '…»›>→';
const SENTENCES = /[.!?][)"'”’]? [“"‘A-Z]/;
/** With one of these a text need not be written in capitals to see that it is in none. */
const SMALL = /[a-z]/;
/** Longer texts are none of the first four. */
const LINE = 450;

/** The names of what is shown, in the order of their bits. */
export const SHOWN_NAMES = /** @type {const} */ ([
  'paragraph', 'heading', 'listItem', 'quote', 'caption', 'row', 'title', 'linked', 'partlyLinked', 'sentence', 'sentences', 'colon',
  'open', 'capitals', 'aside', 'about', 'credit', 'date', 'short', 'long', 'repeated', 'quoted', 'division',
]);

/** The bit of each. */
export const SHOWN = /** @type {Record<typeof SHOWN_NAMES[number], number>} */ (Object.fromEntries(SHOWN_NAMES.map((name, bit) => [name, 1 << bit])));

const ROLES = [0, SHOWN.heading, SHOWN.listItem, SHOWN.quote, SHOWN.caption, SHOWN.row];

/**
 * @param {Found} block
 * @param {Set<string>} seen the texts before it
 */
export function shownBy({ text, place, linked, role }, seen) {
  const { length } = text;
  let bits = ROLES[role];
  if (place.tag === 'p') bits |= SHOWN.paragraph;
  else if (place.tag === 'div') bits |= SHOWN.division;
  if (place.heading) bits |= SHOWN.title;
  if (linked > 0.8 * length) bits |= SHOWN.linked;
  else if (linked > 0.4 * length) bits |= SHOWN.partlyLinked;
  const end = text.slice(-3);
  if (SENTENCE_END.test(end)) bits |= SHOWN.sentence;
  else if (text.endsWith(':')) bits |= SHOWN.colon;
  if (end === '...' || OPEN_ENDS.includes(text[length - 1])) bits |= SHOWN.open;
  if (SENTENCES.test(text)) bits |= SHOWN.sentences;
  if (length > 8 && !SMALL.test(text) && text === text.toUpperCase()) bits |= SHOWN.capitals;
  if (text[0] === '"' || text[0] === '“') bits |= SHOWN.quoted;
  if (length < 30) bits |= SHOWN.short;
  else if (length > 200) bits |= SHOWN.long;
  if (seen.has(text)) bits |= SHOWN.repeated;
  else seen.add(text);
  if (length < LINE) {
    const lower = text.toLowerCase();
    if (ASIDE.test(lower)) bits |= SHOWN.aside;
    if (ABOUT.test(lower)) bits |= SHOWN.about;
    if (CREDIT.test(lower.slice(-60))) bits |= SHOWN.credit;
    if (length < 90 && DATE.test(lower)) bits |= SHOWN.date;
  }
  return bits;
}
