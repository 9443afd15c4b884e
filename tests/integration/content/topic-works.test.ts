import { readTopic } from '@/lib/content/topic/read';

import { keyed, member, paper, reference, type SampleLake, startSampleLake } from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
  const topics = [keyed('x', reference('topic-x'))];
  await lake.write({ _id: 'topic-x', _type: 'topic', name: [], slug: { current: 'x' } });
  await lake.editor
    .patch('topic-x')
    .set({ name: [{ _key: 'fr', language: 'fr', value: 'X' }] })
    .commit();
  const version = (date: unknown) => keyed(`v${String(date)}`, { kind: 'conference', date });
  const dated = (slug: string, ...dates: unknown[]) =>
    paper(slug, { topics, versions: dates.map(version) });
  await lake.write(
    ...Array.from({ length: 18 }, (_, index) => dated(`of-${2001 + index}`, `${2001 + index}`)),
    dated('undated'),
    dated('oldest', '1999-12'),
    // The newest version counts, wherever it stands.
    dated('revised', '1990', '2024-05-01', '1995'),
    dated('newest', '2025-07'),
    // What is no date is not newer than a date.
    dated('forthcoming', 'to appear'),
    dated('odd', true, 9_999, { a: 1 }),
    paper('elsewhere', { versions: [version('2025')] }),
    member('of-x', { topics }),
    member('left-x', { topics, status: 'alumni' }),
    member('not-x', { featuredWorks: [keyed('x', reference('publication-newest'))] }),
  );
});
afterAll(() => lake.stop());

test('of a topic with 24 works the newest 20 are shown, and all are counted', async () => {
  const topic = await readTopic(lake.reader, 'fr', 'x');
  expect(topic?.workCount).toBe(24);
  const shown = topic?.years.flatMap(({ works }) => works.map(({ id }) => id)) ?? [];
  expect(shown.map((id) => id.replace('publication-', '')).toSorted()).toEqual(
    [
      ...Array.from({ length: 18 }, (_, index) => `of-${2001 + index}`),
      'revised',
      'newest',
    ].toSorted(),
  );
});

test('it has the people who have it, and no others', async () => {
  const topic = await readTopic(lake.reader, 'fr', 'x');
  expect(topic?.current.map(({ name }) => name)).toEqual(['of-x']);
  expect(topic?.alumni.map(({ name }) => name)).toEqual(['left-x']);
});

test('a draft without an address has a page in a preview, and nowhere else', async () => {
  const name = [{ _key: 'fr', language: 'fr', value: 'Brouillon' }];
  await lake.write({ _id: 'drafts.topic-begun', _type: 'topic', name });
  const read = (perspective: 'drafts' | 'published') =>
    readTopic(lake.readerOf(perspective), 'fr', '~topic-begun');
  expect((await read('drafts'))?.name.text).toBe('Brouillon');
  expect(await read('published')).toBeUndefined();
  expect(await readTopic(lake.reader, 'fr', '~topic-begun')).toBeUndefined();
});
