import type { PersonRow, SubjectRow, WorkRow } from '@/lib/search/rows';

/** A member with a page and nothing else, but for what is given. */
export function personRow(id: string, more: Partial<PersonRow> = {}): PersonRow {
  const { name = id } = more;
  return {
    id,
    type: 'researcher',
    slug: id,
    name,
    filingName: name.split(' ').at(-1) ?? '',
    otherNames: [],
    identifiers: [],
    role: undefined,
    status: 'current',
    about: [],
    institutions: [],
    topics: [],
    member: undefined,
    ...more,
  };
}

export function coauthorRow(id: string, more: Partial<PersonRow> = {}): PersonRow {
  return personRow(id, { type: 'coauthor', status: undefined, ...more });
}

export function workRow(id: string, more: Partial<WorkRow> = {}): WorkRow {
  return {
    id,
    slug: id,
    title: id,
    otherTitles: [],
    date: undefined,
    kind: 'journal',
    venues: [],
    identifiers: [],
    abstracts: [],
    topics: [],
    authors: [],
    ...more,
  };
}

export function subjectRow(
  type: SubjectRow['type'],
  id: string,
  more: Partial<SubjectRow> = {},
): SubjectRow {
  return { id, type, slug: id, names: [id], about: [], ...more };
}
