import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';
import { worksByYear } from '@/lib/content/work/by-year';
import { workResult } from '@/lib/content/work/query';
import { versionResult } from '@/lib/content/work/version-query';
import { orderVersions } from '@/lib/content/work/version-view';
import { workView } from '@/lib/content/work/view';

const kwok = {
  _id: 'researcher-kwok',
  _type: 'researcher',
  name: 'Devin Kwok',
  slug: 'devin-kwok',
};
const raffel = { _id: 'coauthor-raffel', _type: 'coauthor', name: 'Colin Raffel', slug: 'raffel' };

const whole = {
  _id: 'publication-a',
  title: 'A title',
  language: 'en',
  authors: [{ person: kwok, equalContribution: true }, { person: raffel }],
  versions: [
    { _key: 'a', kind: 'preprint', date: '2025-06-16', arxivId: '2506.13234' },
    { _key: 'b', kind: 'conference', date: '2025', venue: 'ICML' },
  ],
};

const view = (work: unknown, language: 'fr' | 'en' = 'fr') =>
  workView(
    parseResult(workResult('published'), work).value,
    [kwok._id],
    publishedContext(language, '2026-01-15'),
  );

test('authors keep their order, and the person’s own name is marked', () => {
  expect(view(whole).authors.map(({ name, self, kind }) => [name, self, kind])).toEqual([
    ['Devin Kwok', true, 'member'],
    ['Colin Raffel', false, 'coauthor'],
  ]);
});

test('the name printed on the paper is the one shown', () => {
  const [author] = view({ ...whole, authors: [{ person: kwok, printedName: 'D. Kwok' }] }).authors;
  expect(author).toMatchObject({ name: 'D. Kwok', self: true, href: '/fr/repertoire/devin-kwok' });
});

test.each([
  ['gone', { person: null }],
  ['without a name', { person: { ...raffel, name: ' ' } }],
  ['of another type', { person: { ...raffel, _type: 'topic' } }],
])('an author whose document is %s keeps their place, without a name', (_, author) => {
  const work = view({ ...whole, authors: [{ ...author, corresponding: true }, { person: kwok }] });
  expect(work.authors).toMatchObject([
    { kind: 'unnamed', self: false, corresponding: true },
    { kind: 'member', name: 'Devin Kwok' },
  ]);
  expect(work.authors[0]).not.toHaveProperty('name');
});

test.each([[null], [7], ['x'], [[]], [{}]])(
  '%j in the place of an author is one without a name',
  (author) => {
    expect(view({ ...whole, authors: [author, { person: kwok }] }).authors).toMatchObject([
      { kind: 'unnamed' },
      { name: 'Devin Kwok' },
    ]);
  },
);

test('an author whose document is gone stays under the name printed on the paper', () => {
  const work = view({ ...whole, authors: [{ person: null, printedName: 'C. Raffel' }] });
  expect(work.authors).toMatchObject([{ name: 'C. Raffel', kind: 'coauthor' }]);
  expect(work.authors[0]).not.toHaveProperty('href');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://a.b/c',
  '//evil.example',
  'x',
  42,
  null,
])('code at %j is left out', (code) => {
  expect(view({ ...whole, code }).resources).toEqual([]);
});

test('code at a web address is linked', () => {
  const code = 'https://github.com/gsaltintas/lmc';
  expect(view({ ...whole, code }).resources).toEqual([{ kind: 'code', href: code }]);
});

const kinds = (versions: unknown[]) =>
  orderVersions(versions.map((version) => versionResult.parse(version))).map(({ _key }) => _key);

test('the most reviewed version is cited, the others follow from new to old', () => {
  expect(
    kinds([
      { _key: 'old', kind: 'preprint', date: '2023' },
      { _key: 'talk', kind: 'workshop', date: '2024-06-16' },
      { _key: 'paper', kind: 'conference', date: '2022' },
      { _key: 'new', kind: 'preprint', date: '2025-01' },
    ]),
  ).toEqual(['paper', 'new', 'talk', 'old']);
});

test('the version an editor prefers is cited before a more reviewed one', () => {
  expect(
    kinds([
      { _key: 'paper', kind: 'journal', date: '2025' },
      { _key: 'talk', kind: 'workshop', date: '2024', preferred: true },
    ]),
  ).toEqual(['talk', 'paper']);
});

test.each([
  ['doi', 'https://doi.org/10.1/x'],
  ['arxivId', 'arXiv:2506.13234'],
  ['date', '16 juin 2025'],
  ['url', 'javascript:alert(1)'],
  ['pdf', 'file:///etc/passwd'],
  ['venue', { toString: 'x' }],
])('a version whose %s is %j is shown without it', (field, value) => {
  const [version] = view({
    ...whole,
    versions: [{ _key: 'a', kind: 'report', [field]: value }],
  }).versions;
  expect(version).toMatchObject({ key: 'a', kind: 'report' });
  expect(version?.[field as 'doi']).toBeUndefined();
});

test('a translated title is shown only to readers of that language', () => {
  const translated = { ...whole, translatedTitle: [{ language: 'fr', value: 'Un titre' }] };
  expect(view(translated)).toMatchObject({
    title: { text: 'A title', lang: 'en' },
    translatedTitle: { text: 'Un titre' },
  });
  expect(view(translated, 'en')).not.toHaveProperty('translatedTitle');
});

test('works stand under the year of the version to cite, newest first, undated last', () => {
  const work = (id: string, date?: string) =>
    view({ ...whole, _id: id, versions: [{ _key: 'v', kind: 'journal', date }] });
  const years = worksByYear([
    work('undated'),
    work('b', '2024-02'),
    work('a', '2025'),
    work('c', '2024-11-05'),
  ]);
  expect(years.map(({ year, works }) => [year, works.map(({ id }) => id)])).toEqual([
    [2025, ['a']],
    [2024, ['c', 'b']],
    [null, ['undated']],
  ]);
});
