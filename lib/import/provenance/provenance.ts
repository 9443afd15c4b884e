/** What an import wrote into a work, field by field: `import.provenance.<id of the work>`. */
import { z } from 'zod';

import { sourceNames } from '../source-record.ts';
import type { StoredDocument } from '../store/content-store.ts';

const entrySchema = z.object({
  /** Of a field: `title`, `abstract.en`, `versions.<key>.date`. */
  _key: z.string(),
  source: z.enum(sourceNames),
  /** When it was written (RFC 3339, UTC). */
  at: z.string(),
  /** What was written, as JSON: an editor's change is told from it. */
  value: z.string(),
});
export type ProvenanceEntry = z.output<typeof entrySchema>;

const provenanceSchema = z.object({
  _id: z.string(),
  /** The published `_id` of the work. */
  work: z.string(),
  /** Of every record that was taken into the work (see `record-identifiers.ts`). */
  identifiers: z.array(z.string()),
  fields: z.array(entrySchema),
});
export type Provenance = z.output<typeof provenanceSchema>;

/** The type of these documents. It is in no schema of the Studio: nobody edits them by hand. */
export const provenanceType = 'importProvenance';

/** The private `_id` of the provenance of a work. */
export function provenanceIdOf(workId: string): string {
  return `import.provenance.${workId}`;
}

/** A provenance in which nothing was imported yet. */
export function emptyProvenance(workId: string): Provenance {
  return { _id: provenanceIdOf(workId), work: workId, identifiers: [], fields: [] };
}

/** A stored provenance; undefined for what is none. */
export function provenanceIn(document: unknown): Provenance | undefined {
  return provenanceSchema.safeParse(document).data;
}

/** A provenance as its document. */
export function provenanceDocument(provenance: Provenance): StoredDocument {
  return {
    ...provenance,
    _type: provenanceType,
    fields: provenance.fields.map((entry) => ({ _type: 'importedField', ...entry })),
  };
}

/** A provenance after more was written. Later entries of a field replace earlier ones. */
export function withWritten(
  provenance: Provenance,
  written: readonly ProvenanceEntry[],
  identifiers: readonly string[],
): Provenance {
  const fields = new Map([...provenance.fields, ...written].map((entry) => [entry._key, entry]));
  return {
    ...provenance,
    identifiers: [...new Set([...provenance.identifiers, ...identifiers])].toSorted(),
    fields: [...fields.values()].toSorted((a, b) => (a._key < b._key ? -1 : 1)),
  };
}

/** A provenance in which an editor had the last word about a field: no later import changes that by itself. */
export function withEditorsWord(provenance: Provenance, path: string): Provenance {
  return {
    ...provenance,
    // JSON that no field has.
    fields: provenance.fields.map((entry) =>
      entry._key === path ? { ...entry, value: 'null' } : entry,
    ),
  };
}
