import type { HerePerson } from '@/lib/import/people/here-people';
import { matchedRows, newPersonId } from '@/lib/import/people/matched-rows';
import { peopleReading } from '@/lib/import/people/people-reading';

const rowsOf = (...lines: string[]) =>
  peopleReading(['name,email,orcid,public_email', ...lines].join('\n')).people;

const here = (id: string, said: Partial<HerePerson>): HerePerson => ({
  id,
  names: ['Zoé Roy'],
  slugs: [],
  ...said,
});

const iD = '0000-0002-1825-0097';
const otherID = '0000-0001-5109-3700';
const [imported] = rowsOf('Zoé Roy,zoe@example.org');
const importedId = imported ? newPersonId(imported) : '';

test.each<[string, string, HerePerson[], string | 'new' | 'problem']>([
  ['by ORCID iD, whatever the name', `Z. Roy-Côté,,${iD}`, [here('a', { orcid: iD })], 'a'],
  ['by what made them', 'Zoé Côté,Zoe@Example.org', [here(importedId, {})], importedId],
  ['by public address', 'Z. R.,zoe@example.org', [here('a', { email: 'zoe@example.org' })], 'a'],
  ['by name, without regard to accents and case', 'ZOE ROY', [here('a', {})], 'a'],
  ['by an alternate name', 'Zoé Côté', [here('a', { names: ['Zoé Roy', 'Zoé Côté'] })], 'a'],
  ['not under another ORCID iD', `Zoé Roy,,${otherID}`, [here('a', { orcid: iD })], 'new'],
  ['not by a shorter name', 'Z. Roy', [here('a', {})], 'new'],
  ['not by a guess among two', 'Zoé Roy', [here('a', {}), here('b', {})], 'problem'],
  ['not under another e-mail', 'Zoé Roy,other@example.org', [here(importedId, {})], 'problem'],
])('who is here is found again: %s', (_, line, people, expected) => {
  const { matched, problems } = matchedRows(rowsOf(line), people);
  if (expected === 'problem') {
    expect(matched).toEqual([]);
    expect(problems).toEqual([{ line: 2, reason: expect.stringContaining('not read') }]);
  } else {
    expect(problems).toEqual([]);
    expect(matched.map((one) => one.here?.id ?? 'new')).toEqual([expected]);
  }
});

test('two people of one name are two, and each is found again', () => {
  const rows = rowsOf('Zoé Roy,zoe@example.org', 'Zoé Roy,zoe.roy@example.org');
  const first = matchedRows(rows, []).matched;
  expect(new Set(first.map(({ id }) => id)).size).toBe(2);
  const people = first.map(({ id }) => here(id, {}));
  const second = matchedRows(rows, people);
  expect(second.problems).toEqual([]);
  expect(second.matched.map((one) => one.here?.id)).toEqual(first.map(({ id }) => id));
});

test.each([
  ['the same e-mail', 'Zoé Roy,zoe@example.org', 'Z. Roy,ZOE@example.org'],
  ['the same ORCID iD', `Zoé Roy,,${iD}`, `Z. Roy,,${iD}`],
  ['only a name', 'Zoé Roy', 'Zoe Roy'],
  ['a name beside one with an e-mail', 'Zoé Roy,zoe@example.org', 'Zoe Roy'],
])('a person stands in a table once: %s', (_, first, second) => {
  const { matched, problems } = matchedRows(rowsOf(first, second), []);
  expect(matched.map(({ row }) => row.line)).toEqual([2]);
  expect(problems).toEqual([{ line: 3, reason: expect.stringContaining('line 2') }]);
});

test('an _id shows no e-mail address', () => {
  expect(importedId).toMatch(/^researcher-email-[0-9a-f]{16}$/);
});
