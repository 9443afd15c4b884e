/** How many attempts are allowed within a time. */
export interface RateLimit {
  readonly attempts: number;
  readonly milliseconds: number;
}

const minute = 60_000;
const defaultPerName: RateLimit = { attempts: 10, milliseconds: 10 * minute };
const defaultInAll: RateLimit = { attempts: 100, milliseconds: 10 * minute };

/**
 * Limits attempts to sign in, by name and in all, over a sliding window. Unknown names are counted like known ones, so
 * that the limiter does not reveal who exists. It holds no more entries than attempts are allowed in all.
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
   * Counts an attempt before it is made, so that concurrent attempts are limited too.
   * @returns undefined when the attempt is allowed, otherwise how many seconds to wait
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

  /** Call it after the right key: earlier attempts by this name no longer count. */
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
