import { affectedPages } from '@/lib/revalidation/affected-pages';
import type { PageAddress } from '@/lib/routes/addresses';

import {
  authors,
  type Fields,
  inBoth,
  keyed,
  member,
  paper,
  reference,
  type SampleLake,
  startSampleLake,
  supervisedBy,
  weakly,
  type WrittenDocument,
} from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

type Mutation =
  | { create: WrittenDocument }
  | { delete: { id: string } }
  | { patch: { id: string; set?: Fields; unset?: string[] } };

const create = (document: WrittenDocument): Mutation => ({ create: document });
const set = (id: string, fields: Fields): Mutation => ({ patch: { id, set: fields } });
const unset = (id: string, ...fields: string[]): Mutation => ({ patch: { id, unset: fields } });
const remove = (id: string): Mutation => ({ delete: { id } });
const rename = (id: string) => set(id, { name: 'Renamed' });
const moveTo = (id: string, slug: string) => set(id, { slug: { _type: 'slug', current: slug } });

const pageName = (page: PageAddress) => (page.page === 'profile' ? page.slug : 'the directory');

/** The pages that one transaction reaches, as the webhook and the site work them out. */
async function pagesOf(...mutations: Mutation[]): Promise<string[] | 'every page'> {
  const changes = await lake.webhooksOf(() => lake.editor.mutate(mutations));
  expect(changes).not.toEqual([]);
  const pages = await Promise.all(changes.map(affectedPages));
  if (pages.includes('every page')) return 'every page';
  return [
    ...new Set(pages.flatMap((some) => (some === 'every page' ? [] : some.map(pageName)))),
  ].sort();
}

const kwok = 'researcher-devin-kwok';
const rolnick = 'researcher-david-rolnick';
const altintas = 'researcher-gul-sena-altintas';
const raffel = 'coauthor-colin-raffel';
const tiny = 'publication-butterfly-effect-tiny-perturbations';

const [D, G, K, R, S] = [
  'the directory',
  'gintare-karolina-dziugaite',
  'devin-kwok',
  'david-rolnick',
  'gul-sena-altintas',
];

/** A student with a principal supervisor and a co-supervisor, none of whom has a work. */
const group = [
  create(member('professor')),
  create(member('co-professor')),
  create(
    member('student', {
      supervisors: supervisedBy('researcher-professor', 'researcher-co-professor'),
    }),
  ),
];

/** Colin Raffel has become a member; a paper and a student refer to the coauthor only. */
const raffelJoined = [
  create(member('raffel')),
  set(raffel, { member: reference('researcher-raffel') }),
  create(member('student', { supervisors: supervisedBy(raffel) })),
];

const newTopic = create({
  _id: 'topic-x',
  _type: 'topic',
  name: inBoth('X'),
  slug: { _type: 'slug', current: 'x' },
});
const newInstitution = create({ _id: 'institution-x', _type: 'institution', name: inBoth('X') });
const atX = { institutions: [keyed('x', reference('institution-x'))] };

type Row = [what: string, before: Mutation[], change: Mutation[], pages: string[]];

const researcher: Row[] = [
  ['created', [], [create(member('new'))], ['new', D]],
  [
    'created with a supervisor',
    [],
    [create(member('new', { supervisors: supervisedBy(rolnick) }))],
    ['new', R, D],
  ],
  ['renamed, with works with others', [], [rename(altintas)], [S, K, R, D]],
  [
    'renamed, who supervises',
    group,
    [rename('researcher-professor')],
    ['professor', 'student', 'co-professor', D],
  ],
  [
    'renamed, who co-supervises',
    group,
    [rename('researcher-co-professor')],
    ['professor', 'student', 'co-professor', D],
  ],
  [
    'renamed, who is supervised',
    group,
    [rename('researcher-student')],
    ['professor', 'student', 'co-professor', D],
  ],
  ['renamed, a supervisor who also writes', [], [rename(rolnick)], [R, K, S, G, D]],
  [
    'moved to another address',
    group,
    [moveTo('researcher-student', 'moved')],
    ['student', 'moved', 'professor', 'co-professor', D],
  ],
  [
    'without any address any more',
    group,
    [unset('researcher-student', 'slug')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'given an address that can be none, and repaired',
    [...group, set('researcher-student', { slug: 42 })],
    [moveTo('researcher-student', 'student')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'given a supervisor',
    [create(member('new'))],
    [set('researcher-new', { supervisors: supervisedBy(rolnick) })],
    ['new', R, D],
  ],
  [
    'that loses a supervisor',
    group,
    [set('researcher-student', { supervisors: supervisedBy('researcher-professor') })],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'that loses all supervisors',
    group,
    [unset('researcher-student', 'supervisors')],
    ['student', 'professor', 'co-professor', D],
  ],
  ['deleted', group, [remove('researcher-student')], ['student', 'professor', 'co-professor', D]],
  [
    'deleted, to whom only weak references are left',
    [
      create(member('new')),
      create(
        paper('p', {
          authors: [
            keyed('a', { _type: 'authorship', person: weakly('researcher-new') }),
            ...authors(altintas),
          ],
        }),
      ),
    ],
    [remove('researcher-new')],
    ['new', S, D],
  ],
];

const publication: Row[] = [
  ['created', [], [create(paper('new', { authors: authors(altintas, raffel) }))], [S]],
  ['created by coauthors only', [], [create(paper('new', { authors: authors(raffel) }))], []],
  ['whose title changed', [], [set(tiny, { title: 'Another' })], [S, K, R]],
  ['moved to another address', [], [moveTo(tiny, 'elsewhere')], [S, K, R]],
  [
    'that gains an author',
    [],
    [
      set(tiny, {
        authors: authors(altintas, kwok, rolnick, 'researcher-gintare-karolina-dziugaite'),
      }),
    ],
    [S, K, R, G],
  ],
  ['that loses an author', [], [set(tiny, { authors: authors(kwok, rolnick) })], [S, K, R]],
  ['that loses every author', [], [unset(tiny, 'authors')], [S, K, R]],
  ['whose author becomes another', [], [set(tiny, { authors: authors(raffel) })], [S, K, R]],
  ['deleted', [], [remove(tiny)], [S, K, R]],
  [
    'by a coauthor who has become a member',
    [...raffelJoined, create(paper('p', { authors: authors(raffel) }))],
    [set('publication-p', { title: 'Another' })],
    ['raffel'],
  ],
  [
    'that loses a coauthor who has become a member',
    [...raffelJoined, create(paper('p', { authors: authors(raffel) }))],
    [set('publication-p', { authors: authors(altintas) })],
    ['raffel', S],
  ],
];

const coauthor: Row[] = [
  ['created', [], [create({ _id: 'coauthor-new', _type: 'coauthor', name: 'New' })], []],
  ['renamed', [], [rename(raffel)], [K, R, S]],
  [
    'renamed, who co-supervises',
    [
      create(member('professor')),
      create(
        member('student', {
          supervisors: supervisedBy('researcher-professor', 'coauthor-nikhil-anand'),
        }),
      ),
    ],
    [rename('coauthor-nikhil-anand')],
    [K, R, G, 'student', 'professor'],
  ],
  [
    'who becomes a member',
    [create(member('raffel'))],
    [set(raffel, { member: reference('researcher-raffel') })],
    [K, R, S, 'raffel'],
  ],
  [
    'who is no longer a member',
    raffelJoined,
    [unset(raffel, 'member')],
    [K, R, S, 'raffel', 'student'],
  ],
  [
    'who becomes another member',
    [...raffelJoined, create(member('other'))],
    [set(raffel, { member: reference('researcher-other') })],
    [K, R, S, 'raffel', 'other', 'student'],
  ],
  [
    'deleted',
    [create({ _id: 'coauthor-new', _type: 'coauthor', name: 'New', member: reference(altintas) })],
    [remove('coauthor-new')],
    [S],
  ],
];

const formerCoauthor: Row[] = [
  ['renamed', raffelJoined, [rename('researcher-raffel')], ['raffel', 'student', K, R, S, D]],
  [
    'moved to another address',
    raffelJoined,
    [moveTo('researcher-raffel', 'moved')],
    ['raffel', 'moved', 'student', K, R, S, D],
  ],
  ['whose student changes', raffelJoined, [rename('researcher-student')], ['student', 'raffel', D]],
  ['whose student leaves', raffelJoined, [remove('researcher-student')], ['student', 'raffel', D]],
];

const topic: Row[] = [
  ['renamed', [], [rename('topic-machine-learning-theory')], [G, K, R, D]],
  [
    'of a student only: not the supervisors’ pages',
    [newTopic, ...group, set('researcher-student', { topics: [keyed('x', reference('topic-x'))] })],
    [rename('topic-x')],
    ['student', D],
  ],
  [
    'of a paper only',
    [newTopic, set(tiny, { topics: [keyed('x', reference('topic-x'))] })],
    [rename('topic-x')],
    [],
  ],
  ['created', [], [newTopic], []],
  [
    'deleted, to which only a weak reference is left',
    [newTopic, create(member('new', { topics: [keyed('x', weakly('topic-x'))] }))],
    [remove('topic-x')],
    ['new', D],
  ],
];

const institution: Row[] = [
  ['renamed', [], [rename('institution-google-deepmind')], [G, D]],
  [
    'of a student: also on the supervisors’ pages',
    [newInstitution, ...group, set('researcher-student', atX)],
    [rename('institution-x')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'of a student whose supervisor was a coauthor',
    [...raffelJoined, newInstitution, set('researcher-student', atX)],
    [rename('institution-x')],
    ['student', 'raffel', D],
  ],
  ['created', [], [newInstitution], []],
  [
    'deleted, to which only a weak reference is left',
    [
      newInstitution,
      create(member('new', { institutions: [keyed('x', weakly('institution-x'))] })),
    ],
    [remove('institution-x')],
    ['new', D],
  ],
];

const table = Object.entries({
  'a researcher': researcher,
  'a publication': publication,
  'a coauthor': coauthor,
  'a member who was a coauthor,': formerCoauthor,
  'a topic': topic,
  'an institution': institution,
}).flatMap(([type, rows]) =>
  rows.map(([what, before, change, pages]) => ({ what: `${type} ${what}`, before, change, pages })),
);

test.each(table)('$what', async ({ before, change, pages }) => {
  if (before.length > 0) await lake.editor.mutate(before);
  expect(await pagesOf(...change)).toEqual(pages.toSorted());
});

test('the settings of the site are on every page, made, changed or taken down', async () => {
  const settings = { _id: 'siteSettings', _type: 'siteSettings' };
  expect(await pagesOf(set('siteSettings', { name: inBoth('X') }))).toBe('every page');
  expect(await pagesOf(remove('siteSettings'))).toBe('every page');
  expect(await pagesOf(create(settings))).toBe('every page');
});

test('a document of a type that no page shows is on none', async () => {
  const note: WrittenDocument = { _id: 'note', _type: 'note', person: reference(kwok) };
  expect(await pagesOf(create(note))).toEqual([]);
  expect(await pagesOf(set('note', { text: 'x' }))).toEqual([]);
  expect(await pagesOf(remove('note'))).toEqual([]);
});

test('of a researcher’s pages their own comes first, the new address before the old', async () => {
  const changes = await lake.webhooksOf(() => lake.editor.mutate([moveTo(altintas, 'moved')]));
  const pages = await Promise.all(changes.map(affectedPages));
  expect(pages[0]?.slice(0, 2)).toEqual([
    { page: 'profile', slug: 'moved' },
    { page: 'profile', slug: S },
  ]);
});

test('a draft is no change to any page', async () => {
  const act = () => lake.write({ ...member('new'), _id: 'drafts.researcher-new' });
  expect(await lake.webhooksOf(act)).toEqual([]);
});

test.each([
  ['a number', 42],
  ['a text', 'x'],
  ['a list of rubbish', [null, 0, 'x', {}, [], { _ref: 7 }]],
  ['an object', { current: { current: 1 } }],
])('references and addresses that are %s reach what is still known', async (_, broken) => {
  const change = set(tiny, { authors: broken, slug: broken });
  expect(await pagesOf(change)).toEqual([K, R, S].toSorted());
  expect(await pagesOf(set(tiny, { authors: authors(kwok) }))).toEqual([K]);
});
