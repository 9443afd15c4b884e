/** As much of an answer that Next caches as the page cache decides by. */
export interface Answer {
  /** `APP_PAGE` or `APP_ROUTE`. */
  readonly kind: string;
  /** Of a page. */
  html?: string;
  status?: number | undefined;
  headers?: Record<string, string | string[] | number | undefined> | undefined;
}

/** A cached answer, with its age. */
export interface Entry {
  readonly value: Answer;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  /** Seconds after which it is made anew; undefined when it is made once and for all. */
  readonly revalidateAfter: number | undefined;
}

export function isPage(answer: Answer): boolean {
  return answer.kind === 'APP_PAGE';
}

/** The tags under which an answer is revalidated. */
export function tagsOf({ headers }: Answer): string[] {
  const tags = headers?.['x-next-cache-tags'];
  return typeof tags === 'string' ? tags.split(',') : [];
}
