import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'errcode' in error &&
    error.errcode === sqliteBusy
  );
}

/** Held locks: SQLite gives a lock up when its connection is collected as garbage. */
const held = new Set<DatabaseSync>();

/**
 * A lock between processes: one may hold it alone, or any number together. It is SQLite's own lock
 * on a file, which the system releases when its holder dies, however it dies; a file with a process
 * id in it would be left behind by `kill -9`.
 */
export class ProcessLock {
  readonly #file: string;
  #held: DatabaseSync | undefined;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${name}.lock`);
  }

  /** Takes the lock if nobody stands in the way. */
  take(mode: 'alone' | 'together'): boolean {
    this.release();
    const database = new DatabaseSync(this.#file, { timeout: 0 });
    try {
      if (mode === 'alone') database.exec('BEGIN EXCLUSIVE');
      // The read is what takes the shared lock; BEGIN by itself takes none.
      else database.exec('BEGIN; SELECT * FROM sqlite_schema');
    } catch (error) {
      database.close();
      if (isBusy(error)) return false;
      throw error;
    }
    this.#held = database;
    held.add(database);
    return true;
  }

  /** Takes the lock, waiting for whoever holds it. `onWait` is called once if that is so. */
  async takeWhenFree(mode: 'alone' | 'together', onWait: () => void): Promise<void> {
    if (this.take(mode)) return;
    onWait();
    while (!this.take(mode)) await wait(300);
  }

  release(): void {
    if (this.#held === undefined) return;
    held.delete(this.#held);
    this.#held.close();
    this.#held = undefined;
  }
}
