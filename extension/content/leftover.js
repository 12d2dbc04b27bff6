/**
 * What an older Caveat left on the page: where the extension is updated, Firefox ends its scripts without a word to them, and Chrome
 * leaves them running until they notice.
 */

import { shadowOf } from '../shared/api.js';
import { isCard } from './card.js';
import { namesOf } from './paint.js';

/** Takes it away. @param {string} prefix what the highlights' names begin with */
export function removeLeftovers(prefix) {
  for (const name of namesOf(prefix)) CSS.highlights.delete(name);
  for (const host of document.querySelectorAll('html > [popover="manual"]')) if (isCard(shadowOf(host))) host.remove();
}
