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

/**
 * One choice of a few, side by side: radio buttons, so that keyboard and label come from the browser.
 * @template {string} Value
 * @param {string} label
 * @param {{ value: Value, text: string }[]} options
 * @param {(value: Value) => unknown} choose
 * @returns {{ control: HTMLElement, select: (value: Value) => void }}
 */
export function choiceOf(label, options, choose) {
  const name = `choice-${options.map(({ value }) => value).join('-')}`;
  const buttons = options.map(({ value, text }) => {
    const button = element('input', { type: 'radio', name, value });
    button.addEventListener('change', () => choose(value));
    return { button, row: element('label', {}, button, element('span', {}, text)) };
  });
  return {
    control: element('div', { 'class': 'choice', 'role': 'radiogroup', 'aria-label': label }, ...buttons.map(({ row }) => row)),
    select: (value) => buttons.forEach(({ button }) => {
      button.checked = button.value === value;
    }),
  };
}

/** The element of our page with this id. @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
