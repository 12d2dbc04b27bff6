// A message with an article is lost on its way: the browser neither answers nor refuses it.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { copyOfExtension } from './harness/altered.mjs';
import { awaitMarks } from './harness/marks.mjs';
import { startSuite } from './harness/suite.mjs';
import { until } from './harness/until.mjs';

/** The extension with a background that loses so many messages (`lose`, in the session's storage), and a page that waits less long. */
const altered = copyOfExtension();
altered.edit('background/route.js', (code) => code.replace("case 'analyse':", `$&
        return lost().then(() => engine.analyse(message.article));`) + `
async function lost() {
  const { lose } = await chrome.storage.session.get('lose');
  if (!(lose > 0)) return;
  await chrome.storage.session.set({ lose: lose - 1 });
  await new Promise(() => {});
}
`);
altered.edit('content/main.js', (code) => {
  assert.match(code, /PATIENCE = 1e4/);
  return code.replace('PATIENCE = 1e4', 'PATIENCE = 500');
});

const suite = startSuite({ extension: altered.folder });
after(() => altered.remove());

/** @param {number} lose */
const order = (lose) => suite.session.inExtension((count) => chrome.storage.session.set({ lose: count }), lose);

test('an article whose message is lost is sent once more', async () => {
  await order(1);
  await awaitMarks(await suite.open('plain.html'));
});

test('one that is lost twice is not sent a third time, and the page says so', async () => {
  await order(2);
  const page = await suite.open('plain.html');
  await until('the page gives up', async () => (await suite.read(page)).state.status === 'failed');
});
