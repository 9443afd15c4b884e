/**
 * A renamed document has its new name on every page that shows it, and each of those is
 * revalidated.
 */
import { readProfile } from '@/lib/content/profile/read';
import { pathsOf } from '@/lib/pages/addresses';
import { dependents } from '@/lib/revalidation/dependents';

import { keyed, reference, type SampleLake, startSampleLake } from '../content/sample-lake';
import { create, group, newInstitution, newTopic, set } from './page-changes';
import { changedPaths, siteViews } from './site-views';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const named = (fr: string, en: string) => ({
  name: [
    { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value: fr },
    { _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: en },
  ],
});
const profiles = (...some: string[]) => some.flatMap((slug) => pathsOf({ page: 'profile', slug }));
const cvs = (...some: string[]) => some.flatMap((slug) => pathsOf({ page: 'cv', slug }));
const institutions = (...some: string[]) =>
  some.flatMap((slug) => pathsOf({ page: 'institution', slug }));
const works = (...some: string[]) => some.flatMap((slug) => pathsOf({ page: 'work', slug }));
const topicPage = (slug: string) => pathsOf({ page: 'topic', slug });
const directory = pathsOf({ page: 'directory' });

/** Renames a document and checks that every page that changes is revalidated. @returns those pages */
async function renamed(id: string): Promise<string[]> {
  const before = await siteViews(lake.reader);
  const changes = await lake.webhooksOf(() =>
    lake.editor.patch(id).set(named('Renommé', 'Renamed')).commit(),
  );
  const pages = await Promise.all(changes.map((change) => dependents(change, lake.reader)));
  const now = await siteViews(lake.reader);
  const changed = changedPaths(before, now);
  for (const path of changed) {
    expect(JSON.stringify(now.get(path))).toContain(path.startsWith('/fr') ? 'Renommé' : 'Renamed');
  }
  const revalidated = pages.flatMap((some) => (some === 'every page' ? [] : some.flatMap(pathsOf)));
  expect(revalidated).toEqual(expect.arrayContaining(changed));
  return changed;
}

test('a topic, on the profile and the card of everybody who has it, on its works and its own page', async () => {
  expect(await renamed('topic-machine-learning-theory')).toEqual(
    [
      ...profiles('devin-kwok', 'david-rolnick', 'gintare-karolina-dziugaite'),
      ...institutions('mcgill', 'mila', 'google-deepmind'),
      ...works(
        'butterfly-effect-tiny-perturbations',
        'butterfly-effect-training-trajectories',
        'deep-networks-as-paths',
        'neural-networks-as-paths',
        'simultaneous-linear-connectivity',
      ),
      ...topicPage('machine-learning-theory'),
      // It names the topics of its works, as filters.
      ...pathsOf({ page: 'publications' }),
      ...pathsOf({ page: 'topics' }),
      ...directory,
    ].toSorted(),
  );
});

test('an institution, on the profile, the CV and the card of who is there, and of who supervises them', async () => {
  const there = { institutions: [keyed('x', reference('institution-x'))] };
  await lake.editor.mutate([newInstitution, ...group, set('researcher-student', there)]);
  expect(await renamed('institution-x')).toEqual(
    [
      ...profiles('student', 'professor', 'co-professor'),
      ...cvs('student', 'professor', 'co-professor'),
      ...directory,
    ].toSorted(),
  );
  expect(
    (await readProfile(lake.reader, 'fr', 'professor'))?.students.current[0]?.institutions,
  ).toEqual([{ text: 'Renommé' }]);
});

test('what nobody has, on its own page only', async () => {
  await lake.editor.mutate([newTopic, create({ _id: 'note', _type: 'note' })]);
  expect(await renamed('topic-x')).toEqual(
    [...topicPage('x'), ...pathsOf({ page: 'topics' })].toSorted(),
  );
});
