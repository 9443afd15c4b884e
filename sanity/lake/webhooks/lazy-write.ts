import type { DatabaseSync } from 'node:sqlite';

/**
 * A transaction that does not wait for the disk. A power failure may take it back, as a whole and
 * with everything after it: fit for what can be made anew from the journal, and a hundred times
 * quicker. Documents and journal are never written so. The next full commit syncs this one too.
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
