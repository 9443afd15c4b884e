import type { SortOrderingItem } from 'sanity';

/**
 * The newest works first; what has no date yet comes before, as it is still to be finished. Studio
 * orders by fields only: the first versions stand for the newest one.
 */
export const newestFirst: SortOrderingItem[] = [
  { field: 'versions[0].date', direction: 'desc', nulls: 'first' },
  { field: 'versions[1].date', direction: 'desc' },
  { field: 'title', direction: 'asc' },
];
