/** The part of a response cached by Next that the page cache looks at. */
export interface CachedResponse {
  /** `APP_PAGE` or `APP_ROUTE`. */
  readonly kind: string;
  /** Only pages have it. */
  html?: string;
  status?: number | undefined;
  headers?: Record<string, string | string[] | number | undefined> | undefined;
}

/** A cached response, with its age. */
export interface CacheEntry {
  readonly value: CachedResponse;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  /** Seconds after which it is rendered again; undefined when it never is. */
  readonly revalidateAfter: number | undefined;
}

export function isPage(response: CachedResponse): boolean {
  return response.kind === 'APP_PAGE';
}

/** The tags under which a response is revalidated. */
export function tagsOf({ headers }: CachedResponse): string[] {
  const tags = headers?.['x-next-cache-tags'];
  return typeof tags === 'string' ? tags.split(',') : [];
}
