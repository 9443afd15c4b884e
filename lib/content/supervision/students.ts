import type { Degree, MemberRole } from '../../domain/vocabulary.ts';
import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type InstitutionName, institutionNames } from '../institution/view.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { inFilingOrder } from '../person/card-view.ts';
import type { PersonLink } from '../person/view.ts';
import type { ViewContext } from '../view-context.ts';
import type { StudentResult, SupervisionResult } from './query.ts';
import { type Period, periodOf } from './period.ts';
import { knownSupervisions, type Supervisor, supervisorViews } from './supervisors.ts';

export interface Student {
  readonly person: PersonLink;
  /** Of current students; what former ones do now is on their page. */
  readonly role?: MemberRole;
  readonly position?: Phrase;
  readonly institutions: InstitutionName[];
  readonly degree?: Degree;
  /** The years of the supervision. */
  readonly period: Period;
  /** The other supervisors of this student. */
  readonly otherSupervisors: Supervisor[];
}

export interface Students {
  readonly current: Student[];
  /** The last to leave first. */
  readonly former: Student[];
}

/**
 * The people whom somebody supervises, and those whom they supervised, with their other supervisors.
 * The supervision of someone who has left the institute has ended, with or without a date.
 *
 * @param selfIds the `_id`s of the supervisor's documents
 */
export function studentViews(
  people: readonly StudentResult[],
  selfIds: readonly string[],
  context: ViewContext,
): Students {
  const students = inFilingOrder(people, context.language).flatMap((student) => {
    const known = knownSupervisions(student.supervisors, context);
    const own = known.find(({ person }) => selfIds.includes(person?._id ?? ''));
    if (own === undefined) return [];
    const isFormer = student.status === 'alumni' || hasEnded(own, context);
    // Beside a current student stand the supervisors of today.
    const others = known.filter((one) => one !== own && (isFormer || !hasEnded(one, context)));
    return [{ isFormer, view: studentView(student, { own, others, isFormer }, context) }];
  });
  const viewsOf = (former: boolean) =>
    students.flatMap(({ isFormer, view }) => (isFormer === former ? [view] : []));
  return {
    current: viewsOf(false),
    former: viewsOf(true).toSorted((a, b) => (b.period.end ?? 0) - (a.period.end ?? 0)),
  };
}

function hasEnded({ endDate }: SupervisionResult, { today }: ViewContext): boolean {
  return endDate !== undefined && endDate !== null && endDate < today;
}

interface Supervision {
  readonly own: SupervisionResult;
  readonly others: readonly SupervisionResult[];
  readonly isFormer: boolean;
}

function studentView(
  student: StudentResult,
  { own, others, isFormer }: Supervision,
  context: ViewContext,
): Student {
  const { _id: id, name } = student;
  const path = context.document(id, 'researcher');
  const position = phraseOf(student.position, context.language, path.field('position'));
  const href = pathOf({ page: 'profile', slug: addressSlug(student) }, context.language);
  const person: PersonLink = { id, name, kind: 'member', href };
  const institutions = institutionNames(student.institutions, path.field('institutions'), context);
  return {
    person: path.field('name').annotate(person, name === '' && 'name'),
    ...(!isFormer && student.role && { role: student.role }),
    ...(!isFormer && position && { position }),
    institutions: isFormer ? [] : institutions,
    ...(own.degree && { degree: own.degree }),
    period: periodOf(own),
    otherSupervisors: supervisorViews(others, path.field('supervisors'), context),
  };
}
