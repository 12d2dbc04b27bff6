// npm run bench -- speed [FOLDER]: see speed.mjs; FOLDER holds articles, *.txt or *.json with a field "text".
// npm run bench -- figures FOLDER: see figures.mjs.

import { Obstacle, runMain } from '../scripts/setup/shell.mjs';
import { figures } from './figures.mjs';
import { speed } from './speed.mjs';

const commands = { speed, figures };

await runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) throw new Obstacle(`npm run bench -- ${Object.keys(commands).join('|')} [FOLDER]`);
  await command(...args);
});
