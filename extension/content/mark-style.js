/**
 * How marks look on any page: one colour a layer, measured to keep 3 : 1 or more on light and dark pages. The one source of
 * content/page.css (written by the build), of what marked shadow roots adopt, and of the playground's marks.
 */

/** @typedef {import('../shared/protocol.js').Layer} Layer */

/** The line of each layer. @type {Record<Layer, { line: string, colour: string, tint: string, thickness: string, offset: string }>} */
const LINES = {
  figure: { line: 'dotted', colour: '#797e85', tint: '#797e8533', thickness: 'max(1.5px, .08em)', offset: '.28em' },
  claim: { line: 'dashed', colour: '#856dd3', tint: '#856dd333', thickness: 'max(2px, .1em)', offset: '.26em' },
};

/**
 * The style sheet of marks.
 * @param {string} prefix what the highlights' names begin with
 */
export function markStyle(prefix) {
  const rules = Object.entries(LINES).map(([layer, { line, colour, tint, thickness, offset }]) => `
  ::highlight(${prefix}${layer}) {
    text-decoration: underline ${line} ${colour} ${thickness};
    text-underline-offset: ${offset};
    text-decoration-skip-ink: none;
  }
  ::highlight(${prefix}${layer}-open) { background-color: ${tint}; }`);
  const names = Object.keys(LINES);
  return `/* Marks are for the screen: they are not printed. */
@media not print {${rules.join('')}
}

/* Chromium gives every highlight the reader's own highlight colour here, whatever a sheet says; Firefox draws these lines. */
@media (forced-colors: active) and (not print) {
  ${names.map((layer) => `::highlight(${prefix}${layer})`).join(', ')} { text-decoration-color: CanvasText; }
  ${names.map((layer) => `::highlight(${prefix}${layer}-open)`).join(', ')} { background-color: Highlight; color: HighlightText; }
}
`;
}
