import fc from 'fast-check';

import { groupWorks } from '@/lib/duplicates/group-works';
import type { EditorsWord, WorkIdentity } from '@/lib/duplicates/identity';

import { work } from './sample-identities';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const titles = [
  'Pruning of sparse networks',
  'Pruning of sparse network',
  'Pruning of sparse networks II',
  'Preface',
];

/** Few titles and identifiers, so that most works have something in common with others. */
const works: fc.Arbitrary<WorkIdentity[]> = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length })
  .chain((some) =>
    fc.tuple(
      ...some.map((id) =>
        fc
          .record({
            title: fc.constantFrom(...titles),
            by: fc.constantFrom('Ada Moreau; Ravi Singh', 'A. Moreau; R. Singh', 'Li Wei', ''),
            doi: fc.constantFrom(
              '',
              ' doi:10.1000/x',
              ' doi:10.1000/Y',
              ' doi:10.48550/arXiv.2401.00001',
            ),
            arxivId: fc.constantFrom('', '', ' arXiv:2401.00001', ' arXiv:2401.00002'),
            kind: fc.constantFrom('preprint 2023', 'journal 2024'),
            same: fc.constantFrom(undefined, undefined, 'doi:10.1000/x', 'arXiv:2401.00002'),
            group: fc.constantFrom(undefined, undefined, 'g', 'h'),
          })
          .map(({ title, by, doi, arxivId, kind, same, group }) =>
            work(id, title, {
              by,
              v: `${kind}${doi}${arxivId}`,
              ...(same && { same }),
              ...(group && { group }),
            }),
          ),
      ),
    ),
  );

const pairs = fc.array(fc.tuple(fc.constantFrom(...ids, 'gone'), fc.constantFrom(...ids, 'gone')), {
  maxLength: 4,
});
const words: fc.Arbitrary<EditorsWord> = fc.record({ same: pairs, apart: pairs });

function shuffled<T>(list: readonly T[], order: readonly number[]): T[] {
  return list
    .map((one, place) => ({ one, rank: order[place] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

test('the order of works and of what editors said makes no difference', () => {
  fc.assert(
    fc.property(
      works,
      words,
      fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
      (some, word, order) => {
        const turned = {
          same: shuffled(word.same, order).map(([one, other]): [string, string] => [other, one]),
          apart: shuffled(word.apart, order).map(([one, other]): [string, string] => [other, one]),
        };
        expect(groupWorks(shuffled(some, order), turned)).toEqual(groupWorks(some, word));
      },
    ),
    { numRuns: 500 },
  );
});

test('every id is in exactly one group, and those kept apart are never in one', () => {
  fc.assert(
    fc.property(works, words, (some, word) => {
      const { groups, suggestions } = groupWorks(some, word);
      expect(groups.flatMap((group) => group.ids).toSorted()).toEqual(
        some.map(({ id }) => id).toSorted(),
      );
      const groupOf = (id: string) => groups.findIndex((group) => group.ids.includes(id));
      for (const [one, other] of word.apart) {
        if (one === other || groupOf(one) === -1) continue;
        expect(groupOf(one)).not.toBe(groupOf(other));
        const together = suggestions.map(({ ids: pair }) => pair.map(groupOf).toSorted().join());
        expect(together).not.toContain([groupOf(one), groupOf(other)].toSorted().join());
      }
      for (const {
        ids: [one, other],
      } of suggestions)
        expect(groupOf(one)).not.toBe(groupOf(other));
    }),
    { numRuns: 500 },
  );
});

test('an editor who says what the groups say changes none of them', () => {
  fc.assert(
    fc.property(works, words, (some, word) => {
      const { groups } = groupWorks(some, word);
      const said = groups.flatMap(({ ids: [first = '', ...rest] }) =>
        rest.map((id): [string, string] => [first, id]),
      );
      const again = groupWorks(some, { ...word, same: [...word.same, ...said] });
      expect(again.groups.map((group) => group.ids)).toEqual(groups.map((group) => group.ids));
    }),
    { numRuns: 500 },
  );
});

test('any text is a title and a name', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(text, text, (title, name) => {
      const some = ['a', 'b'].map((id) => work(id, title, { by: name.replaceAll(';', ' ') }));
      expect(groupWorks(some, { same: [], apart: [] }).groups).toHaveLength(2);
    }),
  );
});
