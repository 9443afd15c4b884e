import { type Answer, type Entry, isPage, tagsOf } from './answer.ts';
import { publishedPage } from './published-page.ts';
import type { RenderTracker } from './render-tracker.ts';
import { type AreTagsStale, isMadeBeforeAnswer, isStale } from './staleness.ts';

/** What Next says of an entry besides what this looks at, and of reading and writing one. */
export interface CacheTypes {
  readonly Entry: Entry;
  readonly Read: unknown;
  readonly Write: unknown;
}

/** Where answers are kept. */
export interface AnswerStore<T extends CacheTypes> {
  get(key: string, context: T['Read']): Promise<T['Entry'] | undefined>;
  set(key: string, answer: T['Entry']['value'], context: T['Write']): Promise<void>;
}

export interface PageCacheParts<T extends CacheTypes> {
  /** Pages of this copy of the product. */
  readonly own: AnswerStore<T>;
  /** Pages that the build prerendered, when this copy keeps its own elsewhere. */
  readonly built: AnswerStore<T> | undefined;
  /** Bounded, and lost with the process. */
  readonly memoryOnly: AnswerStore<T>;
  readonly renders: RenderTracker;
  /** Pages that visitors can get as they are: read from memory, they are the same object each time. */
  readonly published: WeakSet<Answer>;
  readonly areTagsStale: AreTagsStale;
  readonly now: () => number;
  /** Makes the answer that Next is about to give, and its context, into what is said here. */
  readonly replace: (answer: Answer, by: Omit<Answer, 'kind'>) => void;
  readonly readContext: (kind: string) => T['Read'];
  readonly retryAfter: (context: T['Write'], seconds: number) => void;
}

/** Seconds after which a page that could not be made anew is tried again. */
const retrySeconds = 5;

/**
 * What happens to an answer between Next's rendering and its file-system cache:
 *
 * 1. A published page carries none of the framework's scripts: a page of server components works
 *    without them, and they are most of its weight.
 * 2. A page that marks itself as a 404, a 500 or moved is answered as that (`page-status.ts`). A 500
 *    is not kept, and an earlier copy of the page stays in its place.
 * 3. Pages rendered while serving are kept apart from the build, so that two copies of the product on
 *    one checkout do not serve each other's content.
 * 4. What is answered at an address that nothing has is kept in memory only, where the number of
 *    entries is bounded; on disk anybody could make as many as they like.
 * 5. What a change has made stale and must not be shown once more, such as the image of somebody who
 *    was taken down, is made before it is answered.
 * 6. A page is as old as what it was made of, not as the moment it was done (`render-tracker.ts`).
 */
export class PageCache<T extends CacheTypes> {
  readonly #parts: PageCacheParts<T>;

  constructor(parts: PageCacheParts<T>) {
    this.#parts = parts;
  }

  /** Undefined when the answer has to be made. */
  async get(key: string, context: T['Read']): Promise<T['Entry'] | undefined> {
    const { renders, areTagsStale, now } = this.#parts;
    const entry = await this.#kept(key, context);
    if (entry && !isStale(entry, areTagsStale, now())) return entry;
    renders.begin(key);
    return entry && isMadeBeforeAnswer(entry, areTagsStale) ? undefined : entry;
  }

  /** Keeps an answer that Next is about to give, and changes it into what visitors get. */
  async set(key: string, answer: T['Entry']['value'], context: T['Write']): Promise<void> {
    const { own, memoryOnly, renders, areTagsStale } = this.#parts;
    this.#publish(answer);
    renders.end(key, (begun) => areTagsStale(tagsOf(answer), begun - 1));
    if (answer.status === 500) return this.#keepEarlier(key, answer, context);
    // Where something was, its absence must be on disk too, or it would come back from there.
    const isNothing = answer.status === 404 && !(await this.#isOnDisk(key, answer.kind));
    return (isNothing ? memoryOnly : own).set(key, answer, context);
  }

  #publish(answer: Answer): void {
    const { published, replace } = this.#parts;
    if (!isPage(answer) || published.has(answer)) return;
    published.add(answer);
    replace(answer, publishedPage(answer));
  }

  async #kept(key: string, context: T['Read']): Promise<T['Entry'] | undefined> {
    const { own, built, renders } = this.#parts;
    const entry = (await own.get(key, context)) ?? (await built?.get(key, context));
    if (entry) this.#publish(entry.value);
    const readAt = renders.readAt(key);
    return entry && readAt !== undefined ? { ...entry, lastModified: readAt } : entry;
  }

  /** In place of an answer that could not be made: the earlier one, if any, to be tried again soon. */
  async #keepEarlier(key: string, failed: T['Entry']['value'], context: T['Write']): Promise<void> {
    const { own, replace, readContext, retryAfter } = this.#parts;
    retryAfter(context, retrySeconds);
    const earlier = (await this.#kept(key, readContext(failed.kind)))?.value;
    if (!earlier) return;
    replace(failed, { ...earlier, status: earlier.status ?? 200 });
    await own.set(key, failed, context);
  }

  async #isOnDisk(key: string, kind: string): Promise<boolean> {
    const entry = await this.#kept(key, this.#parts.readContext(kind));
    return entry !== undefined && entry.value.status !== 404;
  }
}
