import type { SanityClient } from 'sanity';
import { z } from 'zod';

import type { NameParts } from '../../../lib/domain/name-parts.ts';
import { isFilled } from '../../schema/rules/is-filled.ts';
import { isRecord } from '../../schema/rules/is-record.ts';
import { walk } from './walk.ts';

/** Every document that refers to a person, drafts included. */
export const referringQuery = /* groq */ `*[references($id)]`;

const storedDocument = z.looseObject({ _id: z.string(), _rev: z.string() });
const referringQueryResult = z.array(storedDocument);

/** How somebody is called: the name as it is shown, and its parts. */
export interface PersonName extends NameParts {
  readonly name: string;
}

/**
 * The values that keep a document valid without the document of a person: the person's name, with its parts, where
 * only a reference named the author, and `_weak` on every reference (older content has strong ones).
 *
 * @returns values by path, for a `set` patch; empty when nothing has to change
 */
export function detachmentPatch(
  document: z.output<typeof storedDocument>,
  id: string,
  { name, ...parts }: PersonName,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  walk(document, '', (item, path) => {
    if (item['_ref'] === id && item['_weak'] !== true) values[`${path}._weak`] = true;
    const person = item['person'];
    const isAuthor = item['_type'] === 'authorship' && isRecord(person) && person['_ref'] === id;
    const printed = item['printedName'];
    const isNamed = typeof printed === 'string' && isFilled(printed);
    if (!isAuthor || isNamed) return;
    values[`${path}.printedName`] = name;
    for (const [field, part] of Object.entries(parts)) {
      if (part !== undefined) values[`${path}.${field}`] = part;
    }
  });
  return values;
}

/**
 * Prepares every document that refers to a person for the removal of that person's document. Their
 * name would be lost with it, and a work must not lose an author.
 *
 * @param id of the published document
 * @returns how many documents were written
 * @throws the client's errors, such as 409 when an editor changes one of the documents at this moment;
 *   nothing is written then
 */
export async function detachReferences(
  client: SanityClient,
  id: string,
  name: PersonName,
): Promise<number> {
  const answer: unknown = await client.fetch(referringQuery, { id }, { perspective: 'raw' });
  const patches = referringQueryResult
    .parse(answer)
    .map((document) => ({ document, values: detachmentPatch(document, id, name) }))
    .filter(({ values }) => Object.keys(values).length > 0);
  if (patches.length === 0) return 0;
  const transaction = patches.reduce(
    (writing, { document, values }) =>
      writing.patch(document._id, { ifRevisionID: document._rev, set: values }),
    client.transaction(),
  );
  await transaction.commit({ tag: 'portrait.detach-references', visibility: 'sync' });
  return patches.length;
}
