import { newToken, tokenHash } from './secrets.ts';

const validMilliseconds = 60_000;
const maxCodes = 1000;

interface Ticket {
  readonly userId: string;
  /** Of the page that it was made for. */
  readonly origin: string;
  readonly expires: number;
}

/**
 * The `sid` of the hosted sign-in: what a browser carries in an address from the sign-in page to Studio, and changes for
 * a token there. It works once, for a minute, for pages of one origin; so an address that was seen is worth nothing.
 */
export class Tickets {
  readonly #tickets = new Map<string, Ticket>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  issue(userId: string, origin: string): string {
    const now = this.#now();
    for (const [key, { expires }] of this.#tickets) if (expires <= now) this.#tickets.delete(key);
    const [oldest] = this.#tickets.keys();
    if (this.#tickets.size >= maxCodes && oldest !== undefined) this.#tickets.delete(oldest);
    const sid = newToken();
    this.#tickets.set(keyOf(sid), { userId, origin, expires: now + validMilliseconds });
    return sid;
  }

  /**
   * @param origin of the page that asks; null when the browser says none, as for a page of the lake's own origin
   * @returns whose it was; undefined when it is none, was used, is too old, or was made for another page
   */
  redeem(sid: string, origin: string | null): string | undefined {
    const key = keyOf(sid);
    const ticket = this.#tickets.get(key);
    this.#tickets.delete(key);
    if (ticket === undefined || ticket.expires <= this.#now()) return undefined;
    return origin === null || origin === ticket.origin ? ticket.userId : undefined;
  }
}

/** Looked up by digest: how long that takes says nothing about the ticket. */
function keyOf(sid: string): string {
  return tokenHash(sid).toString('base64');
}
