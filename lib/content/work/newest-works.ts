import { z } from 'zod';

import { list, type ReadMode } from '../query-result/fields.ts';
import type { ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from './by-year.ts';
import { workResult } from './query.ts';
import { workView } from './view.ts';

/** How many works are read, of however many there are. */
export const maxNewestWorks = 20;

/** How many works something has, and the newest of them. */
export const newestWorksResult = (mode: ReadMode) =>
  z.object({ workCount: z.number(), works: list(workResult(mode)) });
type NewestWorksResult = z.output<ReturnType<typeof newestWorksResult>>;

/** The newest works by year. */
export interface NewestWorks {
  readonly years: WorksOfYear[];
  /** How many works `years` has. */
  readonly shownWorks: number;
  /** How many works there are. */
  readonly workCount: number;
}

export function newestWorksView(result: NewestWorksResult, context: ViewContext): NewestWorks {
  const works = result.works.map((work) => workView(work, [], context));
  return {
    years: worksByYear(works),
    shownWorks: works.length,
    // A work that is too broken to be shown counts only among those that were not read.
    workCount: result.workCount > maxNewestWorks ? result.workCount : works.length,
  };
}
