import { newToken, tokenHash } from './secrets.ts';

const validMilliseconds = 60_000;
const maxCodes = 1000;

interface OneTimeCode {
  readonly userId: string;
  /** Origin of the page that the code was issued for. */
  readonly origin: string;
  readonly expires: number;
}

/**
 * The `sid` of the hosted sign-in: a code that the browser carries in an address from the sign-in page to Studio, which
 * exchanges it for a token. It works once, within a minute, for pages of one origin, so a leaked address is worthless.
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
   * @param origin of the page that exchanges the code; null when the browser sends none, as from the lake's own origin
   * @returns the user, undefined when the code is unknown, used, too old, or was issued for another page
   */
  redeem(sid: string, origin: string | null): string | undefined {
    const key = keyOf(sid);
    const code = this.#codes.get(key);
    this.#codes.delete(key);
    if (code === undefined || code.expires <= this.#now()) return undefined;
    return origin === null || origin === code.origin ? code.userId : undefined;
  }
}

/** Codes are looked up by digest, so that timing reveals nothing about them. */
function keyOf(sid: string): string {
  return tokenHash(sid).toString('base64');
}
