import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StoreUnavailableError } from '../store/database.ts';
import { makePrivateFile, privateFile } from '../store/private-files.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import { codeOf } from '../system-error.ts';

/** Files in the lake's folder: the administrator's token, and the one that the site reads published content with. */
export type TokenFile = 'token' | 'site-token';

/**
 * A token of a lake, generated when missing: 32 random bytes, readable by this user only.
 * @throws StoreUnavailableError when the file is there and empty, or cannot be read or written
 */
export function openToken(directory: string, file: TokenFile): string {
  const path = join(directory, file);
  try {
    const token = randomBytes(32).toString('base64url');
    writeFileSync(path, `${token}\n`, { mode: privateFile, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // Without room, an empty file would be left.
      if (storageFaultOf(error) === 'no room') rmSync(path, { force: true });
      throw new StoreUnavailableError(`Cannot write the token ${path}: ${String(error)}`);
    }
  }
  try {
    makePrivateFile(path);
    const token = readFileSync(path, 'utf8').trim();
    if (token.length >= 16) return token;
  } catch (error) {
    throw new StoreUnavailableError(`Cannot read the token ${path}: ${String(error)}`);
  }
  throw new StoreUnavailableError(
    `The token in ${path} is too short: delete the file to have one made.`,
  );
}
