import { workFields } from '../changes/work-fields.ts';
import { fieldPath } from '../changes/field-paths.ts';
import { type Provenance, type ProvenanceEntry, withWritten } from '../provenance/provenance.ts';
import { joinedVersions } from './joined-versions.ts';
import { type Fields, isSame } from './values.ts';

/** Two works, and what an import wrote into each. */
export interface ProvenancesToJoin {
  readonly kept: { readonly work: Fields; readonly provenance: Provenance };
  readonly dropped: { readonly work: Fields; readonly provenance: Provenance };
  /** The kept work after the merge. */
  readonly joined: Fields;
}

/**
 * What an import wrote into the work that two became: every record of both is known to be in it. Of the fields, those of
 * the kept work, and those that it got from the dropped one as an import had written them.
 */
export function joinedProvenance({ kept, dropped, joined }: ProvenancesToJoin): Provenance {
  const { keys } = joinedVersions(kept.work.versions, dropped.work.versions);
  const present = new Set(kept.provenance.fields.map(({ _key }) => _key));
  const [own, before, after] = [kept.work, dropped.work, joined].map(workFields);
  const added = dropped.provenance.fields.flatMap((entry): ProvenanceEntry[] => {
    const path = pathAfter(entry._key, keys);
    const isTaken =
      after?.get(path) !== undefined &&
      own?.get(path) === undefined &&
      isSame(after.get(path), before?.get(entry._key));
    return isTaken && !present.has(path) ? [{ ...entry, _key: path }] : [];
  });
  return withWritten(kept.provenance, added, dropped.provenance.identifiers);
}

/** The path of a field in the kept work, where versions may have another key. */
function pathAfter(path: string, keys: ReadonlyMap<string, string>): string {
  const { field, versionKey } = fieldPath(path);
  if (versionKey === undefined) return path;
  return `versions.${keys.get(versionKey) ?? versionKey}.${field}`;
}
