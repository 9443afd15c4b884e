import { z } from 'zod';

import { isOrcid } from '../../domain/index.ts';
import type { KnownPerson } from '../known/known-people.ts';
import type { LookupTask } from '../queue/batch.ts';

/** The questions of a sync, and whom it cannot ask for. */
export interface MemberTasks {
  readonly tasks: readonly LookupTask[];
  /** Names of the members without an ORCID iD. */
  readonly without: readonly string[];
}

/** What ORCID and OpenAlex are asked for every member, draft or published. */
export function memberTasks(people: readonly KnownPerson[]): MemberTasks {
  const members = people.filter(({ type }) => type === 'researcher');
  const iDs = members.flatMap(
    ({ orcid }) => z.string().refine(isOrcid).safeParse(orcid).data ?? [],
  );
  return {
    tasks: [...new Set(iDs)].flatMap((orcid): LookupTask[] => [
      { kind: 'orcidWorks', orcid },
      { kind: 'openalexWorks', author: orcid, cursor: '*' },
    ]),
    without: members.flatMap(({ name, orcid }) => (orcid && isOrcid(orcid) ? [] : [name])),
  };
}
