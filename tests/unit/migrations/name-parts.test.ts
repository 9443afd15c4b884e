import { missingNameParts, type Naming } from '@/migrations/name-parts/missing-name-parts';

const person = (_id: string, fields: Record<string, unknown>): Naming => ({
  _id,
  _type: 'coauthor',
  ...fields,
});
const work = (...authors: unknown[]): Naming => ({ _id: 'w', _type: 'publication', authors });
const author = (_key: string, fields: Record<string, unknown>) => ({ _key, ...fields });
const personRef = (_ref: string) => ({ person: { _ref } });

/** What the first of the documents gets, alone or among others. */
const partsOf = (...documents: Naming[]) =>
  missingNameParts(documents).find(({ id }) => id === documents[0]?._id)?.parts;

test.each([
  [{ name: 'Jan van der Berg' }, { givenName: 'Jan', nameParticle: 'van der', familyName: 'Berg' }],
  [{ name: 'Li Wei', familyName: 'Li' }, { givenName: 'Wei' }],
  [{ name: 'Ana de la Cruz', familyName: 'de la Cruz' }, { givenName: 'Ana' }],
  [
    { name: 'Sammy Davis Jr.', familyName: ' ' },
    { givenName: 'Sammy', familyName: 'Davis', nameSuffix: 'Jr.' },
  ],
])('%j gets %j', (fields, parts) => {
  expect(partsOf(person('p', fields))).toEqual(parts);
});

test.each([
  [{ name: 'Devin Kwok', givenName: 'D.', familyName: 'Kwok' }],
  [{ name: 'Devin Kwok', nameSuffix: 'Jr.' }],
  [{ name: 'Suharto', familyName: 'Suharto' }],
  [{ name: 'Devin Kwok', familyName: 'Lange' }],
  [{ name: 'Open Science Institute', isOrganization: true }],
  [{ name: '王欣玥' }],
  [{ name: 3, familyName: ['of another shape'] }],
  [{}],
])('%j stays as it is', (fields) => {
  expect(partsOf(person('p', fields))).toBeUndefined();
});

test('a draft gets the parts of its own name', () => {
  expect(
    missingNameParts([
      person('drafts.p', { name: 'Devin Q. Kwok' }),
      person('p', { name: 'Devin Kwok' }),
    ]).map(({ id, parts }) => [id, parts.givenName]),
  ).toEqual([
    ['drafts.p', 'Devin Q.'],
    ['p', 'Devin'],
  ]);
});

test('an author gets the parts of the name that the work prints, and only then', () => {
  const authors = [
    author('a', { printedName: 'D. Kwok' }),
    author('b', personRef('p')),
    author('c', { printedName: 'J. Doe', familyName: 'Doe', givenName: 'Jane' }),
    { printedName: 'Without Key' },
    'of another shape',
  ];
  expect(missingNameParts([work(...authors)])).toEqual([
    {
      id: 'w',
      path: ['authors', { _key: 'a' }],
      parts: { givenName: 'D.', familyName: 'Kwok' },
    },
  ]);
});

test('the family name that the person has elsewhere decides, where it is in the printed name', () => {
  const wang = person('wang', { name: 'Wang Xinyue', familyName: 'Wang' });
  const draft = person('drafts.wang', { name: 'Wang Xinyue', familyName: 'Xinyue' });
  const printed = (printedName: string) => work(author('a', { printedName, ...personRef('wang') }));
  const decided = { givenName: 'Xinyue', familyName: 'Wang' };
  expect(partsOf(printed('Wang Xinyue'), wang, draft)).toEqual(decided);
  expect(partsOf(printed('Wang Xinyue'), draft, wang)).toEqual(decided);
  expect(partsOf(printed('Xinyue Li'), wang)).toEqual({ givenName: 'Xinyue', familyName: 'Li' });
});

test('the printed name of an organization has no parts', () => {
  const team = person('team', { name: 'ATLAS', isOrganization: true });
  const signed = author('a', { printedName: 'The ATLAS People', ...personRef('team') });
  expect(partsOf(work(signed), team)).toBeUndefined();
});

test('a work without authors, or with others than a list, stays as it is', () => {
  expect(missingNameParts([work(), { ...work(), authors: 'Kwok' }])).toEqual([]);
});
