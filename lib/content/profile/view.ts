import { type Biography, biographyView } from '../biography/view.ts';
import { vcardPath } from '../contact/addresses.ts';
import { type Contact, contactView } from '../contact/view.ts';
import { type Genealogy, genealogyView } from '../genealogy/view.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import { cardView, type PersonCard } from '../person/card-view.ts';
import type { Period } from '../supervision/period.ts';
import { type Students, studentViews } from '../supervision/students.ts';
import {
  currentSupervisions,
  knownSupervisions,
  type Supervisor,
  supervisorViews,
} from '../supervision/supervisors.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from '../work/by-year.ts';
import { type Work, workView } from '../work/view.ts';
import type { ProfileResult } from './query.ts';

/** A selected work, shown before the list of all works. */
export type FeaturedWork = Pick<Work, 'id' | 'title' | 'href' | 'versions' | 'abstract'>;

/** A person's page. The annotation belongs to the name. */
export interface Profile extends Omit<PersonCard, 'href' | 'filedAs'> {
  /** The years at the institute, as far as they are known. */
  readonly period: Period;
  readonly chairs: Phrase[];
  readonly supervisors: Supervisor[];
  readonly biography?: Biography;
  readonly contact: Contact;
  /** Undefined for a draft without an address. */
  readonly vcardHref?: string;
  readonly students: Students;
  /** Undefined when supervisors and students have none of their own. */
  readonly genealogy?: Genealogy;
  readonly featured: FeaturedWork[];
  readonly years: WorksOfYear[];
  readonly workCount: number;
}

/** A person's profile, with what refers to them. */
export function profileView(person: ProfileResult, context: ViewContext): Profile {
  const { language } = context;
  const selfIds = [person._id, ...person.formerly];
  const path = context.document(person._id, 'researcher');
  const works = person.works
    .filter((work) => work.authorIds.some((id) => selfIds.includes(id)))
    .map((work) => workView(work, selfIds, context));
  const { href: _href, filedAs: _filedAs, ...card } = cardView(person, context);
  const biography = biographyView(person.biography, language, path.field('biography'));
  const supervisors = person.supervisors.map(({ person: supervisor, ...edge }) => ({
    ...edge,
    personId: supervisor?.member?._id ?? supervisor?._id,
  }));
  // Who has left keeps the supervisors of their time here.
  const supervisions =
    person.status === 'alumni'
      ? knownSupervisions(person.supervisors, context)
      : currentSupervisions(person.supervisors, context);
  const genealogy = genealogyView(person.genealogy, { ids: selfIds, supervisors }, context);
  const profile: Profile = {
    ...card,
    period: {
      ...(person.startYear !== undefined && { start: person.startYear }),
      ...(person.endYear !== undefined && { end: person.endYear }),
    },
    chairs: person.chairs.flatMap(({ _key, title }) => {
      const field = path.field('chairs').item(_key).field('title');
      return phraseOf(title, language, field) ?? [];
    }),
    supervisors: supervisorViews(supervisions, path.field('supervisors'), context),
    ...(biography && { biography }),
    contact: contactView(person, path, context),
    ...(person.slug !== '' && { vcardHref: vcardPath(person.slug, language) }),
    ...(genealogy && { genealogy }),
    students: studentViews(person.students, selfIds, context),
    featured: featuredViews(
      person.featured,
      { works, field: path.field('featuredWorks') },
      context,
    ),
    years: worksByYear(works),
    workCount: works.length,
  };
  const annotatedProfile =
    person.slug === '' ? path.annotateFields(profile, { slug: 'address' }) : profile;
  return context.withValidationIssues(annotatedProfile, person._id);
}

/**
 * A published page leaves out a featured work that is gone or not the person's; a draft shows a
 * placeholder.
 */
function featuredViews(
  ids: readonly string[],
  { works, field }: { works: readonly Work[]; field: FieldPath },
  { isDraft }: ViewContext,
): FeaturedWork[] {
  return ids.flatMap((id): FeaturedWork[] => {
    const work = works.find((one) => one.id === id);
    if (work) return [work];
    return isDraft ? [{ id, title: field.annotate(placeholderPhrase('work')), versions: [] }] : [];
  });
}
