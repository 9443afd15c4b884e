import type { KnownVersion } from '../known/known-works.ts';
import type { SourceRecord } from '../source-record.ts';
import { recordIdentifiers, versionIdentifiers } from '../work/record-identifiers.ts';
import type { Known } from './known.ts';
import { missingVersions } from './missing-versions.ts';

/**
 * Whether a record is of a work that is here with all its versions, so that no source has to be asked about it. By
 * identifiers only; the index is made once for many records.
 */
export function hereIndex({ works, imported }: Known): (record: SourceRecord) => boolean {
  const byId = new Map(works.map((work) => [work.id, work]));
  const byIdentifier = new Map(
    works.flatMap((work) =>
      work.versions.flatMap((version) =>
        identifiersOf(version).map((identifier) => [identifier, work] as const),
      ),
    ),
  );
  return (record) => {
    const work = recordIdentifiers(record)
      .map((one) => byIdentifier.get(one) ?? byId.get(imported.get(one) ?? ''))
      .find((one) => one !== undefined);
    return work !== undefined && missingVersions([record], work.versions).length === 0;
  };
}

function identifiersOf({ doi, arxivId }: KnownVersion): string[] {
  return versionIdentifiers({ doi, arxivId });
}
