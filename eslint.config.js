// What the JavaScript must not hold. The rules that keep promises to the reader (nothing leaves the browser, text is never markup,
// content code does not touch storage) are at the top.

import js from '@eslint/js';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import globals from 'globals';

const markup = 'Text reaches the page through textContent, never as markup.';
const leak = 'Nothing leaves the browser: content code makes no request.';
const clock = 'The clock can be set while a page is open: content code measures time by performance.now().';
const owner = 'The background alone owns the settings: send it a message.';

/** Members whose use turns text into markup or code. */
const markupMembers = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'];

/** What makes a request by its mere call. */
const requestGlobals = [
  'fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'Image', 'Audio', 'Worker',
  'SharedWorker', 'importScripts', 'open', 'FontFace',
];

/** Properties that make an element fetch what they name. */
const remoteProperties = ['src', 'srcset', 'href', 'poster'];

/** Elements that can fetch. `<a>` cannot by itself. */
const remoteElements = ['img', 'image', 'script', 'iframe', 'frame', 'link', 'embed', 'object', 'video', 'audio', 'source', 'track', 'form', 'style', 'base', 'meta'];

const either = (/** @type {string[]} */ names) => `/^(${names.join('|')})$/`;
const globalObjects = either(['window', 'self', 'globalThis', 'top', 'parent']);

const everywhere = [
  { selector: `MemberExpression[property.name=${either(markupMembers)}]`, message: markup },
  { selector: `MemberExpression[property.value=${either(markupMembers)}]`, message: markup },
  { selector: `MemberExpression[object.name='document'][property.name=${either(['write', 'writeln'])}]`, message: markup },
];

const inContent = [
  ...everywhere,
  { selector: `MemberExpression[object.name=${globalObjects}][property.name=${either(requestGlobals)}]`, message: leak },
  { selector: "MemberExpression[property.name='sendBeacon']", message: leak },
  { selector: "AssignmentExpression[left.name='location']", message: leak },
  { selector: "MemberExpression[object.name='location'][property.name=/^(assign|replace)$/]", message: leak },
  { selector: `AssignmentExpression > MemberExpression.left[property.name=${either(remoteProperties)}]`, message: leak },
  { selector: `CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value=${either([...remoteProperties, 'xlink:href', 'style'])}]`, message: leak },
  { selector: `CallExpression[callee.property.name=/^createElement(NS)?$/] > Literal[value=${either(remoteElements)}]`, message: leak },
  { selector: 'ImportExpression', message: leak },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[property.name='storage']", message: owner },
  { selector: "Property[key.name='storage'][parent.type='ObjectPattern']", message: owner },
  { selector: "MemberExpression[property.name=/^(localStorage|sessionStorage|indexedDB|cookie|caches|cookieStore)$/]", message: owner },
];

/** @type {import('eslint').Linter.Config[]} */
export default [
  { ignores: ['dist/', 'target/', 'node_modules/', 'training/'] },
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2025, sourceType: 'module', globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-warning-comments': 'error',
      'no-restricted-properties': ['error', { object: 'navigator', property: 'webdriver', message: 'Behave in tests as elsewhere.' }],
      'no-restricted-syntax': ['error', ...everywhere],
      'eqeqeq': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['extension/**/*.js', 'www/**/*.js'],
    languageOptions: { globals: globals.webextensions },
  },
  {
    // What runs in a page of somebody else's: content/, and what it takes from shared/.
    files: ['extension/content/**/*.js', 'extension/shared/**/*.js'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...requestGlobals.map((name) => ({ name, message: leak })),
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({ name, message: owner })),
      ],
      'no-restricted-syntax': ['error', ...inContent],
    },
  },
  {
    files: ['**/*.mjs', 'tests/**/*.js', 'eslint.config.js'],
    languageOptions: { globals: { ...globals.node, ...globals.webextensions } },
  },
];
