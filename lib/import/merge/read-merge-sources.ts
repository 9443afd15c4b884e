import { z } from 'zod';

import { decisionIn, decisionType } from '../decisions/decision.ts';
import { draftIdOf } from '../known/document-id.ts';
import { provenanceIdOf, provenanceIn } from '../provenance/provenance.ts';
import { itemType } from '../queue/queue-item.ts';
import type { ContentStore, StoredDocument } from '../store/content-store.ts';
import type { Family } from './family.ts';
import type { MergeSources, StoredProvenance } from './merge-sources.ts';

/** Two documents, by their published `_id`s. */
export interface MergePair {
  readonly kept: string;
  readonly dropped: string;
}

const stored = z.array(z.looseObject({ _id: z.string(), _type: z.string() }));

const answerSchema = z.object({
  families: stored,
  referrers: stored,
  items: stored,
  decisions: z.array(z.unknown()),
  signedByBoth: z.array(z.string().catch('')).catch([]),
});

/** Documents of one person: somebody who became a member is named by both. */
const samePerson = (id: string) => /* groq */ `[
  ${id}, ...*[_type == "coauthor" && member._ref == ${id}]._id, ...*[_id == ${id}].member._ref
]`;

const query = /* groq */ `{
  "families": *[_id in $ids],
  "referrers": *[references($dropped)],
  "items": *[_type == "${itemType}" && work == $dropped],
  "decisions": *[_type == "${decisionType}" && ($kept in of || $dropped in of)],
  "signedByBoth": *[_type == "publication"
    && references(${samePerson('$kept')}) && references(${samePerson('$dropped')})].title
}`;

/** Everything that a merge looks at, as it is stored now. @throws when the store is away */
export async function readMergeSources(
  store: ContentStore,
  { kept, dropped }: MergePair,
): Promise<MergeSources> {
  const families = [kept, dropped].flatMap((id) => [id, draftIdOf(id), provenanceIdOf(id)]);
  const answer = answerSchema.parse(await store.query(query, { kept, dropped, ids: families }));
  const byId = new Map<string, StoredDocument>(answer.families.map((one) => [one._id, one]));
  return {
    kept: familyOf(kept, byId),
    dropped: familyOf(dropped, byId),
    referrers: answer.referrers,
    provenances: { kept: provenanceOf(kept, byId), dropped: provenanceOf(dropped, byId) },
    items: answer.items,
    decisions: answer.decisions.flatMap((one) => decisionIn(one) ?? []),
    signedByBoth: [...new Set(answer.signedByBoth)],
  };
}

function familyOf(id: string, byId: ReadonlyMap<string, StoredDocument>): Family {
  return { id, published: byId.get(id), draft: byId.get(draftIdOf(id)) };
}

function provenanceOf(
  work: string,
  byId: ReadonlyMap<string, StoredDocument>,
): StoredProvenance | undefined {
  const document = byId.get(provenanceIdOf(work));
  const provenance = provenanceIn(document);
  return document && provenance && { document, provenance };
}
