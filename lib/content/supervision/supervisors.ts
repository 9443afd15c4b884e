import type { SupervisionRole } from '../../domain/vocabulary.ts';
import { type PersonLink, personLink } from '../person/view.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import type { SupervisionResult } from './query.ts';

export interface Supervisor extends PersonLink {
  readonly role: SupervisionRole;
}

/** The supervisions by published people; in a draft also by people who are not published. */
export function knownSupervisions(
  supervisions: readonly SupervisionResult[],
  { isDraft }: ViewContext,
): SupervisionResult[] {
  return supervisions.filter(({ person }) => person !== null || isDraft);
}

/** Those of them that have not ended. */
export function currentSupervisions(
  supervisions: readonly SupervisionResult[],
  context: ViewContext,
): SupervisionResult[] {
  return knownSupervisions(supervisions, context).filter(
    ({ endDate }) => !endDate || endDate >= context.today,
  );
}

/**
 * The supervisors, the principal one first, otherwise in the editor's order.
 *
 * @param field the path of the list that names them
 */
export function supervisorViews(
  supervisions: readonly SupervisionResult[],
  field: FieldPath,
  context: ViewContext,
): Supervisor[] {
  return supervisions
    .toSorted((a, b) => Number(a.role === 'co') - Number(b.role === 'co'))
    .map(({ _key, person, role }, index) => {
      const path = field.item(_key).field('person');
      if (person) return { ...personLink(person, path, context), role };
      const id = _key ?? `supervisor-${index}`;
      return path.annotate({ id, name: '', kind: 'coauthor', role }, 'supervisor');
    });
}
