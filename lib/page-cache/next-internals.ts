/**
 * The one place that knows Next's internals. It relies on the following, and `tested-next.ts` names
 * the versions of Next on which that was tested:
 *
 * - `next/dist/server/lib/incremental-cache/file-system-cache.js` exports a class whose `get` and
 *   `set` keep entries on disk, or in memory alone with `flushToDisk: false`, bounded by
 *   `maxMemoryCacheSize`.
 * - `tags-manifest.external.js` beside it exports `areTagsStale(tags, since)`, which asks what
 *   `revalidateTag` has marked.
 * - `set` of a cache handler gets the same object that Next then sends (`handleRevalidate` in
 *   `next/dist/server/response-cache`), so that a change of it changes the first response too. Next
 *   makes the header `cache-control` of that response from the context's `cacheControl`.
 * - `shared-cache-controls.external.js` beside it keeps the lifetime of every path that was ever rendered in the static
 *   map `cacheControls`, and takes it from the entry again where the map has none.
 * - A page has the string `html` and its tags in the header `x-next-cache-tags`.
 */
import { createRequire } from 'node:module';

import type FileSystemCacheType from 'next/dist/server/lib/incremental-cache/file-system-cache';

import type * as TagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external';

import { BoundedMap } from './bounded-map.ts';
import type { CacheEntry } from './cached-response.ts';
import type { ResponseStore } from './page-cache.ts';

type FileSystemCacheClass = typeof FileSystemCacheType;
export type HandlerContext = ConstructorParameters<FileSystemCacheClass>[0];
export type GetContext = Parameters<FileSystemCacheType['get']>[1];
export type SetContext = Parameters<FileSystemCacheType['set']>[2];
export type NextValue = Parameters<FileSystemCacheType['set']>[1];
export type NextEntry = Awaited<ReturnType<FileSystemCacheType['get']>>;
export type NextCache = FileSystemCacheType;
/** A response as Next holds it, with the fields that the page cache does not look at. */
export type NextCachedResponse = Extract<
  NonNullable<NextValue>,
  { kind: 'APP_PAGE' | 'APP_ROUTE' }
>;

// The casts take Next's own declarations for these files; the contract tests check what they do.
const require = createRequire(import.meta.url);
const { default: FileSystemCache } =
  require('next/dist/server/lib/incremental-cache/file-system-cache.js') as {
    default: FileSystemCacheClass;
  };
export const { areTagsStale } =
  require('next/dist/server/lib/incremental-cache/tags-manifest.external.js') as typeof TagsManifest;

const sharedCacheControls =
  require('next/dist/server/lib/incremental-cache/shared-cache-controls.external.js') as {
    SharedCacheControls: { cacheControls: Map<string, unknown> };
  };

/**
 * Keeps the lifetimes of so many paths. Next keeps those of all, and anyone can make as many paths as they like: lists
 * that are filtered, and addresses without a page.
 */
export function boundCacheControls(paths: number): void {
  const { SharedCacheControls } = sharedCacheControls;
  SharedCacheControls.cacheControls = new BoundedMap(paths, SharedCacheControls.cacheControls);
}

export function createNextCache(context: HandlerContext): NextCache {
  return new FileSystemCache(context);
}

/** Whether the page cache handles this kind: pages, and responses of route handlers. */
export function isResponseKind(kind: string): boolean {
  return kind === 'APP_PAGE' || kind === 'APP_ROUTE';
}

export function isCachedResponse(value: NextValue | undefined): value is NextCachedResponse {
  return value !== null && value !== undefined && isResponseKind(value.kind);
}

/** An entry of Next's cache, as the page cache reads it. */
export type NextCacheEntry = CacheEntry &
  NonNullable<NextEntry> & { readonly value: NextCachedResponse };

export interface NextTypes {
  readonly CacheEntry: NextCacheEntry;
  readonly Read: GetContext;
  readonly Write: SetContext;
}

/** Next's cache as a store of responses. */
export function nextStore(cache: NextCache): ResponseStore<NextTypes> {
  return {
    async get(key, context) {
      const entry = await cache.get(key, context);
      const value = entry?.value;
      if (!entry || !isCachedResponse(value)) return undefined;
      const { revalidate } = entry.cacheControl ?? {};
      const revalidateAfter = typeof revalidate === 'number' ? revalidate : undefined;
      return { ...entry, value, lastModified: entry.lastModified ?? 0, revalidateAfter };
    },
    set: (key, response, context) => cache.set(key, response, context),
  };
}

/** Shortens the time after which Next renders again what failed to render. */
export function retryAfter(context: SetContext, seconds: number): void {
  if ('cacheControl' in context && context.cacheControl) {
    Object.assign(context.cacheControl, { revalidate: seconds, expire: undefined });
  }
}

/**
 * The context with which Next reads an entry. Its `kind` is an enum in the types and a string at
 * run time.
 */
export function readContext(kind: string): GetContext {
  return { kind, isFallback: false } as GetContext;
}
