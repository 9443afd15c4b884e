import { z } from 'zod';

import { answerObject, answerObjects } from '../answer-object.ts';

/** A group of summaries, which ORCID takes for versions of one work. */
export interface OrcidGroup {
  /** `orcid:<orcid>:<index>`, the index by the order of the answer. */
  readonly name: string;
  /** The preferred one first: the owner of the record gives it the highest `display-index`. */
  readonly summaries: readonly Readonly<Record<string, unknown>>[];
}

/** The groups of `/works`, or of a whole record; undefined in any other answer. */
export function groupsOf(
  answer: Readonly<Record<string, unknown>> | undefined,
  orcid: string,
): OrcidGroup[] | undefined {
  const activities = answerObject(answer?.['activities-summary']);
  const works = answerObject(activities?.['works']) ?? answer;
  if (!Array.isArray(works?.['group'])) return undefined;
  return answerObjects(works['group']).map((group, index) => ({
    name: `orcid:${orcid}:${index}`,
    summaries: answerObjects(group['work-summary']).toSorted(
      (one, other) => displayIndex(other) - displayIndex(one),
    ),
  }));
}

const number = z.coerce.number().catch(0);

function displayIndex(summary: Readonly<Record<string, unknown>>): number {
  const index = summary['display-index'];
  return typeof index === 'string' || typeof index === 'number' ? number.parse(index) : 0;
}
