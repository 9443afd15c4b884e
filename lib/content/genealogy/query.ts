import type { z } from 'zod';

import { generationsAround } from '../../pages/generations.ts';
import { personFields, personResult } from '../person/query.ts';
import { list, type ReadMode } from '../query-result/fields.ts';
import { supervisionEdgeFields, supervisionEdgeResult } from '../supervision/query.ts';

/**
 * The people above and below a person by supervision, each once, with whom they were supervised by. For
 * a projection of a person that has `supervisors` and `formerly`.
 */
export const genealogyFields = /* groq */ `"genealogy": {
  "above1": coalesce(supervisors[].person{"id": coalesce(member._id, _id)}.id, []),
  "below0": [_id, ...formerly]
}${generationsAround}{
  "people": *[_type in ["researcher", "coauthor"] && _id in ^.everybody]{
    ${personFields}, "supervisors": coalesce(member->supervisors, supervisors)[]{${supervisionEdgeFields}}
  }
}.people`;

export const genealogyResult = (mode: ReadMode) =>
  personResult(mode).extend({ supervisors: list(supervisionEdgeResult) });
export type GenealogyResult = z.output<ReturnType<typeof genealogyResult>>;
