import type { DatabaseSync } from 'node:sqlite';

/**
 * A transaction that does not wait for the disk, and is a hundred times faster. A power failure may undo it,
 * as a whole and with everything after it, so it is only for what can be derived from the journal again.
 * The next full commit syncs it too.
 */
export function writeLazily(sql: DatabaseSync, write: () => void): void {
  sql.exec('pragma synchronous = normal');
  try {
    sql.exec('begin immediate');
    write();
    sql.exec('commit');
  } catch (error) {
    if (sql.isTransaction) sql.exec('rollback');
    throw error;
  } finally {
    sql.exec('pragma synchronous = full');
  }
}
