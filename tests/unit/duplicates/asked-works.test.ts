import { groupWorks } from '@/lib/duplicates/group-works';
import type { WorkIdentity } from '@/lib/duplicates/identity';
import { rememberedWorks } from '@/lib/duplicates/remembered-works';

const work = (id: string, title: string, doi?: string): WorkIdentity => ({
  id,
  title,
  type: 'article',
  authors: [{ name: 'Devin Kwok' }],
  hasMoreAuthors: false,
  versions: [{ kind: 'journal', date: '2024', doi }],
  sameWorkAs: [],
});
const nobody = { same: [], apart: [] };
const works = [
  work('a', 'On the shape of loss surfaces'),
  work('b', 'On the shape of loss surfaces'),
  work('c', 'Spectra of large random graphs'),
  work('d', 'Spectra of large random graphs'),
  work('e', 'Knots', '10.5555/knots'),
  work('f', 'Other knots', '10.5555/knots'),
];

test('suggestions are only for works that are asked about, and groups are the same', () => {
  const all = groupWorks(works, nobody);
  const some = groupWorks(works, nobody, { isAsked: (id) => id === 'c' });
  expect(all.suggestions).toHaveLength(2);
  expect(some.suggestions).toEqual(all.suggestions.filter(({ ids }) => ids.includes('c')));
  expect(some.groups).toEqual(all.groups);
});

test('a work that is another one by then is read again', () => {
  const read = rememberedWorks();
  expect(groupWorks(works, nobody, { read })).toEqual(groupWorks(works, nobody));
  expect(groupWorks(works, nobody, { read })).toEqual(groupWorks(works, nobody));
  const changed = works.map((one) => (one.id === 'b' ? work('b', 'Prime gaps') : one));
  expect(groupWorks(changed, nobody, { read })).toEqual(groupWorks(changed, nobody));
});
