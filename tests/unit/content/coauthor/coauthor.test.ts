import { annotationOf } from '@/lib/content/annotation';
import { coauthorPageResult } from '@/lib/content/coauthor/page-query';
import { coauthorPageView } from '@/lib/content/coauthor/page-view';
import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';
import { previewContext } from '@/lib/preview/preview-context';

const raffel = {
  _id: 'coauthor-raffel',
  name: 'Colin Raffel',
  slug: 'colin-raffel',
  affiliation: [
    { _key: 'fr', language: 'fr', value: 'Université de Toronto' },
    { _key: 'en', language: 'en', value: 'University of Toronto' },
  ],
  url: 'https://colinraffel.com',
  orcid: '0000-0002-1825-0097',
};
const self = { _id: raffel._id, _type: 'coauthor', name: raffel.name, slug: raffel.slug };
const member = (name: string) => ({ _id: name, _type: 'researcher', name, slug: 'a' });
const [ash, roy, zed] = [member('Bo Ash'), member('Al Roy'), member('Ana de Zed')];

interface Person {
  _id: string;
}
const work = (title: string, date: string | null, ...people: Person[]) => ({
  _id: `publication-${title}`,
  slug: title.toLowerCase(),
  title,
  language: 'en',
  authors: people.map((person) => ({ person })),
  authorIds: people.map(({ _id }) => _id),
  versions: date === null ? [] : [{ _key: 'v', kind: 'journal', date }],
});

function view(works: object[] = [], more: object = {}, language: 'fr' | 'en' = 'fr') {
  const stored = { ...raffel, works, filed: [], ...more };
  const { value } = parseResult(coauthorPageResult.published, stored);
  if (!value) throw new Error('nobody');
  return coauthorPageView(value, publishedContext(language, '2026-01-15'));
}

/** The groups as texts: names, titles in full, repeated titles. */
const groupsOf = (page: ReturnType<typeof view>) =>
  page.groups.map(({ members, works, repeated }) => [
    members.map(({ name }) => name).join(', '),
    works.map(({ title }) => title.text).join(' '),
    repeated.map(({ title }) => title.text).join(' '),
  ]);

test.each([
  ['fr', 'Université de Toronto'],
  ['en', 'University of Toronto'],
] as const)('in %s, a coauthor has their name, affiliation, site and ORCID iD', (language, at) => {
  expect(view([], {}, language)).toEqual({
    id: raffel._id,
    name: 'Colin Raffel',
    affiliation: { text: at },
    url: 'https://colinraffel.com',
    orcid: '0000-0002-1825-0097',
    groups: [],
    jointCount: 0,
    memberCount: 0,
  });
});

test.each([
  ['affiliation', []],
  ['url', 'javascript:alert(1)'],
  ['orcid', '0000-0002-1825-0098'],
])('the field %s is left out at %j', (field, value) => {
  expect(view([], { [field]: value })).not.toHaveProperty(field);
});

test('works stand under the member who wrote most of them, the newest first', () => {
  const works = [
    work('Old', '2019', self, roy),
    work('New', '2024-05', self, roy),
    work('Undated', null, self, roy),
    work('Other', '2020', self, ash),
  ];
  const page = view(works);
  expect(groupsOf(page)).toEqual([
    ['Al Roy', 'New Old Undated', ''],
    ['Bo Ash', 'Other', ''],
  ]);
  expect([page.jointCount, page.memberCount]).toEqual([4, 2]);
});

test('of members with as many works, the one filed first comes first', () => {
  const works = [work('A', '2020', self, zed), work('B', '2021', self, roy)];
  expect(groupsOf(view(works)).map(([names]) => names)).toEqual(['Al Roy', 'Ana de Zed']);
  const filed = [{ _id: zed._id, familyName: 'de Zed' }];
  expect(groupsOf(view(works, { filed })).map(([names]) => names)).toEqual([
    'Ana de Zed',
    'Al Roy',
  ]);
});

test('a work of several members stands in full under the first, and its title under the others', () => {
  const works = [
    work('Both', '2022', self, ash, roy),
    work('Roys', '2023', roy, self),
    work('Ashs', '2021', ash, self),
    work('Roys second', '2020', roy, self),
  ];
  expect(groupsOf(view(works))).toEqual([
    ['Al Roy', 'Roys Both Roys second', ''],
    ['Bo Ash', 'Ashs', 'Both'],
  ]);
});

test('a repeated work is a title, an address and a year, whoever wrote it', () => {
  const works = [
    work('Both', '2022-03', self, ash, roy),
    work('Undated', null, self, ash, roy),
    work('Roys', '2023', roy, self),
  ];
  expect(view(works).groups[1]?.repeated).toEqual([
    {
      id: 'publication-Both',
      title: { text: 'Both', lang: 'en' },
      href: '/fr/publications/both',
      year: 2022,
    },
    {
      id: 'publication-Undated',
      title: { text: 'Undated', lang: 'en' },
      href: '/fr/publications/undated',
      year: null,
    },
  ]);
});

test('members with exactly the same works share a group', () => {
  const works = [work('A', '2022', ash, self, roy), work('B', '2021', roy, ash, self)];
  expect(groupsOf(view(works))).toEqual([['Bo Ash, Al Roy', 'A B', '']]);
});

test('works without a member come last', () => {
  const works = [
    { ...work('Alone', '2025', self), authors: [{ person: self }, { person: null }] },
    work('A', '2020', self, roy),
  ];
  const page = view(works);
  expect(groupsOf(page)).toEqual([
    ['Al Roy', 'A', ''],
    ['', 'Alone', ''],
  ]);
  expect([page.jointCount, page.memberCount]).toEqual([1, 1]);
});

test('a member who was a coauthor, or whose name is printed otherwise, is one member', () => {
  const former = {
    ...self,
    _id: 'coauthor-roy',
    name: 'A. Roy',
    member: { _id: roy._id, name: roy.name, slug: 'al-roy' },
  };
  const printed = work('B', '2021', self, roy);
  const works = [
    work('A', '2022', self, former, roy),
    { ...printed, authors: [{ person: self }, { person: roy, printedName: 'A. Roy' }] },
  ];
  const page = view(works);
  expect(groupsOf(page)).toEqual([['Al Roy', 'A B', '']]);
  expect(page.groups[0]?.members).toMatchObject([{ kind: 'member', name: 'Al Roy' }]);
  expect(page.memberCount).toBe(1);
});

test('the coauthor is emphasised among the authors, and other coauthors are linked', () => {
  const other = { _id: 'c', _type: 'coauthor', name: 'Other', slug: 'other' };
  const [group] = view([work('A', '2022', self, other, roy)]).groups;
  expect(group?.works[0]?.authors).toMatchObject([
    { name: 'Colin Raffel', self: true },
    { name: 'Other', self: false, kind: 'coauthor', href: '/fr/coauteurs/other' },
    { name: 'Al Roy', self: false, kind: 'member', href: '/fr/repertoire/a' },
  ]);
});

test('a work that refers to the coauthor elsewhere than among its authors is not listed', () => {
  expect(view([work('A', '2022', roy)]).groups).toEqual([]);
});

test('with 300 works, and one of them by 3,000 people, every work stands in full once', () => {
  const members = Array.from({ length: 50 }, (_, index) => member(`M${index}`));
  const crowd = Array.from({ length: 2_950 }, (_, index) => ({
    ...self,
    _id: `c${index}`,
    name: `C${index}`,
  }));
  const works = Array.from({ length: 299 }, (_, index) =>
    work(`W${index}`, '2020', self, ...members.filter((__, place) => index % (place + 2) === 0)),
  );
  const page = view([...works, work('Vast', '2021', self, ...crowd, ...members)]);
  const titles = page.groups.flatMap((group) => group.works.map(({ id }) => id));
  expect(new Set(titles).size).toBe(300);
  expect(titles).toHaveLength(300);
  expect(page.groups.length).toBeLessThanOrEqual(51);
});

test('a draft shows what is missing, and links its fields to the Studio', () => {
  const draft = parseResult(coauthorPageResult.draft, { ...raffel, name: null, slug: null }).value;
  if (!draft) throw new Error('nobody');
  const context = previewContext({ language: 'fr', today: '2026-01-15', isDraft: true }, []);
  const page = coauthorPageView(draft, context);
  const { placeholder, fields } = annotationOf(page);
  expect(placeholder).toBe('name');
  expect(fields?.['slug']?.placeholder).toBe('address');
  expect(fields?.['url']?.dataAttribute).toContain('url');
  expect(fields?.['orcid']?.dataAttribute).toContain('orcid');
});
