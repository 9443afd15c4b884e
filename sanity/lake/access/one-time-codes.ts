import { newToken, tokenHash } from './secrets.ts';

const validMilliseconds = 60_000;
const maxCodes = 1000;

interface OneTimeCode {
  readonly userId: string;
  /** Of the page that it was made for. */
  readonly origin: string;
  readonly expires: number;
}

/**
 * The `sid` of the hosted sign-in: what a browser carries in an address from the sign-in page to Studio, and changes for
 * a token there. It works once, for a minute, for pages of one origin; so an address that was seen is worth nothing.
 */
export class OneTimeCodes {
  readonly #codes = new Map<string, OneTimeCode>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  issue(userId: string, origin: string): string {
    const now = this.#now();
    for (const [key, { expires }] of this.#codes) if (expires <= now) this.#codes.delete(key);
    const [oldest] = this.#codes.keys();
    if (this.#codes.size >= maxCodes && oldest !== undefined) this.#codes.delete(oldest);
    const sid = newToken();
    this.#codes.set(keyOf(sid), { userId, origin, expires: now + validMilliseconds });
    return sid;
  }

  /**
   * @param origin of the page that asks; null when the browser says none, as for a page of the lake's own origin
   * @returns whose it was; undefined when it is none, was used, is too old, or was made for another page
   */
  redeem(sid: string, origin: string | null): string | undefined {
    const key = keyOf(sid);
    const code = this.#codes.get(key);
    this.#codes.delete(key);
    if (code === undefined || code.expires <= this.#now()) return undefined;
    return origin === null || origin === code.origin ? code.userId : undefined;
  }
}

/** Looked up by digest: how long that takes says nothing about the ticket. */
function keyOf(sid: string): string {
  return tokenHash(sid).toString('base64');
}
