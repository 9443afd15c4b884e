import { z } from 'zod';

import { draftIdOf } from '../known/document-id.ts';
import { emptyProvenance, provenanceIdOf, provenanceIn } from '../provenance/provenance.ts';
import type { ContentStore, StoredDocument } from '../store/content-store.ts';
import type { Target } from './work-acceptance.ts';

const stored = z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string().optional() });

/** Works as they are stored now, with what was imported into them. @param ids published `_id`s */
export async function readTargets(store: ContentStore, ids: readonly string[]): Promise<Target[]> {
  const wanted = ids.flatMap((id) => [id, draftIdOf(id), provenanceIdOf(id)]);
  const documents = z.array(stored).parse(await store.query('*[_id in $ids]', { ids: wanted }));
  const byId = new Map<string, StoredDocument>(documents.map((one) => [one._id, one]));
  return ids.map((id) => {
    const document = byId.get(provenanceIdOf(id));
    const revision = document?._rev;
    const [draft, published] = [byId.get(draftIdOf(id)), byId.get(id)];
    const provenance = provenanceIn(document) ?? emptyProvenance(id);
    const isThere = draft !== undefined || published !== undefined;
    return {
      id,
      draft,
      published,
      // What was written into a work that is gone is no reason not to write it into a new one.
      provenance: isThere ? provenance : { ...provenance, fields: [] },
      provenanceRevision: typeof revision === 'string' ? revision : undefined,
    };
  });
}
