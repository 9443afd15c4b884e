/** What the API tells of works. */
import { defineQuery } from 'groq';
import type { z } from 'zod';

import { inEachMode, list, type ReadMode } from '../query-result/fields.ts';
import { topicFields, topicResult } from '../topic/query.ts';
import { workFields, workResult } from '../work/query.ts';
import { recordOnlyFields, recordOnlyResult } from '../work/record-query.ts';

const workFactFields = /* groq */ `${workFields}, ${recordOnlyFields}, topics[]{${topicFields}}`;

/** Works by their ids, in any order. */
export const worksFactsQuery = defineQuery(
  `*[_type == "publication" && _id in $ids]{${workFactFields}}`,
);

/** The work at a slug. */
export const workFactsQuery = defineQuery(
  `*[_type == "publication" && slug.current == $slug][0...1]{${workFactFields}}`,
);

const workFacts = (mode: ReadMode) =>
  workResult(mode).extend({ ...recordOnlyResult, topics: list(topicResult(mode)) });
export type WorkFacts = z.output<ReturnType<typeof workFacts>>;

export const worksFactsResult = inEachMode((mode) => list(workFacts(mode)));
