import type { Provenance, ProvenanceEntry } from '../provenance/provenance.ts';
import type { SourceName } from '../source-record.ts';
import { sourceRank } from '../work/source-rank.ts';
import { fieldPath } from './field-paths.ts';
import { valueText } from './value-text.ts';

/** What a source says that a field should have. */
export interface IncomingField {
  /** `title`, `abstract.en`, `versions.<key>.date`. */
  readonly path: string;
  readonly value: unknown;
  readonly source: SourceName;
}

/**
 * - `fill`: the field is empty, and no import ever wrote it;
 * - `update`: it has what an import wrote, and the source says something else now;
 * - `propose`: an editor wrote it, or took out what an import wrote, or the version that it is of.
 */
export type ChangeKind = 'fill' | 'update' | 'propose';

/** A field that would be different. */
export interface FieldChange extends IncomingField {
  readonly kind: ChangeKind;
  /** What is there; undefined when the field is empty. */
  readonly current: unknown;
}

/**
 * What would change if the word of a source were taken. An editor's word stands: only what is empty, or has exactly
 * what an import wrote, changes by itself. A source that ranks behind the one that wrote a field does not change it,
 * or two sources would change it to and fro. What a source says again is not proposed again.
 */
export function fieldChanges(
  current: ReadonlyMap<string, unknown>,
  incoming: readonly IncomingField[],
  provenance: Provenance,
): FieldChange[] {
  const written = new Map(provenance.fields.map((entry) => [entry._key, entry]));
  const present = versionsIn(current.keys());
  const removed = versionsIn(written.keys()).difference(present);
  return incoming.flatMap((field): FieldChange[] => {
    const { path, source } = field;
    const now = current.get(path);
    const next = valueText(path, field.value);
    if (now !== undefined && valueText(path, now) === next) return [];
    const before = written.get(path);
    if (before?.value === next) return [];
    if (before !== undefined && sourceRank(source) > sourceRank(before.source)) return [];
    return [{ ...field, kind: kindOf({ path, now, before, removed }), current: now }];
  });
}

function kindOf({
  path,
  now,
  before,
  removed,
}: {
  readonly path: string;
  readonly now: unknown;
  readonly before: ProvenanceEntry | undefined;
  readonly removed: ReadonlySet<string>;
}): ChangeKind {
  if (removed.has(fieldPath(path).versionKey ?? '')) return 'propose';
  if (before === undefined) return now === undefined ? 'fill' : 'propose';
  return now !== undefined && valueText(path, now) === before.value ? 'update' : 'propose';
}

/** The keys of the versions that some fields are of. */
function versionsIn(paths: Iterable<string>): Set<string> {
  return new Set([...paths].flatMap((path) => fieldPath(path).versionKey ?? []));
}
