import type { DatabaseSync } from 'node:sqlite';

import { storageFaultOf } from '../store/storage-fault.ts';
import { newToken, tokenHash } from './secrets.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** A session that was not used for this long has expired. */
export const idleMilliseconds = 30 * dayMilliseconds;
/** The time of use is stored at most this often: otherwise every request would be a write. */
const touchMilliseconds = 60 * 60 * 1000;
/** Of one user. Browsers that never sign out leave sessions behind; the least recently used are deleted. */
const maxSessions = 50;

export interface Sessions {
  /** @returns the token of a new session. Only its digest is stored, so it cannot be read again. */
  start(userId: string): string;
  /** Finds the user of a session and records that it was used. */
  find(token: string): { readonly userId: string } | 'expired' | undefined;
  end(token: string): void;
  /** @returns how many sessions were ended */
  endAllOf(userId: string): number;
  endAll(): number;
  count(userId: string): number;
  /** When a session of this user was last used, to the hour. */
  lastUsed(userId: string): number | undefined;
}

/** The sessions of a lake, over their table. @param now for tests */
export function openSessions(sql: DatabaseSync, now: () => number = Date.now): Sessions {
  const insert = sql.prepare(
    'insert into sessions (token_hash, user_id, created_at, used_at) values (?, ?, ?, ?)',
  );
  const makeRoom = sql.prepare(
    `delete from sessions where token_hash in (
       select token_hash from sessions where user_id = ? order by used_at desc limit -1 offset ?
     )`,
  );
  const select = sql.prepare('select user_id, used_at from sessions where token_hash = ?');
  const touch = sql.prepare('update sessions set used_at = ? where token_hash = ?');
  const deleteOne = sql.prepare('delete from sessions where token_hash = ?');
  const deleteOf = sql.prepare('delete from sessions where user_id = ?');
  const deleteAll = sql.prepare('delete from sessions');
  // Expired sessions stay for as long again, so that the answer can say that the session has expired.
  const deleteOld = sql.prepare('delete from sessions where used_at < ?');
  const live = 'from sessions where user_id = ? and used_at >= ?';
  const countOf = sql.prepare(`select count(*) as many ${live}`);
  const lastOf = sql.prepare(`select max(used_at) as last ${live}`);

  function recordUse(hash: Uint8Array): void {
    try {
      touch.run(now(), hash);
    } catch (error) {
      // Whoever is signed in can read on a full disk.
      if (storageFaultOf(error) !== 'no room') throw error;
    }
  }

  return {
    start(userId) {
      const token = newToken();
      const started = now();
      deleteOld.run(started - 2 * idleMilliseconds);
      makeRoom.run(userId, maxSessions - 1);
      insert.run(tokenHash(token), userId, started, started);
      return token;
    },
    find(token) {
      const hash = tokenHash(token);
      const row = select.get(hash);
      const userId = row?.['user_id'];
      if (typeof userId !== 'string') return undefined;
      const idle = now() - Number(row?.['used_at']);
      if (idle > idleMilliseconds) return 'expired';
      if (idle > touchMilliseconds) recordUse(hash);
      return { userId };
    },
    end: (token) => void deleteOne.run(tokenHash(token)),
    endAllOf: (userId) => Number(deleteOf.run(userId).changes),
    endAll: () => Number(deleteAll.run().changes),
    count: (userId) => Number(countOf.get(userId, now() - idleMilliseconds)?.['many'] ?? 0),
    lastUsed(userId) {
      const last = lastOf.get(userId, now() - idleMilliseconds)?.['last'];
      return typeof last === 'number' ? last : undefined;
    },
  };
}
