// npm's harper.js: grammar, in WASM as well.

import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();

export const timed = { lints: (/** @type {string} */ text) => linter.lint(text, { language: 'plaintext' }) };
