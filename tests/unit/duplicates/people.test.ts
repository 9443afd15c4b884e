import fc from 'fast-check';

import type { EditorsWord } from '@/lib/duplicates/identity';
import { groupPeople } from '@/lib/duplicates/people/group-people';
import type { PersonIdentity } from '@/lib/duplicates/people/identity';

import { person, type PersonBrief } from './sample-people';

const nobody: EditorsWord = { same: [], apart: [] };
type Person = readonly [name: string, brief?: PersonBrief];
type Row = readonly [fact: string, verdict: string, one: Person, other: Person];

const [with9, at] = [{ coauthors: ['p9'] }, { affiliation: 'Mila' }];
const [orcid, otherOrcid] = ['0000-0002-1825-0097', '0000-0001-5109-3700'];

// prettier-ignore
const rows: readonly Row[] = [
  ['an equal ORCID iD', 'certain sameOrcid', ['Devin Kwok', { orcid }], ['D. Kwok', { orcid }]],
  ['an equal ORCID iD under another name', 'certain sameOrcid', ['Maria Rossi', { orcid }], ['Maria Bianchi', { orcid }]],
  ['an equal ORCID iD of two who sign one work', 'apart', ['Devin Kwok', { orcid, works: ['w'] }], ['D. Kwok', { orcid, works: ['w'] }]],
  ['other ORCID iDs', 'apart', ['Devin Kwok', { orcid }], ['Devin Kwok', { orcid: otherOrcid }]],
  ['an ORCID iD on one side', 'suggested sameName', ['Devin Kwok', { orcid }], ['Devin Kwok']],
  ['an equal name', 'suggested sameName', ['Devin Kwok'], ['Devin Kwok']],
  ['accents', 'suggested sameName', ['Gül Sena Altıntaş'], ['Gul Sena Altintas']],
  ['letters without a mark', 'suggested sameName', ['Łukasz Sørensen'], ['Lukasz Sorensen']],
  ['an umlaut in two letters', 'suggested sameName', ['Karl Müller'], ['Karl Mueller']],
  ['case', 'suggested sameName', ['Devin KWOK'], ['devin kwok']],
  ['the family name before a comma', 'suggested sameName', ['Kwok, Devin'], ['Devin Kwok']],
  ['the family name first', 'suggested sameName', ['Wang Xinyue'], ['Xinyue Wang']],
  ['a short family name first, in capitals', 'suggested sameName', ['LI Wei'], ['Wei Li']],
  ['a hyphen', 'suggested sameName', ['Jean-Pierre Serre'], ['Jean Pierre Serre']],
  ['a given name written as one', 'suggested sameName', ['Xin-Yue Wang'], ['Xinyue Wang']],
  ['a particle in the family name', 'suggested sameName', ['Jan van der Berg', { familyName: 'van der Berg' }], ['van der Berg, Jan']],
  ['an apostrophe', 'suggested sameName', ['Niamh O’Brien'], ["Niamh O'Brien"]],
  ['a name in Chinese', 'suggested sameName', ['王欣玥'], ['王 欣玥']],
  ['an equal name that many people have', 'suggested sameName', ['Wei Wang'], ['Wei Wang']],
  ['initials and a coauthor of both', 'suggested shorterName', ['D. Kwok', with9], ['Devin Kwok', with9]],
  ['initials and an affiliation of both', 'suggested shorterName', ['D. Kwok', at], ['Devin Kwok', at]],
  ['two initials together', 'suggested shorterName', ['JP Serre', with9], ['Jean-Pierre Serre', with9]],
  ['initials with a hyphen', 'suggested shorterName', ['J.-P. Serre', with9], ['Jean-Pierre Serre', with9]],
  ['initials without evidence', 'apart', ['D. Kwok'], ['Devin Kwok']],
  ['initials of a frequent name and a coauthor', 'suggested shorterName', ['Y. Wang', with9], ['Yi Wang', with9]],
  ['initials of a frequent name', 'apart', ['Y. Wang'], ['Yi Wang']],
  ['equal initials of a frequent name', 'apart', ['Y. Wang'], ['Y. Wang']],
  ['equal initials of a frequent name and a coauthor', 'suggested sameName', ['Y. Wang', with9], ['Y. Wang', with9]],
  ['equal initials of a rare name', 'suggested sameName', ['D. Kwok'], ['D. Kwok']],
  ['other initials', 'apart', ['E. Kwok', with9], ['Devin Kwok', with9]],
  ['a second initial that differs', 'apart', ['D. A. Kwok', with9], ['D. B. Kwok', with9]],
  ['a middle initial more', 'suggested shorterName', ['Daniel Okafor'], ['Daniel M. Okafor']],
  ['a middle initial more in a frequent name', 'apart', ['Daniel Roy'], ['Daniel M. Roy']],
  ['a middle initial more, and a coauthor', 'suggested shorterName', ['Daniel Roy', with9], ['Daniel M. Roy', with9]],
  ['a second family name', 'suggested shorterName', ['Maria Okafor Ruiz'], ['Maria Okafor']],
  ['other given names', 'apart', ['Devin Kwok', with9], ['Devon Kwok', with9]],
  ['other family names', 'apart', ['Devin Kwok', with9], ['Devin Kwon', with9]],
  ['a father and a son', 'apart', ['John Okafor Sr.', with9], ['John Okafor, Jr.', with9]],
  ['a suffix on one side', 'suggested sameName', ['John Okafor, Jr.'], ['John Okafor']],
  ['only a family name', 'apart', ['Kwok', with9], ['Devin Kwok', with9]],
  ['an alternate name', 'suggested alternateName', ['Maria Bianchi', { alternateNames: ['Maria Rossini'] }], ['Maria Rossini']],
  ['an alternate name of both', 'suggested alternateName', ['M. Bianchi', { alternateNames: ['Maria Rossini'] }], ['Mary Ross', { alternateNames: ['Rossini, Maria'] }]],
  ['an alternate name in another script', 'suggested alternateName', ['Xinyue Wang', { alternateNames: ['王欣玥'] }], ['王欣玥']],
  ['an equal name of two who sign one work', 'apart', ['Wei Wang', { works: ['v', 'w'] }], ['Wei Wang', { works: ['w'] }]],
  ['an equal name of coauthors of each other', 'apart', ['Wei Wang', { coauthors: ['a', 'b'] }], ['Wei Wang', { coauthors: ['a', 'b'] }]],
  ['a given name that begins with a particle', 'suggested shorterName', ['Ben Okafor', with9], ['B. Okafor', with9]],
  ['no name', 'apart', [''], ['']],
];

test.each(rows)('%s: %s', (_fact, verdict, one, other) => {
  for (const [left, right] of [
    [one, other],
    [other, one],
  ] as const) {
    const two = [person('a', ...left), person('b', ...right)];
    const { groups, suggestions } = groupPeople(two, nobody);
    const said =
      groups.length === 1
        ? ['certain', ...groups.flatMap(({ ties }) => ties.map(({ reason }) => reason))]
        : suggestions.flatMap(({ reason }) => ['suggested', reason]);
    expect(said.join(' ') || 'apart').toBe(verdict);
  }
});

test('an equal ORCID iD of two who sign one work is a conflict, unless an editor merges them', () => {
  const people = ['a', 'b'].map((id) => person(id, 'Devin Kwok', { orcid, works: ['w'] }));
  expect(groupPeople(people, nobody).conflicts).toEqual([
    {
      tie: { ids: ['a', 'b'], reason: 'sameOrcid', value: orcid },
      apart: ['a', 'b'],
      because: 'signOneWork',
    },
  ]);
  const merged = groupPeople(people, { same: [['a', 'b']], apart: [] });
  expect(merged.groups).toHaveLength(1);
  expect(merged.conflicts).toEqual([]);
});

test('an editor keeps apart two of one name for good', () => {
  const people = ['a', 'b'].map((id) => person(id, 'Devin Kwok'));
  expect(groupPeople(people, { same: [], apart: [['a', 'b']] }).suggestions).toEqual([]);
});

test('who signs a work with one of a group is not suggested for another of it', () => {
  const people = [
    person('a', 'Devin Kwok', { orcid, works: ['w'] }),
    person('b', 'Devin Kwok', { orcid }),
    person('c', 'Devin Kwok', { works: ['w'] }),
  ];
  const { groups, suggestions } = groupPeople(people, nobody);
  expect(groups.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
  expect(suggestions).toEqual([]);
});

test('among many of one name, those with a coauthor in common are found', () => {
  const crowd = Array.from({ length: 2_000 }, (_, n) =>
    person(`p${n}`, `Y${'aeiou'[n % 5]}${n} Wang`, { coauthors: [`c${n}`] }),
  );
  const initial = person('initial', 'Y. Wang', { coauthors: ['c1234'] });
  expect(groupPeople([...crowd, initial], nobody).suggestions).toMatchObject([
    { ids: ['initial', 'p1234'], reason: 'shorterName' },
  ]);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const people: fc.Arbitrary<PersonIdentity[]> = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length })
  .chain((some) =>
    fc.tuple(
      ...some.map((id) =>
        fc
          .record({
            name: fc.constantFrom('Devin Kwok', 'D. Kwok', 'Kwok, Devin', 'Wei Wang', 'W. Wang'),
            orcid: fc.constantFrom(undefined, undefined, orcid, otherOrcid),
            works: fc.subarray(['v', 'w']),
            coauthors: fc.subarray(['p9', 'p8']),
          })
          .map(({ name, ...brief }) => person(id, name, brief)),
      ),
    ),
  );
const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
  maxLength: 3,
});

test('the order of people makes no difference, each is in one group, and apart is apart', () => {
  fc.assert(
    fc.property(people, fc.record({ same: pairs, apart: pairs }), (some, word) => {
      const grouping = groupPeople(some, word);
      const turned = { same: word.same.toReversed(), apart: word.apart.toReversed() };
      expect(groupPeople(some.toReversed(), turned)).toEqual(grouping);
      expect(grouping.groups.flatMap((group) => group.ids).toSorted()).toEqual(
        some.map(({ id }) => id).toSorted(),
      );
      for (const [one, other] of word.apart) {
        const areTogether = grouping.groups.some(
          (group) => group.ids.includes(one) && group.ids.includes(other),
        );
        expect(areTogether && one !== other).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
