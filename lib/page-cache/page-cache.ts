import { type CachedResponse, type CacheEntry, isPage, tagsOf } from './cached-response.ts';
import { isFilteredPath } from '../pages/filtered-addresses.ts';
import { publishedPage } from './published-page.ts';
import type { RenderTracker } from './render-tracker.ts';
import { type AreTagsStale, mustRevalidateFirst, isStale } from './staleness.ts';

/**
 * Next's own types, which the page cache passes through: of an entry, and of the contexts of `get`
 * and `set`.
 */
export interface CacheTypes {
  readonly CacheEntry: CacheEntry;
  readonly Read: unknown;
  readonly Write: unknown;
}

/** Where responses are kept. */
export interface ResponseStore<T extends CacheTypes> {
  get(key: string, context: T['Read']): Promise<T['CacheEntry'] | undefined>;
  set(key: string, response: T['CacheEntry']['value'], context: T['Write']): Promise<void>;
}

export interface PageCacheParts<T extends CacheTypes> {
  /** Pages that this copy of the product has rendered. */
  readonly own: ResponseStore<T>;
  /** Pages that the build prerendered, when this copy keeps its own elsewhere. */
  readonly built: ResponseStore<T> | undefined;
  /** Bounded, and lost with the process. */
  readonly memoryOnly: ResponseStore<T>;
  readonly renders: RenderTracker;
  /**
   * Responses that `publishedPage` has already changed; a response in memory is the same object
   * each time.
   */
  readonly published: WeakSet<CachedResponse>;
  readonly areTagsStale: AreTagsStale;
  readonly now: () => number;
  /** Changes the response that Next is about to send. */
  readonly replace: (response: CachedResponse, by: Omit<CachedResponse, 'kind'>) => void;
  readonly readContext: (kind: string) => T['Read'];
  readonly retryAfter: (context: T['Write'], seconds: number) => void;
}

/** Seconds after which a page that failed to render is tried again. */
const retrySeconds = 5;
/** Milliseconds after a render that failed in which no visitor waits for another one. */
const failingMs = 30_000;

/**
 * What happens to a response between Next's rendering and its file-system cache:
 *
 * 1. A published page carries none of the framework's scripts: a page of server components works
 *    without them, and they are most of its weight.
 * 2. A page that asks for the status 404, 500, 503 or 308 gets it (`page-status.ts`). A 500 or 503 is
 *    not kept, and an earlier copy of the page stays in its place.
 * 3. Pages rendered while serving are kept apart from the build, so that two copies of the product on
 *    one checkout do not serve each other's content.
 * 4. A 404 where there was no page, a redirect where there was no image, and a list that is filtered, are kept in
 *    memory only, where the number of entries is bounded. On disk, anyone could create as many as they like.
 * 5. A stale response that must not be sent once more, such as the portrait of a person who was taken
 *    down, or a page half a second after a publish that it shows, is rendered again first.
 * 6. The age of a page counts from when its content was read, not from when it was rendered
 *    (`render-tracker.ts`).
 */
export class PageCache<T extends CacheTypes> {
  readonly #parts: PageCacheParts<T>;

  constructor(parts: PageCacheParts<T>) {
    this.#parts = parts;
  }

  /** @returns undefined when Next has to render before it responds */
  async get(key: string, context: T['Read']): Promise<T['CacheEntry'] | undefined> {
    const { renders, areTagsStale, now } = this.#parts;
    const entry = await this.#kept(key, context);
    const time = now();
    if (entry && !isStale(entry, areTagsStale, time)) return entry;
    renders.begin(key);
    const isFailing = renders.hasFailedSince(time - failingMs);
    return entry && mustRevalidateFirst(entry, { areTagsStale, now: time, isFailing })
      ? undefined
      : entry;
  }

  /** Keeps a response that Next is about to send, and changes it into what visitors get. */
  async set(key: string, response: T['CacheEntry']['value'], context: T['Write']): Promise<void> {
    const { own, memoryOnly, renders, areTagsStale } = this.#parts;
    this.#publish(response);
    renders.end(key, (begun) => areTagsStale(tagsOf(response), begun - 1));
    if (response.status === 500 || response.status === 503) {
      // With 503, the site has more to do than it can, and what it does goes well.
      if (response.status === 500) renders.fail();
      return this.#keepEarlier(key, response, context);
    }
    // A 404 in place of a page goes to disk too; otherwise the page would come back from there.
    const isEmpty = response.status === 404 || isMovedImage(response);
    const isNewAndEmpty = isEmpty && !(await this.#isOnDisk(key, response.kind));
    const isInMemory = isNewAndEmpty || isFilteredPath(key);
    return (isInMemory ? memoryOnly : own).set(key, response, context);
  }

  #publish(response: CachedResponse): void {
    const { published, replace } = this.#parts;
    if (!isPage(response) || published.has(response)) return;
    published.add(response);
    replace(response, publishedPage(response));
  }

  async #kept(key: string, context: T['Read']): Promise<T['CacheEntry'] | undefined> {
    const { own, built, renders } = this.#parts;
    const entry = (await own.get(key, context)) ?? (await built?.get(key, context));
    if (entry) this.#publish(entry.value);
    const readAt = renders.readAt(key);
    return entry && readAt !== undefined ? { ...entry, lastModified: readAt } : entry;
  }

  /**
   * Sends the earlier copy, if any, in place of a page that failed to render, and tries again soon.
   */
  async #keepEarlier(
    key: string,
    failed: T['CacheEntry']['value'],
    context: T['Write'],
  ): Promise<void> {
    const { own, memoryOnly, replace, readContext, retryAfter } = this.#parts;
    retryAfter(context, retrySeconds);
    const earlier = (await this.#kept(key, readContext(failed.kind)))?.value;
    if (!earlier) return;
    replace(failed, { ...earlier, status: earlier.status ?? 200 });
    await (isFilteredPath(key) ? memoryOnly : own).set(key, failed, context);
  }

  async #isOnDisk(key: string, kind: string): Promise<boolean> {
    const entry = await this.#kept(key, this.#parts.readContext(kind));
    return entry !== undefined && entry.value.status !== 404 && !isMovedImage(entry.value);
  }
}

/** Whether an image has another address. There is one such response for each address that it might have had. */
function isMovedImage(response: CachedResponse): boolean {
  return response.status === 308 && !isPage(response);
}
