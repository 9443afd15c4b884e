import { versionKinds } from '../../domain/vocabulary.ts';
import type { KnownVersion } from '../known/known-works.ts';
import type { SourceRecord, SourceVersion } from '../source-record.ts';
import { importedWork, versionOf } from '../work/imported-work.ts';
import { isSameVersion } from '../work/same-version.ts';

/** The versions of the work that some records describe which a work that is here does not have. */
export function missingVersions(
  records: readonly SourceRecord[],
  present: readonly KnownVersion[],
): SourceVersion[] {
  const known = present.map(({ kind, ...version }) => ({
    ...version,
    kind: versionKinds.find((one) => one === kind) ?? ('other' as const),
  }));
  return importedWork(records)
    .versions.map(versionOf)
    .filter((version) => !known.some((one) => isSameVersion(one, version)));
}
