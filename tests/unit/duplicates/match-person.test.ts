import { matchPerson, peopleIndex, type RecordAuthor } from '@/lib/duplicates/people/match-person';

import { person } from './sample-people';

const [orcid, otherOrcid, freeOrcid] = [
  '0000-0002-1825-0097',
  '0000-0001-5109-3700',
  '0000-0002-1694-233X',
];

const index = peopleIndex([
  person('kwok', 'Devin Kwok', { orcid, type: 'researcher' }),
  person('altintas', 'Gül Sena Altıntaş', { alternateNames: ['Sena Altintas'] }),
  person('wang', 'Xinyue Wang', { alternateNames: ['王欣玥'] }),
  person('berg', 'Jan van der Berg', { familyName: 'Berg' }),
  person('li-1', 'Wei Li'),
  person('li-2', 'Li Wei'),
  person('okafor-1', 'Daniel Okafor'),
  person('okafor-2', 'Dora Okafor'),
  person('serre', 'J. P. Serre'),
  person('twice-1', 'Ada Moreau', { orcid: otherOrcid }),
  person('twice-2', 'A. Moreau', { orcid: otherOrcid }),
]);

// prettier-ignore
test.each<[fact: string, author: RecordAuthor, match: string]>([
  ['an ORCID iD', { name: 'Devin Kwok', orcid }, 'kwok sameOrcid certain'],
  ['an ORCID iD and initials', { name: 'D. Kwok', orcid }, 'kwok sameOrcid certain'],
  ['an ORCID iD and a new family name', { name: 'Devin Smith', orcid }, 'kwok sameOrcid certain'],
  ['an ORCID iD and a name in another script', { name: '郭德文', orcid }, 'kwok sameOrcid certain'],
  ['an ORCID iD under the name of another author', { name: 'Colin Raffel', orcid }, 'kwok sameOrcid'],
  ['a name', { name: 'Devin Kwok' }, 'kwok sameName'],
  ['a name and an ORCID iD that nobody has yet', { name: 'Gül Sena Altıntaş', orcid: freeOrcid }, 'altintas sameName'],
  ['a name without accents', { name: 'ALTINTAS, Gul Sena' }, 'altintas sameName'],
  ['a name in the other order', { name: 'Wang Xinyue' }, 'wang sameName'],
  ['a name with its parts', { name: 'Wang Xinyue', familyName: 'Wang' }, 'wang sameName'],
  ['a particle before the comma', { name: 'van der Berg, Jan' }, 'berg sameName'],
  ['a family name with its particle', { name: 'Jan van der Berg', familyName: 'van der Berg' }, 'berg sameName'],
  ['an alternate name', { name: 'Sena Altıntaş' }, 'altintas alternateName'],
  ['an alternate name in another script', { name: '王欣玥' }, 'wang alternateName'],
  ['initials', { name: 'D. Kwok' }, 'kwok shorterName'],
  ['whole names where initials are here', { name: 'Jean-Pierre Serre' }, 'serre shorterName'],
  ['a middle name less', { name: 'Gül Altıntaş' }, 'altintas shorterName'],
  ['a whole name before initials that also fit another', { name: 'Daniel Okafor' }, 'okafor-1 sameName'],
  ['another ORCID iD', { name: 'Devin Kwok', orcid: freeOrcid }, 'nobody'],
  ['another given name', { name: 'Devon Kwok' }, 'nobody'],
  ['another initial', { name: 'E. Kwok' }, 'nobody'],
  ['a family name alone', { name: 'Kwok' }, 'nobody'],
  ['nothing', { name: '' }, 'nobody'],
  ['a name that two have', { name: 'Wei Li' }, 'li-1 or li-2'],
  ['initials that fit two', { name: 'D. Okafor' }, 'okafor-1 or okafor-2'],
  ['an ORCID iD that two have', { name: 'Ada Moreau', orcid: otherOrcid }, 'twice-1 or twice-2'],
])('%s', (_, author, expected) => {
  const { match, candidates } = matchPerson(author, index);
  const said = match
    ? [match.person.id, match.reason, ...(match.isCertain ? ['certain'] : [])].join(' ')
    : candidates
        .map(({ person: { id } }) => id)
        .toSorted()
        .join(' or ') || 'nobody';
  expect(said).toBe(expected);
});
