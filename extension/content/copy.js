/**
 * Puts text on the clipboard. `navigator.clipboard` is missing on http pages and can be forbidden by a page's policy; the copy
 * command works wherever a reader has just clicked. A script of the page that hears of it first can keep it from us, and the browser calls
 * that a copy all the same.
 * @param {string} text
 * @returns {boolean} whether it is there
 */
export function copyText(text) {
  let isFilled = false;
  const fill = (/** @type {ClipboardEvent} */ event) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isFilled = true;
  };
  addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && isFilled;
  } finally {
    removeEventListener('copy', fill, { capture: true });
  }
}
