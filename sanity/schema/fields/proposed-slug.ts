import { getPublishedId, type SlugifierFn } from 'sanity';
import { z } from 'zod';

import { freeSlug, slugOf } from '../../../lib/domain/index.ts';
import { apiVersion } from '../../api-version.ts';

/** The addresses, present and former, of the other documents of a type that begin like a slug. */
const takenQuery = /* groq */ `*[
  _type == $type && !(_id == $id || sanity::versionOf($id))
  && (string::startsWith(slug.current, $slug) || count(formerSlugs[string::startsWith(@, $slug)]) > 0)
]{"slugs": [slug.current, ...coalesce(formerSlugs, [])]}.slugs[]`;

/** A client of the Content Lake that reads drafts too; the Studio's or another version of it. */
interface DraftReader {
  fetch(
    query: string,
    params: Readonly<Record<string, string>>,
    options: { perspective: 'raw' },
  ): Promise<unknown>;
}

/** A document that is to get an address. */
export interface Addressed {
  readonly _id: string;
  readonly _type: string;
}

/**
 * A slug made from a text, which no other document of the type has or had, published or not; empty when
 * the text makes none.
 */
export async function unusedSlug(
  client: DraftReader,
  { _id, _type }: Addressed,
  text: string,
): Promise<string> {
  const slug = slugOf(text);
  if (slug === '') return '';
  const answer: unknown = await client.fetch(
    takenQuery,
    { type: _type, id: getPublishedId(_id), slug },
    { perspective: 'raw' },
  );
  const taken = z.array(z.string().nullable()).parse(answer);
  return freeSlug([slug], new Set(taken.flatMap((one) => one ?? [])));
}

/** What the Studio proposes as the address of a document. */
export const proposedSlug: SlugifierFn = (text, _schemaType, { getClient, parent }) => {
  const { data } = z.object({ _id: z.string(), _type: z.string() }).safeParse(parent);
  return data ? unusedSlug(getClient({ apiVersion }), data, text) : slugOf(text);
};
