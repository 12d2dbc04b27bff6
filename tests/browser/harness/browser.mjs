// Which browser a run of the tests drives: npm test runs them once for each.

import { browserNames } from '../../../scripts/setup/browsers.mjs';

const wanted = process.env.CAVEAT_BROWSER ?? 'chromium';

/** The browser of this run: the environment variable CAVEAT_BROWSER, Chromium without it. */
export const browserName = browserNames.find((name) => name === wanted) ?? 'chromium';
