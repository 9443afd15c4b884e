import { defineQuery } from 'groq';
import { z } from 'zod';

import { inEachMode, list } from '../query-result/fields.ts';
import { newestWorksFirst, workFields, workResult } from '../work/query.ts';

/** How many works the page lists. */
export const maxListed = 50;

export const publicationsQuery = defineQuery(`{
  "count": count(*[_type == "publication"]),
  "works": *[_type == "publication"]
    | ${newestWorksFirst}
    [0...${maxListed}]{${workFields}}
}`);

export const publicationsResult = inEachMode((mode) =>
  z.object({ count: z.number().int().nonnegative(), works: list(workResult(mode)) }),
);
export type PublicationsResult = z.output<(typeof publicationsResult)['published']>;
