import { namePartsProposal } from '@/sanity/studio/inputs/name-parts/proposal';

const kwok = { givenName: 'Devin', familyName: 'Kwok' };

test.each([
  ['a name without parts', { name: 'Devin Kwok' }, kwok],
  ['a name without a family name', { name: 'Devin Kwok', givenName: 'D.' }, kwok],
  ['a family name alone that is not the name', { name: 'Devin Kwok', familyName: 'Kwok' }, kwok],
  [
    'a family name that stands first',
    { name: 'Li Wei', familyName: 'Li' },
    { givenName: 'Wei', familyName: 'Li' },
  ],
])('for %s there is a proposal', (_what, value, proposal) => {
  expect(namePartsProposal(value, 'name')).toEqual(proposal);
});

test.each([
  ['no name', { givenName: 'Devin' }],
  ['a blank name', { name: ' \u200b' }],
  ['all parts', { name: 'Devin Kwok', ...kwok }],
  ['other parts than those of the name', { name: 'Devin Kwok', ...kwok, givenName: 'Quentin' }],
  ['a name of one word', { name: 'Suharto', familyName: 'Suharto' }],
  ['an organization', { name: 'Open Science Data', isOrganization: true }],
  ['a name whose parts nobody can tell', { name: '王欣玥' }],
  ['nothing at all', undefined],
])('for %s there is none', (_what, value) => {
  expect(namePartsProposal(value, 'name')).toBeUndefined();
});

test('of an authorship the printed name counts', () => {
  expect(namePartsProposal({ printedName: 'Devin Kwok' }, 'printedName')).toEqual(kwok);
  expect(namePartsProposal({ name: 'Devin Kwok' }, 'printedName')).toBeUndefined();
});
