import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf } from '../system-error.ts';

/** Modes of what the lake keeps, for its own user only: there are drafts in it, sessions, and the token. */
export const privateFile = 0o600;
export const privateFolder = 0o700;
/** Everything that a mode may grant to others than the owner. */
const grantedToOthers = 0o077;

/** The lake's own entries of its folder: the databases with the files beside them, the tokens, and the images. */
const ownEntries = /^(?:lake|access)\.|^(?:token|site-token|assets|image-cache)$/;

/** Creates a folder that only its owner may enter, and the missing ones above it. One that is there stays as it is. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: privateFolder });
}

/** Creates an empty file for its owner only, or takes away what others may do with the one that is there. */
export function makePrivateFile(path: string): void {
  try {
    // Only a new one is opened: to close a file ends the locks that SQLite has on it in this process.
    closeSync(openSync(path, 'wx', privateFile));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    closeToOthers(path);
  }
}

/**
 * What others of this machine may see of a lake's folder:
 * - `closed`: nothing, as before.
 * - `closed now`: nothing any more.
 * - `open`: its names. The folder holds something that is not the lake's and that others may use, or it belongs to
 *   another user, so it is left as it is.
 */
export type FolderAccess = 'closed' | 'closed now' | 'open';

/** Closes everything of the lake in its folder to others, also what an earlier version left open, and then the folder. */
export function closeLakeFolder(directory: string): FolderAccess {
  // Windows has no such modes: there a folder has the rights of the one that it is in.
  if (process.platform === 'win32') return 'closed';
  const entries = readdirSync(directory);
  for (const name of entries) if (ownEntries.test(name)) closeToOthers(join(directory, name));
  if (!isOpen(directory)) return 'closed';
  if (entries.some((name) => isOpen(join(directory, name)))) return 'open';
  change(directory, privateFolder);
  return isOpen(directory) ? 'open' : 'closed now';
}

/** Symbolic links are not followed: what they lead to has its mode from whoever made them. */
function closeToOthers(path: string): void {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined || (entry.mode & grantedToOthers) === 0) return;
  if (entry.isFile()) change(path, privateFile);
  if (!entry.isDirectory()) return;
  // The folder last: one that is closed already is known to be closed inside, and is not walked again.
  for (const name of readdirSync(path)) closeToOthers(join(path, name));
  change(path, privateFolder);
}

function isOpen(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined || entry.isSymbolicLink()) return false;
  return (entry.mode & grantedToOthers) !== 0;
}

function change(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch (error) {
    // It belongs to another user, is on a disk that cannot be written, or has just been removed.
    if (!['EPERM', 'EROFS', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
  }
}
