import { z } from 'zod';

import { decisionIn, decisionType } from '../decisions/decision.ts';
import { draftIdOf } from '../known/document-id.ts';
import { readKnownPeople } from '../known/known-people.ts';
import { readKnownWorks } from '../known/known-works.ts';
import { allDocuments } from '../known/pages.ts';
import { provenanceIdOf, provenanceType } from '../provenance/provenance.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Known } from './known.ts';

const importedSchema = z.object({
  _id: z.string(),
  work: z.string(),
  identifiers: z.array(z.string()),
});

/** Everything that is here, as an import looks at it: all works and people, and what was imported and decided. */
export async function readKnown(store: ContentStore): Promise<Known> {
  const [works, people, imported, decisions] = await Promise.all([
    readKnownWorks(store),
    readKnownPeople(store),
    readImported(store),
    allDocuments(store, {
      filter: `_type == "${decisionType}"`,
      fields: 'verdict, of',
      schema: z.looseObject({ _id: z.string() }),
    }),
  ]);
  return {
    works,
    people,
    imported: new Map(imported),
    decisions: decisions.flatMap((document) => decisionIn(document) ?? []),
  };
}

/**
 * What is here after some works changed: only these are read, and the people, whom an import may have made.
 *
 * @param ids published `_id`s of the works
 */
export async function readKnownAgain(
  store: ContentStore,
  known: Known,
  ids: readonly string[],
): Promise<Known> {
  if (ids.length === 0) return known;
  const params = { ids: ids.flatMap((id) => [id, draftIdOf(id)]) };
  const [works, people, imported] = await Promise.all([
    readKnownWorks(store, { filter: '_id in $ids', params }),
    readKnownPeople(store),
    readImported(store, ids),
  ]);
  const changed = new Set(ids);
  return {
    ...known,
    works: [...known.works.filter(({ id }) => !changed.has(id)), ...works],
    people,
    imported: new Map([...known.imported, ...imported]),
  };
}

/** What records are known by, each with the work that it was taken into; of some works only, where they are named. */
async function readImported(store: ContentStore, works?: readonly string[]) {
  const provenances = await allDocuments(store, {
    filter: works ? '_id in $ids' : `_type == "${provenanceType}"`,
    params: { ids: works?.map(provenanceIdOf) ?? [] },
    fields: 'work, identifiers',
    schema: importedSchema,
  });
  return provenances.flatMap(({ work, identifiers }) =>
    identifiers.map((identifier) => [identifier, work] as const),
  );
}
