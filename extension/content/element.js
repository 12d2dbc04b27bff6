/** Elements of the card, made without markup. */

/**
 * @param {string} tag
 * @param {string} name its class
 * @param {(Node | string)[]} children strings become text
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElement}
 */
export function element(tag, name, children, attributes = {}) {
  const out = document.createElement(tag);
  if (name) out.className = name;
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, value);
  out.append(...children);
  return out;
}

/**
 * A drawing of one line.
 * @param {string} name its class
 * @param {string} path
 * @param {number} width
 * @param {number} height
 */
export function icon(name, path, width, height) {
  const namespace = 'http://www.w3.org/2000/svg';
  const out = document.createElementNS(namespace, 'svg');
  if (name) out.setAttribute('class', name);
  out.setAttribute('viewBox', `0 0 ${width} ${height}`);
  out.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  out.append(line);
  return out;
}
