import { pathOf } from '../../pages/addresses.ts';
import { type Biography, biographyView } from '../biography/view.ts';
import { vcardPath } from '../contact/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type Genealogy, genealogyView } from '../genealogy/view.ts';
import { placeholderPhrase } from '../localised-text/view.ts';
import { type CoauthorNetwork, networkView } from '../network/view.ts';
import { cardView, type PersonCard } from '../person/card-view.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear, yearOf } from '../work/by-year.ts';
import type { Work } from '../work/view.ts';
import { type WorksFormats, worksFormats } from '../work/works-formats.ts';
import { longWorksList, type WorksList, worksList } from '../work/works-list.ts';
import type { ProfileResult } from './query.ts';
import { ownWorkViews, type PersonRecord, recordView, selfIdsOf } from './record-view.ts';

/** A selected work, shown before the list of all works. */
export type FeaturedWork = Pick<Work, 'id' | 'title' | 'href' | 'versions' | 'abstract'>;

/** A person's page. The annotation belongs to the name. */
export interface Profile extends Omit<PersonCard, 'href' | 'filedAs'>, PersonRecord {
  readonly biography?: Biography;
  /** Undefined for a draft without an address. */
  readonly vcardHref?: string;
  readonly cvHref: string;
  /** Undefined when supervisors and students have none of their own. */
  readonly genealogy?: Genealogy;
  readonly featured: FeaturedWork[];
  readonly years: WorksOfYear[];
  readonly workCount: number;
  /** Only of a long list of works. */
  readonly worksList?: WorksList;
  /** Undefined for a draft without an address, and where there are no works. */
  readonly formats?: WorksFormats;
  /** Undefined when the person wrote with few others. */
  readonly network?: CoauthorNetwork;
}

/** A person's profile, with what refers to them. */
export function profileView(person: ProfileResult, context: ViewContext): Profile {
  const { language } = context;
  const path = context.document(person._id, 'researcher');
  const works = ownWorkViews(person, context);
  const { href: _href, filedAs: _filedAs, ...card } = cardView(person, context);
  const biography = biographyView(person.biography, language, path.field('biography'));
  const supervisors = person.supervisors.map(({ person: supervisor, ...edge }) => ({
    ...edge,
    personId: supervisor?.member?._id ?? supervisor?._id,
  }));
  const selfIds = selfIdsOf(person);
  const genealogy = genealogyView(person.genealogy, { ids: selfIds, supervisors }, context);
  const years = new Map(works.map((work) => [work.id, yearOf(work)]));
  const jointWorks = person.works.flatMap(({ _id, authors }) => {
    const year = years.get(_id);
    return year === undefined ? [] : [{ year, authors }];
  });
  const network = networkView(jointWorks, selfIds, context);
  const profile: Profile = {
    ...card,
    ...recordView(person, context),
    ...(biography && { biography }),
    ...(person.slug !== '' && { vcardHref: vcardPath(person.slug, language) }),
    cvHref: pathOf({ page: 'cv', slug: addressSlug(person) }, language),
    ...(genealogy && { genealogy }),
    featured: featuredViews(
      person.featured,
      { works, field: path.field('featuredWorks') },
      context,
    ),
    years: worksByYear(works),
    workCount: works.length,
    ...(works.length >= longWorksList &&
      person.slug !== '' && { worksList: worksList({ person: person.slug }, language) }),
    ...(works.length > 0 &&
      person.slug !== '' && {
        formats: worksFormats({ page: 'profile', slug: person.slug }, language, works.length),
      }),
    ...(network && { network }),
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
