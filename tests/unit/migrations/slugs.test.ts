import fc from 'fast-check';

import { isSlug } from '@/lib/domain';
import { type Addressed, proposedSlugs } from '@/migrations/slugs/proposed-slugs';

const slug = (current: string) => ({ current });

interface Work extends Pick<Addressed, '_id' | 'slug' | 'formerSlugs'> {
  readonly title: string;
}

const work = ({ title, ...rest }: Work): Addressed => ({
  _type: 'publication',
  names: [title],
  ...rest,
});

function proposed(...works: Work[]): Record<string, string> {
  return Object.fromEntries(proposedSlugs(works.map(work)));
}

test('a work without an address gets one from its title', () => {
  expect(proposed({ _id: 'w', title: 'L’été, $\\ell_2$ & co.' })).toEqual({ w: 'l-ete-ell-2-co' });
});

test('a work that has an address keeps it', () => {
  expect(proposed({ _id: 'w', title: 'New title', slug: slug('old-title') })).toEqual({});
});

test('works with one title get different addresses', () => {
  const works = ['a', 'b', 'c'].map((_id) => ({ _id, title: 'Same title' }));
  expect(proposed(...works)).toEqual({ a: 'same-title', b: 'same-title-2', c: 'same-title-3' });
});

test('an address that another work has, or had, is not given', () => {
  expect(
    proposed(
      { _id: 'a', title: 'Same title' },
      { _id: 'b', title: 'Other', slug: slug('same-title'), formerSlugs: ['same-title-2'] },
    ),
  ).toEqual({ a: 'same-title-3' });
});

test('a draft gets the address of its published document', () => {
  expect(
    proposed(
      { _id: 'drafts.a', title: 'A title that is being changed' },
      { _id: 'a', title: 'Title' },
      { _id: 'versions.r1.a', title: 'Title for later' },
      { _id: 'drafts.b', title: 'Changed' },
      { _id: 'b', title: 'B', slug: slug('b-as-published') },
    ),
  ).toEqual({
    a: 'title',
    'drafts.a': 'title',
    'versions.r1.a': 'title',
    'drafts.b': 'b-as-published',
  });
});

test('a document of another type may have the same address', () => {
  const documents = [
    { _id: 'w', _type: 'publication', names: ['Mila'] },
    { _id: 'i', _type: 'institution', names: ['Mila', 'Mila - Quebec AI Institute'] },
  ];
  expect(Object.fromEntries(proposedSlugs(documents))).toEqual({ w: 'mila', i: 'mila' });
});

test('a title without a letter that an address can have gives the address the document’s id', () => {
  expect(proposed({ _id: 'drafts.W-1', title: '深度学习' })).toEqual({ 'drafts.W-1': 'w-1' });
});

test('whatever the titles, addresses are slugs and no two works share one', () => {
  const works = fc.array(
    fc.record({ title: fc.string({ unit: 'binary', maxLength: 200 }), has: fc.boolean() }),
  );
  fc.assert(
    fc.property(works, (titles) => {
      const given = titles.map(({ title, has }, index) =>
        work({
          _id: `work-${index}`,
          title,
          ...(has && { slug: slug(`work-${index + 1}`) }),
        }),
      );
      const slugs = [
        ...proposedSlugs(given).values(),
        ...given.flatMap((one) => one.slug?.current ?? []),
      ];
      expect(slugs).toHaveLength(given.length);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs.filter((one) => !isSlug(one))).toEqual([]);
    }),
  );
});
