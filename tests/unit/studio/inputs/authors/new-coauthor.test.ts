import { isSlug } from '@/lib/domain/index';
import { newAuthorship, nameFrom, newCoauthor } from '@/sanity/studio/inputs/authors/new-coauthor';
import { randomId } from '@/sanity/studio/inputs/authors/random-id';

test('a name is kept as it was typed, its white space put right', () => {
  expect(nameFrom('  Zoé \t Nouvelle\u200b ')).toBe('Zoé Nouvelle');
});

test.each(['', '   ', '\u200b', '12', '—', 'x'.repeat(201)])('%j is no name', (query) =>
  expect(nameFrom(query)).toBeUndefined(),
);

test('a coauthor is begun as a draft with a name and a free address', () => {
  expect(newCoauthor('abc', 'Zoé Nouvelle', new Set(['zoe-nouvelle', 'zoe-nouvelle-2']))).toEqual({
    _id: 'drafts.abc',
    _type: 'coauthor',
    name: 'Zoé Nouvelle',
    givenName: 'Zoé',
    familyName: 'Nouvelle',
    slug: { _type: 'slug', current: 'zoe-nouvelle-3' },
  });
});

test('a long name gets an address that is one, numbered too', () => {
  const name = `${'Ab'.repeat(60)} Cd`;
  const first = newCoauthor('a', name, new Set()).slug?.current ?? '';
  const second = newCoauthor('b', name, new Set([first])).slug?.current ?? '';
  expect([first, second].every(isSlug)).toBe(true);
  expect(second).not.toBe(first);
});

test('a name without a letter for an address gets none', () => {
  expect(newCoauthor('a', '王欣玥', new Set())).not.toHaveProperty('slug');
});

test('a name whose parts nobody can tell has none', () => {
  expect(newCoauthor('a', '王欣玥', new Set())).not.toHaveProperty('familyName');
});

test('an author who is not published yet is referred to as Studio itself does', () => {
  const person = { id: 'p', type: 'coauthor' } as const;
  expect(newAuthorship('k', { ...person, isPublished: true }).person).toEqual({
    _type: 'reference',
    _ref: 'p',
    _weak: true,
  });
  expect(newAuthorship('k', { ...person, isPublished: false }).person).toMatchObject({
    _strengthenOnPublish: { type: 'coauthor', weak: true },
  });
});

test('random ids are as long as asked for and not the same', () => {
  expect(randomId(6)).toMatch(/^[0-9a-f]{12}$/);
  expect(new Set(Array.from({ length: 100 }, () => randomId(6))).size).toBe(100);
});
