import type { VersionKind } from '../../domain/vocabulary.ts';
import { newestFirst } from '../work/by-year.ts';
import type { Work } from '../work/view.ts';

/** Works of one kind, that of the version to cite. */
export interface WorksOfKind {
  readonly kind: VersionKind;
  /** The number of the first of them in the whole list. */
  readonly start: number;
  readonly works: Work[];
}

/** The order of a CV: what was reviewed comes before what was not. */
const kindsInOrder: readonly VersionKind[] = [
  'book',
  'journal',
  'conference',
  'chapter',
  'workshop',
  'report',
  'thesis',
  'preprint',
  'other',
];

/** Works grouped by the kind of the version to cite, and newest first in each group. */
export function worksByKind(works: readonly Work[]): WorksOfKind[] {
  const groups = Map.groupBy(newestFirst(works), ({ versions }) => versions[0]?.kind ?? 'other');
  let start = 1;
  return kindsInOrder.flatMap((kind) => {
    const group = groups.get(kind);
    if (!group) return [];
    const first = start;
    start += group.length;
    return [{ kind, start: first, works: group }];
  });
}
