import type { ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from '../work/by-year.ts';
import { workView } from '../work/view.ts';
import type { PublicationsResult } from './query.ts';

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
  return { years: worksByYear(views), shown: views.length, count };
}
