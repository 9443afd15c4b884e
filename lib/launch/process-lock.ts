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

/**
 * Held locks. Without these references a connection could be garbage-collected, and its lock
 * released.
 */
const held = new Set<DatabaseSync>();

/**
 * A lock between processes: exclusive, or shared by any number of them. It is SQLite's own lock on a
 * file, which the system releases however its holder ends. A file with a process id in it would be
 * left behind by `kill -9`.
 */
export class ProcessLock {
  readonly #file: string;
  #held: DatabaseSync | undefined;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${name}.lock`);
  }

  /** Acquires the lock if no other process prevents it. @returns whether it did */
  tryAcquire(mode: 'exclusive' | 'shared'): boolean {
    this.release();
    const database = new DatabaseSync(this.#file, { timeout: 0 });
    try {
      if (mode === 'exclusive') database.exec('BEGIN EXCLUSIVE');
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

  /**
   * Acquires the lock, and waits while another process holds it. `onWait` is called once before it
   * waits.
   */
  async acquire(mode: 'exclusive' | 'shared', onWait: () => void): Promise<void> {
    if (this.tryAcquire(mode)) return;
    onWait();
    while (!this.tryAcquire(mode)) await wait(300);
  }

  release(): void {
    if (this.#held === undefined) return;
    held.delete(this.#held);
    this.#held.close();
    this.#held = undefined;
  }
}
