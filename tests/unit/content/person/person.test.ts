import { filingName, initialsOf } from '@/lib/content/person/names';
import { personResult } from '@/lib/content/person/query';
import { personLink } from '@/lib/content/person/view';
import { noFieldPath, publishedContext } from '@/lib/content/view-context';
import { previewContext } from '@/lib/preview/preview-context';

const linkOf = (person: unknown, language: 'fr' | 'en') =>
  personLink(
    personResult('published').parse(person),
    noFieldPath,
    publishedContext(language, '2026-01-15'),
  );

test.each([
  ['Devin Kwok', 'DK'],
  ['Gül Sena Altıntaş', 'GA'],
  ['Gintare Karolina Dziugaite', 'GD'],
  ['Jean-Philippe', 'JP'],
  ['Élise', 'É'],
  ['李飞飞', '李'],
  ['Ana (Nia) de la Cruz', 'AC'],
  ['😀 ', ''],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a person is filed under the given family name, or else the last word', () => {
  expect(filingName({ name: 'Daniel M. Roy' })).toBe('Roy');
  expect(filingName({ name: 'Ana de la Cruz', familyName: 'de la Cruz' })).toBe('de la Cruz');
});

const coauthor = {
  _id: 'coauthor-x',
  _type: 'coauthor',
  name: 'Colin Raffel',
  slug: 'colin-raffel',
};

test.each([
  ['fr', '/fr/coauteurs/colin-raffel'],
  ['en', '/en/coauthors/colin-raffel'],
] as const)('in %s, a coauthor is linked to their page', (language, href) => {
  expect(linkOf(coauthor, language)).toEqual({
    id: 'coauthor-x',
    name: 'Colin Raffel',
    kind: 'coauthor',
    href,
  });
});

test.each([null, ''])('a coauthor at %j is named and not linked', (slug) => {
  expect(linkOf({ ...coauthor, slug }, 'en')).not.toHaveProperty('href');
});

test.each([
  ['a coauthor', {}, '/fr/coauteurs/~coauthor-x'],
  ['a member', { _type: 'researcher' }, '/fr/repertoire/~coauthor-x'],
  ['a coauthor who became a member', { member: { _id: 'r' } }, '/fr/repertoire/~r'],
])('in a preview, %s without an address is linked too', (_, fields, href) => {
  const draft = personResult('draft').parse({ ...coauthor, slug: null, ...fields });
  const context = previewContext({ language: 'fr', today: '2026-01-15', isDraft: true }, []);
  expect(personLink(draft, noFieldPath, context).href).toBe(href);
});

test('a coauthor who has become a member is linked as that member', () => {
  const member = { _id: 'researcher-x', name: 'Colin A. Raffel', slug: 'colin-raffel' };
  expect(linkOf({ ...coauthor, member }, 'fr')).toEqual({
    id: 'researcher-x',
    name: 'Colin A. Raffel',
    kind: 'member',
    href: '/fr/repertoire/colin-raffel',
  });
});

test('a member without an address is named and not linked', () => {
  const member = { _id: 'r', _type: 'researcher', name: 'A', slug: null };
  expect(linkOf(member, 'fr')).toEqual({ id: 'r', name: 'A', kind: 'member' });
});
