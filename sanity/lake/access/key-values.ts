import type { DatabaseSync } from 'node:sqlite';

/** What Studio remembers for a user, such as the last search. */
export interface KeyValues {
  /** Undefined: nothing is kept under this key. */
  read(userId: string, key: string): unknown;
  write(userId: string, key: string, value: unknown): void;
  /** @returns whether something was kept under this key */
  delete(userId: string, key: string): boolean;
}

/** The values of all users, over their table. */
export function openKeyValues(sql: DatabaseSync): KeyValues {
  const select = sql.prepare('select value from key_values where user = ? and key = ?');
  const replace = sql.prepare('replace into key_values (user, key, value) values (?, ?, ?)');
  const remove = sql.prepare('delete from key_values where user = ? and key = ?');
  return {
    read(userId, key) {
      const value = select.get(userId, key)?.['value'];
      return typeof value === 'string' ? JSON.parse(value) : undefined;
    },
    write: (userId, key, value) => void replace.run(userId, key, JSON.stringify(value ?? null)),
    delete: (userId, key) => remove.run(userId, key).changes > 0,
  };
}
