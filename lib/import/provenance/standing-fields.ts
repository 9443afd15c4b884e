import { valueText } from '../changes/value-text.ts';
import { type WorkDocument, workFields } from '../changes/work-fields.ts';
import type { Provenance, ProvenanceEntry } from './provenance.ts';

/** What an import wrote and what still stands so, by the path of the field. */
export type StandingFields = ReadonlyMap<string, ProvenanceEntry>;

/** The fields of a work that have exactly what an import wrote into them. What an editor changed since is the editor's. */
export function standingFields(work: WorkDocument, provenance: Provenance): StandingFields {
  const current = workFields(work);
  return new Map(
    provenance.fields
      .filter(({ _key, value }) => isSame(_key, current.get(_key), value))
      .map((entry) => [entry._key, entry]),
  );
}

function isSame(path: string, now: unknown, written: string): boolean {
  return now !== undefined && valueText(path, now) === written;
}
