import type { Organization, Person } from 'schema-dts';

import type { CoauthorPage } from '../content/coauthor/page-view.ts';
import type { Profile } from '../content/profile/view.ts';
import { orcidAddress } from '../domain/index.ts';
import { absolute } from '../metadata/absolute-address.ts';
import type { PageAddress } from '../pages/registry.ts';
import { instituteId, subjectId } from './ids.ts';

/** A member of the institute, with what the profile shows. */
export function memberPerson(profile: Profile, address: PageAddress): Person {
  const { name, portrait, position, institutions, topics, contact, status } = profile;
  return {
    '@type': 'Person',
    '@id': subjectId(address, 'person'),
    name,
    ...(portrait && { image: absolute(portrait.src) }),
    ...(position && { jobTitle: position.text }),
    ...(institutions.length > 0 && {
      affiliation: institutions.map((institution): Organization => ({
        '@type': 'Organization',
        name: institution.text,
        ...(institution.href !== undefined && { url: absolute(institution.href) }),
      })),
    }),
    ...(status === 'current' && { memberOf: { '@id': instituteId() } }),
    ...(topics.length > 0 && { knowsAbout: topics.map((topic) => topic.name.text) }),
    ...(contact.email !== undefined && { email: contact.email }),
    ...identity(
      contact.orcid,
      contact.links.map(({ href }) => href),
    ),
  };
}

/** A person outside the institute, with what their page shows. */
export function coauthorPerson(coauthor: CoauthorPage, address: PageAddress): Person {
  const { name, affiliation, orcid, url } = coauthor;
  return {
    '@type': 'Person',
    '@id': subjectId(address, 'person'),
    name,
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation.text } }),
    ...identity(orcid, url === undefined ? [] : [url]),
  };
}

/** The addresses that are the same person, that of the ORCID iD first. */
function identity(
  orcid: string | undefined,
  links: readonly string[],
): { identifier?: string[]; sameAs?: string[] } {
  const iD = orcid === undefined ? [] : [orcidAddress(orcid)];
  const sameAs = [...iD, ...links];
  return {
    ...(iD.length > 0 && { identifier: iD }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}
