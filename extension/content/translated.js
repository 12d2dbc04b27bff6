/** Whether the browser has put a translation in the place of the page's own words. */

/** What Chrome calls the root of a page that it translated. */
const NAMES = ['translated-ltr', 'translated-rtl'];

const languageNow = () => document.documentElement.getAttribute('lang')?.toLowerCase().split(/[-_]/)[0] ?? '';
/** Where on a page the reader is does not matter. */
const addressNow = () => location.href.split('#')[0];

/** As it was when this script came. */
const loaded = { language: languageNow(), address: addressNow() };

/**
 * Firefox leaves no other trace than the page's language, which changes while its address stays. A page that names no language at
 * first may only be late to do so.
 */
export function isTranslated() {
  return NAMES.some((name) => document.documentElement.classList.contains(name))
    || (loaded.language !== '' && languageNow() !== loaded.language && addressNow() === loaded.address);
}
