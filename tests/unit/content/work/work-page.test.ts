import { annotationOf } from '@/lib/content/annotation';
import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';
import { workPageResult } from '@/lib/content/work/page-query';
import { workPageView } from '@/lib/content/work/page-view';
import { previewContext } from '@/lib/preview/preview-context';

const time = '2026-01-15T12:00:00Z';
const work = {
  ...{ _id: 'w', _createdAt: time, _updatedAt: time },
  ...{ slug: 'w', title: 'W', members: ['m', null, 'n'], formerly: ['c'] },
};
const related = (slug: string, fields: object = {}) => ({
  _id: `work-${slug}`,
  slug,
  title: slug.toUpperCase(),
  ...fields,
});
const published = (date: string) => ({ versions: [{ _key: 'v', kind: 'journal', date }] });

function view(fields: object = {}, language: 'fr' | 'en' = 'fr') {
  const { value } = parseResult(workPageResult.published, { ...work, ...fields });
  if (!value) throw new Error('none');
  return workPageView(value, publishedContext(language, '2026-01-15'));
}
const order = (fields: object) => view(fields).related.map(({ title }) => title.text);

test('a work with nothing but a title and an address has a page', () => {
  expect(view()).toMatchObject({
    title: { text: 'W', lang: 'en' },
    href: '/fr/publications/w',
    authors: [],
    versions: [],
    topics: [],
    related: [],
  });
});

test('of other works by its members, those with most members and topics in common come first', () => {
  const topics = [{ _key: 't', _id: 'topic', name: [{ language: 'fr', value: 'T' }] }];
  const works = [
    related('one', { authorIds: ['m'] }),
    related('both', { authorIds: ['m', 'n'] }),
    related('former', { authorIds: ['c'], topicIds: ['topic', 'other'], ...published('1999') }),
  ];
  expect(order({ topics, related: works })).toEqual(['FORMER', 'BOTH', 'ONE']);
});

test('of those as close, the newest come first, then by title; five are shown', () => {
  const works = [
    related('b', { authorIds: ['m'] }),
    related('a', { authorIds: ['m'] }),
    related('old', { authorIds: ['m'], ...published('1999') }),
    related('new', { authorIds: ['m'], ...published('2025-07') }),
    related('far'),
    related('y', { authorIds: ['m', 'n'] }),
  ];
  expect(order({ related: works })).toEqual(['Y', 'NEW', 'OLD', 'A', 'B']);
});

test('a related work has its page, its translated title and the version to cite', () => {
  const translatedTitle = [{ language: 'fr', value: 'Papillon' }];
  const works = [related('butterfly', { translatedTitle, ...published('2025') })];
  expect(view({ related: works }).related).toEqual([
    {
      id: 'work-butterfly',
      title: { text: 'BUTTERFLY', lang: 'en' },
      translatedTitle: { text: 'Papillon' },
      href: '/fr/publications/butterfly',
      version: expect.objectContaining({ kind: 'journal', date: '2025' }),
    },
  ]);
});

test('a related work without an address is left out, and shown in a preview, also without a title', () => {
  const stored = { ...work, related: [related('a'), { _id: 'b', title: ' ', slug: null }] };
  expect(order({ related: stored.related })).toEqual(['A']);
  const { value, issues } = parseResult(workPageResult.draft, stored);
  if (!value) throw new Error('none');
  const context = previewContext({ language: 'fr', today: '2026-01-15', isDraft: true }, issues);
  const shown = workPageView(value, context).related;
  expect(shown.map(({ href, title }) => [href, annotationOf(title).placeholder])).toEqual([
    ['/fr/publications/~b', 'title'],
    ['/fr/publications/a', undefined],
  ]);
});

test('a broken related work is left out and the others stay', () => {
  expect(
    order({ related: [null, {}, related('a'), related('B b'), { ...related('c'), title: '' }] }),
  ).toEqual(['A']);
});
