/**
 * Next's file-system cache for pages, with three changes (an extension point of Next's:
 * `cacheHandler` in `next.config.ts`).
 *
 * 1. Published pages are handed out without the framework's scripts: a page of server components
 *    works without them, and they are most of its weight.
 * 2. Pages rendered while serving are kept apart from the build when `PORTRAIT_PAGES_DIR` is set,
 *    so that two copies of the product on one checkout do not serve each other's content.
 * 3. The page of an address that nobody has is kept in memory only, where the number of such pages
 *    is bounded; on disk anybody could make as many as they like.
 *
 * Loaded by Next itself, by path, on a Node that strips types.
 */
import { createRequire } from 'node:module';

import type FileSystemCacheType from 'next/dist/server/lib/incremental-cache/file-system-cache';

import { withoutScripts } from './without-scripts.ts';

type FileSystemCacheClass = typeof FileSystemCacheType;
type Context = ConstructorParameters<FileSystemCacheClass>[0];
type Entry = Awaited<ReturnType<FileSystemCacheType['get']>>;

const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
) as { default: FileSystemCacheClass };

/** Stripped pages by the entry they were made from, so that a page is stripped once, not per visitor. */
const stripped = new WeakMap<object, NonNullable<Entry>['value']>();

function strip(entry: Entry): Entry {
  const value = entry?.value;
  if (!entry || value?.kind !== 'APP_PAGE') return entry;
  const known = stripped.get(value);
  if (known) return { ...entry, value: known };
  const html = typeof value.html === 'string' ? withoutScripts(value.html) : value.html;
  const { link: _, ...headers } = value.headers ?? {};
  const without = { ...value, html, headers };
  stripped.set(value, without);
  return { ...entry, value: without };
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
  }

  override async get(...[key, context]: Parameters<FileSystemCacheType['get']>): Promise<Entry> {
    const entry = await super.get(key, context);
    return strip(entry ?? (await this.#built?.get(key, context)) ?? null);
  }

  override async set(
    ...[key, value, context]: Parameters<FileSystemCacheType['set']>
  ): Promise<void> {
    const nobodys = value?.kind === 'APP_PAGE' && value.status === 404;
    // Where a page was, its absence must be on disk too, or the page would come back from there.
    if (nobodys && !(await this.#existed(key))) return this.#memoryOnly.set(key, value, context);
    return super.set(key, value, context);
  }

  async #existed(key: string): Promise<boolean> {
    const context = { kind: 'APP_PAGE', isFallback: false } as Parameters<
      FileSystemCacheType['get']
    >[1];
    const entry = await this.get(key, context);
    return entry?.value?.kind === 'APP_PAGE' && entry.value.status !== 404;
  }
}
