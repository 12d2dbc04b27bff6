/** The card's drawings. */

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
