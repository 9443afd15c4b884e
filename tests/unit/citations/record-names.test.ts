import { recordOf } from './exports/records';

const person = (name: string, parts: Readonly<Record<string, string>>) => ({
  person: { _id: 'researcher-a', _type: 'researcher', name, ...parts },
});
const partsOf = (author: object) =>
  recordOf({ authors: [author] }).authors.map(
    ({ givenName, nameParticle, familyName, nameSuffix }) =>
      [givenName, nameParticle, familyName, nameSuffix] as const,
  )[0];

test.each([
  ['David Rolnick', { familyName: 'Rolnick' }, ['David', undefined, 'Rolnick', undefined]],
  [
    'Ludwig van der Berg Jr.',
    { familyName: 'Berg', nameParticle: 'van der', nameSuffix: 'Jr.' },
    ['Ludwig', 'van der', 'Berg', 'Jr.'],
  ],
  [
    'Martin King, III',
    { familyName: 'King', nameSuffix: 'III' },
    ['Martin', undefined, 'King', 'III'],
  ],
  [
    'Jean d’Alembert',
    { familyName: 'Alembert', nameParticle: 'd’' },
    ['Jean', 'd’', 'Alembert', undefined],
  ],
  ['Plato', { familyName: 'Plato' }, [undefined, undefined, 'Plato', undefined]],
])('of %s, the family name leaves nothing of the name out', (name, parts, expected) => {
  expect(partsOf(person(name, parts))).toEqual(expected);
});

test('a name in which the family name does not come last stays whole', () => {
  const whole = [undefined, undefined, undefined, undefined];
  expect(partsOf(person('王伟', { familyName: '王' }))).toEqual(whole);
  expect(partsOf(person('Wang Wei', { familyName: 'Wang' }))).toEqual(whole);
});

test('a printed name takes the particle and the family name of the person', () => {
  const author = {
    ...person('Ludwig van der Berg', {
      givenName: 'Ludwig',
      familyName: 'Berg',
      nameParticle: 'van der',
    }),
    printedName: 'L. van der Berg',
  };
  expect(partsOf(author)).toEqual(['L.', 'van der', 'Berg', undefined]);
});

test('a printed name that is another one is not split by guessing', () => {
  const author = { ...person('Ann Old', { familyName: 'Old' }), printedName: 'Ann New' };
  expect(partsOf(author)).toEqual([undefined, undefined, undefined, undefined]);
});
