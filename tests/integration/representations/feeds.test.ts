/** Feeds of the sample content, as a reader of feeds sees them over time. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { absolute } from '@/lib/metadata/absolute-address';
import { pathOf } from '@/lib/pages/addresses';
import type { PageAddress } from '@/lib/pages/registry';
import { readWork } from '@/lib/content/work/read';

import { kwok, training } from '../content/sample-ids';
import {
  authors,
  inBoth,
  paper,
  reference,
  type SampleLake,
  startSampleLake,
} from '../content/sample-lake';
import { bodyAt, feedAt } from './representation-at';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const publications = { page: 'publications' } as const;
const profile = { page: 'profile', slug: 'devin-kwok' } as const;
const lists: PageAddress[] = [
  publications,
  profile,
  { page: 'topic', slug: 'deep-learning' },
  { page: 'institution', slug: 'mcgill' },
  { page: 'coauthor', slug: 'colin-raffel' },
];
const named = lists.map((address) => [pathOf(address, 'fr'), address] as const);
const feedId = async (address: PageAddress) =>
  /<id>([^<]*)<\/id>/.exec(await bodyAt(lake.reader, address, 'atom'))?.[1];

test.each(named)(
  'the feeds of %s are well formed, and have the same entries',
  async (_, address) => {
    const xml = await bodyAt(lake.reader, address, 'atom');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(xml);
    const { items, title } = await feedAt(lake.reader, address);
    expect(items.length).toBeGreaterThan(0);
    expect(feed.entry.map(({ id }: { id: string }) => id)).toEqual(items.map(({ id }) => id));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(title).toMatch(/^Nouvelles publications – ./);
  },
);

test.each(named)('the address of each entry of %s is that of a work', async (_, address) => {
  for (const { url } of (await feedAt(lake.reader, address)).items) {
    const slug = url.slice(absolute('/fr/publications/').length);
    expect(url).toBe(absolute(pathOf({ page: 'work', slug }, 'fr')));
    await expect(readWork(lake.reader, 'fr', slug)).resolves.toBeDefined();
  }
});

test('what is published is in the feeds at once, and what is taken down is not', async () => {
  const slugs = async () => (await feedAt(lake.reader, profile)).items.map(({ url }) => url);
  const before = await slugs();
  await lake.write(
    paper('brand-new', {
      authors: authors(kwok),
      versions: [{ _key: 'a', kind: 'journal', date: '2026-05' }],
    }),
  );
  expect(await slugs()).toEqual([absolute('/fr/publications/brand-new'), ...before]);
  await lake.editor.delete('publication-brand-new');
  expect(await slugs()).toEqual(before);
});

test('ids stay when the slug and the title of a work change', async () => {
  const ids = async () => (await feedAt(lake.reader, publications)).items.map(({ id }) => id);
  const before = await ids();
  await lake.editor
    .patch(training)
    .set({ title: 'Renamed', slug: { _type: 'slug', current: 'renamed' } })
    .commit();
  expect((await ids()).toSorted()).toEqual(before.toSorted());
  expect((await feedAt(lake.reader, publications)).items.map(({ title }) => title)).toContain(
    'Renamed',
  );
});

test('the id of the feed of a member stays when their slug changes', async () => {
  const before = await feedId(profile);
  await lake.editor
    .patch(kwok)
    .set({ slug: { _type: 'slug', current: 'd-kwok' } })
    .commit();
  await expect(feedId({ page: 'profile', slug: 'd-kwok' })).resolves.toBe(before);
});

test('a list without works has an empty feed', async () => {
  await lake.write({ _id: 'topic-x', _type: 'topic', name: inBoth('X'), slug: { current: 'x' } });
  const topic = { page: 'topic', slug: 'x' } as const;
  const xml = await bodyAt(lake.reader, topic, 'atom');
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toContain('<entry>');
  expect(xml).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  await expect(feedAt(lake.reader, topic)).resolves.toMatchObject({ items: [] });
});

test('a feed has the newest 50 works of a filtered list, in the order of the page', async () => {
  const topics = [{ ...reference('topic-deep-learning'), _key: 'a' }];
  await lake.write(
    ...Array.from({ length: 60 }, (_, number) =>
      paper(`of-${1900 + number}`, {
        topics,
        versions: [{ _key: 'a', kind: 'journal', date: String(1900 + number) }],
      }),
    ),
  );
  const { items } = await feedAt(lake.reader, publications, 'type=journal&topic=deep-learning');
  expect(items.map(({ title }) => title)).toEqual(
    Array.from({ length: 50 }, (_, number) => `of-${1959 - number}`),
  );
});

test('texts that XML and JSON know as their own stay texts', async () => {
  const text = ']]> & <b> \u0007 "\' \\u0000 {}';
  await lake.editor
    .patch(training)
    .set({ title: text, abstract: inBoth(text) })
    .commit();
  await lake.editor
    .patch(kwok)
    .set({ name: `Kwok ${text}` })
    .commit();
  expect(XMLValidator.validate(await bodyAt(lake.reader, profile, 'atom'))).toBe(true);
  const { items, title } = await feedAt(lake.reader, profile);
  expect(items.map((item) => item.title)).toContain(text);
  expect(title).toContain('Kwok ]]> & <b>');
});
