import { z } from 'zod';

import { draftIdOf, publishedIdOf } from '../known/document-id.ts';
import type { ContentStore, StoredDocument } from '../store/content-store.ts';
import { isEmpty, itemsOf, textOf } from './values.ts';

/** One document of a pair, as an editor judges it. */
export interface PairSide {
  /** The published `_id`. */
  readonly id: string;
  readonly isPublished: boolean;
  readonly hasDraft: boolean;
  /** The draft, or else what is published. */
  readonly document: StoredDocument;
  /** How many documents refer to it, each once. */
  readonly citedBy: number;
}

const stored = z.looseObject({ _id: z.string(), _type: z.string() });
const answerSchema = z.object({
  documents: z.array(stored),
  referrers: z.array(z.array(z.string())),
});

/** Some documents as they are now, by their published `_id`s; those that are gone are left out. */
export async function readSides(
  store: ContentStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PairSide>> {
  const referrers = ids.map((_, place) => `*[references($id${place})]._id`);
  const groq = /* groq */ `{
    "documents": *[_id in $ids], "referrers": [${referrers.join(', ')}]
  }`;
  const { documents, referrers: found } = answerSchema.parse(
    await store.query(groq, {
      ids: ids.flatMap((id) => [id, draftIdOf(id)]),
      ...Object.fromEntries(ids.map((id, place) => [`id${place}`, id])),
    }),
  );
  const byId = new Map(documents.map((one) => [one._id, one]));
  return new Map(
    ids.flatMap((id, place): [string, PairSide][] => {
      const [published, draft] = [byId.get(id), byId.get(draftIdOf(id))];
      const document = draft ?? published;
      if (document === undefined) return [];
      const others = new Set((found[place] ?? []).map(publishedIdOf).filter((one) => one !== id));
      const side = { id, document, isPublished: published !== undefined, citedBy: others.size };
      return [[id, { ...side, hasDraft: draft !== undefined }]];
    }),
  );
}

/** Which of two is kept unless an editor says otherwise: a member; what is published; what says more; the older one. */
export function usuallyKept(one: PairSide, other: PairSide): string {
  const order = [
    ({ document }: PairSide) => Number(document._type === 'researcher'),
    ({ isPublished }: PairSide) => Number(isPublished),
    ({ document, citedBy }: PairSide) => amountOf(document) + citedBy,
  ];
  const difference = order.map((rank) => rank(one) - rank(other)).find((by) => by !== 0);
  if (difference !== undefined) return difference > 0 ? one.id : other.id;
  return createdAt(one) <= createdAt(other) ? one.id : other.id;
}

/** How much a document says: its fields, and the items of its lists. */
function amountOf(document: StoredDocument): number {
  return Object.entries(document)
    .filter(([name, value]) => !name.startsWith('_') && !isEmpty(value))
    .reduce((amount, [, value]) => amount + 1 + itemsOf(value).length, 0);
}

function createdAt({ document }: PairSide): string {
  return textOf(document._createdAt) ?? '';
}
