import type { MemberRole } from '../../domain/vocabulary.ts';
import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { institutionNames } from '../institution/view.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { inFilingOrder } from '../person/card-view.ts';
import type { PersonLink } from '../person/view.ts';
import type { ViewContext } from '../view-context.ts';
import type { StudentResult } from './query.ts';
import { currentSupervisions, type Supervisor, supervisorViews } from './supervisors.ts';

export interface Student {
  readonly person: PersonLink;
  readonly role?: MemberRole;
  readonly position?: Phrase;
  readonly institutions: Phrase[];
  /** The other supervisors of this student. */
  readonly otherSupervisors: Supervisor[];
}

/**
 * The people whom somebody supervises today, with their other supervisors.
 *
 * @param selfIds the `_id`s of the supervisor's documents
 */
export function studentViews(
  people: readonly StudentResult[],
  selfIds: readonly string[],
  context: ViewContext,
): Student[] {
  return inFilingOrder(people, context.language).flatMap((student) => {
    const current = currentSupervisions(student.supervisors, context);
    const others = current.filter(({ person }) => !selfIds.includes(person?._id ?? ''));
    if (others.length === current.length) return [];
    const { _id: id, name } = student;
    const path = context.document(id, 'researcher');
    const position = phraseOf(student.position, context.language, path.field('position'));
    const href = pathOf({ page: 'profile', slug: addressSlug(student) }, context.language);
    const person: PersonLink = { id, name, kind: 'member', href };
    return [
      {
        person: path.field('name').annotate(person, name === '' && 'name'),
        ...(student.role && { role: student.role }),
        ...(position && { position }),
        institutions: institutionNames(student.institutions, path.field('institutions'), context),
        otherSupervisors: supervisorViews(others, path.field('supervisors'), context),
      },
    ];
  });
}
