import {
  candidatePairs,
  maxBucketOfAllPairs,
  maxKeys,
  maxNeighbours,
} from '@/lib/duplicates/candidate-pairs';
import { groupWorks } from '@/lib/duplicates/group-works';
import { readWork } from '@/lib/duplicates/read-work';
import { workKeys } from '@/lib/duplicates/work-keys';

import { work } from './sample-identities';

const title = 'Deep learning for graphs';
const nobody = { same: [], apart: [] };

test('5,000 works of one title and one author make as many pairs as they have neighbours', () => {
  const works = Array.from({ length: 5_000 }, (_, n) => readWork(work(`w${n}`, title)));
  expect(candidatePairs(workKeys(works)).length).toBeLessThanOrEqual(5_000 * maxNeighbours);
});

test('5,000 works of one title by others make a few pairs for each key', () => {
  const works = Array.from({ length: 5_000 }, (_, n) =>
    readWork(work(`w${n}`, title, { by: `Ada Author${n % 1_000}` })),
  );
  const most = maxKeys * Math.max(maxBucketOfAllPairs / 2, maxNeighbours);
  const pairs = candidatePairs(workKeys(works)).length;
  expect(pairs).toBeGreaterThan(5_000);
  expect(pairs).toBeLessThan((5_000 * most) / 4);
});

test('among 5,000 works of one title those of one author find each other, in whatever order they come', () => {
  const works = Array.from({ length: 5_000 }, (_, n) =>
    work(`w${String(n).padStart(4, '0')}`, title, {
      by: `Ada Author${n % 2_500}`,
      v: `${n < 2_500 ? 'preprint' : 'journal'} 2024`,
    }),
  );
  const { suggestions } = groupWorks(works, nobody);
  expect(suggestions).toHaveLength(2_500);
  expect(groupWorks(works.toReversed(), nobody).suggestions).toEqual(suggestions);
});

test('3,000 authors and a title as long as an abstract are compared', () => {
  const by = Array.from({ length: 3_000 }, (_, n) => `Ada Author${n}`).join('; ');
  const long = 'sparse networks '.repeat(500);
  const works = [work('a', long, { by }), work('b', long, { by })];
  expect(groupWorks(works, nobody).suggestions).toMatchObject([{ ids: ['a', 'b'] }]);
});

test('a DOI of 5,000 records makes one work', () => {
  const works = Array.from({ length: 5_000 }, (_, n) =>
    work(`w${n}`, `Title ${n}`, { v: 'journal 2024 doi:10.1000/x' }),
  );
  const { groups } = groupWorks(works, nobody);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.ties).toHaveLength(4_999);
});

test('in a large bucket those that are alike are compared, wherever they stand', () => {
  const all = Array.from({ length: 200 }, (_, n) => ({
    keys: ['key'],
    order: String(n % 100).padStart(3, '0'),
  }));
  const pairs = candidatePairs(all).map((pair) => pair.join());
  expect(all.slice(0, 100).filter((_, n) => pairs.includes(`${n},${n + 100}`))).toHaveLength(100);
  expect(pairs.length).toBeLessThanOrEqual(200 * maxNeighbours);
});

const frequent = 'Pruning sparse networks memory training';

/** Works whose titles make some words frequent, and others shared with a stranger. */
const crowd = [
  ...Array.from({ length: 60 }, (_, n) =>
    work(`crowd${n}`, `${frequent} ${n}`, { by: `Other${n} Person` }),
  ),
  work('stranger1', 'Amber basil cedar dahlia', { by: 'One Stranger' }),
  work('stranger2', 'Elder fennel ginger hazel', { by: 'Another Stranger' }),
];

test.each([
  [
    'authors find a retitled preprint whose rare words are all new',
    'retitled',
    work('a', `${frequent} amber basil cedar dahlia`, { v: 'preprint 2023' }),
    work('b', `${frequent} elder fennel ginger hazel`),
  ],
  [
    'a main title of frequent words finds the title with a subtitle of rare ones',
    'titleWithoutSubtitle',
    work('a', frequent, { by: '' }),
    work('b', `${frequent}: amber basil cedar dahlia`),
  ],
])('%s', (_, reason, one, other) => {
  expect(groupWorks([...crowd, one, other], nobody).suggestions).toMatchObject([
    { ids: ['a', 'b'], reason },
  ]);
});
