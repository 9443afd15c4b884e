/** Most renders that are remembered at once; a site's own are far fewer. */
const maxRenders = 10_000;

/**
 * When the pages that are being made were begun.
 *
 * Next stamps a page with the time at which it was done. A change published while it was made would
 * then look older than the page, which may have been read before it, and never be shown. A page for
 * which that happened keeps the time it was begun, and so is stale at once.
 */
export class RenderTracker {
  readonly #begun = new Map<string, number>();
  readonly #readAt = new Map<string, number>();
  readonly #now: () => number;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A page is about to be made; of several beginnings the first counts. */
  begin(key: string): void {
    if (this.#begun.has(key)) return;
    if (this.#begun.size >= maxRenders) this.#begun.delete(this.#begun.keys().next().value ?? key);
    this.#begun.set(key, this.#now());
  }

  /**
   * A page is about to be kept.
   *
   * @param changedSince whether something the page shows was marked at that time or later
   */
  end(key: string, changedSince: (time: number) => boolean): void {
    const begun = this.#begun.get(key);
    this.#begun.delete(key);
    if (begun !== undefined && changedSince(begun)) this.#readAt.set(key, begun - 1);
    else this.#readAt.delete(key);
  }

  /** The time a kept page counts from, when that is not the time it was kept. */
  readAt(key: string): number | undefined {
    return this.#readAt.get(key);
  }
}
