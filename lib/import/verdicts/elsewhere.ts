import type { SourceRecord } from '../source-record.ts';
import { recordIdentifiers } from '../work/record-identifiers.ts';
import type { Known } from './known.ts';
import type { Verdict } from './verdict.ts';
import { verdicts } from './verdicts.ts';

/**
 * Which other work the records describe that are to go into this one: none (`new`), certainly one, or possibly one.
 *
 * @param work the published `_id` of the work that they are to go into
 */
export function elsewhere(records: readonly SourceRecord[], work: string, known: Known): Verdict {
  const item = { _id: work, identifiers: records.flatMap(recordIdentifiers), records };
  const others = { ...known, works: known.works.filter(({ id }) => id !== work) };
  return verdicts([item], others, { idOf: () => work }).get(work) ?? { kind: 'new' };
}
