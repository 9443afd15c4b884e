import { groupWorks } from '@/lib/duplicates/group-works';
import type { EditorsWord } from '@/lib/duplicates/identity';

import { work, type Brief } from './sample-identities';

const doi = (one: string): Brief => ({ v: `journal 2024 doi:10.1000/${one}` });

/** The groups as `a b | c`, and the other lists. */
function grouped(works: Parameters<typeof work>[], word: Partial<EditorsWord>) {
  const { groups, ...others } = groupWorks(
    works.map((one) => work(...one)),
    { same: [], apart: [], ...word },
  );
  return { ...others, groups: groups.map(({ ids }) => ids.join(' ')).join(' | '), ties: groups };
}

test('an editor merges two that nothing ties', () => {
  const { groups, ties, suggestions } = grouped(
    [
      ['a', 'Pruning'],
      ['b', 'Growing'],
    ],
    { same: [['b', 'a']] },
  );
  expect(groups).toBe('a b');
  expect(ties[0]?.ties).toEqual([{ ids: ['a', 'b'], reason: 'editorsWord', value: '' }]);
  expect(suggestions).toEqual([]);
});

test('an editor keeps apart two of one DOI, and it is no conflict, since they knew', () => {
  const { groups, conflicts, suggestions } = grouped(
    [
      ['a', 'Pruning', doi('x')],
      ['b', 'Pruning', doi('x')],
    ],
    { apart: [['b', 'a']] },
  );
  expect(groups).toBe('a | b');
  expect(conflicts).toEqual([]);
  expect(suggestions).toEqual([]);
});

test('an editor keeps apart two that are alike: they are not suggested again', () => {
  const works: Parameters<typeof work>[] = [
    ['a', 'Pruning of networks'],
    ['b', 'Pruning of networks'],
  ];
  expect(grouped(works, {}).suggestions).toHaveLength(1);
  expect(grouped(works, { apart: [['a', 'b']] }).suggestions).toEqual([]);
});

test('no chain of DOI and arXiv id brings together whom an editor keeps apart: the weaker tie is a conflict', () => {
  const { groups, conflicts } = grouped(
    [
      ['a', 'Pruning', doi('x')],
      ['b', 'Growing', { v: 'preprint arXiv:2401.00001' }],
      ['r', 'Pruning', { v: ['journal doi:10.1000/x', 'preprint arXiv:2401.00001'] }],
    ],
    { apart: [['a', 'b']] },
  );
  expect(groups).toBe('a r | b');
  expect(conflicts).toEqual([
    {
      tie: { ids: ['b', 'r'], reason: 'sameArxivId', value: '2401.00001' },
      apart: ['a', 'b'],
      because: 'editorsWord',
    },
  ]);
});

test('a record that shares the DOI of two that are apart goes to the first of them', () => {
  const works: Parameters<typeof work>[] = [
    ['a', 'Pruning', doi('x')],
    ['b', 'Pruning', doi('x')],
    ['c', 'Pruning', doi('x')],
  ];
  const { groups, conflicts } = grouped(works, { apart: [['a', 'b']] });
  expect(groups).toBe('a c | b');
  expect(conflicts).toEqual([]);
  expect(
    grouped(works, {
      apart: [
        ['a', 'b'],
        ['a', 'c'],
      ],
    }).groups,
  ).toBe('a | b c');
});

test('what an editor said of a merged work holds for all of it', () => {
  const { groups } = grouped(
    [
      ['a', 'Pruning'],
      ['b', 'Growing', doi('x')],
      ['c', 'Other', doi('x')],
    ],
    { same: [['a', 'b']], apart: [['a', 'c']] },
  );
  expect(groups).toBe('a b | c');
});

test('where editors contradict each other, apart stands and the rest is a conflict', () => {
  const { groups, conflicts } = grouped(
    [
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
    ],
    {
      same: [
        ['b', 'c'],
        ['a', 'b'],
      ],
      apart: [['c', 'a']],
    },
  );
  expect(groups).toBe('a b | c');
  expect(conflicts).toMatchObject([{ tie: { ids: ['b', 'c'] }, apart: ['a', 'c'] }]);
  expect(
    grouped(
      [
        ['a', 'A'],
        ['b', 'B'],
      ],
      { same: [['a', 'b']], apart: [['a', 'b']] },
    ),
  ).toMatchObject({
    groups: 'a | b',
    conflicts: [{ tie: { reason: 'editorsWord' } }],
  });
});

test('after a merge, a record of either DOI is the merged work', () => {
  const merged: Brief = { v: ['journal 2024 doi:10.1000/x', 'conference 2023 doi:10.1000/y'] };
  const works: Parameters<typeof work>[] = [
    ['kept', 'Pruning', merged],
    ['record:x', 'Pruning', doi('x')],
    ['record:y', 'Quite another title', doi('y')],
  ];
  expect(grouped(works, {}).groups).toBe('kept record:x record:y');
  expect(grouped(works, { same: [['kept', 'gone']] }).groups).toBe('kept record:x record:y');
});

test('an id that is gone still ties, and still keeps apart', () => {
  const works: Parameters<typeof work>[] = [
    ['a', 'Pruning'],
    ['b', 'Growing'],
    ['c', 'Sowing'],
  ];
  expect(
    grouped(works, {
      same: [
        ['a', 'gone'],
        ['gone', 'b'],
      ],
    }).groups,
  ).toBe('a b | c');
  expect(
    grouped(works, {
      same: [
        ['a', 'gone'],
        ['b', 'c'],
      ],
      apart: [['gone', 'b']],
    }).groups,
  ).toBe('a | b c');
  const { groups } = grouped(
    [
      ['a', 'Pruning', doi('x')],
      ['b', 'Pruning', doi('x')],
    ],
    { same: [['a', 'gone']], apart: [['gone', 'b']] },
  );
  expect(groups).toBe('a | b');
});

test('an id that only editors name is in no group', () => {
  expect(
    grouped([['a', 'A']], {
      same: [
        ['gone', 'lost'],
        ['a', 'a'],
      ],
      apart: [['x', 'x']],
    }),
  ).toMatchObject({
    groups: 'a',
    ties: [{ ties: [] }],
    conflicts: [],
  });
});

test('a chain of equal identifiers is one work, and each tie says why', () => {
  const { groups, ties } = grouped(
    [
      ['a', 'One', doi('x')],
      ['b', 'Two', { v: ['journal doi:10.1000/X', 'preprint arXiv:2401.00001v2'] }],
      ['c', 'Three', { v: 'preprint doi:10.48550/arXiv.2401.00001', group: 'g' }],
      ['d', 'Four', { group: 'g' }],
      ['e', 'Five', { same: 'doi:10.1000/x' }],
    ],
    {},
  );
  expect(groups).toBe('a b c d e');
  expect(ties[0]?.ties).toEqual([
    { ids: ['a', 'b'], reason: 'sameDoi', value: '10.1000/x' },
    { ids: ['b', 'c'], reason: 'sameArxivId', value: '2401.00001' },
    { ids: ['a', 'b'], reason: 'sameWorkRelation', value: '10.1000/x' },
    { ids: ['a', 'e'], reason: 'sameWorkRelation', value: '10.1000/x' },
    { ids: ['c', 'd'], reason: 'sameSourceGroup', value: 'g' },
  ]);
});

test('a record with the DOIs of two that are apart goes where the smaller DOI is', () => {
  const { groups, conflicts } = grouped(
    [
      ['a', 'Pruning', doi('y')],
      ['b', 'Growing', doi('x')],
      ['r', 'Sowing', { v: ['journal doi:10.1000/y', 'journal doi:10.1000/x'] }],
    ],
    { apart: [['a', 'b']] },
  );
  expect(groups).toBe('a | b r');
  expect(conflicts).toMatchObject([{ tie: { ids: ['a', 'r'], value: '10.1000/y' } }]);
});

test.each([
  ['Pruning of sparse networks', 'Pruning of sparse networks: memory', ['a', 'c']],
  ['Pruning of sparse networks: memory', 'Pruning of sparse networks', ['b', 'c']],
])('two groups have one suggestion, the strongest: %s, %s', (title, other, ids) => {
  const { groups, suggestions } = grouped(
    [
      ['a', title, doi('x')],
      ['b', other, doi('x')],
      ['c', 'Pruning of sparse networks', { v: 'preprint 2024' }],
    ],
    {},
  );
  expect(groups).toBe('a b | c');
  expect(suggestions).toEqual([{ ids, reason: 'sameTitle', score: 1 }]);
});
