import { pathsOf } from '@/lib/pages/addresses';
import type { PageAddress } from '@/lib/pages/registry';
import { dependents } from '@/lib/revalidation/dependents';

import { altintas, kwok, rolnick, tiny } from '../content/sample-ids';
import {
  authors,
  inBoth,
  member,
  reference,
  type SampleLake,
  startSampleLake,
  type WrittenDocument,
} from '../content/sample-lake';
import {
  type Mutation,
  create,
  set,
  remove,
  rename,
  moveTo,
  P,
  K,
  R,
  S,
  tinyPage,
  topics,
  works,
  institutionsOfRolnick,
  withCvs,
} from './page-changes';
import { address } from './page-changes-of-addresses';
import { coauthorPages, membersWithCoauthors, worksOfCoauthors } from './page-changes-of-coauthors';
import { coauthor, formerCoauthor, researcher } from './page-changes-of-people';
import { institution, publication, topic } from './page-changes-of-things';
import { changedPaths, siteViews } from './site-views';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** A profile goes by its slug alone. */
function pageName(page: PageAddress): string {
  switch (page.page) {
    case 'directory':
      return 'the directory';
    case 'profile':
      return page.slug;
    case 'cv':
      return `cv ${page.slug}`;
    case 'coauthor':
      return `coauthor ${page.slug}`;
    case 'topics':
      return 'the topics';
    case 'search':
      return 'the search';
    case 'publications':
      return 'the publications';
    case 'work':
      return `work ${page.slug}`;
    case 'institution':
      return `institution ${page.slug}`;
    case 'topic':
      return `topic ${page.slug}`;
  }
}

/**
 * The dependents of the documents that one transaction changes, as the site gets them from the
 * webhook.
 */
async function dependentsOf(...mutations: Mutation[]): Promise<PageAddress[] | 'every page'> {
  const changes = await lake.webhooksOf(() => lake.editor.mutate(mutations));
  expect(changes).not.toEqual([]);
  const pages = await Promise.all(changes.map((change) => dependents(change, lake.reader)));
  if (pages.includes('every page')) return 'every page';
  return pages.flatMap((some) => (some === 'every page' ? [] : some));
}

async function pagesInOrder(...mutations: Mutation[]): Promise<string[]> {
  const pages = await dependentsOf(...mutations);
  return pages === 'every page' ? [] : pages.map(pageName);
}

async function pagesOf(...mutations: Mutation[]): Promise<string[] | 'every page'> {
  const pages = await dependentsOf(...mutations);
  return pages === 'every page' ? pages : [...new Set(pages.map(pageName))].sort();
}

const table = Object.entries({
  'a researcher': [...researcher, ...membersWithCoauthors],
  'a person': address,
  'a publication': [...publication, ...worksOfCoauthors],
  'a coauthor': [...coauthor, ...coauthorPages],
  'a member who was a coauthor,': formerCoauthor,
  'a topic': topic,
  'an institution': institution,
}).flatMap(([type, rows]) =>
  rows.map(([what, before, change, pages, withoutCv]) => ({
    what: `${type} ${what}`,
    before,
    change,
    pages: withCvs(pages, withoutCv).toSorted(),
    shown: pages.join(', ') || 'no page',
  })),
);

test.each(table)('$what: $shown', async ({ before, change, pages }) => {
  if (before.length > 0) await lake.editor.mutate(before);
  const views = await siteViews(lake.reader);
  const dependentPages = await dependentsOf(...change);
  if (dependentPages === 'every page') throw new Error('no row changes the settings of the site');
  expect([...new Set(dependentPages.map(pageName))].sort()).toEqual(pages);
  const changed = changedPaths(views, await siteViews(lake.reader));
  expect(dependentPages.flatMap(pathsOf)).toEqual(expect.arrayContaining(changed));
});

test('a change of sound documents is not logged as something broken', async () => {
  lake.issues.forget();
  await pagesOf(rename(altintas));
  await pagesOf(rename('topic-machine-learning-theory'));
  await pagesOf(set(tiny, { title: 'Another' }));
  expect(lake.issues.count()).toBe(0);
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
  const pages = await Promise.all(changes.map((change) => dependents(change, lake.reader)));
  expect(pages[0]?.slice(0, 2)).toEqual([
    { page: 'profile', slug: 'moved' },
    { page: 'profile', slug: S },
  ]);
});

test('CVs come after all other pages', async () => {
  const pages = await pagesInOrder(rename(rolnick));
  const first = pages.findIndex((page) => page.startsWith('cv '));
  expect(pages.slice(0, first)).toContain(K);
  expect(pages.slice(first).filter((page) => !page.startsWith('cv '))).toEqual([]);
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
  expect(await pagesOf(change)).toEqual(
    withCvs([K, R, S, ...works, ...topics, P, ...institutionsOfRolnick]).toSorted(),
  );
  expect(await pagesOf(set(tiny, { authors: authors(kwok) }))).toEqual(
    withCvs([
      K,
      ...works.filter((page) => page !== tinyPage),
      ...topics,
      P,
      'institution mcgill',
    ]).toSorted(),
  );
});
