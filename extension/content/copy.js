/**
 * Puts text on the clipboard. `navigator.clipboard` is missing on http pages and can be forbidden by a page's policy; the copy
 * command works wherever a reader has just clicked.
 * @param {string} text
 * @returns {boolean} whether it is there
 */
export function copyText(text) {
  const fill = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', fill, { capture: true });
  }
}
