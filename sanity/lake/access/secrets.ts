import { createHash, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

import { retryLater } from '../errors.ts';
import { limits } from '../limits.ts';

/** Crockford's base 32: no letter looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 25;
const groupLength = 5;

/** 256 random bits, as text that is safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored form of a token. A fast hash is enough: 256 random bits cannot be guessed. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A sign-in key, 125 random bits: `7K2QD-…`, five groups of five. */
export function newKey(): string {
  // 256 is a multiple of 32, so every letter is equally likely.
  const letters = [...randomBytes(keyLength)].map((byte) => alphabet[byte % alphabet.length]);
  const groups = Array.from({ length: keyLength / groupLength }, (_, index) =>
    letters.slice(index * groupLength, (index + 1) * groupLength).join(''),
  );
  return groups.join('-');
}

/** Ignores how a key was typed: case, spaces and hyphens, O for 0, I and L for 1. */
function normalised(key: string): string {
  return key
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** How keys are hashed; `scrypt` is what earlier versions did. */
export const keyHashes = ['sha256', 'scrypt'] as const;

export interface HashedKey {
  readonly method: (typeof keyHashes)[number];
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

const hashBytes = 32;

function hashOf(key: string, salt: Uint8Array): Buffer {
  return createHash('sha256').update(salt).update(normalised(key)).digest();
}

/**
 * The stored form of a key. A fast hash is enough: from 112 random bits on, NIST SP 800-63B (5.1.2.2) asks for no other.
 * A slow one would only let strangers make the lake work.
 */
export function hashKey(key: string): HashedKey {
  const salt = randomBytes(16);
  return { method: 'sha256', salt, hash: hashOf(key, salt) };
}

const keyOfNobody = hashKey(newKey());

/** Verifies keys; those that an earlier version kept, one at a time, because each takes 32 MiB and a tenth of a second. */
export class KeyVerifier {
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * Is this the key? Without a stored key the answer is no, and takes as long.
   * @throws LakeError 503 when too many wait for a key of an earlier version
   */
  async verify(key: string, kept: HashedKey | undefined): Promise<boolean> {
    const { method, salt, hash } = kept ?? keyOfNobody;
    const given = method === 'sha256' ? hashOf(key, salt) : await this.#scrypt(key, salt);
    return timingSafeEqual(given, hash) && kept !== undefined;
  }

  async #scrypt(key: string, salt: Uint8Array): Promise<Buffer> {
    if (this.#waiting >= limits.signIn.scryptWaiting) {
      throw retryLater(503, 'Too many are signing in at this moment: try again', 2);
    }
    this.#waiting += 1;
    const result = this.#turn.then(() => scryptOf(key, salt));
    this.#turn = result.catch(() => {});
    return result.finally(() => (this.#waiting -= 1));
  }
}

const scryptCost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

function scryptOf(key: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(normalised(key), salt, hashBytes, scryptCost, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}
