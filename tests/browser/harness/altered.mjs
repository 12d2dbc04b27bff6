// The extension with something changed in it on purpose, to see that a test can fail.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/shell.mjs';
import { browserName } from './browser.mjs';

/**
 * A copy of the built extension in a folder of its own.
 * @returns {{ folder: string, edit: (file: string, change: (text: string) => string) => void, remove: () => void }}
 */
export function copyOfExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-altered-'));
  cpSync(join(root, 'dist', browserName === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
  return {
    folder,
    edit: (file, change) => writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8'))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
