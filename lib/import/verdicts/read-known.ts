import { z } from 'zod';

import { decisionIn, decisionType } from '../decisions/decision.ts';
import { readKnownPeople } from '../known/known-people.ts';
import { readKnownWorks } from '../known/known-works.ts';
import { allDocuments } from '../known/pages.ts';
import { provenanceType } from '../provenance/provenance.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Known } from './known.ts';

const importedSchema = z.object({
  _id: z.string(),
  work: z.string(),
  identifiers: z.array(z.string()),
});

/** Everything that is here, as an import looks at it: all works and people, and what was imported and decided. */
export async function readKnown(store: ContentStore): Promise<Known> {
  const [works, people, provenances, decisions] = await Promise.all([
    readKnownWorks(store),
    readKnownPeople(store),
    allDocuments(store, {
      filter: `_type == "${provenanceType}"`,
      fields: 'work, identifiers',
      schema: importedSchema,
    }),
    allDocuments(store, {
      filter: `_type == "${decisionType}"`,
      fields: 'verdict, of',
      schema: z.looseObject({ _id: z.string() }),
    }),
  ]);
  return {
    works,
    people,
    imported: new Map(
      provenances.flatMap(({ work, identifiers }) =>
        identifiers.map((one) => [one, work] as const),
      ),
    ),
    decisions: decisions.flatMap((document) => decisionIn(document) ?? []),
  };
}
