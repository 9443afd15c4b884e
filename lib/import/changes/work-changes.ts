import { authorships } from '../authors/authorships.ts';
import type { ResolvedAuthor } from '../authors/authorships.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { SourceRecord } from '../source-record.ts';
import { importedWork } from '../work/imported-work.ts';
import { type FieldChange, fieldChanges } from './changes.ts';
import { incomingFields } from './incoming-fields.ts';
import { type WorkDocument, workFields } from './work-fields.ts';

interface WorkChangesOptions {
  readonly records: readonly SourceRecord[];
  /** Of the list that the records have. */
  readonly authors: readonly ResolvedAuthor[];
  readonly provenance: Provenance;
}

/** What would change in a work, field by field, if what some records say of it were taken. */
export function workChanges(
  work: WorkDocument,
  { records, authors, provenance }: WorkChangesOptions,
): FieldChange[] {
  const current = workFields(work);
  const incoming = incomingFields(importedWork(records), {
    current,
    provenance,
    authorships: authorships(authors),
  });
  return fieldChanges(current, incoming, provenance);
}
