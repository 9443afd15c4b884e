import { type Contact, contactView } from '../contact/view.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import type { Period } from '../supervision/period.ts';
import { type Students, studentViews } from '../supervision/students.ts';
import {
  currentSupervisions,
  knownSupervisions,
  type Supervisor,
  supervisorViews,
} from '../supervision/supervisors.ts';
import type { ViewContext } from '../view-context.ts';
import { type Work, workView } from '../work/view.ts';
import type { RecordResult } from './record-query.ts';

/** What a person's profile and CV have in common, besides the works. */
export interface PersonRecord {
  /** The years at the institute, as far as they are known. */
  readonly period: Period;
  readonly chairs: Phrase[];
  readonly supervisors: Supervisor[];
  readonly contact: Contact;
  readonly students: Students;
}

/** A person's own document and what stands in it about them. */
type Person = RecordResult & { readonly _id: string; readonly status: 'current' | 'alumni' };

/** The `_id`s of a person's documents: a member may have been a coauthor before. */
export function selfIdsOf({ _id, formerly }: Pick<Person, '_id' | 'formerly'>): string[] {
  return [_id, ...formerly];
}

export function recordView(person: Person, context: ViewContext): PersonRecord {
  const path = context.document(person._id, 'researcher');
  // Who has left keeps the supervisors of their time here.
  const supervisions =
    person.status === 'alumni'
      ? knownSupervisions(person.supervisors, context)
      : currentSupervisions(person.supervisors, context);
  return {
    period: {
      ...(person.startYear !== undefined && { start: person.startYear }),
      ...(person.endYear !== undefined && { end: person.endYear }),
    },
    chairs: person.chairs.flatMap(({ _key, title }) => {
      const field = path.field('chairs').item(_key).field('title');
      return phraseOf(title, context.language, field) ?? [];
    }),
    supervisors: supervisorViews(supervisions, path.field('supervisors'), context),
    contact: contactView(person, path, context),
    students: studentViews(person.students, selfIdsOf(person), context),
  };
}

/** The works of which a person is an author; not those that name them elsewhere. */
export function ownWorkViews(
  person: Pick<Person, '_id' | 'formerly' | 'works'>,
  context: ViewContext,
): Work[] {
  const selfIds = selfIdsOf(person);
  return person.works
    .filter((work) => work.authorIds.some((id) => selfIds.includes(id)))
    .map((work) => workView(work, selfIds, context));
}
