/**
 * Next's file-system cache for pages, with four changes (an extension point of Next's:
 * `cacheHandler` in `next.config.ts`).
 *
 * 1. Published pages carry none of the framework's scripts: a page of server components works
 *    without them, and they are most of its weight.
 * 2. A page that marks itself as a 404 or a 500 is answered as one (`page-status.ts`). A 500 is not
 *    kept, and an earlier copy of the page stays in its place.
 * 3. Pages rendered while serving are kept apart from the build when `PORTRAIT_PAGES_DIR` is set,
 *    so that two copies of the product on one checkout do not serve each other's content.
 * 4. The page of an address that nobody has is kept in memory only, where the number of such pages
 *    is bounded; on disk anybody could make as many as they like.
 *
 * Next hands `set` the very object that it then answers with (`handleRevalidate` in
 * `next/dist/server/response-cache`), so what is changed there changes the first answer too.
 *
 * Loaded by Next itself, by path, on a Node that strips types.
 */
import { createRequire } from 'node:module';

import type FileSystemCacheType from 'next/dist/server/lib/incremental-cache/file-system-cache';

import type * as TagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external';

import { activateStatusMarks, markedStatus } from './page-status.ts';
import { withoutScripts } from './without-scripts.ts';

type FileSystemCacheClass = typeof FileSystemCacheType;
type Context = ConstructorParameters<FileSystemCacheClass>[0];
type GetArguments = Parameters<FileSystemCacheType['get']>;
type SetArguments = Parameters<FileSystemCacheType['set']>;
type Entry = Awaited<ReturnType<FileSystemCacheType['get']>>;

const require = createRequire(import.meta.url);
const { default: FileSystemCache } =
  require('next/dist/server/lib/incremental-cache/file-system-cache.js') as {
    default: FileSystemCacheClass;
  };
const { areTagsStale } =
  require('next/dist/server/lib/incremental-cache/tags-manifest.external.js') as typeof TagsManifest;

/** How Next asks for a page; `kind` is an enum of its types, a string when running. */
const asPage = { kind: 'APP_PAGE', isFallback: false } as GetArguments[1];

/** Seconds after which a page that could not be made anew is tried again. */
const retryAfter = 5;

/** Entries that were made ready for visitors: read from memory, they are the same object each time. */
const ready = new WeakSet<object>();

type Value = NonNullable<Entry>['value'];
type PageValue = Extract<Value, { kind: 'APP_PAGE' }>;

function isPage(value: Value | undefined): value is PageValue {
  return value?.kind === 'APP_PAGE';
}

/** Takes the scripts out of a page, and gives it the status it asks for, in place. */
function makeReady(value: PageValue): void {
  if (ready.has(value)) return;
  ready.add(value);
  if (typeof value.html !== 'string') return;
  value.html = withoutScripts(value.html);
  value.status = markedStatus(value.html) ?? value.status;
  // Names the scripts to preload.
  if (value.headers) delete value.headers.link;
}

/**
 * Whether a 404 is due to be made anew. It is then made before it is answered, not after: making a
 * page behind a 404, Next takes the new page for a 404 too, and leaves out its title.
 */
function isStale404(entry: NonNullable<Entry>): boolean {
  const { value, lastModified = 0, cacheControl } = entry;
  if (!isPage(value) || value.status !== 404) return false;
  const tags = value.headers?.['x-next-cache-tags'];
  const seconds = cacheControl?.revalidate;
  return (
    (typeof tags === 'string' && areTagsStale(tags.split(','), lastModified)) ||
    Date.now() - lastModified > (typeof seconds === 'number' ? seconds : 3600) * 1000
  );
}

export default class PageCacheHandler extends FileSystemCache {
  /** The pages that the build prerendered, when this copy keeps its own elsewhere. */
  readonly #built: FileSystemCacheType | undefined;
  readonly #memoryOnly: FileSystemCacheType;

  constructor(context: Context) {
    const directory = process.env.PORTRAIT_PAGES_DIR;
    super(directory ? { ...context, serverDistDir: directory } : context);
    const sameContent = process.env.PORTRAIT_BUILT_ELSEWHERE !== '1';
    this.#built = directory && sameContent ? new FileSystemCache(context) : undefined;
    this.#memoryOnly = new FileSystemCache({ ...context, flushToDisk: false });
    activateStatusMarks();
  }

  override async get(...[key, context]: GetArguments): Promise<Entry> {
    const entry = await this.#kept(key, context);
    return entry && isStale404(entry) ? null : entry;
  }

  async #kept(...[key, context]: GetArguments): Promise<Entry> {
    const entry = (await super.get(key, context)) ?? (await this.#built?.get(key, context)) ?? null;
    if (isPage(entry?.value)) makeReady(entry.value);
    return entry;
  }

  override async set(...[key, value, context]: SetArguments): Promise<void> {
    if (!value || !isPage(value)) return super.set(key, value, context);
    makeReady(value);
    if (value.status === 500) return this.#keepEarlier(key, value, context);
    // Where a page was, its absence must be on disk too, or the page would come back from there.
    const nobodys = value.status === 404 && ((await this.#earlier(key))?.status ?? 404) === 404;
    return nobodys ? this.#memoryOnly.set(key, value, context) : super.set(key, value, context);
  }

  /** In place of a page that could not be made: the one there was, if any, to be tried again soon. */
  async #keepEarlier(key: string, failed: PageValue, context: SetArguments[2]): Promise<void> {
    // The object that Next makes the answer's `cache-control` of.
    if ('cacheControl' in context && context.cacheControl) {
      Object.assign(context.cacheControl, { revalidate: retryAfter, expire: undefined });
    }
    const earlier = await this.#earlier(key);
    if (!earlier) return;
    Object.assign(failed, earlier);
    await super.set(key, earlier, context);
  }

  /** The page there was, its status filled in. */
  async #earlier(key: string): Promise<PageValue | undefined> {
    const value = (await this.#kept(key, asPage))?.value;
    if (!isPage(value)) return undefined;
    value.status ??= 200;
    return value;
  }
}
