import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import { fieldPath } from '../../../../lib/import/changes/field-paths.ts';

/** Changes of the work itself, or of one of its versions. */
export interface ChangeGroup {
  /** The `_key` of the version; undefined for the work. */
  readonly versionKey: string | undefined;
  readonly changes: readonly FieldChange[];
}

/** Changes in their order, those of each version together. */
export function groupedChanges(changes: readonly FieldChange[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ path }) => fieldPath(path).versionKey);
  return [...groups].map(([versionKey, group]) => ({ versionKey, changes: group }));
}
