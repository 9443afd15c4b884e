import { randomBytes } from 'node:crypto';

import { isJsonObject } from './json-value.ts';

/** Characters of a key, as Studio makes them. */
const keyLength = 12;

/** Random digits are drawn for many keys at once: one draw costs more than all else of a key. */
class KeyMaker {
  #digits = '';
  #at = 0;

  next(): string {
    if (this.#at >= this.#digits.length) {
      this.#digits = randomBytes(keyLength * 32).toString('hex');
      this.#at = 0;
    }
    this.#at += keyLength;
    return this.#digits.slice(this.#at - keyLength, this.#at);
  }
}

function withKeys(value: unknown, inArray: boolean, keys: KeyMaker): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, true, keys));
  if (!isJsonObject(value)) return value;
  const copy: Record<string, unknown> =
    inArray && typeof value['_key'] !== 'string' ? { _key: keys.next() } : {};
  for (const [name, child] of Object.entries(value)) copy[name] = withKeys(child, false, keys);
  return copy;
}

/**
 * A copy in which every object inside an array has a `_key` (`autoGenerateArrayKeys`). Existing keys stay.
 */
export function withArrayKeys(value: unknown): unknown {
  return withKeys(value, false, new KeyMaker());
}

/** The same for attributes of a document, or the payload of `set`. */
export function recordWithArrayKeys(
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const keys = new KeyMaker();
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) copy[name] = withKeys(value, false, keys);
  return copy;
}
