/** Building our own pages: elements out of plain data, text as text. */

/**
 * An element. A child that is null is left out.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A switch: a checkbox, so that keyboard and label come from the browser.
 * @param {string} label
 * @param {(on: boolean) => unknown} change
 */
export function switchFor(label, change) {
  const made = element('input', { type: 'checkbox', role: 'switch', class: 'switch', 'aria-label': label });
  made.addEventListener('change', () => change(made.checked));
  return made;
}

/** The element of our page with this id. @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
