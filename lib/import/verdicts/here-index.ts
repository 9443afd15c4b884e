import type { KnownVersion, KnownWork } from '../known/known-works.ts';
import type { SourceRecord } from '../source-record.ts';
import { recordIdentifiers, versionIdentifiers } from '../work/record-identifiers.ts';
import type { Known } from './known.ts';
import { missingVersions } from './missing-versions.ts';

/**
 * Whether a record is of a work that is here with all its versions, so that no source has to be asked about it. By
 * identifiers only; the index is made once for many records.
 */
export function hereIndex(known: Known): (record: SourceRecord) => boolean {
  const workOf = workIndex(known);
  return (record) => {
    const work = workOf(recordIdentifiers(record));
    return work !== undefined && missingVersions([record], work.versions).length === 0;
  };
}

/** The work that is here under one of some identifiers (see `record-identifiers.ts`). */
export function workIndex({
  works,
  imported,
}: Known): (identifiers: readonly string[]) => KnownWork | undefined {
  const byId = new Map(works.map((work) => [work.id, work]));
  const byIdentifier = new Map(
    works.flatMap((work) =>
      work.versions.flatMap((version) =>
        identifiersOf(version).map((identifier) => [identifier, work] as const),
      ),
    ),
  );
  return (identifiers) =>
    identifiers
      .map((one) => byIdentifier.get(one) ?? byId.get(imported.get(one) ?? ''))
      .find((one) => one !== undefined);
}

function identifiersOf({ doi, arxivId }: KnownVersion): string[] {
  return versionIdentifiers({ doi, arxivId });
}
