import { codeOf } from '../system-error.ts';

/**
 * What is wrong with the disk, as opposed to the request:
 * - `no room`: it is full, over its quota, or cannot be written. Nothing was changed.
 * - `damaged`: the file is no database any more, or not a whole one.
 */
export type StorageFault = 'no room' | 'damaged';

/** SQLite's primary result codes: READONLY, IOERR, FULL, CANTOPEN (of a journal); CORRUPT, NOTADB. */
const sqliteFaults: Readonly<Record<number, StorageFault>> = {
  8: 'no room',
  10: 'no room',
  13: 'no room',
  14: 'no room',
  11: 'damaged',
  26: 'damaged',
};
/** SQLITE_IOERR_CORRUPTFS: the file system says itself that it is damaged. */
const corruptFileSystem = 8458;

const systemFaults: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO']);

/** @returns undefined for an error that has nothing to do with the disk */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  if (code !== 'ERR_SQLITE_ERROR') return systemFaults.has(code) ? 'no room' : undefined;
  const result = errcodeOf(error);
  if (result === corruptFileSystem) return 'damaged';
  // An extended code has the primary one in its lowest byte.
  return result === undefined ? undefined : sqliteFaults[result & 0xff];
}

/** SQLite's result code, of an error of `node:sqlite`. */
export function errcodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

/** For a person: which database is damaged, and the ways out. */
export function damagedSentence(path: string, reason: string): string {
  return (
    `The database ${path} is damaged (${reason}). Stop the lake, move the file and those whose names begin with its ` +
    'name elsewhere, and put the last backup in their place. Without a backup, ' +
    `\`sqlite3 moved.sqlite .recover | sqlite3 ${path}\` saves what can still be read.`
  );
}
