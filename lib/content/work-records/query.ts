import { defineQuery } from 'groq';

import { inEachMode, list } from '../query-result/fields.ts';
import { workRecordFields, workRecordResult } from '../work/record-query.ts';

/** The work at a slug. */
export const workRecordQuery = defineQuery(
  `*[_type == "publication" && slug.current == $slug][0...1]{${workRecordFields}}`,
);

/** Works by their ids, in any order. */
export const workRecordsQuery = defineQuery(
  `*[_type == "publication" && _id in $ids]{${workRecordFields}}`,
);

export const workRecordsResult = inEachMode((mode) => list(workRecordResult(mode)));
