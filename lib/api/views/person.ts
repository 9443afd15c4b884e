import { pageOf } from '../../citations/record-names.ts';
import type { PersonFacts, RelatedPersonFacts } from '../../content/facts/people-query.ts';
import type { InstitutionResult } from '../../content/institution/query.ts';
import { inFilingOrder } from '../../content/person/card-view.ts';
import { portraitPath } from '../../content/portrait/addresses.ts';
import type { PortraitResult } from '../../content/portrait/query.ts';
import { portraitFingerprint } from '../../content/portrait/renditions.ts';
import { periodOf } from '../../content/supervision/period.ts';
import type { SupervisionResult } from '../../content/supervision/query.ts';
import { currentSupervisions, knownSupervisions } from '../../content/supervision/supervisors.ts';
import type { ViewContext } from '../../content/view-context.ts';
import { orcidAddress } from '../../domain/index.ts';
import { absolute } from '../../metadata/absolute-address.ts';
import type { Person, RelatedPerson, Supervision } from '../schemas/person.ts';
import { pageUrlOf, textsByLanguage } from './by-language.ts';
import { topicReferences } from './topic.ts';

/** Of the widths that pages ask for, a middle one. */
const imageWidth = 640;

/** A member as the API tells them: what the profile shows. */
export function personView(person: PersonFacts): Person {
  const { slug, name, givenName, nameParticle, familyName, nameSuffix, role, status } = person;
  const { orcid, email, telephone, portrait } = person;
  const jobTitle = textsByLanguage(person.position);
  return {
    slug,
    url: pageUrlOf({ page: 'profile', slug }),
    name,
    ...(givenName && { givenName }),
    ...(nameParticle && { 'non-dropping-particle': nameParticle }),
    ...(familyName && { familyName }),
    ...(nameSuffix && { honorificSuffix: nameSuffix }),
    ...(jobTitle && { jobTitle }),
    ...(role && { role }),
    status,
    affiliation: person.institutions.flatMap(affiliationView),
    knowsAbout: topicReferences(person.topics),
    ...(orcid && { identifier: orcidAddress(orcid) }),
    ...(email && { email }),
    ...(telephone && { telephone }),
    sameAs: person.links.map(({ url }) => new URL(url).href),
    ...(portrait && { image: imageOf(slug, portrait) }),
    dateModified: person._updatedAt,
  };
}

/** The same with supervisors and students. */
export function relatedPersonView(person: RelatedPersonFacts, context: ViewContext): RelatedPerson {
  const shown = person.status === 'alumni' ? knownSupervisions : currentSupervisions;
  const selfIds = [person._id, ...person.formerly];
  return {
    ...personView(person),
    supervisors: shown(person.supervisors, context)
      .toSorted((a, b) => Number(a.role === 'co') - Number(b.role === 'co'))
      .flatMap((supervision) => {
        const { person: supervisor } = supervision;
        if (supervisor === null) return [];
        const { name } = supervisor.member ?? supervisor;
        return [supervisionView(name, pageOf(supervisor), supervision)];
      }),
    students: inFilingOrder(person.students, 'fr').flatMap(({ name, slug, supervisors }) => {
      const own = supervisors.find((one) => selfIds.includes(one.person?._id ?? ''));
      return own ? [supervisionView(name, { page: 'profile', slug }, own)] : [];
    }),
  };
}

function supervisionView(
  name: string,
  page: ReturnType<typeof pageOf>,
  supervision: SupervisionResult,
): Supervision {
  const { role, degree } = supervision;
  const { start, end } = periodOf(supervision);
  return {
    name,
    ...(page?.page === 'profile' && { slug: page.slug }),
    ...(page && { url: pageUrlOf(page) }),
    role,
    ...(degree && { degree }),
    ...(start !== undefined && { startDate: String(start) }),
    ...(end !== undefined && { endDate: String(end) }),
  };
}

function affiliationView(institution: InstitutionResult): Person['affiliation'] {
  const { slug, shortName } = institution;
  const name = textsByLanguage(institution.name);
  if (name === undefined && shortName === undefined) return [];
  return [
    {
      ...(name && { name }),
      ...(shortName && { alternateName: shortName }),
      ...(slug && { url: pageUrlOf({ page: 'institution', slug }) }),
    },
  ];
}

function imageOf(slug: string, portrait: PortraitResult): string {
  return absolute(portraitPath(slug, portraitFingerprint(portrait), imageWidth));
}
