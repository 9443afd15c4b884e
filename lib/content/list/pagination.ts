import type { Slice } from '../../search/sql.ts';

/** Where a page stands in a list of several. */
export interface Pagination {
  /** Counted from 1. */
  readonly page: number;
  readonly pageCount: number;
  /** The places of the first and the last that the page shows, counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Links to other pages: the first, the last, those around and in a long list those halfway; a gap stands for those between. */
  readonly links: readonly ({ readonly page: number; readonly href: string } | 'gap')[];
  readonly previousHref?: string;
  readonly nextHref?: string;
}

/** @param page as in the address: undefined for the first */
export function sliceOf(page: string | undefined, limit: number): Slice {
  return { offset: (Number(page ?? 1) - 1) * limit, limit };
}

/** @returns undefined when all are on one page */
export function paginationOf(
  { offset, limit }: Slice,
  count: number,
  hrefOf: (page: number) => string,
): Pagination | undefined {
  if (count <= limit) return undefined;
  const page = offset / limit + 1;
  const pageCount = Math.ceil(count / limit);
  // Those halfway to either end, so that also in a long list no page is many links away: Google Scholar follows ten.
  const halfway = [Math.round((1 + page) / 2), Math.round((page + pageCount) / 2)];
  const linked = [1, page - 1, page, page + 1, pageCount, ...(pageCount > 10 ? halfway : [])];
  const shown = [...new Set(linked)]
    .filter((each) => each >= 1 && each <= pageCount)
    .toSorted((a, b) => a - b);
  return {
    page,
    pageCount,
    first: offset + 1,
    last: Math.min(offset + limit, count),
    count,
    links: shown.flatMap((each, index) => {
      const link = { page: each, href: hrefOf(each) };
      return each - (shown[index - 1] ?? 0) > 1 ? ['gap' as const, link] : [link];
    }),
    ...(page > 1 && { previousHref: hrefOf(page - 1) }),
    ...(page < pageCount && { nextHref: hrefOf(page + 1) }),
  };
}
