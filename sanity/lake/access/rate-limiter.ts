/** How often something may be tried in a time. */
export interface RateLimit {
  readonly attempts: number;
  readonly milliseconds: number;
}

const minute = 60_000;
const defaultPerName: RateLimit = { attempts: 10, milliseconds: 10 * minute };
const defaultInAll: RateLimit = { attempts: 100, milliseconds: 10 * minute };

/**
 * Counts attempts to sign in, by name and in all. A name that nobody has is counted like any other, so that nothing is
 * told by it. Kept in memory, and never more of it than there may be attempts.
 */
export class RateLimiter {
  readonly #perName: RateLimit;
  readonly #inAll: RateLimit;
  readonly #now: () => number;
  #attempts: { readonly name: string; readonly at: number }[] = [];

  constructor(
    perName: RateLimit = defaultPerName,
    inAll: RateLimit = defaultInAll,
    now: () => number = Date.now,
  ) {
    this.#perName = perName;
    this.#inAll = inAll;
    this.#now = now;
  }

  /**
   * Counts an attempt before it is made, so that many at once are not more than many after each other.
   * @returns undefined when it may be made; otherwise how many seconds to wait
   */
  consume(name: string): number | undefined {
    const now = this.#now();
    const longest = Math.max(this.#perName.milliseconds, this.#inAll.milliseconds);
    this.#attempts = this.#attempts.filter(({ at }) => now - at < longest);
    const waits = [
      this.#wait(this.#inAll, () => true, now),
      this.#wait(this.#perName, (attempt) => attempt === name, now),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) return Math.ceil(wait / 1000);
    this.#attempts.push({ name, at: now });
    return undefined;
  }

  /** It was the right key: what was mistyped before does not count any more. */
  reset(name: string): void {
    this.#attempts = this.#attempts.filter((made) => made.name !== name);
  }

  #wait(
    { attempts: most, milliseconds }: RateLimit,
    counts: (name: string) => boolean,
    now: number,
  ): number {
    const recent = this.#attempts.filter(({ name, at }) => counts(name) && now - at < milliseconds);
    const first = recent.at(-most);
    return recent.length < most || first === undefined ? 0 : first.at + milliseconds - now;
  }
}
