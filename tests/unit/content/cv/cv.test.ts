import { cvResult } from '@/lib/content/cv/query';
import { cvView } from '@/lib/content/cv/view';
import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';
import { metadataTranslator } from '@/lib/i18n/metadata-translator';
import { pageKinds } from '@/lib/pages/registry';

const kwok = { _id: 'researcher-kwok', name: 'Devin Kwok', slug: 'devin-kwok' };

function view(stored: object) {
  const { value } = parseResult(cvResult.published, {
    ...kwok,
    works: [],
    students: [],
    ...stored,
  });
  if (!value) throw new Error('nobody');
  return cvView(value, publishedContext('fr', '2026-01-15'));
}

const workOf = (id: string, versions: object[], authorIds = [kwok._id]) => ({
  _id: id,
  title: id,
  language: 'en',
  authorIds,
  versions: versions.map((version, index) => ({ _key: String(index), ...version })),
});

const numbersOf = ({ works }: ReturnType<typeof view>) =>
  works.map(({ kind, start, works: group }) => [kind, start, ...group.map(({ id }) => id)]);

test('a person with nothing but a name and an address has a CV', () => {
  expect(view({})).toEqual({
    name: 'Devin Kwok',
    status: 'current',
    institutions: [],
    period: {},
    chairs: [],
    supervisors: [],
    contact: { links: [] },
    students: { current: [], former: [] },
    works: [],
    workCount: 0,
  });
});

test('works are numbered through all kinds, what was reviewed first, and newest first in each', () => {
  const works = [
    workOf('preprint', [{ kind: 'preprint', date: '2026' }]),
    workOf('old', [{ kind: 'conference', date: '2020-07' }]),
    workOf('new', [
      { kind: 'preprint', date: '2025-01' },
      { kind: 'conference', date: '2025-07' },
    ]),
    workOf('undated', [{ kind: 'conference', venue: 'ICML' }]),
    workOf('article', [{ kind: 'journal', date: '2019' }]),
    workOf('unknown', []),
  ];
  expect(numbersOf(view({ works }))).toEqual([
    ['journal', 1, 'article'],
    ['conference', 2, 'new', 'old', 'undated'],
    ['preprint', 5, 'preprint'],
    ['other', 6, 'unknown'],
  ]);
  expect(view({ works }).workCount).toBe(6);
});

test('works of the coauthor whom the person was are theirs, and those that only refer to them are not', () => {
  const works = [
    workOf('own', [], ['coauthor-kwok']),
    workOf('another’s', [], ['researcher-rolnick']),
  ];
  expect(numbersOf(view({ formerly: ['coauthor-kwok'], works }))).toEqual([['other', 1, 'own']]);
});

test.each([
  ['fr', 'Sans nom – CV – Site'],
  ['en', 'Untitled – CV – Site'],
] as const)('the CV of a draft without a name has a title in %s', (language, title) => {
  const context = { t: metadataTranslator(language), siteName: 'Site' };
  expect(pageKinds.cv.describe({ name: '', institutions: [], workCount: 0 }, context).title).toBe(
    title,
  );
});
