import { joinedMember, joinedPerson } from '@/lib/import/merge/joined-person';

test.each<[string, object, object, object]>([
  ['nothing comes of nothing', {}, {}, {}],
  [
    'the name of the dropped one is another name',
    { name: 'Ada Roy', alternateNames: ['A. Roy'] },
    { name: 'Ada B. Roy', alternateNames: ['Ada Roy', 'A. Roy', 'Ada Tremblay'] },
    { name: 'Ada Roy', alternateNames: ['A. Roy', 'Ada B. Roy', 'Ada Tremblay'] },
  ],
  ['an equal name is none', { name: 'Ada Roy' }, { name: 'Ada Roy' }, { name: 'Ada Roy' }],
  [
    'iD, affiliation and website come where there are none',
    { name: 'A', orcid: '', affiliation: [] },
    { name: 'A', orcid: '1', affiliation: [{ language: 'en', value: 'X' }], url: 'https://a.org' },
    { name: 'A', orcid: '1', affiliation: [{ language: 'en', value: 'X' }], url: 'https://a.org' },
  ],
  [
    'parts of an equal name come all together',
    { name: 'Ada Roy' },
    { name: 'Ada Roy', givenName: 'Ada', familyName: 'Roy' },
    { name: 'Ada Roy', givenName: 'Ada', familyName: 'Roy' },
  ],
  [
    'parts of another name do not come, nor some of them',
    { name: 'Ada Roy', familyName: 'Roy' },
    { name: 'Ada Roy', givenName: 'Ada', familyName: 'Roy', nameSuffix: 'Jr.' },
    { name: 'Ada Roy', familyName: 'Roy' },
  ],
  [
    'an organization stays what it is',
    { name: 'CERN' },
    { name: 'CERN', isOrganization: true },
    { name: 'CERN' },
  ],
  [
    'broken names do no harm',
    { name: 7, alternateNames: 'x' },
    { name: null, alternateNames: [null, 7, 'A. Roy'] },
    { name: 7, alternateNames: ['A. Roy'] },
  ],
])('of two documents of a person, %s', (_, kept, dropped, expected) => {
  expect(joinedPerson({ ...kept }, { ...dropped })).toEqual(expected);
});

test('a member gets the name, the iD and the website of the coauthor', () => {
  const url = 'https://example.org';
  expect(joinedMember({ name: 'Ada Roy' }, { name: 'A. Roy', orcid: '1', url })).toEqual({
    name: 'Ada Roy',
    alternateNames: ['A. Roy'],
    orcid: '1',
    links: [{ _key: 'website', _type: 'externalLink', kind: 'website', url }],
  });
});

test('a member who has an iD and a website keeps them', () => {
  const links = [{ kind: 'website', url: 'https://own.org' }];
  const member = { name: 'Ada Roy', orcid: '2', links };
  expect(joinedMember(member, { name: 'Ada Roy', orcid: '1', url: 'https://x.org' })).toBe(member);
});
