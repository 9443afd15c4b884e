import type { SanityClient } from '@sanity/client';
import { validateDocument } from 'sanity';
import { sampleDocuments } from '@/sanity/seed/documents';
import { compiledSchema } from './extract';

const schema = compiledSchema();

type Level = 'error' | 'warning';

/**
 * The errors, or the warnings, of the Studio's own validation of a document, as `path: message`.
 *
 * @param slugIsFree what the dataset would answer to Studio's question whether a slug is unique
 */
export async function complaints(
  document: Record<string, unknown>,
  { slugIsFree = true, level: asked = 'error' }: { slugIsFree?: boolean; level?: Level } = {},
): Promise<string[]> {
  const client = {
    fetch: async () => slugIsFree,
    withConfig: () => client,
  } as unknown as SanityClient;
  const workspace = { schema, getClient: () => client } as unknown as Parameters<
    typeof validateDocument
  >[0]['workspace'];
  const markers = await validateDocument({
    document: { ...systemFields, ...document } as Parameters<
      typeof validateDocument
    >[0]['document'],
    workspace,
    getDocumentExists: async () => true,
  });
  return markers
    .filter(({ level }) => level === asked)
    .map(({ path, message }) => `${path.map(segment).join('.')}: ${message}`);
}

/** The fields that the Content Lake adds to a document. */
export const systemFields = {
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  _rev: 'r',
};

function segment(part: unknown): string {
  return typeof part === 'object' && part !== null && '_key' in part
    ? `[${String(part._key)}]`
    : String(part);
}

export const documents: Record<string, unknown>[] = sampleDocuments('image-abc-1280x1600-png');

/** A copy of a sample document, to be changed by a test. */
export function sample(id: string): Record<string, unknown> {
  const found = documents.find(({ _id }) => _id === id);
  if (!found) throw new Error(`There is no sample document ${id}.`);
  return structuredClone(found);
}
