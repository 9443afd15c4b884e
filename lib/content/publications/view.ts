import type { ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from '../work/by-year.ts';
import { workView } from '../work/view.ts';
import { maxListed, type PublicationsResult } from './query.ts';

/** The newest works of the institute, and the number of all. */
export interface Publications {
  readonly years: WorksOfYear[];
  readonly shown: number;
  readonly count: number;
}

export function publicationsView(
  { works, count }: PublicationsResult,
  context: ViewContext,
): Publications {
  const views = works.map((work) => workView(work, [], context));
  return {
    years: worksByYear(views),
    shown: views.length,
    // A work that is too broken to be shown counts only among those that were not read.
    count: count > maxListed ? count : views.length,
  };
}
