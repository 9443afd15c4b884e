import type { SortOrderingItem } from 'sanity';

/**
 * The newest works first. A work without a date comes before them, because it is unfinished. The
 * Studio can order by fields only, so the first two versions stand for the newest one.
 */
export const newestFirst: SortOrderingItem[] = [
  { field: 'versions[0].date', direction: 'desc', nulls: 'first' },
  { field: 'versions[1].date', direction: 'desc' },
  { field: 'title', direction: 'asc' },
];
