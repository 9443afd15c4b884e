import { publicationsResult } from '@/lib/content/publications/query';
import { publicationsView } from '@/lib/content/publications/view';
import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';

test('works stand under their years, and a broken one is left out', () => {
  const works = [
    { _id: 'a', title: 'A', versions: [{ _key: 'v', kind: 'journal', date: '2024-05' }] },
    { _id: 'b', title: 'B', versions: [{ _key: 'v', kind: 'journal', date: '2025' }] },
    { _id: 'c', title: null },
  ];
  const stored = { works, topics: [], people: [] };
  const { value: result } = parseResult(publicationsResult.published, stored);
  const list = { ids: ['b', 'a', 'c'], count: 3, years: [], kinds: [], topics: [], people: [] };
  const slice = { offset: 0, limit: 50 };
  const view = publicationsView(
    { list, result, values: {}, filters: {}, slice },
    publishedContext('en', '2026-01-15'),
  );
  expect(view.years.map(({ year, works: some }) => [year, some.map(({ id }) => id)])).toEqual([
    [2025, ['b']],
    [2024, ['a']],
  ]);
  expect(view).toMatchObject({ count: 2 });
});
