/**
 * A person is unpublished by Studio's action: their page is gone, and the pages that name them are
 * whole.
 */
import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readProfile } from '@/lib/content/profile/read';
import type { Profile } from '@/lib/content/profile/view';
import type { Author } from '@/lib/content/work/author-view';
import { type Language, languages } from '@/lib/i18n/languages';
import { pathsOf } from '@/lib/pages/addresses';
import { dependents } from '@/lib/revalidation/dependents';

import { altintas, kwok, raffel, rolnick, tiny } from '../content/sample-ids';
import {
  keyed,
  member,
  reference,
  type SampleLake,
  startSampleLake,
  weakly,
} from '../content/sample-lake';
import { changedPaths, siteViews } from './site-views';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const draftOf = (id: string) => `drafts.${id}`;
const unpublish = (id: string) =>
  lake.editor.action({
    actionType: 'sanity.action.document.unpublish',
    draftId: draftOf(id),
    publishedId: id,
  });
const publish = (id: string) =>
  lake.editor.action({
    actionType: 'sanity.action.document.publish',
    draftId: draftOf(id),
    publishedId: id,
  });

async function profileOf(slug: string, language: Language = 'fr'): Promise<Profile> {
  const profile = await readProfile(lake.reader, language, slug);
  if (!profile) throw new Error(`${slug} is not there`);
  return profile;
}

async function authorsOf(work: string, slug: string): Promise<Author[]> {
  const { years } = await profileOf(slug);
  return years.flatMap(({ works }) => works).find(({ id }) => id === work)?.authors ?? [];
}

/** Runs `act`. @returns the paths that show something else, and those that the webhook revalidates */
async function pathsChangedBy(
  act: () => Promise<unknown>,
): Promise<{ changed: string[]; revalidated: string[] }> {
  const before = await siteViews(lake.reader);
  const changes = await lake.webhooksOf(act);
  const pages = await Promise.all(changes.map((change) => dependents(change, lake.reader)));
  const revalidated = pages.flatMap((some) =>
    some === 'every page' ? [some] : some.flatMap(pathsOf),
  );
  return {
    changed: changedPaths(before, await siteViews(lake.reader)),
    revalidated: revalidated.toSorted(),
  };
}

test.each([rolnick, kwok, altintas, 'researcher-gintare-karolina-dziugaite'])(
  '%s is taken down and published again: every page that changes is revalidated, and all is as before',
  async (id) => {
    const before = await siteViews(lake.reader);
    const slug = id.replace('researcher-', '');
    const down = await pathsChangedBy(() => unpublish(id));
    expect(down.changed).toEqual(expect.arrayContaining(pathsOf({ page: 'profile', slug })));
    expect(down.changed.length).toBeGreaterThan(4);
    expect(down.revalidated).toEqual(expect.arrayContaining(down.changed));
    for (const language of languages)
      expect(await readProfile(lake.reader, language, slug)).toBeUndefined();

    const up = await pathsChangedBy(() => publish(id));
    expect(up.changed).toEqual(down.changed);
    expect(up.revalidated).toEqual(expect.arrayContaining(up.changed));
    expect(changedPaths(before, await siteViews(lake.reader))).toEqual([]);
  },
);

test('a name that the paper prints stays, without a link', async () => {
  await lake.editor.patch(tiny).set({ 'authors[1].printedName': 'D. Kwok' }).commit();
  lake.issues.forget();
  await unpublish(kwok);
  expect(await authorsOf(tiny, 'david-rolnick')).toMatchObject([
    { name: 'Gül Sena Altıntaş', href: '/fr/repertoire/gul-sena-altintas' },
    { name: 'D. Kwok', kind: 'coauthor' },
    { name: 'David Rolnick', self: true },
  ]);
  expect((await authorsOf(tiny, 'david-rolnick'))[1]).not.toHaveProperty('href');
  expect(lake.issues.documents().has(tiny)).toBe(false);
});

test('a name that nobody knows keeps its place among the authors, and is logged', async () => {
  lake.issues.forget();
  await unpublish(kwok);
  expect((await authorsOf(tiny, 'david-rolnick')).map(({ kind }) => kind)).toEqual([
    'member',
    'unnamed',
    'member',
  ]);
  expect(lake.issues.documents().has(tiny)).toBe(true);
});

test('a supervisor who was taken down is left out without a word, the others stay', async () => {
  const supervisors = [rolnick, altintas].map((id) =>
    keyed(id, { _type: 'supervision', role: 'co', person: weakly(id) }),
  );
  await lake.editor.patch(kwok).set({ supervisors }).commit();
  await unpublish(rolnick);
  lake.issues.forget();
  expect((await profileOf('devin-kwok')).supervisors.map(({ name }) => name)).toEqual([
    'Gül Sena Altıntaş',
  ]);
  const [student] = (await profileOf('gul-sena-altintas')).students.current;
  expect(student).toMatchObject({ person: { name: 'Devin Kwok' }, otherSupervisors: [] });
  expect(lake.issues.documents().has(kwok)).toBe(false);
});

test('a student who was taken down is on no supervisor’s page', async () => {
  await unpublish(kwok);
  expect((await profileOf('david-rolnick')).students).toEqual({
    current: [],
    former: [],
  });
});

test('a featured work that was taken down is not featured', async () => {
  await lake.editor
    .patch(rolnick)
    .set({ featuredWorks: [keyed('x', weakly(tiny))] })
    .commit();
  expect((await profileOf('david-rolnick')).featured).toHaveLength(1);
  await unpublish(tiny);
  expect((await profileOf('david-rolnick')).featured).toEqual([]);
});

test('without the member, a coauthor is one as before', async () => {
  await lake.write(member('raffel', { name: 'Prof. Raffel' }));
  await lake.editor
    .patch(raffel)
    .set({ member: weakly('researcher-raffel') })
    .commit();
  const third = async () =>
    (await authorsOf('publication-butterfly-effect-training-trajectories', 'devin-kwok'))[2];
  expect(await third()).toMatchObject({ kind: 'member', href: '/fr/repertoire/raffel' });
  expect(await readCoauthor(lake.reader, 'fr', 'colin-raffel')).toBeUndefined();
  await unpublish('researcher-raffel');
  expect(await third()).toMatchObject({
    name: 'Colin Raffel',
    kind: 'coauthor',
    href: '/fr/coauteurs/colin-raffel',
  });
  expect(await readCoauthor(lake.reader, 'fr', 'colin-raffel')).toMatchObject({ jointCount: 1 });
  expect(await readRedirect(lake.reader, 'coauthor', 'colin-raffel')).toBeUndefined();
});

test('of the samples, nobody and no work is kept from being taken down', async () => {
  const ids = await lake.editor.fetch<string[]>(
    '*[_type in ["researcher", "coauthor", "publication"]]._id',
  );
  for (const id of ids) await unpublish(id);
  const left =
    '*[_type in ["researcher", "coauthor", "publication"] && !(_id in path("drafts.**"))]';
  expect(await lake.editor.fetch(left)).toEqual([]);
});

test('a topic and an institution that somebody has are kept', async () => {
  for (const id of ['topic-deep-learning', 'institution-mcgill']) {
    await expect(unpublish(id)).rejects.toMatchObject({ statusCode: 409 });
  }
});

test('strong references to people, as they were written before, are read as well', async () => {
  const authors = [kwok, rolnick].map((id) =>
    keyed(id, { _type: 'authorship', person: reference(id) }),
  );
  await lake.editor.patch(tiny).set({ authors }).commit();
  expect((await authorsOf(tiny, 'david-rolnick')).map(({ name }) => name)).toEqual([
    'Devin Kwok',
    'David Rolnick',
  ]);
});
