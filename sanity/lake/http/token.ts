import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LakeAuth } from '../context.ts';
import { httpError } from '../errors.ts';
import { StoreUnavailableError } from '../store/database.ts';
import { codeOf } from '../system-error.ts';

const FILE = 'token';
const ADMINISTRATOR = 'administrator';

/**
 * The token of a lake, made when there is none: 32 random bytes, readable by this user only.
 * @throws StoreUnavailableError when the file is there and empty, or cannot be read or written
 */
export function openToken(directory: string): string {
  const path = join(directory, FILE);
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new StoreUnavailableError(`Cannot write the token ${path}: ${String(error)}`);
    }
  }
  try {
    chmodSync(path, 0o600);
    const token = readFileSync(path, 'utf8').trim();
    if (token.length >= 16) return token;
  } catch (error) {
    throw new StoreUnavailableError(`Cannot read the token ${path}: ${String(error)}`);
  }
  throw new StoreUnavailableError(
    `The token in ${path} is too short: delete the file to have one made.`,
  );
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

/**
 * Who sends this request. Digests are compared, in constant time, so that neither the length nor a common beginning of
 * a wrong token can be measured.
 * @throws LakeError 401 when a token is sent and is not the lake's (`SIO-401-ANF` makes Studio ask again)
 */
export function authenticate(request: Request, token: string): LakeAuth {
  const header = request.headers.get('authorization');
  if (header === null || header === '') return { authenticated: false };
  const given = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) {
    return { authenticated: true, userId: ADMINISTRATOR, role: 'administrator' };
  }
  throw httpError(401, 'Unauthorized - Session not found', 'SIO-401-ANF');
}
