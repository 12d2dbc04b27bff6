/** Building our own pages: elements out of plain data, text as text. */

/**
 * An element. What is no property of it is an attribute; a child that is null is left out.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {{ class?: string, [attribute: string]: string | boolean | undefined }} [attributes] `true` gives an empty one, `false` none
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, '');
    else if (typeof value === 'string') made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A switch: a checkbox, so that keyboard and label come from the browser.
 * @param {{ on: boolean, label?: string, id?: string, change: (on: boolean) => unknown }} options
 */
export function switchFor({ on, label, id, change }) {
  const made = element('input', { type: 'checkbox', role: 'switch', class: 'switch', 'aria-label': label, id });
  made.checked = on;
  made.addEventListener('change', () => change(made.checked));
  return made;
}

/** The element of our page with this id. @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
