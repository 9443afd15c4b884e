/** Who supervised whom, several generations around a person. */
import type { Genealogy, Relative } from '@/lib/content/genealogy/view';
import { readProfile } from '@/lib/content/profile/read';

import { member, type SampleLake, startSampleLake, supervisedBy } from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** Names with the names under them: `a(b(c), d)`. */
const namesOf = (relatives: Relative[]): string =>
  relatives
    .map(({ person, relatives: own }) => person.name + (own.length > 0 ? `(${namesOf(own)})` : ''))
    .join(', ');

async function genealogyOf(slug: string): Promise<Genealogy | undefined> {
  return (await readProfile(lake.reader, 'fr', slug))?.genealogy;
}

async function around(slug: string): Promise<[supervisors: string, students: string] | undefined> {
  const genealogy = await genealogyOf(slug);
  return genealogy && [namesOf(genealogy.supervisors), namesOf(genealogy.students)];
}

const under = (slug: string, ...supervisors: string[]) =>
  member(slug, { supervisors: supervisedBy(...supervisors.map((one) => `researcher-${one}`)) });

test('a person has supervisors above them and students below, generation by generation', async () => {
  await lake.write(member('a'), under('b', 'a'), under('c', 'b'), under('d', 'c'), under('e', 'c'));
  expect(await around('b')).toEqual(['a', 'c(d, e)']);
  expect(await around('d')).toEqual(['c(b(a))', '']);
  expect(await around('a')).toEqual(['', 'b(c(d, e))']);
});

test('supervisors and students alone make no genealogy: they have lists of their own', async () => {
  await lake.write(member('a'), under('b', 'a'), under('c', 'b'));
  expect(await genealogyOf('b')).toBeUndefined();
  expect(await genealogyOf('devin-kwok')).toBeUndefined();
});

test('six generations are shown each way', async () => {
  const slugs = [...'abcdefghijklmno'];
  await lake.write(
    ...slugs.map((slug, index) => under(slug, ...slugs.slice(Math.max(index - 1, 0), index))),
  );
  expect(await around('h')).toEqual(['g(f(e(d(c(b)))))', 'i(j(k(l(m(n)))))']);
});

test('the principal supervisor comes first, and who has two ways to them is followed once', async () => {
  await lake.write(
    member('root'),
    under('co', 'root'),
    under('principal', 'root'),
    under('student', 'principal', 'co'),
    under('last', 'student'),
  );
  expect(await around('student')).toEqual(['principal(root), co(root)', 'last']);
  expect(await around('root')).toEqual(['', 'co(student(last)), principal(student)']);
});

test('a circle ends where it would begin again', async () => {
  await lake.write(under('a', 'c'), under('b', 'a'), under('c', 'b'));
  expect(await around('a')).toEqual(['c(b)', 'b(c)']);
  await lake.write(under('x', 'y'), under('y', 'x'), under('z', 'y'));
  expect(await around('z')).toEqual(['y(x(y))', '']);
});

test('a coauthor who became a member is one person, whichever document names them', async () => {
  await lake.write(
    {
      _id: 'coauthor-m',
      _type: 'coauthor',
      name: 'before',
      member: { _type: 'reference', _ref: 'researcher-m' },
    },
    member('top'),
    under('m', 'top'),
    member('s', { supervisors: supervisedBy('coauthor-m') }),
    under('t', 's'),
  );
  expect(await around('t')).toEqual(['s(m(top))', '']);
  expect(await around('top')).toEqual(['', 'm(s(t))']);
  expect(await around('m')).toEqual(['top', 's(t)']);
});

test('who is not published is not in it, nor is whoever is known through them alone', async () => {
  await lake.write(member('a'), { ...under('b', 'a'), _id: 'drafts.researcher-b' });
  await lake.write(
    member('c', {
      supervisors: [
        {
          ...supervisedBy('researcher-b')[0],
          person: { _type: 'reference', _ref: 'researcher-b', _weak: true },
        },
      ],
    }),
    under('d', 'c'),
    under('e', 'd'),
  );
  expect(await around('d')).toBeUndefined();
  expect(await around('e')).toEqual(['d(c)', '']);
});

test('each has what they worked towards, and when', async () => {
  await lake.write(member('a'), under('b', 'a'), {
    ...under('c', 'b'),
    supervisors: [
      {
        ...supervisedBy('researcher-b')[0],
        degree: 'doctorate',
        startDate: '2011-09-01',
        endDate: '2016-05-01',
      },
    ],
  });
  expect((await genealogyOf('a'))?.students[0]?.relatives[0]).toMatchObject({
    person: { name: 'c', href: '/fr/repertoire/c' },
    degree: 'doctorate',
    period: { start: 2011, end: 2016 },
  });
});

test.each<[string, unknown]>([
  ['no list', 'x'],
  ['a list of rubbish', [null, 7, 'x', {}, { _key: 'a', person: null }, { person: { _ref: 7 } }]],
  ['itself', supervisedBy('researcher-c')],
  ['a work', supervisedBy('publication-dataset-difficulty-inductive-bias')],
])('supervisors that are %s leave the page and the rest of it', async (_, supervisors) => {
  await lake.write(
    member('a'),
    under('b', 'a'),
    member('c', { supervisors }),
    member('d', { supervisors: supervisedBy('researcher-c', 'researcher-b') }),
  );
  expect(await around('d')).toEqual(['c, b(a)', '']);
  expect(await genealogyOf('c')).toBeUndefined();
});

test('degrees and dates that are none are left out, and a person without a name with all above', async () => {
  await lake.write(
    member('a'),
    under('b', 'a'),
    { ...under('x', 'a'), name: '' },
    member('c', {
      supervisors: supervisedBy('researcher-b', 'researcher-x').map((one) => ({
        ...one,
        role: 5,
        degree: 'duke',
        startDate: '2011-13-45',
        endDate: [],
      })),
    }),
    under('d', 'c'),
  );
  expect(await around('d')).toEqual(['c(b(a))', '']);
  const [c] = (await genealogyOf('d'))?.supervisors ?? [];
  expect(c?.relatives[0]).toMatchObject({ period: {} });
  expect(c?.relatives[0]).not.toHaveProperty('degree');
});
