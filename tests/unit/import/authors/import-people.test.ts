import {
  type AuthorChoice,
  importPeople,
  mostNewCoauthors,
} from '@/lib/import/authors/import-people';
import { personMatcher } from '@/lib/import/authors/person-matcher';
import type { KnownPerson } from '@/lib/import/known/known-people';
import { author } from '../records/source-records';

const kwok: KnownPerson = {
  id: 'researcher-kwok',
  type: 'researcher',
  isPublished: true,
  name: 'Devin Kwok',
  alternateNames: ['D. X. Kwok'],
  orcid: '0000-0002-1825-0097',
  slugs: ['devin-kwok'],
};
const people = (here: readonly KnownPerson[] = [kwok]) => importPeople(here, personMatcher(here));
const ids = ({ authors }: ReturnType<ReturnType<typeof people>['resolve']>) =>
  authors.map(({ person }) => person?.id);
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => author(`Given${at} | Family${at}`));

test('who is here is found, and who is new is made once, work after work', () => {
  const found = people();
  const first = found.resolve([author('Devin | Kwok'), author('Maria | Silva')]);
  expect(ids(first)).toEqual(['researcher-kwok', 'coauthor-import-maria-silva']);
  expect(first.created).toHaveLength(1);
  const second = found.resolve([author('Maria | Silva'), author('Devin | Kwok')]);
  expect(ids(second)).toEqual(['coauthor-import-maria-silva', 'researcher-kwok']);
  // The transaction of the first work may have failed.
  expect(second.created).toEqual(first.created);
});

describe('one name, with and without an ORCID iD', () => {
  const [bare, one, other] = [
    author('Wei | Wang'),
    author('Wei | Wang', { orcid: '0000-0001-5109-3700' }),
    author('Wei | Wang', { orcid: '0000-0002-1694-233X' }),
  ];
  test.each([
    ['first with', [one, bare], 1],
    ['first without', [bare, one], 1],
    ['two iDs', [one, other], 2],
    ['two iDs, and then without', [one, other, bare], 3],
    ['twice with', [one, one], 1],
  ])('%s', (_, works, count) => {
    const found = people();
    const made = works.flatMap((author) => ids(found.resolve([author])));
    expect(new Set(made).size).toBe(count);
    expect(made).not.toContain(undefined);
  });
});

test('a work names a person once: the second one stays a name', () => {
  const { authors, created } = people().resolve([
    author('Devin | Kwok'),
    author('Devin | Kwok'),
    author('Maria | Silva'),
    author('Maria | Silva'),
  ]);
  expect(authors.map(({ person }) => person?.id)).toEqual([
    'researcher-kwok',
    undefined,
    'coauthor-import-maria-silva',
    undefined,
  ]);
  expect(created).toHaveLength(1);
});

test('the choices of an editor decide', () => {
  const found = people();
  const authors = [author('Devin | Kwok'), author('Devon | Kwock'), author('Maria | Silva')];
  const choices = new Map<number, AuthorChoice>([
    [0, 'new'],
    [1, { person: 'researcher-kwok' }],
    [2, 'nameOnly'],
  ]);
  expect(ids(found.resolve(authors, choices))).toEqual([
    'coauthor-import-devin-kwok',
    'researcher-kwok',
    undefined,
  ]);
});

test('a choice of somebody who is gone is a name', () => {
  expect(
    ids(people().resolve([author('Devin | Kwok')], new Map([[0, { person: 'gone' }]]))),
  ).toEqual([undefined]);
});

test.each([
  [mostNewCoauthors, mostNewCoauthors],
  [mostNewCoauthors + 1, 0],
])('of a work with %i new authors, %i are made', (count, made) => {
  const resolved = people().resolve([author('Devin | Kwok'), ...names(count)]);
  expect(resolved.created).toHaveLength(made);
  expect(resolved.authors[0]?.person?.id).toBe('researcher-kwok');
  expect(resolved.authors).toHaveLength(count + 1);
});

test('slugs are free: of those who are here, and of those who were made', () => {
  const here: KnownPerson = {
    ...kwok,
    id: 'c',
    type: 'coauthor',
    name: 'Other',
    orcid: undefined,
    slugs: ['maria-silva'],
  };
  const { created } = people([here]).resolve([
    author('Maria | Silva'),
    author('María | Silvá', { orcid: '0000-0001-5109-3700' }),
  ]);
  expect(created.map(({ slug }) => slug)).toEqual([
    { _type: 'slug', current: 'maria-silva-2' },
    { _type: 'slug', current: 'maria-silva-3' },
  ]);
});

test('a name in whose letters no `_id` can be written stays a name', () => {
  expect(ids(people().resolve([{ name: '王伟', isOrganization: false }]))).toEqual([undefined]);
});
