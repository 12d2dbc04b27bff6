// npm run bench -- speed [FOLDER]: see speed.mjs; FOLDER holds articles, *.txt or *.json with a field "text".
// npm run bench -- figures FOLDER: see figures.mjs.
// npm run bench -- linear: see linear.mjs.
// npm run bench -- browser: see browser.mjs.
// npm run bench -- large: see large.mjs.
// npm run bench -- pages FOLDER [FOLDER ...]: see painted.mjs.

import { Obstacle, runMain } from '../scripts/setup/shell.mjs';
import { browser } from './browser.mjs';
import { figures } from './figures.mjs';
import { large } from './large.mjs';
import { linear } from './linear.mjs';
import { painted } from './painted.mjs';
import { speed } from './speed.mjs';

const commands = { speed, figures, linear, browser, large, pages: painted };

await runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) throw new Obstacle(`npm run bench -- ${Object.keys(commands).join('|')} [FOLDER]`);
  await command(...args);
});
