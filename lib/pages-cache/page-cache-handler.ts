/**
 * Next's file-system cache for pages, with six changes (an extension point of Next's:
 * `cacheHandler` in `next.config.ts`).
 *
 * 1. Published pages carry none of the framework's scripts: a page of server components works
 *    without them, and they are most of its weight.
 * 2. A page that marks itself as a 404, a 500 or moved is answered as that (`page-status.ts`). A 500
 *    is not kept, and an earlier copy of the page stays in its place.
 * 3. Pages rendered while serving are kept apart from the build when `PORTRAIT_PAGES_DIR` is set,
 *    so that two copies of the product on one checkout do not serve each other's content.
 * 4. What is shown at an address that nobody has is kept in memory only, where their number
 *    is bounded; on disk anybody could make as many as they like.
 * 5. What a change has made stale and must not be shown once more, such as the image of somebody
 *    who was taken down, is made before it is answered (`isMadeFirst`).
 * 6. A page is as old as what it was made of, not as the moment it was done (`renders.ts`).
 *
 * Next hands `set` the very object that it then answers with (`handleRevalidate` in
 * `next/dist/server/response-cache`), so what is changed there changes the first answer too.
 *
 * Loaded by Next itself, by path, on a Node that strips types.
 */
import { createRequire } from 'node:module';

import type FileSystemCacheType from 'next/dist/server/lib/incremental-cache/file-system-cache';

import type * as TagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external';

import { activateStatusMarks, markOf, movedCacheControl } from './page-status.ts';
import { Renders } from './renders.ts';
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

/** How Next asks for an entry; `kind` is an enum of its types, a string when running. */
function kindContext(kind: string): GetArguments[1] {
  return { kind, isFallback: false } as GetArguments[1];
}

const renders = new Renders();

/** Seconds after which a page that could not be made anew is tried again. */
const retryAfter = 5;

/** Entries that were made ready for visitors: read from memory, they are the same object each time. */
const ready = new WeakSet<object>();

type Value = NonNullable<Entry>['value'];
type PageValue = Extract<Value, { kind: 'APP_PAGE' }>;
type AnswerValue = PageValue | Extract<Value, { kind: 'APP_ROUTE' }>;

function isPage(value: Value | undefined): value is PageValue {
  return value?.kind === 'APP_PAGE';
}

function isAnswer(value: Value | undefined): value is AnswerValue {
  return value?.kind === 'APP_PAGE' || value?.kind === 'APP_ROUTE';
}

/** Takes the scripts out of a page, and gives it the status and headers it asks for, in place. */
function makeReady(value: PageValue): void {
  if (ready.has(value)) return;
  ready.add(value);
  if (typeof value.html !== 'string') return;
  value.html = withoutScripts(value.html);
  // Names the scripts to preload.
  if (value.headers) delete value.headers.link;
  const mark = markOf(value.html);
  if (!mark) return;
  value.status = mark.status;
  if (mark.status !== 308) return;
  const { location } = mark;
  value.headers = { ...value.headers, location, 'cache-control': movedCacheControl };
}

/** Whether an entry is due to be made anew, as Next will find. */
function isStale({ value, lastModified = 0, cacheControl }: NonNullable<Entry>): boolean {
  const seconds = cacheControl?.revalidate;
  return (
    areTagsStale(tagsOf(value), lastModified) ||
    Date.now() - lastModified > (typeof seconds === 'number' ? seconds : 3600) * 1000
  );
}

function tagsOf(value: Value | undefined): string[] {
  if (!isAnswer(value)) return [];
  const tags = value.headers?.['x-next-cache-tags'];
  return typeof tags === 'string' ? tags.split(',') : [];
}

/**
 * Whether a stale entry is made anew before it is answered, not after.
 *
 * A page, for its status: making one behind a 404, Next takes the new page for a 404 too, and
 * leaves out its title; behind a 308, it takes it for a 308 that leads nowhere. An image, because
 * nobody makes it anew before a visitor asks for it, as is done for pages, and then it must not be
 * seen once more if its person was taken down.
 */
function isMadeFirst({ value, lastModified = 0, cacheControl }: NonNullable<Entry>): boolean {
  if (isPage(value)) return value.status === 404 || value.status === 308;
  // What is made once and for all (`robots.txt`) is not made anew for its age.
  const ages = typeof cacheControl?.revalidate === 'number';
  return isAnswer(value) && (ages || areTagsStale(tagsOf(value), lastModified));
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
    // `next dev` makes pages anew for every visit and asks the cache for none of them.
    if (!context.dev) activateStatusMarks();
  }

  override async get(...[key, context]: GetArguments): Promise<Entry> {
    const entry = await this.#kept(key, context);
    if (entry && !isStale(entry)) return entry;
    renders.begin(key);
    return entry && isMadeFirst(entry) ? null : entry;
  }

  async #kept(...[key, context]: GetArguments): Promise<Entry> {
    const entry = (await super.get(key, context)) ?? (await this.#built?.get(key, context)) ?? null;
    if (isPage(entry?.value)) makeReady(entry.value);
    const readAt = renders.readAt(key);
    return entry && readAt !== undefined ? { ...entry, lastModified: readAt } : entry;
  }

  override async set(...[key, value, context]: SetArguments): Promise<void> {
    if (!value || !isAnswer(value)) return super.set(key, value, context);
    if (isPage(value)) makeReady(value);
    renders.end(key, (begun) => areTagsStale(tagsOf(value), begun - 1));
    if (value.status === 500) return this.#keepEarlier(key, value, context);
    // Where something was, its absence must be on disk too, or it would come back from there.
    const nobodys = value.status === 404 && !(await this.#isOnDisk(key, value.kind));
    return nobodys ? this.#memoryOnly.set(key, value, context) : super.set(key, value, context);
  }

  /** In place of an answer that could not be made: the one there was, if any, to be tried again soon. */
  async #keepEarlier(key: string, failed: AnswerValue, context: SetArguments[2]): Promise<void> {
    // The object that Next makes the answer's `cache-control` of.
    if ('cacheControl' in context && context.cacheControl) {
      Object.assign(context.cacheControl, { revalidate: retryAfter, expire: undefined });
    }
    const earlier = (await this.#kept(key, kindContext(failed.kind)))?.value;
    if (!isAnswer(earlier)) return;
    earlier.status ??= 200;
    Object.assign(failed, earlier);
    await super.set(key, earlier, context);
  }

  async #isOnDisk(key: string, kind: AnswerValue['kind']): Promise<boolean> {
    const value = (await this.#kept(key, kindContext(kind)))?.value;
    return isAnswer(value) && value.status !== 404;
  }
}
