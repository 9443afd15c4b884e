import { slugOf } from '../../../../lib/domain/index.ts';
import { isRecord } from '../../../schema/rules/is-record.ts';

/** Someone who can be an author: a member, or a person outside the institute. */
export interface Person {
  /** Of the published document, whether it is published yet or not. */
  readonly id: string;
  readonly type: 'researcher' | 'coauthor';
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly slug: string | undefined;
  readonly isPublished: boolean;
}

/** All members and coauthors, drafts included. */
export const peopleQuery = /* groq */ `
  *[_type in ["researcher", "coauthor"] && !(_id in path("versions.**"))]{
    _id, _type, name, alternateNames, "slug": slug.current, "isMember": defined(member)
  }`;

/**
 * The result of `peopleQuery` in the raw perspective as one person per document, the draft before
 * the published version. A coauthor who became a member is left out: the member is in the list.
 */
export function peopleIn(answer: unknown): Person[] {
  const rows = Array.isArray(answer) ? answer.filter(isRecord) : [];
  const people = new Map<string, Person>();
  const left = new Set<string>();
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b))) {
    const { _id, _type, name, slug } = row;
    if (typeof _id !== 'string' || (_type !== 'researcher' && _type !== 'coauthor')) continue;
    const isDraft = _id.startsWith('drafts.');
    const id = isDraft ? _id.slice('drafts.'.length) : _id;
    if (row.isMember === true) left.add(id);
    people.set(id, {
      id,
      type: _type,
      name: typeof name === 'string' ? name : '',
      otherNames: stringsIn(row.alternateNames),
      slug: typeof slug === 'string' ? slug : undefined,
      isPublished: !isDraft || people.has(id),
    });
  }
  return [...people.values()].filter(({ id, name }) => name.trim() !== '' && !left.has(id));
}

/** Published documents first, so that a draft takes their place. */
function rank(row: Record<string, unknown>): number {
  return typeof row._id === 'string' && row._id.startsWith('drafts.') ? 1 : 0;
}

function stringsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

/** The words of a name in the form for comparison: lower case, without accents. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s\p{Pd}.,;’']+/u)
    .map((word) => slugOf(word) || word.toLocaleLowerCase())
    .filter((word) => word !== '');
}

/**
 * The people that a query finds: each word of the query is the beginning of a word in one of their
 * names. An exact name comes first, then a name that begins with the query, then members, then the
 * others, each by name.
 *
 * @param limit how many at most
 */
export function findPeople(people: readonly Person[], query: string, limit: number): Person[] {
  const sought = wordsOf(query);
  if (sought.length === 0) return [];
  const found = people.flatMap((person) => {
    const names = [person.name, ...person.otherNames].map(wordsOf);
    const hits = names.filter((words) =>
      sought.every((word) => words.some((candidate) => candidate.startsWith(word))),
    );
    const [hit] = hits;
    if (!hit) return [];
    const isExact = hits.some((words) => words.join(' ') === sought.join(' '));
    const beginsSo = hit[0]?.startsWith(sought[0] ?? '') ?? false;
    const order = (isExact ? 0 : 4) + (beginsSo ? 0 : 2) + (person.type === 'researcher' ? 0 : 1);
    return [{ person, order }];
  });
  return found
    .toSorted((a, b) => a.order - b.order || a.person.name.localeCompare(b.person.name))
    .slice(0, limit)
    .map(({ person }) => person);
}
