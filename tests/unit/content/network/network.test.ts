import { maxAuthors, networkView } from '@/lib/content/network/view';
import { maxOnRing } from '@/lib/content/network/ring-places';
import { parseResult } from '@/lib/content/query-result/parse';
import { inEachMode } from '@/lib/content/query-result/fields';
import { publishedContext } from '@/lib/content/view-context';
import { workResult } from '@/lib/content/work/query';

const self = {
  _id: 'researcher-kwok',
  _type: 'researcher',
  name: 'Devin Kwok',
  slug: 'devin-kwok',
};
const member = (id: string) => ({
  _id: `researcher-${id}`,
  _type: 'researcher',
  name: id,
  slug: id.toLowerCase(),
});
const coauthor = (id: string, more: object = {}) => ({
  _id: `coauthor-${id}`,
  _type: 'coauthor',
  name: id,
  slug: id.toLowerCase(),
  ...more,
});

const results = inEachMode(workResult);
const context = publishedContext('fr', '2026-01-15');

/** A joint work of a year by people and printed names. */
function workBy(year: number | null, ...people: (object | string)[]) {
  const authors = people.map((one) =>
    typeof one === 'string' ? { printedName: one } : { person: one },
  );
  const { value } = parseResult(results.published, {
    _id: 'w',
    title: 'W',
    language: 'en',
    authors,
  });
  return { year, authors: value.authors };
}

const network = (...works: ReturnType<typeof workBy>[]) =>
  networkView(works, [self._id, 'coauthor-kwok'], context);

const rows = (view: ReturnType<typeof network>) =>
  view?.collaborators.map(({ name, jointCount }) => `${name} ${jointCount}`);

const a = coauthor('A');
const b = coauthor('B');
const c = coauthor('C');
const d = coauthor('D');

test('each coauthor has the number of joint works, their first and last year, and a link', () => {
  const view = network(
    workBy(2020, self, member('R'), a),
    workBy(2024, self, member('R')),
    workBy(null, b, self),
  );
  expect(view?.collaborators).toEqual([
    {
      id: 'researcher-R',
      name: 'R',
      kind: 'member',
      href: '/fr/repertoire/r',
      jointCount: 2,
      period: { start: 2020, end: 2024 },
    },
    {
      id: 'coauthor-A',
      name: 'A',
      kind: 'coauthor',
      href: '/fr/coauteurs/a',
      jointCount: 1,
      period: { start: 2020, end: 2020 },
    },
    {
      id: 'coauthor-B',
      name: 'B',
      kind: 'coauthor',
      href: '/fr/coauteurs/b',
      jointCount: 1,
      period: {},
    },
  ]);
});

test('somebody with a coauthor document and a member document counts once, as the member', () => {
  const { _type: _, ...R } = member('R');
  const former = coauthor('R-before', { member: R });
  const view = network(
    workBy(2020, self, former, a),
    workBy(2021, self, member('R'), b),
    workBy(2022, self, member('R'), former),
  );
  expect(rows(view)).toEqual(['R 3', 'B 1', 'A 1']);
  expect(view?.collaborators[0]?.kind).toBe('member');
});

test('a person is not their own coauthor, by any of their documents', () => {
  const { _type: _, ...member } = self;
  const before = coauthor('kwok', { member });
  expect(rows(network(workBy(2020, before, a, b, c), workBy(2020, self, before, a)))).toEqual([
    'A 2',
    'B 1',
    'C 1',
  ]);
});

test('somebody named twice in one work has one joint work', () => {
  expect(rows(network(workBy(2020, self, a, a, b, c)))).toEqual(['A 1', 'B 1', 'C 1']);
});

test('a printed name without a person counts and leads nowhere; who has no name does not', () => {
  const view = network(workBy(2020, self, a, b, 'P. Rinted', {}));
  expect(rows(view)).toEqual(['A 1', 'B 1', 'P. Rinted 1']);
  expect(view?.collaborators[2]).not.toHaveProperty('href');
});

test('of as many works the latest come first, then the names in order', () => {
  const view = network(workBy(2020, self, d, a), workBy(2024, self, c), workBy(2020, self, b));
  expect(rows(view)).toEqual(['C 1', 'A 1', 'B 1', 'D 1']);
});

test('a name in right-to-left letters is a coauthor like any other', () => {
  const name = 'محمد بن موسى';
  expect(rows(network(workBy(2020, self, coauthor('m', { name }), a, b)))).toContain(`${name} 1`);
});

test.each([
  ['no works', []],
  ['works alone', [workBy(2020, self)]],
  ['works with two people', [workBy(2020, self, a), workBy(2021, self, b)]],
])('a person with %s has no network', (_, works) => {
  expect(network(...works)).toBeUndefined();
});

test('at most as many as fit are drawn, those of most joint works, and all are listed', () => {
  const people = Array.from({ length: 80 }, (_, index) => coauthor(`p${index}`));
  const view = network(
    workBy(2020, self, ...people),
    workBy(2021, self, ...people.slice(-maxOnRing)),
  );
  expect(view?.collaborators).toHaveLength(80);
  expect(view?.drawn).toHaveLength(maxOnRing);
  expect(view?.drawn.map(({ collaborator }) => collaborator.jointCount)).toEqual(
    Array.from({ length: maxOnRing }, () => 2),
  );
});

test('works of large collaborations do not count, and it is known how many', () => {
  const crowd = Array.from({ length: maxAuthors }, (_, index) => coauthor(`p${index}`));
  const view = network(workBy(2020, self, ...crowd), workBy(2021, self, a, b, c));
  expect(rows(view)).toEqual(['A 1', 'B 1', 'C 1']);
  expect(view?.leftOutCount).toBe(1);
});

test('the order of the works changes nothing', () => {
  const works = [
    workBy(2020, self, a, b),
    workBy(2021, self, c, d),
    workBy(2022, self, a, d, member('R')),
  ];
  expect(network(...works.toReversed())).toEqual(network(...works));
});
