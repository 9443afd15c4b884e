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
    const provenance = byId.get(provenanceIdOf(id));
    const revision = provenance?._rev;
    return {
      id,
      draft: byId.get(draftIdOf(id)),
      published: byId.get(id),
      provenance: provenanceIn(provenance) ?? emptyProvenance(id),
      provenanceRevision: typeof revision === 'string' ? revision : undefined,
    };
  });
}
