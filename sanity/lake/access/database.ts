import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { StoreUnavailableError, unavailable } from '../store/database.ts';
import { makePrivateFile, makePrivateFolder } from '../store/private-files.ts';

export const accessFile = 'access.sqlite';
const formatVersion = 1;

const createTables = `
  create table editors (
    id text primary key, name text not null, folded_name text not null, email text not null, role text not null,
    salt blob not null, key_hash blob not null, created_at integer not null, removed_at integer
  ) without rowid;
  create unique index editors_by_name on editors (folded_name) where removed_at is null;
  create table sessions (
    token_hash blob primary key, user_id text not null, created_at integer not null, used_at integer not null
  ) without rowid;
  create index sessions_by_user on sessions (user_id, used_at);
`;

/**
 * Opens the database of editors and sessions, creating it when missing. Only its owner may read it. The lake and the
 * command have it open at the same time, so that a change by the command takes effect at once.
 * @throws StoreUnavailableError when it cannot be used, or is of a newer format
 */
export function openAccessDatabase(directory: string): DatabaseSync {
  const path = join(directory, accessFile);
  let sql: DatabaseSync | undefined;
  try {
    makePrivateFolder(directory);
    makePrivateFile(path);
    sql = new DatabaseSync(path, { timeout: 5000 });
    sql.exec('pragma synchronous = full');
    // Deleted rows leave no trace in the file.
    sql.exec('pragma secure_delete = on');
    migrate(sql, path);
    return sql;
  } catch (error) {
    sql?.close();
    throw unavailable(path, error);
  }
}

/** Whether all of the database can be read. It is small, so that this takes no time. */
export function isIntact(sql: DatabaseSync): boolean {
  try {
    return sql.prepare('pragma quick_check(1)').get()?.['quick_check'] === 'ok';
  } catch {
    return false;
  }
}

function formatOf(sql: DatabaseSync): number {
  return Number(sql.prepare('pragma user_version').get()?.['user_version'] ?? 0);
}

function migrate(sql: DatabaseSync, path: string): void {
  if (formatOf(sql) === formatVersion) return;
  sql.exec('begin immediate');
  try {
    // Read again under the lock: lake and command may create the database at the same moment.
    const format = formatOf(sql);
    if (format > formatVersion) {
      throw new StoreUnavailableError(
        `${path} was written by a newer version of the lake (format ${format}, this one knows ${formatVersion}).`,
      );
    }
    if (format < formatVersion) sql.exec(`${createTables} pragma user_version = ${formatVersion};`);
    sql.exec('commit');
  } catch (error) {
    if (sql.isTransaction) sql.exec('rollback');
    throw error;
  }
}
