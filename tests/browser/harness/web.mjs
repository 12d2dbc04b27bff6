// The web that the tests see: a static server that is also the browser's proxy. It answers for every host under `example`, and
// notes each host that anything in the browser asks for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen, sendFile } from '../../../scripts/serve.mjs';
import { root } from '../../../scripts/setup/shell.mjs';

/**
 * @typedef {object} Web
 * @property {string} url the server's own address, with a slash at its end
 * @property {string} proxy what `launch` wants
 * @property {string[]} requests every host asked for, in order, without the port
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder; `headers.json` in it holds further headers by file name: `{"strict.html": {"Content-Security-Policy": "…"}}`.
 * @param {string} [folder] from the project's folder
 * @returns {Promise<Web>}
 */
export async function startWeb(folder = 'tests/browser/pages') {
  const full = join(root, folder);
  /** @type {Record<string, Record<string, string>>} */
  const headers = readHeaders(join(full, 'headers.json'));
  /** @type {string[]} */
  const requests = [];
  const { server, url, close } = await listen((request, response) => {
    const target = new URL(request.url ?? '/', url);
    requests.push(target.hostname);
    if (target.hostname !== '127.0.0.1' && !target.hostname.endsWith('.example')) {
      response.writeHead(502).end();
      return;
    }
    void sendFile(full, target.pathname, response, headers[target.pathname.slice(1)]);
  });
  // A secure connection is asked for by its host, and ends here.
  server.on('connect', (request, socket) => {
    // A browser may hang up first.
    socket.on('error', () => {});
    requests.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return { url, proxy: new URL(url).host, requests, close };
}

/** @param {string} file */
function readHeaders(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
    throw error;
  }
}
