import { asKnownPerson, newCoauthor, newCoauthorId } from '@/lib/import/authors/new-coauthor';
import type { SourceAuthor } from '@/lib/import/source-record';

const person = (name: string, more: Partial<SourceAuthor> = {}): SourceAuthor => ({
  name,
  isOrganization: false,
  ...more,
});
const long = `The ${'Very Long Collaboration of Many Institutes '.repeat(20)}`;

test.each([
  'Gül Sena Altıntaş',
  'Jan van der Berg, Jr.',
  'Nguyễn Thị Minh Khai',
  'Øystein Å. Þórsson',
  'Kaʻiulani O’Neill',
  'Wei 王',
  'Dr. Иванов',
  'A',
  `${long}A`,
  'x'.repeat(1_000),
  '../../etc',
  'drafts.someone',
  'a$b{c}[d]',
  'Zoë\u200b\u202e Brown',
])('%.40s has an `_id` that the content store takes, also as a draft', (name) => {
  for (const orcid of [undefined, '0000-0002-1694-233X']) {
    const id = newCoauthorId(person(name, { orcid })) ?? '';
    expect(id).toMatch(/^coauthor-import-[a-zA-Z0-9._-]+$/);
    expect(`drafts.${id}`.length).toBeLessThanOrEqual(128);
    expect(newCoauthorId(person(name, { orcid }))).toBe(id);
  }
});

test.each(['王伟', 'Иванов', 'محمد', '—', '…'])('%s has none', (name) => {
  expect(newCoauthorId(person(name))).toBeUndefined();
});

test.each<[string, SourceAuthor, SourceAuthor, boolean]>([
  ['one name', person('Maria Silva'), person('Maria Silva'), true],
  ['accents and capitals', person('María SILVA'), person('Maria Silva'), true],
  [
    'two ORCID iDs',
    person('Wei Wang', { orcid: '0000-0002-1825-0097' }),
    person('Wei Wang', { orcid: '0000-0001-5109-3700' }),
    false,
  ],
  ['names whose letters are lost', person('Wei 王'), person('Wei 李'), false],
  ['titles before names whose letters are lost', person('Dr. Иванов'), person('Dr. Петров'), false],
  ['long names with another end', person(`${long}A`), person(`${long}B`), false],
])('%s', (_, a, b, isOne) => {
  expect(newCoauthorId(a) === newCoauthorId(b)).toBe(isOne);
});

test.each<[string, SourceAuthor, object]>([
  [
    'parts that the source has',
    person('Wang Xinyue', { givenName: 'Xinyue', familyName: 'Wang' }),
    { givenName: 'Xinyue', familyName: 'Wang' },
  ],
  [
    'parts that a rule tells',
    person('Ludwig van Beethoven'),
    { givenName: 'Ludwig', familyName: 'Beethoven', nameParticle: 'van' },
  ],
  [
    'an organization',
    person('ATLAS Collaboration', { isOrganization: true }),
    { isOrganization: true },
  ],
  [
    'an ORCID iD',
    person('Maria Silva', { orcid: '0000-0002-1825-0097' }),
    { orcid: '0000-0002-1825-0097' },
  ],
])('a draft has %s', (_, author, expected) => {
  const id = newCoauthorId(author) ?? '';
  const draft = newCoauthor(id, author, new Set());
  expect(draft).toMatchObject({
    _id: `drafts.${id}`,
    _type: 'coauthor',
    name: author.name,
    ...expected,
  });
  expect(JSON.stringify(draft)).toBe(JSON.stringify(structuredClone(draft)));
  expect(Object.values(draft)).not.toContain(undefined);
  if (author.isOrganization) expect(draft).not.toHaveProperty('familyName');
});

test('a slug that is taken gets a number', () => {
  const draft = newCoauthor('c', person('Maria Silva'), new Set(['maria-silva']));
  expect(draft.slug).toEqual({ _type: 'slug', current: 'maria-silva-2' });
});

test('somebody new is unpublished', () => {
  expect(asKnownPerson('c', person('Maria Silva'), ['s'])).toMatchObject({
    id: 'c',
    isPublished: false,
    slugs: ['s'],
  });
});
