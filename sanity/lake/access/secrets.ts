import { createHash, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** Crockford's base 32: no letter looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 25;
const groupLength = 5;

const scryptCost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashBytes = 32;

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

export interface HashedKey {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

function hashOf(key: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(normalised(key), salt, hashBytes, scryptCost, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}

/** The stored form of a key. */
export async function hashKey(key: string): Promise<HashedKey> {
  const salt = randomBytes(16);
  return { salt, hash: await hashOf(key, salt) };
}

const keyOfNobody: HashedKey = { salt: randomBytes(16), hash: randomBytes(hashBytes) };

/** Is this the key? Without a stored key the answer is no, and takes as long. */
export async function verifyKey(key: string, kept: HashedKey | undefined): Promise<boolean> {
  const { salt, hash } = kept ?? keyOfNobody;
  const isSame = timingSafeEqual(await hashOf(key, salt), hash);
  return isSame && kept !== undefined;
}
