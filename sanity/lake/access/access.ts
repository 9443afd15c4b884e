import { timingSafeEqual } from 'node:crypto';

import { httpError } from '../errors.ts';
import { openToken } from '../http/token.ts';
import type { LakeLogger } from '../logger.ts';
import { RateLimiter } from './rate-limiter.ts';
import { isIntact, openAccessDatabase } from './database.ts';
import { foldedName, openEditors } from './editors.ts';
import type { LakeAuth } from './identity.ts';
import type { Role } from './roles.ts';
import { verifyKey, tokenHash } from './secrets.ts';
import { openSessions } from './sessions.ts';
import { SessionWatcher } from './session-watcher.ts';
import { OneTimeCodes } from './one-time-codes.ts';

/** A user of the lake. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Empty when unknown. */
  readonly email: string;
  readonly role: Role;
}

/** The holder of the folder's token, and with `localSignIn` the user of this machine. */
export const administrator: Person = {
  id: 'administrator',
  name: 'Administrator',
  email: 'administrator@localhost',
  role: 'administrator',
};

/** Result of an attempt to sign in; `wait` in seconds. */
export type SignIn =
  | { readonly outcome: 'signed in'; readonly userId: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'too many'; readonly wait: number };

/** Who may do what on a lake. */
export interface Access {
  /** The administrator's token, for scripts and the site. */
  readonly token: string;
  /** @throws LakeError 401 when the token is not valid; Studio then signs out and asks again */
  authenticate(request: Request): LakeAuth;
  /** Checks name and key. A wrong name takes as long, and gets the same answer, as a wrong key. */
  signIn(name: string, key: string): Promise<SignIn>;
  readonly oneTimeCodes: OneTimeCodes;
  /** @returns the token of a new session */
  startSession(userId: string): string;
  /** Ends the session of this request's token, and its event streams. */
  endSession(request: Request): void;
  /** Finds removed editors too: the history names them. */
  person(userId: string): Person | undefined;
  /** Everyone who may sign in, ordered by name. */
  people(): Person[];
  /** A signal that ends an event stream: its reader is gone, or its token is no longer valid. */
  sessionSignal(request: Request, closing: AbortSignal): AbortSignal;
  /** Whether the database of editors and sessions can be read as a whole. */
  isIntact(): boolean;
  close(): void;
}

export interface AccessOptions {
  readonly directory: string;
  /** Are sessions of the administrator valid that were started without a key? See `isFromThisMachine`. */
  readonly localSignIn: boolean;
  readonly logger: LakeLogger;
}

/** @returns null without a token, undefined when the header holds something else */
function tokenOf(request: Request): string | null | undefined {
  const header = request.headers.get('authorization');
  if (header === null || header === '') return null;
  return /^Bearer\s+(\S+)$/i.exec(header)?.[1];
}

/**
 * Opens the token, the editors and the sessions of a folder, creating what is missing.
 * @throws StoreUnavailableError when a file of it cannot be used
 */
export function openAccess({ directory, localSignIn, logger }: AccessOptions): Access {
  const sql = openAccessDatabase(directory);
  const token = openToken(directory);
  const holderHash = tokenHash(token);
  const editors = openEditors(sql);
  const sessions = openSessions(sql);
  const limiter = new RateLimiter();
  const dataVersion = sql.prepare('pragma data_version');

  function personOf(bearer: string): Person | 'expired' | undefined {
    if (timingSafeEqual(tokenHash(bearer), holderHash)) return administrator;
    const session = sessions.find(bearer);
    if (session === undefined || session === 'expired') return session;
    if (session.userId === administrator.id) return localSignIn ? administrator : undefined;
    const editor = editors.byId(session.userId);
    return editor?.removed === false ? editor : undefined;
  }

  const watcher = new SessionWatcher({
    isValid: (given) => typeof personOf(given) === 'object',
    version: () => Number(dataVersion.get()?.['data_version'] ?? 0),
    onError: (error) => logger.error({ err: error }, 'sessions could not be checked'),
  });

  return {
    token,
    oneTimeCodes: new OneTimeCodes(),
    authenticate(request) {
      const given = tokenOf(request);
      if (given === null) return { authenticated: false };
      const person = given === undefined ? undefined : personOf(given);
      if (typeof person === 'object') {
        return { authenticated: true, userId: person.id, role: person.role };
      }
      if (person === 'expired') throw httpError(401, 'Session has expired', 'SIO-401-AEX');
      throw httpError(401, 'Unauthorized - Session not found', 'SIO-401-ANF');
    },
    async signIn(name, key) {
      const limitedName = foldedName(name);
      const wait = limiter.consume(limitedName);
      if (wait !== undefined) return { outcome: 'too many', wait };
      const editor = editors.named(name);
      if (!(await verifyKey(key, editor?.key)) || editor === undefined) return { outcome: 'wrong' };
      limiter.reset(limitedName);
      return { outcome: 'signed in', userId: editor.id };
    },
    startSession: (userId) => sessions.start(userId),
    endSession(request) {
      const given = tokenOf(request);
      if (typeof given !== 'string') return;
      sessions.end(given);
      watcher.check();
    },
    person(userId) {
      return userId === administrator.id ? administrator : editors.byId(userId);
    },
    people: () => [administrator, ...editors.all()],
    sessionSignal(request, closing) {
      const given = tokenOf(request);
      if (typeof given !== 'string') return closing;
      return watcher.watch(given, [request.signal, closing]);
    },
    isIntact: () => isIntact(sql),
    close() {
      watcher.close();
      if (sql.isOpen) sql.close();
    },
  };
}
