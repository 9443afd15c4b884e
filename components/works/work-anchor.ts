import type { Work } from '@/lib/content/work/view';

/** The id of a work's entry in the list of publications. */
export function workAnchor(work: Pick<Work, 'id'>): string {
  return `work-${work.id}`;
}
