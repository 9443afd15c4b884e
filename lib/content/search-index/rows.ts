import type { PersonRow, SubjectRow, WorkRow } from '../../search/rows.ts';
import type { LocalisedText } from '../localised-text/result.ts';
import { filingName } from '../person/names.ts';
import { orderVersions } from '../work/version-view.ts';
import { workKindOf } from '../work/work-kind.ts';
import type {
  IndexedCoauthor,
  IndexedInstitution,
  IndexedMember,
  IndexedTopic,
  IndexedWork,
} from './query.ts';

function textsOf(text: LocalisedText): string[] {
  return text.flatMap(({ value }) => value ?? []);
}

export function memberRow(member: IndexedMember): PersonRow {
  const { name = '', familyName } = member;
  return {
    id: member._id,
    type: 'researcher',
    slug: member.slug,
    name,
    filingName: filingName({ name, familyName }),
    otherNames: member.alternateNames,
    identifiers: [member.orcid ?? []].flat(),
    role: member.role,
    status: member.status,
    about: textsOf(member.position),
    institutions: member.institutionIds,
    topics: member.topicIds,
    member: undefined,
  };
}

export function coauthorRow(coauthor: IndexedCoauthor): PersonRow {
  const { name = '', familyName } = coauthor;
  return {
    id: coauthor._id,
    type: 'coauthor',
    slug: coauthor.slug,
    name,
    filingName: filingName({ name, familyName }),
    otherNames: [],
    identifiers: [coauthor.orcid ?? []].flat(),
    role: undefined,
    status: undefined,
    about: textsOf(coauthor.affiliation),
    institutions: [],
    topics: [],
    member: coauthor.member,
  };
}

export function topicRow({ _id: id, slug, name, description }: IndexedTopic): SubjectRow {
  return { id, type: 'topic', slug, names: textsOf(name), about: textsOf(description) };
}

export function institutionRow(institution: IndexedInstitution): SubjectRow {
  const { _id: id, slug, name, shortName, place } = institution;
  return {
    id,
    type: 'institution',
    slug,
    names: [...textsOf(name), ...[shortName ?? []].flat()],
    about: textsOf(place),
  };
}

export function workRow(work: IndexedWork): WorkRow {
  const versions = orderVersions(work.versions);
  return {
    id: work._id,
    slug: work.slug,
    title: work.title ?? '',
    otherTitles: textsOf(work.translatedTitle),
    date: versions.map(({ date }) => date).find((date) => date !== undefined),
    kind: workKindOf(work),
    venues: versions.flatMap(({ venue = [], venueShort = [] }) => [venue, venueShort].flat()),
    identifiers: versions.flatMap(({ doi = [], arxivId = [] }) => [doi, arxivId].flat()),
    abstracts: textsOf(work.abstract),
    topics: work.topicIds,
    authors: work.authors.map(({ id, printedName }) => ({
      ...(id !== undefined && { id }),
      ...(printedName !== undefined && { printedName }),
    })),
  };
}
