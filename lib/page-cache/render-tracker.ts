/** How many renders are remembered at once; a site has far fewer under way. */
const maxRenders = 10_000;

/**
 * When each render that is under way began, and when one last failed.
 *
 * Next stamps a page with the time at which its render ended. A change published during the render
 * would look older than the page, although the page may have been read before the change, and would
 * never be shown. Such a page counts from the time at which its render began, so it is stale at once.
 */
export class RenderTracker {
  readonly #begun = new Map<string, number>();
  readonly #readAt = new Map<string, number>();
  readonly #now: () => number;
  #failedAt = -Infinity;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A render begins. If several begin for one page, the first counts. */
  begin(key: string): void {
    if (this.#begun.has(key)) return;
    if (this.#begun.size >= maxRenders) this.#begun.delete(this.#begun.keys().next().value ?? key);
    this.#begun.set(key, this.#now());
  }

  /**
   * A render ended, and its page is about to be kept.
   *
   * @param changedSince whether something that the page shows was marked stale at that time or later
   */
  end(key: string, changedSince: (time: number) => boolean): void {
    const begun = this.#begun.get(key);
    this.#begun.delete(key);
    if (begun !== undefined && changedSince(begun)) this.#readAt.set(key, begun - 1);
    else this.#readAt.delete(key);
  }

  /** The time from which a kept page counts, when that is not the time at which it was kept. */
  readAt(key: string): number | undefined {
    return this.#readAt.get(key);
  }

  /** A render failed: the CMS may be away. */
  fail(): void {
    this.#failedAt = this.#now();
  }

  hasFailedSince(time: number): boolean {
    return this.#failedAt >= time;
  }
}
