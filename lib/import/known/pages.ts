import { z } from 'zod';

import type { ContentStore } from '../store/content-store.ts';

/** How many documents are asked for at once: some 0.5 MB of works. */
const pageSize = 2_000;

interface DocumentsOf<Document> {
  /** GROQ without its brackets. */
  readonly filter: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Of each document; `_id` is always there. */
  readonly fields: string;
  readonly schema: z.ZodType<Document>;
  /** How many are asked for at once; fewer of large ones. */
  readonly atOnce?: number;
}

/**
 * Every document that a filter finds, as the schema reads it; one that it cannot read is left out.
 */
export async function allDocuments<Document extends { readonly _id: string }>(
  store: ContentStore,
  { filter, params, fields, schema, atOnce = pageSize }: DocumentsOf<Document>,
): Promise<Document[]> {
  const groq = `*[${filter} && _id > $after] | order(_id) [0...${atOnce}]{_id, ${fields}}`;
  const found: Document[] = [];
  for (let after = ''; ;) {
    const page = z
      .array(z.looseObject({ _id: z.string() }))
      .parse(await store.query(groq, { ...params, after }));
    found.push(...page.flatMap((document) => schema.safeParse(document).data ?? []));
    const last = page.at(-1);
    if (last === undefined || page.length < atOnce) return found;
    after = last._id;
  }
}
