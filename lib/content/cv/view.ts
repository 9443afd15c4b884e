import type { MemberRole } from '../../domain/vocabulary.ts';
import { type InstitutionName, institutionNames } from '../institution/view.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { portraitFingerprint } from '../portrait/renditions.ts';
import type { Portrait } from '../portrait/view.ts';
import { ownWorkViews, type PersonRecord, recordView } from '../profile/record-view.ts';
import type { ViewContext } from '../view-context.ts';
import { worksByKind, type WorksOfKind } from './by-kind.ts';
import type { CvResult } from './query.ts';

/** A person's curriculum vitæ. The annotation belongs to the name. */
export interface Cv extends PersonRecord {
  readonly name: string;
  readonly status: 'current' | 'alumni';
  readonly role?: MemberRole;
  readonly position?: Phrase;
  readonly institutions: InstitutionName[];
  /** Of the picture of the page. */
  readonly portrait?: Pick<Portrait, 'fingerprint'>;
  readonly works: WorksOfKind[];
  readonly workCount: number;
}

export function cvView(person: CvResult, context: ViewContext): Cv {
  const { _id: id, name, status } = person;
  const path = context.document(id, 'researcher');
  const position = phraseOf(person.position, context.language, path.field('position'));
  const works = ownWorkViews(person, context);
  const cv: Cv = {
    name,
    status,
    ...(person.role && { role: person.role }),
    ...(position && { position }),
    institutions: institutionNames(person.institutions, path.field('institutions'), context),
    ...(person.portrait && {
      portrait: { fingerprint: portraitFingerprint(person.portrait) },
    }),
    ...recordView(person, context),
    works: worksByKind(works),
    workCount: works.length,
  };
  return context.withValidationIssues(path.field('name').annotate(cv, name === '' && 'name'), id);
}
