import { groupWorks } from '../../duplicates/group-works.ts';
import type { SourceRecord } from '../source-record.ts';
import { recordIdentity } from './record-identity.ts';

/** Records in groups of one work each, as far as that is certain. */
export function groupedRecords(records: readonly SourceRecord[]): SourceRecord[][] {
  const identities = records.map((record, place) => recordIdentity(String(place), record));
  const { groups } = groupWorks(identities, { same: [], apart: [] });
  return groups.map(({ ids }) => ids.flatMap((id) => records[Number(id)] ?? []));
}
