// A small static server on 127.0.0.1, for the demo and the browser tests.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/**
 * Answers a request with a file.
 * @param {string} folder its full path
 * @param {string} path the path of the request's URL
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} [headers] further ones
 */
export async function sendFile(folder, path, response, headers = {}) {
  // Normalised from the root, a path cannot leave the folder.
  const file = join(folder, normalize(join('/', decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path))));
  try {
    const content = await readFile(file);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', ...headers }).end(content);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  }
}

/**
 * Starts a server on a free port of 127.0.0.1.
 * @param {import('node:http').RequestListener} listener
 * @returns {Promise<{ server: import('node:http').Server, url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function listen(listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    server,
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a folder.
 * @param {string} folder its full path
 */
export function serveFolder(folder) {
  return listen((request, response) => sendFile(folder, new URL(request.url ?? '/', 'http://localhost').pathname, response));
}
