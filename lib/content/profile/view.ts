import type { LinkKind } from '../../domain/vocabulary.ts';
import { type Biography, biographyView } from '../biography/view.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import { cardView, type PersonCard } from '../person/card-view.ts';
import { type Student, studentViews } from '../supervision/students.ts';
import {
  currentSupervisions,
  type Supervisor,
  supervisorViews,
} from '../supervision/supervisors.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from '../work/by-year.ts';
import { type Work, workView } from '../work/view.ts';
import type { ProfileResult } from './query.ts';

/** A page about a person on another site. */
export interface ExternalLink {
  readonly kind: LinkKind;
  readonly href: string;
  /** An editor's own label, mostly for the kind `other`. */
  readonly label?: Phrase;
}

/** A selected work, shown before the list of all works. */
export type FeaturedWork = Pick<Work, 'id' | 'title' | 'href' | 'versions' | 'abstract'>;

/** A person's page. The annotation belongs to the name. */
export interface Profile extends Omit<PersonCard, 'href'> {
  readonly chairs: Phrase[];
  readonly supervisors: Supervisor[];
  readonly biography?: Biography;
  /** `0000-0002-…`, check digit verified. */
  readonly orcid?: string;
  readonly links: ExternalLink[];
  readonly students: Student[];
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
  const { href: _, ...card } = cardView(person, context);
  const biography = biographyView(person.biography, language, path.field('biography'));
  const supervisions = currentSupervisions(person.supervisors, context);
  const profile: Profile = {
    ...card,
    chairs: person.chairs.flatMap(({ _key, title }) => {
      const field = path.field('chairs').item(_key).field('title');
      return phraseOf(title, language, field) ?? [];
    }),
    supervisors: supervisorViews(supervisions, path.field('supervisors'), context),
    ...(biography && { biography }),
    ...(person.orcid && { orcid: person.orcid }),
    links: linkViews(person, path.field('links'), context),
    students: studentViews(person.students, selfIds, context),
    featured: featuredViews(
      person.featured,
      { works, field: path.field('featuredWorks') },
      context,
    ),
    years: worksByYear(works),
    workCount: works.length,
  };
  const annotatedProfile = path.annotateFields(profile, {
    ...(profile.orcid !== undefined && { orcid: null }),
    ...(person.slug === '' && { slug: 'address' }),
  });
  return context.withValidationIssues(annotatedProfile, person._id);
}

function linkViews(
  { links }: ProfileResult,
  field: FieldPath,
  { language }: ViewContext,
): ExternalLink[] {
  return links.flatMap(({ _key, kind, url, label }) => {
    if (url === '') return [];
    const words = phraseOf(label, language, noFieldPath);
    return [field.item(_key).annotate({ kind, href: url, ...(words && { label: words }) })];
  });
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
