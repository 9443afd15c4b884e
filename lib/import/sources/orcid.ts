import { answerProblem, joinedReadings, jsonOf, problemReading } from '../fields/json-answer.ts';
import type { SourceReading } from '../source-record.ts';
import { answerObject, answerObjects, errorWords } from './answer-object.ts';
import { groupsOf } from './orcid/groups.ts';
import { orcidWorkReading } from './orcid/record.ts';

export { type OrcidPerson, orcidPerson } from './orcid/person.ts';

/**
 * What ORCID answers to `/v3.0/{id}/works` (summaries in groups), `/works/{put-codes}` (works, 50 at most) and
 * `/work/{put-code}` (one work), in JSON.
 *
 * A group is one record: its preferred summary, with the further versions and identifiers that the other summaries
 * have. Summaries have neither authors nor an abstract; `orcidPutCodes` tells which works to read whole.
 *
 * @param body the text of the answer, whatever it is; XML is a problem
 * @param orcid whose record it is
 * @param groups the group of each put-code, for works that are read whole
 * @returns a record of each group or work; throws nothing
 */
export function orcidReading(
  body: string,
  orcid: string,
  groups: ReadonlyMap<string, string> = new Map(),
): SourceReading {
  const answer = answerObject(jsonOf(body));
  const groupsFound = groupsOf(answer, orcid);
  if (groupsFound !== undefined) {
    return joinedReadings(
      groupsFound.flatMap(({ name, summaries: [preferred, ...others] }, place) =>
        preferred === undefined
          ? []
          : orcidWorkReading(preferred, { orcid, place, group: name, others }),
      ),
    );
  }
  const works = Array.isArray(answer?.['bulk']) ? answerObjects(answer['bulk']) : undefined;
  if (works !== undefined) {
    return joinedReadings(works.map((item, place) => bulkReading(item, { orcid, place, groups })));
  }
  return answer !== undefined && 'title' in answer && !('response-code' in answer)
    ? orcidWorkReading(answer, { orcid, place: 0, group: groupOf(answer, groups) })
    : problemReading(answerProblem('orcid', errorWords(answer) ?? body));
}

interface BulkContext {
  readonly orcid: string;
  readonly place: number;
  readonly groups: ReadonlyMap<string, string>;
}

/** One of fifty: a work, or why it is none. */
function bulkReading(
  item: Readonly<Record<string, unknown>>,
  { orcid, place, groups }: BulkContext,
): SourceReading {
  const work = answerObject(item['work']);
  if (work !== undefined) {
    return orcidWorkReading(work, { orcid, place, group: groupOf(work, groups) });
  }
  const problem = answerProblem('orcid', errorWords(answerObject(item['error'])) ?? '');
  return problemReading({ ...problem, where: `${orcid}/?${place}` });
}

function groupOf(
  work: Readonly<Record<string, unknown>>,
  groups: ReadonlyMap<string, string>,
): string | undefined {
  return groups.get(String(work['put-code']));
}

/** A work to read whole. */
export interface OrcidPutCode {
  readonly putCode: string;
  readonly group: string;
  /** Whether it is the one of its group that the person prefers. */
  readonly isPreferred: boolean;
}

/** The put-codes in an answer to `/works`, in the order of the record, the preferred one of a group first. */
export function orcidPutCodes(body: string, orcid: string): OrcidPutCode[] {
  const groups = groupsOf(answerObject(jsonOf(body)), orcid) ?? [];
  return groups.flatMap(({ name, summaries }) =>
    summaries.flatMap((summary, place) => {
      const putCode = String(summary['put-code']);
      return /^\d+$/.test(putCode) ? [{ putCode, group: name, isPreferred: place === 0 }] : [];
    }),
  );
}
