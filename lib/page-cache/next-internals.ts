/**
 * The one place that knows Next's insides. It relies on this, and `tested-next.ts` names the
 * versions that it was found true of:
 *
 * - `next/dist/server/lib/incremental-cache/file-system-cache.js` exports a class whose `get` and
 *   `set` keep entries on disk, or in memory alone with `flushToDisk: false`, bounded by
 *   `maxMemoryCacheSize`.
 * - `tags-manifest.external.js` beside it exports `areTagsStale(tags, since)`, which asks what
 *   `revalidateTag` has marked.
 * - `set` of a cache handler is given the very object that Next then answers with
 *   (`handleRevalidate` in `next/dist/server/response-cache`), so that what is changed in it changes
 *   the first answer too. The context's `cacheControl` is the object that the header
 *   `cache-control` of that answer is made of.
 * - A page has the string `html` and its tags in the header `x-next-cache-tags`.
 */
import { createRequire } from 'node:module';

import type FileSystemCacheType from 'next/dist/server/lib/incremental-cache/file-system-cache';

import type * as TagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external';

import type { Entry } from './answer.ts';
import type { AnswerStore } from './page-cache.ts';

type FileSystemCacheClass = typeof FileSystemCacheType;
export type HandlerContext = ConstructorParameters<FileSystemCacheClass>[0];
export type GetContext = Parameters<FileSystemCacheType['get']>[1];
export type SetContext = Parameters<FileSystemCacheType['set']>[2];
export type NextValue = Parameters<FileSystemCacheType['set']>[1];
export type NextEntry = Awaited<ReturnType<FileSystemCacheType['get']>>;
export type NextCache = FileSystemCacheType;
/** An answer as Next holds it: all of it, and not only what the page cache looks at. */
export type NextAnswer = Extract<NonNullable<NextValue>, { kind: 'APP_PAGE' | 'APP_ROUTE' }>;

const require = createRequire(import.meta.url);
const { default: FileSystemCache } =
  require('next/dist/server/lib/incremental-cache/file-system-cache.js') as {
    default: FileSystemCacheClass;
  };
export const { areTagsStale } =
  require('next/dist/server/lib/incremental-cache/tags-manifest.external.js') as typeof TagsManifest;

export function createNextCache(context: HandlerContext): NextCache {
  return new FileSystemCache(context);
}

/** Whether answers of this kind are the page cache's business: pages, and answers of routes. */
export function isAnswerKind(kind: string): boolean {
  return kind === 'APP_PAGE' || kind === 'APP_ROUTE';
}

export function isAnswer(value: NextValue | undefined): value is NextAnswer {
  return value !== null && value !== undefined && isAnswerKind(value.kind);
}

/** An entry of Next's cache, as the page cache reads it. */
export type NextKept = Entry & NonNullable<NextEntry> & { readonly value: NextAnswer };

export interface NextTypes {
  readonly Entry: NextKept;
  readonly Read: GetContext;
  readonly Write: SetContext;
}

/** Next's cache as a store of answers. */
export function nextStore(cache: NextCache): AnswerStore<NextTypes> {
  return {
    async get(key, context) {
      const entry = await cache.get(key, context);
      const value = entry?.value;
      if (!entry || !isAnswer(value)) return undefined;
      const { revalidate } = entry.cacheControl ?? {};
      const revalidateAfter = typeof revalidate === 'number' ? revalidate : undefined;
      return { ...entry, value, lastModified: entry.lastModified ?? 0, revalidateAfter };
    },
    set: (key, answer, context) => cache.set(key, answer, context),
  };
}

/** Has Next answer that what it could not make is to be asked for again soon. */
export function retryAfter(context: SetContext, seconds: number): void {
  if ('cacheControl' in context && context.cacheControl) {
    Object.assign(context.cacheControl, { revalidate: seconds, expire: undefined });
  }
}

/** How Next asks for an entry; `kind` is an enum of its types, a string when running. */
export function readContext(kind: string): GetContext {
  return { kind, isFallback: false } as GetContext;
}
