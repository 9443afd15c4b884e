import type { SanityClient } from 'sanity';

/** What refers to a person, drafts too. */
export const referringQuery = /* groq */ `*[references($id)]`;

interface Stored {
  readonly _id: string;
  readonly _rev: string;
  readonly [field: string]: unknown;
}

/**
 * What has to be set in a document so that it can do without a person's own: their name where it
 * names them as an author by reference alone, and every reference as one that may lead nowhere
 * (those of older content are not).
 *
 * @returns values by path, as a patch sets them; empty when the document can do without already
 */
export function detachmentPatch(
  document: Stored,
  id: string,
  name: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  walk(document, '', (item, path) => {
    if (item['_ref'] === id && item['_weak'] !== true) values[`${path}._weak`] = true;
    const person = item['person'];
    const isAuthor = item['_type'] === 'authorship' && isRecord(person) && person['_ref'] === id;
    if (isAuthor && !isFilled(item['printedName'])) values[`${path}.printedName`] = name;
  });
  return values;
}

/** Every object inside a value, with its path. */
function walk(
  value: unknown,
  path: string,
  visit: (item: Record<string, unknown>, path: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const key = isRecord(item) && typeof item['_key'] === 'string' ? item['_key'] : undefined;
      walk(item, `${path}[${key === undefined ? index : `_key=="${key}"`}]`, visit);
    }
  } else if (isRecord(value)) {
    visit(value, path);
    for (const [field, inner] of Object.entries(value)) {
      walk(inner, path === '' ? field : `${path}.${field}`, visit);
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/**
 * Readies everything that refers to a person for their document to be taken down: once it is,
 * nothing else knows the name, and a work must not lose an author.
 *
 * @param id of the published document
 * @returns how many documents were written
 * @throws the client's errors; a document that somebody edits at this moment refuses (409), and
 *   nothing is written
 */
export async function detachReferences(
  client: SanityClient,
  id: string,
  name: string,
): Promise<number> {
  const referring = await client.fetch<Stored[]>(referringQuery, { id }, { perspective: 'raw' });
  const patches = referring
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
