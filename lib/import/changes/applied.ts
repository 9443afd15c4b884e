import type { Provenance, ProvenanceEntry } from '../provenance/provenance.ts';
import { withWritten } from '../provenance/provenance.ts';
import type { FieldChange } from './changes.ts';
import { valueText } from './value-text.ts';
import { withField, type WorkDocument } from './work-fields.ts';

interface ApplyOptions {
  readonly provenance: Provenance;
  /** The changes to make, of those that were found. */
  readonly changes: readonly FieldChange[];
  /** What the records that were taken are known by. */
  readonly identifiers: readonly string[];
  /** Now (RFC 3339, UTC). */
  readonly at: string;
}

/** A work and its provenance after some changes. */
export function applied(
  work: WorkDocument,
  { provenance, changes, identifiers, at }: ApplyOptions,
): { readonly work: WorkDocument; readonly provenance: Provenance } {
  const written = changes.map(({ path, value, source }): ProvenanceEntry => ({
    _key: path,
    source,
    at,
    value: valueText(path, value),
  }));
  return {
    work: changes.reduce((before, { path, value }) => withField(before, path, value), work),
    provenance: withWritten(provenance, written, identifiers),
  };
}
