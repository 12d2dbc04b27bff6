/**
 * Numbers, sums, dates and clock times in an English text, as the reader's own country writes them. The words are English
 * whatever the locale; so are the digits, since English is written with those of its own script: a reader from Cairo finds
 * 1,234.5 in the article and on the card. Separators, groups, the order of day and month and the clock are the reader's.
 */

/** @typedef {{ least: number, most: number }} Places how many decimals a number has at least and at most */

/** What a browser says where nobody chose. */
const UNCHOSEN = 'en-US';

/**
 * The reader's locale: what the browser formats by (its own language or, where the reader asked for it, the system's region), or
 * else the language the reader wants pages in. Where the two differ, the one that somebody chose.
 * @param {(string | undefined)[]} wanted
 */
export const readerLocale = (wanted) => wanted.find((tag) => tag !== UNCHOSEN && isKnown(tag)) ?? UNCHOSEN;

/** @type {string | undefined} */
let known;

/** That of this reader; asked for when something is written, since the first formatter costs a page more than a megabyte. */
export const localeHere = () => (known ??= readerLocale([new Intl.NumberFormat().resolvedOptions().locale, globalThis.navigator?.language]));

/** @param {string | undefined} tag a reader can write anything into the browser's preferences */
function isKnown(tag) {
  try {
    return tag !== undefined && Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** @param {number} value @param {Places} places @param {string} locale */
export function writeNumber(value, { least, most }, locale) {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most, numberingSystem: 'latn' }).format(value);
}

/**
 * The English name of a currency behind a number: "US dollars", "euro"; its code where it has no name.
 * @param {string} currency three letters
 * @param {boolean} isOne whether the number is 1
 */
export function currencyName(currency, isOne) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 });
  return format.formatToParts(isOne ? 1 : 2).find(({ type }) => type === 'currency')?.value ?? currency;
}

/**
 * An ISO date, as precise as it is given; the year or the day may be missing. What is none is left as it is.
 * @param {string} iso `2024-03-03`, `2024-03`, `--03-03`, `--03`
 * @param {string} locale
 */
export function writeDate(iso, locale) {
  const [whole, year, month, day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(iso) ?? [];
  if (!whole) return iso;
  // A leap year, for 29 February.
  const time = `${year === '-' ? '2000' : year}-${month}-${day ?? '01'}T00:00Z`;
  return writeTime(time, { month: 'long', ...(day && { day: 'numeric' }), ...(year !== '-' && { year: 'numeric' }) }, locale) ?? iso;
}

/** An ISO clock time, by twelve hours or twenty-four. @param {string} iso `09:30`, `09:30:15` @param {string} locale */
export function writeClock(iso, locale) {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  // A day of 24 hours is written as ISO has it.
  if (hourCycle !== 'h12') return iso;
  return writeTime(`2000-01-01T${iso}Z`, { hour: 'numeric', minute: '2-digit', ...(iso.length > 5 && { second: '2-digit' }), hourCycle }, locale) ?? iso;
}

/** @param {string} time @param {Intl.DateTimeFormatOptions} options @param {string} locale */
function writeTime(time, options, locale) {
  // Outside English-speaking countries as in most of them: the day first.
  const english = /^en\b/.test(locale) ? locale : 'en-001';
  const date = new Date(time);
  if (Number.isNaN(date.valueOf())) return null;
  return new Intl.DateTimeFormat(english, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' }).format(date);
}
