/** What a table of people wrote into a member, field by field: `import.person.<id of the member>`. */
import { canonicalJson } from '../../json/canonical-json.ts';
import { z } from 'zod';

import type { StoredDocument } from '../store/content-store.ts';

const memorySchema = z.object({
  _id: z.string(),
  _rev: z.string().optional(),
  /** The published `_id` of the member. */
  person: z.string(),
  fields: z.array(
    z.object({
      /** See `rowFields`. */
      _key: z.string(),
      /** When it was written (RFC 3339, UTC). */
      at: z.string(),
      /** What was written, as JSON: an editor's change is told from it. */
      value: z.string(),
    }),
  ),
});
export type PersonMemory = z.output<typeof memorySchema>;

/** The type of these documents. It is in no schema of the Studio: nobody edits them by hand. */
export const personMemoryType = 'importedPerson';

/** The private `_id` of what is remembered of a member. */
export function personMemoryIdOf(person: string): string {
  return `import.person.${person}`;
}

/** A stored memory; undefined for what is none. */
export function personMemoryIn(document: unknown): PersonMemory | undefined {
  return memorySchema.safeParse(document).data;
}

/** A memory after more was written. */
export function remembered(
  person: string,
  memory: PersonMemory | undefined,
  { written, at }: { readonly written: ReadonlyMap<string, unknown>; readonly at: string },
): StoredDocument {
  const fresh = [...written].map(([_key, value]) => ({ _key, at, value: canonicalJson(value) }));
  const fields = new Map([...(memory?.fields ?? []), ...fresh].map((entry) => [entry._key, entry]));
  return {
    _id: personMemoryIdOf(person),
    _type: personMemoryType,
    person,
    fields: [...fields.values()].map((entry) => ({ _type: 'importedField', ...entry })),
  };
}
