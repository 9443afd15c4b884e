import type { PersonRow, SubjectRow, WorkRow } from '../../search/rows.ts';
import type { LocalisedText } from '../localised-text/result.ts';
import { filingName } from '../person/names.ts';
import { orderVersions } from '../work/version-view.ts';
import { workKindOf } from '../work/work-kind.ts';
import type { IndexedPerson, IndexedSubject, IndexedWork } from './query.ts';

function textsOf(text: LocalisedText): string[] {
  return text.flatMap(({ value }) => value ?? []);
}

export function personRow(person: IndexedPerson): PersonRow {
  const { name = '', familyName, orcid } = person;
  return {
    id: person._id,
    type: person._type,
    slug: person.slug,
    name,
    filingName: filingName({ name, familyName }),
    otherNames: person.alternateNames,
    identifiers: orcid === undefined ? [] : [orcid],
    role: person.role,
    status: person.status ?? 'current',
    about: [...textsOf(person.position), ...textsOf(person.affiliation)],
    institutions: person.institutionIds,
    topics: person.topicIds,
    member: person.member,
  };
}

export function subjectRow(subject: IndexedSubject): SubjectRow {
  const { shortName = [] } = subject;
  return {
    id: subject._id,
    type: subject._type,
    slug: subject.slug,
    names: [...textsOf(subject.name), ...[shortName].flat()],
    about: [...textsOf(subject.place), ...textsOf(subject.description)],
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
