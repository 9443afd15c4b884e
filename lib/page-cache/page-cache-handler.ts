/**
 * Next's extension point for the cache of pages (`cacheHandler` in `next.config.ts`): the rules of
 * `page-cache.ts` around Next's own file-system cache.
 *
 * Next loads this by path, on a Node that strips types, and makes one handler per request. What
 * outlives a request is therefore made once for the module.
 */
import type { CachedResponse } from './cached-response.ts';
import {
  areTagsStale,
  boundCacheControls,
  createNextCache,
  type GetContext,
  type HandlerContext,
  isCachedResponse,
  isResponseKind,
  type NextCache,
  type NextEntry,
  nextStore,
  type NextTypes,
  type NextValue,
  readContext,
  retryAfter,
  type SetContext,
} from './next-internals.ts';
import { PageCache } from './page-cache.ts';
import { privateWholeFiles } from './private-whole-files.ts';
import { enableStatusMeta } from './page-status.ts';
import { RenderTracker } from './render-tracker.ts';

/** The lifetime of any other path is read with its page. */
const pathsInMemory = 50_000;
boundCacheControls(pathsInMemory);

const renders = new RenderTracker();
const published = new WeakSet<CachedResponse>();

/** Settings that come from the process, because Next passes none to a handler. */
function pagesDirectory(): { own: string | undefined; isBuiltFromThisContent: boolean } {
  return {
    own: process.env.PORTRAIT_PAGES_DIR,
    isBuiltFromThisContent: process.env.PORTRAIT_BUILT_ELSEWHERE !== '1',
  };
}

export default class PageCacheHandler {
  readonly #own: NextCache;
  readonly #pages: PageCache<NextTypes>;

  constructor(context: HandlerContext) {
    const { own, isBuiltFromThisContent } = pagesDirectory();
    this.#own = createNextCache(
      own
        ? { ...context, serverDistDir: own, fs: { ...context.fs, ...privateWholeFiles } }
        : context,
    );
    this.#pages = new PageCache({
      own: nextStore(this.#own),
      built: own && isBuiltFromThisContent ? nextStore(createNextCache(context)) : undefined,
      memoryOnly: nextStore(createNextCache({ ...context, flushToDisk: false })),
      renders,
      published,
      areTagsStale,
      now: Date.now,
      // Next sends this same object; see `next-internals.ts`.
      replace: (response, by) => Object.assign(response, by),
      readContext,
      retryAfter,
    });
    // `next dev` renders pages for every visit and reads none of them from the cache.
    if (!context.dev) enableStatusMeta();
  }

  async get(key: string, context: GetContext): Promise<NextEntry> {
    if (!isResponseKind(context.kind)) return this.#own.get(key, context);
    return (await this.#pages.get(key, context)) ?? null;
  }

  async set(key: string, value: NextValue, context: SetContext): Promise<void> {
    if (!isCachedResponse(value)) return this.#own.set(key, value, context);
    return this.#pages.set(key, value, context);
  }

  async revalidateTag(...[tags, durations]: Parameters<NextCache['revalidateTag']>): Promise<void> {
    return this.#own.revalidateTag(tags, durations);
  }

  resetRequestCache(): void {
    this.#own.resetRequestCache();
  }
}
