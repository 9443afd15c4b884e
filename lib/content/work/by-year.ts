import type { Work } from './view.ts';

/** `year` is null for works without any date; that group comes last. */
export interface WorksOfYear {
  readonly year: number | null;
  readonly works: Work[];
}

/**
 * The date by which a work is sorted: that of the version to cite, or else of the newest dated one.
 */
function dateOf(work: Work): string | undefined {
  return work.versions.map((version) => version.date).find((date) => date !== undefined);
}

/** Works, the newest first; those without any date come last. */
export function newestFirst(works: readonly Work[]): Work[] {
  return works
    .map((work) => ({ work, date: dateOf(work) ?? '' }))
    .toSorted(
      (a, b) => b.date.localeCompare(a.date) || a.work.title.text.localeCompare(b.work.title.text),
    )
    .map(({ work }) => work);
}

/** Works grouped by year, newest first; those without any date come last. */
export function worksByYear(works: readonly Work[]): WorksOfYear[] {
  const years = Map.groupBy(newestFirst(works), yearOf);
  return [...years].map(([year, group]) => ({ year, works: group }));
}

/** The year under which a work is listed; null when it has no date. */
export function yearOf(work: Work): number | null {
  const date = dateOf(work);
  return date === undefined ? null : Number(date.slice(0, 4));
}
